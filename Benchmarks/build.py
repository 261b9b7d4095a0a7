#!/usr/bin/env python3
"""Measures `entente build`, from text to a durable graph, against spaCy that only annotates the same text.

    Benchmarks/build.py [--entente .build/release/entente] [--model models/en_core_web_md-3.7.1]

Both have the same cores and the same model; figures are words per second by the clock, start-up apart (a run
on one word for entente, loading the model for spaCy). spaCy is measured in one process and in as many as
there are cores, at its best batch size; the best counts. Each text is given once: a graph folds reprints.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from annotate import ROOT, run, texts

SPACY = """
import sys, time, json, spacy
nlp = spacy.load(sys.argv[1])
paragraphs = json.load(open(sys.argv[2]))
list(nlp.pipe(paragraphs[:50]))
for processes in sorted({1, int(sys.argv[3])}):
    for size in (32, 128, 512):
        start = time.time()
        for doc in nlp.pipe(paragraphs, batch_size=size, n_process=processes):
            pass
        print(processes, size, time.time() - start, flush=True)
"""


def spacy_speed(options, articles, environment):
    """Words per second of the best batch size and number of processes, over a share of the texts."""
    part = articles[:max(1, int(len(articles) * options.spacy_share))]
    paragraphs = [p for text in part for p in text.split("\n") if p.strip()]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(paragraphs, file)
        file.flush()
        lines = subprocess.run(
            [options.python, "-W", "ignore", "-c", SPACY, options.model, file.name, str(options.threads)],
            check=True, stdout=subprocess.PIPE, env=environment, text=True).stdout.splitlines()
    processes, size, seconds = min((line.split() for line in lines), key=lambda row: float(row[2]))
    return int(processes), int(size), sum(len(text.split()) for text in part) / float(seconds)


def build_seconds(options, articles, environment, folder):
    """The best of several builds: seconds by the clock, CPU seconds, peak memory in MB."""
    source = os.path.join(folder, "articles.jsonl")
    with open(source, "w", encoding="utf-8") as out:
        for number, text in enumerate(articles):
            out.write(json.dumps({"id": f"text-{number:05}", "text": text, "published": "2020-01-15"}) + "\n")
    runs = []
    for number in range(options.repeats):
        graph = os.path.join(folder, f"graph-{len(articles)}-{number}.sqlite")
        cpu, clock, memory = run(
            [options.entente, "build", source, "--graph", graph, "--model", options.model,
             "--threads", str(options.threads)], environment)
        runs.append((clock, cpu, memory))
    return [min(values) for values in zip(*runs)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build/release/entente"))
    parser.add_argument("--model", default=os.path.join(ROOT, "models/en_core_web_md-3.7.1"))
    parser.add_argument("--python", default=os.path.join(ROOT, ".venv/bin/python"))
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--spacy-share", type=float, default=0.4,
                        help="share of the texts that spaCy reads (it needs long)")
    options = parser.parse_args()
    articles = texts()
    words = sum(len(text.split()) for text in articles)
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    environment.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    print(f"{os.path.basename(options.model)}: {len(articles)} texts, {words} words, {options.threads} cores")
    processes, size, reference = spacy_speed(options, articles, environment)
    print(f"  spaCy nlp.pipe, {processes} processes, batch size {size}: {reference:,.0f} words per second")
    with tempfile.TemporaryDirectory() as folder:
        start = build_seconds(options, ["word"], environment, folder)
        clock, cpu, memory = build_seconds(options, articles, environment, folder)
    speed = words / (clock - start[0])
    print(f"  entente build: {speed:,.0f} words per second, {speed / reference:.1f} times spaCy;"
          f" {(cpu - start[1]) * 1e6 / words:.0f} µs CPU a word, start-up {start[0] * 1000:.0f} ms,"
          f" peak memory {memory:.0f} MB; load {os.getloadavg()[0]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
