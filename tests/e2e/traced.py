# SPDX-License-Identifier: MIT
"""The basis of recomputing: the settings and CSV rows of an edition, a figure of an explanation, the gap model."""
import csv
import datetime
import pathlib
import re

UNKNOWN = {"", "n/a", "na", "-", "*", "..", ":", "[x]", "[c]", "[z]"}


def number(text):
    """A cell as a number, per cent as a fraction; None if it is unknown."""
    text = text.strip().replace(",", "").replace("£", "")
    if text.lower() in UNKNOWN:
        return None
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def years_between(first, last):
    a, b = (datetime.date.fromisoformat(day) for day in (first, last))
    return b.year - a.year + (b.month - a.month) / 12 + (b.day - a.day) / 365.25


class Edition:
    """The settings of edition.yaml that formulas use, and the public rows of its CSV files by number."""

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

    def row(self, file, number):
        if file not in self.files:
            rows = [cells for _, cells in self.read(self.folder / file) if cells.get("audience", "").strip() != "restricted"]
            self.files[file] = rows
        return self.files[file][number - 1]

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
            self.tables[used["table"]] = [edition.row(used["file"], row["row"]) for row in used["rows"]]
            self.columns[used["table"]] = [cell["column"] for cell in used["rows"][0]["cells"]] if used["rows"] else []

    @property
    def parts(self):
        return [Figure(part, self.editions) for part in self.node["parts"]]

    def rows(self, table, **where):
        return [row for row in self.tables.get(table, []) if all(row[name] == value for name, value in where.items())]

    def total(self, table, column, **where):
        """The sum of the cells; None if there are no cells, or if one is unknown."""
        values = [number(row[column]) for row in self.rows(table, **where) if column in row]
        return None if not values or None in values else sum(values)

    def part(self, measure, edition):
        """The part with this measure from the edition now (0) or before (1); None if there is no such part."""
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
        """The yearly changes between successive figures, slowest and fastest; the edition's range if there are only two."""
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

    @property
    def gap_if_vacant(self):
        """With assumed vacancies for unknown ones, by the edition's method."""
        if self.edition.method == "sel-2022":
            return self.P - self.demand(None) - self.assumed
        return self.P - self.demand(self.assumed)


def yearly(first, last, years):
    return (last / first) ** (1 / years) - 1


def over(growth, years, other):
    return growth if years == other else (1 + growth) ** (other / years) - 1


def subjects(figure):
    table, name = ("social_care_posts", "employer_type") if figure.rows("social_care_posts") else ("staff", "profession")
    return list(dict.fromkeys(row[name] for row in figure.rows(table)))


def mean(values):
    return sum(values) / len(values)
