#!/usr/bin/env python3
"""Scores the graphs of the gold sets and holds the floors of docs/quality-floors.json.

usage: evaluate.py --entente COMMAND [--shared ../shared] [--set NAME…] [--verbose] [--bank]
                   [--options="--second-reader URL --second-reader-model NAME"]

A set is a folder of SHARED/gold or of Benchmarks/articles, or the studied or the held part of the labelled
articles of Training (articles-studied, articles-held, news-studied …, reports-held). Each article becomes a graph of its own (`entente build`, `entente export
--format graphml`), which the scorer in SHARED/eval reads with networkx. Exit code 1 when a figure is below its floor.
"""
import argparse, hashlib, json, shlex, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def article(gold_path):
    gold = json.loads(gold_path.read_text())
    return json.dumps({"id": gold_path.stem, "title": gold["title"], "published": gold["published"],
                       "source": gold.get("source"), "text": gold_path.with_suffix(".txt").read_text()},
                      ensure_ascii=False)


def graph_of(entente, gold_path, folder, options):
    source = folder / (gold_path.stem + ".jsonl")
    source.write_text(article(gold_path) + "\n")
    store = folder / (gold_path.stem + ".sqlite")
    out = folder / (gold_path.stem + ".graphml")
    for command in ([entente, "build", source, "--graph", store, "--threads", "1", *options],
                    [entente, "export", "--graph", store, "--format", "graphml", "--output", out]):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{gold_path.stem}: {' '.join(map(str, command))}\n{done.stderr}")


def gold_folder(shared, name):
    """The folder of a set, here or in SHARED; the articles of Training are unfolded first."""
    kind, _, part = name.partition("-")
    if kind in ("articles", "news", "reports") and part in ("studied", "held"):
        folder = ROOT / ".build" / name
        files = sorted((ROOT / "Training" / kind).glob("*.txt"))
        command = [sys.executable, ROOT / "scripts/labelled-articles.py", "gold", folder, *files, "--part", part]
        subprocess.run(command, check=True, capture_output=True)
        return folder
    own = ROOT / "Benchmarks/articles" / name
    return own if own.is_dir() else shared / "gold" / name


def held_back(identity):
    """A fifth of the sentence bank, by hash of the id, is not used for tuning."""
    return int(hashlib.sha256(identity.encode()).hexdigest()[:2], 16) % 5 == 0


def bank_rows(shared, held):
    for path in sorted((shared / "gold/sentences").glob("*.jsonl")):
        for line in path.read_text().splitlines():
            if line.strip() and held_back(json.loads(line)["id"]) == held:
                yield line


def score_bank(entente, shared, folder, held, verbose, options):
    gold = folder / "bank.jsonl"
    gold.write_text("\n".join(bank_rows(shared, held)) + "\n")
    scorer = shared / "eval/score_sentences.py"
    articles = subprocess.run([sys.executable, scorer, "--articles", gold], capture_output=True, text=True, check=True).stdout
    extracted = subprocess.run([entente, "extract", "-", *options], input=articles, capture_output=True, text=True, check=True).stdout
    (folder / "extracted.jsonl").write_text(extracted)
    command = [sys.executable, scorer, "--gold", gold, "--system", folder / "extracted.jsonl"]
    subprocess.run(command + (["--verbose"] if verbose else []), check=True)


def calibration(score_graph, gold, folder):
    """Of the edges of each level of confidence: how many are right, by scoring ever smaller graphs."""
    import networkx as nx
    graphs = {path.name: nx.read_graphml(path, force_multigraph=True) for path in sorted(folder.glob("*.graphml"))}
    rows = []
    for low in (0.9, 0.8, 0.7, 0.5, 0.0):
        with tempfile.TemporaryDirectory() as name:
            for file, graph in graphs.items():
                kept = graph.copy()
                kept.remove_edges_from([(u, v, k) for u, v, k, d in graph.edges(keys=True, data=True)
                                        if "confidence" in d and float(d["confidence"]) < low])
                nx.write_graphml(kept, Path(name) / file)
            figures = score_graph.score(gold, name)
        rows.append((low, {part: (figures[part]["tp"], figures[part]["fp"], figures[part]["fn"]) for part in ("edges", "acts")}))
    return rows


def print_calibration(tables):
    """Adds up the tables of all sets."""
    print("\n== confidence: right of those at this level; precision and recall of those at or above it")
    for part in ("edges", "acts"):
        above = (0, 0)
        levels = [low for low, _ in tables[0]]
        for i, low in enumerate(levels):
            right, wrong, missed = (sum(table[i][1][part][j] for table in tables) for j in range(3))
            here, of = right - above[0], right - above[0] + wrong - above[1]
            high = levels[i - 1] if i else 1.0
            print(f"{part:6} {low:.1f}-{high:.1f}  {here:4} of {of:4}  {here / max(1, of):.2f}    "
                  f"P {right / max(1, right + wrong):.3f}  R {right / max(1, right + missed):.3f}")
            above = (right, wrong)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--entente", required=True)
    ap.add_argument("--shared", default=str(ROOT.parent / "shared"))
    ap.add_argument("--set", nargs="+", default=["seeds", "wikinews", "written"])
    ap.add_argument("--bank", choices=["tuned", "held-back", "none"], default="tuned")
    ap.add_argument("--verbose", action="store_true", help="every missed and every extra edge")
    ap.add_argument("--options", default="", type=shlex.split, metavar="TEXT",
                    help="further options of `entente build` and `extract`, as one text; the floors are those without any")
    a = ap.parse_args()
    entente, shared = str(Path(a.entente).resolve()), Path(a.shared)
    if not (shared / "gold").is_dir():
        raise SystemExit(f"{shared}/gold is not there: nothing to score against")
    sys.path.insert(0, str(shared / "eval"))
    import score_graph

    floors = json.loads((ROOT / "docs/quality-floors.json").read_text())
    broken, tables = [], []
    with tempfile.TemporaryDirectory() as name:
        for gold_set in a.set:
            folder = Path(name) / gold_set
            folder.mkdir()
            gold = sorted(gold_folder(shared, gold_set).glob("*.json"))
            if not gold:
                raise SystemExit(f"there is no set of articles called {gold_set}")
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(lambda path: graph_of(entente, path, folder, a.options), gold))
            print(f"\n== {gold_set} ({len(gold)} articles)", flush=True)
            figures = score_graph.score(gold_folder(shared, gold_set), folder, a.verbose)
            for row in ("nodes", "pairs", "edges", "acts", "strict"):
                f = figures[row]
                macro = f"  macro F1 {f['macro_f1']:.3f}" if "macro_f1" in f else ""
                print(f"{row:12} P {f['precision']:.3f}  R {f['recall']:.3f}  F1 {f['f1']:.3f}{macro}"
                      f"   (tp {f['tp']} fp {f['fp']} fn {f['fn']})")
            for row in ("dates", "attribution"):
                f = figures[row]
                print(f"{row:12} {f['share']:.3f}  ({f['right']} of {f['of']})")
            for kind, f in figures["by_type"].items():
                print(f"  {kind:16} P {f['precision']:.2f} R {f['recall']:.2f} F1 {f['f1']:.2f}  (tp {f['tp']} fp {f['fp']} fn {f['fn']})")
            tables.append(calibration(score_graph, gold_folder(shared, gold_set), folder))
            for key, floor in floors.get(gold_set, {}).items():
                row, figure = key.split(".")
                if figures[row][figure] < floor:
                    broken.append(f"{gold_set}: {key} is {figures[row][figure]:.3f}, below its floor {floor}")
        if tables:
            print_calibration(tables)
        if a.bank != "none":
            print(f"\n== sentence bank ({a.bank})", flush=True)
            score_bank(entente, shared, Path(name), a.bank == "held-back", a.verbose, a.options)
    for line in broken:
        print("FLOOR BROKEN", line)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
