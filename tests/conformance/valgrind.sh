#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# valgrind.sh BUILD_FOLDER: an edition to PDF, both with the writer in its own thread and without,
# under valgrind. Fails on an invalid access, a use of what was never set, or memory that is lost.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for jobs in 1 2; do
  valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,indirect \
    "$1/bin/muster" build "$root/data/sel-2022" --format pdf --jobs "$jobs" --sector-time 600 \
    --quiet --out "$out/$jobs"
done
diff -r "$out/1" "$out/2"
echo "valgrind: clean, with one thread and with two"
