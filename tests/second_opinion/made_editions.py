# SPDX-License-Identifier: MIT
"""Editions that are made when the test runs: out of official statistics, and out of a seed.

What no source gives (vacancies, growth, movements, ages) comes from the seed, and its rows say so.
"""
import csv
import datetime
import pathlib
import random
import shutil

import open_data
from measures import D

EDITION = """id: {id}
title: Made for a test
organisation: An example
status: draft
published: 2023-01-01
baseline: {baseline}
horizon: {{years: {horizon}, label: "{label}"}}
look_back_years: 5
sensitivity: {{vacancy_rate: {assumed}, method: {method}}}
language: en-GB
theme: neutral
publications: [people-strategy]
ratings:
  - {{id: red, label: Not started, meaning: Work has not begun, colour: red}}
  - {{id: amber, label: In progress, meaning: Work has begun and is not finished, colour: amber}}
  - {{id: green, label: Completed, meaning: The work has ended, colour: green}}
contact: {{role: Workforce programme team, email: workforce@example.org}}
owner: Chief People Officer
sectors: [{sectors}]
"""
# The parts of a people strategy other than its figures, taken from an example edition.
BESIDE = pathlib.Path(__file__).resolve().parent.parent.parent / "data/sel-2022"
TABLES_BESIDE = ("abbreviations", "actions", "employers", "feedback", "governance", "indicators", "key_facts", "organisations", "phases", "priorities",
                 "quality_notes", "sources")
REASONS = ("Relocation", "Pay and reward", "Retirement", "Work-life balance", "Promotion", "Unknown")
AGES = ("under 25", "25-34", "35-44", "45-54", "55 and over", "unknown")
SYNTHETIC = {"basis": "synthetic", "note": "Synthetic: made by a test"}
PCN = "nhs_pcn_workforce/pcn_england_staff_role_quarterly_derived.csv"
# Staff groups of the national statistics, by sector.
GROUPS = {"acute": {"Nurses & health visitors": "Nurses and health visitors", "Ambulance staff": "Ambulance staff",
                    "HCHS doctors - Consultant": "Consultants", "HCHS doctors - Specialty Registrar": "Specialty registrars"},
          "maternity": {"Midwives": "Midwives"}}
QUALIFIED = "Professionally qualified clinical staff - "


def write(folder, table, rows):
    if not rows:
        return
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with open(folder / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def month(number):
    return f"{number // 12}-{number % 12 + 1:02}"


class Maker:
    """Rows that no source gives, from a seed."""

    def __init__(self, seed, baseline):
        self.dice, self.baseline = random.Random(seed), baseline
        year, number, _ = baseline.split("-")
        self.month = 12 * int(year) + int(number) - 1

    def or_unknown(self, value, chance=0.1):
        return "n/a" if self.dice.random() < chance else value

    def movements(self, sector, name, in_post):
        rows = []
        for number in range(self.month - 26, self.month + 1):
            joiners, leavers = (self.dice.randint(0, max(1, in_post // 40)) for _ in range(2))
            leavers = min(leavers, in_post)
            in_post += joiners - leavers
            rows.append({"month": month(number), "sector": sector, "profession": name, "joiners": joiners, "leavers": leavers,
                         "staff_in_post": self.or_unknown(in_post), **SYNTHETIC})
        return rows

    def demand(self, sector, name):
        growth, years = self.dice.randint(-900, 2500), self.dice.choice((3, 5, 5, 10))
        return [{"sector": sector, "profession": name, "scenario": scenario, "growth": f"{(growth + more) / 100:.2f}%",
                 "horizon_years": years, **SYNTHETIC} for scenario, more in (("low", -150), ("central", 0), ("high", 210))]

    def ages(self, sector, name):
        return [{"date": self.baseline, "sector": sector, "profession": name, "age_band": band,
                 "headcount": self.dice.randint(1, 400), **SYNTHETIC} for band in AGES]

    def reasons(self, sector):
        return [{"period": "2021/22", "sector": sector, "reason": reason, "leavers": self.dice.randint(1, 500), **SYNTHETIC}
                for reason in REASONS]

    def cohort(self, sector, name):
        in_post = self.dice.randint(20, 2000)
        start = f"{int(self.baseline[:4]) - 1}{self.baseline[4:]}"
        return {"start": start, "sector": sector, "profession": name, "in_post": in_post,
                "stayed": self.dice.randint(in_post // 2, in_post), **SYNTHETIC}

    def profession(self, tables, sector, name, wte):
        """Everything except staff in post."""
        who = {"sector": sector, "profession": name}
        tables["vacancies"].append({"date": self.baseline, **who, "fte": self.or_unknown(f"{self.dice.uniform(0, wte / 4):.1f}", 0.3),
                                    **SYNTHETIC})
        tables["demand"] += self.demand(sector, name)
        tables["movements"] += self.movements(sector, name, max(20, round(wte)))
        tables["age_profile"] += self.ages(sector, name)
        tables["cohorts"].append(self.cohort(sector, name))
        tables["temporary_staffing"].append({"date": self.baseline, **who, "bank_fte": f"{self.dice.uniform(0, wte / 9):.1f}",
                                             "agency_fte": f"{self.dice.uniform(0, wte / 9):.1f}", **SYNTHETIC})
        for measure in ("turnover", "retirement_risk"):
            tables["benchmarks"].append({"measure": measure, **who, "area": "Elsewhere", "value": f"{self.dice.uniform(5, 40):.1f}%",
                                         "period": "2022", **SYNTHETIC})


def of_its_own_figures(folder, names):
    """The texts that print figures: a made edition lacks the professions that they name."""
    return [name for name in names if "{{figures." in pathlib.Path(folder, name).read_text()]


def save(folder, maker, staff, settings, spoil=None, posts=None):
    """`staff`: rows of the table, professions at the baseline among them. `spoil` changes the other tables; `posts` are
    those of social care, whose trend is over the look-back or, by chance, between the two latest counts."""
    tables = {name: [] for name in ("vacancies", "demand", "movements", "age_profile", "cohorts", "temporary_staffing",
                                    "benchmarks", "leaving_reasons")}
    sectors = list(dict.fromkeys(row["sector"] for row in staff))
    wte = {}
    for row in staff:
        if row["date"] == maker.baseline:
            who = row["sector"], row["profession"]
            wte[who] = wte.get(who, 0) + float(row["fte"])
    for (sector, profession), number in wte.items():
        maker.profession(tables, sector, profession, number)
    for sector in sectors:
        tables["leaving_reasons"] += maker.reasons(sector)
    if spoil:
        spoil(maker.dice, maker.baseline, tables)
    shutil.copytree(BESIDE / "images", folder / "images")
    shutil.copytree(BESIDE / "narrative", folder / "narrative", ignore=of_its_own_figures)
    for name in TABLES_BESIDE:
        rows = open_data.read(BESIDE / f"{name}.csv")
        write(folder, name, [row for row in rows if row.get("table", "staff") in {"", "staff", *tables}])
    text = EDITION.format(id=folder.name, baseline=maker.baseline, sectors=", ".join(sectors + ["social_care"] * bool(posts)), **settings)
    if posts and maker.dice.random() < 0.3:
        text += "social_care: {trend: latest-two}\n"
    (folder / "edition.yaml").write_text(text)
    for name, rows in {"staff": staff, **tables, **(posts or {})}.items():
        write(folder, name, rows)
    return folder


def hchs_staff(source, dates):
    series = open_data.hchs(source)
    return [{"date": date, "sector": sector, "profession": name, "headcount": int(series[f"Headcount: {QUALIFIED}{group}"][date]),
             "fte": f"{series[f'FTE: {QUALIFIED}{group}'][date]:.3f}"}
            for sector, groups in GROUPS.items() for group, name in groups.items() for date in dates]


def pcn_staff(source, quarters):
    """Roles in primary care networks that have at least 10 FTE in both quarters."""
    rows = {date: {row["staff_role"]: row for row in open_data.read(source / PCN) if row["census"] == census}
            for census, date in quarters.items()}
    both = [role for role in rows["2022-09-30"] if all(role in found and D(found[role]["fte"]) >= 10 for found in rows.values())]
    return [{"date": date, "sector": "primary_care", "profession": role, "headcount": found[role]["headcount"],
             "fte": f"{D(found[role]['fte']):.3f}"} for role in both for date, found in rows.items()]


def shifted(date, days):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=days)).isoformat()


def awkward_staff(dice, baseline, sector, name):
    """Staff of one to fifteen years, of one or two organisations that may join late or be renamed."""
    year = int(baseline[:4])
    years = sorted(dice.sample(range(1, 16), dice.randint(0, 4)), reverse=True)
    dates = [shifted(f"{year - back}{baseline[4:]}", dice.choice((0, 0, -1, -20, 10))) for back in years] + [baseline]
    organisations = dice.choice(((""), ("",), ("North", "South"), ("North", "South"))) or ("",)
    rows = []
    for organisation in organisations:
        joins = dice.choice((0, 0, 0, len(dates) - 1))
        for place, date in enumerate(dates):
            if place < joins and dice.random() < 0.8:
                continue
            spelling = f"{name} before" if place == 0 and len(dates) > 1 and dice.random() < 0.1 else name
            fte = "n/a" if date != baseline and dice.random() < 0.06 else f"{dice.uniform(5, 900):.1f}"
            rows.append({"date": date, "sector": sector, "profession": spelling, "organisation": organisation, "fte": fte, **SYNTHETIC})
    return rows


def awkward_posts(dice, baseline):
    """Counts of one to fifteen years before; a type of employer may begin late or lack an older count."""
    year = int(baseline[:4])
    years = [1 + dice.randint(0, 1), *sorted(dice.sample(range(3, 16), dice.randint(0, 5)))]
    dates = [shifted(f"{year - back}{baseline[4:]}", dice.choice((0, 0, -1, -20, 10))) for back in reversed(years)] + [baseline]
    rows = []
    for name in ("Independent sector", "Councils"):
        joins = dice.choice((0, 0, len(dates) - 2))
        for place, date in enumerate(dates):
            filled = dice.randint(500, 40000)
            unknown = joins <= place < len(dates) - 2 and dice.random() < 0.1
            if place >= joins:
                rows.append({"date": date, "employer_type": name, "filled_posts": "n/a" if unknown else filled,
                             "vacant_posts": dice.randint(0, filled // 5), "zero_hours_posts": dice.randint(0, filled), **SYNTHETIC})
    dice.shuffle(rows)
    outlook = {"from_year": year, "to_year": year + dice.randint(1, 13), "growth": f"{dice.randint(-5, 40)}%", **SYNTHETIC}
    return {"social_care_posts": rows, "social_care_outlook": [outlook]}


def spoil_movements(dice, rows):
    """Late starters, missing months, and a day of its own for each row."""
    names = list(dict.fromkeys(row["profession"] for row in rows))
    late = {name: dice.choice((0, 0, 0, 6, 13)) for name in names}
    seen = {name: 0 for name in names}
    kept = []
    for row in rows:
        seen[row["profession"]] += 1
        if seen[row["profession"]] <= late[row["profession"]] or dice.random() < 0.01:
            continue
        kept.append({**row, "month": f"{row['month'][:7]}-{dice.choice(('01', '15', '28'))}"})
    return kept


def spoil(dice, baseline, tables):
    """Makes the tables look like real files: other days, zeros, numbers below zero, rows in any order."""
    for row in tables["vacancies"]:
        row["date"] = shifted(baseline, dice.choice((0, 0, -1, 2, -31, -32, -200)))
        if dice.random() < 0.3:
            row["fte"] = dice.choice(("0", "-3.5", "-0.2", "n/a"))
    for row in tables["temporary_staffing"]:
        row["date"] = shifted(baseline, dice.choice((0, -1)))
    for name, days in {row["profession"]: dice.choice((0, -1, -100, -500)) for row in tables["age_profile"]}.items():
        for row in tables["age_profile"]:
            if row["profession"] == name:
                row["date"] = shifted(baseline, days)
    tables["age_profile"] = [row for row in tables["age_profile"] if dice.random() > 0.02]
    tables["movements"] = spoil_movements(dice, tables["movements"])
    tables["published_rates"] = [{"measure": "turnover", "sector": row["sector"], "profession": row["profession"], "period": period,
                                  "rate": f"{dice.uniform(5, 30):.1f}%", **SYNTHETIC}
                                 for row in tables["cohorts"] if dice.random() < 0.5
                                 for period in dice.sample(("2019/20", "2020/21", "2021/22"), 2)]
    tables["benchmarks"] += [{**row, "area": "Somewhere", "value": "21.5%", "period": dice.choice(("2021", "2020/21"))}
                             for row in tables["benchmarks"] if dice.random() < 0.3]
    for name in ("vacancies", "published_rates", "benchmarks", "movements"):
        dice.shuffle(tables[name])


def make_awkward_edition(folder, seed):
    maker = Maker(seed, "2022-10-01")
    dice, staff = maker.dice, []
    for sector in ("acute", "primary_care", "mental_health", "maternity"):
        for number in range(dice.randint(1, 5)):
            staff += awkward_staff(dice, maker.baseline, sector, f"Profession {chr(65 + number) * 3}")
    settings = {"horizon": dice.randint(1, 12), "label": "later", "assumed": "12.5%", "method": dice.choice(("rate", "sel-2022"))}
    return save(folder, maker, staff, settings, spoil, awkward_posts(random.Random(-seed), maker.baseline))


def make_open_edition(folder, source):
    staff = hchs_staff(source, ("2017-09-30", "2022-09-30"))
    staff += pcn_staff(source, {"2020-03": "2020-03-31", "2022-09": "2022-09-30"})
    return save(folder, Maker(2022, "2022-09-30"), staff, {"horizon": 5, "label": "2027", "assumed": "10%", "method": "rate"})


def make_random_edition(folder, seed):
    maker = Maker(seed, "2022-10-01")
    staff = []
    for sector in ("acute", "primary_care", "mental_health", "maternity"):
        for number in range(maker.dice.randint(1, 9)):
            wte = maker.dice.uniform(1, 2000)
            first = maker.dice.choice(("2017-10-01", "2018-04-01", "2019-10-15"))
            staff += [{"date": date, "sector": sector, "profession": f"Profession {number + 1}", "fte": f"{value:.1f}", **SYNTHETIC}
                      for date, value in ((first, wte * maker.dice.uniform(0.7, 1.3)), (maker.baseline, wte))]
    method = maker.dice.choice(("rate", "sel-2022"))
    return save(folder, maker, staff, {"horizon": maker.dice.randint(1, 12), "label": "later", "assumed": "12.5%", "method": method})
