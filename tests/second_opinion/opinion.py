#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A second opinion: every measure recomputed by code of its own, over open data and every edition.

usage: opinion.py BUILD ROOT OPEN_DATA WORK

What muster prints (CSV) and what its sectors answer (nine decimals, through `muster validate
--expect`) must agree with it. Skips tests that need OPEN_DATA, with a message, if that folder is absent.
"""
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

import open_data
from edition import Edition, summed
from gap_figures import gap_figures
from made_editions import make_awkward_edition, make_open_edition, make_random_edition
from outlook_figures import outlook_figures
from posts_figures import posts_figures
from printed import compare_sector, printed_shares, read_cells
from retention_figures import retention_figures

SHIPPED = ("sel-2022", "sel-2023")
RANDOM_EDITIONS = 3
# With rows that are missing, other days, renamed groups; a thousand of them if MUSTER_FULL=ON.
AWKWARD_EDITIONS = int(os.environ.get("MUSTER_AWKWARD", 1000 if os.environ.get("MUSTER_FULL") == "ON" else 50))
# Each must have been compared at least once, or this script says nothing about it.
MEASURES = {"staff_in_post", "vacancies", "vacancy_rate", "vacancy_rate_of_posts", "establishment", "growth", "earlier_in_post", "trend", "demand", "supply", "gap", "shortfall",
            "gap_scenario.low", "gap_scenario.high", "assumed_vacancies", "gap_sensitivity", "turnover", "joiner_rate", "stability",
            "leavers", "joiners", "mean_in_post", "retirement_risk", "staff_of_known_age", "benchmark.turnover",
            "benchmark_difference.turnover", "reason_share", "value_of_retention", "temporary_share", "monthly_leavers",
            "run_mean", "run_lower", "run_upper", "zero_hours_share", "filled_change",
            "scenario_need", "scenario_supply", "scenario_gap", "scenario_share", "scenario_effect", "gap_under_scenario.keep_more_staff",
            "gap_with_trend.slow", "gap_with_trend.fast", "one_way_gap.low", "one_way_gap.high", "one_way_range", "projected_in_post",
            "actual_in_post", "projection_error", "projection_error_size", "projection_error_share", "mean_absolute_error", "mean_absolute_share"}


def figures_of(edition, sector):
    if sector == "social_care":
        return posts_figures(edition)
    return gap_figures(edition, sector) | outlook_figures(edition, sector) | retention_figures(edition, sector)


def measure_of(figure):
    return figure.rsplit(".", 1)[0]


def to_binary_precision(value, size=None):
    """Nine decimals, or as many as a binary number of that size (of `value` unless given) holds."""
    if value is None:
        return "unknown"
    decimals = max(0, min(9, 12 - (size or value).adjusted()))
    # At a tie a binary number may be on either side: with one decimal less, both are the same.
    beyond = abs(value.scaleb(decimals)) % 1
    return f"{value:.{decimals - 1 if decimals > 0 and abs(float(beyond) - 0.5) < 0.01 else decimals}f}"


def largest_part(name, value, figures):
    """A difference of two figures has no more decimals than the larger of them holds."""
    if not name.startswith("one_way_range."):
        return value
    ends = [figures.get(name.replace("one_way_range.", f"one_way_gap.{end}.")) for end in ("low", "high")]
    return max((part for part in (value, *ends) if part is not None), key=abs, default=None)


class Opinion:
    """What was compared in one edition, and what differed."""

    def __init__(self, build, work):
        self.build, self.work = build, work
        self.program = build / "bin/muster"
        self.problems, self.count, self.uneven = [], collections.Counter(), 0

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], capture_output=True, text=True)

    def printed_by(self, edition):
        out = self.work / "out"
        built = self.run("build", edition.folder, "--publication", "people-strategy", "--format", "html", "--format", "data", "--out", out)
        if built.returncode != 0:
            self.problems.append(f"{edition.id}: cannot be built:\n{built.stderr}")
            return None
        return out / edition.id / "public/people-strategy/data"

    def compare_answer(self, edition, sector, figures):
        """What the plugin answers, to nine decimals."""
        expected = self.work / f"{edition.id}-{sector}.csv"
        lines = [f"{name},{to_binary_precision(value, largest_part(name, value, figures))}" for name, value in figures.items()]
        expected.write_text("\n".join(["figure,value", *lines]) + "\n")
        plugin = self.build / f"lib/muster/plugins/{sector}.so"
        answer = self.run("validate", plugin, "--edition", edition.folder, "--expect", expected, "--rows", "1000")
        self.count.update(map(measure_of, figures))
        # Other inputs of a plugin are left to its own tests.
        differs = [line.strip() for line in answer.stdout.splitlines() if "is expected to be" in line]
        if not re.search(r"^the edition: \d+ figures", answer.stdout, re.MULTILINE):
            differs.append(answer.stdout + answer.stderr)
        self.problems += [f"{edition.id}: {sector}: {problem}" for problem in differs]

    def find_added_heads(self, edition, printed):
        """One person may be in several groups, so heads of groups make no number of people."""
        cells = {cell for path in printed.glob("*.csv") for row in read_cells(path) for cell in row}
        for sector in [*edition.sectors, None]:
            rows = edition.rows("staff", date=str(edition.baseline), **({"sector": sector} if sector else {}))
            added = summed(rows, "headcount")
            if added is not None and len(rows) > 1 and str(added) in cells:
                self.problems.append(f"{edition.id}: {sector or 'all sectors'}: headcounts were added up to {added}")

    def find_unsaid_shares(self, edition, printed):
        """Printed shares of a whole add up to 100, or a note under their table says that they do not."""
        uneven = [path.name for path in printed.glob("*-leaving-reasons.csv") if printed_shares(path) != 100]
        said = (printed.parent / "report.html").read_text().count("shares do not add up to 100%")
        if said != len(uneven):
            self.problems.append(f"{edition.id}: {len(uneven)} tables of shares do not add up, {said} say so: {uneven}")
        self.uneven += len(uneven)

    def compare_printed(self, edition):
        """Compares what the edition prints, and returns how many cells that were."""
        printed, cells = self.printed_by(edition), 0
        if printed is None:
            return 0
        for sector in edition.sectors:
            figures = figures_of(edition, sector)
            problems, count = compare_sector(printed, sector, figures)
            self.problems += [f"{edition.id}: {problem}" for problem in problems]
            self.compare_answer(edition, sector, figures)
            cells += count.total()
        self.find_added_heads(edition, printed)
        self.find_unsaid_shares(edition, printed)
        if cells < 100:
            self.problems.append(f"{edition.id}: hardly anything was compared")
        return cells


def opinion_of(build, work, folder):
    opinion = Opinion(build, work)
    edition = Edition(folder)
    cells = opinion.compare_printed(edition)
    print("\n".join([f"{edition.id}: {cells} printed cells", *opinion.problems]), flush=True)
    return opinion


def main():
    build, root, open_folder, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    problems = []
    folders = [root / "data" / name for name in SHIPPED]
    folders += [make_random_edition(work / f"random-{seed}", seed) for seed in range(1, RANDOM_EDITIONS + 1)]
    folders += [make_awkward_edition(work / f"awkward-{seed}", seed) for seed in range(1, AWKWARD_EDITIONS + 1)]
    if open_folder.exists():
        problems += open_data.problems(open_folder)
        folders.append(make_open_edition(work / "open-2022", open_folder))
    else:
        print("SKIPPED: measures over official statistics: ../shared/data/open is not there")
    # Threads are enough: nearly all the time is muster's.
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        opinions = list(pool.map(lambda folder: opinion_of(build, work, folder), folders))
    problems += [problem for opinion in opinions for problem in opinion.problems]
    count = sum((opinion.count for opinion in opinions), collections.Counter())
    problems += [f"no figure of {measure} was compared" for measure in sorted(MEASURES - set(count))]
    if not any(opinion.uneven for opinion in opinions):
        problems.append("shares added up to 100 everywhere, so the note was never asked for")
    print(f"{count.total()} figures of {len(count)} measures, {len(problems)} problems")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
