#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# publications.sh FOLDER...: the pages of FOLDER in the browser, all of them under MUSTER_FULL=ON.
set -eu
full=()
[ "${MUSTER_FULL:-OFF}" = ON ] && full=(--full)
exec "$(dirname "$0")/run.sh" "${full[@]}" "$@"
