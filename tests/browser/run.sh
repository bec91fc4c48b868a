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

export MUSTER_CHROMIUM=${MUSTER_CHROMIUM:-/usr/bin/chromium}
[ -x "$MUSTER_CHROMIUM" ] || skip "$MUSTER_CHROMIUM is not installed (Debian package chromium)"

reason=$("$here/../support/npm_packages.sh" "$here" "$dir") || skip "$reason"
cp "$here"/*.mjs "$here"/htmlvalidate.json "$dir"/
exec node "$dir/check.mjs" "$@"
