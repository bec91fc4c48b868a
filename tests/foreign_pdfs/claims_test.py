#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""claims_test.py MUSTER SAMPLE.pdf FOLDER [VALIDATOR]: a pack believes a file that claims PDF/UA-1 or PDF/A only
if its tags, pages and fonts confirm the claim. SAMPLE, which is valid, is damaged in one way after the
other; the pack must then name the fault and not claim the standard. Faults that muster corrects in the copy must
not count. VALIDATOR (a command) looks at every pack, with the profiles that it claims.
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
    """Its codes are those of a known collection: otherwise muster refuses the file."""
    for o in pdf.objects:
        if isinstance(o, Dictionary) and "/CIDSystemInfo" in o:
            o.CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=0)
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
    private_type: "a type that is not mapped to a standard type",
    misplaced_cell: "a tag TR contains a tag that does not belong there",
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


# ---- PDF/A, in files that are PDF/UA-1


def drawn_first(pdf, operators, resources=None):
    """Puts operators, which need no tags, before the first page's own."""
    page = pdf.pages[0].obj
    page.Contents = Array([pdf.make_stream(b"/Artifact BMC q " + operators + b" Q EMC"), page.Contents])
    if resources:
        page.Resources = Dictionary({**dict(page.Resources.items()), **resources})


def printer_colours(pdf):
    drawn_first(pdf, b"0 0 0 1 k 0 0 5 5 re f")


def spot_colours(pdf):
    tint = pdf.make_stream(b"{dup dup}", FunctionType=4, Domain=Array([0, 1]), Range=Array([0, 1, 0, 1, 0, 1]))
    space = Array([Name.Separation, Name("/Red"), Name.DeviceRGB, tint])
    drawn_first(pdf, b"/Spot cs 1 scn 0 0 5 5 re f", {"/ColorSpace": Dictionary(Spot=space)})


def smoothed_picture(pdf):
    for o in pdf.objects:
        if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image":
            o.Interpolate = True


def odd_intent(pdf):
    drawn_first(pdf, b"/Vivid ri 0 0 5 5 re f")


def odd_blending(pdf):
    drawn_first(pdf, b"/Odd gs 0 0 5 5 re f", {"/ExtGState": Dictionary(Odd=Dictionary(BM=Name.Dazzle))})


def overprinting(pdf):
    drawn_first(pdf, b"/Over gs 0 0 5 5 re f", {"/ExtGState": Dictionary(Over=Dictionary(OP=True, OPM=1))})


def unprinted_link(pdf):
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            link.F = 0


def deep_graphics(pdf):
    drawn_first(pdf, b"q " * 28 + b"0 0 5 5 re f " + b"Q " * 28)


NOT_FOR_ARCHIVES = {
    printer_colours: "it has colours for a particular printer (CMYK)",
    spot_colours: "it has colours for special inks",
    smoothed_picture: "it asks viewers to smooth a picture",
    odd_intent: "it has a rendering intent",
    odd_blending: "it blends colours in a way",
    overprinting: "it has settings for a particular printer",
    unprinted_link: "a link is not printed",
    deep_graphics: "its graphics are nested too deeply",
}


def with_metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def level_b(pdf):
    with_metadata(pdf, b"conformance>A<", b"conformance>B<")


def level_u(pdf):
    with_metadata(pdf, b"conformance>A<", b"conformance>U<")


def of_part_1(pdf):
    with_metadata(pdf, b"pdfaid:part>2<", b"pdfaid:part>1<")


def of_part_4(pdf):
    with_metadata(pdf, b"pdfaid:part>2<", b"pdfaid:part>4<")


def no_archive(pdf):
    with_metadata(pdf, b"pdfaid:part>2<", b"pdfaid:part><")


def private_characters(pdf):
    for o in pdf.objects:
        if isinstance(o, Dictionary) and o.get("/Subtype") == "/Type0":
            map_ = o.ToUnicode.read_bytes()
            o.ToUnicode = pdf.make_stream(re.sub(rb"> <0047>", b"> <E000>", map_))


def archive_without_tags(pdf):
    with_metadata(pdf, b"pdfuaid:part>1<", b"pdfuaid:part><")
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            if "/StructParent" in link:
                del link.StructParent


# What a pack with such a file claims, and the reason for no more.
LEVELS = {
    level_b: (["PDF/A-2b", "PDF/UA-1"], "is PDF/A at level B only"),
    level_u: (["PDF/A-2u", "PDF/UA-1"], "is PDF/A at level U only"),
    of_part_1: (["PDF/A-2a", "PDF/UA-1"], None),
    of_part_4: (["PDF/UA-1"], "does not say that it is PDF/A"),
    no_archive: (["PDF/UA-1"], "does not say that it is PDF/A"),
    private_characters: (["PDF/A-2u", "PDF/UA-1"], "it has characters for private use"),
    archive_without_tags: (["PDF/A-2u"], "its tags are not PDF/UA-1"),
}


PUT_RIGHT = [sound, skipped_levels, headings_without_numbers, mapped_types, no_tab_order]


def pack_of(muster, sample, change, work):
    spoilt = work / f"{change.__name__}.pdf"
    with pikepdf.open(sample) as pdf:
        change(pdf)
        pdf.save(spoilt)
    write_edition(work / "edition", [spoilt])
    outcome = build(muster, work / "edition", work / change.__name__)
    item = outcome.pack / "item-1.pdf" if outcome.pack else None
    return outcome, item, claims_of(item.read_bytes()) if item else []


def claims_of(data):
    part = re.search(rb"pdfaid:part>(\d)<", data)
    level = re.search(rb"pdfaid:conformance>(\w)<", data)
    archive = [f"PDF/A-{part[1].decode()}{level[1].decode().lower()}"] if part and level else []
    return archive + (["PDF/UA-1"] if b"pdfuaid:part>1<" in data else [])


def try_archives(muster, sample, work, packs):
    """What is wrong; the packs are added, because each claims something that a validator can look at."""
    wrong = []
    expected = {change: (["PDF/UA-1"], words) for change, words in NOT_FOR_ARCHIVES.items()} | LEVELS
    for change, (standards, words) in expected.items():
        outcome, item, claims = pack_of(muster, sample, change, work)
        told = "pdf.included-archive" in outcome.codes and words is not None and words in outcome.messages
        if claims != standards or told != (words is not None):
            wrong.append(f"{change.__name__}: claims {claims}, expected {standards} and {words!r}\n{outcome.messages}")
        if claims:
            packs.append(str(item))
    return wrong


def main():
    muster, sample, work = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    work.mkdir(parents=True, exist_ok=True)
    wrong, packs = [], []
    for fault, words in FAULTS.items():
        outcome, item, claims = pack_of(muster, sample, fault, work)
        if claims:
            packs.append(str(item))
        if outcome.state != "taken" or words not in outcome.messages or "PDF/UA-1" in claims or \
                "pdf.included-claim" not in outcome.codes:
            wrong.append(f"{fault.__name__}: expected {words!r}, claims: {claims}\n{outcome.messages}")
    for change in PUT_RIGHT:
        outcome, item, claims = pack_of(muster, sample, change, work)
        if claims != ["PDF/A-2a", "PDF/UA-1"]:
            wrong.append(f"{change.__name__}: the pack claims {claims} only\n{outcome.messages}")
        packs.append(str(item))
    wrong += try_archives(muster, sample, work, packs)
    print("\n".join(wrong) or f"{len(FAULTS) + len(NOT_FOR_ARCHIVES)} faults named, {len(LEVELS)} levels kept, "
          f"{len(PUT_RIGHT)} files believed")
    if wrong:
        return 1
    if len(sys.argv) > 4:
        return subprocess.run([*sys.argv[4:], *packs], check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
