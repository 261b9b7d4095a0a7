#!/usr/bin/env python3
"""Folding of reprints at scale: made-up articles of which it is known who printed whose, through `entente build`.

    Benchmarks/reprints.py --entente .build/release/entente [--documents 10000 --seed 7]

A fifth of the articles are reprints: copies, copies with another head and foot, shortened ones, ones with a word
in fifty changed, ones set in other paragraphs. Beside them stand what must not be folded: articles that quote a
paragraph of another, that tell the same story in other words (every fourth word), that share a notice with
hundreds. Prints how many reprints of each kind were folded into the right story, what was folded wrongly, the
time and memory of the build, and those of a projection alone (`entente retype` of one entity), of which folding
is a part. Exit code 1 when a reprint that keeps 80 % of the five-word runs was missed or anything was folded wrongly.
"""
import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

SYLLABLES = "ba be bi bo da de di do fa fe ga go ka ke ki la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi".split()


def vocabulary(random, count):
    words = set()
    while len(words) < count:
        words.add("".join(random.choice(SYLLABLES) for _ in range(random.randint(2, 4))))
    return sorted(words)


class Writer:
    """Writes articles of made-up words in which a few words are common, as in every language."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = vocabulary(self.random, 8000)
        self.weights = [1 / (i + 3) for i in range(len(self.words))]

    def sentence(self):
        words = self.random.choices(self.words, self.weights, k=self.random.randint(8, 22))
        # In small letters, so that nothing passes for a name: folding is what is measured.
        return " ".join(words) + "."

    def article(self):
        return [" ".join(self.sentence() for _ in range(self.random.randint(2, 3)))
                for _ in range(self.random.randint(3, 6))]

    def changed(self, paragraphs, every):
        """With one word in `every` replaced."""
        return [" ".join(self.random.choice(self.words) if self.random.random() < 1 / every else word
                         for word in paragraph.split()) for paragraph in paragraphs]

    def reprint(self, kind, paragraphs):
        if kind == "copy":
            return list(paragraphs)
        if kind == "head and foot":
            return [self.sentence()] + paragraphs + [self.sentence()]
        if kind == "shortened":
            return paragraphs[:max(3, len(paragraphs) // 2)]
        if kind == "a word in fifty changed":
            return self.changed(paragraphs, 50)
        sentences = " ".join(paragraphs).split(". ")  # set in other paragraphs
        return [". ".join(sentences[i:i + 5]) + "." for i in range(0, len(sentences), 5)]


KINDS = ["copy", "head and foot", "shortened", "a word in fifty changed", "other paragraphs"]


def corpus(count, seed):
    """Articles as (story, kind, paragraphs); a story is the index of its first article."""
    writer = Writer(seed)
    notice = [writer.sentence() + " " + writer.sentence(), writer.sentence()]
    articles = []
    while len(articles) < count:
        draw = writer.random.random()
        originals = articles[-4000:]
        if len(articles) > 50 and draw < .2:
            story, _, paragraphs = writer.random.choice(originals)
            kind = writer.random.choice(KINDS)
            # A copy of a copy tells the story of the first; cutting and changing stay within one step.
            if articles[story][2] is not paragraphs:
                paragraphs = articles[story][2]
            articles.append((story, kind, writer.reprint(kind, paragraphs)))
        elif len(articles) > 50 and draw < .25:
            other = writer.random.choice(originals)[2]
            articles.append((len(articles), "quotes a paragraph", writer.article() + [writer.random.choice(other)]))
        elif len(articles) > 50 and draw < .30:
            articles.append((len(articles), "in other words", writer.changed(writer.random.choice(originals)[2], 4)))
        elif draw < .40:
            articles.append((len(articles), "with a notice", writer.article() + notice))
        else:
            articles.append((len(articles), "alone", writer.article()))
    return articles


def containment(a, b):
    """The share of the shorter article's five-word runs that stand in the other."""
    runs = []
    for paragraphs in (a, b):
        words = " ".join(paragraphs).replace(".", " ").split()
        runs.append({tuple(words[i:i + 5]) for i in range(len(words) - 4)})
    return len(runs[0] & runs[1]) / min(map(len, runs))


def measured(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:2]} failed: {errors[-400:]}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entente", required=True)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    articles = corpus(options.documents, options.seed)
    words = sum(len(p.split()) for _, _, paragraphs in articles for p in paragraphs)
    print(f"{len(articles)} articles, {words} words", flush=True)
    # One plain sentence gives the graph an entity by which a projection alone can be asked for.
    anchor = "Angela Merkel met Emmanuel Macron in Berlin on Monday."
    with tempfile.TemporaryDirectory() as folder:
        source, graph = os.path.join(folder, "articles.jsonl"), os.path.join(folder, "graph.sqlite")
        with open(source, "w", encoding="utf-8") as out:
            for i, (_, _, paragraphs) in enumerate(articles):
                text = "\n\n".join(paragraphs)
                out.write(json.dumps({"id": f"a{i:06}", "text": text, "published": "2020-01-15"}) + "\n")
            out.write(json.dumps({"id": "anchor", "text": anchor, "published": "2020-01-15"}) + "\n")
        print("build: %.1f s by the clock, %.1f s CPU, %d MB" % measured([options.entente, "build", source, "--graph", graph]), flush=True)
        connection = sqlite3.connect(graph)
        found = dict(connection.execute("select document, source from reprint_list"))
        connection.close()
        print("projection alone: %.1f s by the clock, %.1f s CPU, %d MB" % measured(
            [options.entente, "retype", "Emmanuel Macron", "person", "--graph", graph, "--reason", "a benchmark"]))
    stories = {}  # what entente takes for one story
    for i in range(len(articles)):
        stories[i] = int(found.get(f"a{i:06}", f"a{i:06}")[1:])
    wrong = [i for i in stories if articles[stories[i]][0] != articles[i][0]]
    failed = len(wrong)
    for kind in KINDS:
        those = [i for i, article in enumerate(articles) if article[1] == kind]
        missed = [i for i in those if stories[i] != stories[articles[i][0]]]
        changed = [i for i in missed if containment(articles[i][2], articles[articles[i][0]][2]) < .8]
        failed += len(missed) - len(changed)
        print(f"{kind}: {len(those) - len(missed)} of {len(those)} folded into their story"
              + (f"; {len(changed)} of the others keep less than 80 % of the five-word runs" if changed else ""))
    print(f"folded wrongly: {len(wrong)}" + "".join(f"\n  {articles[i][1]} into {articles[stories[i]][1]}" for i in wrong[:10]))
    return 1 if failed else 0


sys.exit(main())
