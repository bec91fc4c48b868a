#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Attacks disclosure control from outside: random editions are published, and a constraint solver that knows all
tables, the edition before and the rules works out what each withheld count can still be.

usage: attack.py MUSTER WORK [--editions N] [--seed N] [--seeds N,N,...]

Exit 1: a count from 1 to 5 that is withheld can no longer be each of 1 to 5; or the attacker finds nothing although
protection is off, so that it shows nothing.
"""
import argparse
import collections
import csv
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

import editions
from reader import COUNTS, HIDDEN, Attack, GaveUp, Knowledge

MARK = "[c]"
HERE = pathlib.Path(__file__).resolve().parent
AT_ONCE = 50
# Editions whose counts were once narrowed are always among those that are attacked.
NARROWED_ONCE = {66, 74, 971, 972, 1029, 1117, 1178}
BARE_EVERY = 5


def dictionaries(tables):
    return {name: [dict(zip(editions.HEADERS[name], map(str, row))) for row in rows] for name, rows in tables.items()}


def read_published(out, edition, tables):
    """The CSV of each table of the public folder, rows in the order of the files."""
    found = {}
    for name in editions.HEADERS:
        path = out / edition / "public/all-counts/data" / f"{name}.csv"
        with open(path, newline="", encoding="utf-8-sig") as file:
            headers = [column.split(" (")[0] for column in next(csv.reader(file))]
            # The last columns say what the row rests on; they are the same whatever is withheld.
            headers = headers[:headers.index("basis")]
            found[name] = [dict(zip(headers, row)) for row in csv.reader(file) if row]
    for name, rows in found.items():
        for row, true in zip(rows, dictionaries(tables)[name]):
            for column in COUNTS.get(name, ("rate",)):
                row[column] = HIDDEN if MARK in row[column] else row[column].replace(",", "")
            for key in set(row) - set(COUNTS.get(name, ("rate",))):
                row[key] = true[key]
    return found


def publish(muster, work, folders):
    out, templates = work / "out", work / "templates"
    shutil.rmtree(templates, ignore_errors=True)
    shutil.copytree(HERE / "templates", templates)
    shutil.copytree(HERE.parent.parent / "templates/theme", templates / "theme")
    done = subprocess.run([muster, "build", *folders, "--format", "data", "--templates", templates, "--out", out], capture_output=True, text=True)
    return done, out


def of_board(tables, board):
    """The rows of a board's edition, told from those of other boards by the sector."""
    return {name: [{**row, **({"sector": f"{board}/{row['sector']}"} if "sector" in row else {})} for row in rows] for name, rows in tables.items()}


def attack(published_and_true):
    knowledge = Knowledge()
    for published, true in published_and_true:
        knowledge.add_edition(published, true)
    knowledge.tie_editions()
    return Attack(knowledge).narrowed(), len(knowledge.secrets())


def without_cover(published, true):
    """The publication with only the small counts withheld: what a program without secondary suppression prints."""
    bare = {}
    for name, rows in published.items():
        bare[name] = [dict(row) for row in rows]
        for row, truth in zip(bare[name], true[name]):
            for column in COUNTS.get(name, ()):
                small = 1 <= float(truth.get("headcount" if column == "fte" else column)) <= 5
                row[column] = HIDDEN if small else truth[column]
    return bare


def uncovered(published, true):
    """The publication with one large withheld count printed; None if there is no such count."""
    for name, rows in published.items():
        for at, (row, truth) in enumerate(zip(rows, true[name])):
            for column in COUNTS.get(name, ()):
                if column == "fte" or row[column] != HIDDEN or float(truth[column]) <= 5:
                    continue
                changed = {table: [dict(each) for each in of] for table, of in published.items()}
                changed[name][at][column] = truth[column]
                return changed
    return None


def tables_of(**given):
    return {name: given.get(name, []) for name in editions.HEADERS}


def self_test():
    """Cases worked out by hand, with only the small counts withheld: the attacker must find each."""
    key = (editions.SECTOR, "Nurses")
    before = tables_of(movements=[("2021-10-01", *key, 0, 0, 6)])
    leaving = [(editions.month(7 + n), *key, 0, 1, 5 - n) for n in range(5)]
    staff = [("2021-11-01", *key, "", 6, 6.0)]
    ages = [("2021-11-01", *key, band, 5 if band != "under 25" else 0) for band in editions.BANDS]
    cases = {
        "a series that continues last year's": ([before, tables_of(movements=leaving)], 10, [1]),
        "a series next to staff in post": ([tables_of(movements=leaving, staff=staff)], 10, [1]),
        "ages next to staff in post": ([tables_of(age_profile=ages, staff=[("2021-11-01", *key, "", 20, 20.0)])], 4, [5]),
        "the rate of a cohort": ([tables_of(cohorts=[("2021-11-01", *key, 10, 4)], published_rates=[
            ("stability", *key, "the year", "40.0%")])], 1, [4]),
    }
    boards = [of_board(dictionaries(tables_of(staff=[("2021-11-01", *key, "", heads, float(heads))])), board) for board, heads in zip(editions.BOARDS, (3, 20))]
    both = dictionaries(tables_of(staff=[("2021-11-01", *key, "", 23, 23.0)]))
    problems = []
    if list(attack([(without_cover(one, one), one) for one in (*boards, both)])[0].values()) != [[3]]:
        problems.append("the attacker misses a board that became part of another")
    for what, (editions_tables, secrets, value) in cases.items():
        known = [(dictionaries(tables), dictionaries(tables)) for tables in editions_tables]
        narrowed, number = attack([(without_cover(published, true), true) for published, true in known])
        exact = sum(len(left) == 1 for left in narrowed.values())
        if number != secrets or len(narrowed) != secrets or exact < secrets // 2 or value not in narrowed.values():
            problems.append(f"the attacker misses {what}: {narrowed}")
    return problems


class Trial:
    def __init__(self, muster, work):
        self.muster, self.work = muster, work
        self.problems, self.counts = [], collections.Counter()

    def run(self, seeds):
        shutil.rmtree(self.work / "editions", ignore_errors=True)
        shutil.rmtree(self.work / "out", ignore_errors=True)
        pairs = {seed: editions.random_pair(seed) for seed in seeds}
        folders = []
        for seed, (before, now) in pairs.items():
            folders.append(editions.write(self.work / "editions", f"before-{seed}", before, "threshold-5"))
            folders.append(editions.write(self.work / "editions", f"now-{seed}", now, "threshold-5", f"before-{seed}"))
        done, out = publish(self.muster, self.work, folders)
        if done.returncode != 0:
            return self.take_refusal(seeds, done, self.run)
        for seed, pair in pairs.items():
            names = (f"before-{seed}", f"now-{seed}")
            self.judge(seed, names, [(read_published(out, name, tables), dictionaries(tables)) for name, tables in zip(names, pair)])

    def run_mergers(self, seeds):
        """Boards that became one: the editions of the boards and the first one of both are published."""
        shutil.rmtree(self.work / "editions", ignore_errors=True)
        shutil.rmtree(self.work / "out", ignore_errors=True)
        cases = {seed: editions.random_merger(seed) for seed in seeds}
        folders = []
        for seed, (parts, both, style) in cases.items():
            ids = [f"{board.lower()}-{seed}" for board in editions.BOARDS]
            for identity, board, tables in zip(ids, editions.BOARDS, parts):
                folders.append(editions.write(self.work / "editions", identity, tables, "threshold-5", organisation=board))
            pairs = [(board, "Both") for board in editions.BOARDS] if style == "successors" else ()
            folders.append(editions.write(self.work / "editions", f"both-{seed}", both, "threshold-5", f"[{', '.join(ids)}]", "Both", pairs))
        done, out = publish(self.muster, self.work, folders)
        if done.returncode != 0:
            return self.take_refusal(seeds, done, self.run_mergers)
        for seed, (parts, both, _) in cases.items():
            names = [*(f"{board.lower()}-{seed}" for board in editions.BOARDS), f"both-{seed}"]
            known = [(read_published(out, name, tables), dictionaries(tables)) for name, tables in zip(names, [*parts, both])]
            scoped = [tuple(of_board(tables, board) for tables in pair) for board, pair in zip(editions.BOARDS, known)]
            self.judge(seed, names, [*scoped, known[-1]], "merger")

    def take_refusal(self, seeds, done, run):
        """An edition that muster refuses by name keeps the promise too; the others of the run are tried one by one."""
        if set(re.findall(r"error\[([^\]]*)\]", done.stderr)) != {"disclosure.not-kept"}:
            self.problems.append(f"muster build failed ({done.returncode}): {done.stderr[-2000:]}")
        elif len(seeds) == 1:
            self.counts["refused"] += 1
        else:
            for seed in seeds:
                run([seed])

    def reported(self, names):
        """How many counts the program says that the edition before gives away, whatever is withheld."""
        folders = [self.work / "editions" / name for name in names]
        done = subprocess.run([self.muster, "build", *folders, "--format", "data", "--templates", self.work / "templates",
                               "--out", self.work / "again"], capture_output=True, text=True)
        return sum(int(number) for number in re.findall(r"public-already\]: (\d+) count", done.stderr))

    def judge(self, seed, names, known, what="edition"):
        for published, true in known:
            for name in COUNTS:
                if true[name] and len(published.get(name, [])) != len(true[name]):
                    self.problems.append(f"{what} {seed}: the published table {name} was not found")
                    return
                self.counts["cells"] += sum(column in row for row in published.get(name, []) for column in COUNTS[name])
                self.counts["withheld"] += sum(row.get(column) == HIDDEN for row in published.get(name, []) for column in COUNTS[name])
        try:
            narrowed, secrets = attack(known)
        except GaveUp:
            self.problems.append(f"{what} {seed}: the solver gave up, so nothing is known of it")
            return
        self.counts[f"{what}s"] += 1
        self.counts["secrets"] += secrets
        reported = self.reported(names) if narrowed else 0
        if len(narrowed) <= reported:
            self.counts["given away before, and reported"] += len(narrowed)
        else:
            self.problems += [f"{what} {seed}: {name} can only be one of {left}" for name, left in narrowed.items()]
        if self.counts[f"{what}s"] % BARE_EVERY == 1:
            self.try_without("without cover", [(without_cover(published, true), true) for published, true in known])
            if what == "merger":
                return  # most of its counts are withheld, so one more or less says little
            fewer = [(uncovered(published, true) or published, true) for published, true in known]
            if any(one is not other for (one, _), (other, _) in zip(fewer, known)):
                self.try_without("with one cover less", fewer)

    def try_without(self, less, known):
        """Whether the attacker finds what less protection gives away; what the solver can't decide is not counted."""
        try:
            found = bool(attack(known)[0])
        except GaveUp:
            self.counts[f"undecided {less}"] += 1
            return
        self.counts[f"tried {less}"] += 1
        self.counts[f"found {less}"] += found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("muster", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--editions", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    parser.add_argument("--seeds", type=lambda text: [int(each) for each in text.split(",")], help="these and no others")
    options = parser.parse_args()
    trial = Trial(options.muster, options.work)
    trial.problems += self_test()
    seeds = options.seeds or sorted(NARROWED_ONCE.union(range(options.seed, options.seed + options.editions)))
    for begin in range(0, len(seeds), AT_ONCE):
        trial.run(seeds[begin:begin + AT_ONCE])
    # Mergers are larger than pairs: a third as many.
    mergers = seeds[::3]
    for begin in range(0, len(mergers), AT_ONCE):
        trial.run_mergers(mergers[begin:begin + AT_ONCE])
    print(", ".join(f"{number} {what}" for what, number in trial.counts.items()))
    for less in ("without cover", "with one cover less"):
        if trial.counts[f"found {less}"] * 3 < trial.counts[f"tried {less}"]:
            trial.problems.append(f"the attacker finds too little {less}: it shows nothing")
    if trial.counts["refused"] * 20 > len(seeds):
        trial.problems.append(f"{trial.counts['refused']} editions were refused: too few were attacked")
    for problem in trial.problems[:50]:
        print(problem)
    print(f"{len(trial.problems)} problems")
    return 1 if trial.problems else 0


if __name__ == "__main__":
    sys.exit(main())
