# SPDX-License-Identifier: MIT
"""The knowledge of a reader of the published tables who knows the rules, as constraints on whole numbers."""
import collections
import datetime

from editions import BOARDS, SECTOR
from ortools.sat.python import cp_model

THRESHOLD = 5
MANY = 1_000
HIDDEN = "hidden"
COUNTS = {
    "staff": ("headcount", "fte"),
    "movements": ("joiners", "leavers", "staff_in_post"),
    "age_profile": ("headcount",),
    "cohorts": ("in_post", "stayed"),
    "leaving_reasons": ("leavers",),
    "organisations": ("headcount",),
}
UNIT = {"fte": 1000}


def day(text):
    for form in ("%Y-%m-%d", "%d %B %Y"):
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise ValueError(text)


def next_month(date):
    return datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1)


class Knowledge:
    """Cells by (table, key columns, column); a cell is a number or a variable with bounds."""

    def __init__(self):
        self.model = cp_model.CpModel()
        self.cells = {}      # name -> number or variable
        self.truth = {}      # name -> what the edition's files hold, in the unit of the cell
        self.bounds = {}     # name -> (low, high) of a withheld cell
        self.variables = []
        self.stocks = collections.defaultdict(list)
        self.months = {}     # (what, sector, profession, month) -> name

    def new(self, low, high, label):
        variable = self.model.new_int_var(low, high, label)
        self.variables.append(variable)
        return variable

    def add_edition(self, published, true_tables):
        """`published`: rows by table as dictionaries, with HIDDEN for a printed mark."""
        self.read_cells(published, true_tables)
        self.tie_rows(published)
        self.tie_movements(published)
        self.tie_reasons(published)

    def read_cells(self, published, true_tables):
        for table, columns in COUNTS.items():
            rows = published.get(table, [])
            truths = true_tables[table]
            whole = self.whole_series(rows, columns)
            small = self.small_totals(table, truths)
            for row, true in zip(rows, truths):
                for column in columns:
                    if column not in true:
                        continue
                    unit = UNIT.get(column, 1)
                    truth = round(float(true[column]) * unit)
                    name = self.name(table, row, column)
                    shown = row[column]
                    if shown != HIDDEN:
                        # Whole-time equivalents are printed rounded; the attacker gets the exact
                        # figure.
                        if abs(float(shown) * unit - truth) > (unit / 2 if column == "fte" else 0):
                            raise AssertionError(f"{name}: printed {shown}, in the file {true[column]}")
                        self.show(name, truth)
                        continue
                    bounds = self.bounds_of(table, row, true, column, truth, unit, whole, small)
                    self.hide(name, truth, bounds)

    @staticmethod
    def name(table, row, column):
        keys = tuple(value for key, value in sorted(row.items()) if key not in COUNTS[table] and key != "")
        return (table, keys, column)

    def show(self, name, value):
        if name in self.cells and not isinstance(self.cells[name], int):
            # Another edition withholds it: this one prints it.
            self.model.add(self.cells[name] == value)
        self.cells[name] = value
        self.truth[name] = value

    def hide(self, name, truth, bounds):
        if name in self.cells:
            variable = self.cells[name]
            if isinstance(variable, int):
                return
            low, high = self.bounds[name]
            self.bounds[name] = max(low, bounds[0]), min(high, bounds[1])
            return
        self.cells[name] = self.new(0, MANY * 1000, str(name))
        self.truth[name] = truth
        self.bounds[name] = bounds

    @staticmethod
    def series(row):
        return row.get("sector"), row.get("profession")

    def whole_series(self, rows, columns):
        """Series (one profession of a sector) without a printed count: zeros may be among them."""
        shown = {self.series(row) for row in rows for column in columns if row.get(column, HIDDEN) != HIDDEN}
        return {self.series(row) for row in rows} - shown

    @staticmethod
    def small_totals(table, truths):
        """Groups whose total is small, so that zeros are withheld under it. The attacker knows which."""
        totals, parts = collections.Counter(), collections.Counter()
        by = {"movements": ("month", "sector"), "age_profile": ("date", "sector", "profession"), "leaving_reasons": ("period", "sector")}
        for row in truths:
            for column in COUNTS[table]:
                if table in by:
                    group = column, tuple(row[key] for key in by[table])
                    totals[group] += float(row[column])
                    parts[group] += 1
                elif table == "staff" and column == "fte":
                    for keys in (("date",), ("date", "sector"), ("date", "sector", "profession")):
                        totals[column, tuple(row[key] for key in keys)] += float(row[column])
                        parts[column, tuple(row[key] for key in keys)] += 1
        return lambda row, column: any(
            total <= THRESHOLD and parts[of, keys] > 1 for (of, keys), total in totals.items()
            if of == column and all(key in row.values() for key in keys) and len(keys) <= len(row))

    def bounds_of(self, table, row, true, column, truth, unit, whole, small):
        """A reader who knows which marks mean small counts, and that the others don't."""
        if self.series(row) in whole:
            return 0, MANY * unit
        people = float(true["headcount"]) if column == "fte" else float(true[column])
        if people <= THRESHOLD:
            return (0 if truth == 0 or small(true, column) else 1), THRESHOLD * unit
        return (1 if column == "fte" else THRESHOLD + 1), MANY * unit

    def cell(self, table, row, column):
        return self.cells[self.name(table, row, column)]

    def not_above(self, low, high, truths):
        """`low` is not above `high`: a reader may rely on it only if it is true of the files."""
        if truths[0] <= truths[1]:
            self.model.add(low <= high)

    def same(self, left, right, truths):
        if truths[0] == truths[1]:
            self.model.add(left == right)

    def value(self, names):
        return sum(self.truth[name] for name in names)

    def sum(self, names):
        return sum(self.cells[name] for name in names)

    def tie_rows(self, published):
        staff = collections.defaultdict(list)
        for row in published.get("staff", []):
            heads, time = self.name("staff", row, "headcount"), self.name("staff", row, "fte")
            self.not_above(self.cells[time], 1000 * self.cells[heads], (self.truth[time], 1000 * self.truth[heads]))
            staff[row["sector"], row["profession"], day(row["date"])].append(heads)
        for key, names in staff.items():
            self.stocks[key].append(names)
        ages = collections.defaultdict(list)
        for row in published.get("age_profile", []):
            ages[row["sector"], row["profession"], day(row["date"])].append(self.name("age_profile", row, "headcount"))
        for key, names in ages.items():
            self.stocks[key].append(names)
        for row in published.get("cohorts", []):
            in_post, stayed = self.name("cohorts", row, "in_post"), self.name("cohorts", row, "stayed")
            self.not_above(self.cells[stayed], self.cells[in_post], (self.truth[stayed], self.truth[in_post]))
            self.stocks[row["sector"], row["profession"], day(row["start"])].append([in_post])
            self.tie_rate(published, row, in_post, stayed)

    def tie_rate(self, published, row, in_post, stayed):
        """A rate to a tenth of a per cent: stayed * 1000 is within half of in_post of it."""
        for rate in published.get("published_rates", []):
            if rate["rate"] == HIDDEN or (rate["sector"], rate["profession"]) != (row["sector"], row["profession"]):
                continue
            tenths = round(float(rate["rate"].rstrip("%")) * 10)
            if abs(2000 * self.truth[stayed] - 2 * tenths * self.truth[in_post]) <= self.truth[in_post]:
                self.model.add(2000 * self.cells[stayed] - 2 * tenths * self.cells[in_post] <= self.cells[in_post])
                self.model.add(2 * tenths * self.cells[in_post] - 2000 * self.cells[stayed] <= self.cells[in_post])

    def tie_movements(self, published):
        self.flows = getattr(self, "flows", {})
        for row in published.get("movements", []):
            names = [self.name("movements", row, column) for column in ("joiners", "leavers", "staff_in_post")]
            key = row["sector"], row["profession"]
            begin = day(row["month"])
            self.stocks[(*key, next_month(begin))].append([names[2]])
            self.flows[(*key, begin)] = names

    def tie_reasons(self, published):
        """Leavers by reason are those of the year from April."""
        by_period = collections.defaultdict(list)
        for row in published.get("leaving_reasons", []):
            by_period[row["period"], row["sector"]].append(self.name("leaving_reasons", row, "leavers"))
        for (period, sector), names in by_period.items():
            start = datetime.date(int(period[:4]), 4, 1)
            end = datetime.date(start.year + 1, 4, 1)
            left = [flow[1] for (of, _, begin), flow in self.flows.items() if of == sector and start <= begin < end]
            self.same(self.sum(names), self.sum(left), (self.value(names), self.value(left)))

    def tie_boards(self):
        """A board that merged has the sums of the boards that it was, and their rows of staff."""
        for name in list(self.cells):
            table, keys, column = name
            if any("/" in key for key in keys):
                continue
            parts = [self.of_board(name, board) for board in BOARDS]
            if None not in parts:
                self.same(self.cells[name], self.sum(parts), (self.truth[name], self.value(parts)))
            for board in BOARDS:
                own = self.of_board((table, tuple("" if key == board else key for key in keys), column), board)
                if board in keys and own is not None:
                    self.same(self.cells[name], self.cells[own], (self.truth[name], self.truth[own]))

    def of_board(self, name, board):
        """The cell of this name in a board's edition, whose sectors have the board before them; None if it has none."""
        table, keys, column = name
        own = table, tuple(f"{board}/{key}" if key == SECTOR else key for key in keys), column
        return own if own in self.cells and own != name else None

    def tie_editions(self):
        """Staff in post of all tables and editions, and what joined and left in between."""
        for sums in self.stocks.values():
            for other in sums[1:]:
                self.same(self.sum(sums[0]), self.sum(other), (self.value(sums[0]), self.value(other)))
        for (sector, profession, begin), (joined, left, stock) in self.flows.items():
            for opening in self.stocks.get((sector, profession, begin), [])[:1]:
                self.same(self.sum(opening) + self.cells[joined] - self.cells[left], self.cells[stock],
                          (self.value(opening) + self.truth[joined] - self.truth[left], self.truth[stock]))
                self.not_above(self.cells[left], self.sum(opening) + self.cells[joined],
                               (self.truth[left], self.value(opening) + self.truth[joined]))
        self.tie_cohorts()
        self.tie_boards()
        for name, (low, high) in self.bounds.items():
            if not isinstance(self.cells[name], int):
                self.model.add(self.cells[name] >= low)
                self.model.add(self.cells[name] <= high)

    def tie_cohorts(self):
        """Who left the cohort is among the leavers of its 12 months; who stayed, among those there at their end."""
        for name in [n for n in self.cells if n[0] == "cohorts" and n[2] == "in_post"]:
            stayed = (name[0], name[1], "stayed")
            profession, sector, start = name[1]
            begin = day(start)
            months = [begin]
            while len(months) < 12:
                months.append(next_month(months[-1]))
            flows = [self.flows.get((sector, profession, m)) for m in months]
            if None not in flows:
                left = [flow[1] for flow in flows]
                self.not_above(self.cells[name] - self.cells[stayed], self.sum(left),
                               (self.truth[name] - self.truth[stayed], self.value(left)))
            for end in self.stocks.get((sector, profession, next_month(months[-1])), [])[:1]:
                self.not_above(self.cells[stayed], self.sum(end), (self.truth[stayed], self.value(end)))

    def secrets(self):
        """The withheld counts of people from 1 to the threshold: those whose values must all stay possible."""
        return [name for name, cell in self.cells.items()
                if not isinstance(cell, int) and name[2] != "fte" and 1 <= self.truth[name] <= THRESHOLD]


class GaveUp(Exception):
    """The solver has reached its limit without an answer."""


class Attack:
    """Which values the knowledge leaves for each secret. One answer of the solver serves many questions."""

    def __init__(self, knowledge):
        self.knowledge = knowledge
        self.solver = cp_model.CpSolver()
        self.solver.parameters.num_workers = 1
        self.solver.parameters.cp_model_presolve = False
        self.solver.parameters.linearization_level = 0
        self.solver.parameters.cp_model_probing_level = 0
        self.solver.parameters.symmetry_level = 0
        self.solver.parameters.random_seed = 1
        # Of work, not of the clock: a busy machine answers as a quiet one does.
        self.solver.parameters.max_deterministic_time = 20
        self.possible = {name: set() for name in knowledge.secrets()}

    def solve(self, model):
        status = self.solver.solve(model)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            for name, found in self.possible.items():
                found.add(self.solver.value(self.knowledge.cells[name]))
            return True
        if status == cp_model.INFEASIBLE:
            return False
        raise GaveUp(self.solver.status_name(status))

    def narrowed(self):
        """Secrets that miss a value from 1 to the threshold, with what is left of them."""
        if not self.solve(self.knowledge.model):
            raise AssertionError("what is published contradicts itself: the attacker's rules are wrong")
        out = {}
        for name, found in self.possible.items():
            for value in range(1, THRESHOLD + 1):
                if value in found:
                    continue
                question = self.knowledge.model.clone()
                question.add(self.knowledge.cells[name] == value)
                if not self.solve(question):
                    out[name] = None
            if name in out:
                out[name] = sorted(v for v in found if v <= THRESHOLD)
        return out
