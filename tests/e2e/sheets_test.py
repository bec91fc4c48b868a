#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An edition whose tables are sheets of one workbook makes the same documents as with CSV files.

usage: sheets_test.py MUSTER ROOT SCRATCH

The workbook is written here, without a library, from the CSV files of an example edition: dates as day numbers, numbers as
numbers, everything else as text. Exits with 1 and a line for each difference.
"""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape

MUSTER, ROOT, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument"
DAY_NUMBERS = {"date", "as_of"}  # columns whose cells are dates in every table of the editions
problems = []


def letters(column):
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Book:
    """The parts of a workbook; texts are shared as spreadsheet programs share them."""

    def __init__(self):
        self.sheets, self.texts = [], {}

    def cell(self, text, column, place):
        if not text:
            return ""
        if column in DAY_NUMBERS and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            days = (datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days
            return f'<c r="{place}"><v>{days}</v></c>'
        # A number as it is typed, such as 172.0, has decimals that a number in a cell lacks.
        if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", text) and len(text) < 12:
            return f'<c r="{place}"><v>{text}</v></c>'
        index = self.texts.setdefault(text, len(self.texts))
        return f'<c r="{place}" t="s"><v>{index}</v></c>'

    def add(self, name, rows):
        header = rows[0]
        lines = []
        for number, row in enumerate(rows, 1):
            named = zip(row, header) if number > 1 else ((cell, "") for cell in row)
            cells = [self.cell(text, column, letters(i) + str(number)) for i, (text, column) in enumerate(named, 1)]
            lines.append(f'<row r="{number}">{"".join(cells)}</row>')
        self.sheets.append((name, f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'))

    def save(self, path):
        listed = range(1, len(self.sheets) + 1)
        parts = {f"xl/worksheets/sheet{i}.xml": sheet for i, (_, sheet) in enumerate(self.sheets, 1)}
        overrides = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
                            f'ContentType="{TYPES}.spreadsheetml.worksheet+xml"/>' for i in listed)
        parts["[Content_Types].xml"] = (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.spreadsheetml.sheet.main+xml"/>{overrides}'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}.spreadsheetml.sharedStrings+xml"/></Types>')
        link = lambda id, kind, target: f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        links = lambda inside: f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
        parts["_rels/.rels"] = links(link("rId1", "officeDocument", "xl/workbook.xml"))
        parts["xl/_rels/workbook.xml.rels"] = links(
            "".join(link(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in listed)
            + link("texts", "sharedStrings", "sharedStrings.xml"))
        names = "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, (name, _) in enumerate(self.sheets, 1))
        parts["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>'
        texts = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.texts)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{texts}</sst>'
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


def editions(name):
    """Two copies of an example edition under the same name: with CSV files, and with a workbook in their place."""
    with_files, with_book = SCRATCH / "files" / name, SCRATCH / "book" / name
    for folder in (with_files, with_book):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT / "data" / name, folder)
    book = Book()
    for path in sorted(with_book.glob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = [[cell.strip() for cell in row] for row in csv.reader(file)]
        book.add(path.stem.replace("_", " ").title(), [[cell.replace("\n", " ") for cell in row] for row in rows])
        path.unlink()
    book.save(with_book / "figures.xlsx")
    return with_files, with_book


def muster(*arguments, status=0):
    done = subprocess.run([MUSTER, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != status:
        problems.append(f"muster {arguments[0]} ended with {done.returncode}, expected {status}: {done.stderr[:2000]}")
    return done


def published(edition, *options):
    out = edition.parent / ("out" + "".join(options))
    shutil.rmtree(out, ignore_errors=True)
    done = muster("build", edition, "--format", "html", "--format", "data", "--out", out, *options)
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}, done


def expect_same(name, *options):
    """Every published byte is the same."""
    with_files, with_book = editions(name)
    files, plain = published(with_files, *options)
    sheets, said = published(with_book, *options)
    if not files:
        problems.append(f"{name}: nothing was published")
    for file in sorted(files.keys() | sheets.keys()):
        if files.get(file) != sheets.get(file):
            problems.append(f"{name}: {file} differs")
    for kind in ("error[", "warning["):
        if plain.stderr.count(kind) != said.stderr.count(kind):
            problems.append(f"{name}: other problems than with CSV files:\n{said.stderr}")
    return with_book


def main():
    edition = expect_same("sel-2022")
    out = edition.parent / "out"
    muster("verify", out / "sel-2022" / "public", "--edition", edition)
    said = muster("explain", edition, "acute.gap.adult_nurses").stdout
    if "figures.xlsx:" not in said:
        problems.append(f"explain doesn't name the sheet: {said[:500]}")
    expect_same("city-committee-2025-01", "--audience", "public")
    restricted = editions("city-committee-2025-01")[1]
    published(restricted, "--audience", "restricted")
    manifests = sorted(restricted.parent.rglob("manifest.json"))
    if not any("figures.xlsx" in path.read_text() for path in manifests):
        problems.append("no manifest for restricted readers names the workbook")
    muster("new", "edition", "next", "--from", edition, "--in", SCRATCH / "next")
    names = {path.name for path in (SCRATCH / "next").iterdir()}
    if "staff.csv" not in names or "figures.xlsx" in names:
        problems.append(f"the next edition has {sorted(names)}")


shutil.rmtree(SCRATCH, ignore_errors=True)
main()
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
