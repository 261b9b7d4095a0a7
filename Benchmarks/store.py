#!/usr/bin/env python3
"""The graph file against SQLite through Python and DuckDB, on one generated graph, in one run.

  Benchmarks/store.py --entente .build/release/entente --data DIR [--runs N]

DIR holds nodes.jsonl, edges.jsonl and pairs.json (node and edge lists with `id`, `src`, `dst`,
`type`, `date`, `confidence`, `doc`, `evidence`; pairs of node ids). Each figure is the median of N
runs. Loading: from JSON Lines until the file is durable (fsync) and indexed by id and by both ends,
by the clock and in CPU seconds of all threads; each peer builds the same two indexes and the one of
ids. Cold path: a new process opens the file and prints a shortest path with its sentences; what
`entente --help` takes is subtracted, as starting an interpreter is for the peers, which answer
with a bounded breadth-first search or a recursive query. The answers must agree.
"""
import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def measure(command, repeat, prepare=lambda: None):
    """Medians of clock and CPU seconds, and the greatest memory in MB."""
    clock, cpu, memory = [], [], 0
    for _ in range(repeat):
        prepare()
        os.sync()
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output = process.stdout.read()
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        clock.append(time.perf_counter() - start)
        cpu.append(usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss // 1024)
        if status != 0:
            sys.exit(f"{command[:3]} failed: {errors.decode()[-400:]}")
    return statistics.median(clock), statistics.median(cpu), memory, output


SQLITE = r"""
import sqlite3, json, sys, os
data, path = sys.argv[1:3]
c = sqlite3.connect(path)
c.execute("pragma journal_mode=wal"); c.execute("pragma synchronous=normal"); c.execute("pragma cache_size=-200000")
c.execute("create table node(id integer primary key,type text,label text,aliases text)")
c.execute("create table edge(id integer primary key,src int,dst int,type text,date text,confidence real,doc text,evidence text)")
with c:
    c.executemany("insert into node values(?,?,?,?)", ((x["id"],x["type"],x["label"],json.dumps(x["aliases"])) for x in map(json.loads, open(data+"/nodes.jsonl"))))
    c.executemany("insert into edge values(:id,:src,:dst,:type,:date,:confidence,:doc,:evidence)", map(json.loads, open(data+"/edges.jsonl")))
with c:
    c.execute("create index e_src on edge(src,dst)"); c.execute("create index e_dst on edge(dst,src)")
c.execute("pragma wal_checkpoint(truncate)"); c.close(); os.fsync(os.open(path, os.O_RDONLY))
"""

DUCKDB = r"""
import duckdb, sys, os
data, path = sys.argv[1:3]
c = duckdb.connect(path); c.execute("set threads=1")
c.execute(f"create table node as select * from read_json_auto('{data}/nodes.jsonl')")
c.execute(f"create table edge as select * from read_json_auto('{data}/edges.jsonl')")
for i in ("e_id on edge(id)", "e_s on edge(src)", "e_d on edge(dst)"): c.execute("create index " + i)
c.execute("checkpoint"); c.close(); os.fsync(os.open(path, os.O_RDONLY))
"""

# The shortest way to look for a path in a file of SQLite: breadth first, a query for each frontier.
SQLITE_PATH = r"""
import sqlite3, sys, time
path, s, t = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
start = time.perf_counter()
c = sqlite3.connect("file:" + path + "?mode=ro", uri=True)
sides = [{s: 0}, {t: 0}]; fronts = [[s], [t]]; found = None; hops = 0
while fronts[0] and fronts[1] and found is None and s != t:
    k = 0 if len(fronts[0]) <= len(fronts[1]) else 1
    hops += 1; new = []
    for n in fronts[k]:
        for (m,) in c.execute("select dst from edge where src=? union all select src from edge where dst=?", (n, n)):
            if m in sides[1 - k]: found = hops; break
            if m not in sides[k]: sides[k][m] = hops; new.append(m)
        if found: break
    fronts[k] = new
print(found if s != t else 0, time.perf_counter() - start)
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--entente", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--paths", type=int, default=40)
    options = parser.parse_args()
    data = os.path.abspath(options.data)
    work = tempfile.mkdtemp(prefix="entente-bench-")
    rows = []

    def load(name, command, path):
        def clean():
            for entry in os.listdir(work):
                if entry.startswith(os.path.basename(path)):
                    os.remove(os.path.join(work, entry))
        clock, cpu, memory, _ = measure(command, options.runs, clean)
        size = sum(os.path.getsize(os.path.join(work, entry)) for entry in os.listdir(work)
                   if entry.startswith(os.path.basename(path))) >> 20
        rows.append((name, clock, cpu, memory, size))
        print(f"load {name}: {clock:.2f} s by the clock, {cpu:.2f} s CPU, {memory} MB memory, {size} MB file", flush=True)

    try:
        graph = os.path.join(work, "entente.sqlite")
        load("entente import", [options.entente, "import", f"{data}/nodes.jsonl", f"{data}/edges.jsonl",
                                "--graph", graph], graph)
        try:
            import duckdb  # noqa: F401
            duck = os.path.join(work, "duck")
            load("DuckDB, 1 thread", [sys.executable, "-c", DUCKDB, data, duck], duck)
        except ImportError:
            print("DuckDB is not installed; its row is left out")
        lite = os.path.join(work, "lite")
        load("SQLite through Python", [sys.executable, "-c", SQLITE, data, lite], lite)

        start, _, _, _ = measure([options.entente, "--help"], 15)
        pairs = [p for p in json.load(open(f"{data}/pairs.json")) if p[0] != p[1]][:options.paths]
        ours, theirs, lengths = [], [], []
        for source, target in pairs:
            command = [options.entente, "path", "--graph", graph, str(source), str(target), "--json"]
            clock, _, memory, output = measure(command, 3)
            ours.append(clock - start)
            lengths.append(len(json.loads(output)["paths"][0]["steps"]))
            answer = subprocess.run([sys.executable, "-c", SQLITE_PATH, lite, str(source), str(target)],
                                    capture_output=True, text=True, check=True).stdout.split()
            theirs.append(float(answer[1]))
            if int(answer[0]) != lengths[-1]:
                sys.exit(f"{source} to {target}: {lengths[-1]} steps, and {answer[0]} by SQLite")
        def line(name, times):
            times = sorted(times)
            print(f"cold path {name}: median {1000 * statistics.median(times):.1f} ms, "
                  f"95 % {1000 * times[int(len(times) * .95)]:.1f} ms, greatest {1000 * times[-1]:.1f} ms")
        print(f"process start (--help): {1000 * start:.1f} ms; {len(pairs)} pairs, lengths agree")
        line("entente, beyond process start", ours)
        line("SQLite through Python, beyond interpreter start", theirs)
    finally:
        shutil.rmtree(work)


main()
