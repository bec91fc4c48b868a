#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads Word files with python-docx, a library of others that shares no code with ours or with LibreOffice.

usage: python_docx.py FOLDER

Of every public standard Word file: the headings, the captions and the cells of numbered tables are those of our PDF's tags, in
order, and there are as many tables and pictures as our own reader finds. Expects that another order and another word are
found. Exits with 0 if all are as they should be, 1 with a line a problem, 77 if python-docx is missing.
"""
import concurrent.futures
import os
import pathlib
import re
import sys

from libreoffice import compared, text_of_tags
from word_file import W, Word, squeezed

try:
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run
except ImportError:
    print("SKIPPED: Word files are not read with python-docx: it is missing (Debian: python3-docx)")
    sys.exit(77)

NOT_WORDS = ("footnote reference", "Row Title")  # marks of notes, and titles that the PDF has in the table's head


def words(paragraph):
    runs = (Run(each, paragraph) for each in paragraph._p.iter(W + "r"))
    return squeezed("".join(run.text for run in runs if run.style is None or run.style.name not in NOT_WORDS))


def pieces_of(file):
    """Headings, captions and cells of numbered tables, in order."""
    numbered = False
    for child in file.element.body.iterchildren():
        if child.tag == W + "p":
            paragraph = Paragraph(child, file)
            name, text = paragraph.style.name, words(paragraph)
            if name.startswith("Heading"):
                yield "heading", text
            if name == "Caption":
                numbered = re.match(r"Table \d+", text) is not None
                if numbered or text.startswith("Figure"):
                    yield "caption", text
        elif child.tag == W + "tbl" and numbered:
            numbered = False
            yield from (("cell", text) for text in cells_of(Table(child, file)) if text)


def cells_of(table):
    """The words of each cell once, however many places of the grid it takes."""
    seen = set()
    for row in table.rows:
        for cell in row.cells:
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from map(words, cell.paragraphs)


def problems_of(path, tags):
    file, ours = docx.Document(path), Word(path, [])
    pieces = list(pieces_of(file))
    yield from compared(pieces, tags, f"{path} by python-docx")
    found = (sum(1 for kind, _ in pieces if kind == "heading"),
             sum(1 for table in file.tables if table.style.name == "Data Table"))
    expected = len(list(ours.headings())), len(ours.data_tables())
    if found != expected:
        yield f"{path}: python-docx finds {found} headings and tables, our reader {expected}"
    core = file.core_properties
    if not all((core.title, core.author, core.subject, core.language)):
        yield f"{path}: python-docx finds no title, author, subject or language"


def main():
    files = [each for each in sorted(pathlib.Path(sys.argv[1]).glob("*/public/*/*.docx")) if not each.stem.endswith("large-print")]
    problems = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, tags in zip(files, pool.map(text_of_tags, (each.with_suffix(".pdf") for each in files))):
            problems += problems_of(file, tags)
    print("\n".join(problems) or f"python-docx reads {len(files)} Word files as our PDFs are")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
