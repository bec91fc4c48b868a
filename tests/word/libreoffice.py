#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares Word files with our PDFs, and one of each kind of publication with its pages in LibreOffice.

usage: libreoffice.py FOLDER SCRATCH

LibreOffice's pages must have the headings, captions and cells of numbered tables in the order of the Word file, and so must
the tags of our PDF. Expects that another order and another word are found. Exits with 0 if all are as they should be, 1 with
a line a problem, 77 if a program is missing.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

from word_file import W, Word

TITLE = "title of a cell below its row"  # in the PDF these are in the table's head, and an artefact in its rows
LONG = 10  # fewer headings, captions and cells can be in two orders, as in an agenda


def skip(reason):
    print(f"SKIPPED: Word files are not opened in LibreOffice: {reason}")
    sys.exit(77)


def solid(text):
    """The text without white and hyphens, because lines end elsewhere."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text)


def text_of(pdf):
    return solid(subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout)


def text_of_tags(pdf):
    """The text in the order of the tags: a row is whole where pages divide it, and nothing of a page's furniture is in it."""
    tags = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True).stdout.decode(errors="replace")
    return solid("".join(re.findall(r'^\s*"(.*)"$', tags, re.MULTILINE)))


def pieces_of(word):
    """Headings, captions and cells of numbered tables in order: what each is, and its words."""
    numbered = set()
    for table in word.data_tables():
        name = table.find(f"{W}tblPr/{W}tblCaption").get(W + "val")
        if re.match(r"Table \d+:", name):
            numbered.update(id(each) for each in table.iter(W + "p"))
    for paragraph in word.body.iter(W + "p"):
        style = word.style(paragraph)
        words = word.words(paragraph)
        if re.fullmatch(r"Heading\d", style):
            yield "heading", words
        elif style == "Caption" and re.match(r"(Table|Figure) \d+", words):
            yield "caption", words
        elif id(paragraph) in numbered and words:
            title, cell = word.titled(paragraph)
            if title:
                yield TITLE, title
            if cell:
                yield "cell", cell


def missing(pieces, text):
    """The first piece that is not in the text after the pieces before it, or None."""
    at = 0
    for kind, words in pieces:
        found = text.find(solid(words), at)
        if found < 0:
            return f"{kind} '{words[:80]}' is not there, or not in order"
        at = found + len(solid(words))
    return None


def converted(files, scratch):
    for number, file in enumerate(files):
        shutil.copy(file, scratch / f"{number}.docx")
    profile = (scratch / "profile").resolve().as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", scratch,
                    *(scratch / f"{number}.docx" for number in range(len(files)))], capture_output=True, check=True, timeout=500)
    return [scratch / f"{number}.pdf" for number in range(len(files))]


def compared(pieces, text, place):
    """Yields what is not in the text, or that the comparison would not find a fault in it."""
    absent = missing(pieces, text)
    if absent:
        yield f"{place}: the {absent}"
    altered = pieces[:-1] + [(pieces[-1][0], pieces[-1][1] + " altered")]
    turned = missing(pieces[::-1], text) or len(pieces) < LONG
    if not turned or not missing(altered, text):
        yield f"{place}: another order or another word is not found"


def main():
    folder, scratch = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for program in ("soffice", "pdftotext", "pdfinfo"):
        if not shutil.which(program):
            skip(f"'{program}' is missing")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    problems, pieces, kinds = [], {}, {}
    for file in sorted(folder.glob("*/public/*/*.docx")):
        if file.stem.endswith("large-print"):
            continue  # its PDF has wide tables in parts, or with columns below the others
        pieces[file] = list(pieces_of(Word(file, problems)))
        if file.stem in ("report", "agenda"):
            kinds.setdefault(file.parent.name, file)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, tags in zip(pieces, pool.map(text_of_tags, (file.with_suffix(".pdf") for file in pieces))):
            problems += compared([each for each in pieces[file] if each[0] != TITLE], tags, f"{file.relative_to(folder)} in our PDF")
    opened = list(kinds.values())
    for file, pdf in zip(opened, converted(opened, scratch)):
        problems += compared(pieces[file], text_of(pdf), f"{file.relative_to(folder)} in LibreOffice")
    print("\n".join(problems) or f"{len(pieces)} Word files have {sum(map(len, pieces.values()))} headings, captions and cells "
          f"in the order of our PDFs, and {len(opened)} of them on LibreOffice's pages")
    return 1 if problems or not opened else 0


if __name__ == "__main__":
    sys.exit(main())
