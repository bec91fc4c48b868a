# SPDX-License-Identifier: MIT
"""A Word file as a reader or a screen reader finds it; needs nothing but the standard library."""
import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def squeezed(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


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
        self.styles = {each.get(W + "styleId"): each.find(W + "name").get(W + "val").title().replace(" ", "")
                       for each in self.parts["word/styles.xml"].iter(W + "style")}
        self.counts = {}

    def number_formats(self):
        numbering = self.parts["word/numbering.xml"]
        levels = {each.get(W + "abstractNumId"): [level.find(W + "numFmt").get(W + "val") for level in each.iter(W + "lvl")]
                  for each in numbering.iter(W + "abstractNum")}
        return {each.get(W + "numId"): levels[each.find(W + "abstractNumId").get(W + "val")]
                for each in numbering.iter(W + "num")}

    def style(self, paragraph):
        """The name of its style without blanks, whatever id a house template gives to it: "Heading1"."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if found is None else self.styles[found.get(W + "val")]

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
                if self.styles[table.find(f"{W}tblPr/{W}tblStyle").get(W + "val")] == "DataTable"]

    def titled(self, paragraph):
        """The title that a cell below its row begins with, or "", and the words after it."""
        ids = {identity for identity, name in self.styles.items() if name == "RowTitle"}
        runs = [run for run in paragraph.iter(W + "r")
                if any(each.get(W + "val") in ids for each in run.iterfind(f"{W}rPr/{W}rStyle"))]
        title = squeezed("".join(map(self.words, runs)))
        return title, self.words(paragraph)[len(title):].strip()

    def rows(self, table):
        """The rows as a page has them: the words of the cells, and of the cells below by their titles."""
        rows = []
        for row in table.findall(W + "tr"):
            cells = [[self.titled(each) for each in cell.iter(W + "p")] for cell in row.findall(W + "tc")
                     if cell.find(f"{W}tcPr/{W}vMerge[@{W}val]") is not None or cell.find(f"{W}tcPr/{W}vMerge") is None]
            words = [squeezed(" ".join(each for _, each in cell)) for cell in cells]
            title = cells[0][0][0] if cells else ""
            if title:
                rows[-1][1][title] = words[0]
            else:
                rows.append((words, {}))
        return rows

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
