#!/usr/bin/env python3
"""Times writing of GraphML, GEXF and DOT and reading of GraphML against igraph and networkx, in one run.

usage: formats.py --bench COMMAND --data FOLDER [--entente COMMAND] [--peers igraph,networkx]

FOLDER holds nodes.jsonl and edges.jsonl of the graph generator (docs/performance.md). Figures are
CPU seconds of the process and seconds by the clock; the time to read the graph for writing does not
count. Reading is that of the file that igraph wrote: igraph into memory, `entente import` into a graph
file that is synchronised with the disk, each three times in a process of its own, the best of which
counts. Every file is written to a temporary folder.
"""
import argparse, json, os, subprocess, sys, tempfile, time
from pathlib import Path

READ = """
import igraph, json, sys, time
start, begin = time.process_time(), time.perf_counter()
graph = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps({"seconds": time.process_time() - start, "elapsed": time.perf_counter() - begin,
                  "edges": graph.ecount()}))
"""


def rows(folder):
    read = lambda name: [json.loads(line) for line in (folder / name).open(encoding="utf-8")]
    return read("nodes.jsonl"), read("edges.jsonl")


def timed(tool, form, path, write):
    start, begin = time.process_time(), time.perf_counter()
    write(str(path))
    return {"tool": tool, "format": form, "seconds": time.process_time() - start,
            "elapsed": time.perf_counter() - begin, "bytes": path.stat().st_size}


def apart(run):
    """What a function gives in a process of its own, so that its memory is not taken for that of later ones."""
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        with os.fdopen(write, "w") as pipe: json.dump(run(), pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe: text = pipe.read()
    if os.wait()[1] or not text: sys.exit("a peer failed")
    return json.loads(text)


def measured(command):
    """What a command prints, its CPU seconds, seconds by the clock and peak memory in MB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status: sys.exit(f"{' '.join(map(str, command))} ended with {status}")
    return text, {"seconds": usage.ru_utime + usage.ru_stime, "elapsed": time.perf_counter() - begin,
                  "memory": usage.ru_maxrss / 1024}


def reading(entente, path, folder, runs=3):
    """igraph's and our reading of one GraphML file; the graphs have as many edges."""
    ours, theirs = [], []
    for _ in range(runs):
        text, figures = measured([sys.executable, "-c", READ, str(path)])
        theirs.append({**figures, **json.loads(text)})
        text, figures = measured([entente, "import", str(path), "--graph", str(folder / "read.sqlite"), "--replace", "--json"])
        ours.append({**figures, "edges": json.loads(text)["edges"]})
    if ours[0]["edges"] != theirs[0]["edges"]: sys.exit("the graphs read differ")
    size = path.stat().st_size
    for tool, runs in (("igraph", theirs), ("entente import", ours)):
        yield {"tool": tool, "format": "graphml read", "bytes": size, **min(runs, key=lambda run: run["elapsed"])}


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
    parser.add_argument("--entente", help="also time reading with this command")
    parser.add_argument("--peers", default="igraph,networkx")
    args = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        done = subprocess.run([args.bench, str(args.data), folder, "graphml", "gexf", "dot", "json", "nquads"],
                              capture_output=True, text=True, check=True)
        results += map(json.loads, done.stdout.splitlines())
        for peer, run in (("igraph", with_igraph), ("networkx", with_networkx)):
            if peer in args.peers.split(","):
                results += apart(lambda: list(run(*rows(args.data), out)))
        if args.entente and "igraph" in args.peers.split(","):
            results += reading(args.entente, out / "igraph.graphml", out)
    print("| format | tool | CPU s | s by the clock | MB | MB/s of CPU | peak memory, MB |\n|---|---|---|---|---|---|---|")
    for r in sorted(results, key=lambda r: (r["format"], r["seconds"])):
        size = r["bytes"] / 1e6
        memory = f"{r['memory']:.0f}" if "memory" in r else "–"
        print(f"| {r['format']} | {r['tool']} | {r['seconds']:.2f} | {r['elapsed']:.2f} | {size:.0f} "
              f"| {size / r['seconds']:.0f} | {memory} |")


if __name__ == "__main__":
    main()
