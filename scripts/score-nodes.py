#!/usr/bin/env python3
"""Score the nodes of extracted articles against gold graphs or the sentence bank.

usage:
  score-nodes.py --eval DIR --system EXTRACT.jsonl (--gold DIR… | --bank FILE.jsonl…) [--verbose]

--eval    the folder of score_graph.py, whose alignment of names is used
--system  what `entente extract` prints: one object per article with `document.id` (or `id`) and
          `entities` ({type, name, aliases, mentions})
--gold    folders of gold graphs; a gold node that no edge uses may be missed at no cost
--bank    labelled sentences; rows held back (first byte of sha256(id) divisible by 5) are left out

Prints precision, recall and F1 of nodes with the right type, in all and by type.
"""
import argparse, collections, hashlib, json, sys
from pathlib import Path


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--eval", required=True)
    ap.add_argument("--system", required=True)
    ap.add_argument("--gold", nargs="*", default=[])
    ap.add_argument("--bank", nargs="*", default=[])
    ap.add_argument("--verbose", action="store_true")
    a = ap.parse_args()
    sys.path.insert(0, a.eval)
    from score_graph import NODE_TYPES, align

    system = {}
    for line in Path(a.system).read_text().splitlines():
        row = json.loads(line)
        system[row["document"]["id"] if "document" in row else row["id"]] = row
    cases = []  # (set, id, gold nodes, required names, start of the labelled text)
    for folder in a.gold:
        for path in sorted(Path(folder).glob("*.json")):
            gold = json.loads(path.read_text())
            used = {e[end] for e in gold["edges"] for end in ("from", "to")}
            nodes = [n for n in gold["nodes"] if n["type"] in NODE_TYPES]
            cases.append((Path(folder).name, gold["id"], nodes, used, 0))
    for path in a.bank:
        for line in Path(path).read_text().splitlines():
            row = json.loads(line)
            if int(hashlib.sha256(row["id"].encode()).hexdigest()[:2], 16) % 5 == 0:
                continue
            nodes = {}
            for m in row["mentions"]:
                if m["type"] in NODE_TYPES:
                    node = nodes.setdefault(m["name"], {"name": m["name"], "type": m["type"], "aliases": []})
                    node["aliases"].append(m["text"])
            used = {e[end] for e in row["edges"] for end in ("from", "to")}
            before = len(row["before"]) + 1 if row.get("before") else 0
            cases.append(("bank", row["id"], list(nodes.values()), used, before))
    total = collections.defaultdict(lambda: [0, 0, 0])
    for name, key, gold_nodes, used, before in cases:
        row = system.get(key)
        things = {e["id"]: e for e in (row or {}).get("entities", []) if e["type"] in NODE_TYPES}
        match = align(gold_nodes, things)
        gold_type = {n["name"]: n["type"] for n in gold_nodes}
        hits = set()
        for k, e in things.items():
            right = k in match and gold_type[match[k]] == e["type"]
            if right:
                hits.add(match[k])
                for t in (name, name + " " + e["type"]):
                    total[t][0] += match[k] in used
                continue
            if before and all((m["start"] if isinstance(m, dict) else m[0]) < before for m in e["mentions"]):
                continue
            for t in (name, name + " " + e["type"]):
                total[t][1] += 1
            if a.verbose:
                why = f" (gold {gold_type[match[k]]}: {match[k]})" if k in match else ""
                print(f"{key}: + {e['type']}: {e['name']} {e['aliases']}{why}")
        for n in gold_nodes:
            if n["name"] in used and n["name"] not in hits:
                for t in (name, name + " " + n["type"]):
                    total[t][2] += 1
                if a.verbose:
                    print(f"{key}: - {n['type']}: {n['name']} {n.get('aliases', [])}")
    for name in sorted(total):
        tp, fp, fn = total[name]
        p = tp / (tp + fp) if tp + fp else 0
        r = tp / (tp + fn) if tp + fn else 0
        f = 2 * p * r / (p + r) if p + r else 0
        print(f"{name:26} P {p:.3f} R {r:.3f} F1 {f:.3f}  (tp {tp} fp {fp} fn {fn})")


if __name__ == "__main__":
    main()
