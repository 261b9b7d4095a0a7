#!/usr/bin/env python3
"""Measures `entente annotate` against spaCy's `nlp.pipe` with the same model on the same text.

    Benchmarks/annotate.py [--entente .build/release/entente] [--model models/en_core_web_md-3.7.1]

Both run pinned to one core, one after the other. spaCy is measured at several batch sizes, the best one
counts; only the time in `nlp.pipe` is taken. For entente the CPU time of the whole process counts (reading,
annotating, writing JSON), less the CPU time of a run on a text of one word. Each figure is the best of
several runs. OPENBLAS_CORETYPE, which would slow spaCy down, is taken out of the environment.

The text has 200,000 words: sample articles, and the texts below $GOLD (default ../shared) where they exist,
repeated. How many words differ from all before is printed, for a repeated text is easier.
"""
import argparse
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def texts():
    """The distinct texts, in a fixed order."""
    shared = os.environ.get("GOLD", os.path.join(ROOT, "..", "shared"))
    found = []
    for line in open(os.path.join(ROOT, "Tests/SampleArticles/sample-articles.jsonl"), encoding="utf-8"):
        found.append(json.loads(line)["text"])
    for folder in ["gold/wikinews", "gold/written"]:
        for path in sorted(glob.glob(os.path.join(shared, folder, "*.txt"))):
            found.append(open(path, encoding="utf-8").read())
    for path in sorted(glob.glob(os.path.join(shared, "data/gum-news/*.jsonl"))):
        found += [json.loads(line)["text"] for line in open(path, encoding="utf-8")]
    sentences = []
    for path in sorted(glob.glob(os.path.join(shared, "gold/sentences/*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            # A fifth of the gold set is held back and looked at by nobody.
            if hashlib.sha256(row["id"].encode()).digest()[0] % 5:
                sentences.append(row["text"])
    found += ["\n".join(sentences[i:i + 20]) for i in range(0, len(sentences), 20)]
    return found


def corpus(words):
    distinct = texts()
    documents, count = [], 0
    while count < words:
        for text in distinct:
            if count >= words:
                break
            documents.append(text)
            count += len(text.split())
    return documents, count, sum(len(text.split()) for text in distinct)


def run(command, environment):
    """CPU seconds, wall seconds and peak memory (MB) of a command."""
    start = time.time()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:4]} failed")
    return usage.ru_utime + usage.ru_stime, time.time() - start, usage.ru_maxrss / 1024


def entente(command, model, files, environment, threads=1, cores="0", repeats=3):
    base = ["taskset", "-c", cores, command, "annotate", "--model", model, "--threads", str(threads)]
    runs = [run(base + files, environment) for _ in range(repeats)]
    return [min(values) for values in zip(*runs)]


SPACY = """
import sys, time, json, spacy
nlp = spacy.load(sys.argv[1])
paragraphs = json.load(open(sys.argv[2]))
list(nlp.pipe(paragraphs[:50]))
for size in (32, 128, 256, 512, 1024):
    start = time.process_time()
    for doc in nlp.pipe(paragraphs, batch_size=size):
        pass
    print(size, time.process_time() - start, flush=True)
"""


def spacy_speed(python, model, documents, environment, share):
    """CPU seconds of the best batch size, over the first `share` of the documents."""
    part = documents[:max(1, int(len(documents) * share))]
    paragraphs = [p for text in part for p in text.split("\n") if p.strip()]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(paragraphs, file)
        file.flush()
        lines = subprocess.run(
            ["taskset", "-c", "0", python, "-W", "ignore", "-c", SPACY, model, file.name],
            check=True, stdout=subprocess.PIPE, env=environment, text=True).stdout.splitlines()
    size, seconds = min((line.split() for line in lines), key=lambda x: float(x[1]))
    return int(size), float(seconds), sum(len(text.split()) for text in part)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build/release/entente"))
    parser.add_argument("--model", default=os.path.join(ROOT, "models/en_core_web_md-3.7.1"))
    parser.add_argument("--python", default=os.path.join(ROOT, ".venv/bin/python"))
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--spacy-share", type=float, default=0.25,
                        help="share of the documents that spaCy reads (it needs long)")
    options = parser.parse_args()
    documents, words, distinct = corpus(options.words)
    plain = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    plain.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    print(f"{os.path.basename(options.model)}: {len(documents)} texts, {words} words"
          f" ({min(distinct, words)} before the first repetition)")
    size, seconds, part = spacy_speed(
        options.python, options.model, documents, plain, options.spacy_share)
    reference = part / seconds
    print(f"  spaCy nlp.pipe, batch size {size}: {reference:,.0f} words per CPU second")
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, text in enumerate(documents):
            files.append(os.path.join(folder, f"{i:05}.txt"))
            with open(files[-1], "w", encoding="utf-8") as out:
                out.write(text)
        word = os.path.join(folder, "word.txt")
        with open(word, "w", encoding="utf-8") as out:
            out.write("word\n")
        start = entente(options.entente, options.model, [word], plain, repeats=7)
        one = entente(options.entente, options.model, files, plain, repeats=options.repeats)
        speed = words / (one[0] - start[0])
        print(f"  entente annotate: {speed:,.0f} words per CPU second, {speed / reference:.1f} times spaCy")
        print(f"    start-up {start[0] * 1000:.0f} ms CPU, {start[1] * 1000:.0f} ms by the clock;"
              f" peak memory {one[2]:.0f} MB")
        if (os.cpu_count() or 1) > 1:
            one = entente(options.entente, options.model, files, plain, 1, "0,1", options.repeats)
            two = entente(options.entente, options.model, files, plain, 2, "0,1", options.repeats)
            ratio = (one[1] - start[1]) / (two[1] - start[1])
            print(f"    two threads: {ratio:.2f} times one thread by the clock,"
                  f" peak memory {two[2]:.0f} MB; load {os.getloadavg()[0]:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
