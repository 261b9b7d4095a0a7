#!/usr/bin/env python3
"""Counts, for each act, the labelled triggers that hold a word the rules know.

usage: trigger-coverage.py [--schema DIR…] [--missing] [ROWS.jsonl…]

Needs PyYAML and no build. A trigger counts as known when one of its words is a regular form (or one
of a few irregular ones) of a rule's trigger word of that act. It is an upper bound of what rules can
find, since ends, order and further words of a template are not looked at. --schema lays folders over
the built-in rules, as the command does: a file of the same name replaces, any other adds.
"""
import argparse, collections, json, re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
MARKS = {"TO", "SHOULD", "is", "that", "~"}
SLOT = re.compile(r"^[AB_](\*|'s|,)?$")
IRREGULAR = {
    "beat": "beaten", "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
    "choose": "chose chosen", "come": "came", "draw": "drew drawn", "drive": "drove driven",
    "fall": "fell fallen", "feed": "fed", "fight": "fought", "find": "found", "fly": "flew flown",
    "freeze": "froze frozen", "get": "got", "give": "gave given", "go": "went gone", "have": "has had",
    "hold": "held", "keep": "kept", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent",
    "lose": "lost", "make": "made", "meet": "met", "overrun": "overran", "overthrow": "overthrew overthrown",
    "pay": "paid", "retake": "retook retaken", "ring": "rang rung", "run": "ran", "say": "said",
    "see": "saw seen", "sell": "sold", "send": "sent", "shake": "shook shaken", "shoot": "shot",
    "sit": "sat", "speak": "spoke spoken", "stand": "stood", "strike": "struck",
    "swear": "swore sworn", "take": "took taken", "tear": "tore torn", "tell": "told",
    "throw": "threw thrown", "win": "won", "withdraw": "withdrew withdrawn", "write": "wrote written",
}


def forms(lemma):
    result = {lemma} | {lemma + end for end in ("s", "es", "d", "ed", "ing")}
    result |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"} | set(IRREGULAR.get(lemma, "").split())
    if lemma.endswith("e"):
        result.add(lemma[:-1] + "ing")
    if lemma.endswith("y"):
        result |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    return result


def words_of(text):
    found = re.findall(r"[\w-]+", text.lower())
    return set(found) | {part for word in found for part in word.split("-")}


def plain(value):
    return "on" if value is True else "off" if value is False else "no" if value is None else str(value)


def rule_files(overlays):
    files = {}
    for folder in [ROOT / "schema", *overlays]:
        files |= {path.name: path for path in sorted((folder / "rules").glob("*.yaml"))}
    return [yaml.safe_load(files[name].read_text()) for name in sorted(files)]


def triggers(overlays):
    """Trigger words and number of templates of each act."""
    documents = rule_files(overlays)
    lists = {name: {plain(word) for word in words if not plain(word).startswith("@")}
             for document in documents for name, words in (document.get("words") or {}).items()}
    known, templates = collections.defaultdict(set), collections.Counter()
    for document in documents:
        for rule in document.get("rules") or []:
            match = rule if isinstance(rule, str) else rule["match"]
            for template in [match] if isinstance(match, str) else match:
                templates[document["edge"]] += 1
                for word in template.split():
                    choices = re.sub(r"^[AB]-", "", word).split("|")
                    if word in MARKS or SLOT.match(word) or all(c in lists["prepositions"] for c in choices):
                        continue
                    for choice in choices:
                        known[document["edge"]] |= lists[choice[1:]] if choice.startswith("@") else {choice.lower()}
                    break
    return known, templates


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("rows", nargs="*", type=Path, default=sorted((ROOT / "Training/sentences").glob("*.jsonl")))
    ap.add_argument("--schema", action="append", type=Path, default=[], metavar="DIR")
    ap.add_argument("--missing", action="store_true", help="list the triggers without a known word")
    a = ap.parse_args()
    known, templates = triggers(a.schema)
    labelled = collections.defaultdict(list)
    for path in a.rows:
        for line in path.read_text().splitlines():
            for edge in json.loads(line)["edges"] if line.strip() else []:
                if edge.get("trigger"):
                    labelled[edge["type"]].append(edge["trigger"].lower())
    print(f"{'act':17} templates  words  labelled  known")
    total = [0, 0, 0, 0]
    for act in sorted(known):
        written = set().union(*(forms(word) for word in known[act]))
        missing = [text for text in labelled[act] if not words_of(text) & written]
        row = [templates[act], len(known[act]), len(labelled[act]), len(labelled[act]) - len(missing)]
        total = [x + y for x, y in zip(total, row)]
        print(f"{act:17} {row[0]:9} {row[1]:6} {row[2]:9} {row[3]:6} {row[3] / max(1, row[2]):.2f}")
        if a.missing:
            for text, count in sorted(collections.Counter(missing).items(), key=lambda item: (-item[1], item[0])):
                print(f"    {count} {text}")
    print(f"{'all':17} {total[0]:9} {total[1]:6} {total[2]:9} {total[3]:6} {total[3] / max(1, total[2]):.2f}")


if __name__ == "__main__":
    main()
