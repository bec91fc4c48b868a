#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# npm_packages.sh FROM INTO: installs the packages that FROM/package-lock.json pins into the folder INTO, once for each
# lock file. Runs no scripts of packages.
# Exit: 0 they are there, 77 they can't be had; then the last line has the reason.
set -eu
from=$1 into=$2
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
mkdir -p "$into"
cp "$from"/package.json "$from"/package-lock.json "$into"/
cmp -s "$into/package-lock.json" "$into/.installed" && exit 0
if ! (cd "$into" && npm ci --loglevel=error --no-audit --no-fund --ignore-scripts) >"$into/npm.log" 2>&1; then
  echo "npm ci failed: $(head -n 1 "$into/npm.log")"
  exit 77
fi
cp "$into/package-lock.json" "$into/.installed"
