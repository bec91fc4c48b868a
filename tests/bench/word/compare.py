#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Word files of the benchmark's documents by muster and by Pandoc: compare.py WORD_BENCH GEN.py FOLDER

Pandoc gets our Markdown twin with the bitmaps of all charts, which it only copies; muster draws them. Pandoc is timed as
a whole run, less its start-up: converting a line of text. muster is timed from the document in memory to the file.
Both take turns, and the best time of each counts. Exit 1 if muster takes more than a tenth of Pandoc's time.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import time
import zipfile

MOST = 0.1
TURNS = {"S": 5, "M": 3, "L": 1}


def pandoc_seconds(source):
    begin = time.perf_counter()
    subprocess.run(["pandoc", "--from", "gfm", source.name, "--output", "pandoc.docx"], cwd=source.parent, check=True)
    return time.perf_counter() - begin


def muster_seconds(program, source):
    return float(subprocess.run([program, source, source.parent, "1"], check=True, capture_output=True, text=True).stdout)


def illustrated(folder):
    """Writes the twin with the charts' bitmaps from our Word file, each below its caption; returns how many there are."""
    with zipfile.ZipFile(folder / "muster.docx") as word:
        names = [name for name in word.namelist() if name.endswith(".png")]
        for name in names:
            (folder / pathlib.Path(name).name).write_bytes(word.read(name))
    left = iter(names)
    twin = re.sub(r"(\*\*(Figure [\d.]+)[^\n]*\n)", lambda found: f"{found[1]}\n![{found[2]}]({pathlib.Path(next(left)).name})\n",
                  (folder / "twin.md").read_text())
    if next(left, None):
        sys.exit(f"{folder}: the twin has fewer figures than the Word file has pictures")
    (folder / "illustrated.md").write_text(twin)
    return len(names)


def compare(program, generator, folder, size):
    """Prints a line for one size, and returns muster's share of Pandoc's time."""
    source = folder / "doc.json"
    if not source.exists():
        subprocess.run([sys.executable, generator, size, folder], check=True)
    line = folder / "line.md"
    line.write_text("A line.\n")
    ours = [muster_seconds(program, source)]
    pictures = illustrated(folder)
    theirs, starts = [], []
    for _ in range(TURNS[size]):
        starts.append(pandoc_seconds(line))
        theirs.append(pandoc_seconds(folder / "illustrated.md"))
        ours.append(muster_seconds(program, source))
    with zipfile.ZipFile(folder / "pandoc.docx") as word:
        copied = sum(name.startswith("word/media/") for name in word.namelist())
    if copied != pictures:
        sys.exit(f"{folder}: Pandoc copied {copied} of {pictures} pictures")
    pandoc = min(theirs) - min(starts)
    sizes = [(folder / f"{name}.docx").stat().st_size / 1e6 for name in ("muster", "pandoc")]
    print(f"{size}: {pictures} pictures, muster {min(ours):.3f} s ({sizes[0]:.1f} MB), Pandoc {pandoc:.3f} s without its start "
          f"of {min(starts):.3f} s ({sizes[1]:.1f} MB): {min(ours) / pandoc:.3f}, at most {MOST}", flush=True)
    return min(ours) / pandoc


def main():
    program, generator, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    if not shutil.which("pandoc"):
        print("SKIPPED: Word files against Pandoc: Pandoc is not installed")
        return 0
    shares = [compare(program, generator, folder / size, size) for size in "SML"]
    return 1 if max(shares) > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
