# SPDX-License-Identifier: MIT
"""What could change the gap: scenarios, one input moved at a time, the trend tested on the past.

In whole-time equivalents, for sectors with professions. The percentiles of the simulation have a
script of their own among the SDK's tests.
"""
import datetime

import measures as m
from edition import day, distinct, number, slug, summed, years_before, years_between
from gap_figures import NEAR, at, comparable, first_of, of_profession
from measures import D

NOTHING = "Do nothing"


class Row:
    """One profession with what the model takes."""

    def __init__(self, edition, sector, name):
        found = of_profession(edition, sector, name)
        self.name, self.S, self.V, self.g = name, found["staff_in_post"], found["vacancies"], found["growth"]
        self.t, self.D, self.P, self.gap = found["trend"], found["demand"], found["supply"], found["gap"]
        self.staff = edition.rows("staff", sector=sector, profession=name)
        self.range = self.trend_range(edition)
        wanted = edition.rows("demand", sector=sector, profession=name)
        self.growths = {row["scenario"]: m.grown(number(row["growth"]), number(row["horizon_years"]), edition.horizon) for row in wanted}

    def counts(self, last):
        dates = sorted({day(row["date"]) for row in self.staff})
        found = [(date, summed(at(self.staff, date), "fte")) for date in dates if date <= last and comparable(self.staff, date, last)]
        return [(date, count) for date, count in found if count is not None]

    def trend_range(self, edition):
        """(slowest, fastest) over steps of a year or more back to the beginning of the trend, or the range in edition.yaml."""
        counts = self.counts(edition.baseline)
        begin = first_of([date for date, _ in counts], years_before(edition.baseline, edition.look_back))
        counts = [one for one in counts if one[0] >= begin]
        steps = counts[-1:]
        while before := [one for one in counts if one[0] < steps[-1][0]]:
            wanted = years_before(steps[-1][0], 1)
            near = [one for one in before if abs((one[0] - wanted).days) <= NEAR]
            older = [one for one in before if one[0] <= wanted]
            if not near and not older:
                break
            steps.append(min(near, key=lambda one: abs((one[0] - wanted).days)) if near else older[-1])
        if len(steps) > 1:
            steps[-1] = counts[0]
        counts = steps[::-1]
        rates = [m.yearly_trend(a, b, years_between(first, last)) for (first, a), (last, b) in zip(counts, counts[1:])]
        either_side = edition.uncertainty.get("trend")
        if len(rates) < 2 and not either_side:
            return None
        slow, fast = (min(rates), max(rates)) if len(rates) > 1 else (self.t - either_side, self.t + either_side)
        return (slow, fast) if m.can_continue(fast, edition.horizon) else None

    def gap_with(self, h, vacant, growth, trend, years):
        return m.less(m.supply(self.S, trend, years), m.demand(self.S, vacant, m.grown(growth, h, years)))


def years_in_effect(row, edition):
    begin = max(D(0), years_between(edition.baseline, day(row["from"])))
    end = edition.horizon
    if row["until"]:
        end = min(end, years_between(edition.baseline, day(row["until"]) + datetime.timedelta(days=1)))
    return max(D(0), end - begin), end == edition.horizon and begin < end


def under(scenario, row, edition, sector, staff_of):
    """(needed, supply, gap) of one profession under the rows of one scenario."""
    gained, share = D(0), D(0)
    for one in scenario:
        if one["profession"] not in ("", row.name):
            continue
        years, lasts = years_in_effect(one, edition)
        value = number(one["value"])
        if one["lever"] == "retention":
            gained += row.S * value * years
        elif one["lever"] == "recruitment":
            gained += value * years * (1 if one["profession"] else row.S / staff_of[one["sector"]])
        elif lasts:
            share += value
    whole = row.S + row.D
    saved = whole * share
    return whole - saved, row.P + gained, row.P + gained - (row.D - saved)


def scenario_figures(edition, sector, rows):
    wanted = [one for one in edition.rows("scenarios") if one["sector"] in (sector, "all")]
    wanted = [one for one in wanted if one["lever"] != "recruitment" or one["unit"] == "wte"]
    if not wanted:
        return {}
    staff_of = {sector: sum(row.S for row in rows), "all": summed(at(edition.rows("staff"), edition.baseline), "fte")}
    before = sum(row.gap for row in rows)
    figures = {}
    for name in [NOTHING, *distinct(wanted, "scenario")]:
        scenario = [one for one in wanted if one["scenario"] == name]
        found = [under(scenario, row, edition, sector, staff_of) for row in rows]
        needed, supply, gap = (sum(column) for column in zip(*found))
        figures |= {f"scenario_need.{slug(name)}": needed, f"scenario_supply.{slug(name)}": supply,
                    f"scenario_share.{slug(name)}": gap / needed, f"scenario_effect.{slug(name)}": gap - before}
        if name != NOTHING:
            figures[f"scenario_gap.{slug(name)}"] = gap
        if len(rows) > 1:
            figures |= {f"gap_under_scenario.{slug(name)}.{slug(row.name)}": one[2] for row, one in zip(rows, found)}
    return figures


def one_way_figures(edition, rows):
    h, asked = edition.horizon, edition.uncertainty
    of_known = lambda row, known: row.gap_with(h, row.V if row.V is None else row.V * known, row.g, row.t, h)
    growth = lambda row, end: row.growths.get(end, row.g)
    trend = lambda row, end: row.range[end] if row.range else row.t
    unknown_gap = lambda row: m.gap_if_vacant(edition.method, row.S, row.g, m.supply(row.S, row.t, h), edition.assumed)
    ends = {"growth_in_demand": [sum(row.gap_with(h, row.V, growth(row, end), row.t, h) for row in rows) for end in ("low", "high")],
            "trend_of_supply": [sum(row.gap_with(h, row.V, row.g, trend(row, end), h) for row in rows) for end in (0, 1)]}
    if "vacancies" in asked:
        ends["vacancies"] = [sum(of_known(row, 1 - asked["vacancies"]) for row in rows),
                             sum(unknown_gap(row) if row.V is None else of_known(row, 1 + asked["vacancies"]) for row in rows)]
    if "horizon" in asked:
        ends["horizon"] = [m.total(row.gap_with(h, row.V, row.g, row.t, h + sign * asked["horizon"]) for row in rows) for sign in (-1, 1)]
    ends = {name: both for name, both in ends.items() if m.known(*both) and both[0] != both[1]}
    figures = {}
    if len(ends) > 1:
        for name, (low, high) in ends.items():
            figures |= {f"one_way_gap.low.{name}": low, f"one_way_gap.high.{name}": high, f"one_way_range.{name}": abs(high - low)}
    for row in rows:
        if row.range:
            figures |= {f"gap_with_trend.{word}.{slug(row.name)}": row.gap_with(h, row.V, row.g, row.range[end], h)
                        for end, word in enumerate(("slow", "fast"))}
    return figures


def back_test_figures(edition, rows):
    figures, errors = {}, []
    for row in rows:
        counts = row.counts(edition.baseline)
        trials = []
        for i, (then, in_post) in list(enumerate(counts))[1:-1]:
            first_day = first_of([date for date, _ in counts if date <= then], years_before(then, edition.look_back))
            first = dict(counts)[first_day]
            if first_day == then:
                continue
            years = years_between(then, edition.baseline)
            trend = m.yearly_trend(first, in_post, years_between(first_day, then))
            if not m.can_continue(trend, years):
                continue
            trials.append((abs(years - edition.horizon), i, in_post * (1 + trend) ** years))
        if not trials:
            continue
        projected, came = min(trials)[2], counts[-1][1]
        errors.append((projected - came, came))
        figures |= {f"projected_in_post.{slug(row.name)}": projected, f"actual_in_post.{slug(row.name)}": came,
                    f"projection_error.{slug(row.name)}": projected - came, f"projection_error_share.{slug(row.name)}": m.share(projected - came, came)}
    if errors:
        n, bias = len(errors), sum(error for error, _ in errors)
        # A table of one row has no total, because the row says it; the sentence has the size of the bias.
        if n > 1:
            figures |= {"projection_error.total": bias,
                        **{f"{name}.total": sum(figures[key] for key in figures if key.startswith(f"{name}."))
                           for name in ("projected_in_post", "actual_in_post")}}
        figures |= {"projection_error_size.total": abs(bias), "projection_error_share.total": bias / sum(came for _, came in errors),
                    "mean_absolute_error.total": sum(abs(error) for error, _ in errors) / n,
                    "mean_absolute_share.total": m.mean_of(abs(error) / came for error, came in errors if came)}
    return figures


def outlook_figures(edition, sector):
    """id -> number, for the professions that have a gap."""
    names = distinct(at(edition.rows("staff", sector=sector), edition.baseline), "profession")
    rows = [row for row in (Row(edition, sector, name) for name in names) if row.gap is not None]
    if not rows:
        return {}
    return scenario_figures(edition, sector, rows) | one_way_figures(edition, rows) | back_test_figures(edition, rows)
