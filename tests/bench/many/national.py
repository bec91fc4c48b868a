#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a synthetic national edition and a table of its areas, for `muster worklist`.

usage: national.py FOLDER [--areas 10000] [--months 36] [--by-month]

Each area has 13 professions of acute care: staff at two dates, vacancies, demand and monthly movements. With the defaults the tables have 5.2 million
rows; --by-month sorts the movements by month, so that the rows of an area are far apart. The figures follow from the number of the area, so that
each can be worked out again: staff of area A, profession P at the baseline is 100 + 7 * P + A mod 89.
"""
import argparse
import pathlib

PROFESSIONS = ["Adult nurses", "Children's nurses", "Midwives", "Doctors", "Dietitians", "Occupational therapists", "Paramedics",
               "Pharmacists", "Physiotherapists", "Podiatrists", "Radiographers", "Healthcare assistants", "Managers"]
NOTE = "synthetic,Synthetic: made by a script"
YAML = """id: national
title: Staff in acute care
organisation: Example Ministry
published: 2026-12-15
baseline: 2026-10-01
publications: [sector-profile]
sectors: [acute]
disclosure: {public: none}
shared: [sources]
"""


def staff(area, profession):
    return 100 + 7 * profession + area % 89


def code(area):
    return f"N{area:05}"


def movements(area, month, first_year=2023):
    year, number = divmod(9 + month, 12)
    for profession, name in enumerate(PROFESSIONS):
        in_post = staff(area, profession)
        leavers = 1 + (area + month + profession) % 5
        yield f"{code(area)},{first_year + year}-{number + 1:02}-01,acute,{name},{leavers + month % 2},{leavers},{in_post},{NOTE}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--areas", type=int, default=10_000)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--by-month", action="store_true")
    options = parser.parse_args()
    parent = options.folder / "national"
    parent.mkdir(parents=True)
    areas = range(1, options.areas + 1)
    (parent / "edition.yaml").write_text(YAML)
    (parent / "sources.csv").write_text("table,title,publisher,as_of,basis,origin,note\n" + "".join(
        f"{table},Made up,Example Ministry,2026-10-01,synthetic,A script,\n" for table in ("staff", "vacancies", "demand", "movements")))
    (options.folder / "areas.csv").write_text("area,id,name\n" + "".join(f"{code(a)},{code(a).lower()},Area {a}\n" for a in areas))
    with open(parent / "staff.csv", "w") as out:
        out.write("place,date,sector,profession,fte,basis,note\n")
        for a in areas:
            for p, name in enumerate(PROFESSIONS):
                out.write(f"{code(a)},2021-10-01,acute,{name},{staff(a, p) - 3 - p % 4},{NOTE}\n")
                out.write(f"{code(a)},2026-10-01,acute,{name},{staff(a, p)},{NOTE}\n")
    with open(parent / "vacancies.csv", "w") as out:
        out.write("place,date,sector,profession,fte,basis,note\n")
        out.writelines(f"{code(a)},2026-10-01,acute,{name},{staff(a, p) // 10},{NOTE}\n" for a in areas for p, name in enumerate(PROFESSIONS))
    with open(parent / "demand.csv", "w") as out:
        out.write("place,sector,profession,scenario,growth,horizon_years,basis,note\n")
        out.writelines(f"{code(a)},acute,{name},central,{8 + p % 5}%,5,{NOTE}\n" for a in areas for p, name in enumerate(PROFESSIONS))
    with open(parent / "movements.csv", "w") as out:
        out.write("place,month,sector,profession,joiners,leavers,staff_in_post,basis,note\n")
        pairs = ((a, m) for m in range(options.months) for a in areas) if options.by_month else (
            (a, m) for a in areas for m in range(options.months))
        for a, m in pairs:
            out.writelines(movements(a, m))


if __name__ == "__main__":
    main()
