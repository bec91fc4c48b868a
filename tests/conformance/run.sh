#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs veraPDF's PDF/UA-1 profile over the PDF files given: run.sh WORK_FOLDER FILE.pdf...
# WORK_FOLDER keeps the list of libraries from one run to the next.
# Exit 0: all conform. 1: some do not. 77: skipped, with a line that says why.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 2 ]; then
  echo "usage: run.sh WORK_FOLDER FILE.pdf..." >&2
  exit 2
fi
work=$1
shift

skip() {
  echo "SKIPPED: veraPDF (PDF/UA-1) did not run: $1"
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
exec java -cp "$(cat "$libraries")" "$here/PdfUa.java" "$@"
