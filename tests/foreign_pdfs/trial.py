#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs each PDF of a folder through a pack of one item and compares what comes out with the original:
the picture of its pages, its words, its links, and whether a page is blank that was not.

    trial.py FOLDER --muster build/test/bin/muster [--out results.json] [--pages 6] [--every 1]
             [--from first|middle|last] [--jobs 1] [--before earlier.json] [--work FOLDER]
             [--second-viewer]

Prints a line for each file that is not as it should be, and the sums. --before names the results of an
earlier program: files taken then and refused now are listed. --second-viewer asks PDFium (pypdfium2)
about the pages that differ in poppler; README.md says what that proves. Exit 1 if a run failed (no clear
refusal)."""

import argparse
import collections
import concurrent.futures
import io
import json
import math
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

from one_item_pack import WALL_SECONDS, build, write_edition

RESOLUTION = 100  # dots an inch, more on pages that would have fewer pixels than these
FEWEST_PIXELS = 40_000
# A page differs if more pixels than the share of one of these pairs differ by more than its step of 255.
# The first is the bound of the project; the second finds small things that the first lets pass.
BOUNDS = ((16, 0.001), (24, 0.0002))
LETTER = (0, 0, 612, 792)  # points, of a page without a size
PRINT, NO_VIEW = 4, 32    # flags of annotations
EDGE = 3          # pixels around the number's box, which a renderer may blend with it


def output_of(*command):
    done = subprocess.run(command, capture_output=True, timeout=WALL_SECONDS, check=False)
    return done.stdout


def picture(pdf, page, resolution=RESOLUTION):
    """The page as poppler draws it; None if it can't."""
    made = output_of("pdftoppm", "-r", str(resolution), "-cropbox", "-f", str(page), "-l", str(page), str(pdf))
    return Image.open(io.BytesIO(made)).convert("RGB") if made else None


class SecondViewer:
    """PDFium, in a process of its own: it may crash on what it is given."""

    def picture(self, pdf, page, resolution=RESOLUTION):
        made = self.ask("picture", pdf, page, resolution)
        return Image.open(io.BytesIO(made)).convert("RGB") if made else None

    def text(self, pdf, page):
        """The page's text, "" if there is none; annotations are not part of it."""
        return self.ask("text", pdf, page, 0).decode("utf-8", "replace")

    @staticmethod
    def ask(*arguments):
        return output_of(sys.executable, str(Path(__file__).with_name("second_viewer.py")), *map(str, arguments))


def resolution_of(page):
    """Dots an inch that give the page FEWEST_PIXELS, at least RESOLUTION."""
    left, bottom, right, top = visible_box(page)
    square_inches = (right - left) * (top - bottom) * unit_of(page) ** 2 / 72 ** 2
    return RESOLUTION if square_inches <= 0 else max(RESOLUTION, math.ceil((FEWEST_PIXELS / square_inches) ** 0.5))


def visible_box(page):
    shown, whole = ([float(value) for value in box] for box in (page.cropbox or LETTER, page.mediabox or LETTER))
    return [max(shown[0], whole[0]), max(shown[1], whole[1]), min(shown[2], whole[2]), min(shown[3], whole[3])]


def stamp_of(page):
    """The form that draws our page number on a page of a pack; None on another page."""
    pictures = page.get("/Resources", {}).get("/XObject", {})
    names = [str(name) for name in pictures if str(name).startswith("/MusterStamp")]
    return pictures[max(names, key=len)] if names else None


def number_box(page):
    """Where our number is on the page as displayed: left, top, right, bottom as shares of its size."""
    stamp = stamp_of(page)
    left, bottom, right, top = (float(value) for value in stamp.BBox)
    box = re.search(rb"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re f", stamp.read_bytes())
    if box is None:  # the form is the box
        media = [float(value) for value in page.MediaBox]
        wide, high = (media[2] - media[0]) * unit_of(page), (media[3] - media[1]) * unit_of(page)
        if int(page.get("/Rotate", 0)) % 180:
            wide, high = high, wide
        return left / wide, 1 - top / high, right / wide, 1 - bottom / high
    x, y, width, height = (float(value) for value in box.groups())
    return x / (right - left), 1 - (y + height) / (top - bottom), (x + width) / (right - left), 1 - y / (top - bottom)


def unit_of(page):
    return float(page.get("/UserUnit", 1))


def difference(original, copy, box):
    """The largest share of pixels that differ, as a multiple of what is allowed, without those of our
    number's box; 1000 if the sizes differ."""
    if original is None or copy is None:
        return 0.0 if original is copy else 1000.0
    if max(abs(original.width - copy.width), abs(original.height - copy.height)) > 1:
        return 1000.0
    width, height = min(original.width, copy.width), min(original.height, copy.height)
    changed = ImageChops.difference(original.crop((0, 0, width, height)), copy.crop((0, 0, width, height)))
    # The largest difference of the three colours.
    red, green, blue = changed.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    most.paste(0, pixels_of(box, copy))
    counts = most.histogram()
    return max(sum(counts[step + 1:]) / (width * height) / share for step, share in BOUNDS)


def pixels_of(box, page):
    """The pixels of a picture that our number's box may touch."""
    left, top, right, bottom = (share * side for share, side in
                                zip(box, (page.width, page.height, page.width, page.height)))
    return int(left) - EDGE, int(top) - EDGE, int(right) + EDGE + 1, int(bottom) + EDGE + 1


def is_blank(page, box):
    """Whether a page is of one colour outside our number's box."""
    if page is None:
        return True
    outside = page.copy()
    outside.paste(page.getpixel((0, 0)), pixels_of(box, page))
    return all(low == high for low, high in outside.getextrema())


def words(pdf, page):
    text = output_of("pdftotext", "-cropbox", "-f", str(page), "-l", str(page), str(pdf), "-")
    return collections.Counter(without_number(text.decode("utf-8", "replace"), " ").split())


def without_number(text, instead):
    """Without the pack's page number, which may touch words of the page."""
    return re.sub(r"(Item \d+\s+\u00b7\s+)?Page\s+E?\d+", instead, text)


def links(pdf, page):
    """The addresses that the links of a page lead to, and how many lead to another page."""
    found = collections.Counter()
    for annotation in pdf.pages[page - 1].get("/Annots", []):
        try:
            if annotation.get("/Subtype") != "/Link":
                continue
            action = annotation.get("/A", {})
            target = str(action.get("/URI", "")) if action.get("/S") == "/URI" else ""
            if target.startswith(("http://", "https://", "mailto:")):
                found[target] += 1
        except (AttributeError, TypeError, ValueError):
            continue
    return found


def as_printed(original, place):
    """The original, or a copy that viewers draw on the screen as they would on paper: without the
    annotations that are only for the screen, except links, and with those that are only for paper."""
    printed, changed = place / "printed.pdf", False
    with pikepdf.open(original) as pdf:
        for page in pdf.pages:
            kept = [one for one in page.get("/Annots", []) if prints(one)]
            if len(kept) < len(page.get("/Annots", [])):
                page.obj["/Annots"], changed = pikepdf.Array(kept), True
            for one in kept:
                if only_on_paper(one):
                    one["/F"], changed = flags_of(one) - NO_VIEW, True
        if changed:
            pdf.save(printed)
    return printed if changed else original


def only_on_paper(annotation):
    return (isinstance(annotation, pikepdf.Dictionary) and annotation.get("/Subtype") != "/Link"
            and flags_of(annotation) & PRINT != 0 and flags_of(annotation) & NO_VIEW != 0)


def flags_of(annotation):
    flags = annotation.get("/F", 0)
    return flags if isinstance(flags, int) else 0


def prints(annotation):
    return (not isinstance(annotation, pikepdf.Dictionary) or annotation.get("/Subtype") == "/Link"
            or flags_of(annotation) & PRINT != 0)


def letters(text):
    """What can be seen of a text: without spaces and invisible marks, such as those of its direction."""
    return "".join(character for character in text if unicodedata.category(character)[0] not in "CZ")


def same_text(second, original, copy, lost):
    """Whether the second viewer reads the same text, and it has the words that the first one lost."""
    before, after = ("".join(without_number(second.text(*page), "").split()) for page in (original, copy))
    known = collections.Counter(letters(before))
    missing = collections.Counter(letters("".join(lost.elements()))) - known
    return before != "" and before in after and not missing


def chosen_pages(pages, most_pages, start):
    """Numbers of the pages to compare: spread over the file, or one of its pages."""
    if start == "last":
        return [pages]
    if start == "middle":
        return [pages // 2 + 1]
    return range(1, pages + 1, max(1, -(-pages // most_pages)))


def compare(original, pack, most_pages, place, second=None, start="first"):
    """What differs on up to `most_pages` pages, by kind. "second": pages that differ in poppler, but not in
    the second viewer, and their words likewise."""
    found = {}
    original = as_printed(original, place)
    with pikepdf.open(original) as source, pikepdf.open(pack) as copy:
        pages, made = len(source.pages), len(copy.pages)
        first = first_page(copy, made)
        looked_at = chosen_pages(pages, most_pages, start)
        boxes = {page: without_margin(source.pages[page - 1], copy.pages[first + page - 2]) for page in looked_at}
        copy.save(place / "same-size.pdf")
        for page in looked_at:
            here, fine = first + page - 1, resolution_of(source.pages[page - 1])
            pages_to_show = (original, page), (place / "same-size.pdf", here)
            shown, made_of_it = (picture(*one, fine) for one in pages_to_show)
            times = difference(shown, made_of_it, boxes[page])
            if times > 1 and second is not None and (shown is None or not is_blank(made_of_it, boxes[page])):
                theirs, ours = (second.picture(*one, fine) for one in pages_to_show)
                if theirs is not None and difference(theirs, ours, boxes[page]) <= 1:
                    found.setdefault("second", []).append([page, "picture", round(times, 2)])
                    times = 0
            if times > 1:
                found.setdefault("picture", []).append([page, round(times, 2)])
            if is_blank(made_of_it, boxes[page]) and not is_blank(shown, boxes[page]):
                found.setdefault("blank", []).append(page)
            lost = words(original, page) - words(pack, here)
            if lost and second is not None and same_text(second, (original, page), (pack, here), lost):
                found.setdefault("second", []).append([page, "words", list(lost)[:5]])
            elif lost:
                found.setdefault("words", []).append([page, sum(lost.values()), list(lost)[:5]])
            dead = links(source, page) - links(copy, here)
            if dead:
                found.setdefault("links", []).append([page, sum(dead.values())])
        found["pages"] = len(looked_at)
    return found


def without_margin(page, copied):
    """Gives a copied page the size of the original, so that both are drawn on the same grid. Returns
    where our number is; nowhere if it was in the margin."""
    number = number_box(copied)
    box = visible_box(page)
    media = [float(value) for value in copied.MediaBox]
    if sum(abs(one - other) > 0.01 for one, other in zip(box, media)) == 1:
        copied.MediaBox = pikepdf.Array(box)
        return 0, 0, 0, 0
    return number


def first_page(copy, made):
    """The number of the first page whose resources hold our page number's stamp."""
    return next((number for number, page in enumerate(copy.pages, 1) if stamp_of(page) is not None), made)


def try_one(pdf, options):
    result = {"file": pdf.name}
    with tempfile.TemporaryDirectory(dir=options.work) as place:
        edition, out = Path(place) / "edition", Path(place) / "out"
        write_edition(edition, [pdf])
        outcome = build(options.muster, edition, out)
        result.update(state=outcome.state, codes=sorted(set(outcome.codes)))
        if outcome.state != "taken":
            result["message"] = outcome.messages[:600]
            return result
        result["warnings"] = outcome.messages[:600]
        item = outcome.pack / "item-1.pdf"
        checked = subprocess.run(["qpdf", "--check", str(item)], capture_output=True, check=False)
        result["sound"] = checked.returncode == 0
        result["claims"] = b"pdfuaid:part" in item.read_bytes()
        try:
            if options.pages > 0:
                second = SecondViewer() if options.second_viewer else None
                result["differs"] = compare(pdf, item, options.pages, Path(place), second, options.start)
        except (pikepdf.PdfError, subprocess.TimeoutExpired, OSError, ValueError) as problem:
            result["uncompared"] = str(problem)[:200]
        if options.keep:
            (options.keep / pdf.name).write_bytes(item.read_bytes())
    return result


def report(results, before):
    counts = collections.Counter(result["state"] for result in results)
    taken = [result for result in results if result["state"] == "taken"]
    compared = [result for result in taken if "differs" in result]
    print(f"{len(results)} files:", ", ".join(f"{n} {state}" for state, n in sorted(counts.items())))
    print(f"{len(compared)} compared, {sum(r['differs']['pages'] for r in compared)} pages;",
          ", ".join(f"{kind} differ in {sum(kind in r['differs'] for r in compared)}"
                    for kind in ("picture", "words", "links")),
          f"and {sum('blank' in r['differs'] for r in compared)} have a blank page that was not blank")
    print(f"{sum('second' in r['differs'] for r in compared)} of them are equal in the second viewer only")
    print(f"{sum(not r['sound'] for r in taken)} copies with a remark of qpdf --check;",
          f"{sum(r['claims'] for r in taken)} say that they are PDF/UA-1")
    if before:
        earlier = {result["file"]: result["state"] for result in json.loads(before.read_text())}
        lost = [r for r in results if r["state"] != "taken" and earlier.get(r["file"]) == "taken"]
        was = sum(state == "taken" for state in earlier.values())
        print(f"{len(lost)} of {was} taken before are refused now:")
        for result in lost:
            print("  ", result["file"], [line for line in result["message"].splitlines() if "error[" in line][:1])
    return counts["failed"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--muster", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--keep", type=Path, help="copies of the packs' items go here")
    parser.add_argument("--work", type=Path, default=None)
    parser.add_argument("--pages", type=int, default=6, help="to compare in each file; 0: none")
    parser.add_argument("--from", dest="start", choices=("first", "middle", "last"), default="first",
                        help="which page; middle and last compare one page")
    parser.add_argument("--second-viewer", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="only each n-th file")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    pdfs = sorted(options.folder.glob("*.pdf"))[::options.every]
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda pdf: try_one(pdf, options), pdfs):
            results.append(result)
            different = set(result.get("differs", {})) - {"pages", "second"}
            if different or result["state"] == "failed" or not result.get("sound", True):
                print(result["file"], result["state"], result.get("message", ""),
                      json.dumps(result.get("differs", {})), flush=True)
    if options.out:
        options.out.write_text(json.dumps(results, indent=1))
    return 1 if report(results, options.before) else 0


if __name__ == "__main__":
    raise SystemExit(main())
