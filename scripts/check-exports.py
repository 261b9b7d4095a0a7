#!/usr/bin/env python3
"""Loads exports with other programs and compares what they see with what was exported.

usage: check-exports.py --entente COMMAND [--graph FILE.json …] [--schemas FOLDER]

For every graph (node-link JSON; by default exports/sample.json, if it is there, and a graph with
hostile names made here): exports it in every format, loads the export with networkx, igraph,
Graphviz, rdflib, Oxigraph, FollowTheMoney or the standard library's parsers, and compares nodes, labels and edges, parallel ones
included. GraphML and GEXF are validated with xmllint where it and the schemas are at hand.
Exit code 1 when anything differs.
"""
import argparse, csv, json, re, shutil, subprocess, sys, tempfile, warnings
from collections import Counter
from pathlib import Path
from urllib.parse import quote, unquote

import igraph
import networkx

ROOT = Path(__file__).resolve().parent.parent
# igraph says that a data key `id` stands beside the edge's own id; both are the same.
warnings.filterwarnings("ignore", message=".*edge ids.*")

HOSTILE = ['plain', '"quoted"', "<tag> & &amp; &#65;", "back\\slash \\n end\\", "two\nlines", "]]> <![CDATA[",
           "colon:a->b {c} [d];", "control\u0001\u001f", "\ufffe", "\u05e9\u05dc\u05d5\u05dd \u202eoverride", "\U0001f600 e\u0301", "",
           "null", "'; DROP TABLE", "=1+1", "a,b;c|d\te", "x" * 3000, "$x `y` %s {name: \"z\"}"]


def hostile():
    nodes = [{"id": f"n{i} {name[:20]}", "type": "person", "label": name, "aliases": [name, "other"],
              "documents": ["d"], "properties": {"note": name}} for i, name in enumerate(HOSTILE)]
    links = []
    for i, name in enumerate(HOSTILE):
        for copy in range(2):
            links.append({
                "id": f"e{i}-{copy}", "type": "met-with", "source": nodes[i]["id"],
                "target": nodes[(i * 5 + 1) % len(nodes)]["id"], "symmetric": copy == 0, "polarity": "positive",
                "modality": "possible", "date": "2020-05-17", "by": name, "confidence": 0.5, "sources": 1,
                "evidence": [{"document": "d", "claim": "c", "sentence": name, "start": 0, "end": 1,
                              "confidence": 0.5, "rule": "r"}], "properties": {"title": name}})
    return {"nodes": nodes, "links": links}


def clean(text):
    """What XML 1.0 leaves of a text."""
    return "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text)


def seen(nodes, edges):
    """A summary that two readings of one graph share: labels, and how often each pair is joined."""
    labels = dict(nodes)
    return (Counter(labels.values()),
            Counter((labels[a], labels[b], kind) for a, b, kind in edges))


def from_json(graph, text=lambda t: t):
    return seen([(n["id"], text(n["label"])) for n in graph["nodes"]],
                [(e["source"], e["target"], e["type"]) for e in graph["links"]])


def with_networkx(graph):
    return seen([(n, d.get("label") or "") for n, d in graph.nodes(data=True)],
                [(a, b, d["type"]) for a, b, d in graph.edges(data=True)])


def with_igraph(graph):
    return seen([(v.index, v["label"] or "") for v in graph.vs],
                [(e.source, e.target, e["type"]) for e in graph.es])


GRAPH_TOOL = """
import json, sys, graph_tool
g = graph_tool.load_graph(sys.argv[1])
label, kind = g.vp["label"], g.ep["type"]
print(json.dumps([[label[v] for v in g.vertices()],
                  [[int(e.source()), int(e.target()), kind[e]] for e in g.edges()]]))
"""


class Checker:
    def __init__(self, entente, schemas):
        self.entente, self.schemas, self.failed = entente, schemas, 0

    def export(self, graph, form, folder, *more):
        out = folder / f"out.{form}"
        done = subprocess.run([self.entente, "export", "--graph", str(graph), "--format", form, "--output", str(out),
                               *more],
                              capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
        return out

    def report(self, name, form, reader, problem=None):
        self.failed += problem is not None
        print(f"{'FAILED' if problem else 'ok':8}{name:12}{form:12}{reader:20}{problem or ''}")

    def compare(self, name, form, reader, found, wanted):
        problem = None
        for what, a, b in zip(("labels", "edges"), found, wanted):
            if a != b:
                missing, extra = b - a, a - b
                problem = f"{what}: missing {list(missing.items())[:3]!r:.200}, extra {list(extra.items())[:3]!r:.200}"
        self.report(name, form, reader, problem)

    def validate(self, name, form, file, schema):
        path = self.schemas / schema
        if not path.exists() or not shutil.which("xmllint"):
            print(f"skipped {name:12}{form:12}xmllint or {schema} is not here")
            return
        done = subprocess.run(["xmllint", "--nonet", "--huge", "--noout", "--schema", str(path), str(file)],
                              capture_output=True, text=True)
        self.report(name, form, "xmllint", done.stderr.strip()[:300] if done.returncode else None)

    def check(self, source):
        graph, name = json.loads(source.read_text()), source.stem
        xml = from_json(graph, clean)
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            for form in FORMATS:
                try:
                    getattr(self, form.replace("-", "_"))(name, graph, xml, source, folder)
                except Exception as error:  # one reader that fails must not hide the others
                    self.report(name, form, "", f"{type(error).__name__}: {error}")

    def graphml(self, name, graph, xml, source, folder):
        file = self.export(source, "graphml", folder)
        read = networkx.read_graphml(file, force_multigraph=True)
        self.compare(name, "graphml", "networkx", with_networkx(read), xml)
        ids = [d["id"] for *_, d in read.edges(data=True)]
        if len(set(ids)) != len(graph["links"]):
            self.report(name, "graphml", "networkx", "edge ids are lost")
        self.compare(name, "graphml", "igraph", with_igraph(igraph.Graph.Read_GraphML(str(file))), xml)
        self.graph_tool(name, file, xml)
        self.validate(name, "graphml", file, "graphml.xsd")
        yed = self.export(source, "graphml", folder, "--profile", "yed")
        read = networkx.read_graphml(yed, force_multigraph=True)
        self.compare(name, "graphml yed", "networkx", with_networkx(read), xml)

    def graph_tool(self, name, file, xml):
        """graph-tool is a Debian package for the system's Python, so it runs in a process of its own."""
        for python in (sys.executable, "/usr/bin/python3"):
            done = subprocess.run([python, "-c", GRAPH_TOOL, str(file)], capture_output=True, text=True)
            if "No module named 'graph_tool'" not in done.stderr and done.returncode == 0:
                nodes, edges = json.loads(done.stdout)
                return self.compare(name, "graphml", "graph-tool", seen(enumerate(nodes), edges), xml)
            if done.returncode and "No module named" not in done.stderr:
                return self.report(name, "graphml", "graph-tool", done.stderr.strip()[-200:])
        print(f"skipped {name:12}graphml     graph-tool is not installed (apt install python3-graph-tool)")

    def json(self, name, graph, xml, source, folder):
        read = json.loads(self.export(source, "json", folder).read_text())
        self.compare(name, "json", "networkx",
                     with_networkx(networkx.node_link_graph(read, edges="links")), from_json(graph))
        first = folder / "first.json"
        first.write_bytes((folder / "out.json").read_bytes())
        same = self.export(first, "json", folder).read_bytes() == first.read_bytes()
        self.report(name, "json", "entente", None if same else "an export of the export differs")

    def dot(self, name, graph, xml, source, folder):
        file = self.export(source, "dot", folder)
        done = subprocess.run(["dot", "-Knop2", "-Tdot_json", str(file)], capture_output=True, text=True)
        read = json.loads(done.stdout)
        counts = (len(read.get("objects", [])), len(read.get("edges", [])))
        wanted = (len(graph["nodes"]), len(graph["links"]))
        self.report(name, "dot", "dot", None if counts == wanted else f"{counts} instead of {wanted}")

    def svg(self, name, graph, xml, source, folder):
        import xml.etree.ElementTree as tree
        root = tree.parse(self.export(source, "svg", folder))
        classes = Counter(e.get("class") for e in root.iter())
        counts, wanted = (classes["node"], classes["edge"]), (len(graph["nodes"]), len(graph["links"]))
        self.report(name, "svg", "ElementTree", None if counts == wanted else f"{counts} instead of {wanted}")

    def gexf(self, name, graph, xml, source, folder):
        file = self.export(source, "gexf", folder)
        read = networkx.read_gexf(file)
        # GEXF labels are attributes, in which XML readers turn line breaks into blanks unless escaped.
        self.compare(name, "gexf", "networkx", with_networkx(read), xml)
        dated = sum("start" in d for *_, d in read.edges(data=True))
        wanted = sum(bool(e.get("date")) for e in graph["links"])
        self.report(name, "gexf", "networkx", None if dated == wanted else f"{dated} dated edges, not {wanted}")
        # There is a schema of 1.2 only. It lacks what 1.3 added, and wants colours outside of the namespace
        # in which Gephi and networkx look for them.
        older = folder / f"{name}.1.2.gexf"
        text = file.read_text().replace("http://gexf.net/1.3/gexf.xsd", "").replace('version="1.3"', 'version="1.2"')
        text = re.sub(r'http://gexf.net/1.3(?=["/ ])', "http://www.gexf.net/1.2draft", text)
        text = re.sub(r'(<edge [^>]*?) kind="[^"]*"', r"\1", text).replace(' timerepresentation="interval"', "")
        older.write_text(text.replace("<viz:color", "<color"))
        self.validate(name, "gexf", older, "gexf.xsd")

    def cytoscape(self, name, graph, xml, source, folder):
        read = json.loads(self.export(source, "cytoscape", folder).read_text())
        self.compare(name, "cytoscape", "networkx", with_networkx(networkx.cytoscape_graph(read)), from_json(graph))

    def jsonl(self, name, graph, xml, source, folder):
        rows = [json.loads(line) for line in self.export(source, "jsonl", folder).open(newline="\n")]
        read = {"nodes": [r for r in rows if r["kind"] == "node"], "links": [r for r in rows if r["kind"] == "edge"]}
        self.compare(name, "jsonl", "json", from_json(read), from_json(graph))

    def neo4j_csv(self, name, graph, xml, source, folder):
        out = self.export(source, "neo4j-csv", folder)
        with open(out / "nodes.csv", newline="", encoding="utf-8") as f:
            nodes = list(csv.DictReader(f, strict=True))
        with open(out / "relationships.csv", newline="", encoding="utf-8") as f:
            edges = list(csv.DictReader(f, strict=True))
        clean_csv = lambda text: text.replace("\0", "\ufffd")
        clean_list = lambda text: clean_csv(text).replace("\x1f", "\ufffd")
        found = seen([(n["id:ID"], n["label"]) for n in nodes],
                     [(e[":START_ID"], e[":END_ID"], e["type"]) for e in edges])
        self.compare(name, "neo4j-csv", "csv", found, from_json(graph, clean_csv))
        lists = {n["id:ID"]: n["aliases:string[]"].split("\x1f") for n in nodes}
        wrong = [n["id"] for n in graph["nodes"]
                 if n.get("aliases") and lists[clean_csv(n["id"])] != [clean_list(a) for a in n["aliases"]]]
        self.report(name, "neo4j-csv", "csv", f"aliases of {wrong[:3]}" if wrong else None)

    def cypher(self, name, graph, xml, source, folder):
        file = self.export(source, "cypher", folder)
        try:
            from antlr4 import CommonTokenStream, InputStream
            from antlr4_cypher import CypherLexer, CypherParser
        except ImportError:
            print(f"skipped {name:12}cypher      antlr4-cypher is not installed")
            return
        faults, rows = [], 0
        # The grammar knows no constraints, which are the first line.
        script = file.read_text().split("\n", 1)[1]
        for statement in filter(str.strip, script.split(";\n")):
            lexer = CypherLexer(InputStream(statement))
            parser = CypherParser(CommonTokenStream(lexer))
            for part in (lexer, parser):
                part.removeErrorListeners()
            parser.script()
            if parser.getNumberOfSyntaxErrors():
                faults.append(statement[:80])
            rows += statement.count("\n{")
        wanted = len(graph["nodes"]) + len(graph["links"])
        problem = f"syntax: {faults[:2]}" if faults else None if rows == wanted else f"{rows} rows, not {wanted}"
        self.report(name, "cypher", "antlr4-cypher", problem)


    def rdf(self, name, graph, form, syntax, quads):
        """What is in the triples: labels of nodes, edges by reification, plain triples, documents."""
        labels, parts, plain, graphs = {}, {}, set(), set()
        for subject, predicate, value, context in quads:
            if predicate == RDFS + "label" and subject.startswith(ENTENTE + "node:"):
                labels[subject] = value
            elif predicate in (RDF + "subject", RDF + "predicate", RDF + "object"):
                parts.setdefault(subject, {})[predicate[len(RDF):]] = value
            elif predicate.startswith(ENTENTE + "relation:"):
                plain.add((subject, predicate, value))
                graphs.add(context)
        edges = [(e["subject"], e["object"], unquote(e["predicate"][len(ENTENTE + "relation:"):])) for e in parts.values()]
        self.compare(name, form, syntax, seen(labels.items(), edges), from_json(graph))
        name_of = lambda kind, text: ENTENTE + kind + ":" + quote(text, safe="-._~")
        facts = [e for e in graph["links"] if e.get("polarity", "positive") == "positive"
                 and e.get("modality", "asserted") == "asserted"]
        wanted = {(name_of("node", e["source"]), name_of("relation", e["type"]), name_of("node", e["target"])) for e in facts}
        self.report(name, form, syntax, None if plain == wanted else f"{len(plain)} plain triples, not {len(wanted)}")
        if form == "nquads":
            documents = {name_of("document", v["document"]) for e in facts for v in e.get("evidence", [])}
            self.report(name, form, syntax, None if graphs - {None} == documents else "the graphs are not the documents")

    def with_oxigraph(self, file, form):
        import pyoxigraph
        kind = {"nquads": pyoxigraph.RdfFormat.N_QUADS, "turtle": pyoxigraph.RdfFormat.TURTLE,
                "jsonld": pyoxigraph.RdfFormat.JSON_LD}[form]
        for quad in pyoxigraph.parse(path=str(file), format=kind):
            context = None if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else quad.graph_name.value
            yield quad.subject.value, quad.predicate.value, quad.object.value, context

    def with_rdflib(self, file, form):
        import rdflib
        data = rdflib.Dataset()
        data.parse(str(file), format={"nquads": "nquads", "turtle": "turtle", "jsonld": "json-ld"}[form])
        for s, p, o, context in data.quads():
            known = context is not None and str(context).startswith(ENTENTE)
            yield str(s), str(p), str(o), str(context) if known else None

    def nquads(self, name, graph, xml, source, folder, form="nquads"):
        file = self.export(source, form, folder)
        for syntax, reader in (("oxigraph", self.with_oxigraph), ("rdflib", self.with_rdflib)):
            self.rdf(name, graph, form, syntax, reader(file, form))

    def turtle(self, *args):
        self.nquads(*args, form="turtle")

    def jsonld(self, *args):
        self.nquads(*args, form="jsonld")

    def ftm(self, name, graph, xml, source, folder):
        from followthemoney import model
        file = self.export(source, "ftm", folder)
        rows = [json.loads(line) for line in file.open(newline="\n", encoding="utf-8")]
        faults, ids = [], Counter(row["id"] for row in rows)
        for row in rows:
            try:
                model.get(row["schema"]).validate(row)
                proxy = model.get_proxy(row, cleaned=False)
                lost = {k for k, v in row["properties"].items() if len(set(v)) != len(proxy.get(k))}
                if lost:
                    faults.append(f"{row['id']}: {sorted(lost)} not taken")
                for prop, value in proxy.itervalues():
                    if prop.type.name == "entity" and value not in ids:
                        faults.append(f"{row['id']}: {prop.name} leads nowhere")
            except Exception as error:
                faults.append(f"{row['id']}: {error}")
        if max(ids.values(), default=1) > 1:
            faults.append("ids are not unique")
        counts = tuple(sum(i.startswith(kind) for i in ids) for kind in ("node-", "edge-"))
        wanted = (len(graph["nodes"]), len(graph["links"]))
        if counts != wanted:
            faults.append(f"{counts} instead of {wanted}")
        self.report(name, "ftm", "followthemoney", "; ".join(faults[:3])[:400] if faults else None)


RDF, RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
ENTENTE = "urn:entente:"
FORMATS = ["nquads", "turtle", "jsonld", "ftm", "graphml", "json", "jsonl", "gexf", "cytoscape", "neo4j-csv", "cypher", "dot", "svg"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entente", required=True)
    parser.add_argument("--graph", type=Path, action="append", default=[])
    parser.add_argument("--schemas", type=Path, default=ROOT / "../shared/data/formats")
    args = parser.parse_args()
    checker = Checker(args.entente, args.schemas)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "hostile.json"
        made.write_text(json.dumps(hostile()))
        sample = ROOT / "exports/sample.json"
        for graph in args.graph or [g for g in (sample, made) if g.exists()]:
            checker.check(graph)
    if checker.failed:
        raise SystemExit(f"{checker.failed} checks failed")


if __name__ == "__main__":
    main()
