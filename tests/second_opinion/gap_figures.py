# SPDX-License-Identifier: MIT
"""Every figure of a sector's gap section, by its id in what muster prints."""
import measures as m
from edition import day, distinct, number, slug, summed, years_before, years_between

NEAR = 31  # days
ADDED_UP = ("staff_in_post", "vacancies", "demand", "supply", "gap")


def at(rows, date):
    return [row for row in rows if day(row["date"]) == date]


def groups_at(staff, date):
    return {row.get("organisation", "") for row in at(staff, date)}


def comparable(staff, date, last):
    """Sums over the same organisations; a row without one is for all of them."""
    then, now = groups_at(staff, date), groups_at(staff, last)
    return then == now or "" in then or "" in now


def first_of(dates, wanted):
    """The first of `dates`, which ascend, from `wanted` on, or the one before it if that is nearer and near enough."""
    before = [date for date in dates if date < wanted][-1:]
    after = [date for date in dates if date >= wanted][:1]
    if before and (wanted - before[0]).days <= NEAR and (not after or wanted - before[0] < after[0] - wanted):
        return before[0]
    return after[0] if after else None


def earlier_staff(staff, edition):
    """(date, number): the beginning of a trend up to the baseline."""
    known = {}
    for date in sorted({day(row["date"]) for row in staff}):
        if date < edition.baseline and comparable(staff, date, edition.baseline):
            if (found := summed(at(staff, date), "fte")) is not None:
                known[date] = found
    known[edition.baseline] = None
    first = first_of(list(known), years_before(edition.baseline, edition.look_back))
    return first, known[first]


def near(rows, edition):
    """The rows of the day nearest to the baseline, of those that are near enough."""
    dates = sorted({day(row["date"]) for row in rows if abs((day(row["date"]) - edition.baseline).days) <= NEAR})
    return at(rows, min(dates, key=lambda date: abs((date - edition.baseline).days))) if dates else []


def growth(rows, scenario, edition):
    for row in rows:
        if row["scenario"] == scenario:
            return m.grown(number(row["growth"]), number(row["horizon_years"]), edition.horizon)
    return None


def of_profession(edition, sector, name):
    staff = edition.rows("staff", sector=sector, profession=name)
    wanted = edition.rows("demand", sector=sector, profession=name)
    g = {scenario: growth(wanted, scenario, edition) for scenario in ("low", "central", "high")}
    in_post = summed(at(staff, edition.baseline), "fte")
    vacant = summed(near(edition.rows("vacancies", sector=sector, profession=name), edition), "fte")
    first_day, first = earlier_staff(staff, edition)
    trend = m.yearly_trend(first, in_post, years_between(first_day, edition.baseline))
    supply = m.supply(in_post, trend, edition.horizon)
    demand = m.demand(in_post, vacant, g["central"])
    found = {"staff_in_post": in_post, "vacancies": vacant, "vacancy_rate": m.vacancy_rate(in_post, vacant),
             "demand": demand, "supply": supply, "gap": m.less(supply, demand), "growth": g["central"],
             "establishment": m.total([in_post, vacant]), "earlier_in_post": first, "trend": trend}
    for scenario in ("low", "high"):
        found[f"gap_scenario.{scenario}"] = m.less(supply, m.demand(in_post, vacant, g[scenario]))
    if vacant is None and in_post is not None:
        found["assumed_vacancies"] = m.vacant_at(edition.method, in_post, edition.assumed)
        found["gap_sensitivity"] = m.gap_if_vacant(edition.method, in_post, g["central"], supply, edition.assumed)
    return found


def totals(professions):
    sums = {name: m.total_of_known(found[name] for found in professions) for name in ADDED_UP}
    sums["shortfall"] = m.shortfalls(found["gap"] for found in professions)
    beside = [found for found in professions if m.known(found["vacancies"], found["staff_in_post"])]
    sums["vacancy_rate"] = m.vacancy_rate(m.total_of_known(found["staff_in_post"] for found in beside),
                                          m.total_of_known(found["vacancies"] for found in beside))
    return sums


def shown(found):
    """A part of the section that has nothing to say is left out of it."""
    left_out = set()
    if found.get("gap_sensitivity") is None or found["gap"] is None:
        left_out |= {"gap_sensitivity", "assumed_vacancies"}
    if found["gap_scenario.low"] is None and found["gap_scenario.high"] is None:
        left_out |= {"gap_scenario.low", "gap_scenario.high"}
    return {name: value for name, value in found.items() if name not in left_out}


def gap_figures(edition, sector):
    """id -> number or None."""
    names = distinct(at(edition.rows("staff", sector=sector), edition.baseline), "profession")
    professions = [of_profession(edition, sector, name) for name in names]
    figures = {f"{measure}.total": value for measure, value in totals(professions).items()}
    for name, found in zip(names, professions):
        figures |= {f"{measure}.{slug(name)}": value for measure, value in shown(found).items()}
    return figures
