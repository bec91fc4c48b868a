#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs veraPDF over the PDF files given, with the profile of each standard that they claim:
# run.sh WORK_FOLDER FILE.pdf...
# run.sh WORK_FOLDER --with MUSTER FILE.pdf...: the same by `muster verify --pdf`, which starts veraPDF itself.
# WORK_FOLDER keeps the list of libraries from one run to the next.
# Exit 0: all conform. 1 or 2: some do not. 77: skipped, with a line that says why.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 2 ]; then
  echo "usage: run.sh WORK_FOLDER [--with MUSTER] FILE.pdf..." >&2
  exit 2
fi
work=$1
shift

skip() {
  echo "SKIPPED: veraPDF did not run: $1"
  exit 77
}

command -v java >/dev/null || skip "java is not installed (Debian: default-jdk)"
mkdir -p "$work"
libraries=$work/libraries-$(sha256sum "$here/pom.xml" | cut -c 1-12)
if [ ! -s "$libraries" ]; then
  command -v mvn >/dev/null || skip "mvn is not installed (Debian: maven)"
  timeout 300 mvn -q -B -f "$here/pom.xml" dependency:build-classpath \
    -Dmdep.outputFile="$libraries.new" >"$work/maven.log" 2>&1 ||
    skip "Maven could not fetch veraPDF ($work/maven.log)"
  mv "$libraries.new" "$libraries"
fi
if [ "$1" != --with ]; then exec java -cp "$(cat "$libraries")" "$here/Conformance.java" "$@"; fi
muster=$2
shift 2
printf '#!/bin/sh\nexec java -cp "%s" "%s" "$@"\n' "$(cat "$libraries")" "$here/Launcher.java" >"$work/verapdf"
chmod +x "$work/verapdf"
export MUSTER_VERAPDF=$work/verapdf
for pdf in "$@"; do set -- "$@" --pdf "$pdf"; shift; done
exec "$muster" verify "$@"
