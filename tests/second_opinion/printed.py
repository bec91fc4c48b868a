# SPDX-License-Identifier: MIT
"""The cells of the CSV files that muster prints, against figures worked out here.

A printed number is the figure rounded once, half away from zero, to as many digits as are printed.
"""
import collections
import csv
import decimal

from edition import number, slug
from measures import D

# Beginnings of column names, and the measure in the column; by the end of a file's name.
GAP = {"staff_in_post": "staff_in_post", "filled_posts": "staff_in_post", "vacancies": "vacancies", "vacant_posts": "vacancies",
       "vacancy_rate": "vacancy_rate", "forecast_demand": "demand", "projected_supply": "supply", "estimated_gap_by": "gap"}
COLUMNS = {
    "workforce-gap": GAP,
    "posts": GAP | {"vacancy_rate": "vacancy_rate_of_posts", "zero_hours": "zero_hours_share", "change_since": "filled_change"},
    "posts-assumptions": {"earlier_filled": "earlier_in_post", "trend": "trend"},
    "sensitivity": {"staff_in_post": "staff_in_post", "assumed_vacancies": "assumed_vacancies",
                    "estimated_gap_as": "gap", "estimated_gap_with": "gap_sensitivity"},
    "scenarios": {"low_growth": "gap_scenario.low", "central_growth": "gap", "high_growth": "gap_scenario.high"},
    "assumptions": {"establishment": "establishment", "growth_in": "growth", "earlier_staff": "earlier_in_post", "staff_in_post": "earlier_in_post",
                    "trend": "trend"},
    "retention-rates": {"turnover (": "turnover", "joiner_rate": "joiner_rate", "stability": "stability", "turnover_else": "benchmark.turnover",
                        "difference": "benchmark_difference.turnover", "one_point": "value_of_retention"},
    "turnover-basis": {"leavers (": "leavers", "joiners": "joiners", "mean_staff": "mean_in_post"},
    "retirement-risk": {"staff_of_known": "staff_of_known_age", "aged_55": "retirement_risk", "benchmark": "benchmark.retirement_risk",
                        "difference": "benchmark_difference.retirement_risk"},
    "leaving-reasons": {"share_of": "reason_share"},
    "temporary-staffing": {"bank_staff": "bank_staff", "agency_staff": "agency_staff", "bank_and": "temporary_share"},
    "monthly-leavers": {"leavers (": "monthly_leavers"},
}
UNKNOWN = "[x]"
A_HAIR = D("1e-9")  # binary numbers may fall on the other side of a tie


def read_cells(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def printed_shares(path):
    """The sum of the shares of a whole in a table of reasons for leaving."""
    return sum(number(row[1]) for row in read_cells(path)[1:] if row[0] != "Reason not known")


def measure_of(table, header):
    fitting = [begin for begin in COLUMNS[table] if header.startswith(begin)]
    return COLUMNS[table][max(fitting, key=len)] if fitting else None


def rounds_to(value, printed):
    digit = D(1).scaleb(printed.as_tuple().exponent)
    nearest = {(value + shift).quantize(digit, decimal.ROUND_HALF_UP) for shift in (-A_HAIR, 0, A_HAIR)}
    return printed in nearest and not (printed and (printed < 0) != (value < 0))


def agrees(cell, value, header):
    if value is None:
        return cell == UNKNOWN
    printed = number(cell)
    scale = 100 if header.endswith(("(%)", "(pp)")) else 1
    return printed is not None and rounds_to(value * scale, printed)


def compare_table(path, table, figures, count):
    """Sentences on what differs; counts the cells of each measure."""
    header, *rows = read_cells(path)
    for row in rows:
        subject = "total" if row[0] == "Total" else slug(row[0])
        for name, cell in zip(header[1:], row[1:]):
            measure = measure_of(table, name)
            figure = f"{measure}.{subject}"
            if figure not in figures:
                continue
            count[measure] += 1
            if not agrees(cell, figures[figure], name):
                yield f"{path.name}: {row[0]}, {name}: printed {cell}, worked out {figures[figure]}"


def compare_sector(folder, sector, figures):
    """(sentences, cells by measure) for all tables of a sector that are known here."""
    count, problems = collections.Counter(), []
    for table in COLUMNS:
        path = folder / f"{sector.replace('_', '-')}-{table}.csv"
        if path.exists():
            problems += compare_table(path, table, figures, count)
    return problems, count
