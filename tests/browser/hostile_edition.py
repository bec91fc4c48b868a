#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Publishes a hostile edition: hostile_edition.py MUSTER EDITION PAYLOADS.json FOLDER

Copies EDITION to FOLDER/edition and puts the payloads, in turns, before the words of every text that a
table, the narrative or edition.yaml holds; publishes it and EDITION itself below FOLDER; lists both for
the browser in FOLDER/payloads.json. Controls are left out, because loading refuses them."""
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys

CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Columns that people write words in. Names occur in several tables and remain single words.
WORDS = {"title", "summary", "action", "lead", "measure", "target", "item", "label", "note", "meaning", "origin",
         "publisher", "kind", "area", "source", "progress", "period"}
NAMES = {"profession", "organisation", "reason", "role"}
# Keys of other tables, words of a list, and what the sums look for by name.
KEPT = {("benchmarks", "measure"), ("published_rates", "measure"), ("benchmarks", "period"), ("published_rates", "period"),
        ("leaving_reasons", "period"), ("sources", "source"), ("phases", "period"), ("employers", "kind"), ("pay", "period")}
METADATA = ("title", "subtitle", "organisation", "summary", "owner")
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~@$:^&\"'%])")


class Payloads:
    """Hands out the payloads in turns; the same name always gets the same one."""

    def __init__(self, texts):
        self.texts = [text for text in texts if not CONTROLS.search(text)]
        self.turn = 0
        self.names = {}
        self.said = set()

    def next(self):
        self.turn += 1
        text = self.texts[self.turn % len(self.texts)]
        self.said.add(text)
        return text

    def before(self, words):
        return f"{self.next()} {words}"

    def named(self, name):
        if name not in self.names:
            self.names[name] = self.before(name)
        return self.names[name]


def change_table(path, payloads):
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    if not rows:
        return
    for row in rows:
        for column, text in row.items():
            if not text or (path.stem, column) in KEPT:
                continue
            if column in NAMES:
                row[column] = payloads.named(text)
            elif column in WORDS:
                row[column] = payloads.before(text)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def change_edition(path, payloads):
    lines = re.sub(r">-\n +(.*)\n +(.*)", r"\1 \2", path.read_text()).splitlines()  # a folded summary
    for i, line in enumerate(lines):
        key, _, value = line.partition(": ")
        if key in METADATA:
            lines[i] = f"{key}: {json.dumps(payloads.before(value.strip(chr(34))), ensure_ascii=False)}"
    path.write_text("\n".join(lines) + "\n")


def change_narrative(path, payloads):
    text = MARKDOWN.sub(r"\\\1", payloads.next())
    # Figures are named after professions, which have other names now; a card must begin with a figure.
    own = re.sub(r"\{\{figures\.(?!all\.)[^}]*\}\}", "{{facts.boroughs}}", path.read_text())
    path.write_text(own + f"\n\n{text}\n")


def publish(muster, edition, out):
    command = [muster, "build", str(edition), "--out", str(out), "--format", "html", "--format", "data"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return [str(next(out.glob(f"*/public/{name}")).relative_to(out.parent)) for name in ("*/report.html", "index.html")]


def main():
    muster, source, texts, folder = sys.argv[1], *(pathlib.Path(given) for given in sys.argv[2:5])
    shutil.rmtree(folder, ignore_errors=True)
    edition = folder / "edition"
    shutil.copytree(source, edition)
    payloads = Payloads(json.loads(texts.read_text()))
    change_edition(edition / "edition.yaml", payloads)
    for path in sorted(edition.glob("*.csv")):
        change_table(path, payloads)
    for path in sorted(edition.glob("narrative/*.md")):
        change_narrative(path, payloads)
    harmless, hostile = publish(muster, source, folder / "harmless"), publish(muster, edition, folder / "hostile")
    # The template decides where a text is printed, and whether twice: each must be read once.
    pages = [{"file": file, "payload": text, "times": times} for file, times in zip(hostile, (1, 0))
             for text in sorted(payloads.said)]
    (folder / "payloads.json").write_text(json.dumps({"harmless": harmless, "pages": pages}, indent=1))
    print(f"{payloads.turn} places, {len(payloads.said)} payloads")
    return 0


if __name__ == "__main__":
    sys.exit(main())
