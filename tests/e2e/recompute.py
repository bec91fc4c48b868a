# SPDX-License-Identifier: MIT
"""Every formula of muster a second time, out of the CSV rows that `muster explain --json` names.

Only the rows' places (file and line) and the columns are taken from the explanation; every value is
read from the CSV files again and worked out here, formula by formula, from the definitions.
"""
import csv
import datetime
import math
import pathlib
import re

UNKNOWN = {"", "n/a", "na", "-", "*", "..", ":", "[x]", "[c]", "[z]"}


def number(text):
    """A cell as a number, per cent as a fraction; None where nobody has it."""
    text = text.strip().replace(",", "").replace("£", "")
    if text.lower() in UNKNOWN:
        return None
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def years_between(first, last):
    a, b = (datetime.date.fromisoformat(day) for day in (first, last))
    return b.year - a.year + (b.month - a.month) / 12 + (b.day - a.day) / 365.25


class Edition:
    """The settings of edition.yaml that formulas use, and the rows of its CSV files by line."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        text = (self.folder / "edition.yaml").read_text()

        def setting(pattern, otherwise=None):
            found = re.search(pattern, text, re.M)
            return found[1] if found else otherwise

        self.baseline = setting(r"^baseline: *(\S+)")
        self.horizon = float(setting(r"years: *([\d.]+)", "5"))
        self.rate = number(setting(r"vacancy_rate: *([\d.]+%?)", "20%"))
        self.method = setting(r"method: *([\w-]+)", "rate")
        self.uncertain = dict(re.findall(r"(\w+): *([\d.]+%?)", setting(r"^uncertainty: *\{(.*)\}", "")))
        self.files = {}

    def uncertainty(self, name, otherwise=0):
        return number(self.uncertain[name]) if name in self.uncertain else otherwise

    def row(self, file, line):
        if file not in self.files:
            self.files[file] = dict(self.read(self.folder / file))
        return self.files[file][line]

    @staticmethod
    def read(path):
        with open(path, newline="", encoding="utf-8-sig") as text:
            rows = csv.reader(text)
            header, before = next(rows), rows.line_num
            for cells in rows:
                yield before + 1, dict(zip(header, cells))
                before = rows.line_num


class Figure:
    """One node of an explanation with its rows as the CSV files have them."""

    def __init__(self, node, editions):
        self.node, self.editions = node, editions
        self.edition = editions[node["edition"]]
        self.id, self.measure, self.subject = node["id"], node["measure"], node["subject"]
        self.formula = node["formula"]["id"]
        self.columns, self.tables = {}, {}
        for used in node["inputs"]:
            edition = editions[used["edition"]]
            self.tables[used["table"]] = [edition.row(used["file"], row["line"]) for row in used["rows"]]
            self.columns[used["table"]] = [cell["column"] for cell in used["rows"][0]["cells"]] if used["rows"] else []

    @property
    def parts(self):
        return [Figure(part, self.editions) for part in self.node["parts"]]

    def rows(self, table, **where):
        return [row for row in self.tables.get(table, []) if all(row[name] == value for name, value in where.items())]

    def total(self, table, column, **where):
        """The sum of the cells; None if there is none, or one that nobody knows."""
        values = [number(row[column]) for row in self.rows(table, **where) if column in row]
        return None if not values or None in values else sum(values)

    def part(self, measure, edition):
        """The part with this measure from the edition now (0) or before (1); None where there is none."""
        here = self.node["edition"]
        for part in self.parts:
            if part.measure == measure and (part.node["edition"] == here) == (edition == 0):
                return part
        return None


# ---- The gap model, in WTE for a profession and in posts for a type of employer


class GapModel:
    """S, V, g, t and what follows from them; for one subject, or for all rows that a figure names."""

    def __init__(self, figure, subject=None, growth="central"):
        self.figure, self.edition = figure, figure.edition
        self.in_posts = bool(figure.rows("social_care_posts"))
        self.table, self.column, name = (("social_care_posts", "filled_posts", "employer_type") if self.in_posts
                                         else ("staff", "fte", "profession"))
        self.only = {} if subject is None else {name: subject}
        rows = figure.rows(self.table, **self.only)
        self.dates = sorted({row["date"] for row in rows})
        self.last = max(row["date"] for row in figure.rows(self.table)) if self.in_posts else self.edition.baseline
        self.S = self.staff(self.last)
        self.h = self.edition.horizon
        if self.in_posts:
            self.V = figure.total(self.table, "vacant_posts", date=self.last, **self.only)
            self.g = self.outlook()
        else:
            self.V = figure.total("vacancies", "fte", **self.only)
            rows = figure.rows("demand", **self.only)
            wanted = [row for row in rows if row["scenario"] == growth] or rows
            self.g = over(number(wanted[0]["growth"]), float(wanted[0]["horizon_years"]), self.h) if wanted else None

    def staff(self, date):
        return self.figure.total(self.table, self.column, date=date, **self.only)

    def outlook(self):
        rows = self.figure.rows("social_care_outlook")
        if not rows:
            return None
        first, end = float(rows[-1]["from_year"]), float(rows[-1]["to_year"])
        self.h = end - int(self.last[:4])
        return over(number(rows[-1]["growth"]), end - first, self.h)

    @property
    def S0(self):
        return self.staff(self.dates[0])

    @property
    def t(self):
        return yearly(self.S0, self.S, years_between(self.dates[0], self.last))

    @property
    def trends(self):
        """The yearly changes between successive figures, slowest and fastest; the edition's range where two are all."""
        dates = sorted({row["date"] for _, row in self.edition.read(self.edition.folder / (self.table + ".csv"))})
        if len([date for date in dates if date <= self.last]) < 3:
            return self.t - self.edition.uncertainty("trend"), self.t + self.edition.uncertainty("trend")
        rates = [yearly(self.staff(a), self.staff(b), years_between(a, b)) for a, b in zip(self.dates, self.dates[1:])]
        return min(rates), max(rates)

    def supply(self, trend, years):
        return self.S * ((1 + trend) ** years - 1)

    @property
    def P(self):
        return self.supply(self.t, self.h)

    def demand(self, vacancies, growth=None):
        growth = self.g if growth is None else growth
        return growth * self.S if vacancies is None else vacancies + growth * (self.S + vacancies)

    @property
    def D(self):
        return self.demand(self.V)

    @property
    def gap(self):
        return self.P - self.D

    @property
    def assumed(self):
        rate = self.edition.rate
        return rate * self.S if self.edition.method == "sel-2022" else self.S * rate / (1 - rate)


def yearly(first, last, years):
    return (last / first) ** (1 / years) - 1


def over(growth, years, other):
    return growth if years == other else (1 + growth) ** (other / years) - 1


def subjects(figure):
    table, name = ("social_care_posts", "employer_type") if figure.rows("social_care_posts") else ("staff", "profession")
    return list(dict.fromkeys(row[name] for row in figure.rows(table)))


# ---- What could change the gap


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
    """Of the figure's row, or over all rows of the sector."""
    total = 0.0
    for subject in [figure.subject] if figure.measure == "gap_under_scenario" else subjects(figure):
        model = GapModel(figure, subject)
        gained, share = effect(figure, model, subject)
        total += model.P + gained - (model.D - (model.S + model.D) * share)
    return total


def scenario_effect(figure):
    return scenario_gap(figure) - sum(GapModel(figure, subject).gap for subject in subjects(figure))


def scenario_share(figure):
    if figure.parts:
        gap, need = figure.parts
        return recompute(gap) / recompute(need)
    return scenario_gap(figure) / scenario_need(figure)


def moved_gap(figure, what, end):
    """The sector's gap with one input at its low (0) or high (1) end."""
    total = 0.0
    for subject in subjects(figure):
        model = GapModel(figure, subject, ("low", "high")[end] if what == "growth_in_demand" else "central")
        vacancies, trend, years = model.V, None, model.h
        if what == "trend_of_supply":
            trend = model.trends[end]
        if what == "vacancies":
            share = model.edition.uncertainty("vacancies") * (1 if end else -1)
            unknown = model.S * model.edition.rate / (1 - model.edition.rate) if end else None
            vacancies = unknown if model.V is None else model.V * (1 + share)
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


def percentile(figure):
    share, label = int(figure.id.split(".")[2]) / 100, figure.subject
    years, gaps = fan(figure)
    baseline = datetime.date.fromisoformat(GapModel(figure, subjects(figure)[0]).last)
    for y, ordered in zip(years, gaps):
        months = baseline.year * 12 + baseline.month - 1 + int(y * 12 + 0.5)
        if datetime.date(months // 12, months % 12 + 1, 1).strftime("%B %Y") == label:
            place = share * (len(ordered) - 1)
            below = int(place)
            above = min(below + 1, len(ordered) - 1)
            return ordered[below] + (place - below) * (ordered[above] - ordered[below])
    raise LookupError(label)


def back_test(figure, subject):
    """What the trend would have projected from the last date before the baseline, and what came."""
    model = GapModel(figure, subject)
    before = [date for date in model.dates if date < model.last]
    first, origin = before[0], before[-1]
    then = model.staff(origin)
    trend = yearly(model.staff(first), then, years_between(first, origin))
    return then * (1 + trend) ** years_between(origin, model.last), model.S


def errors(figure):
    tried = [back_test(figure, subject) for subject in ([figure.subject] if figure.subject else subjects(figure))]
    return [(projected - actual, actual) for projected, actual in tried]


def mean(values):
    return sum(values) / len(values)


def other_horizon(figure):
    outlook = figure.rows("social_care_outlook")
    if not outlook:
        rows = figure.rows("demand")
        return over(number(rows[0]["growth"]), float(rows[0]["horizon_years"]), figure.edition.horizon)
    own = float(outlook[-1]["to_year"]) - float(outlook[-1]["from_year"])
    wanted = {"own_horizon": own, "yearly": 1, "edition_horizon": figure.edition.horizon}
    return over(number(outlook[-1]["growth"]), own, wanted[figure.id.split(".")[2]])


# ---- Rates and shares


def vacancy_rate(figure):
    if figure.rows("social_care_posts"):
        vacant, filled = (figure.total("social_care_posts", name) for name in ("vacant_posts", "filled_posts"))
        return vacant / (filled + vacant)
    V = figure.total("vacancies", "fte")
    return V / (figure.total("staff", "fte") + V)


def shortfall_share(figure):
    gaps = {subject: GapModel(figure, subject).gap for subject in subjects(figure)}
    return gaps[figure.subject] / sum(gap for gap in gaps.values() if gap < 0)


def temporary_share(figure):
    extra = figure.total("temporary_staffing", "bank_fte") + figure.total("temporary_staffing", "agency_fte")
    return extra / (figure.total("staff", "fte") + extra)


def unknown_reasons(figure):
    unknown = [number(r["leavers"]) for r in figure.rows("leaving_reasons") if r["reason"].lower() in ("unknown", "not known")]
    return sum(unknown) / figure.total("leaving_reasons", "leavers")


def zero_hours(figure):
    return figure.total("social_care_posts", "zero_hours_posts") / figure.total("social_care_posts", "filled_posts")


def supply_change(figure):
    model = GapModel(figure)
    return model.P / model.S


SHARES = {"zero_hours_share": zero_hours, "temporary_share": temporary_share, "share_of_shortfall": shortfall_share,
          "supply_change": supply_change, "reason_share": unknown_reasons}


def first_and_last(figure, table, column, by):
    rows = sorted(figure.rows(table), key=lambda row: row[by])
    return number(rows[0][column]), number(rows[-1][column])


def pay(figure):
    """Pay of the role, and of the lowest care role; the same row where they are one."""
    rows = figure.rows("pay")
    own = [row for row in rows if row["role"] == figure.subject] or rows
    low = min(number(row["hourly_pay"]) for row in rows if row["sector"] == "social_care")
    return number(own[0]["hourly_pay"]), low


def change(figure):
    if figure.measure == "pay_gap_share":
        role, low = pay(figure)
        return (role - low) / low
    if figure.measure == "gp_wte_change":
        model = GapModel(figure)
        return (model.S - model.S0) / model.S0
    first, last = (first_and_last(figure, "births", "births", "year") if figure.rows("births")
                   else first_and_last(figure, "gp_headcount", "headcount", "date"))
    return (last - first) / first


def difference(figure):
    if figure.measure == "pay_gap":
        role, low = pay(figure)
        return role - low
    if figure.measure == "filled_change":
        model = GapModel(figure)
        return model.S - model.S0
    benchmark = figure.total("benchmarks", "value")
    if figure.rows("age_profile"):
        return retirement_risk(figure) - benchmark
    published = figure.total("published_rates", "rate")
    return (turnover(figure) if published is None else published) - benchmark


def vacancies_from_rate(figure):
    rate = figure.total("published_rates", "rate")
    return figure.total("social_care_posts", "filled_posts") * rate / (1 - rate)


# ---- Retention


def year_of_months(figure):
    """Rows of 13 months in order; the first of them gives the stock at the start only."""
    return sorted(figure.rows("movements"), key=lambda row: row["month"])


def mean_in_post(figure):
    known = [number(row["staff_in_post"]) for row in year_of_months(figure)]
    known = [value for value in known if value is not None]
    return sum(known) / len(known)


def moved(figure, column):
    return sum(number(row[column]) for row in year_of_months(figure)[-12:])


def turnover(figure):
    return moved(figure, "leavers") / mean_in_post(figure)


def joiner_rate(figure):
    return moved(figure, "joiners") / mean_in_post(figure)


def stability(figure):
    return figure.total("cohorts", "stayed") / figure.total("cohorts", "in_post")


def retirement_risk(figure):
    return figure.total("age_profile", "headcount", age_band="55 and over") / figure.total("age_profile", "headcount")


def reason_share(figure):
    known = [row for row in figure.rows("leaving_reasons") if row["reason"].lower() not in ("unknown", "not known")]
    own = [number(row["leavers"]) for row in known if row["reason"] == figure.subject]
    return sum(own) / sum(number(row["leavers"]) for row in known)


def value_of_one_point(figure):
    staff = figure.total("staff", "fte")
    if staff is None:
        rows = figure.rows("social_care_posts")
        staff = figure.total("social_care_posts", "filled_posts", date=max(row["date"] for row in rows))
    return staff * 0.01


# ---- Control limits


def series(figure):
    months = {}
    for row in figure.rows("movements"):
        months.setdefault(row["month"], []).append(number(row["leavers"]))
    return [sum(months[month]) for month in sorted(months)]


def limit(figure, sign):
    values = series(figure)
    ranges = [abs(b - a) for a, b in zip(values, values[1:])]
    mean = sum(ranges) / len(ranges)
    kept = [one for one in ranges if one < 3.267 * mean] or ranges
    return max(0.0, sum(values) / len(values) + sign * 2.66 * sum(kept) / len(kept))


# ---- What the host makes


def as_given(figure):
    (table, rows), = figure.tables.items()
    column, = figure.columns[table]
    values = [number(row[column]) for row in rows]
    return None if None in values else sum(values)


def count(figure):
    """Every row that is named says the same words, and no row of the file that says them is left out."""
    (table, rows), = figure.tables.items()
    if not rows:
        return 0
    edition = figure.editions[figure.node["inputs"][0]["edition"]]
    file = edition.folder / (table + ".csv")
    line, rating = figure.id.split(".")[2], figure.columns[table][-1]
    lines = figure.columns[table][0]
    words = {row[rating] for row in rows}
    same = [row for _, row in edition.read(file) if row[rating] in words and (line == "all" or row[lines] == line)
            and row.get("audience", "") != "restricted"]
    assert len(words) == 1 or "" not in words, words
    return len(same)


def table_total(figure):
    (table, rows), = figure.tables.items()
    column, = figure.columns[table]
    return sum(value for value in (number(row[column]) for row in rows) if value is not None)


def gap_share(figure):
    gap, staff = figure.parts
    return recompute(gap) / recompute(staff)


def count_of_figures(figure):
    for part in figure.parts:
        value = recompute(part)
        assert value is None if part.measure == "vacancies" else value is not None, part.id
        assert figure.id != "all.professions_short" or value < 0, part.id
    return len(figure.parts)


def count_of_changes(figure):
    return sum(len(rows["rows"]) for rows in figure.node["inputs"])


def gap_change(figure):
    """The change of a product between two editions, shared at the middle of its factors."""
    what = figure.formula.split(".")[1]

    def value(measure, edition):
        part = figure.part(measure, edition)
        found = None if part is None else recompute(part)
        return 0.0 if found is None and measure == "vacancies" else found

    if what in ("now", "then"):
        return value("gap", 0 if what == "now" else 1)
    if what == "change":
        return value("gap", 0) - value("gap", 1)
    S, V, D, P = ([value(measure, edition) for edition in (1, 0)]
                  for measure in ("staff_in_post", "vacancies", "demand", "supply"))
    E = [S[i] + V[i] for i in (0, 1)]
    g = [(D[i] - V[i]) / E[i] for i in (0, 1)]
    r = [P[i] / S[i] for i in (0, 1)]
    return {"staff": (sum(r) / 2 - sum(g) / 2) * (S[1] - S[0]),
            "vacancies": -(1 + sum(g) / 2) * (V[1] - V[0]),
            "growth": -sum(E) / 2 * (g[1] - g[0]),
            "trend": sum(S) / 2 * (r[1] - r[0])}[what]


FORMULAS = {
    "": as_given,
    "back-test.error": lambda f: sum(error for error, _ in errors(f)),
    "back-test.error-share": lambda f: sum(e for e, _ in errors(f)) / sum(actual for _, actual in errors(f)),
    "back-test.mean-absolute-error": lambda f: mean([abs(error) for error, _ in errors(f)]),
    "back-test.mean-absolute-share": lambda f: mean([abs(error / actual) for error, actual in errors(f)]),
    "back-test.projection": lambda f: back_test(f, f.subject)[0],
    "changes.count": count_of_changes,
    "count": count,
    "gap-model.assumed-vacancies": lambda f: GapModel(f).assumed,
    "gap-model.at-horizon": lambda f: GapModel(f).S + GapModel(f).P,
    "gap-model.demand": lambda f: GapModel(f).D,
    "gap-model.establishment": lambda f: GapModel(f).S + GapModel(f).V,
    "gap-model.gap": lambda f: GapModel(f).gap,
    "gap-model.gap-share": scenario_share,
    "gap-model.sensitivity-rate": lambda f: GapModel(f).P - GapModel(f).demand(GapModel(f).assumed),
    "gap-model.sensitivity-sel-2022": lambda f: GapModel(f).P - GapModel(f).demand(None) - GapModel(f).assumed,
    "gap-model.supply": lambda f: GapModel(f).P,
    "intervention.effect": scenario_effect,
    "intervention.gap": scenario_gap,
    "intervention.need": scenario_need,
    "intervention.supply": scenario_supply,
    "key-fact": as_given,
    "rates.change": change,
    "rates.compound-annual": lambda f: GapModel(f).t,
    "rates.difference": difference,
    "rates.other-horizon": other_horizon,
    "rates.remainder": lambda f: 1 - f.total("leaving_reasons", "share"),
    "rates.share": lambda f: SHARES[f.measure](f),
    "rates.vacancies-from-rate": vacancies_from_rate,
    "rates.vacancy-rate": vacancy_rate,
    "retention.joiner-rate": joiner_rate,
    "retention.mean-in-post": mean_in_post,
    "retention.reason-share": reason_share,
    "retention.retirement-risk": retirement_risk,
    "retention.stability": stability,
    "retention.turnover": turnover,
    "retention.value": value_of_one_point,
    "sensitivity.one-way": one_way,
    "sensitivity.range": one_way_range,
    "spc.lower": lambda f: limit(f, -1),
    "spc.mean": lambda f: sum(series(f)) / len(series(f)),
    "spc.upper": lambda f: limit(f, 1),
    "sum": table_total,
    "totals.copy": lambda f: recompute(f.parts[0]),
    "totals.count": count_of_figures,
    "totals.gap-share": gap_share,
    "totals.sum": lambda f: sum(recompute(part) for part in f.parts),
    "uncertainty.percentile": percentile,
}


def recompute(figure):
    """The figure's value, unrounded; None where nobody has it."""
    if figure.formula.startswith("gap-change."):
        return gap_change(figure)
    if figure.node["status"] not in ("known", "rounded"):
        return None
    return FORMULAS[figure.formula](figure)
