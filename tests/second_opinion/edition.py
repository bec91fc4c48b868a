# SPDX-License-Identifier: MIT
"""An edition's tables as this script reads them: rows of text, and numbers for cells that contain one."""
import csv
import datetime
import re

from measures import D, total

NOT_KNOWN = {"", "n/a", "*", "..", "[x]", "[c]", "[z]"}


def number(cell):
    """D, or None if the number is unknown. 16.4% is 0.164."""
    text = (cell or "").strip().replace(",", "").lstrip("£")
    if text in NOT_KNOWN:
        return None
    return D(text[:-1]) / 100 if text.endswith("%") else D(text)


def day(text):
    if re.fullmatch(r"\d{4}-\d\d", text):
        text += "-01"
    return datetime.date.fromisoformat(text)


def years_between(first, last):
    return D(last.year - first.year) + D(last.month - first.month) / 12 + D(last.day - first.day) / D("365.25")


def years_before(date, years):
    try:
        return date.replace(year=date.year - years)
    except ValueError:
        return date.replace(year=date.year - years, day=28)


def slug(title):
    return re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")


def distinct(rows, column):
    return list(dict.fromkeys(row[column] for row in rows))


def summed(rows, column):
    """None if there are no rows, or if one of them is unknown."""
    return total(number(row.get(column)) for row in rows)


class Edition:
    def __init__(self, folder):
        self.folder = folder
        text = re.sub(r"\s#[^\n]*", "", (folder / "edition.yaml").read_text())

        def setting(pattern, otherwise=None):
            match = re.search(pattern, text)
            return match[1].strip().strip('"') if match else otherwise

        self.id = setting(r"(?m)^id: (.*)$")
        self.baseline = day(setting(r"(?m)^baseline: (.*)$"))
        self.horizon = D(setting(r"horizon: \{years: (\d+)", "5"))
        self.look_back = int(setting(r"(?m)^look_back_years: (\d+)", "5"))
        self.assumed = number(setting(r"vacancy_rate: ([\d.]+%)", "0%"))
        self.latest_two = setting(r"social_care: \{trend: ([\w-]+)\}", "look-back") == "latest-two"
        self.method = setting(r"method: ([\w-]+)", "rate")
        asked = re.findall(r"(\w+): ([\d.]+%?)", setting(r"uncertainty: \{(.*)\}", ""))
        self.uncertainty = {name: number(value) for name, value in asked}
        self.sectors = re.findall(r"\w+", setting(r"(?m)^sectors: \[(.*)\]", ""))

    def rows(self, table, **wanted):
        path = self.folder / f"{table}.csv"
        if not path.exists():
            return []
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = [row for row in csv.DictReader(file) if row.get("audience", "") != "restricted"]
        return [row for row in rows if all(row.get(column, "") == value for column, value in wanted.items())]
