#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every folder of a directory of cases that once came out false, and prints one table.

usage: cases.py CASES PROGRAM TEMPLATES

A case is right with the right figure, with a warning that names the cause, or with a refusal. What is right
was worked out by hand from the inputs; nothing here is what muster printed. Skips, with a message, if CASES is absent.
"""
import csv
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True


class Run:
    """One edition, built for the public: what was said, and the output."""

    def __init__(self, program, templates, folder, out):
        self.built = subprocess.run([program, "build", folder, "--out", out, "--templates", templates],
                                    capture_output=True, text=True)
        self.code, self.said = self.built.returncode, self.built.stderr + self.built.stdout
        self.out = pathlib.Path(out)
        pages = [path.read_text(encoding="utf-8") for path in sorted(self.out.rglob("report.html"))]
        self.agenda = re.findall(r'<li value="(\w+)"', " ".join(pages))  # numbers that the agenda prints
        self.text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", " ".join(pages))))

    def cell(self, table, row, column):
        """A printed cell, or None if the table, the row or the column is missing."""
        for path in sorted(self.out.rglob(f"data/{table}.csv")):
            with open(path, newline="", encoding="utf-8-sig") as file:
                header, *rows = csv.reader(file)
            places = [i for i, name in enumerate(header) if name.startswith(column)]
            found = [cells[places[0]] for cells in rows if places and cells[0] == row]
            if found:
                return found[0].replace("−", "-")
        return None

    def pdf_text(self):
        return "\n".join(subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout
                         for path in sorted(self.out.rglob("report.pdf")))

    def refused(self, code):
        return self.code == 2 and f"[{code}]" in self.said and not any(self.out.rglob("report.*"))

    def warned(self, words):
        return "warning" in self.said and words in self.said


def one_of_a_kind(run, code):
    return run.refused(code) and run.said.count("error[") == 1


def gap(run, row):
    return run.cell("acute-workforce-gap", row, "estimated_gap_by")


def reading(run, column):
    """The cell of leavers in a column of the table of run chart readings."""
    for path in sorted(run.out.rglob("data/acute-run-chart-readings.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            header, *rows = csv.reader(file)
        row = next((cells for cells in rows if cells[0].startswith("Leavers")), [])
        at = [i for i, name in enumerate(header) if name.startswith(column)]
        return row[at[0]] if at and row else None
    return None


def fan_reaches(run):
    """The largest number of WTE anywhere in the tables of what could change the gap."""
    largest = 0.0
    for path in [*run.out.rglob("data/*fan*.csv"), *run.out.rglob("data/*trends*.csv"), *run.out.rglob("data/*tornado*.csv")]:
        with open(path, newline="", encoding="utf-8-sig") as file:
            for cell in (cell.replace("−", "-").replace(",", "") for row in csv.reader(file) for cell in row):
                largest = max(largest, abs(float(cell))) if re.fullmatch(r"[+-]?\d+(\.\d+)?", cell) else largest
    return largest


def page_sizes(run):
    sizes = []
    for path in run.out.rglob("*.pdf"):
        shown = subprocess.run(["pdfinfo", "-l", "99", path], capture_output=True, text=True).stdout
        sizes += [tuple(map(float, pair)) for pair in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", shown)]
    return sizes


# folder: (what is right, what came out, whether it is right)
CASES = {
    "F03/build-doubles": ("refused: an empty organisation next to named ones",
                          lambda run: gap(run, "Adult nurses"), lambda run: run.refused("load.total.counted-twice")),
    "F03/grand-total": ("refused: Grand Total among its parts",
                        lambda run: gap(run, "Total"), lambda run: run.refused("load.total.counted-twice")),
    "F04/trend": ("no gap: Trust B has no row in 2017", lambda run: gap(run, "Adult nurses"),
                  lambda run: gap(run, "Adult nurses") == "[x]" and run.warned("only one of the two dates has Trust B")),
    "F04/late-joiner": ("common cause, over months that both groups have", lambda run: reading(run, "variation"),
                        lambda run: reading(run, "variation").startswith("Common cause") and run.warned("no row for Radiographers")),
    "F04/ends-early": ("common cause, and a warning", lambda run: reading(run, "variation"),
                       lambda run: reading(run, "variation").startswith("Common cause") and run.warned("no row for Radiographers")),
    "F05/vac-date": ("-110, with the day of the vacancies", lambda run: gap(run, "Total"),
                     lambda run: gap(run, "Total") == "-110" and "Vacancies are for 30 September 2022" in run.text),
    "F06/newest-first": ("16.4% in 2021/22, +5.4 points", lambda run: run.cell("acute-retention-rates", "Adult nurses", "turnover ("),
                         lambda run: run.cell("acute-retention-rates", "Adult nurses", "turnover (") == "16.4"
                         and run.cell("acute-retention-rates", "Adult nurses", "difference").lstrip("+") == "5.4"),
    "F07/mixed-days": ("60 leavers, mean 60.1", lambda run: f"{reading(run, 'latest')}, {reading(run, 'mean')}",
                       lambda run: reading(run, "latest") == "60" and reading(run, "mean") == "60.1"),
    "F08/rebase-last": ("no verdict after a single month", lambda run: f"{reading(run, 'variation')}; {reading(run, 'assurance')}",
                        lambda run: reading(run, "variation").startswith("Too few months") and reading(run, "assurance").startswith("Too few months")),
    "F09/trend-side": ("concern: a rise in what should fall", lambda run: reading(run, "variation"),
                       lambda run: reading(run, "variation") == "Special cause of a concerning nature: higher values"),
    "F10/noise": ("nobody falls short", lambda run: re.search(r"[^.]*short[^.]*\.", run.text)[0][:60] if " fall short" in run.text else "no shortfall",
                  lambda run: run.code == 0 and "fall short" not in run.text and "make up" not in run.text and not re.search(r"\d below zero", run.text)),
    "F11/negative-vacancy": ("read: -10, total gap -88", lambda run: gap(run, "Total"),
                             lambda run: gap(run, "Total") == "-88" and run.cell("acute-workforce-gap", "Radiographers", "vacancies") == "-10"),
    "F12/rebase-outside": ("a warning: April 2023 is not there", lambda run: f"exit {run.code}",
                           lambda run: run.code == 0 and run.warned("no leavers of acute in April 2023")),
    "F13/swallow": ("a warning with the line that was swallowed", lambda run: f"exit {run.code}",
                    lambda run: run.code == 0 and run.warned("load.csv.swallowed-row")),
    "F14/pipe": ("refused: cells beyond the header", lambda run: f"exit {run.code}", lambda run: run.refused("compose.markdown")),
    "F15/stop": ("no line of a full stop alone", lambda run: f"{len(re.findall(r'(?m)^ *[.,] *$', run.pdf_text()))} such lines",
                 lambda run: run.code == 0 and not re.search(r"(?m)^ *[.,] *$", run.pdf_text())),
    "F16/semicolon": ("refused, with one message", lambda run: f"{run.said.count('error[')} errors", lambda run: one_of_a_kind(run, "load.csv.separator")),
    "F17/less-than": ("refused, with the hint [c]", lambda run: f"exit {run.code}", lambda run: run.refused("load.cell.number") and "write [c]" in run.said),
    "F18/userunit": ("pages of A4, or refused", lambda run: sorted(set(page_sizes(run))),
                     lambda run: run.code == 2 or all(590 < min(size) < 600 and 840 < max(size) < 845 for size in page_sizes(run))),
    "F19/decimals": ("£1.85 in the table", lambda run: "£2" if re.search(r"£2\b", run.text) else "£1.85",
                     lambda run: run.code == 0 and "£1.85" in run.text and not re.search(r"£2\b", run.text)),
    "F20/renamed": ("a warning: did you mean", lambda run: gap(run, "Total"), lambda run: run.warned("did you mean 'Adult nurses'")),
    "S/starts-later": ("months without a row are not known", lambda run: reading(run, "mean"),
                       lambda run: run.code == 0 and run.warned("has no row for") and reading(run, "mean") not in ("46.8", None)),
    "S/gap-in-12": ("the month is not known", lambda run: f"exit {run.code}", lambda run: run.code == 0 and run.warned("has no row for")),
    "S/monthly-history": ("no range beyond ten times the staff", lambda run: f"{fan_reaches(run):,.0f}",
                          lambda run: run.code == 2 or 0 <= fan_reaches(run) < 10 * 6448),
    "P/gap_in_numbers": ("the numbers of the table, without 9", lambda run: " ".join(run.agenda),
                         lambda run: run.agenda == [str(item) for item in range(1, 15) if item != 9]),
}


def templates_with(cases, templates, place):
    """Ours, with the publication that some cases are written for."""
    shutil.copytree(templates, place)
    if (cases / "note").exists():
        shutil.copytree(cases / "note", place / "note", dirs_exist_ok=True)
    return place


def verdict_of(run, is_right):
    try:
        return "right" if is_right(run) else "WRONG"
    except (AttributeError, TypeError, IndexError) as problem:
        return f"WRONG ({problem})"


def what_came_out(run, shown):
    try:
        return str(shown(run))
    except (AttributeError, TypeError, IndexError):
        return f"exit {run.code}"


def main():
    cases, program, templates = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    if not cases.exists():
        print(f"SKIPPED: cases that once came out false: {cases} is not there")
        return 0
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        place = templates_with(cases, templates, pathlib.Path(scratch) / "templates")
        print(f"{'case':<22}{'what came out':<64}{'right':<50}verdict")
        for name, (right, shown, is_right) in CASES.items():
            folder = cases / name
            if not folder.exists():
                print(f"{name:<22}SKIPPED: the folder is not there")
                continue
            run = Run(program, place, folder, pathlib.Path(scratch) / name.replace("/", "-"))
            verdict = verdict_of(run, is_right)
            wrong += verdict != "right"
            came_out = "refused" if run.code == 2 else what_came_out(run, shown)
            print(f"{name:<22}{came_out[:62]:<64}{right:<50}{verdict}")
        known = {name.split("/")[0] for name in CASES}
        for folder in sorted(cases.glob("[FS]*/*/")):
            name = f"{folder.parent.name}/{folder.name}"
            if folder.parent.name in known and name not in CASES:
                print(f"{name:<22}SKIPPED: nobody has said what is right here")
    print(f"{len(CASES)} cases, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
