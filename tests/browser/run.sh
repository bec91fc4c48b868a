#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Opens written pages in Chromium and checks them: run.sh [--full] FILE.html...|FOLDER...
# Installs its node packages into $MUSTER_BROWSER_DIR (default: build/browser of this checkout).
# Exit: 0 all passed, 1 something failed, 77 skipped because a tool is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=${MUSTER_BROWSER_DIR:-$here/../../build/browser}

skip() {
  echo "browser: SKIPPED: $1"
  exit 77
}

command -v node >/dev/null || skip "node is not installed"
command -v npm >/dev/null || skip "npm is not installed"
export MUSTER_CHROMIUM=${MUSTER_CHROMIUM:-/usr/bin/chromium}
[ -x "$MUSTER_CHROMIUM" ] || skip "$MUSTER_CHROMIUM is not installed (Debian package chromium)"

mkdir -p "$dir"
cp "$here"/package.json "$here"/package-lock.json "$here"/*.mjs "$here"/htmlvalidate.json "$dir"/
if ! cmp -s "$dir/package-lock.json" "$dir/.installed"; then
  (cd "$dir" && npm ci --silent --no-audit --no-fund --ignore-scripts) >"$dir/npm.log" 2>&1 ||
    skip "npm ci failed: $(tail -n 1 "$dir/npm.log")"
  cp "$dir/package-lock.json" "$dir/.installed"
fi
exec node "$dir/check.mjs" "$@"
