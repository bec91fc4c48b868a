# SPDX-License-Identifier: MIT
"""Expected values of hchs_back_test_test.cpp, worked out apart from the SDK.

NHS England, HCHS workforce statistics by staff group and month (FTE). From every month with five
years behind it and five years ahead of it, staff are projected five years on at the compound annual
rate of the five years before, and compared with what came.
"""
import csv
import sys
from datetime import date


def five_years(day, sign):
    try:
        return day.replace(year=day.year + 5 * sign)
    except ValueError:
        return day.replace(year=day.year + 5 * sign, day=28)


def years(first, last):
    return (last.year - first.year) + (last.month - first.month) / 12 + (last.day - first.day) / 365.25


def series_of(path):
    series = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row["fte"]:
                series.setdefault(row["staff_group"], []).append((date.fromisoformat(row["date"]), float(row["fte"])))
    return {group: sorted(points) for group, points in series.items()}


def errors(points):
    for i, (then, in_post) in enumerate(points):
        behind = [p for p in points[:i] if p[0] >= five_years(then, -1)]
        ahead = [p for p in points if (p[0].year, p[0].month) == (then.year + 5, then.month)]
        if not behind or not ahead or points[0][0] > five_years(then, -1):
            continue
        first_day, first = behind[0]
        now_day, now = ahead[0]
        rate = (in_post / first) ** (1 / years(first_day, then)) - 1
        projected = in_post + in_post * ((1 + rate) ** years(then, now_day) - 1)
        yield projected - now, now


if __name__ == "__main__":
    for group, points in series_of(sys.argv[1]).items():
        found = list(errors(points))
        if not found:
            continue
        n = len(found)
        mae = sum(abs(e) for e, _ in found) / n
        mape = sum(abs(e) / now for e, now in found) / n
        bias = sum(e for e, _ in found)
        share = bias / sum(now for _, now in found)
        print(f"{{\"{group}\", {n}, {mae:.6f}, {mape:.9f}, {bias:.4f}, {share:.9f}}},")
