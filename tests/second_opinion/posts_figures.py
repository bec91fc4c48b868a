# SPDX-License-Identifier: MIT
"""Adult social care, counted in posts to a horizon of its own."""
import measures as m
from edition import day, distinct, number, slug, summed, years_between
from measures import D

ADDED_UP = ("staff_in_post", "vacancies", "demand", "supply", "gap", "filled_change")


def of_type(now, before, years, horizon, growth):
    filled, vacant, earlier = summed(now, "filled_posts"), summed(now, "vacant_posts"), summed(before, "filled_posts")
    supply = m.supply(filled, m.yearly_trend(earlier, filled, years), horizon)
    demand = m.demand(filled, vacant, growth)
    return {"staff_in_post": filled, "vacancies": vacant, "vacancy_rate_of_posts": m.vacancy_rate(filled, vacant),
            "zero_hours_share": m.share(summed(now, "zero_hours_posts"), filled), "filled_change": m.less(filled, earlier),
            "demand": demand, "supply": supply, "gap": m.less(supply, demand)}


def posts_figures(edition):
    """id -> number or None."""
    rows = edition.rows("social_care_posts")
    dates = sorted({day(row["date"]) for row in rows if day(row["date"]) <= edition.baseline})
    outlook = edition.rows("social_care_outlook")[-1]
    first, last = (number(outlook[column]) for column in ("from_year", "to_year"))
    growth = m.grown(number(outlook["growth"]), last - first, last - dates[-1].year)
    found = {}
    for name in distinct(rows, "employer_type"):
        now, before = ([row for row in rows if day(row["date"]) == date and row["employer_type"] == name]
                       for date in (dates[-1], dates[-2]))
        found[name] = of_type(now, before, years_between(dates[-2], dates[-1]), last - dates[-1].year, growth)
    sums = {name: m.total(one[name] for one in found.values()) for name in ADDED_UP}
    figures = {f"{measure}.total": value for measure, value in sums.items()}
    lacking = m.shortfalls(one["gap"] for one in found.values())
    if sums["gap"] is not None and lacking:
        figures["shortfall.total"] = lacking
    figures["vacancy_rate_of_posts.total"] = m.vacancy_rate(sums["staff_in_post"], sums["vacancies"])
    figures["value_of_retention.total"] = sums["staff_in_post"] * D("0.01")
    for name, one in found.items():
        figures |= {f"{measure}.{slug(name)}": value for measure, value in one.items()}
    return figures
