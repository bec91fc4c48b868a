#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Publishes editions as Word files and compares each with its web page.

usage: word_files.py MUSTER SOURCE SCRATCH

Of every file: parts are XML, typed and related; headings in order; tables with heads and names;
pictures with words; a language; no paragraphs that are there for white. Then the same headings,
captions, cells of tables and running text as the page, in order; the same bytes in another folder
and time zone; and no restricted words. Exits with 1 and a line a difference.
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

EDITIONS = {"sel-2022": "people-strategy", "southwark-2023": "progress-report", "nel-2024": "forward-plan",
            "southwark-recovery-2020": "recovery-plan", "city-carers-2024": "action-plan"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
SECRET = "Heron budget 48213"


def squeezed(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


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


class Word:
    """A Word file, with the numbers that Word counts filled in."""

    def __init__(self, path, problems):
        self.archive = zipfile.ZipFile(path)
        self.names = self.archive.namelist()
        self.problems = problems
        self.parts = {name: ElementTree.fromstring(self.archive.read(name)) for name in self.names
                      if name.endswith((".xml", ".rels", ".svg"))}
        self.body = self.parts["word/document.xml"].find(W + "body")
        self.formats = self.number_formats()
        self.counts = {}

    def number_formats(self):
        numbering = self.parts["word/numbering.xml"]
        levels = {each.get(W + "abstractNumId"): [level.find(W + "numFmt").get(W + "val") for level in each.iter(W + "lvl")]
                  for each in numbering.iter(W + "abstractNum")}
        return {each.get(W + "numId"): levels[each.find(W + "abstractNumId").get(W + "val")]
                for each in numbering.iter(W + "num")}

    @staticmethod
    def style(paragraph):
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if found is None else found.get(W + "val")

    @staticmethod
    def words(node):
        """The text without marks of footnotes: the first mark of a note has no text, and a field repeats its number."""
        pieces = []
        repeats_mark = False
        for each in node.iter():
            if each.tag == W + "instrText":
                repeats_mark = (each.text or "").split()[:1] == ["NOTEREF"]
            elif each.tag == W + "fldChar" and each.get(W + "fldCharType") == "end":
                repeats_mark = False
            elif each.tag == W + "t":
                pieces.append("" if repeats_mark else each.text or "")
            elif each.tag in (W + "tab", W + "br") and each.attrib.get(W + "val") is None:
                pieces.append(" ")
        return squeezed("".join(pieces))

    def heading_number(self, paragraph):
        list_id = paragraph.find(f"{W}pPr/{W}numPr/{W}numId").get(W + "val")
        if list_id == "0":
            return ""
        level = int(paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl").get(W + "val"))
        counts = self.counts.setdefault(list_id, [0] * 9)
        counts[level] += 1
        counts[level + 1:] = [0] * (8 - level)
        signs = [chr(64 + count) if form == "upperLetter" else str(count)
                 for count, form in zip(counts, self.formats[list_id])]
        return ".".join(signs[:level + 1]) + " "

    def headings(self):
        self.counts = {}
        for paragraph in self.body.iter(W + "p"):
            level = re.fullmatch(r"Heading(\d)", self.style(paragraph))
            if level:
                yield int(level[1]), squeezed(self.heading_number(paragraph) + self.words(paragraph))

    def captions(self):
        return [self.words(each) for each in self.body.iter(W + "p")
                if self.style(each) == "Caption" and re.match(r"(Table|Figure) \d+", self.words(each))]

    def data_tables(self):
        return [table for table in self.body.iter(W + "tbl")
                if table.find(f"{W}tblPr/{W}tblStyle").get(W + "val") == "DataTable"]

    def check_package(self):
        types = self.parts["[Content_Types].xml"]
        endings = {each.get("Extension") for each in types if each.tag.endswith("Default")}
        typed = {each.get("PartName").lstrip("/") for each in types if each.tag.endswith("Override")}
        for name in self.names:
            if name not in typed and name.rsplit(".", 1)[-1] not in endings:
                self.problems.append(f"{name} has no content type")
        for name in [each for each in self.names if each.endswith(".rels")]:
            folder = name.split("_rels/")[0]
            for relation in self.parts[name].iter(RELATIONS + "Relationship"):
                if relation.get("TargetMode") != "External" and folder + relation.get("Target") not in self.names:
                    self.problems.append(f"{name}: {relation.get('Target')} is not there")
        for each in self.archive.infolist():
            if each.date_time != (1980, 1, 1, 0, 0, 0):
                self.problems.append(f"{each.filename} is dated {each.date_time}")

    def check_accessible(self):
        last = 0
        for level, words in self.headings():
            if level > last + 1:
                self.problems.append(f"the heading '{words}' is {level - last} levels deeper than the one before")
            last = level
        for table in self.data_tables():
            name = table.find(f"{W}tblPr/{W}tblCaption")
            rows = table.findall(W + "tr")
            heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
            if name is None or not name.get(W + "val"):
                self.problems.append("a table has no name")
            if not heads[0] or heads != sorted(heads, reverse=True):
                self.problems.append(f"the table '{name.get(W + 'val')}' does not begin with its head")
        for picture in self.body.iter(WP + "docPr"):
            if not picture.get("descr") and not any("decorative" in each.tag for each in picture.iter()):
                self.problems.append(f"the picture {picture.get('name')} has no words")
        language = self.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        if language is None or not language.get(W + "val"):
            self.problems.append("the file has no language")
        self.check_empty()

    def check_empty(self):
        only = {id(cell.find(W + "p")) for cell in self.body.iter(W + "tc") if len(cell.findall(W + "p")) == 1}
        for paragraph in self.body.iter(W + "p"):
            holds = paragraph.find(W + "r") is not None or paragraph.find(W + "hyperlink") is not None
            if not holds and id(paragraph) not in only and self.style(paragraph) != "Separator":
                self.problems.append(f"an empty paragraph of style {self.style(paragraph)}")


def compare(what, page, word, problems):
    for i, (a, b) in enumerate(zip(page, word)):
        if a != b:
            problems.append(f"{what} {i + 1}: the page has {a!r}, the Word file {b!r}")
            return
    if len(page) != len(word):
        more = (page if len(page) > len(word) else word)[min(len(page), len(word))]
        problems.append(f"{what}: {len(page)} in the page, {len(word)} in the Word file; the first more is {more!r}")


def compare_tables(page, word, problems):
    names = [each for each in page.cells if re.match(r"Table \d+:", each)]
    tables = {squeezed(each.find(f"{W}tblPr/{W}tblCaption").get(W + "val")): each for each in word.data_tables()}
    for name in names:
        if name not in tables:
            problems.append(f"the table '{name}' is not in the Word file")
            continue
        cells = [squeezed(re.sub(" +", " ", " ".join(word.words(each) for each in cell.iter(W + "p"))))
                 for cell in tables[name].iter(W + "tc") if cell.find(f"{W}tcPr/{W}vMerge[@{W}val]") is not None
                 or cell.find(f"{W}tcPr/{W}vMerge") is None]
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
        word.check_accessible()
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
