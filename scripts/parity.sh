#!/usr/bin/env bash
# Compares entente's annotations with spaCy's on sample articles, news and odd text, for the medium and the
# small English model, and of French and Spanish where they are there. Any difference is a failure.
#
#   scripts/parity.sh [ENTENTE]          the command to test (default .build/release/entente)
#
# GOLD names the folder with further texts (default ../shared); without it only the texts of this
# repository are compared.
set -euo pipefail
cd "$(dirname "$0")/.."
entente=${1:-.build/release/entente}
shared=${GOLD:-../shared}

python=.venv/bin/python
if ! "$python" -c 'import spacy; assert spacy.__version__.startswith("3.8.")' 2>/dev/null; then
  [ -x "$python" ] || python3 -m venv .venv
  "$python" -m pip install --quiet --disable-pip-version-check 'spacy==3.8.*'
fi

texts=(Tests/SampleArticles/sample-articles.jsonl scripts/parity-odd.txt)
shopt -s nullglob
texts+=("$shared"/gold/wikinews/*.txt "$shared"/gold/written/*.txt
  "$shared"/data/gum-news/*.jsonl "$shared"/gold/sentences/*.jsonl)

status=0
for model in models/en_core_web_md-3.7.1 models/en_core_web_sm-3.8.0; do
  "$python" -W ignore scripts/parity.py --entente "$entente" --model "$model" --show "${texts[@]}" ||
    status=1
done
# Other languages, where `scripts/fetch-model.sh fr fr-md es` has fetched them.
for language in fr es; do
  for model in models/"$language"_core_news_*; do
    "$python" -W ignore scripts/parity.py --entente "$entente" --model "$model" --show \
      "scripts/parity-$language.txt" || status=1
  done
done
exit $status
