#!/usr/bin/env bash
# Installs the build folder $1 and moves it to $2: what was installed must not know where it was.
set -euo pipefail
build=$1 place=$2
rm -rf "$place" "$place.first"
cmake --install "$build" --prefix "$place.first" >/dev/null
mv "$place.first" "$place"
cd /
"$place/bin/muster" --version
# All five sectors, from the folder next to the program and from nowhere else.
"$place/bin/muster" sectors | tee /dev/stderr | grep -c 'verdict:  ready' | grep -qx 5
"$place/bin/muster" sectors | grep -qx "$place/lib/muster/plugins/acute.so"
"$place/bin/muster" publications | grep -q '^people-strategy: '
