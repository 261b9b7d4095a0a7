#!/usr/bin/env bash
# Installs the system packages that the build needs (Debian, Ubuntu); says what to do elsewhere.
set -euo pipefail

packages=(libxml2-dev libsqlite3-dev zlib1g-dev libcurl4-openssl-dev poppler-utils pkg-config graphviz python3-pip python3-venv)

if ! command -v swift >/dev/null; then
  echo "Swift 6.2 or newer is needed: https://www.swift.org/install" >&2
  exit 69
fi
if ! command -v dpkg-query >/dev/null; then
  echo "Not a Debian system: install libxml2, SQLite, zlib, libcurl (with headers), pkg-config, Graphviz" \
    "and Python 3 with pip and venv by hand." >&2
  exit 0
fi
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
    missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
echo "Installing ${missing[*]}"
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq
"${root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
