#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Publishes an edition with a house template, as a communications team has one.

usage: house_template.py MUSTER SOURCE SCRATCH

The template is synthetic: ids of styles as in a German Word, a paper and margins of its own, a head and a first
page's head with a logo, page numbers in the foot.
"""
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ROOT = f'xmlns:w="{W}" xmlns:r="{R}"'


def png(width, height):
    """One colour."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    lines = (b"\0" + b"\x22\x55\x88" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def relations(*pairs):
    inside = "".join(f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
                     for number, (kind, target) in enumerate(pairs, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def style(identity, name, look, paragraph="", extra=""):
    return (f'<w:style w:type="paragraph" w:styleId="{identity}"{extra}><w:name w:val="{name}"/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{look}</w:rPr></w:style>")


STYLES = (
    f'<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito"/>'
    '<w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("Standard", "Normal", "", '<w:spacing w:after="160"/>', ' w:default="1"')
    + "".join(style(f"berschrift{level}", f"heading {level}", f'<w:b/><w:color w:val="AA0055"/><w:sz w:val="{40 - 4 * level}"/>',
                    f'<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{level - 1}"/>') for level in (1, 2, 3))
    + style("Beschriftung", "caption", '<w:i/><w:color w:val="444444"/>')
    + style("Kopfzeile", "header", '<w:sz w:val="18"/>', '<w:tabs><w:tab w:val="right" w:pos="9026"/></w:tabs>')
    + style("BoxText", "Box Text", "", '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>') + "</w:styles>")

FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')

LOGO = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="900000" cy="300000"/><wp:docPr id="7" name="Logo" descr="Example Council"/><a:graphic '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="7" name="logo.png"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")

DOCUMENT = (
    f'<w:document {ROOT}><w:body><w:p><w:r><w:t>Words of the template</w:t></w:r></w:p><w:sectPr>'
    '<w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>'
    '<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1800" w:right="1300" w:bottom="1500" w:left="1500" w:header="700" w:footer="600" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr></w:body></w:document>")


def part(element, words, rest):
    return (f'<w:{element} {ROOT}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t xml:space="preserve">{words}</w:t>'
            f"</w:r>{rest}</w:p></w:{element}>")


def write_template(path):
    parts = {"word/document.xml": "document.main", "word/styles.xml": "styles", "word/header1.xml": "header",
             "word/header2.xml": "header", "word/footer1.xml": "footer"}
    types = "".join(f'<Override PartName="/{name}" ContentType="{WORD_TYPE}{kind}+xml"/>' for name, kind in parts.items())
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Default Extension="png" ContentType="image/png"/>{types}</Types>',
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": DOCUMENT,
        "word/_rels/document.xml.rels": relations(("styles", "styles.xml"), ("header", "header1.xml"),
                                                  ("header", "header2.xml"), ("footer", "footer1.xml")),
        "word/styles.xml": STYLES,
        "word/header1.xml": part("hdr", "Example Council ", FIELD.format("STYLEREF 1")),
        "word/header2.xml": part("hdr", "", LOGO),
        "word/_rels/header2.xml.rels": relations(("image", "media/logo.png")),
        "word/footer1.xml": part("ftr", "Page ", FIELD.format("PAGE")),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr("word/media/logo.png", png(90, 30))


def main():
    program, source, scratch = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(scratch, ignore_errors=True)
    templates = scratch / "templates"
    shutil.copytree(source / "templates", templates)
    write_template(templates / "theme" / "house.docx")
    with open(templates / "theme" / "health.yaml", "a") as theme:
        theme.write("\ndocx: house.docx\n")
    subprocess.run([program, "build", source / "data" / "sel-2022", "--templates", templates, "--out", scratch / "out",
                    "--format", "docx", "--variant", "standard", "--variant", "large-print"], check=True)


if __name__ == "__main__":
    main()
