#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Builds editions with workbooks and checks these.

usage: workbook_test.py MUSTER ROOT SCRATCH

Every workbook meets the checklist of workbook_check.py and has the figures of the CSV files, two builds give the same
bytes, data.zip has the CSV files, and restricted rows are in no member of a public archive. The checker itself is tried
on workbooks with faults.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

from workbook_check import Book, checklist_faults, figure_faults

EDITIONS = ("sel-2022", "southwark-2023", "nel-2024", "city-committee-2025-01")
MARKER = "Zanzibarine"
FORMATS = ("xlsx", "ods", "data")


def build(muster, edition, out, zone="UTC", audience="public"):
    command = [muster, "build", str(edition), "--out", str(out), "--audience", audience, "--quiet"]
    for name in FORMATS:
        command += ["--format", name]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "TZ": zone})
    if done.returncode not in (0, 4):
        sys.exit(f"muster build {edition} ended with {done.returncode}: {done.stderr}")


def text_of(archive):
    """All members of an archive as one text."""
    with zipfile.ZipFile(archive) as opened:
        return "\n".join(opened.read(name).decode("utf-8", "replace") for name in opened.namelist())


def publication_faults(folder):
    book = Book(folder / "report.xlsx")
    yield from checklist_faults(book)
    yield from figure_faults(book, folder / "data")
    with zipfile.ZipFile(folder / "data.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    if packed != {path.name: path.read_bytes() for path in (folder / "data").glob("*.csv")}:
        yield "data.zip differs from the data files"
    if not zipfile.ZipFile(folder / "report.ods").read("content.xml").startswith(b"<?xml"):
        yield "report.ods has no content"


def edition_faults(muster, root, scratch, name):
    first, second = scratch / "first", scratch / "second" / "deeper"
    build(muster, root / "data" / name, first, "Pacific/Kiritimati")
    build(muster, root / "data" / name, second, "America/Adak")
    found = sorted((first / name / "public").glob("*/report.xlsx"))
    if not found:
        yield f"{name}: no workbook"
    for path in found:
        for fault in publication_faults(path.parent):
            yield f"{name}, {path.parent.name}: {fault}"
        for file in ("report.xlsx", "report.ods", "data.zip"):
            other = second / name / "public" / path.parent.name / file
            if (path.parent / file).read_bytes() != other.read_bytes():
                yield f"{name}: two builds differ in {file}"
        print(f"{name}, {path.parent.name}: {len(Book(path).sheets)} sheets")


def leak_faults(muster, root, scratch):
    """A restricted row reaches the restricted workbook, and no public archive."""
    edition = scratch / "marked" / "sel-2022"
    shutil.copytree(root / "data/sel-2022", edition)
    table = edition / "organisations.csv"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    secret = f"{MARKER} Trust" + "," * head.count(",") + ",restricted"
    table.write_text("\n".join([head + ",audience", *(row + "," for row in rows), secret]) + "\n", encoding="utf-8")
    for audience in ("public", "restricted"):
        build(muster, edition, scratch / "leak", audience=audience)
        for path in sorted((scratch / "leak/sel-2022" / audience).rglob("*")):
            if path.suffix not in (".xlsx", ".ods", ".zip"):
                continue
            if (MARKER in text_of(path)) != (audience == "restricted"):
                yield f"{audience}: the restricted row is {'in' if audience == 'public' else 'missing from'} {path.name}"


def changed(path, target, member, pattern, by):
    """Copies a workbook with one change in members whose name matches."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        changes = 0
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            if re.fullmatch(member, name):
                text, count = re.subn(pattern, by, text, count=1)
                changes += count
            new.writestr(name, text)
    if changes == 0:
        sys.exit(f"the change '{by}' found no place")


FAULTS = (
    (r"xl/worksheets/sheet4\.xml", "<pageMargins", '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><pageMargins'),
    (r"xl/worksheets/sheet4\.xml", 'workbookViewId="0"/>', 'workbookViewId="0"><pane ySplit="1"/></sheetView>'),
    (r"xl/worksheets/sheet4\.xml", 'workbookViewId="0"/>', 'workbookViewId="0"><selection activeCell="B2"/></sheetView>'),
    (r"xl/worksheets/sheet4\.xml", "</worksheet>", "<headerFooter/></worksheet>"),
    (r"xl/tables/table3\.xml", "<tableColumns", "<autoFilter/><tableColumns"),
    (r"xl/tables/table3\.xml", 'ref="A', 'ref="B'),
    (r"xl/tables/table3\.xml", '(<tableColumn id="1" name=")', r"\1x"),
    (r"xl/sharedStrings\.xml", r"\[note 1\]", "[note 99]"),
    (r"xl/workbook\.xml", 'name="Contents"', 'name="Cover"'),
    (r"xl/styles\.xml", 'wrapText="1"', ""),
    (r"docProps/core\.xml", "<dc:title>[^<]*", "<dc:title>"),
)


def checker_faults(path, scratch):
    """The checker finds each fault that is put into a workbook."""
    for number, (member, pattern, by) in enumerate(FAULTS):
        target = scratch / f"fault-{number}.xlsx"
        changed(path, target, member, pattern, by)
        try:
            found = list(checklist_faults(Book(target)))
        except Exception:  # a fault may leave a table without a row, which is found as well
            found = ["unreadable"]
        if not found:
            yield f"the checker does not notice '{by}' in {member}"


def main():
    muster, root, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    faults = []
    for name in EDITIONS:
        faults += edition_faults(muster, root, scratch, name)
    faults += leak_faults(muster, root, scratch)
    faults += checker_faults(scratch / "first/sel-2022/public/people-strategy/report.xlsx", scratch)
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
