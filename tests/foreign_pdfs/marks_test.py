#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""marks_test.py MUSTER FOLDER: every word of a pack's PDFs is shown on a page of the appendices, or one of
ours. Marked files (marked_places.py) go through one pack; no "Hidden" mark may come out, and no "Shown"
mark may be lost. Each file is tried three times: as it is, with its objects in compressed streams, and
with a later version of itself that an incremental update added. Exit 77: pikepdf is missing."""

import re
import sys
from pathlib import Path

try:
    import pikepdf
except ImportError:
    print("SKIPPED: marks in foreign PDFs: python3-pikepdf is not there")
    sys.exit(77)

from marked_document import Document, hidden
from marked_places import NAMES, PLACES
from one_item_pack import build, write_edition


def marked_files(folder):
    """The files, and for each what of it must be in the pack."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for mode in ("plain", "packed", "updated"):
        for place in PLACES:
            document = Document()
            place(document)
            path = folder / f"{place.__name__}_{mode}.pdf"
            packing = pikepdf.ObjectStreamMode.generate if mode == "packed" else pikepdf.ObjectStreamMode.disable
            later = document.page.Contents.read_bytes()
            if mode == "updated":
                document.page.Contents = document.stream(f"BT ({hidden()}) Tj ET")
            document.pdf.save(path, object_stream_mode=packing, static_id=True)
            if mode == "updated":
                update(path, later)
            made.append((path, document.shown))
    return made


def update(path, content):
    """Appends another version of the first page's operators; the earlier one stays in the file."""
    data = path.read_bytes()
    start = int(data[data.rindex(b"startxref"):].split()[1])
    with pikepdf.open(path) as pdf:
        size, root = int(pdf.trailer.Size), pdf.Root.objgen[0]
        number = pdf.pages[0].obj.Contents.objgen[0]
    offset = len(data)
    data += b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    table = len(data)
    data += (f"xref\n{number} 1\n{offset:010d} 00000 n \ntrailer\n<</Size {size}/Root {root} 0 R"
             f"/Prev {start}>>\nstartxref\n{table}\n%%EOF\n").encode()
    path.write_bytes(data)


def texts_of(path):
    """Everything in the file that could be read: all strings and names, and streams inflated."""
    with pikepdf.open(path) as pdf:
        parts = [path.read_bytes()]
        for item in pdf.objects:
            parts.append(item.unparse(resolved=True))
            if isinstance(item, pikepdf.Stream):
                try:
                    parts.append(item.read_bytes())
                except pikepdf.PdfError:
                    parts.append(item.read_raw_bytes())
                parts.append(pikepdf.Dictionary(item.stream_dict).unparse() if hasattr(item, "stream_dict") else b"")
    data = b"\n".join(bytes(part) for part in parts)
    return data + data.replace(b"\0", b"")  # text strings in UTF-16


# Names of the standard that the marked files use as values; the names that muster writes are in its
# sources.
STANDARD = set("""A B C D F G H N P R S T V AESV2 AIS Adobe Annot Artifact Ascent BBox Block BlockQuote Border CFF CIDFontType2
CIDInit CMap Catalog Center CMapName DeviceGray DeviceN DeviceRGB Decimal Disc Differences Encoding Fit Flags FlateDecode DCTDecode
Font FontDescriptor Form FunctionType GoTo Group Halftone Helvetica ICCBased Identity Image Limits Link Lit Luminosity
Mask MissingWidth None ObjStm Outlines Page Pages Pattern Perceptual Placement ProcSet Round Separation Span StructElem
StructTreeRoot Transparency TrueType Type Type0 Type1 Type3 URI XML XObject XRef XYZ F1 Identity-H Last Next Prev""".split())


def sources():
    """All that the PDF writer can write by name."""
    root = Path(__file__).resolve().parents[2] / "host"
    text = "".join(path.read_text() for room in ("pdf", "foreign") for path in sorted((root / room).glob("*.[ch]pp")))
    return set(re.findall(r"/([A-Za-z][A-Za-z0-9]*)", text)) | set(re.findall(r'"([A-Z][A-Za-z]*)"', text))


def names_of(path):
    with pikepdf.open(path) as pdf:
        text = b"".join(item.unparse(resolved=True) for item in pdf.objects if not isinstance(item, pikepdf.String))
    # Strings hold slashes too.
    text = re.sub(rb"\((?:\\.|[^()\\])*\)|<[0-9a-fA-F]*>", b" ", text)
    return {name.decode("latin-1") for name in re.findall(rb"/([^\s/<>\[\]()]+)", text)}


def strange_names(path, known):
    return sorted(name for name in names_of(path) - known
                  if not re.match(r"Shown\d+x$|[A-Z]{6}\+|Muster(Mark|Frame)\d+$", name))


def leaks(data):
    found = set()
    for form in (b"Hidden", b"Hidden".hex().encode(), b"Hidden".hex().upper().encode()):
        at = data.find(form)
        while at >= 0:
            found.add(data[at:at + 24].decode("latin-1"))
            at = data.find(form, at + 1)
    return sorted(found)


def main():
    muster, work = Path(sys.argv[1]), Path(sys.argv[2])
    files = marked_files(work / "files")
    write_edition(work / "edition", [path for path, _ in files], flatten="yes")
    outcome = build(muster, work / "edition", work / "out")
    if outcome.state != "taken":
        print(outcome.messages)
        return 1
    wrong = 0
    for pdf in (outcome.pack / "report.pdf", outcome.pack / "item-1.pdf"):
        data = texts_of(pdf)
        lost = [(path.name, word) for path, words in files for word in words if word.encode() not in data]
        for name in strange_names(pdf, sources() | STANDARD | NAMES):
            print(f"{pdf.name}: the name /{name} is none of the standard's and none that is shown")
            wrong += 1
        for mark in leaks(data):
            print(f"{pdf.name}: {mark!r} is not shown on any page of its file ({where(mark, files)})")
            wrong += 1
        for name, word in lost:
            print(f"{pdf.name}: {word!r} of {name} was lost")
            wrong += 1
    print(f"{len(files)} marked files, {wrong} wrong")
    return 1 if wrong else 0


def where(mark, files):
    for path, _ in files:
        if mark[:11].encode() in texts_of(path):
            return path.name
    return "?"


if __name__ == "__main__":
    sys.exit(main())
