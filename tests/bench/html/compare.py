#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""HTML of the benchmark's documents by muster and by Jinja2: compare.py HTML_BENCH GEN.py FOLDER

Each writes the same content to a file, in turns; the best time of each counts. Reading doc.json and
compiling the template are left out for both. muster writes more: every chart twice (for phones too)
with a description, every figure with its origin. Exit 1 if it takes more than half of Jinja2's time.
"""
import json
import pathlib
import subprocess
import sys
import time

import jinja2
from markupsafe import Markup, escape

MOST = 0.5
TURNS = 5
SECTORS = ["Acute", "Community", "Mental Health", "Primary Care", "Ambulance", "Social Care", "Public Health", "Specialist"]
POSITION = ["Sector", "Profession", "Staff in post", "Vacancies", "Demand", "Supply", "Gap", "Turnover", "Stability"]
PLAN = ["Action", "Owner", "Progress", "RAG"]


def chart(section):
    """Two bars a sector with their values, from zero."""
    parts = ['<svg role="img" aria-label="Demand and supply by sector" viewBox="0 0 460 288">']
    bars = [(f"{sector}, {title}", value) for title, values in (("Demand", section["dem"]), ("Supply", section["sup"]))
            for sector, value in zip(SECTORS, values)]
    for i, (label, value) in enumerate(bars):
        y = 18 * i
        parts.append(f'<text x="0" y="{y + 12}" font-size="11">{escape(label)}</text>'
                     f'<rect x="150" y="{y + 2}" width="{value * 2.6:.2f}" height="14" fill="#12436d"/>'
                     f'<text x="{154 + value * 2.6:.2f}" y="{y + 13}" font-size="11">{value}</text>')
    parts.append("</svg>")
    return Markup("".join(parts))


def jinja_seconds(template, document, path):
    begin = time.perf_counter()
    path.write_text(template.render(doc=document, chart=chart, position_titles=POSITION, plan_titles=PLAN))
    return time.perf_counter() - begin


def muster_seconds(program, source, path):
    return float(subprocess.run([program, source, path, "3"], check=True, capture_output=True, text=True).stdout)


def main():
    program, generator, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    loader = jinja2.FileSystemLoader(pathlib.Path(__file__).parent)
    template = jinja2.Environment(autoescape=True, loader=loader).get_template("report.html.j2")
    missed = False
    for size in "SML":
        source = folder / size / "doc.json"
        if not source.exists():
            subprocess.run([sys.executable, generator, size, source.parent], check=True)
        document = json.loads(source.read_text())
        ours, theirs = [], []
        for _ in range(TURNS):
            theirs.append(jinja_seconds(template, document, source.parent / "jinja2.html"))
            ours.append(muster_seconds(program, source, source.parent / "muster.html"))
        ratio = min(ours) / min(theirs)
        missed = missed or ratio > MOST
        sizes = [(source.parent / f"{name}.html").stat().st_size / 1e6 for name in ("muster", "jinja2")]
        print(f"{size}: muster {min(ours) * 1e3:.1f} ms ({sizes[0]:.1f} MB), Jinja2 {jinja2.__version__} "
              f"{min(theirs) * 1e3:.1f} ms ({sizes[1]:.1f} MB): {ratio:.2f}, at most {MOST}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
