#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""second_viewer.py picture|text FILE PAGE RESOLUTION: what PDFium (pypdfium2) draws or reads on a page, counted
from 1: a PNG at so many dots an inch, or UTF-8. Writes nothing if PDFium can't open the file. It is
the viewer of Chrome, and shares no code with poppler."""

import sys

import pypdfium2


def main():
    what, file, page, resolution = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
    try:
        document = pypdfium2.PdfDocument(file)
        document.init_forms()
        shown = document[page - 1]
        if what == "text":
            sys.stdout.buffer.write(shown.get_textpage().get_text_range().encode("utf-8", "replace"))
        else:
            shown.render(scale=resolution / 72).to_pil().save(sys.stdout.buffer, "PNG")
    except pypdfium2.PdfiumError as problem:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    main()
