#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares muster with Typst and the "floor" (README.md) on one document: compare.py BUILD_FOLDER SHARED WORK_FOLDER

BUILD_FOLDER has bin/muster and bin/bench_plugins; SHARED is the folder with bench/. Sizes S, M and L are
about 17, 165 and 1,630 pages. Times are wall clock, the least of several turns, and take turns with the
peers, because only ratios within a run mean anything. Ends with 1 if a limit is broken. Without npm
or the compiler from its registry Typst is left out, and that is said."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent

# Limits. muster's time, as a share of Typst's (PDF/UA-1) and of the floor's (tagged, zlib 6); its peak
# memory, of Typst's; its size, of Typst's untagged file; the difference in pages, of Typst's pages.
TIME_IN_TYPST = 1 / 8
TIME_IN_FLOOR = 2.0
MEMORY_IN_TYPST = 1 / 20
SIZE_IN_UNTAGGED = 1.5
PAGES_APART = 0.1

TURNS = {"S": 7, "M": 7, "L": 5}
TYPST_TURNS = {"S": 3, "M": 3, "L": 1}
SIZES = ["S", "M", "L"]
# Half of S is finding sectors, each in a process of its own, so only M and L are held to the limits of
# time; L's memory counts.
TIMED_SIZES = ["M", "L"]
TYPST_PACKAGE = "@myriaddreamin/typst-ts-node-compiler@0.7.0"


class Run:
    """What a program took, the least over its turns."""

    def __init__(self):
        self.wall = self.processor = self.memory = float("inf")

    def add(self, command, folder):
        begin = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE)
        words = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))}:\n{words.decode(errors='replace')}")
        self.wall = min(self.wall, time.monotonic() - begin)
        self.processor = min(self.processor, usage.ru_utime + usage.ru_stime)
        self.memory = min(self.memory, usage.ru_maxrss / 1024)

    def __str__(self):
        return f"{self.wall:8.3f} s {self.processor:8.3f} s {self.memory:7.0f} MiB"


def pages(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout
    return int(re.search(r"^Pages: +(\d+)", text, re.M).group(1))


def make(command, folder=None):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


class Bench:
    def __init__(self, build, shared, work):
        self.build, self.bench, self.work = build, shared / "bench", work
        self.failures = []
        work.mkdir(parents=True, exist_ok=True)
        self.floor = work / "floor_raw"
        make(["g++", "-O2", "-std=c++20", "-w", self.bench / "floor_raw.cpp", "-o", self.floor, "-lz",
              "-ldeflate"])
        self.typst = self.find_typst()

    def find_typst(self):
        if not shutil.which("npm") or not shutil.which("node"):
            print("SKIPPED: Typst next to muster: npm is not installed")
            return False
        if (self.work / "npm" / "node_modules").is_dir():
            return True
        done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix",
                               self.work / "npm", TYPST_PACKAGE], capture_output=True, check=False)
        if done.returncode != 0:
            print(f"SKIPPED: Typst next to muster: npm could not install {TYPST_PACKAGE}")
        return done.returncode == 0

    def prepare(self, size):
        folder = self.work / size
        if not (folder / "doc.json").exists():
            make([sys.executable, self.bench / "gen.py", size, folder])
        make([sys.executable, HERE / "edition.py", folder / "doc.json", folder / "edition",
              folder / "templates"])
        return folder

    def muster(self, folder):
        return [self.build / "bin" / "muster", "build", folder / "edition", "--templates",
                folder / "templates", "--plugin-dir", self.build / "bin" / "bench_plugins",
                "--format", "pdf", "--out", folder / "out", "--quiet"]

    def typst_command(self, folder, out, *mode):
        return ["node", self.bench / "typst14.mjs", "pdf", folder / "tpl014.typ", folder / out, *mode]

    def compare(self, size):
        folder = self.prepare(size)
        muster, floor, typst, untagged = Run(), Run(), Run(), Run()
        for turn in range(TURNS[size]):
            muster.add(self.muster(folder), self.work)
            floor.add([self.floor, folder / "lines.tsv", folder / "floor.pdf", "z6", "1"], self.work)
            if self.typst and turn < TYPST_TURNS[size]:
                typst.add(self.typst_command(folder, "typst.pdf", "ua-1"), self.work)
                untagged.add(self.typst_command(folder, "untagged.pdf", "-", "notags"), self.work)
        made = folder / "out" / "bench" / "public" / "bench" / "report.pdf"
        self.row(size, "muster", muster, made)
        self.row(size, "floor, tagged", floor, folder / "floor.pdf")
        if self.typst:
            self.row(size, "Typst, PDF/UA-1", typst, folder / "typst.pdf")
            self.row(size, "Typst, untagged", untagged, folder / "untagged.pdf")
        if size in TIMED_SIZES:
            self.hold(size, "time in the floor's", muster.wall / floor.wall, TIME_IN_FLOOR)
        if self.typst:
            self.against_typst(size, muster, typst, made, folder)

    def against_typst(self, size, muster, typst, made, folder):
        if size in TIMED_SIZES:
            self.hold(size, "time in Typst's", muster.wall / typst.wall, TIME_IN_TYPST)
        if size == "L":
            self.hold(size, "memory in Typst's", muster.memory / typst.memory, MEMORY_IN_TYPST)
        self.hold(size, "bytes in untagged Typst's",
                  made.stat().st_size / (folder / "untagged.pdf").stat().st_size, SIZE_IN_UNTAGGED)
        self.hold(size, "pages apart", abs(pages(made) / pages(folder / "typst.pdf") - 1), PAGES_APART)

    @staticmethod
    def row(size, name, run, path):
        print(f"{size}  {name:16} {run} {pages(path):6} pages {path.stat().st_size / 1e6:8.2f} MB",
              flush=True)

    def hold(self, size, what, value, limit):
        broken = value > limit
        print(f"{size}  {what:26} {value:.3f}, at most {limit:.3f}{'  BROKEN' if broken else ''}",
              flush=True)
        if broken:
            self.failures.append(f"{size}: {what}")


def main(build, shared, work):
    bench = Bench(*(pathlib.Path(path).resolve() for path in (build, shared, work)))
    print("size, program, wall clock, processor, peak memory, pages, bytes")
    for size in SIZES:
        bench.compare(size)
    if bench.failures:
        sys.exit("broken: " + "; ".join(bench.failures))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
