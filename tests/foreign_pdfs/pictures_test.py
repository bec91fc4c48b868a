#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pictures_test.py MUSTER FOLDER: the appendices of a pack look like the PDFs that they were made from. The
set of drawn_files.py goes through one pack; of each page the picture, the words and the links are compared
as trial.py does. Exit 77: pikepdf or PIL is missing."""

import sys
import tempfile
from pathlib import Path

try:
    from drawn_files import FILES
    from trial import compare
except ImportError as missing:
    print(f"SKIPPED: pictures of foreign PDFs: python3-pikepdf or python3-pil is not there: {missing}")
    sys.exit(77)

from one_item_pack import build, write_edition

FEWEST = 40


def saved_set(folder):
    """The files of the set, by whether their layers are flattened."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {"no": [], "yes": []}
    for make in FILES:
        file = make()
        path = folder / f"{make.__name__}.pdf"
        file.save(path)
        made[file.flatten].append(path)
    return made


def main():
    muster, folder = sys.argv[1], Path(sys.argv[2])
    problems, compared = [], 0
    for flatten, paths in saved_set(folder / "set").items():
        write_edition(folder / "edition", paths, flatten)
        outcome = build(muster, folder / "edition", folder / "out")
        if outcome.state != "taken":
            problems.append(outcome.messages)
            continue
        for number, path in enumerate(paths, 1):
            with tempfile.TemporaryDirectory(dir=folder) as place:
                found = compare(path, outcome.pack / f"item-1-appendix-{number}.pdf", 3, Path(place))
            compared += 1
            if set(found) != {"pages"}:
                problems.append(f"{path.name}: {found}")
    if compared < FEWEST:
        problems.append(f"only {compared} files were compared")
    print("\n".join(problems) or f"{compared} files: pictures, words and links are as in the original")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
