#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Opens workbooks with openpyxl and LibreOffice, and compares their figures with those of the CSV files.

usage: workbook_readers.py SCRATCH FOLDER...

Takes every xlsx and ods file of the publications below the folders. LibreOffice writes each sheet as a CSV file, as it
stands in the cells. Expects that another figure is found. Exits with 0 if all are as they should be, 1 with a line a
problem, 77 if a program or a library is missing, after the comparison that can be made without it.
"""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys

try:
    import openpyxl
except ImportError:
    print("SKIPPED: workbooks are not opened by others: openpyxl is missing (Debian: python3-openpyxl)")
    sys.exit(77)

# Comma, quotes, UTF-8, from line 1; no formats by column, no language; text quoted, not as shown, no formulas, every sheet.
CSV_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"


def plain(value):
    """A value of a cell in the words of the CSV files."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value if isinstance(value, str) else repr(value)


def by_openpyxl(path):
    """The sheets by name, each a list of rows of words."""
    book = openpyxl.load_workbook(path)
    return {sheet.title: [[plain(value) for value in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}


def by_libreoffice(paths, scratch):
    """The sheets of each file; all are opened in one run."""
    for number, path in enumerate(paths):
        shutil.copy(path, scratch / f"{number}{path.suffix}")
    profile = (scratch / "profile").resolve().as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", CSV_FILTER, "--outdir", scratch / "sheets",
                    *(scratch / f"{number}{path.suffix}" for number, path in enumerate(paths))], capture_output=True, check=True, timeout=550)
    for number in range(len(paths)):
        sheets = {}
        for file in (scratch / "sheets").glob(f"{number}-*.csv"):
            rows = csv.reader(file.open(encoding="utf-8", newline=""))
            sheets[file.stem.removeprefix(f"{number}-")] = [list(map(without_us_date, row)) for row in rows]
        yield sheets


def without_us_date(value):
    """LibreOffice's own language is English of the United States."""
    found = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", value)
    return f"{found[3]}-{found[1]}-{found[2]}" if found else value


def same(ours, theirs):
    """Whether a cell has the value of the CSV file; a program may print 3 as 3.0."""
    theirs = theirs.removeprefix("'")
    if ours == theirs:
        return True
    try:
        return float(ours) == float(theirs)
    except ValueError:
        return " ".join(ours.split()) == " ".join(theirs.split())


def differences(sheets, folder):
    """Figures that differ from the CSV files, and files that no sheet has."""
    files = {row[2]: row[0] for row in sheets.get("Contents", []) if len(row) > 2}
    page = folder.parent / "report.html"
    text = page.read_text(encoding="utf-8") if page.is_file() else None
    for path in sorted(folder.glob("*.csv")):
        if text is not None and f'"data/{path.name}"' not in text:
            continue  # of a summary or a supplement, which are documents of their own
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        if len(rows) < 2 or path.name == "items.csv":  # a list for other systems, which no page has
            continue
        sheet = sheets.get(files.get("data/" + path.name, ""))
        if sheet is None:
            yield f"no sheet has '{path.name}'"
            continue
        width = len(rows[0]) - 3  # the last columns are basis, note and source
        body = [row for row in sheet if any(row)][1 - len(rows):]
        for ours, theirs in zip(body, rows[1:], strict=True):
            for value, expected in zip(ours[:width], theirs[:width]):
                if not same(value, expected):
                    yield f"'{value}' instead of '{expected}' of '{path.name}'"


def altered(sheets, folder):
    """The sheets with one figure changed."""
    name = next(row[0] for row in sheets["Contents"] if len(row) > 2 and (folder / pathlib.Path(row[2]).name).is_file())
    sheets[name][-1][0] += " altered"
    return sheets


def compared(path, sheets, reader):
    data = path.parent / "data"
    yield from (f"{path} by {reader}: {each}" for each in differences(sheets, data))
    if not list(differences(altered(sheets, data), data)):
        yield f"{path} by {reader}: another figure is not found"


def main():
    scratch = pathlib.Path(sys.argv[1])
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    files = [file for place in sys.argv[2:] for file in sorted(pathlib.Path(place).rglob("report.*"))
             if file.suffix in (".xlsx", ".ods") and any((file.parent / "data").glob("*.csv"))]
    problems = []
    for path in files:
        if path.suffix == ".xlsx":
            problems += compared(path, by_openpyxl(path), "openpyxl")
    found = list(by_libreoffice(files, scratch)) if shutil.which("soffice") else []
    office = any(found)  # a LibreOffice without Calc writes nothing
    if office:
        for path, sheets in zip(files, found):
            problems += compared(path, sheets, "LibreOffice")
    print("\n".join(problems) or f"{len(files)} workbooks have the figures of the CSV files in " + ("openpyxl and LibreOffice" if office else "openpyxl"))
    if problems or not files:
        sys.exit(1)
    if not office:
        print("SKIPPED: workbooks are not opened in LibreOffice: it is missing, or has no Calc (Debian: libreoffice-calc-nogui)")
        sys.exit(77)


if __name__ == "__main__":
    main()
