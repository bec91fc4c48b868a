#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does what a document says, from a new folder and with an installed muster.

usage: tutorial.py DOCUMENT MUSTER FOLDER

Blocks fenced as ```sh are run line by line; blocks with file=NAME in their fence are written to that
file. Says how many commands there were and how long they took, each and together.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def environment(muster):
    """What a person has who installed muster elsewhere than under /usr."""
    return {"PATH": f"{muster}/bin:/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
            "CMAKE_PREFIX_PATH": str(muster)}


def run(command, folder, muster):
    begin = time.monotonic()
    done = subprocess.run(command, shell=True, cwd=folder, env=environment(muster), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    seconds = time.monotonic() - begin
    print(f"{seconds:6.1f} s  {command}", flush=True)
    if done.returncode != 0:
        sys.exit(f"exit code {done.returncode}:\n{done.stdout}")
    return seconds


def main():
    document, muster, folder = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    commands = []
    for language, name, text in BLOCK.findall(document.read_text()):
        if name:
            (folder / name).write_text(text)
        elif language == "sh":
            commands += [run(line, folder, muster) for line in text.splitlines() if line.strip()]
    if len(commands) < 5:
        sys.exit(f"{document} has only {len(commands)} commands: were they found?")
    for page in ("out/sample", "out/end-of-life"):
        if not list((folder / page).glob("public/*/report.pdf")):
            sys.exit(f"nothing was published in {page}")
    print(f"{len(commands)} commands, {sum(commands):.0f} seconds in all")


if __name__ == "__main__":
    main()
