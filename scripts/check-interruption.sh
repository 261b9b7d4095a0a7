#!/usr/bin/env bash
# Kills a build (kill -9) at random moments and checks that no half article stays, that a second run
# goes on, and that the graph comes out byte for byte as without the interruption.
#
#   scripts/check-interruption.sh [COMMAND [TIMES]]
set -euo pipefail
cd "$(dirname "$0")/.."
entente=${1:-.build/release/entente}
times=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - Tests/SampleArticles/sample-articles.jsonl >"$work/articles.jsonl" <<'PYTHON'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1])]
for copy in range(12):
    for row in rows:
        print(json.dumps({**row, "id": f"{row['id']}-{copy:02}"}))
PYTHON
total=$(wc -l <"$work/articles.jsonl")

graphml() { "$entente" export --graph "$1" --format graphml 2>/dev/null | sha256sum; }
now() { date +%s%N; }

start=$(now)
"$entente" build "$work/articles.jsonl" --graph "$work/whole.sqlite" >/dev/null
duration=$(($(now) - start))
expected=$(graphml "$work/whole.sqlite")
partial=0
for ((run = 1; run <= times; run++)); do
  rm -f "$work"/cut.sqlite*
  "$entente" build "$work/articles.jsonl" --graph "$work/cut.sqlite" >/dev/null 2>&1 &
  pid=$!
  wait_ns=$((((RANDOM << 15) | RANDOM) % 1000 * duration / 1000))
  sleep "$(printf '%d.%09d' $((wait_ns / 1000000000)) $((wait_ns % 1000000000)))"
  kill -9 $pid 2>/dev/null || true
  wait $pid 2>/dev/null || true
  kept=0
  if [ -f "$work/cut.sqlite" ]; then
    kept=$(sqlite3 "$work/cut.sqlite" "select count(*) from documents" 2>/dev/null || echo 0)
    [ "$(sqlite3 "$work/cut.sqlite" "pragma integrity_check" 2>/dev/null || echo ok)" = ok ] ||
      { echo "run $run: the file is damaged" >&2; exit 1; }
  fi
  [ "$kept" -gt 0 ] && [ "$kept" -lt "$total" ] && partial=$((partial + 1))
  "$entente" build "$work/articles.jsonl" --graph "$work/cut.sqlite" >"$work/report.txt"
  [ "$(graphml "$work/cut.sqlite")" = "$expected" ] ||
    { echo "run $run: the graph differs after $kept of $total articles" >&2; exit 1; }
  echo "run $run: killed after $((wait_ns / 1000000)) ms with $kept of $total articles; same graph"
done
echo "$times of $times interruptions left the same graph; $partial of them came in mid-build"
