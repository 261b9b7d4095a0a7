#!/usr/bin/env python3
"""Times the graph engine against its peers on one generated graph and prints a table.

    graph.py --bench .build/release/entente-bench [--nodes 100000 --edges 1000000 --seed 7] [--folder DIR]
             [--peers networkx,igraph,…] [--ours-only]

Every figure comes from this run; what a peer lacks or a peer that is not installed is left out. Every answer that
a peer gives is compared with entente's. Exit code 1 when an answer differs.
"""
import argparse, json, os, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROWS = [  # figure, what it is, how many times smaller than a second the printed unit is, unit
    ("build", "build from parsed rows", 1, "s"),
    ("bfs_pair", "shortest path by hops, a pair, edges returned", 1e6, "µs"),
    ("dijkstra_pair", "weighted path, a pair", 1e3, "ms"),
    ("yen_k5", "5 shortest simple paths", 1e3, "ms"),
    ("yen_k5_w", "5 shortest simple paths, weighted", 1e3, "ms"),
    ("all_shortest", "all shortest paths", 1e3, "ms"),
    ("filtered_3hop", "3 hops with types, time and confidence", 1e6, "µs"),
    ("components", "connected components", 1e3, "ms"),
    ("pagerank", "PageRank", 1e3, "ms"),
    ("communities", "communities", 1, "s"),
]


def lines(command):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    process = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment)
    if process.returncode:
        print(f"left out: {' '.join(map(str, command))} ended with {process.returncode}", file=sys.stderr)
    return [json.loads(line) for line in process.stdout.splitlines() if line.startswith("{")]


def python_of(peer):
    """graph-tool comes from the system, the others from the virtual environment."""
    return "/usr/bin/python3" if peer == "graph-tool" else sys.executable


def is_installed(peer):
    module = {"graph-tool": "graph_tool"}.get(peer, peer)
    return Path(python_of(peer)).exists() and subprocess.run(
        [python_of(peer), "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", default=".build/release/entente-bench")
    parser.add_argument("--nodes", type=int, default=100_000); parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7); parser.add_argument("--folder")
    parser.add_argument("--peers", default="networkx,igraph,rustworkx,networkit,scipy,graph-tool")
    parser.add_argument("--ours-only", action="store_true")
    options = parser.parse_args()
    folder = Path(options.folder or Path(tempfile.gettempdir()) / f"entente-graph-{options.nodes}-{options.edges}-{options.seed}")
    if not (folder / "pairs.json").exists():
        extra = ["--bin", "--no-jsonl"] if options.ours_only else []
        subprocess.run([sys.executable, HERE / "generate_graph.py", "--nodes", str(options.nodes), "--edges", str(options.edges),
                        "--seed", str(options.seed), "--out", folder] + extra, check=True)
    answers = folder / "answers.json"
    ours = lines([options.bench, folder, "--answers", answers])
    for figure in ours: print(json.dumps(figure, ensure_ascii=False))
    theirs = []
    for peer in [] if options.ours_only else options.peers.split(","):
        if not is_installed(peer):
            print(f"left out: {peer} is not installed", file=sys.stderr); continue
        theirs += lines([python_of(peer), HERE / "graph_peers.py", peer, folder, "--answers", answers])
    for line in theirs: print(json.dumps(line, ensure_ascii=False))
    table(ours, theirs)
    wrong = [line for line in theirs if line.get("ok") is False]
    for line in wrong: print(f"answers differ: {line}", file=sys.stderr)
    compared = sum(1 for line in theirs if "check" in line)
    print(f"\n{compared} comparisons of answers, {len(wrong)} with differences")
    return 1 if wrong else 0


def table(ours, theirs):
    own = {line["fig"]: line for line in ours if "fig" in line}
    print("\n| work | entente: p50 / p95 | best peer: p50 / p95 | times faster |\n|---|---|---|---|")
    for name, text, scale, unit in ROWS:
        if name not in own: continue
        peers = [line for line in theirs if line.get("fig") == name]
        best = min(peers, key=lambda line: line["val"], default=None)

        def show(line):
            parts = [line["val"]] + ([line["p95"]] if line.get("p95") is not None else [])
            return " / ".join(f"{part * scale:.3g}" for part in parts) + f" {unit}"
        other = f"{best['peer']} {show(best)} | {best['val'] / own[name]['val']:.1f}" if best else "none | –"
        print(f"| {text} | {show(own[name])} | {other} |")
    for name in ("memory_grown", "memory_columns", "memory_weight_order"):
        if name in own: print(f"\n{name}: {own[name]['val']:.0f} MB")


sys.exit(main())
