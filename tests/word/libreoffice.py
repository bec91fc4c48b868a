#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Opens a Word file of each kind of publication in LibreOffice and compares its pages with those of our PDF.

usage: libreoffice.py FOLDER SCRATCH

LibreOffice's pages must have the headings, captions and cells of numbered tables in the order of the Word file; our PDF the
headings in that order, and the captions. Expects that another order and another word are found. Exits with 0 if all are as
they should be, 1 with a line a problem, 77 if a program is missing.
"""
import pathlib
import re
import shutil
import subprocess
import sys

from word_file import W, Word

LONG = 10  # fewer headings, captions and cells can be in two orders, as in an agenda


def skip(reason):
    print(f"SKIPPED: Word files are not opened in LibreOffice: {reason}")
    sys.exit(77)


def solid(text):
    """The text without white and hyphens, because lines end elsewhere."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text)


def text_of(pdf):
    return solid(subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout)


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
            yield "cell", words


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


def main():
    folder, scratch = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for program in ("soffice", "pdftotext"):
        if not shutil.which(program):
            skip(f"'{program}' is missing")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    kinds = {}
    for file in sorted(folder.glob("*/public/*/*.docx")):
        if file.stem in ("report", "agenda"):
            kinds.setdefault(file.parent.name, file)
    files = list(kinds.values())
    problems, counts = [], 0
    for file, pdf in zip(files, converted(files, scratch)):
        word = Word(file, problems)
        pieces = list(pieces_of(word))
        counts += len(pieces)
        pages, ours = text_of(pdf), text_of(file.with_suffix(".pdf"))
        found = [missing(pieces, pages), missing([each for each in pieces if each[0] == "heading"], ours)]
        found += [missing([each], ours) for each in pieces if each[0] == "caption"]
        problems += [f"{file.relative_to(folder)}: the {each}" for each in found if each]
        altered = pieces[:-1] + [(pieces[-1][0], pieces[-1][1] + " altered")]
        turned = missing(pieces[::-1], pages) or len(pieces) < LONG
        if not turned or not missing(altered, pages):
            problems.append(f"{file.relative_to(folder)}: another order or another word is not found")
    print("\n".join(problems) or f"{len(files)} Word files have {counts} headings, captions and cells on LibreOffice's pages, in order")
    return 1 if problems or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
