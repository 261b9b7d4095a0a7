#!/usr/bin/env python3
"""Scores time expressions against labelled news articles.

usage:
  scripts/score-times.py --articles GOLD.jsonl > articles.jsonl    input for `entente extract -`
  scripts/score-times.py --gold GOLD.jsonl --system EXTRACT.jsonl [--verbose]

GOLD.jsonl: one article per line with `doc_id`, `dct` (day of publication), `text` and `dates`
(`start`, `end` in code points, `attrs` in TEI form: `when`, or `from` and `to`, or bounds). The
day of publication is that of the article's own date line where it has one.

A labelled date is found when an expression overlaps it. Its value is right when both are equal, or
when the expression is a stretch of time that begins or ends with the labelled point ("from 2004 to
2009" is two labels and one expression). Labels with bounds only ("almost 15 years") count for
finding, not for values. `precision` is the share of the system's expressions with a value that
overlap a label.
"""
import argparse
import json
import re
import sys
from pathlib import Path


def label_value(attrs):
    if "when" in attrs:
        return attrs["when"].split("T")[0]
    if "from" in attrs and "to" in attrs:
        return f"{attrs['from']}/{attrs['to']}"
    return None


def days(value):
    """First and last day that a value covers, as comparable text."""
    first, _, last = value.partition("/")
    last = last or first

    def low(p):
        return p + "-01-01"[len(p) - 4:] if len(p) < 10 else p

    def high(p):
        if len(p) == 4:
            return p + "-12-31"
        return p + "-31" if len(p) == 7 else p

    return low(first), high(last)


def same(label, value):
    if label == value:
        return True
    if "/" in label:
        (a, b), (c, d) = days(label), days(value)
        return a == c and b[:7] == d[:7] and (b == d or d.endswith("-31"))
    return "/" in value and label in value.split("/")


def published(row):
    match = re.search(r"\b[A-Z][a-z]+day, ([A-Z][a-z]+) (\d{1,2}), (\d{4})", row["text"][:400])
    months = ("January February March April May June July August September October November "
              "December").split()
    if match and match[1] in months:
        return f"{match[3]}-{months.index(match[1]) + 1:02}-{int(match[2]):02}"
    return row["dct"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles")
    parser.add_argument("--gold")
    parser.add_argument("--system")
    parser.add_argument("--verbose", action="store_true")
    a = parser.parse_args()
    if a.articles:
        for line in Path(a.articles).read_text().splitlines():
            row = json.loads(line)
            print(json.dumps({"id": row["doc_id"], "published": published(row), "text": row["text"]},
                             ensure_ascii=False))
        return
    system = {}
    for line in Path(a.system).read_text().splitlines():
        row = json.loads(line)
        system[row.get("id") or row["document"]["id"]] = row["times"]
    labels = found = valued = right = expressions = matched = 0
    for line in Path(a.gold).read_text().splitlines():
        row = json.loads(line)
        times = system.get(row["doc_id"], [])
        for t in times:
            if t.get("value"):
                hit = any(t["start"] < d["end"] and d["start"] < t["end"] for d in row["dates"])
                expressions += 1
                matched += hit
                if not hit and a.verbose:
                    print("extra ", row["doc_id"], t["text"], t["value"])
        for date in row["dates"]:
            labels += 1
            over = [t for t in times if t["start"] < date["end"] and date["start"] < t["end"]]
            text = row["text"][date["start"]:date["end"]]
            if not over:
                if a.verbose:
                    print("missed", row["doc_id"], repr(text), date["attrs"])
                continue
            found += 1
            value = label_value(date["attrs"])
            if value is None:
                continue
            valued += 1
            if any(t.get("value") and same(value, t["value"]) for t in over):
                right += 1
            elif a.verbose:
                said = [(t["text"], t.get("value"), t["basis"]) for t in over]
                print("wrong ", row["doc_id"], published(row), repr(text), value, said)
    print(f"labels {labels}  recall {found / labels:.3f}  "
          f"value accuracy {right / valued:.3f} of {valued}  precision {matched / expressions:.3f}")


main()
