#!/usr/bin/env python3
"""Reads the labelled articles of Training/articles, Training/news and Training/reports, whose form Training/README.md describes.

    labelled-articles.py check FILE…           what is wrong in them; exit code 1 when anything is
    labelled-articles.py rows FILE…            rows for entente-train, one JSON object a line, to standard output
    labelled-articles.py gold FOLDER FILE…     a gold graph (ID.json) and the text (ID.txt) of each article

--part studied or --part held takes three quarters or the other quarter of the articles, by a hash of the id: on the held
ones nothing is tuned.
"""
import argparse, hashlib, json, re, sys
from pathlib import Path

ACTOR = {"person", "country", "ministry", "organization", "armed-group"}
NODES = ACTOR | {"place", "agreement", "event"}
EDGES = {
    **{act: (ACTOR, ACTOR) for act in (
        "met-with", "agreed-with", "negotiates-with", "cooperates-with", "accuses", "threatens", "sanctions", "aids",
        "supplies", "demands", "replaces")},
    "visited": ({"person"}, {"country", "place"}),
    "signed": (ACTOR, {"agreement"}),
    "supports": (ACTOR, ACTOR | {"agreement", "event"}),
    "opposes": (ACTOR, ACTOR | {"agreement", "event"}),
    "fights": (ACTOR, ACTOR | {"place"}),
    "controls": (ACTOR, ACTOR | {"place"}),
    "appointed": (ACTOR, {"person"}),
    "position": ({"person"}, ACTOR - {"person"}),
    "affiliated-with": (ACTOR - {"country"}, {"country", "organization", "armed-group"}),
    "located-in": ({"place", "event"}, {"country", "place"}),
    "participated-in": (ACTOR, {"event"}),
    "on-date": ({"agreement", "event"}, {"date"}),
}
DATE = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?(/(\d{4}(-\d\d(-\d\d)?)?)?)?$")


class Mistakes(list):
    """What is wrong, with the file and line."""

    def at(self, path, line, *words):
        self.append(f"{path}:{line}: {' '.join(map(str, words))}")


def parts(line):
    return [part.strip() for part in line.split("|")]


def edge(fields, nodes, sentence, complain):
    """The edge of an E line, or None where it cannot be one."""
    if len(fields) < 3 or " > " not in fields[1]:
        return complain("E type | from > to | words | …")
    kind, (start, end), words = fields[0], (x.strip() for x in fields[1].split(" > ", 1)), fields[2]
    if kind not in EDGES:
        return complain("no edge type", kind)
    types = {name: node["type"] for name, node in nodes.items()}
    if kind == "on-date" and DATE.match(end):
        types[end] = "date"
    for name, allowed in ((start, EDGES[kind][0]), (end, EDGES[kind][1])):
        if name not in types:
            return complain("no node", repr(name))
        if types[name] not in allowed:
            return complain(kind, "has no", types[name], "there")
    if words not in sentence:
        return complain("words not in the sentence:", repr(words))
    result = {"type": kind, "from": start, "to": end, "trigger": words, "polarity": "positive",
              "modality": "asserted", "date": None, "by": None, "evidence": [sentence]}
    for flag in fields[3:]:
        name, _, value = flag.partition("=")
        if flag == "neg":
            result["polarity"] = "negative"
        elif flag == "poss":
            result["modality"] = "possible"
        elif flag in ("former", "opt"):
            result[flag] = True
        elif name in ("title", "mode", "by") and value:
            result[name] = value
        elif name == "date" and DATE.match(value):
            result["date"] = value
        elif flag:
            complain("no flag", flag)
    if kind == "position" and "title" not in result:
        complain("position without title=")
    return result


def articles(path, mistakes):
    """The articles of a file."""
    article, nodes, sentence = None, {}, None
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        def complain(*words):
            mistakes.at(path, number, *words)
        mark, _, rest = line.partition(" ")
        if mark == "#":
            if article:
                yield article
            fields, nodes, sentence = parts(rest), {}, None
            if len(fields) != 3 or not re.match(r"^\d{4}-\d\d-\d\d$", fields[1]):
                complain("# id | YYYY-MM-DD | headline")
                fields = (fields + ["", ""])[:3]
            article = {"id": fields[0], "published": fields[1], "title": fields[2], "nodes": nodes,
                       "paragraphs": [[]], "edges": []}
        elif article is None and line.strip():
            complain("an article begins with # id | YYYY-MM-DD | headline")
        elif mark == "N":
            fields = parts(rest)
            if len(fields) != 3 or fields[0] not in NODES:
                complain("N type | name | alias; alias")
                continue
            names = [x.strip() for x in fields[2].split(";") if x.strip()]
            nodes[fields[1]] = {"name": fields[1], "type": fields[0], "aliases": [x for x in names if x != "implied"]}
            if "implied" in names:
                nodes[fields[1]]["implied"] = True
        elif mark == "S":
            sentence = rest.strip()
            article["paragraphs"][-1].append(sentence)
        elif mark == "P":
            article["paragraphs"].append([])
        elif mark == "E":
            found = edge(parts(rest), nodes, sentence or "", complain)
            if found:
                article["edges"].append(found)
        elif line.strip():
            complain("a line begins with # N S E or P")
    if article:
        yield article


def text_of(article):
    return "\n\n".join(" ".join(sentences) for sentences in article["paragraphs"] if sentences)


def is_optional(edge):
    return edge.get("opt", False)


def row(article):
    """The article as a row of Training/sentences is written."""
    text = text_of(article)
    mentions = []
    for node in article["nodes"].values():
        plain = re.sub(r" \([^)]*\)$", "", node["name"])
        for form in dict.fromkeys([node["name"], plain, *node["aliases"]]):
            if re.search(r"(?<!\w)" + re.escape(form) + r"(?!\w)", text):
                mentions.append({"text": form, "type": node["type"], "name": node["name"]})
    return {"id": article["id"], "title": article["title"], "published": article["published"], "before": None,
            "text": text, "mentions": mentions,
            "edges": [e for e in article["edges"] if not is_optional(e)],
            "optional": [e for e in article["edges"] if is_optional(e)]}


def merged(edges):
    """One edge for all sentences that say it."""
    result = {}
    for found in edges:
        key = tuple(found[x] for x in ("type", "from", "to", "polarity", "modality"))
        if key in result:
            result[key]["also"] += found["evidence"]
        else:
            kept = {k: v for k, v in found.items() if k not in ("evidence", "trigger", "opt")}
            result[key] = {**kept, "evidence": found["evidence"][0], "also": []}
    return list(result.values())


def gold(article):
    """The article as a gold graph; a node without an edge is optional."""
    required = merged(e for e in article["edges"] if not is_optional(e))
    known = {(e["type"], e["from"], e["to"]) for e in required}
    optional = [e for e in merged(e for e in article["edges"] if is_optional(e))
                if (e["type"], e["from"], e["to"]) not in known]
    used = {e[end] for e in article["edges"] for end in ("from", "to")}
    nodes = [node if node["name"] in used else {**node, "optional": True} for node in article["nodes"].values()]
    return {"id": article["id"], "title": article["title"], "source": "", "published": article["published"],
            "nodes": nodes, "dates": [], "edges": required, "optional": optional}


def is_held(article):
    return hashlib.sha256(article["id"].encode()).digest()[0] % 4 == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("check", "rows", "gold"))
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--part", choices=("studied", "held"))
    options = parser.parse_args()
    folder = Path(options.paths.pop(0)) if options.command == "gold" else None
    mistakes = Mistakes()
    found = [a for path in options.paths for a in articles(path, mistakes)]
    if options.part:
        found = [a for a in found if is_held(a) == (options.part == "held")]
    for article in found:
        if options.command == "rows":
            print(json.dumps(row(article), ensure_ascii=False))
        elif options.command == "gold":
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{article['id']}.json").write_text(json.dumps(gold(article), ensure_ascii=False, indent=1) + "\n")
            head = article["title"] + "\n\n" if article["title"] else ""
            (folder / f"{article['id']}.txt").write_text(head + text_of(article) + "\n")
    print(f"{len(found)} articles, {sum(len(a['edges']) for a in found)} edges, {len(mistakes)} mistakes", file=sys.stderr)
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
