#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What hostile and large input costs as it grows: eight times the size takes at most ten times the
processor time, and no more memory than 2 GiB. Each series begins with a size that takes at least
0.3 s over an empty edition, or ends with the largest size that the limits of muster allow, which
then takes at most 3 s.

    series.py MUSTER TEMPLATES WORK FIGURES [NAME...]

MUSTER: the program. TEMPLATES: the project's templates. WORK: a folder for editions. FIGURES: the
folder of the sectors that CMakeLists.txt builds. NAME: these series only.
"""
import os
import shutil
import statistics
import subprocess
import sys

GROWTH = 8
MOST_TIMES = 10
LEAST_SECONDS = 0.3
MOST_MEMORY = 2 << 30
RUNS = int(os.environ.get("MUSTER_BENCH_RUNS", "3"))

EDITION = """id: series
title: {title}
organisation: A system
published: 2022-10-01
baseline: 2022-10-01
sectors: [{sectors}]
publications: [series]
{more}"""

TEMPLATE = """# Series

{{#has.narrative.text}}
{{narrative.text}}

{{/has.narrative.text}}
"""

PRINTED = "::: table name=abbreviations id=printed caption=\"Printed\" columns=\"abbreviation, meaning\"\n:::\n"


class Case:
    """One edition: its files, the template of its publication, keys of edition.yaml, sectors."""

    def __init__(self, files=None, template=TEMPLATE, title="Series", more="", sectors=""):
        self.files = files or {}
        self.template = template
        self.title = title
        self.more = more
        self.sectors = sectors


def narrative(text):
    return Case({"narrative/text.md": text})


def cells(texts):
    rows = "".join(f'a{i},"{text}"\n' for i, text in enumerate(texts))
    return Case({"abbreviations.csv": "abbreviation,meaning\n" + rows}, PRINTED)


def footnotes(count):
    """Twenty marks to a paragraph, each with a note of its own."""
    marks = "".join(f"a[^{i}]" + ("\n\n" if i % 20 == 19 else " ") for i in range(count))
    return narrative(marks + "\n\n" + "".join(f"[^{i}]: note {i}\n\n" for i in range(count)))


def table(rows):
    """A table of 400 columns, with one cell in each row."""
    return narrative("|a" * 400 + "\n" + "|-" * 400 + "\n" + "|x|\n" * rows)


def figures(_):
    return Case(sectors="many_figures")


# Name, what it makes of a size, the smallest size, the largest that the limits allow (None: any).
SERIES = [
    ("columns that are there twice", lambda n: Case({"sources.csv": "table," * n + "title\n"}), 124, 999),
    ("columns that nobody knows",
     lambda n: Case({"sources.csv": "".join(f"c{i}," for i in range(n)) + "title\n"}), 124, 999),
    ("a header of too many columns",
     lambda n: Case({"sources.csv": "x," * n + "x\n"}), 100_000, 4_000_000),
    ("national names",
     lambda n: Case(more="disclosure:\n  public: round-5\n  national: ["
                    + ", ".join(f"n{i}" for i in range(n)) + "]\n"), 125, 1000),
    ("too many national names",
     lambda n: Case(more="disclosure:\n  public: round-5\n  national: ["
                    + ", ".join(f"n{i}" for i in range(n)) + "]\n"), 12_500, 100_000),
    ("a word in a cell", lambda n: cells(["w" * n]), 4_095, 32_760),
    ("words in a cell", lambda n: cells(["word " * (n // 5)]), 4_095, 32_760),
    ("cells of one word", lambda n: cells(["w" * 32_000 + str(i) for i in range(n)]), 64, None),
    ("cells of many words", lambda n: cells(["word " * 6_400 + str(i) for i in range(n)]), 16, None),
    ("a title of one word", lambda n: Case(title="w" * n), 1_250, 10_000),
    ("a paragraph of one word", lambda n: narrative("w" * n + "\n"), 12_500, 100_000),
    ("paragraphs of one word", lambda n: narrative(("w" * 90_000 + "\n\n") * n), 8, 176),
    ("paragraphs of quotation marks", lambda n: narrative(("\"'" * 2_500 + "\n\n") * n), 8, 3_176),
    ("a paragraph of too many quotation marks",
     lambda n: narrative(("\"'" * 100 + "\n") * n), 4_000, 79_200),
    ("paragraphs of emphasis", lambda n: narrative(("**a*b_c__" * 1_250 + "\n\n") * n), 8, 1_400),
    ("paragraphs of images", lambda n: narrative(("![[]()" * 200 + "\n\n") * n), 100, 13_200),
    ("paragraphs of <![CDATA[", lambda n: narrative(("a <![CDATA[" * 200 + "\n\n") * n), 100, 7_200),
    ("footnotes", footnotes, 2_500, 20_000),
    ("a wide table of short rows", table, 150, 1_200),
    ("lists in lists", lambda n: narrative("- a\n  - b\n    - c\n" * n), 5_000, 800_000),
    ("loops in a loop",
     lambda n: Case({"abbreviations.csv": "abbreviation,meaning\n"
                     + "".join(f"a{i},m\n" for i in range(n)),
                     "sources.csv": "table,title,publisher,origin\nabbreviations,t,p,o\n"},
                    "{{#tables.abbreviations}}" + "{{#tables.sources}}" * 8 + "a"
                    + "{{/tables.sources}}" * 8 + "{{/tables.abbreviations}}\n"), 13_750, 110_000),
    ("figures of a sector", figures, 12_500, 100_000),
]


def write(case, folder, publication):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "narrative"))
    files = dict(case.files)
    files["edition.yaml"] = EDITION.format(title=case.title, sectors=case.sectors, more=case.more)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)
    with open(os.path.join(publication, "publication.md"), "w", encoding="utf-8") as out:
        out.write(case.template)


class Bench:
    def __init__(self, muster, templates, work, figures):
        self.muster, self.work, self.figures = muster, work, figures
        self.templates = os.path.join(work, "templates")
        shutil.rmtree(self.templates, ignore_errors=True)
        shutil.copytree(templates, self.templates)
        self.publication = os.path.join(self.templates, "series")
        os.makedirs(self.publication)
        with open(os.path.join(self.publication, "publication.yaml"), "w", encoding="utf-8") as out:
            out.write("id: series\ntitle: Series\nneeds: []\nvariants: [standard]\n")
        self.empty = self.cost(lambda _: narrative("Words.\n"), 0)[0]

    def once(self, command):
        with open(os.path.join(self.work, "said.txt"), "wb") as said:
            child = subprocess.Popen(command, stdout=said, stderr=said)
            _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 2):
            sys.exit(f"{' '.join(command)}: exit code {child.returncode}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024

    def cost(self, make, size):
        """Seconds of processor time, the median of three runs, and bytes of memory."""
        folder = os.path.join(self.work, "series")
        self.write(make, size, folder)
        command = [self.muster, "build", folder, "--templates", self.templates, "--quiet",
                   "--out", os.path.join(self.work, "out")]
        if make is figures:
            command += ["--plugin-dir", os.path.join(self.figures, f"figures_{size}")]
        runs = [self.once(command) for _ in range(RUNS)]
        return statistics.median(run[0] for run in runs), max(run[1] for run in runs)

    def write(self, make, size, folder):
        """In a process of its own: a child's memory is counted from that of its parent."""
        writer = os.fork()
        if writer == 0:
            write(make(size), folder, self.publication)
            os._exit(0)
        if os.waitpid(writer, 0)[1] != 0:
            sys.exit(f"an edition of size {size} could not be written")

    def run(self, name, make, size, largest):
        """True if the series keeps its promise."""
        small, _ = self.cost(make, size)
        while small - self.empty < LEAST_SECONDS and (largest is None or size * 2 * GROWTH <= largest):
            size *= 2
            small, _ = self.cost(make, size)
        large, memory = self.cost(make, size * GROWTH)
        grown = large - self.empty
        before = max(small - self.empty, 0.001)
        at_limit = "" if before >= LEAST_SECONDS else ", the most that the limits allow"
        # If the limits allow less than can be measured, the largest size has to be quick.
        kept = grown <= MOST_TIMES * max(before, LEAST_SECONDS) and memory <= MOST_MEMORY
        print(f"{name}: {size:,} {before:.2f} s, {size * GROWTH:,} {grown:.2f} s{at_limit}, "
              f"{grown / before:.1f} times, {memory >> 20} MiB{'' if kept else ': TOO MUCH'}", flush=True)
        return kept


def main():
    muster, templates, work, figures, *names = sys.argv[1:]
    os.makedirs(work, exist_ok=True)
    bench = Bench(muster, templates, work, figures)
    print(f"an empty edition: {bench.empty:.2f} s")
    kept = [bench.run(*series) for series in SERIES if not names or series[0] in names]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
