#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Attacks what muster publishes of random editions: run.sh MUSTER WORK_FOLDER [attack.py's options].
# WORK_FOLDER keeps the solver (OR-tools) from one run to the next.
# Exit 0: no value set is narrower than promised. 1: one is. 77: skipped, with a line that says why.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 2 ]; then
  echo "usage: run.sh MUSTER WORK_FOLDER [--editions N] [--seed N] [--seeds N,N,...]" >&2
  exit 2
fi
muster=$1
work=$2
shift 2

skip() {
  echo "SKIPPED: the attack on disclosure control did not run: $1"
  exit 77
}

command -v python3 >/dev/null || skip "python3 is not installed (Debian: python3, python3-venv)"
python=$work/python/bin/python
mkdir -p "$work"
if ! "$python" -c "import ortools.sat.python.cp_model" 2>/dev/null; then
  rm -rf "$work/python"
  python3 -m venv "$work/python" >"$work/pip.log" 2>&1 ||
    skip "python3 cannot make a virtual environment (Debian: python3-venv; $work/pip.log)"
  timeout 300 "$work/python/bin/pip" install -q "ortools==9.15.6755" >>"$work/pip.log" 2>&1 ||
    skip "pip could not fetch OR-tools ($work/pip.log)"
fi
editions=50
[ "${MUSTER_FULL:-OFF}" = ON ] && editions=2000
exec "$python" "$here/attack.py" "$muster" "$work" --editions "$editions" "$@"
