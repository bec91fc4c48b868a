#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# publish_examples.sh MUSTER DATA OUT: every edition folder under DATA, for both audiences; the
# public one in all formats and variants, the restricted one as web pages.
set -eu
muster=$1 data=$2 out=$3
editions=()
for yaml in "$data"/*/edition.yaml; do editions+=("$(dirname "$yaml")"); done
"$muster" build "${editions[@]}" --out "$out" --variant standard --variant large-print --variant summary
"$muster" build "${editions[@]}" --out "$out" --audience restricted --format html --format data
