#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# publications.sh FOLDER WORK_FOLDER: every PDF below FOLDER, by run.sh. Left out are those that hold
# untagged pages from elsewhere: their manifest must say so, and they must not claim to conform.
set -eu
pdfs=()
while read -r pdf; do
  listed=$(python3 - "$pdf" <<'PYTHON'
import json, os, sys
folder = os.path.dirname(sys.argv[1])
outputs = json.load(open(os.path.join(folder, "manifest.json")))["outputs"]
names = [o["file"] for o in outputs if not o.get("accessible", True)]
print("no" if os.path.basename(sys.argv[1]) in names else "yes")
PYTHON
  )
  claims=no
  grep -aq 'pdfuaid:part' "$pdf" && claims=yes
  [ "$listed" = "$claims" ] || { echo "$pdf: listed as conforming: $listed, claims it: $claims" >&2; exit 1; }
  if [ "$claims" = yes ]; then pdfs+=("$pdf"); fi
done < <(find "$1" -name '*.pdf' | sort)
[ ${#pdfs[@]} -gt 0 ] || { echo "no PDF below $1" >&2; exit 1; }
exec "$(dirname "$0")/run.sh" "$2" "${pdfs[@]}"
