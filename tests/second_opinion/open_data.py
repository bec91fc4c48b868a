# SPDX-License-Identifier: MIT
"""Official statistics, as files: what must hold in them, and what must not be done with them."""
import collections
import csv
import decimal

from measures import D, limits

HCHS = "nhs_hchs_workforce_monthly/hchs_staff_group_monthly_2009-09_to_2026-02.csv"
# The parts of the national total.
HCHS_PARTS = ("Professionally qualified clinical staff - All staff groups", "Support to clinical staff - All staff groups",
              "NHS infrastructure support - All staff groups", "Unknown classification - Unknown classification")
HCHS_ALL = "All staff groups - All staff groups"
MIDWIVES = "Professionally qualified clinical staff - Midwives"


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def hchs(folder):
    """metric -> date -> number, in order of time."""
    series = collections.defaultdict(dict)
    for row in read(folder / HCHS):
        series[row["metric"]][row["date"]] = D(row["value"])
    return series


def sickness(folder):
    return [row for path in sorted((folder / "nhs_sickness_absence").glob("nhs_sickness_absence_20*.csv"))
            for row in read(path)]


def rate_differs(row):
    rate = 100 * D(row["FTE_DAYS_LOST"]) / D(row["FTE_DAYS_AVAILABLE"])
    printed = D(row["SICKNESS_ABSENCE_RATE_PERCENT"])
    return rate.quantize(D("0.01"), decimal.ROUND_HALF_UP) != printed


def sickness_by_month(rows):
    """Days lost over days available of all organisations: rates are never averaged."""
    lost, available = collections.Counter(), collections.Counter()
    for row in rows:
        day, month, year = row["DATE"].split("/")
        key = f"{year}-{month}-{day}"
        lost[key] += D(row["FTE_DAYS_LOST"])
        available[key] += D(row["FTE_DAYS_AVAILABLE"])
    return {key: 100 * lost[key] / available[key] for key in sorted(lost)}


def months_that_add_up(series, kind):
    parts = [series[f"{kind}: {name}"] for name in HCHS_PARTS]
    total = series[f"{kind}: {HCHS_ALL}"]
    return sum(abs(sum(part[day] for part in parts) - total[day]) < D("0.01") for day in total)


def near(number, expected, digits):
    return abs(number - D(expected)) <= D(10) ** -digits / 2


def problems(folder):
    """Sentences about files that differ from the figures of SOURCES.md or of published charts."""
    rows, series = sickness(folder), hchs(folder)
    months = len(series[f"FTE: {HCHS_ALL}"])
    wrong_rates = sum(map(rate_differs, rows))
    midwives = limits(list(series[f"FTE: {MIDWIVES}"].values())[-24:])
    absence = limits(sickness_by_month(rows).values())
    print(f"sickness absence: {len(rows)} rows, {wrong_rates} mismatches; HCHS: {months} months")
    held = {
        "sickness absence has 3,394 rows": len(rows) == 3394,
        "each rate is days lost over days available": wrong_rates == 0,
        "HCHS has 198 months": months == 198,
        "FTE parts add up in every month": months_that_add_up(series, "FTE") == months,
        "headcount parts add up in no month": months_that_add_up(series, "Headcount") == 0,
        "limits of midwives' FTE are those of the last 24 months": near(midwives[0], "24596.836", 3)
        and near(midwives[1], "24338.346", 3) and near(midwives[2], "24855.326", 3) and midwives[3] == 2,
        "limits of sickness absence are those of its months": near(absence[0], "5.1460", 4)
        and near(absence[1], "4.4796", 4) and near(absence[2], "5.8123", 4),
    }
    return [f"open data: not so: {claim}" for claim, holds in held.items() if not holds]
