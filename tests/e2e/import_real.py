#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The recipes that ship, over the official files of ../shared/data/open: no step is left for a script.

usage: import_real.py MUSTER ROOT SCRATCH

Every table is imported for at least two periods where the file has them, and each total is compared with a sum over the raw
file, worked out here in exact decimals. Exits with 1 and a line for each difference, with 77 without the files.
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

MUSTER, ROOT, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
OPEN = ROOT.parent / "shared/data/open"
SICKNESS = OPEN / "nhs_sickness_absence"
HCHS = OPEN / "nhs_hchs_workforce_monthly/hchs_staff_group_monthly_2009-09_to_2026-02.csv"
PCN = OPEN / "nhs_pcn_workforce/pcn_individual_level_2020-03_raw_cp1252.csv"
OFLOG = OPEN / "oflog_asc_data_2016_to_2023.csv"
NATIONALS = OPEN / "nhs_eu_uk_nationals_by_staff_group_2016-09.xlsx"
OFSTED = OPEN / "ofsted_la_inspection_outcomes_2025-03.ods"
CHILDREN = OPEN / "dfe_ons_mye_children_0_17_2012_to_2024.csv"
problems = []


def expect(what, actual, expected):
    if actual != expected:
        problems.append(f"{what}: is {actual}, expected {expected}")


def edition(name):
    folder = SCRATCH / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def run_import(recipe, files, into, *more):
    command = [MUSTER, "import", recipe, *map(str, files), "--into", str(into), *more]
    done = subprocess.run(command, capture_output=True, text=True)
    expect(f"exit code of {recipe}", (done.returncode, done.stderr if done.returncode else ""), (0, ""))
    return done.stdout


def rows(path, encoding="utf-8-sig"):
    with open(path, newline="", encoding=encoding) as file:
        return list(csv.DictReader(file))


def total(table, column):
    """The sum of a column and how many of its cells are unknown."""
    cells = [row[column] for row in table]
    known = [Decimal(cell.rstrip("%")) for cell in cells if cell != "n/a"]
    return sum(known, Decimal(0)), len(cells) - len(known)


def near(what, actual, expected, step):
    """Imported figures have six decimals at most, so sums of them differ by half of the last at most a cell."""
    if abs(actual - expected) > step:
        problems.append(f"{what}: is {actual}, expected {expected}")


def check_sickness():
    into = edition("sickness")
    sectors = {"Acute": "acute", "Ambulance": "acute", "Community Provider Trust": "community", "Mental Health": "mental_health"}
    files = sorted(SICKNESS.glob("nhs_sickness_absence_20*.csv"))
    expect("monthly files", len(files), 12)
    run_import("nhs-sickness", files[:1], into)
    expect("rows of the first month", len(rows(into / "sickness.csv")), 3)
    run_import("nhs-sickness", files, into)
    before = (into / "sickness.csv").read_bytes(), (into / "sources.csv").read_bytes()
    said = run_import("nhs-sickness", files, into)
    expect("second import", "0 rows added, 0 revised, 36 unchanged" in said, True)
    expect("files after it", ((into / "sickness.csv").read_bytes(), (into / "sources.csv").read_bytes()) == before, True)
    expect("sources", len(rows(into / "sources.csv")), 12)
    imported = {(row["month"], row["sector"]): row for row in rows(into / "sickness.csv")}
    raw = {}
    for file in files:
        for row in rows(file):
            sector = sectors.get(row["ORG_TYPE"])
            day, month, year = row["DATE"].split("/")
            sums = raw.setdefault((f"{year}-{month}-01", sector), [Decimal(0), Decimal(0)])
            sums[0] += Decimal(row["FTE_DAYS_LOST"])
            sums[1] += Decimal(row["FTE_DAYS_AVAILABLE"])
    expect("months and sectors", sorted(imported), sorted(key for key in raw if key[1]))
    for key, row in imported.items():
        near(f"days lost {key}", Decimal(row["days_lost"]), raw[key][0], Decimal("0.000001"))
        near(f"days available {key}", Decimal(row["days_available"]), raw[key][1], Decimal("0.000001"))


def check_hchs():
    into = edition("hchs")
    run_import("nhs-hchs-monthly", [HCHS], into)
    table = rows(into / "staff.csv")
    raw = {(row["date"], row["metric"]): Decimal(row["value"]) for row in rows(HCHS)}
    months = {row["date"] for row in table}
    expect("months", len(months), 198)
    for month in sorted(months):
        parts = [row for row in table if row["date"] == month]
        # The file's own total. Parts in whole-time equivalents add up to it; people in two groups count once in it.
        whole = raw[month, "FTE: All staff groups - All staff groups"]
        near(f"FTE of {month}", total(parts, "fte")[0], whole, Decimal("0.0001"))
        heads = total(parts, "headcount")[0]
        if heads < raw[month, "Headcount: All staff groups - All staff groups"]:
            problems.append(f"headcount of {month}: the parts are less than the whole")


def check_oflog():
    into = edition("oflog")
    run_import("oflog-adult-social-care", [OFLOG], into)
    table = rows(into / "indicators.csv")
    raw = [row["Value"] for row in rows(OFLOG) if row["Code"] == "ASC7"]
    expect("turnover rows", len(table), 1062)
    expect("unknown turnover", total(table, "percentage")[1], 253)
    near("turnover", total(table, "percentage")[0], sum(Decimal(v) for v in raw if v), Decimal("0.001"))
    expect("years", len({row["period"] for row in table}), len({r["Financial year"] for r in rows(OFLOG) if r["Code"] == "ASC7"}))


def check_pcn():
    into = edition("pcn")
    run_import("nhs-pcn-individual", [PCN], into, "--period", "2020-03")
    raw = rows(PCN, "cp1252")
    table = {row["profession"]: row for row in rows(into / "staff.csv")}
    for role in sorted({row["STAFF_ROLE"] for row in raw}):
        own = [row for row in raw if row["STAFF_ROLE"] == role]
        expect(f"people: {role}", int(table[role]["headcount"]), len({row["UNIQUE_IDENTIFIER"] for row in own}))
        near(f"FTE: {role}", Decimal(table[role]["fte"]), sum(Decimal(row["FTE"]) for row in own), Decimal("0.000001"))
    expect("roles", len(table), len({row["STAFF_ROLE"] for row in raw}))


def check_children():
    into = edition("children")
    run_import("ons-child-population", [CHILDREN], into)
    table = rows(into / "population.csv")
    raw = rows(CHILDREN)
    for row in raw:
        if row["geographic_level"] != "National":
            continue
        year = row["time_period"]
        people, unknown = total([one for one in table if one["year"] == year], "people")
        own = [one["population_estimate"] for one in raw if (one["time_period"], one["geographic_level"]) == (year, "Local authority")]
        expect(f"children of {year}", people, sum(Decimal(cell) for cell in own if cell != "x"))
        # Before 2019 the file has no figures for Bournemouth, Dorset and Poole; else its own total of England is the sum.
        expect(f"unknown authorities of {year}", unknown, 3 if year < "2019" else 0)
        if unknown == 0:
            expect(f"England in {year}", people, Decimal(row["population_estimate"]))


def check_nationals():
    """The cells of the workbook by another reader: its XML, in fifteen lines."""
    into = edition("nationals")
    run_import("nhs-eu-uk-nationals", [NATIONALS], into)
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(NATIONALS) as book:
        texts = ["".join(t.text or "" for t in item.iter(space + "t")) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = {}
    for cell in sheet.iter(space + "c"):
        value = cell.find(space + "v")
        if value is not None:
            cells[cell.get("r")] = texts[int(value.text)] if cell.get("t") == "s" else value.text
    groups = {"E": ("EU", "HCHS doctors"), "F": ("EU", "Nurses and health visitors"), "G": ("EU", "Other staff"),
              "I": ("UK", "HCHS doctors"), "J": ("UK", "Nurses and health visitors"), "K": ("UK", "Other staff")}
    table = {(row["series"], row["label"]): Decimal(row["value"]) for row in rows(into / "chart_data.csv")}
    expect("groups", sorted(table), sorted(groups.values()))
    for column, key in groups.items():
        own = [cells[f"{column}{row}"] for row in range(6, 472) if f"C{row}" in cells and f"{column}{row}" in cells]
        people = sum(Decimal(cell) for cell in own if cell.strip() != "-")
        expect(f"nationals {key}", table[key], people)
        # The file's own total of England counts a person who works for two organisations once.
        whole = Decimal(cells[f"{column}6"])
        if not whole <= people <= whole * Decimal("1.01"):
            problems.append(f"nationals {key}: {people} is far from the total of England, {whole}")


def check_ofsted():
    into = edition("ofsted")
    run_import("ofsted-outcomes", [OFSTED], into)
    # Ofsted lists 153 authorities.
    expect("authorities", total(rows(into / "chart_data.csv"), "value")[0], Decimal(153))


def explained(into, figure):
    """The originals of the one row of muster's table that a figure of one cell comes from, and those of the table."""
    command = [MUSTER, "explain", str(into), figure, "--audience", "restricted", "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    expect(f"exit code of explain {figure}", done.returncode, 0)
    table = json.loads(done.stdout)["figures"][0]["inputs"][0]
    return table["rows"][0].get("originals", []), table.get("originals", [])


def check_explained():
    """From cells of muster's tables to lines of the official files: the texts there are those that explain names."""
    into = edition("explained")
    shutil.copytree(ROOT / "data/sel-2022", into, dirs_exist_ok=True)
    (into / "recipes").mkdir()
    recipe = (ROOT / "data/recipes/nhs-sickness.yaml").read_text().replace("Community Provider Trust: community", "")
    (into / "recipes/nhs-sickness.yaml").write_text(recipe)
    month = SICKNESS / "nhs_sickness_absence_2024-04.csv"
    run_import("nhs-sickness", [month], into)
    run_import("nhs-pcn-individual", [PCN], into, "--period", "2020-03")
    run_import("nhs-eu-uk-nationals", [NATIONALS], into)
    run_import("ofsted-outcomes", [OFSTED], into)

    [original], _ = explained(into, "sickness.days_lost@2024-04-01.mental-health.all-staff")
    raw = rows(month)
    own = [number for number, row in enumerate(raw, 2) if row["ORG_TYPE"] == "Mental Health" and row["ORG_CODE"]]
    expect("number of lines", original["line_count"], len(own))
    expect("first lines", [line["line"] for line in original["lines"]], own[:12])
    for line in original["lines"]:
        texts = {figure["column"]: figure["text"] for figure in line["figures"]}
        expect(f"days lost in line {line['line']}", texts["days_lost"], raw[line["line"] - 2]["FTE_DAYS_LOST"])
    [original], _ = explained(into, "chart_data.value@nationality.nurses-and-health-visitors.eu")
    expect("sheet of the workbook", (original["sheet"], original["differ"]), ("final", []))
    [original], _ = explained(into, "chart_data.value@inspections.good.")
    expect("sheet of the ods", (original["sheet"], original["line_count"]), ("Inspections_as_at_31_March", 67))
    lines, files = explained(into, "staff.fte@2020-03-31.primary-care.pharmacists")
    expect("lines about persons", (lines, [file["state"] for file in files]), ([], ["persons"]))


# What an area adds to the recipes that ship: conditions, and its share of a file of England. data/recipes/README.md counts these lines.
BOROUGHS = "[Barking and Dagenham, City of London, Hackney, Havering, Newham, Redbridge, Tower Hamlets, Waltham Forest]"
SHARE = "3.28%"
AREA_LINES = {
    "nhs-sickness": ["keep: [{column: ICS_CODE, is: QMF}, {column: ORG_TYPE, is_not: Community Provider Trust}]"],
    "nhs-pcn-individual": ["keep: [{column: ICB_CODE, is: QMF}]"],
    "nhs-hchs-monthly": ['keep: [{column: date, like: "*-09-*"}]',
                         f"share: {{of: {SHARE}, columns: [fte, headcount], why: Its share of the days available in England}}"],
    "oflog-adult-social-care": [f"  - {{column: Local authority name, is: {BOROUGHS}}}"],
    "ons-child-population": [f"  - {{column: la_name, is: {BOROUGHS}}}"],
}


def area_recipe(name):
    """The recipe that ships, with the area's lines: below its `keep` if it has one, else above its columns."""
    lines = (ROOT / f"data/recipes/{name}.yaml").read_text().splitlines()
    at = lines.index("keep:") + 1 if "keep:" in lines else lines.index("columns:")
    return "\n".join(lines[:at] + AREA_LINES[name] + lines[at:]) + "\n"


def check_area():
    """An edition of one area from raw files: no line of it is made by a script or typed, but for its settings and words."""
    into = edition("area")
    (into / "edition.yaml").write_text(
        "id: area\ntitle: Our workforce\norganisation: Example System\nstatus: draft\npublished: 2026-03-15\nbaseline: 2025-09-30\n"
        "publications: [sector-profile]\nsectors: [acute]\ndisclosure: {public: threshold-5}\n")
    (into / "recipes").mkdir()
    for name in AREA_LINES:
        (into / f"recipes/{name}.yaml").write_text(area_recipe(name))
    months = sorted(SICKNESS.glob("nhs_sickness_absence_20*.csv"))
    run_import("nhs-sickness", months[:1], into)
    run_import("nhs-sickness", months[1:2], into)
    run_import("nhs-sickness", months, into)
    run_import("nhs-hchs-monthly", [HCHS], into)
    run_import("nhs-pcn-individual", [PCN], into, "--period", "2020-03")
    run_import("oflog-adult-social-care", [OFLOG], into)
    run_import("ons-child-population", [CHILDREN], into)
    raw = [row for file in months for row in rows(file) if row["ORG_CODE"]]
    own = [row for row in raw if row["ICS_CODE"] == "QMF" and row["ORG_TYPE"] in ("Acute", "Ambulance", "Mental Health")]
    near("days lost in the area", total(rows(into / "sickness.csv"), "days_lost")[0], total(own, "FTE_DAYS_LOST")[0], Decimal("0.0001"))
    area, england = (sum(Decimal(row["FTE_DAYS_AVAILABLE"]) for row in some) for some in ([r for r in raw if r["ICS_CODE"] == "QMF"], raw))
    near("share of England", Decimal(SHARE.rstrip("%")), 100 * area / england, Decimal("0.005"))
    staff = [row for row in rows(into / "staff.csv") if row["sector"] == "acute"]
    expect("Septembers", len({row["date"] for row in staff}), 17)
    expect("they are derived", {row["basis"] for row in staff}, {"derived"})
    whole = {row["date"]: Decimal(row["value"]) for row in rows(HCHS) if row["metric"] == "FTE: All staff groups - All staff groups"}
    last = max(whole_date for whole_date in whole if "-09-" in whole_date)
    near("FTE of the last September", total([row for row in staff if row["date"] == last], "fte")[0], whole[last] * Decimal(SHARE.rstrip("%")) / 100,
         Decimal("0.001"))
    expect("boroughs", len({row["area"] for row in rows(into / "population.csv")}), 8)
    expect("years of children", len({row["year"] for row in rows(into / "population.csv")}), 13)
    expect("years of turnover", len({row["period"] for row in rows(into / "indicators.csv")}), 7)
    expect("tables by recipe", sorted(path.stem for path in into.glob("*.csv")), ["indicators", "population", "sickness", "sources", "staff"])
    done = subprocess.run([MUSTER, "build", str(into), "--out", str(SCRATCH / "area-out"), "--format", "html"], capture_output=True, text=True)
    expect("exit code of build", (done.returncode, done.stderr if done.returncode else ""), (0, ""))


def main():
    if not OPEN.exists():
        print("SKIPPED: recipes over official files: ../shared/data/open is not there")
        return 77
    for check in (check_sickness, check_hchs, check_oflog, check_pcn, check_children, check_nationals, check_ofsted, check_explained, check_area):
        check()
    print("\n".join(problems) or "every total is that of the raw file")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
