#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every example of `muster COMMAND --help`; each must end with 0 or, where it compares, find what it names.

usage: help_examples.py MUSTER PLUGIN ROOT WORK_FOLDER

They run in a folder with copies of data/ and templates/, in the order of `muster --help`. PLUGIN takes the place of the
sector that a reader has built.
"""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

COMMAND = re.compile(r"^  (\w+) {2,}\S", re.MULTILINE)
EXAMPLES = re.compile(r"^Examples?:\n((?:  .*\n)+)", re.MULTILINE)


def ask(*command, folder=None):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=folder)


def commands(muster, *path):
    """All commands that have no subcommands."""
    inner = ask(muster, *path, "--help").stdout.partition("Subcommands:\n")[2].partition("\n\n")[0] + "\n"
    names = COMMAND.findall(inner)
    return [found for name in names for found in commands(muster, *path, name)] if names else [path]


def prepare(muster, plugin, root, work):
    shutil.rmtree(work, ignore_errors=True)
    for folder in ("data", "templates"):
        shutil.copytree(root / folder, work / folder)
    (work / "dental/build").mkdir(parents=True)
    shutil.copy(plugin, work / "dental/build/dental.so")
    shutil.copytree(root / "data/sel-2022", work / "dental/sample")
    (work / "my-plugins").mkdir()
    shutil.copy(plugin, work / "my-plugins")
    # Two boards that merged.
    for name in ("nwl", "ncl"):
        shutil.copytree(root / "data/nel-2024", work / f"{name}-2025")
        edition = work / f"{name}-2025/edition.yaml"
        text = re.sub(r"^id: .*", f"id: {name}-2025", edition.read_text(), flags=re.MULTILINE)
        edition.write_text(re.sub(r"^organisation: .*", f"organisation: Board {name}", text, flags=re.MULTILINE))
    # The Word file that a colleague sends back.
    ask(muster, "build", "data/sel-2022", "--format", "docx", "--out", "word", folder=work)
    shutil.move(work / "word/sel-2022/public/people-strategy/report.docx", work / "edited.docx")
    shutil.rmtree(work / "word")


def main():
    muster, plugin, root, work = (pathlib.Path(word).resolve() for word in sys.argv[1:5])
    prepare(muster, plugin, root, work)
    problems = []
    found = commands(muster)
    if len(found) < 10:
        sys.exit(f"only {len(found)} commands found in --help")
    for path in found:
        examples = "".join(EXAMPLES.findall(ask(muster, *path, "--help").stdout)).splitlines()
        if not examples:
            problems.append(f"muster {' '.join(path)} --help: no example")
        for line in examples:
            program, *words = shlex.split(line)
            # The folder that `new sector` makes in the example is the one of the built sector.
            folder = work / "new" if path[0] == "new" and path[-1] == "sector" else work
            folder.mkdir(exist_ok=True)
            done = ask(muster, *words, folder=folder)
            if program != "muster" or done.returncode != 0:
                problems.append(f"{line.strip()}\nexit code {done.returncode}\n{done.stdout}{done.stderr}")
    for problem in problems:
        print(problem)
    print(f"help_examples: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
