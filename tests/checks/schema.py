#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the tables of data/schema.md with `muster schema --markdown`.

usage: schema.py MUSTER ROOT

With MUSTER_ACCEPT=1 in the environment it writes them to the file first. Everything after the line MADE
is made by the program; what is before it is written by hand. Exits with 1 if the two differ.
"""
import difflib
import os
import pathlib
import subprocess
import sys

MADE = "<!-- Made by `muster schema --markdown`. Do not edit below this line. -->\n"


def printed(muster):
    """What the program prints; a sector that cannot be read would leave its tables out, so that fails."""
    run = subprocess.run([muster, "schema", "--markdown"], capture_output=True, text=True, check=True)
    if run.stderr:
        sys.exit(f"muster schema reports problems:\n{run.stderr}")
    return run.stdout.strip() + "\n"


def main():
    muster, root = sys.argv[1], pathlib.Path(sys.argv[2])
    path = root / "data/schema.md"
    page = path.read_text(encoding="utf-8")
    if page.count(MADE) != 1:
        sys.exit(f"{path}: the line {MADE.strip()!r} is expected once")
    wanted = page[:page.index(MADE)] + MADE + "\n" + printed(muster)
    if os.environ.get("MUSTER_ACCEPT") == "1":
        path.write_text(wanted, encoding="utf-8")
        page = wanted
    lines = difflib.unified_diff(page.splitlines(), wanted.splitlines(), str(path), "muster schema --markdown", lineterm="")
    difference = list(lines)
    print("\n".join(difference) or "schema: no problem")
    if difference:
        print("run ctest -R check_schema with MUSTER_ACCEPT=1 and read the difference")
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main())
