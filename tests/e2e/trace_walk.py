#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walks from every printed figure back to its rows, and works each out again.

usage: trace_walk.py MUSTER SOURCE SCRATCH

Publishes editions, takes all figures in their HTML, calls `muster explain --json` to find where
each comes from, recomputes it from the CSV rows by recompute.py, and compares the unrounded value
and what is printed. Exits with 1 and a line a difference.
"""
import decimal
import html
import json
import pathlib
import re
import subprocess
import sys

import recompute

EDITIONS = {"sel-2022": "people-strategy", "sel-2023": "people-strategy", "southwark-2023": "progress-report",
            "nel-2024": "forward-plan", "southwark-recovery-2020": "recovery-plan"}
FIGURE = re.compile(r'<(\w+)[^>]*? data-figure="([^"]*)"[^>]*>(.*?)</\1>', re.S)
NUMBER_CELL = re.compile(r'<td class="n"([^>]*)>(.*?)</td>', re.S)
MARKS = {"–", "[c]", "[z]"}


def muster(program, *words):
    result = subprocess.run([program, *words], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return result.stdout


def printed_figures(page):
    return {(html.unescape(id), html.unescape(text)) for _, id, text in FIGURE.findall(page)}


def cells_without_figure(page):
    """Cells of numbers with a digit that doesn't belong to a figure."""
    for attributes, content in NUMBER_CELL.findall(page):
        if "data-figure" not in attributes + content and re.search(r"\d", re.sub(r"<[^>]*>", "", content)):
            yield content


def rounded(value, unit, places):
    """Half away from zero on the shortest decimal form, as a person with a pencil would."""
    exact = decimal.Decimal(repr(value)) * (100 if unit in ("percent", "percentage_points") else 1)
    return exact.quantize(decimal.Decimal(1).scaleb(-places), decimal.ROUND_HALF_UP)


def number_in(text):
    words = re.sub(r"<[^>]*>", "", text)  # a cell may have a bar
    return re.sub(r"[^0-9.-]", "", words.replace("\u2212", "-")).rstrip(".")


def problems_of(node, texts, editions):
    """What is wrong with one figure; `texts` is all that is printed for it."""
    value = recompute.recompute(recompute.Figure(node, editions))
    if node["status"] not in ("known", "rounded"):
        if node["printed"] not in MARKS or node["value"] is not None:
            yield f"is {node['status']} and prints {node['printed']}"
        return
    if value is None:
        yield "has no value when it is worked out again"
        return
    if abs(value - node["value"]) > 1e-9 * max(1.0, abs(value)):
        yield f"is {node['value']}, worked out again it is {value}"
    for text in texts:
        places = len(number_in(text).partition(".")[2])
        if decimal.Decimal(number_in(text)) != rounded(node["value"], node["unit"], places):
            yield f"prints {text}, and is {node['value']}"


def walk(program, source, out, edition, publication):
    page = (out / edition / "public" / publication / "report.html").read_text()
    for content in cells_without_figure(page):
        yield f"{edition}: a number without a figure: {content}"
    printed = {}
    for id, text in sorted(printed_figures(page)):
        printed.setdefault(id, set()).add(text)
    ids = sorted(printed)
    assert ids, edition
    told = json.loads(muster(program, "explain", str(source / "data" / edition), *ids, "--json"))
    assert [node["id"] for node in told["figures"]] == ids
    editions = {name: recompute.Edition(source / "data" / name) for name in EDITIONS}
    for node in told["figures"]:
        if not node["used_by"]:
            yield f"{edition} {node['id']}: is printed, and nobody uses it"
        try:
            for problem in problems_of(node, printed[node["id"]], editions):
                yield f"{edition} {node['id']} ({node['formula']['id']}): {problem}"
        except Exception as error:  # of whatever kind: the figure could not be worked out
            yield f"{edition} {node['id']} ({node['formula']['id']}): {error!r}"
    print(f"{edition}: {len(ids)} figures walked")


def main():
    program, source, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    muster(program, "build", *(str(source / "data" / name) for name in EDITIONS), "--format", "html", "--format", "data",
           "--out", str(scratch), "--quiet")
    problems = [problem for edition, publication in EDITIONS.items()
                for problem in walk(program, source, scratch, edition, publication)]
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
