#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pdf_2_check.py MUSTER SOURCE FOLDER: a publication for `--pdf-standard ua-2` as qpdf reads it: namespaces, captions,
destinations, references of the contents and of footnotes, and no information dictionary. Also that two runs in two
time zones and folders write the same bytes, and that a pack with pages of other PDFs is not PDF 2.0."""
import json
import os
import subprocess
import sys
from pathlib import Path

MODERN, OLDER = "u:http://iso.org/pdf2/ssn", "u:http://iso.org/pdf/ssn"
DROPPED = {"/TOC", "/TOCI", "/Reference", "/BlockQuote", "/Code"}  # by ISO 32000-2, 14.8.6
muster, source, folder = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])


def build(edition, out, zone):
    command = [muster, "build", source / "data" / edition, "--pdf-standard", "ua-2", "--format", "pdf", "--out", out]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "TZ": zone})
    return {pdf.relative_to(out): pdf for pdf in sorted(Path(out).rglob("*.pdf"))}


def require(holds, message):
    if not holds:
        sys.exit(message)


class File:
    def __init__(self, pdf):
        text = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", pdf], check=True, capture_output=True).stdout
        self.objects = json.loads(text)["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.get(self.trailer["/Root"])

    def get(self, value):
        while isinstance(value, str) and value.endswith(" R") and not value.startswith(("u:", "b:")):
            entry = self.objects["obj:" + value]
            value = entry["value"] if "value" in entry else entry["stream"]["dict"]
        return value

    def kids(self, element):
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, str) and kid.endswith(" R") and "/S" in self.get(kid):
                yield kid

    def elements(self, at):
        yield at, self.get(at)
        for kid in self.kids(self.get(at)):
            yield from self.elements(kid)

    def leaves(self, node):
        node = self.get(node)
        for kid in node.get("/Kids", []):
            yield from self.leaves(kid)
        names = node.get("/Names", [])
        yield from zip(names[::2], names[1::2])


def check_elements(file):
    root = file.get(file.catalog["/StructTreeRoot"])
    tops = root["/K"]
    require(len(tops) == 1 and file.get(tops[0])["/S"] == "/Document", "one Document is at the top")
    elements = dict(file.elements(tops[0]))
    for number, element in elements.items():
        space = file.get(element["/NS"])["/NS"]
        require(space == (OLDER if element["/S"] in DROPPED else MODERN), f"{number} {element['/S']} is in {space}")
        require(element["/S"] != "/Note", "a Note is in the file")
        types = [file.get(kid)["/S"] for kid in file.kids(element)]
        require("/Caption" not in types[1:-1], f"{number}: a caption in the midst of {types}")
    return elements


def check_references(file, elements):
    refers = {number: file.get(element.get("/Ref", [])) for number, element in elements.items()}
    notes = {number for number, element in elements.items() if element["/S"] == "/FENote"}
    require(notes, "the publication has no footnote")
    for note in notes:
        attributes = [a for a in elements[note]["/A"] if a["/O"] == "/FENote"]
        require([a["/NoteType"] for a in attributes] == ["/Footnote"], f"{note} has no type")
        require(refers[note] and all(note in refers[place] for place in refers[note]), f"{note}: no way there and back")
    for number, targets in refers.items():
        require(all(target in elements for target in targets), f"{number} refers to what is not an element")
        for target in notes.intersection(targets):
            require(number in refers[target], f"{number} refers to {target}, but not the other way round")
    entries = [element for element in elements.values() if element["/S"] == "/TOCI"]
    require(entries, "the publication has no contents")
    for entry in entries:
        require(any(refers[kid] for kid in file.kids(entry)), "an entry of the contents refers to nothing")


def check_destinations(file, elements):
    places = dict(file.leaves(file.get(file.catalog["/Names"])["/Dests"]))
    for name, place in places.items():
        place = file.get(place)
        require("/D" in place and place["/SD"][0] in elements, f"{name} does not lead to an element")
    used = [o["value"]["/Dest"] for o in file.objects.values()
            if isinstance(o.get("value"), dict) and "/Dest" in o["value"]]
    require(used and all(name in places for name in used), "a link or bookmark leads nowhere")


out = folder / "first"
made = build("city-carers-2024", out, "UTC")
pdf = next(path for name, path in made.items() if str(name).endswith("public/action-plan/report.pdf"))
require(pdf.read_bytes().startswith(b"%PDF-2.0\n"), "the header is not that of PDF 2.0")
read = File(pdf)
require("/Info" not in read.trailer, "the file has an information dictionary")
require(any(n == "u:run-record.json" for n, _ in read.leaves(read.get(read.catalog["/Names"])["/EmbeddedFiles"])),
        "the record of the run is not attached")
found = check_elements(read)
check_references(read, found)
check_destinations(read, found)
again = build("city-carers-2024", folder / "second" / "place", "Asia/Kathmandu")
for name, path in made.items():
    require(path.read_bytes() == again[name].read_bytes(), f"{name} is not the same in another run")

pack = next(path for name, path in build("city-committee-2025-01", folder / "pack", "UTC").items()
            if str(name).endswith("committee-pack/report.pdf"))
outputs = json.loads((pack.parent / "manifest.json").read_text())["outputs"]
entry = next(output for output in outputs if output["file"] == "report.pdf")
require(pack.read_bytes().startswith(b"%PDF-1.7\n"), "a pack with pages of other PDFs is PDF 2.0")
require("PDF/UA-2" not in entry["standards"], "a pack with pages of other PDFs says that it is PDF/UA-2")
require(any("includes other PDFs" in why for why in entry["archive_obstacles"]), "the manifest does not say why")
print(f"{len(found)} elements checked")
