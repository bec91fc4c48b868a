#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# check_ua.sh FILE.pdf...: the checker of ../shared, which shares no code with veraPDF or with us, over those
# that say they are PDF/UA-1.
# Exit 0: all pass. 1: some do not. 77: skipped, with a line that says why.
set -eu
checker=$(cd "$(dirname "$0")/../.." && pwd)/../shared/tools/check_ua.py
if [ ! -f "$checker" ]; then
  echo "SKIPPED: check_ua.py on every PDF: ../shared is not there"
  exit 77
fi
# One process a file, two at once; the name is printed before what is wrong with the file.
printf '%s\0' "$@" | xargs -0 -n 1 -P 2 sh -c '
  grep -aq "pdfuaid:part>1<" "$1" || exit 0
  verdict=$(/usr/bin/python3 "$0" --no-warn "$1" 2>&1) || { printf "%s\n%s\n" "$1" "$verdict"; exit 1; }
' "$checker" || exit 1
echo "$# passed, 0 failed"
