# SPDX-License-Identifier: MIT
"""Adult social care, counted in posts to a horizon of its own."""
import measures as m
from edition import day, distinct, number, slug, summed, years_before, years_between
from gap_figures import first_of
from measures import D

ADDED_UP = ("staff_in_post", "vacancies", "demand", "supply", "gap", "filled_change")


def trend_of(rows, last, edition):
    """(earlier number, yearly trend): from the first count of the look-back, or from the one before the latest."""
    counts = {date: summed([row for row in rows if day(row["date"]) == date], "filled_posts")
              for date in sorted({day(row["date"]) for row in rows}) if date <= last}
    counts = {date: count for date, count in counts.items() if count is not None}
    earlier = [date for date in counts if date < last]
    if not earlier or last not in counts:
        return None, None
    first = earlier[-1] if edition.latest_two else first_of(list(counts), years_before(last, edition.look_back))
    return (None, None) if first == last else (counts[first], m.yearly_trend(counts[first], counts[last], years_between(first, last)))


def of_type(now, before, trend, horizon, growth):
    filled, vacant, earlier = summed(now, "filled_posts"), summed(now, "vacant_posts"), summed(before, "filled_posts")
    supply = m.supply(filled, trend[1], horizon)
    demand = m.demand(filled, vacant, growth)
    return {"staff_in_post": filled, "vacancies": vacant, "vacancy_rate_of_posts": m.vacancy_rate(filled, vacant),
            "zero_hours_share": m.share(summed(now, "zero_hours_posts"), filled), "filled_change": m.less(filled, earlier),
            "demand": demand, "supply": supply, "gap": m.less(supply, demand),
            "earlier_in_post": trend[0], "trend": trend[1]}


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
        trend = trend_of([row for row in rows if row["employer_type"] == name], dates[-1], edition)
        found[name] = of_type(now, before, trend, last - dates[-1].year, growth)
    sums = {name: m.total(one[name] for one in found.values()) for name in ADDED_UP}
    types = lambda date: {row["employer_type"] for row in rows if day(row["date"]) == date}
    is_sum = sums["gap"] is not None
    if not is_sum:
        # Then the model is worked out for all employers together, over the counts that have the types of the latest.
        alike = [row for row in rows if types(day(row["date"])) == types(dates[-1])]
        now = [row for row in rows if day(row["date"]) == dates[-1]]
        whole = of_type(now, now, trend_of(alike, dates[-1], edition), last - dates[-1].year, growth)
        sums |= {name: whole[name] for name in ("demand", "supply", "gap")}
    figures = {f"{measure}.total": value for measure, value in sums.items()}
    lacking = m.shortfalls(one["gap"] for one in found.values())
    if is_sum and lacking:
        figures["shortfall.total"] = lacking
    figures["vacancy_rate_of_posts.total"] = m.vacancy_rate(sums["staff_in_post"], sums["vacancies"])
    figures["value_of_retention.total"] = sums["staff_in_post"] * D("0.01")
    for name, one in found.items():
        figures |= {f"{measure}.{slug(name)}": value for measure, value in one.items()}
    return figures
