#!/usr/bin/env python3
"""Turns gold graphs beside their texts into rows that `entente-train` reads.

usage: article-rows.py FOLDER... > rows.jsonl

A folder holds NAME.txt and NAME.json (nodes, edges, optional). Each article becomes one row; its
mentions are the names and aliases of its nodes. Edges carry no trigger words, so that only the claim
model learns from them.
"""
import json, sys
from pathlib import Path


def mentions(nodes):
    for node in nodes:
        for text in dict.fromkeys([node["name"], *node.get("aliases", [])]):
            yield {"text": text, "type": node["type"], "name": node["name"]}


def edge(gold):
    sentences = [s for s in [gold.get("evidence"), *gold.get("also", [])] if s]
    return {"type": gold["type"], "from": gold["from"], "to": gold["to"], "trigger": None,
            "evidence": sentences}


def main():
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).glob("*.json")):
            gold = json.loads(path.read_text())
            print(json.dumps({
                "id": gold["id"], "title": gold["title"], "published": gold["published"],
                "text": path.with_suffix(".txt").read_text(),
                "mentions": list(mentions(gold["nodes"])),
                "edges": [edge(e) for e in gold["edges"]],
                "optional": [edge(e) for e in gold.get("optional", [])],
            }, ensure_ascii=False))


if __name__ == "__main__":
    main()
