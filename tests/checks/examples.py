#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does what the guides to editions and templates say, with the built program.

usage: examples.py MUSTER ROOT WORK_FOLDER

data/README.md: its blocks with file=NAME make a first edition, which has to build without a warning.
templates/README.md: its blocks make a publication of data/sel-2022, in a folder that `muster new publication` wrote.
templates/charts.md: its blocks make an edition with a chart of each kind that the directive makes.
data/many.md: its blocks make a parent, a thin edition and a list of two, which have to build and be collected.
Exits with 1 and the program's messages if one of them fails.
"""
import pathlib
import re
import shutil
import subprocess
import sys

BLOCK = re.compile(r"^```\w+ file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(document):
    found = BLOCK.findall(document.read_text(encoding="utf-8"))
    if len(found) < 2:
        sys.exit(f"{document}: fewer than two blocks with file=")
    return found


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{' '.join(map(str, command))}\nexit code {done.returncode}\n{done.stderr}")


def published(folder, publication):
    for name in ("report.html", "report.pdf"):
        if not (folder / publication / name).is_file():
            sys.exit(f"{folder}: no {publication}/{name}")


def first_edition(muster, root, work):
    for name, text in blocks(root / "data/README.md"):
        (work / name).parent.mkdir(exist_ok=True)
        (work / name).write_text(text, encoding="utf-8")
    run(muster, "check", work / "first", "--quiet", "--strict")
    run(muster, "build", work / "first", "--out", work / "out", "--quiet", "--strict")
    published(work / "out/first/public", "sector-profile")


def own_publication(muster, root, work):
    templates, edition = work / "templates", work / "own"
    run(muster, "new", "publication", "annual-report", "--in", templates / "annual-report", "--quiet")
    for folder in ("shared", "theme"):
        shutil.copytree(root / "templates" / folder, templates / folder)
    examples = [text for _, text in blocks(root / "templates/README.md")]
    text = examples[0] + "".join(f"\n# Example {number} {{#example-{number}}}\n\n{text}" for number, text in enumerate(examples[1:], 2))
    (templates / "annual-report/publication.md").write_text(text, encoding="utf-8")
    shutil.copytree(root / "data/sel-2022", edition)
    settings = (edition / "edition.yaml").read_text()
    settings = re.sub(r"^publications: .*$", "publications: [annual-report]", settings, flags=re.M)
    (edition / "edition.yaml").write_text(settings)
    run(muster, "build", edition, "--templates", templates, "--out", work / "out", "--quiet")
    published(work / "out/sel-2022/public", "annual-report")


def all_charts(muster, root, work):
    examples = dict(blocks(root / "templates/charts.md"))
    templates, edition = work / "chart-templates", work / "charts"
    run(muster, "new", "publication", "charts", "--in", templates / "charts", "--quiet")
    for folder in ("shared", "theme"):
        shutil.copytree(root / "templates" / folder, templates / folder)
    pages = [text for name, text in examples.items() if name.endswith(".md")]
    text = "".join(f"\n# Example {number} {{#example-{number}}}\n\n{page}" for number, page in enumerate(pages, 1))
    (templates / "charts/publication.md").write_text(text, encoding="utf-8")
    shutil.copytree(root / "data/sel-2022", edition)
    settings = re.sub(r"^publications: .*$", "publications: [charts]", (edition / "edition.yaml").read_text(), flags=re.M)
    (edition / "edition.yaml").write_text(settings)
    for name in ("chart_data.csv", "maps/places.geojson"):
        (edition / name).parent.mkdir(exist_ok=True)
        (edition / name).write_text(examples[name], encoding="utf-8")
    run(muster, "build", edition, "--templates", templates, "--out", work / "out", "--quiet")
    published(work / "out/sel-2022/public", "charts")
    page = (work / "out/sel-2022/public/charts/report.html").read_text(encoding="utf-8")
    drawn = page.count('class="chart"')
    if drawn != text.count("::: chart "):
        sys.exit(f"templates/charts.md: {drawn} charts are printed, not {text.count('::: chart ')}")


def many_areas(muster, root, work):
    folder = work / "many"
    for name, text in blocks(root / "data/many.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    run(muster, "build", folder / "northtown", "--out", folder / "out", "--quiet")
    run(muster, "worklist", folder / "areas.csv", "--parent", folder / "national", "--column", "area_code",
        "--out", folder / "run/work.tsv", "--quiet")
    run(muster, "build", "--worklist", folder / "run/work.tsv", "--out", folder / "out", "--date", "2026-12-15", "--quiet")
    run(muster, "collect", folder / "run/work.tsv", folder / "run/results", "--out", folder / "out", "--quiet")
    for edition in ("northtown", "northtown-2026", "southtown-2026"):
        published(folder / f"out/{edition}/public", "sector-profile")
    page = (folder / "out/southtown-2026/public/sector-profile/report.html").read_text(encoding="utf-8")
    if "Southtown" not in page or "Northtown" in page:
        sys.exit("data/many.md: the page of Southtown is not about Southtown alone")


def main():
    muster, root, work = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    first_edition(muster, root, work)
    own_publication(muster, root, work)
    all_charts(muster, root, work)
    many_areas(muster, root, work)
    print("examples: no problem")


if __name__ == "__main__":
    main()
