#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the import of a large workbook with openpyxl in read-only mode, and with python-calamine if it is installed.

usage: compare.py MUSTER FOLDER

The workbook has invented figures in a sheet of about 100 MB of XML. All of them read every row and add up the figures
by month and group. Exits with 1 if muster takes more than half of openpyxl's time or if the sums differ.
"""
import collections
import csv
import pathlib
import resource
import subprocess
import sys
import time
import zipfile

import openpyxl

MOST = 0.5
GROUPS = ("Nurses", "Midwives", "Doctors", "Ambulance staff")
MONTHS = 12
ROWS = 700_000
FIRST_DAY = 45292  # 1 January 2024 in days of Excel
DAYS_OF_MONTHS = (0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335)
HEAD = ("date", "organisation", "group", "headcount", "fte")
RECIPE = """recipe: large
version: 1
title: Made up
publisher: Nobody
origin: https://example.org
about: Invented figures.
table: staff
file: {name: "*.xlsx"}
header: {names: [date, organisation, group, headcount, fte]}
columns:
  date: {from: date, date: [excel, yyyy-mm-dd]}
  sector: {text: acute}
  profession: {from: group}
  headcount: {from: headcount, rows: add}
  fte: {from: fte, rows: add}
"""
NAMESPACE = "http://schemas.openxmlformats.org/"
PARTS = {
    "[Content_Types].xml":
        f'<Types xmlns="{NAMESPACE}package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override '
        'PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override '
        'PartName="/xl/sharedStrings.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override '
        'PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels":
        f'<Relationships xmlns="{NAMESPACE}package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{NAMESPACE}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
        f'<workbook xmlns="{NAMESPACE}spreadsheetml/2006/main" xmlns:r="{NAMESPACE}officeDocument/2006/relationships">'
        '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
        f'<Relationships xmlns="{NAMESPACE}package/2006/relationships">' + "".join(
            f'<Relationship Id="rId{i}" Type="{NAMESPACE}officeDocument/2006/relationships/{kind}" Target="{target}"/>'
            for i, (kind, target) in enumerate((("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
                                                ("styles", "styles.xml")), 1)) + "</Relationships>",
    "xl/styles.xml":
        f'<styleSheet xmlns="{NAMESPACE}spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


def write_workbook(path):
    """Writes the workbook and returns the size of its sheet in bytes."""
    texts = [*HEAD, *GROUPS, *(f"R{number:03d} NHS Foundation Trust" for number in range(200))]
    size = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{NAMESPACE}spreadsheetml/2006/main">'
                         + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            def write(text):
                nonlocal size
                size += sheet.write(text.encode())
            write(f'<worksheet xmlns="{NAMESPACE}spreadsheetml/2006/main"><sheetData><row r="1">')
            write("".join(f'<c r="{column}1" t="s"><v>{i}</v></c>' for i, column in enumerate("ABCDE")) + "</row>")
            for i in range(ROWS):
                day = FIRST_DAY + DAYS_OF_MONTHS[i % MONTHS]
                group, trust, r = len(HEAD) + i // MONTHS % len(GROUPS), len(HEAD) + len(GROUPS) + i // 48 % 200, i + 2
                heads = 20 + i % 97
                write(f'<row r="{r}"><c r="A{r}" s="1"><v>{day}</v></c><c r="B{r}" t="s"><v>{trust}</v></c><c r="C{r}" t="s">'
                      f'<v>{group}</v></c><c r="D{r}"><v>{heads}</v></c><c r="E{r}"><v>{heads - 0.25}</v></c></row>')
            write("</sheetData></worksheet>")
    return size


def summed(rows):
    """Adds up headcount and FTE by day and group."""
    sums = collections.defaultdict(lambda: [0, 0.0])
    for day, _, group, heads, fte in rows:
        total = sums[(str(day)[:10], group)]
        total[0] += heads
        total[1] += fte
    return {key: (round(heads), round(fte, 2)) for key, (heads, fte) in sums.items()}


def with_openpyxl(path):
    rows = openpyxl.load_workbook(path, read_only=True)["Data"].iter_rows(values_only=True)
    next(rows)
    return summed(rows)


def with_calamine(calamine, path):
    rows = iter(calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Data").to_python())
    next(rows)
    return summed(rows)


def with_muster(muster, folder, path):
    (folder / "edition/staff.csv").unlink(missing_ok=True)
    subprocess.run([muster, "import", str(folder / "large.yaml"), str(path), "--into", str(folder / "edition")], check=True, capture_output=True)
    with open(folder / "edition/staff.csv", encoding="utf-8") as table:
        return {(row["date"], row["profession"]): (int(row["headcount"]), float(row["fte"])) for row in csv.DictReader(table)}


def best_of(count, work):
    times = []
    for _ in range(count):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return min(times), found


def main():
    muster, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    (folder / "edition").mkdir(parents=True, exist_ok=True)
    (folder / "large.yaml").write_text(RECIPE)
    book = folder / "large.xlsx"
    size = write_workbook(book)
    ours, sums = best_of(3, lambda: with_muster(muster, folder, book))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    theirs, expected = best_of(1, lambda: with_openpyxl(book))
    ratio = ours / theirs
    print(f"{ROWS} rows, {size / 1e6:.0f} MB of XML: muster {ours:.2f} s and {peak:.0f} MiB, openpyxl {theirs:.2f} s, ratio {ratio:.2f}")
    try:
        import python_calamine
    except ImportError:
        print("SKIPPED: python-calamine isn't installed, so muster is not compared with it")
    else:
        others, found = best_of(3, lambda: with_calamine(python_calamine, book))
        print(f"python-calamine {others:.2f} s, muster {ours / others:.2f} of it")
        assert found == expected, "openpyxl and python-calamine read different sums"
    book.unlink()
    if sums != expected:
        print("the sums differ from openpyxl's")
        return 1
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    raise SystemExit(main())
