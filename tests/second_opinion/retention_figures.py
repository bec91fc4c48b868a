# SPDX-License-Identifier: MIT
"""Every figure of a sector's retention section, by its id in what muster prints."""
import datetime

import measures as m
from edition import day, distinct, number, slug, summed, years_before
from gap_figures import NEAR, near
from measures import D

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")


def index(date):
    """Months since the year 0."""
    return 12 * date.year + date.month - 1


def last_full_month(date):
    return index(date) if (date + datetime.timedelta(days=1)).day == 1 else index(date) - 1


def latest(rows, column, until):
    """The rows of the day nearest to `until`, if one is near enough, else of the latest day before it."""
    days = sorted({day(row[column]) for row in rows})
    near = [date for date in days if abs((date - until).days) <= NEAR]
    past = [date for date in days if date <= until]
    chosen = min(near, key=lambda date: abs((date - until).days)) if near else max(past, default=None)
    return [row for row in rows if day(row[column]) == chosen]


def ends(period):
    """The end of a period as it is printed in the editions here: 2021/22, 2022 or 2022/23 (October to September)."""
    if period.endswith("September)"):
        return datetime.date(int(period[:4]) + 1, 9, 30)
    return datetime.date(int(period[:4]) + 1, 3, 31) if "/" in period else datetime.date(int(period[:4]), 12, 31)


def movements(rows, last):
    """Leavers, joiners and mean in post of the 12 months that end with `last`."""
    month = {back: [row for row in rows if index(day(row["month"])) == last - back] for back in range(13)}
    leavers, joiners = (m.total(summed(month[back], column) for back in range(12)) for column in ("leavers", "joiners"))
    return leavers, joiners, m.mean_in_post([summed(month[back], "staff_in_post") for back in range(13)])


def published_turnover(edition, sector, name):
    rows = edition.rows("published_rates", sector=sector, profession=name, measure="turnover")
    return number(max(rows, key=lambda row: ends(row["period"]))["rate"]) if rows else None


def benchmark(edition, sector, name, measure):
    rows = edition.rows("benchmarks", sector=sector, profession=name, measure=measure)
    return number(max(rows, key=lambda row: ends(row["period"]) if row.get("period") else datetime.date.min)["value"]) if rows else None


def rates(edition, sector, name, last):
    rows = edition.rows("movements", sector=sector, profession=name)
    leavers, joiners, mean = movements(rows, last)
    worked, published = m.share(leavers, mean), published_turnover(edition, sector, name)
    made_up = any(row.get("basis") == "synthetic" for row in rows)
    turnover = worked if published is None or worked is not None and not made_up else published
    cohort = latest(edition.rows("cohorts", sector=sector, profession=name), "start", years_before(edition.baseline, 1))
    in_post = summed([row for row in edition.rows("staff", sector=sector, profession=name)
                      if day(row["date"]) == edition.baseline], "fte")
    elsewhere = benchmark(edition, sector, name, "turnover")
    found = {"turnover": turnover}
    if leavers is not None or joiners is not None:
        found |= {"leavers": leavers, "joiners": joiners, "mean_in_post": mean}
        if turnover is not worked:
            found["turnover.worked_out"] = worked
        elif published is not None:
            found["turnover.published"] = published
    in_table = {"joiner_rate": m.share(joiners, mean), "stability": m.share(summed(cohort, "stayed"), summed(cohort, "in_post"))}
    if any(rate is not None for rate in (turnover, *in_table.values())):
        found |= in_table | {"benchmark.turnover": elsewhere, "benchmark_difference.turnover": m.less(turnover, elsewhere),
                             "value_of_retention": in_post * D("0.01") if in_post is not None else None}
    return found


def ages(edition, sector, name):
    rows = latest(edition.rows("age_profile", sector=sector, profession=name), "date", edition.baseline)
    of_sector = {row["age_band"] for row in edition.rows("age_profile", sector=sector) if rows and row["date"] == rows[0]["date"]}
    if of_sector - {row["age_band"] for row in rows}:
        return {}
    of_known_age = summed([row for row in rows if row["age_band"] != "unknown"], "headcount")
    risk = m.share(summed([row for row in rows if row["age_band"] == "55 and over"], "headcount"), of_known_age)
    if risk is None:
        return {}
    elsewhere = benchmark(edition, sector, name, "retirement_risk")
    return {"retirement_risk": risk, "staff_of_known_age": of_known_age, "benchmark.retirement_risk": elsewhere,
            "benchmark_difference.retirement_risk": m.less(risk, elsewhere)}


def reasons(edition, sector):
    own = edition.rows("leaving_reasons", sector=sector)
    # Those of all sectors together are in a sentence only, without the unknown ones; acute has them in full.
    in_full = own or sector == "acute"
    rows = own or edition.rows("leaving_reasons", sector="all")
    rows = [row for row in rows if row["period"] == max(distinct(rows, "period"))]
    counts = [number(row.get("leavers")) for row in rows]
    if not rows or not m.known(*counts):
        return {f"reason_share.{slug(row['reason'])}": number(row["share"]) for row in rows if row["reason"] != "Unknown"}
    given = [(row["reason"], count) for row, count in zip(rows, counts) if row["reason"] != "Unknown"]
    of_known = sum(count for _, count in given)
    found = {f"reason_share.{slug(reason)}": m.share(count, of_known) for reason, count in given}
    if in_full and (unknown := [count for row, count in zip(rows, counts) if row["reason"] == "Unknown"]):
        found["reason_share.unknown.total"] = m.share(unknown[0], sum(counts))
    return found


def run_chart(edition, sector):
    """Points and limits of all leavers by month."""
    last = last_full_month(edition.baseline)
    rows, points = [row for row in edition.rows("movements", sector=sector) if index(day(row["month"])) <= last], {}
    groups = {row["profession"] for row in rows}
    for month in sorted({index(day(row["month"])) for row in rows}):
        there = [row for row in rows if index(day(row["month"])) == month]
        leavers = summed(there, "leavers") if {row["profession"] for row in there} == groups else None
        if leavers is not None:
            points[f"monthly_leavers.{MONTHS[month % 12].lower()}_{month // 12}"] = leavers
    if len(points) < 2:
        return {}
    mean, lower, upper, _ = m.limits(points.values())
    return points | {"run_mean.total": mean, "run_lower.total": max(D(0), lower), "run_upper.total": upper}


def temporary(edition, sector):
    found = {}
    for row in near(edition.rows("temporary_staffing", sector=sector), edition):
        name, bank, agency = row["profession"], number(row["bank_fte"]), number(row["agency_fte"])
        in_post = summed([staff for staff in edition.rows("staff", sector=sector, profession=name)
                          if day(staff["date"]) == edition.baseline], "fte")
        cover = m.total([bank, agency])
        found |= {f"bank_staff.{slug(name)}": bank, f"agency_staff.{slug(name)}": agency,
                  f"temporary_share.{slug(name)}": m.share(cover, m.total([cover, in_post]))}
    return found


def retention_figures(edition, sector):
    """id -> number or None."""
    rows = edition.rows("movements", sector=sector)
    last = min([last_full_month(edition.baseline), *([max(index(day(row["month"])) for row in rows)] if rows else [])])
    staff = [row for row in edition.rows("staff", sector=sector) if day(row["date"]) == edition.baseline]
    others = [row for table in ("movements", "cohorts", "age_profile") for row in edition.rows(table, sector=sector)]
    others += edition.rows("published_rates", sector=sector, measure="turnover")
    figures = reasons(edition, sector) | run_chart(edition, sector) | temporary(edition, sector)
    for name in distinct(staff + others, "profession"):
        found = rates(edition, sector, name, last) | ages(edition, sector, name)
        figures |= {f"{measure}.{slug(name)}": value for measure, value in found.items()}
    in_post = m.total_of_known(number(row["fte"]) for row in staff)
    if in_post is not None:
        figures["value_of_retention.total"] = in_post * D("0.01")
    return figures
