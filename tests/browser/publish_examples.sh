#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# publish_examples.sh MUSTER DATA OUT: every edition folder under DATA, for both audiences; the
# public one in all formats and in every variant that its publications have, the restricted one as
# web pages and Word files, and committee packs as PDFs too. And the report of a check.
set -eu
muster=$1 data=$2 out=$3
templates=$(dirname "$data")/templates
formats=(--format html --format pdf --format data --format xlsx --format docx)
rm -rf "$out"  # an earlier build's frozen packs must not be compared with this one's
editions=()
for yaml in "$data"/*/edition.yaml; do
  edition=$(dirname "$yaml")
  [ -e "$edition/agenda.csv" ] || editions+=("$edition")
  for publication in $(sed -n 's/^publications: *\[\(.*\)\].*/\1/p' "$yaml" | tr -d ,); do
    variants=()
    for variant in $(sed -n 's/^variants: *\[\(.*\)\].*/\1/p' "$templates/$publication/publication.yaml" | tr -d ,); do
      variants+=(--variant "$variant")
    done
    "$muster" build "$edition" --publication "$publication" --out "$out" "${variants[@]}" "${formats[@]}"
  done
done
"$muster" build "${editions[@]}" --out "$out" --audience restricted --format html --format data --format docx
for pack in "$data"/*/agenda.csv; do
  "$muster" build "$(dirname "$pack")" --out "$out" --audience restricted
done
mkdir -p "$out/check"
"$muster" check "$data/sel-2022" --html "$out/check/sel-2022.html" --quiet
