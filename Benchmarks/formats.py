#!/usr/bin/env python3
"""Times writing of GraphML, GEXF and DOT against igraph and networkx, in one run on one core.

usage: formats.py --bench COMMAND --data FOLDER [--peers igraph,networkx]

FOLDER holds nodes.jsonl and edges.jsonl of the graph generator (docs/performance.md). Figures are
CPU seconds of the process; the time to read the graph does not count. Every file is written to a
temporary folder.
"""
import argparse, json, os, subprocess, tempfile, time
from pathlib import Path


def rows(folder):
    read = lambda name: [json.loads(line) for line in (folder / name).open(encoding="utf-8")]
    return read("nodes.jsonl"), read("edges.jsonl")


def timed(tool, form, path, write):
    start = time.process_time()
    write(str(path))
    seconds = time.process_time() - start
    return {"tool": tool, "format": form, "seconds": round(seconds, 3), "bytes": path.stat().st_size}


def with_igraph(nodes, edges, out):
    import igraph
    g = igraph.Graph(n=len(nodes), edges=[(e["src"], e["dst"]) for e in edges], directed=True)
    for key in ("type", "label"):
        g.vs[key] = [n[key] for n in nodes]
    for key in ("type", "date", "confidence", "doc", "evidence"):
        g.es[key] = [e[key] for e in edges]
    yield timed("igraph", "graphml", out / "igraph.graphml", g.write_graphml)
    yield timed("igraph", "dot", out / "igraph.dot", g.write_dot)


def with_networkx(nodes, edges, out):
    import networkx
    g = networkx.MultiDiGraph()
    g.add_nodes_from((n["id"], {"type": n["type"], "label": n["label"]}) for n in nodes)
    g.add_edges_from((e["src"], e["dst"], {k: e[k] for k in ("type", "date", "confidence", "doc", "evidence")}) for e in edges)
    yield timed("networkx", "graphml", out / "networkx.graphml", lambda p: networkx.write_graphml(g, p))
    yield timed("networkx", "gexf", out / "networkx.gexf", lambda p: networkx.write_gexf(g, p))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peers", default="igraph,networkx")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    results = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        done = subprocess.run([args.bench, str(args.data), folder, "graphml", "gexf", "dot", "json", "nquads"],
                              capture_output=True, text=True, check=True)
        results += map(json.loads, done.stdout.splitlines())
        nodes, edges = rows(args.data)
        for peer, run in (("igraph", with_igraph), ("networkx", with_networkx)):
            if peer in args.peers.split(","):
                results += run(nodes, edges, out)
    print("| format | tool | CPU s | MB | MB/s |\n|---|---|---|---|---|")
    for r in sorted(results, key=lambda r: (r["format"], r["seconds"])):
        size = r["bytes"] / 1e6
        print(f"| {r['format']} | {r['tool']} | {r['seconds']:.2f} | {size:.0f} | {size / r['seconds']:.0f} |")


if __name__ == "__main__":
    main()
