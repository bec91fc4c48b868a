# SPDX-License-Identifier: MIT
"""Random editions with small counts in several tables, which agree with each other as real ones do."""
import csv
import random

SECTOR = "acute"
BANDS = ("under 25", "25-34", "35-44", "45-54", "55 and over")
REASONS = ("Pay", "Relocation", "Retirement", "Unknown")
HEADERS = {
    "staff": ("date", "sector", "profession", "organisation", "headcount", "fte"),
    "movements": ("month", "sector", "profession", "joiners", "leavers", "staff_in_post"),
    "age_profile": ("date", "sector", "profession", "age_band", "headcount"),
    "cohorts": ("start", "sector", "profession", "in_post", "stayed"),
    "leaving_reasons": ("period", "sector", "reason", "leavers"),
    "organisations": ("organisation", "headcount"),
    "published_rates": ("measure", "sector", "profession", "period", "rate"),
}


def month(number):
    """April 2021 is 0."""
    return f"{2021 + (number + 3) // 12}-{(number + 3) % 12 + 1:02d}-01"


class World:
    """What is true of a few professions over two years, month by month."""

    def __init__(self, rng):
        self.rng = rng
        self.stock, self.joiners, self.leavers = {}, {}, {}
        self.told = {}  # what an edition has said already, so that the next one says the same
        self.professions = [f"Profession {i}" for i in range(rng.choice((1, 1, 2, 3)))]
        self.most = rng.choice((6, 15, 40, 150))
        for profession in self.professions:
            self.live(profession)

    def live(self, profession):
        rng = self.rng
        stock = rng.randint(1, self.most)
        movement = rng.choice((1, 3, 9, 15))
        self.stock[profession, -1] = stock
        for number in range(24):
            joined = rng.choice((0, 0, rng.randint(0, movement)))
            # No more people may leave than are in post at the month's end.
            left = min((stock + joined) // 2, rng.choice((0, 1, rng.randint(0, movement))))
            stock += joined - left
            self.joiners[profession, number], self.leavers[profession, number] = joined, left
            self.stock[profession, number] = stock

    def split(self, what, total, parts):
        """Divides `total` at random into this many parts, some of them zero."""
        if what not in self.told:
            counts = [0] * parts
            for _ in range(total):
                counts[self.rng.randrange(parts)] += 1
            self.told[what] = counts
        return self.told[what]

    def edition(self, first, last):
        """The tables of an edition that covers these months."""
        rng, tables = self.rng, {name: [] for name in HEADERS}
        for profession in self.professions:
            for number in range(first, last):
                tables["movements"].append((month(number), SECTOR, profession, self.joiners[profession, number],
                                            self.leavers[profession, number], self.stock[profession, number]))
            heads = self.stock[profession, last - 1]
            day = month(last)
            for band, count in zip(BANDS, self.split((profession, day), heads, len(BANDS))):
                tables["age_profile"].append((day, SECTOR, profession, band, count))
            tables["staff"].append((day, SECTOR, profession, "", heads, self.time_of(profession, day, heads)))
            if rng.random() < 0.5:
                opening = self.stock[profession, first - 1]
                tables["staff"].append((month(first), SECTOR, profession, "", opening, self.time_of(profession, month(first), opening)))
            if last - first == 12:
                self.add_cohort(tables, profession, first, last)
        if last - first == 12:
            year = 2021 + first // 12
            left = sum(self.leavers[p, n] for p in self.professions for n in range(first, last))
            for reason, count in zip(REASONS, self.split(year, left, len(REASONS))):
                tables["leaving_reasons"].append((f"{year}/{(year + 1) % 100}", SECTOR, reason, count))
        for place in range(3):
            tables["organisations"].append((f"Practice {place}", self.told.setdefault(place, rng.randint(0, 20))))
        return tables

    def time_of(self, profession, day, heads):
        key = "time", profession, day
        return self.told.setdefault(key, round(heads * self.rng.choice((1, 0.8, 0.5)), 1))

    def add_cohort(self, tables, profession, first, last):
        in_post = self.stock[profession, first - 1]
        left = sum(self.leavers[profession, n] for n in range(first, last))
        end = self.stock[profession, last - 1]
        if in_post == 0 or in_post - left > end:
            return
        stayed = self.told.setdefault(("stayed", profession, first), self.rng.randint(max(0, in_post - left), min(in_post, end)))
        tables["cohorts"].append((month(first), SECTOR, profession, in_post, stayed))
        if self.rng.random() < 0.5:
            tables["published_rates"].append(("stability", SECTOR, profession, "the year", f"{100 * stayed / in_post:.1f}%"))


def write(folder, identity, tables, rule, previous="", organisation="A system", successors=()):
    """An edition's folder with these tables. `successors` are pairs of old and new organisations."""
    path = folder / identity
    path.mkdir(parents=True)
    names = sorted({str(row[3]) for name in ("age_profile", "leaving_reasons") for row in tables[name] if len(row) == 5}
                   | {row[2] for name in ("leaving_reasons", "staff") for row in tables[name]} | {row[0] for row in tables["organisations"]})
    (path / "edition.yaml").write_text(
        f"id: {identity}\ntitle: An edition\norganisation: {organisation}\npublished: 2024-06-30\nbaseline: 2023-04-01\n"
        f"publications: [all-counts]\nsectors: []\ndisclosure: {{public: {rule}, restricted: none}}\n"
        # Small numbers may add up to each other by chance.
        + "data: {not_totals: [" + ", ".join(f'"{name}"' for name in names) + "]}\n"
        + (f"previous: {previous}\n" if previous else ""))
    for name, rows in tables.items():
        with open(path / f"{name}.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADERS[name])
            writer.writerows(rows)
    if successors:
        (path / "successors.csv").write_text("old,new,from\n" + "".join(f"{old},{new},2030-01-01\n" for old, new in successors))
    return path


BOARDS = ("North", "South")
# Columns that identify a row in tables whose rows are added up when boards merge.
KEYS = {"movements": 3, "age_profile": 4, "cohorts": 3, "leaving_reasons": 3}


def merged(parts, style):
    """The tables of a board that is all of `parts`: rows of staff by board, or one sum."""
    tables = {name: [] for name in HEADERS}
    for name, keys in KEYS.items():
        sums = {}
        for part in parts:
            for row in part[name]:
                sums.setdefault(row[:keys], []).append(row[keys:])
        # A row that only one of the boards has is left out: nothing says that it is 0 in the other.
        tables[name] = [(*key, *map(sum, zip(*rows))) for key, rows in sums.items() if len(rows) == len(parts)]
    staff = {}
    for board, part in zip(BOARDS, parts):
        for row in part["staff"]:
            staff.setdefault(row[:3], []).append((board, *row[4:]))
        tables["organisations"] += part["organisations"]
    for key, rows in staff.items():
        if len(rows) == len(parts) and style == "sum":
            tables["staff"].append((*key, "", sum(row[1] for row in rows), round(sum(row[2] for row in rows), 1)))
        elif len(rows) == len(parts):
            tables["staff"] += [(*key, *row) for row in rows]
    return tables


def random_merger(seed):
    """Two boards' editions, that of the board that they became, and how it lists staff."""
    rng = random.Random(seed)
    worlds = [World(rng) for _ in BOARDS]
    length = rng.choice((4, 12))
    style = rng.choice(("boards", "successors", "sum"))
    parts = [world.edition(0, length) for world in worlds]
    later = rng.choice((0, 0, length // 2))
    again = parts if later == 0 else [world.edition(later, later + length) for world in worlds]
    for editions in {id(parts): parts, id(again): again}.values():
        for board, tables in zip(BOARDS, editions):
            tables["organisations"] = [(f"{board} {name}", heads) for name, heads in tables["organisations"]]
    return parts, merged(again, style), style


def random_pair(seed):
    """Two editions that follow one another and share some months."""
    rng = random.Random(seed)
    world = World(rng)
    length = rng.choice((4, 8, 12))
    first = rng.randint(0, 12 - length) if length < 12 else 0
    second = rng.choice((first + length, first + length - 1, first + length // 2, first))
    return world.edition(first, first + length), world.edition(second, min(24, second + length))
