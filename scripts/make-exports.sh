#!/usr/bin/env bash
# Makes the files of exports/ anew from the sample articles.
set -euo pipefail
cd "$(dirname "$0")/.."
entente=${1:-.build/release/entente}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$entente" build Tests/SampleArticles/sample-articles.jsonl --graph "$work/sample.sqlite"
for format in graphml dot json svg; do
  "$entente" export --graph "$work/sample.sqlite" --format $format --output exports/sample.$format
done
