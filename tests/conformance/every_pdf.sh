#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# every_pdf.sh COMMAND ARGUMENT... -- PLACE...: the command with every PDF below the places that claims a
# standard. What a published file claims must be what its manifest lists, and one that does not claim PDF/UA-1
# must be listed as not accessible.
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
  claiming=$(python3 - "$place" <<'PYTHON'
import json, re, sys
from pathlib import Path

def claims(pdf):
    data = pdf.read_bytes()
    part = re.search(rb"pdfaid:part>(\d)<", data)
    level = re.search(rb"pdfaid:conformance>(\w)<", data)
    accessible = re.search(rb"pdfuaid:part>(\d)<", data)
    names = [f"PDF/A-{part[1].decode()}{level[1].decode().lower()}"] if part and level else []
    return names + ([f"PDF/UA-{accessible[1].decode()}"] if accessible else [])

def listed(pdf):
    manifest = pdf.parent / "manifest.json"
    if not manifest.exists():
        return None
    output = next(o for o in json.loads(manifest.read_text())["outputs"] if o["file"] == pdf.name)
    names = output.get("standards", [])
    if output.get("accessible", True) != any(name.startswith("PDF/UA-") for name in names):
        sys.exit(f"{pdf}: listed as accessible, and as {names}")
    return names

place = Path(sys.argv[1])
for pdf in [place] if place.is_file() else sorted(place.rglob("*.pdf")):
    names = claims(pdf)
    if listed(pdf) not in (None, names):
        sys.exit(f"{pdf}: listed as {listed(pdf)}, says {names}")
    if names:
        print(pdf)
PYTHON
  )
  while read -r pdf; do [ -z "$pdf" ] || pdfs+=("$pdf"); done <<<"$claiming"
  [ ${#pdfs[@]} -gt "$before" ] || { echo "no PDF in $place" >&2; exit 1; }
done
exec "${command[@]}" "${pdfs[@]}"
