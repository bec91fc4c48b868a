#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# every_pdf.sh COMMAND ARGUMENT... -- PLACE...: the command with every PDF below the places. Left out are
# publications that hold untagged pages from elsewhere: their manifest must say so, and they must not
# claim to conform.
set -eu
command=()
while [ "$1" != -- ]; do
  command+=("$1")
  shift
done
shift
pdfs=()
for place in "$@"; do
  before=${#pdfs[@]}
  while read -r pdf; do
    listed=$(python3 - "$pdf" <<'PYTHON'
import json, os, sys
manifest = os.path.join(os.path.dirname(sys.argv[1]), "manifest.json")
outputs = json.load(open(manifest))["outputs"] if os.path.exists(manifest) else []
names = [o["file"] for o in outputs if not o.get("accessible", True)]
print("no" if os.path.basename(sys.argv[1]) in names else "yes")
PYTHON
    )
    claims=no
    grep -aq 'pdfuaid:part' "$pdf" && claims=yes
    [ "$listed" = "$claims" ] || { echo "$pdf: listed as conforming: $listed, claims it: $claims" >&2; exit 1; }
    if [ "$claims" = yes ]; then pdfs+=("$pdf"); fi
  done < <(find "$place" -name '*.pdf' | sort)
  [ ${#pdfs[@]} -gt "$before" ] || { echo "no PDF in $place" >&2; exit 1; }
done
exec "${command[@]}" "${pdfs[@]}"
