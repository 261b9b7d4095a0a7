#!/usr/bin/env bash
# Builds the graph of the sample articles and shows it: a summary, a path with its sentences, files.
set -euo pipefail
cd "$(dirname "$0")/.."
entente=${1:-.build/release/entente}
articles=Tests/SampleArticles/sample-articles.jsonl
mkdir -p out
rm -f out/demo.sqlite*

say() { printf '\n$ %s\n' "$*"; }

say entente build $articles --graph out/demo.sqlite
"$entente" build "$articles" --graph out/demo.sqlite
inputs='Tests/SampleArticles/port-talks.html Tests/SampleArticles/harbour-feed.xml'
say entente build $inputs --graph out/demo.sqlite
# shellcheck disable=SC2086
"$entente" build $inputs --graph out/demo.sqlite
say entente path --graph out/demo.sqlite '"Amir Hatami"' '"Saudi Arabia"'
"$entente" path --graph out/demo.sqlite "Amir Hatami" "Saudi Arabia" || true
for format in graphml dot svg; do
  "$entente" export --graph out/demo.sqlite --format $format --output out/demo.$format
done
printf '\nThe graph is in out/demo.graphml (Gephi, yEd, Cytoscape, networkx), out/demo.dot (Graphviz)\n'
printf 'and out/demo.sqlite (sqlite3, Datasette). The picture: out/demo.svg\n'
