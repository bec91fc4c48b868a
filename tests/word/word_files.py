#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Publishes editions as Word files and compares each with its web page.

usage: word_files.py MUSTER SOURCE SCRATCH

Of every file: parts are XML, typed and related. Then the same headings, captions, cells of tables and running
text as the page, in order; the same bytes in another folder and time zone; and no restricted words. Exits with 1
and a line a difference.
"""
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

from word_file import W, Word, squeezed

EDITIONS = {"sel-2022": "people-strategy", "southwark-2023": "progress-report", "nel-2024": "forward-plan",
            "southwark-recovery-2020": "recovery-plan", "city-carers-2024": "action-plan"}
SECRET = "Heron budget 48213"


class Page(html.parser.HTMLParser):
    """Headings, captions, cells and paragraphs of a web page's main text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.headings, self.captions, self.cells, self.paragraphs = [], [], {}, []
        self.styles = []
        self.open, self.skip, self.main, self.text, self.caption = [], 0, False, None, ""

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "main":
            self.main = True
        if not self.main or tag in ("br", "col", "img", "path", "rect", "circle", "polyline"):
            if tag == "br" and self.text is not None:
                self.text += " "
            return
        style = (values.get("class") or "").split()
        in_box = any("box-title" in each for each in self.styles)
        self.styles.append(style)
        hides = tag in ("svg", "details", "script") or ("hidden" in style and not in_box) or "footnotes" in style \
            or "mark" in style or "download" in style or "pages" in style or "lists" in style \
            or "feedback" in style
        self.open.append((tag, hides))
        self.skip += hides
        if self.skip == 0 and tag in ("h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "td", "th", "p") \
                and not (tag == "p" and any(each in ("td", "th", "li") for each, _ in self.open[:-1])):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None and self.skip == 0:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "main":
            self.main = False
        if not self.open or tag not in [each for each, _ in self.open]:
            return
        while self.open:
            last, hides = self.open.pop()
            self.styles.pop()
            self.skip -= hides
            if last == tag:
                break
        if self.text is None or self.skip > 0:
            return
        words = squeezed(self.text)
        if re.fullmatch("h[2-6]", tag):
            self.headings.append((int(tag[1]) - 1, words))
        elif tag in ("caption", "figcaption"):
            self.caption = words
            if re.match(r"(Table|Figure) \d+:", words):
                self.captions.append(re.sub(r" Picture: .*", "", words))
        elif tag in ("td", "th"):
            self.cells.setdefault(self.caption, []).append(words)
        elif tag == "p" and any(each in ("td", "th", "li") for each, _ in self.open):
            self.text += " "
            return
        elif tag == "p":
            self.paragraphs.append(words)
        if tag in ("h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "td", "th", "p"):
            self.text = None


def compare(what, page, word, problems):
    for i, (a, b) in enumerate(zip(page, word)):
        if a != b:
            problems.append(f"{what} {i + 1}: the page has {a!r}, the Word file {b!r}")
            return
    if len(page) != len(word):
        more = (page if len(page) > len(word) else word)[min(len(page), len(word))]
        problems.append(f"{what}: {len(page)} in the page, {len(word)} in the Word file; the first more is {more!r}")


def flat(rows, page_cells):
    """The cells in the order of the page, which has columns where the Word file has rows below a row."""
    below = {re.sub(r"\s", "", title) for _, row in rows for title in row}
    titles, at = [], len(rows[0][0])
    while at < len(page_cells) and re.sub(r"\s", "", page_cells[at]) in below:
        titles.append(page_cells[at])
        at += 1
    cells = list(rows[0][0]) + titles
    for words, row in rows[1:]:
        cells += words + [row.get(title, "") for title in titles]
    return cells


def compare_tables(page, word, problems):
    names = [each for each in page.cells if re.match(r"Table \d+:", each)]
    tables = {squeezed(each.find(f"{W}tblPr/{W}tblCaption").get(W + "val")): each for each in word.data_tables()}
    for name in names:
        if name not in tables:
            problems.append(f"the table '{name}' is not in the Word file")
            continue
        rows = word.rows(tables[name])
        cells = flat(rows, page.cells[name])
        solid = [re.sub(r"\s", "", each) for each in page.cells[name]]
        compare(f"'{name}' cell", solid, [re.sub(r"\s", "", each) for each in cells], problems)


def compare_text(page, word, problems):
    """Every paragraph of the page is in the Word file, after the one before."""
    text = [re.sub(r"\s", "", word.words(each)) for each in word.body.iter(W + "p")]
    at = 0
    for paragraph in page.paragraphs:
        solid = re.sub(r"\s", "", paragraph)
        try:
            at = next(i for i in range(at, len(text)) if solid in text[i])
        except StopIteration:
            problems.append(f"not in the Word file, or not in order: '{paragraph[:90]}'")


def build(program, edition, out, zone, *words):
    result = subprocess.run([program, "build", edition, "--out", out, "--format", "docx", "--format", "html", "--quiet", *words],
                            capture_output=True, text=True, env={**os.environ, "TZ": zone})
    assert result.returncode == 0, f"{edition}: {result.stderr}"


def check_edition(program, source, scratch, edition, publication):
    problems = []
    variants = ["--variant", "standard", "--variant", "large-print"]
    build(program, source / "data" / edition, scratch / "one", "UTC", "--publication", publication, *variants)
    build(program, source / "data" / edition, scratch / "another" / "folder", "Pacific/Kiritimati", "--publication",
          publication, *variants)
    folder = pathlib.Path(edition, "public", publication)
    for name in ("report", "report-large-print"):
        path = scratch / "one" / folder / (name + ".docx")
        if path.read_bytes() != (scratch / "another" / "folder" / folder / (name + ".docx")).read_bytes():
            problems.append(f"{name}.docx differs in another folder and time zone")
        page = Page()
        page.feed((scratch / "one" / folder / (name + ".html")).read_text())
        word = Word(path, problems)
        word.check_package()
        page.headings = [each for each in page.headings if each[1] not in ("Notes", "Footnotes")]
        word_headings = list(word.headings())
        compare("heading", [each[1] for each in page.headings], [each[1] for each in word_headings], problems)
        compare("caption", sorted(page.captions), sorted(word.captions()), problems)
        compare_tables(page, word, problems)
        compare_text(page, word, problems)
        assert page.headings and page.paragraphs, f"{edition}: nothing to compare"
    return [f"{edition}: {each}" for each in problems]


def check_restricted(program, source, scratch):
    """A restricted section is in the restricted file and not in the public one, unpacked."""
    edition = scratch / "edition"
    shutil.copytree(source / "data" / "sel-2022", edition)
    with open(edition / "narrative" / "conclusion.md", "a") as text:
        text.write(f"\n\n::: restricted\n{SECRET}.\n:::\n")
    for audience in ("public", "restricted"):
        build(program, edition, scratch / "audiences", "UTC", "--audience", audience)
    found = {}
    for audience in ("public", "restricted"):
        archive = zipfile.ZipFile(scratch / "audiences" / "sel-2022" / audience / "people-strategy" / "report.docx")
        found[audience] = any(SECRET.encode() in archive.read(name) for name in archive.namelist())
    if found != {"public": False, "restricted": True}:
        return [f"restricted words: found in {found}"]
    return []


def edited(path, into, edit):
    """Writes the Word file again after `edit` was given the paragraphs of its body."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                root = ElementTree.fromstring(content)
                edit(root)
                content = ElementTree.tostring(root)
            new.writestr(name, content)


def set_text(paragraph, text):
    runs = list(paragraph.iter(W + "t"))
    for run in runs:
        run.text = ""
    runs[0].text = text


def edit_as_a_colleague(root):
    """Changes a paragraph and a cell, removes a paragraph, and adds one."""
    parents = {child: parent for parent in root.iter() for child in parent}
    words = {each: "".join(run.text or "" for run in each.iter(W + "t")) for each in root.iter(W + "p")}

    def find(beginning):
        return next(each for each, text in words.items() if text.startswith(beginning))

    set_text(find("It comes at a hard time."), words[find("It comes at a hard time.")].replace("a hard time", "a difficult time"))
    thanks = find("I thank everyone")
    parents[thanks].remove(thanks)
    means = find("It has to live within its means.")
    new = ElementTree.fromstring(ElementTree.tostring(means))
    set_text(new, "A new sentence by the editor.")
    tracked = ElementTree.SubElement(new, W + "ins")
    tracked.append(ElementTree.fromstring(ElementTree.tostring(new.find(W + "r"))))
    for run in tracked.iter(W + "t"):
        run.text = " It is tracked."
    parents[means].insert(list(parents[means]).index(means) + 1, new)
    cell = next(each for each, text in words.items() if text == "Adult nurses" and parents[each].tag == W + "tc")
    set_text(cell, "Nurses for adults")


def check_edits(program, source, scratch):
    """What a colleague changed in Word is listed with its place in the narrative; nothing else is."""
    problems = []

    def diff(edition, path):
        return subprocess.run([program, "diff", "--docx", path, source / "data" / edition],
                              capture_output=True, text=True, cwd=source)

    for edition, publication in EDITIONS.items():
        path = scratch / "one" / edition / "public" / publication / "report.docx"
        result = diff(edition, path)
        if result.stdout != "no paragraph of the narrative differs\n" or "docx." in result.stderr:
            problems.append(f"{edition}, unchanged: {result.returncode} {result.stdout[:500]} {result.stderr[:500]}")
    path = scratch / "one" / "sel-2022" / "public" / "people-strategy" / "report.docx"
    edited(path, scratch / "edited.docx", edit_as_a_colleague)
    result = diff("sel-2022", scratch / "edited.docx")
    places = [line for line in result.stdout.splitlines() if not line.startswith("  ")]
    kinds = [re.sub(r"^.*/narrative/(\w+)\.md:\d+: (\w+)$", r"\1 \2", line) for line in places]
    if sorted(kinds) != ["conclusion added", "foreword changed", "foreword removed"]:
        problems.append(f"edited: {result.stdout} {result.stderr[:500]}")
    if "+ It comes at a difficult time." not in result.stdout or "+ A new sentence by the editor. It is tracked." not in result.stdout:
        problems.append(f"edited: the new text is missing: {result.stdout}")
    if "note[docx.unread]: the file has 1 tracked change: muster reads the text" not in result.stderr:
        problems.append(f"edited: the tracked change is not reported: {result.stderr[:500]}")
    if result.stderr.count("warning[docx.not-narrative]") != 1 or "became 'Nurses for adults'" not in result.stderr:
        problems.append(f"edited: the cell is not reported: {result.stderr[:500]}")
    return problems


def check_pack(program, source, scratch):
    """Of a pack only the agenda is made as a Word file, and muster says so."""
    result = subprocess.run([program, "build", source / "data" / "city-committee-2025-01", "--out", scratch / "pack",
                             "--format", "docx", "--format", "html"], capture_output=True, text=True)
    files = list((scratch / "pack").rglob("*.docx"))
    good = result.returncode == 0 and "note[docx.pack]" in result.stderr and [file.name for file in files] == ["agenda.docx"]
    return [] if good else [f"pack: exit {result.returncode}, {files}: {result.stderr[:300]}"]


def main():
    program, source, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(scratch, ignore_errors=True)
    problems = []
    for edition, publication in EDITIONS.items():
        problems += check_edition(program, source, scratch, edition, publication)
    problems += check_restricted(program, source, scratch)
    problems += check_edits(program, source, scratch)
    problems += check_pack(program, source, scratch)
    print("\n".join(problems) or f"{len(EDITIONS)} editions agree with their pages")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
