#!/usr/bin/env bash
# Builds the sector in plain C ($1) against the muster installed at $2, in the new folder $3. There is
# no C++ compiler for it to find.
set -euo pipefail
sources=$1 muster=$2 place=$3
rm -rf "$place"
mkdir -p "$place"
cp -r "$sources" "$place/sector"
cd "$place"
CXX=/nonexistent cmake -S sector -B build -DCMAKE_PREFIX_PATH="$muster" >/dev/null
cmake --build build >/dev/null
ctest --test-dir build --output-on-failure
# Sectors of others are protected against memory errors as muster's own are.
readelf -dW build/community_pharmacy.so | grep -q BIND_NOW
readelf -lW build/community_pharmacy.so | grep -q GNU_RELRO
nm -D build/community_pharmacy.so | grep -q __stack_chk_fail
"$muster/bin/muster" build sector/sample --plugin-dir build --out out
grep -q '2,457' out/sample/public/sector-profile/report.html
