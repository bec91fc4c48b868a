#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the time of a workbook with openpyxl's for the same cells, formats and tables.

usage: compare.py WORKBOOK_BENCH FOLDER

Both are timed from the document or the cells in memory to bytes, the best of three runs, in small, medium and large.
Exits with 1 if muster takes more than a fifth.
"""
import io
import pathlib
import subprocess
import sys
import time

import openpyxl
from openpyxl.styles import Alignment, Font

SIZES = (("small", 10, 20), ("medium", 60, 100), ("large", 100, 300))
MOST = 0.2


def cells_of(path):
    """Names, cells and tables of a workbook; a cell is its value, its format and how its text is set."""
    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book:
        rows = [[(cell.value, cell.number_format, bool(cell.font.b), cell.alignment.horizontal) for cell in row] for row in sheet.iter_rows()]
        sheets.append((sheet.title, rows, [table.ref for table in sheet.tables.values()]))
    return sheets


def written_by_openpyxl(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    fonts = {bold: Font(name="Arial", size=12, bold=bold) for bold in (False, True)}
    places = {side: Alignment(horizontal=side, vertical="top", wrap_text=True) for side in (None, "left", "right", "general")}
    for number, (title, rows, tables) in enumerate(sheets):
        sheet = book.create_sheet(title)
        for row, cells in enumerate(rows, 1):
            for column, (value, form, bold, side) in enumerate(cells, 1):
                cell = sheet.cell(row, column, value)
                cell.number_format = form
                cell.font = fonts[bold]
                cell.alignment = places[side]
        for place, ref in enumerate(tables):
            sheet.add_table(openpyxl.worksheet.table.Table(displayName=f"table_{number}_{place}", ref=ref))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def best_of_three(work):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    bench, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    too_slow = False
    for name, tables, rows in SIZES:
        path = folder / f"{name}.xlsx"
        ours = float(subprocess.run([bench, str(tables), str(rows), str(path)], capture_output=True, text=True, check=True).stdout)
        sheets = cells_of(path)
        theirs = best_of_three(lambda: written_by_openpyxl(sheets))
        count = sum(len(cells) for _, all_rows, _ in sheets for cells in all_rows)
        print(f"{name}: {count} cells, muster {ours:.3f} s, openpyxl {theirs:.3f} s, ratio {ours / theirs:.2f}")
        too_slow = too_slow or ours > MOST * theirs
    sys.exit(1 if too_slow else 0)


if __name__ == "__main__":
    main()
