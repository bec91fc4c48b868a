#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""claims_test.py MUSTER SAMPLE.pdf FOLDER [VALIDATOR]: a pack believes a file that says it is PDF/UA-1 only
as far as its tags, pages and fonts bear that out. SAMPLE, which is sound, is spoilt in one way after the
other; the pack must then name the fault and say nothing of PDF/UA-1. What muster puts right in the copy must
not be held against a file. VALIDATOR (a command) looks at every pack that says PDF/UA-1.
Exit 77: pikepdf is missing."""

import re
import subprocess
import sys
from pathlib import Path

try:
    import pikepdf
    from pikepdf import Array, Dictionary, Name, String
except ImportError:
    print("SKIPPED: claims of PDF/UA-1 in foreign PDFs: python3-pikepdf is not there")
    sys.exit(77)

from one_item_pack import build, write_edition


def elements(pdf, kind):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == kind and "/P" in o]


def without_alternative(pdf):
    del elements(pdf, "/Figure")[0].Alt


def private_type(pdf):
    elements(pdf, "/P")[0].S = Name.Bodytext


def misplaced_cell(pdf):
    elements(pdf, "/TD")[0].S = Name.P


def uneven_rows(pdf):
    rows = elements(pdf, "/TR")
    rows[-1].K = Array(list(rows[-1].K)[:-1])


def no_header_cells(pdf):
    for cell in elements(pdf, "/TH"):
        cell.S = Name.TD


def headers_of_nothing(pdf):
    for cell in elements(pdf, "/TH"):
        if "/A" in cell:
            del cell.A
    for cell in elements(pdf, "/TD"):
        if "/A" in cell:
            del cell.A


def dead_header(pdf):
    elements(pdf, "/TD")[0].A = Dictionary(O=Name.Table, Headers=Array([String("nowhere")]))


def note_without_identifier(pdf):
    for note in elements(pdf, "/Note"):
        if "/ID" in note:
            del note.ID


def no_language(pdf):
    del pdf.Root.Lang


def odd_language(pdf):
    elements(pdf, "/P")[0].Lang = String("English (UK)")


def suspects(pdf):
    pdf.Root.MarkInfo.Suspects = True


def untagged_drawing(pdf):
    page = pdf.pages[0].obj
    page.Contents = Array([page.Contents, pdf.make_stream(b"0 0 5 5 re f")])


def artifact_in_paragraph(pdf):
    change_content(pdf, rb"(/\w+\s*<<[^>]*/MCID[^>]*>>\s*BDC)", rb"\1 /Artifact BMC EMC")


def tags_in_artifact(pdf):
    change_content(pdf, rb"(/\w+\s*<<[^>]*/MCID[^>]*>>\s*BDC.*?EMC)", rb"/Artifact BMC \1 EMC")


def change_content(pdf, pattern, new):
    page = pdf.pages[0].obj
    data, changes = re.subn(pattern, new, page.Contents.read_bytes(), count=1, flags=re.DOTALL)
    assert changes == 1
    page.Contents = pdf.make_stream(data)


def link_without_tag(pdf):
    for link in elements(pdf, "/Link"):
        link.S = Name.Span


def font_not_embedded(pdf):
    for o in pdf.objects:
        if isinstance(o, Dictionary) and "/FontFile2" in o:
            del o.FontFile2


def no_unicode(pdf):
    for o in pdf.objects:
        if isinstance(o, Dictionary) and o.get("/Subtype") == "/Type0":
            del o.ToUnicode


def wrong_widths(pdf):
    for o in pdf.objects:
        if isinstance(o, Dictionary) and o.get("/Subtype") == "/CIDFontType2":
            del o.W


FAULTS = {
    without_alternative: "a figure has no alternative text",
    private_type: "a type that is not mapped to a standard one",
    misplaced_cell: "a tag TR contains one that does not belong there",
    uneven_rows: "the rows of a table do not have the same columns",
    no_header_cells: "a table has no header cells",
    headers_of_nothing: "does not say whether it heads a row or a column",
    dead_header: "a cell names a header that does not exist",
    note_without_identifier: "a note has no identifier",
    no_language: "the language of its text is not given",
    odd_language: "a language entry is not a valid language tag",
    suspects: "some of its tags are suspect",
    untagged_drawing: "neither tagged nor an artifact",
    artifact_in_paragraph: "an artifact is within tagged content",
    tags_in_artifact: "tagged content is within an artifact",
    link_without_tag: "a link has no link tag",
    font_not_embedded: "a font is not embedded",
    no_unicode: "no meaning in Unicode",
    wrong_widths: "the widths of a font do not match its glyphs",
}


def sound(_pdf):
    pass


def skipped_levels(pdf):
    elements(pdf, "/H2")[0].S = Name.H5


def headings_without_numbers(pdf):
    for kind in ("/H1", "/H2"):
        for heading in elements(pdf, kind):
            heading.S = Name.H


def mapped_types(pdf):
    for paragraph in elements(pdf, "/P"):
        paragraph.S = Name.Bodytext
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Aside=Name.Sect, Bodytext=Name.Normal, Normal=Name.P)


def no_tab_order(pdf):
    for page in pdf.pages:
        del page.obj.Tabs


PUT_RIGHT = [sound, skipped_levels, headings_without_numbers, mapped_types, no_tab_order]


def pack_of(muster, sample, change, work):
    spoilt = work / f"{change.__name__}.pdf"
    with pikepdf.open(sample) as pdf:
        change(pdf)
        pdf.save(spoilt)
    write_edition(work / "edition", [spoilt])
    outcome = build(muster, work / "edition", work / change.__name__)
    item = outcome.pack / "item-1.pdf" if outcome.pack else None
    claims = item is not None and b"pdfuaid:part" in item.read_bytes()
    return outcome, item, claims


def main():
    muster, sample, work = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    work.mkdir(parents=True, exist_ok=True)
    wrong, packs = [], []
    for fault, words in FAULTS.items():
        outcome, _, claims = pack_of(muster, sample, fault, work)
        if outcome.state != "taken" or words not in outcome.messages or claims or \
                "pdf.included-claim" not in outcome.codes:
            wrong.append(f"{fault.__name__}: expected {words!r}, claims: {claims}\n{outcome.messages}")
    for change in PUT_RIGHT:
        outcome, item, claims = pack_of(muster, sample, change, work)
        if not claims:
            wrong.append(f"{change.__name__}: the pack does not say that it is PDF/UA-1\n{outcome.messages}")
        else:
            packs.append(str(item))
    print("\n".join(wrong) or f"{len(FAULTS)} faults named, {len(PUT_RIGHT)} files believed")
    if wrong:
        return 1
    if len(sys.argv) > 4:
        return subprocess.run([*sys.argv[4:], *packs], check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
