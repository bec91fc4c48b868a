# SPDX-License-Identifier: MIT
"""Recomputes what could change the gap: scenarios, one input moved, the simulation, the trend tested on the past."""
import datetime
import math

from traced import GapModel, number, over, subjects, yearly, years_between


def in_effect(row, model):
    """The years between the baseline and the horizon, and whether it lasts to the horizon."""
    begin = max(0.0, years_between(model.last, row["from"]))
    end = model.h
    if row.get("until", ""):
        day = datetime.date.fromisoformat(row["until"]) + datetime.timedelta(days=1)
        end = min(model.h, years_between(model.last, day.isoformat()))
    return max(0.0, end - begin), begin < end and end >= model.h


def effect(figure, model, subject):
    """What the scenario's rows, which the figure names, add to supply and save of the need, as a share."""
    gained = share = 0.0
    for row in figure.rows("scenarios"):
        if row.get("profession", "") not in ("", subject):
            continue
        years, lasts = in_effect(row, model)
        value = number(row["value"])
        if row["lever"] == "retention":
            gained += model.S * value * years
        elif row["lever"] == "recruitment":
            everybody = figure.total(model.table, model.column, date=model.last)
            gained += value * years * (1 if row.get("profession", "") else model.S / everybody)
        elif lasts:
            share += value
    return gained, share


def scenario_need(figure):
    total = 0.0
    for subject in subjects(figure):
        model = GapModel(figure, subject)
        total += (model.S + model.D) * (1 - effect(figure, model, subject)[1])
    return total


def scenario_supply(figure):
    models = [(GapModel(figure, subject), subject) for subject in subjects(figure)]
    return sum(model.P + effect(figure, model, subject)[0] for model, subject in models)


def scenario_gap(figure):
    """The value for the figure's row, or the sum over all rows of the sector."""
    total = 0.0
    for subject in [figure.subject] if figure.measure == "gap_under_scenario" else subjects(figure):
        model = GapModel(figure, subject)
        gained, share = effect(figure, model, subject)
        total += model.P + gained - (model.D - (model.S + model.D) * share)
    return total


def scenario_effect(figure):
    return scenario_gap(figure) - sum(GapModel(figure, subject).gap for subject in subjects(figure))


def moved_gap(figure, what, end):
    """The sector's gap with one input at its low (0) or high (1) end."""
    total = 0.0
    for subject in subjects(figure):
        model = GapModel(figure, subject, ("low", "high")[end] if what == "growth_in_demand" else "central")
        vacancies, trend, years = model.V, None, model.h
        if what == "trend_of_supply":
            trend = model.trends[end]
        if what == "vacancies" and model.V is None and end:
            total += model.gap_if_vacant
            continue
        if what == "vacancies" and model.V is not None:
            vacancies = model.V * (1 + model.edition.uncertainty("vacancies") * (1 if end else -1))
        if what == "horizon":
            years += model.edition.uncertainty("horizon") * (1 if end else -1)
        growth = over(model.g, model.h, years)
        total += model.supply(model.t if trend is None else trend, years) - model.demand(vacancies, growth)
    return total


def one_way(figure):
    _, _, end, what = figure.id.split(".")
    if figure.measure == "gap_with_trend":
        model = GapModel(figure, figure.subject)
        trend = model.t if end == "present" else model.trends[("slow", "fast").index(end)]
        return model.supply(trend, model.h) - model.D
    return moved_gap(figure, what, ("low", "high").index(end))


def one_way_range(figure):
    what = figure.id.split(".")[2]
    return 0.0 if what == "nothing_moved" else abs(moved_gap(figure, what, 1) - moved_gap(figure, what, 0))


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        return ((mixed ^ (mixed >> 31)) >> 11) / (1 << 53)


def triangular(low, mode, high, u):
    low, high = min(low, mode, high), max(low, mode, high)
    if high <= low:
        return mode
    split = (mode - low) / (high - low)
    if u < split:
        return low + math.sqrt(u * (high - low) * (mode - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - mode))


FANS = {}


def fan(figure):
    """Gaps of all trials, sorted, by the year after the baseline; worked out once a sector."""
    place = (figure.node["edition"], figure.id.split(".")[0])
    if place in FANS:
        return FANS[place]
    rows = []
    for subject in subjects(figure):
        model, low, high = (GapModel(figure, subject, case) for case in ("central", "low", "high"))
        rows.append((model.S, model.V or 0.0, (low.g, model.g, high.g), (model.trends[0], model.t, model.trends[1]), model.h))
    horizon = rows[0][4]
    years = [*range(math.ceil(horizon)), horizon]
    gaps, draw = [[] for _ in years], SplitMix64(int(figure.edition.uncertainty("seed", 1)))
    for _ in range(int(figure.edition.uncertainty("trials"))):
        u, v = draw.uniform(), draw.uniform()
        drawn = [(S, V, triangular(*growth, u), triangular(*trend, v)) for S, V, growth, trend, _ in rows]
        for i, y in enumerate(years):
            gaps[i].append(sum(S * ((1 + t) ** y - 1) - V - ((1 + g) ** (y / horizon) - 1) * (S + V) for S, V, g, t in drawn))
    FANS[place] = (years, [sorted(one) for one in gaps])
    return FANS[place]


def place_of_year(figure, years):
    """Which of the years after the baseline is the month that the figure names."""
    baseline = datetime.date.fromisoformat(GapModel(figure, subjects(figure)[0]).last)
    for place, y in enumerate(years):
        months = baseline.year * 12 + baseline.month - 1 + int(y * 12 + 0.5)
        if datetime.date(months // 12, months % 12 + 1, 1).strftime("%B %Y") == figure.subject:
            return place
    raise LookupError(figure.subject)


def percentile(figure):
    share = int(figure.id.split(".")[2]) / 100
    years, gaps = fan(figure)
    ordered = gaps[place_of_year(figure, years)]
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def estimate(figure):
    """The gap of a year with the growth and the trend of the estimate."""
    models = [GapModel(figure, subject) for subject in subjects(figure)]
    horizon = models[0].h
    years = [*range(math.ceil(horizon)), horizon]
    y = years[place_of_year(figure, years)]
    return sum(m.S * ((1 + m.t) ** y - 1) - (m.V or 0) - ((1 + m.g) ** (y / horizon) - 1) * (m.S + (m.V or 0)) for m in models)


def back_test(figure, subject):
    """What the trend would have projected from the last date before the baseline, and the actual figure."""
    model = GapModel(figure, subject)
    before = [date for date in model.dates if date < model.last]
    first, origin = before[0], before[-1]
    then = model.staff(origin)
    trend = yearly(model.staff(first), then, years_between(first, origin))
    return then * (1 + trend) ** years_between(origin, model.last), model.S


def errors(figure):
    tried = [back_test(figure, subject) for subject in ([figure.subject] if figure.subject else subjects(figure))]
    return [(projected - actual, actual) for projected, actual in tried]
