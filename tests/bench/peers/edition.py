#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The benchmark's document as an edition of muster: edition.py DOC.json EDITION_FOLDER TEMPLATE_FOLDER

DOC.json is what gen.py of the benchmark writes for the other typesetters: chapters of sections with
two paragraphs, a table of 20 rows and 9 columns, a chart of 8 sectors and a table of 10 actions. The
words become narrative, a file a chapter; the rows become tables. TEMPLATE_FOLDER is a copy of
templates/ in this folder with the list of chapters filled in."""
import csv
import json
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent

EDITION = """\
id: bench
title: Integrated Workforce Strategy
subtitle: Gap analysis, retention and action plans (synthetic)
organisation: Benchmark
status: final
version: "1"
published: 2024-09-17
baseline: 2024-04-01
horizon: {years: 5, label: "2029"}
theme: bench
publications: [bench]
sectors: [positions]
ratings:
  - {id: red, label: Red, meaning: Not started, colour: red}
  - {id: amber, label: Amber, meaning: In progress, colour: amber}
  - {id: green, label: Green, meaning: Completed, colour: green}
"""

# Blocks of a section. muster prints the figures of a chart as a table too, unless they are in one
# already; the peers don't. So the chart shows the first eight rows of the section's table, as many
# bars as the peers have sectors.
SECTION = """\
## {title} {{#s-{key}}}

{words}

### Workforce position {{#position-{key}}}

::: table name=positions where="section={key}" id=position-table-{key} caption="Staff in post, vacancies, demand, supply and gap" columns="sector_title: Sector, profession, staff: Staff in post, vacancies, demand, supply, gap, turnover, stability"
:::

### Demand and supply {{#outlook-{key}}}

::: chart name=positions where="section={key}, charted=yes" id=outlook-chart-{key} kind=diverging-bars label=profession value=gap caption="Demand and supply by sector" alternative="Bar chart of supply less demand by sector for section {key}, {title}"
:::

### Action plan {{#plan-{key}}}

::: table name=actions where="priority={key}" id=plan-table-{key} caption="Action plan" columns="action, lead: Owner, progress, rating: RAG"
:::
"""


def markdown(text):
    return re.sub(r"([\\`*_{}\[\]<>#@|~$])", r"\\\1", text)


def figure(text):
    """A printed figure as data: +1,234 and 12.3%."""
    return text.replace("−", "-").replace("+", "").replace(",", "")


def rows_of(chapters):
    """(key, section) of every section, in the order of the document."""
    for number, chapter in enumerate(chapters, 1):
        for place, section in enumerate(chapter["secs"], 1):
            yield f"{number}-{place}", section


def narrative(number, chapter):
    parts = [f"# {markdown(chapter['title'])} {{#chapter-{number}}}\n"]
    for place, section in enumerate(chapter["secs"], 1):
        words = "\n\n".join(markdown(paragraph) for paragraph in section["paras"])
        parts.append(SECTION.format(key=f"{number}-{place}", title=section["title"], words=words))
    return "\n".join(parts)


def write_table(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def tables(chapters, folder):
    sections = list(rows_of(chapters))
    write_table(folder / "positions.csv",
                ["section", "row", "sector_title", "profession", "staff", "vacancies", "demand",
                 "supply", "gap", "turnover", "stability", "charted"],
                ([key, place] + row[:2] + [figure(cell) for cell in row[2:]] + ["yes" if place <= 8 else "no"]
                 for key, section in sections for place, row in enumerate(section["rows"], 1)))
    write_table(folder / "priorities.csv", ["id", "number", "title", "summary"],
                ([key, place, section["title"], section["title"]]
                 for place, (key, section) in enumerate(sections, 1)))
    write_table(folder / "actions.csv",
                ["id", "priority", "action", "lead", "measure", "target", "rating", "progress"],
                ([f"{key}-{place}", key, act[0], act[1], "", "", act[3].lower(), act[2]]
                 for key, section in sections for place, act in enumerate(section["acts"], 1)))


def main(document, edition, templates):
    chapters = json.loads(pathlib.Path(document).read_text(encoding="utf-8"))["chs"]
    edition, templates = pathlib.Path(edition), pathlib.Path(templates)
    shutil.rmtree(edition, ignore_errors=True)
    shutil.rmtree(templates, ignore_errors=True)
    (edition / "narrative").mkdir(parents=True)
    (edition / "edition.yaml").write_text(EDITION, encoding="utf-8")
    tables(chapters, edition)
    for number, chapter in enumerate(chapters, 1):
        path = edition / "narrative" / f"chapter_{number}.md"
        path.write_text(narrative(number, chapter), encoding="utf-8")
    shutil.copytree(HERE / "templates", templates)
    names = "\n\n".join(f"{{{{narrative.chapter_{n}}}}}" for n in range(1, len(chapters) + 1))
    (templates / "bench" / "publication.md").write_text(f"::: contents\n:::\n\n{names}\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
