#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# publications.sh FOLDER WORK_FOLDER: every PDF below FOLDER, by run.sh.
set -eu
mapfile -t pdfs < <(find "$1" -name '*.pdf' | sort)
[ ${#pdfs[@]} -gt 0 ] || { echo "no PDF below $1" >&2; exit 1; }
exec "$(dirname "$0")/run.sh" "$2" "${pdfs[@]}"
