# SPDX-License-Identifier: MIT
"""Small tagged PDFs in which every word that an author can choose is a mark: "Shown..." for what a
reader of a shown page gets, "Hidden..." for everything else that such a file can hold."""

import itertools

import pikepdf
from pikepdf import Array, Dictionary, Name, String

NUMBERS = itertools.count(1)


def hidden():
    return f"Hidden{next(NUMBERS):04d}x"


def shown():
    return f"Shown{next(NUMBERS):04d}x"


def hidden_name():
    return Name("/" + hidden())


class Document:
    """One page with one tagged paragraph; `shown` lists what must be in the copy."""

    def __init__(self):
        self.pdf = pikepdf.new()
        self.shown = []
        self.root = self.pdf.Root
        self.tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.body = self.element(Name.Document, self.tree)
        self.tree.K = Array([self.body])
        self.tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array([])))
        self.root.StructTreeRoot = self.tree
        self.root.MarkInfo = Dictionary(Marked=True)
        self.root.Lang = String("en-GB")
        self.font = self.pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        self.page = self.add_page(self.show())

    def show(self):
        word = shown()
        self.shown.append(word)
        return word

    def element(self, kind, parent, **entries):
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=kind, P=parent, K=Array([])))
        for key, value in entries.items():
            made["/" + key] = value
        if parent is not self.tree:
            parent.K.append(made)
        return made

    def stream(self, operators, **entries):
        made = self.pdf.make_stream(operators if isinstance(operators, bytes) else operators.encode())
        for key, value in entries.items():
            made["/" + key] = value
        return made

    def add_page(self, word):
        """A page with `word` as its one paragraph."""
        number = len(self.pdf.pages)
        content = f"/P <</MCID 0>> BDC BT /F0 12 Tf 20 50 Td ({word}) Tj ET EMC\n"
        page = self.pdf.make_indirect(Dictionary(
            Type=Name.Page, MediaBox=Array([0, 0, 300, 100]), Contents=self.stream(content),
            Resources=Dictionary(Font=Dictionary(F0=self.font)), StructParents=number))
        self.pdf.pages.append(pikepdf.Page(page))
        made = self.pdf.pages[-1].obj
        paragraph = self.element(Name.P, self.body, Pg=made)
        paragraph.K.append(0)
        self.tree.ParentTree.Nums.extend([number, Array([paragraph])])
        return made

    def draw(self, operators, page=None):
        """Adds operators after those of the page; they don't belong to the text of its paragraph."""
        page = page if page is not None else self.page
        before = page.Contents.read_bytes()
        operators = operators if isinstance(operators, bytes) else operators.encode()
        page.Contents = self.stream(before + b"/Artifact BMC q\n" + operators + b"\nQ EMC\n")

    def resource(self, category, name, value):
        resources = self.page.Resources
        if category not in resources:
            resources[category] = Dictionary()
        resources[category][name] = value

    def form(self, operators, **entries):
        return self.stream(operators, Type=Name.XObject, Subtype=Name.Form,
                           BBox=Array([0, 0, 300, 100]), **entries)

    def image(self, **entries):
        return self.stream(b"\x7f", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
                           ColorSpace=Name.DeviceGray, BitsPerComponent=8, **entries)

    def private(self, holder):
        """Entries that no program but their author's reads."""
        holder["/PieceInfo"] = Dictionary({"/" + hidden(): Dictionary(Private=String(hidden()))})
        holder["/LastModified"] = String(hidden())
        holder["/SecretKey"] = String(hidden())
        holder["/" + hidden()] = hidden_name()
        holder["/Metadata"] = self.stream(f"<x>{hidden()}</x>", Type=Name.Metadata, Subtype=Name.XML)
        return holder
