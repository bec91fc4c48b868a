#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that Word files can be read without seeing them.

usage: accessible.py FOLDER...

Of every Word file in the folders: a title and a language; headings that have words and skip no level; tables with
a name, and data tables with a head that is repeated and cells under it; pictures with words or a mark as decoration, in
heads and feet too; links with words; no paragraphs that are there for white. Then breaks one file in each of these
ways and expects that it is found. Exits with 1 and a line a problem.
"""
import pathlib
import sys

from word_file import W, Word

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
# A file with everything in it.
RICH = ("sel-2022", "public", "people-strategy", "report.docx")


def headings(word):
    last = 0
    for level, words in word.headings():
        if not words.strip(" .0123456789"):
            yield "a heading has no words"
        if level > last + 1:
            yield f"the heading '{words}' is {level - last} levels deeper than the one before"
        last = level


def tables(word):
    for table in word.body.iter(W + "tbl"):
        name = table.find(f"{W}tblPr/{W}tblCaption")
        if name is None or not name.get(W + "val"):
            yield "a table has no name"
    for table in word.data_tables():
        name = word.words(table)[:60]
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(W + "tr")]
        if not heads[0] or heads != sorted(heads, reverse=True):
            yield f"the table '{name}' does not begin with its head"
        if all(heads):
            yield f"the table '{name}' has no rows under its head"


def pictures(word):
    for part in word.parts.values():
        for picture in part.iter(WP + "docPr"):
            if not picture.get("descr") and not any("decorative" in each.tag for each in picture.iter()):
                yield f"the picture {picture.get('name')} has no words"


def links(word):
    for link in word.body.iter(W + "hyperlink"):
        if not word.words(link) and not any(each.get("descr") for each in link.iter(WP + "docPr")):
            yield "a link has no words"


def language(word):
    found = word.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if found is None or not found.get(W + "val"):
        yield "the file has no language"


def title(word):
    if not (word.parts["docProps/core.xml"].findtext(DC + "title") or "").strip():
        yield "the file has no title"


def white(word):
    """A cell must have a paragraph, and so must the place between two tables; no other may be empty."""
    only = {id(cell.find(W + "p")) for cell in word.body.iter(W + "tc") if len(cell.findall(W + "p")) == 1}
    for paragraph in word.body.iter(W + "p"):
        holds = paragraph.find(W + "r") is not None or paragraph.find(W + "hyperlink") is not None
        if not holds and id(paragraph) not in only and word.style(paragraph) != "Separator":
            yield f"an empty paragraph of style {word.style(paragraph)}"


CHECKS = (headings, tables, pictures, links, language, title, white)


def problems_of(word):
    return [problem for check in CHECKS for problem in check(word)]


def deepen(word):
    first = next(each for each in word.body.iter(W + "p") if word.style(each) == "Heading1")
    third = next(identity for identity, name in word.styles.items() if name == "Heading3")
    first.find(f"{W}pPr/{W}pStyle").set(W + "val", third)


def empty_heading(word):
    first = next(each for each in word.body.iter(W + "p") if word.style(each) == "Heading1")
    for text in first.iter(W + "t"):
        text.text = ""


def drop(parent, tag):
    parent.remove(parent.find(tag))


def insert_white(word):
    word.body.insert(1, word.body.makeelement(W + "p", {}))


def silence_link(word):
    link = next(word.body.iter(W + "hyperlink"))
    for child in list(link):
        link.remove(child)


def drop_rows(word):
    table = word.data_tables()[0]
    for row in table.findall(W + "tr"):
        if row.find(f"{W}trPr/{W}tblHeader") is None:
            table.remove(row)


def rename(word, words):
    word.parts["docProps/core.xml"].find(DC + "title").text = words


# How to break a file, and the beginning of what must be said then.
BREAKS = (
    (deepen, "the heading '"),
    (empty_heading, "a heading has no words"),
    (lambda word: drop(word.data_tables()[0].find(W + "tblPr"), W + "tblCaption"), "a table has no name"),
    (lambda word: drop(word.data_tables()[0].find(f"{W}tr/{W}trPr"), W + "tblHeader"), "the table '"),
    (drop_rows, "the table '"),
    (lambda word: next(word.body.iter(WP + "docPr")).attrib.pop("descr"), "the picture "),
    (silence_link, "a link has no words"),
    (lambda word: drop(word.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), W + "lang"),
     "the file has no language"),
    (lambda word: rename(word, " "), "the file has no title"),
    (insert_white, "an empty paragraph of style "))


def missed_breaks(path):
    for break_it, beginning in BREAKS:
        word = Word(path, [])
        break_it(word)
        found = problems_of(word)
        if not any(each.startswith(beginning) for each in found):
            yield f"{path.name}, broken so that it should say '{beginning}', says {found}"


def main():
    files = [path for folder in sys.argv[1:] for path in sorted(pathlib.Path(folder).rglob("*.docx"))]
    assert files, "there are no Word files"
    problems = [f"{path}: {problem}" for path in files for problem in problems_of(Word(path, []))]
    rich = next(path for path in files if path.parts[-4:] == RICH)
    problems += missed_breaks(rich)
    print("\n".join(problems) or f"{len(files)} Word files, and {len(BREAKS)} breaks that were found")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
