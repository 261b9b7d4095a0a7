#!/usr/bin/env python3
"""Scores `entente read` on a folder of pages: one folder a page, with source.html, expected.html (the
wanted text) and expected-metadata.json (title, byline, publishedTime where known).

Text: F1 of four-word shingles, counted as multisets, mean over the pages. Title and byline are right
when they are equal once typography, case, a leading "By" and a trailing site name are taken off, or the
expected byline only adds something behind the name; dates when the day is the same. Only what the
expected metadata gives is scored.
"""
import argparse, collections, html, html.parser, json, pathlib, re, subprocess, sys, unicodedata

class Text(html.parser.HTMLParser):
    BLOCKS = set("p div li ul ol h1 h2 h3 h4 h5 h6 figure figcaption blockquote section article td tr br pre".split())
    def __init__(self):
        super().__init__(); self.parts = []; self.skip = 0
    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "noscript"): self.skip += 1
        if tag in self.BLOCKS: self.parts.append("\n")
    def handle_endtag(self, tag):
        if tag in ("script", "style", "noscript"): self.skip = max(0, self.skip - 1)
        if tag in self.BLOCKS: self.parts.append("\n")
    def handle_data(self, data):
        if not self.skip: self.parts.append(data)

def text_of(path):
    parser = Text(); parser.feed(path.read_text(encoding="utf8")); return "".join(parser.parts)

def shingles(text):
    words = re.findall(r"\w+", text.lower())
    if len(words) < 4: return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3))

def f1(found, wanted):
    a, b = shingles(found), shingles(wanted)
    both = sum((a & b).values())
    precision, recall = both / max(1, sum(a.values())), both / max(1, sum(b.values()))
    return (2 * precision * recall / (precision + recall) if both else 0.0), precision, recall

def fold(text):
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text or "").lower())

def same_title(found, wanted):
    if fold(found) == fold(wanted): return True
    for separator in (" | ", " - ", " – ", " — "):
        if separator in wanted and fold(found) == fold(wanted.rsplit(separator, 1)[0]): return True
    return False

def same_byline(found, wanted):
    strip = lambda s: re.sub(r"^\s*(by|par)\s+", "", s or "", flags=re.I)
    a, b = fold(strip(found)), fold(strip(wanted))
    return bool(a) and (a == b or (len(a) >= 6 and b.startswith(a)))

def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--entente", default=".build/release/entente")
    arguments.add_argument("--pages", required=True, type=pathlib.Path)
    arguments.add_argument("--floors", type=pathlib.Path, help="JSON file with the least figures, under 'pages'")
    arguments.add_argument("--verbose", action="store_true")
    options = arguments.parse_args()
    right, asked, scores = collections.Counter(), collections.Counter(), []
    for folder in sorted(p.parent for p in options.pages.glob("*/source.html")):
        run = subprocess.run([options.entente, "read", "--any-language", str(folder / "source.html")], capture_output=True, text=True)
        line = run.stdout.splitlines()
        got = json.loads(line[0]) if line else {}
        wanted = json.loads((folder / "expected-metadata.json").read_text(encoding="utf8"))
        score, precision, recall = f1(got.get("text", ""), text_of(folder / "expected.html"))
        scores.append(score)
        misses = []
        for name, value, test in (("title", wanted.get("title"), same_title), ("byline", wanted.get("byline"), same_byline),
                                  ("published", wanted.get("publishedTime"), lambda a, b: (a or "") == b[:10])):
            if not value: continue
            asked[name] += 1
            if test(got.get(name), value): right[name] += 1
            else: misses.append(f"{name}: {got.get(name)!r} for {value!r}")
        if options.verbose:
            print(f"{score:.3f} p={precision:.3f} r={recall:.3f} {folder.name} {'; '.join(misses)}")
    figures = {"text.f1": sum(scores) / max(1, len(scores))}
    for name in ("title", "byline", "published"): figures[name] = right[name] / max(1, asked[name])
    for name, value in figures.items():
        print(f"{name:10} {value:.3f}" + (f" ({right[name]} of {asked[name]})" if name in asked else f" (mean of {len(scores)} pages)"))
    if options.floors:
        floors = json.loads(options.floors.read_text())["pages"]
        low = [f"{name} {figures[name]:.3f} < {floor}" for name, floor in floors.items() if figures[name] < floor]
        if low: sys.exit("below the floor: " + ", ".join(low))

main()
