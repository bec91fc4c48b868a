#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a pack of scans: an edition with PDFs of which each page is a picture of an A4 page of words on
grainy paper, with 300 dots an inch, as a copier makes them.

    scans.py FOLDER [--pages 67] [--files 3] [--tablet 20]

Build the edition in FOLDER to try the copy for tablets. The same options give the same bytes."""

import argparse
import io
import textwrap
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from one_item_pack import write_edition

DOTS = 300
SIZE = (2480, 3508)  # A4 at 300 dots an inch
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
WORDS = ("The committee noted the report on repairs, and asked how many homes had waited longer than the "
         "target of twenty working days. The officer said that it was one in nine. ")


def page(number):
    """A page of words as grey as ink and paper are, as JPEG."""
    picture = Image.new("L", SIZE, 236)
    draw = ImageDraw.Draw(picture)
    heading, body, small = (ImageFont.truetype(FONT, round(points * DOTS / 72)) for points in (16, 11, 8))
    draw.text((295, 300), f"Scanned page {number}", font=heading, fill=40)
    draw.multiline_text((295, 480), "\n\n".join(textwrap.fill(f"{number}.{i} " + WORDS * 2, 78) for i in range(1, 8)),
                        font=body, fill=45, spacing=22)
    draw.text((295, 3250), f"Small print of page {number}: figures are of March.", font=small, fill=60)
    grain = Image.effect_noise(SIZE, 34)
    colour = Image.merge("RGB", [Image.blend(picture, grain, share) for share in (0.16, 0.18, 0.2)])
    out = io.BytesIO()
    colour.filter(ImageFilter.GaussianBlur(0.6)).save(out, "JPEG", quality=92)
    return out.getvalue()


def scanned(path, first, count):
    with pikepdf.new() as pdf:
        for number in range(first, first + count):
            pdf.add_blank_page(page_size=(595.2, 841.92))
            made = pdf.pages[-1]
            image = pikepdf.Stream(pdf, page(number))
            image.stream_dict = pikepdf.Dictionary(
                Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=SIZE[0], Height=SIZE[1],
                ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode)
            made.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image))
            made.Contents = pikepdf.Stream(pdf, b"q 595.2 0 0 841.92 0 0 cm /Scan Do Q")
        pdf.save(path, static_id=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=67)
    parser.add_argument("--files", type=int, default=3)
    parser.add_argument("--tablet", type=int, default=20)
    options = parser.parse_args()
    options.folder.parent.mkdir(parents=True, exist_ok=True)
    pdfs, first = [], 1
    for number in range(options.files):
        count = (options.pages - first + 1) // (options.files - number)
        pdfs.append(options.folder.parent / f"{options.folder.name}-scan{number + 1}.pdf")
        scanned(pdfs[-1], first, count)
        first += count
    write_edition(options.folder, pdfs)
    with open(options.folder / "edition.yaml", "a") as settings:
        settings.write(f"copies: {{print: yes, appendices: right-hand, tablet: {options.tablet}}}\n")
    for pdf in pdfs:
        pdf.unlink()


if __name__ == "__main__":
    main()
