# SPDX-License-Identifier: MIT
"""Every formula of muster a second time, out of the CSV rows that `muster explain --json` names.

Only the rows' places (file and row) and the columns are taken from the explanation; every value is
read from the CSV files again and worked out here, formula by formula, from the definitions.
"""
from recompute_outlook import (back_test, errors, estimate, one_way, one_way_range, percentile, scenario_effect, scenario_gap,
                               scenario_need, scenario_supply)
from traced import Edition, Figure, GapModel, mean, number, over, subjects, yearly, years_between

__all__ = ["Edition", "Figure", "recompute"]


# ---- Rates and shares


def scenario_share(figure):
    if figure.parts:
        gap, need = figure.parts
        return recompute(gap) / recompute(need)
    return scenario_gap(figure) / scenario_need(figure)


def other_horizon(figure):
    outlook = figure.rows("social_care_outlook")
    if not outlook:
        rows = figure.rows("demand")
        return over(number(rows[0]["growth"]), float(rows[0]["horizon_years"]), figure.edition.horizon)
    own = float(outlook[-1]["to_year"]) - float(outlook[-1]["from_year"])
    wanted = {"own_horizon": own, "yearly": 1, "edition_horizon": figure.edition.horizon}
    return over(number(outlook[-1]["growth"]), own, wanted[figure.id.split(".")[2]])


def vacancy_rate(figure):
    if figure.rows("social_care_posts"):
        vacant, filled = (figure.total("social_care_posts", name) for name in ("vacant_posts", "filled_posts"))
        return vacant / (filled + vacant)
    V = figure.total("vacancies", "fte")
    return V / (figure.total("staff", "fte") + V)


def gaps_of(figure):
    if figure.parts:
        return [recompute(part) for part in figure.parts]
    return [GapModel(figure, subject).gap for subject in subjects(figure)]


def short(gaps):
    # By the printed figure: less than half a WTE is printed as 0.
    return [gap for gap in gaps if gap is not None and gap <= -0.5]


def shortfall(figure):
    return -sum(short(gaps_of(figure)))


def shortfall_share(figure):
    return GapModel(figure, figure.subject).gap / sum(short(gaps_of(figure)))


def professions_short(figure):
    return len(short(gaps_of(figure)))


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


def two_latest_counts(figure):
    model = GapModel(figure)
    before, last = model.dates[-2:]
    return yearly(model.staff(before), model.staff(last), years_between(before, last))


SHARES = {"zero_hours_share": zero_hours, "temporary_share": temporary_share, "share_of_shortfall": shortfall_share,
          "supply_change": supply_change, "reason_share": unknown_reasons}


SIZES = {"gap_size": lambda f: GapModel(f).gap if f.subject else sum(g for g in gaps_of(f) if g is not None),
         "scenario_gap_size": scenario_gap,
         "scenario_share_size": scenario_share, "gap_percentile_size": percentile,
         "supply_size": lambda f: GapModel(f).P, "supply_change_size": supply_change, "growth_size": other_horizon,
         "births_change": lambda f: change(f), "projection_error_size": lambda f: sum(error for error, _ in errors(f))}


def size(figure):
    """A figure without its sign, for a sentence whose verb gives the direction."""
    if figure.parts:
        return abs(recompute(figure.parts[0]))
    return abs(SIZES[figure.measure](figure))


def first_and_last(figure, table, column, by):
    rows = sorted(figure.rows(table), key=lambda row: row[by])
    return number(rows[0][column]), number(rows[-1][column])


def pay(figure):
    """Pay of the role, and of the lowest care role; the same row if they are the same role."""
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
    lines, *chosen = figure.columns[table][:-1]
    words = {row[rating] for row in rows}
    same = [row for _, row in edition.read(file) if row[rating] in words and (line == "all" or row[lines] == line)
            and all(row[column] == rows[0][column] for column in chosen) and row.get("audience", "") != "restricted"]
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
    "back-test.mean-absolute-share": lambda f: mean([abs(error / actual) for error, actual in errors(f) if actual]),
    "back-test.projection": lambda f: back_test(f, f.subject)[0],
    "changes.count": count_of_changes,
    "count": count,
    "gap-model.assumed-vacancies": lambda f: GapModel(f).assumed,
    "gap-model.at-horizon": lambda f: GapModel(f).S + GapModel(f).P,
    "gap-model.demand": lambda f: GapModel(f).D,
    "gap-model.establishment": lambda f: GapModel(f).S + GapModel(f).V,
    "gap-model.gap": lambda f: GapModel(f).gap,
    "gap-model.gap-share": scenario_share,
    "gap-model.professions": lambda f: len(subjects(f)),
    "gap-model.professions-short": professions_short,
    "gap-model.sensitivity-rate": lambda f: GapModel(f).gap_if_vacant,
    "gap-model.sensitivity-sel-2022": lambda f: GapModel(f).gap_if_vacant,
    "gap-model.shortfall": shortfall,
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
    "rates.size": size,
    "rates.share": lambda f: SHARES[f.measure](f),
    "rates.two-latest-counts": two_latest_counts,
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
    "uncertainty.estimate": estimate,
    "uncertainty.percentile": percentile,
}


def recompute(figure):
    """The figure's value, unrounded; None if it is unknown."""
    if figure.formula.startswith("gap-change."):
        return gap_change(figure)
    if figure.node["status"] not in ("known", "rounded"):
        return None
    return FORMULAS[figure.formula](figure)
