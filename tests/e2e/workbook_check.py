# SPDX-License-Identifier: MIT
"""Checks workbooks item by item against the Government Analysis Function's checklist for accessible
spreadsheets, and compares their figures with the CSV files. Reads the archives with the standard library only.
"""
import csv
import re
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FRONT = ("Cover", "Contents", "Notes")
SYMBOLS = {"[x]", "[c]", "[z]"}


def column_of(address):
    """0 for A1, 27 for AB3."""
    number = 0
    for letter in re.match(r"[A-Z]+", address)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def row_of(address):
    return int(re.search(r"\d+", address)[0])


class Sheet:
    """One sheet: its cells by row and column, and the range of its table."""

    def __init__(self, book, name, path):
        self.name = name
        self.root = book.xml(path)
        self.cells = {}
        self.formats = {}
        for cell in self.root.iter(MAIN + "c"):
            place = (row_of(cell.get("r")), column_of(cell.get("r")))
            self.formats[place] = int(cell.get("s", 0))
            value = cell.find(MAIN + "v")
            if value is None:
                continue
            self.cells[place] = book.strings[int(value.text)] if cell.get("t") == "s" else float(value.text)
        self.tables = [book.xml(target) for target in book.related(path, "/table")]

    def range(self):
        """First and last row and column of the one table."""
        first, last = self.tables[0].get("ref").split(":")
        return row_of(first), row_of(last), column_of(first), column_of(last)

    def titles(self):
        first, _, left, right = self.range()
        return [self.cells.get((first, column)) for column in range(left, right + 1)]

    def rows(self):
        first, last, left, right = self.range()
        return [[self.cells.get((row, column)) for column in range(left, right + 1)] for row in range(first + 1, last + 1)]


class Book:
    """A workbook (xlsx) as its sheets in order."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        strings = self.xml("xl/sharedStrings.xml")
        self.strings = ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in strings.iter(MAIN + "si")]
        self.workbook = self.xml("xl/workbook.xml")
        self.styles = self.xml("xl/styles.xml")
        targets = {each.get("Id"): "xl/" + each.get("Target") for each in self.xml("xl/_rels/workbook.xml.rels")}
        self.sheets = [Sheet(self, each.get("name"), targets[each.get(RELATION + "id")])
                       for each in self.workbook.iter(MAIN + "sheet")]

    def xml(self, name):
        return tree.fromstring(self.archive.read(name))

    def related(self, path, kind):
        folder, name = path.rsplit("/", 1)
        relations = f"{folder}/_rels/{name}.rels"
        if relations not in self.archive.namelist():
            return []
        return ["xl/" + each.get("Target").removeprefix("../") for each in self.xml(relations) if each.get("Type").endswith(kind)]

    def wraps(self, number):
        alignment = list(self.styles.find(MAIN + "cellXfs"))[number].find(MAIN + "alignment")
        return alignment is not None and alignment.get("wrapText") == "1"


def book_faults(book):
    """The faults of the whole file, by the checklist."""
    names = [sheet.name for sheet in book.sheets]
    if len({name.lower() for name in names}) < len(names):
        yield "two sheets have one name"
    if tuple(names[:2]) != FRONT[:2]:
        yield "the cover and the contents do not come first"
    core = book.xml("docProps/core.xml")
    for wanted in ("title", "creator"):
        if not any(part.tag.endswith("}" + wanted) and part.text for part in core):
            yield f"the property '{wanted}' is empty"
    members = " ".join(book.archive.namelist())
    for unwanted in ("vbaProject", "media/", "drawings/", "externalLinks/", "comments", "calcChain"):
        if unwanted in members:
            yield f"the file contains '{unwanted}'"
    active = book.workbook.find(f".//{MAIN}workbookView").get("activeTab", "0")
    if active != "0":
        yield "the first sheet is not the one that opens"
    titles = [table.get("name") for sheet in book.sheets for table in sheet.tables]
    if len({title.lower() for title in titles}) < len(titles):
        yield "two tables have one name"
    fills = {fill.find(MAIN + "patternFill").get("patternType") for fill in book.styles.find(MAIN + "fills")}
    if fills - {"none", "gray125"}:
        yield "cells have a fill"


def sheet_faults(book, sheet):
    """The faults of one sheet, by the checklist."""
    for tag in ("mergeCells", "pane", "autoFilter", "headerFooter", "drawing", "f"):
        if sheet.root.find(f".//{MAIN}{tag}") is not None:
            yield f"it has '{tag}'"
    for part in list(sheet.root.iter(MAIN + "row")) + list(sheet.root.iter(MAIN + "col")):
        if part.get("hidden"):
            yield "it hides a row or column"
    for selection in sheet.root.iter(MAIN + "selection"):
        if selection.get("activeCell", "A1") != "A1":
            yield "the cursor is not in A1"
    if not isinstance(sheet.cells.get((1, 0)), str):
        yield "A1 is not its title"
    if len(sheet.tables) > 1 or (not sheet.tables and sheet.name != "Cover"):
        yield f"it has {len(sheet.tables)} tables"
    if sheet.tables:
        yield from table_faults(book, sheet)


def table_faults(book, sheet):
    first, last, left, _ = sheet.range()
    if left != 0:
        yield "its table does not begin in column A"
    if max(row for row, _ in sheet.cells) > last:
        yield "it has content below its table"
    if any((row, 0) not in sheet.cells for row in range(1, first)):
        yield "it has a blank line above its table"
    table = sheet.tables[0]
    if table.get("headerRowCount", "1") != "1" or table.find(MAIN + "autoFilter") is not None:
        yield "its table has no header row, or a filter"
    titles = sheet.titles()
    if titles != [column.get("name") for column in table.iter(MAIN + "tableColumn")]:
        yield "its header row differs from the table's columns"
    if any(not title for title in titles) or len({title.lower() for title in titles}) < len(titles):
        yield "its titles are empty or not unique"
    blanks = [row for row in sheet.rows() if None in row]
    if any(set(row) == {None} for row in blanks):
        yield "its table has a blank row"
    said = any("Blank cells" in str(sheet.cells[row, 0]) for row in range(1, first))
    if bool(blanks) != said:
        yield "blank cells are not mentioned, or mentioned without need"
    if not all(book.wraps(number) for (row, _), number in sheet.formats.items() if row >= first):
        yield "text of its table is not wrapped"


def note_faults(book):
    """Whether the notes sheet explains every note and symbol that a sheet uses, and no others."""
    used = set()
    for sheet in book.sheets:
        if sheet.name in ("Notes", "Contents"):
            continue
        for value in sheet.cells.values():
            if isinstance(value, str):
                used |= set(re.findall(r"\[note \d+\]", value)) | ({value} & SYMBOLS)
    notes = next((sheet for sheet in book.sheets if sheet.name == "Notes"), None)
    explained = {row[0] for row in notes.rows()} if notes else set()
    for missing in sorted(used ^ explained):
        yield f"'{missing}' is used or explained, but not both"


def contents_faults(book):
    contents = book.sheets[1]
    links = {each.get("ref"): each.get("location") for each in contents.root.iter(MAIN + "hyperlink")}
    first = contents.range()[0]
    listed = [row[0] for row in contents.rows()]
    if listed != [sheet.name for sheet in book.sheets if sheet.name not in FRONT]:
        yield "the contents differ from the sheets"
    for place, name in enumerate(listed):
        quoted = name.replace("'", "''")
        if links.get(f"A{first + 1 + place}") != f"'{quoted}'!A1":
            yield f"the contents do not link '{name}'"


def checklist_faults(book):
    """All faults of a workbook, each with its sheet."""
    yield from book_faults(book)
    yield from note_faults(book)
    yield from contents_faults(book)
    for sheet in book.sheets:
        for fault in sheet_faults(book, sheet):
            yield f"sheet '{sheet.name}': {fault}"


def as_csv(value, expected):
    """A cell in the words of the CSV file: dates are counted from the end of 1899."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if re.fullmatch(r"\d{4}-\d\d-\d\d", expected):
        import datetime
        return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(value))).isoformat()
    return expected if float(expected) == value else repr(value)


def figure_faults(book, folder):
    """Cells that differ from the CSV file of the same table; and files without a sheet."""
    files = {row[2]: row[0] for row in book.sheets[1].rows()}
    for path in sorted(folder.glob("*.csv")):
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        if len(rows) < 2 or path.name == "items.csv":  # a list for other systems, which no page has
            continue
        name = files.get("data/" + path.name)
        if name is None:
            yield f"no sheet has '{path.name}'"
            continue
        sheet = next(each for each in book.sheets if each.name == name)
        width = len(rows[0]) - 3  # the last columns are basis, note and source
        if len(sheet.rows()) != len(rows) - 1:
            yield f"sheet '{name}' has not as many rows as '{path.name}'"
        for ours, theirs in zip(sheet.rows(), rows[1:]):
            for value, expected in zip(ours[:width], theirs[:width]):
                if as_csv(value, expected) != expected.removeprefix("'"):
                    yield f"sheet '{name}' has '{value}' instead of '{expected}'"
            if theirs[width] and theirs[width] not in ours[width:]:
                yield f"sheet '{name}' lacks the basis '{theirs[width]}'"
