#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""54 actions of nine leads: workbooks out, 54 answers with six mistakes back, and none of the good answers is lost.

usage: updates_trial.py MUSTER SCRATCH

The answers are written into the exported workbooks as a spreadsheet program would write them. Everything is invented.
Exits with 1 and a line for each difference.
"""
import csv
import datetime
import io
import pathlib
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
import zipfile

MUSTER, SCRATCH = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LEADS, EACH = 9, 6
problems = []


def expect(condition, message):
    if not condition:
        problems.append(message)


def run(*words, status=0):
    done = subprocess.run([str(MUSTER), *map(str, words)], capture_output=True, text=True)
    expect(done.returncode == status, f"muster {' '.join(map(str, words))}: exit {done.returncode}, not {status}\n{done.stderr}")
    return done


def text_of_csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def make_edition(folder):
    """A plan with 54 open actions. Every ninth is not public."""
    actions = [["id", "priority", "action", "lead", "due", "rating", "timeline", "outcome", "measure", "linked", "audience"]]
    for number in range(1, LEADS * EACH + 1):
        lead = f"Lead {(number - 1) // EACH + 1}"
        actions.append([number, "p", f"Invented action {number}", lead, f"2025-{number % 12 + 1:02}-15", "amber", "", "", "", "",
                        "restricted" if number % 9 == 0 else ""])
    (folder / "narrative").mkdir(parents=True)
    files = {
        "edition.yaml": "id: plan\ntitle: An invented plan\norganisation: A council\npublished: 2024-12-01\nbaseline: 2024-11-30\n"
                        "publications: [action-plan]\nsectors: []\nowner: A team\nupdates: {from: 2024-07-01, by: 2024-11-22}\n"
                        "contact: {role: A team, email: team@example.org, telephone: 020 7946 0025}\n"
                        "ratings:\n  - {id: amber, label: In progress, meaning: Begun, colour: amber}\n"
                        "  - {id: green, label: Completed, meaning: Ended, colour: green}\n",
        "priorities.csv": "id,number,title,summary\np,1,Places,Good places.\n",
        "aims.csv": "id,priority,title\na,p,Good places for all\n",
        "actions.csv": text_of_csv(actions),
        "narrative/introduction.md": "This plan is invented.\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text)


class Form:
    """A workbook whose cells can be filled in by the titles of their columns."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as book:
            self.parts = {name: book.read(name) for name in book.namelist()}
        self.texts = xml.fromstring(self.parts["xl/sharedStrings.xml"])
        self.sheet = xml.fromstring(self.parts["xl/worksheets/sheet1.xml"])
        self.cells = {cell.get("r"): cell for cell in self.sheet.iter(MAIN + "c")}
        titles = {self.text(place): re.match("[A-Z]+", place)[0] for place in self.cells if self.text(place)}
        self.columns = {name: titles[name] for name in ("No.", "Action", "Update", "Rating", "Date of the update")}
        first = next(int(place[1:]) for place in self.cells if self.text(place) == "No.") + 1
        self.rows = {self.text(f"A{row}"): row for row in range(first, first + EACH)}

    def text(self, place):
        cell = self.cells[place]
        value = cell.find(MAIN + "v")
        if value is None or cell.get("t") != "s":
            return ""
        return "".join(self.texts[int(value.text)].itertext())

    def write(self, action, column, value):
        cell = self.cells[f"{self.columns[column]}{self.rows[str(action)]}"]
        for old in list(cell):
            cell.remove(old)
        if isinstance(value, datetime.date):
            value = (value - datetime.date(1899, 12, 30)).days
            cell.attrib.pop("t", None)
        else:
            xml.SubElement(xml.SubElement(self.texts, MAIN + "si"), MAIN + "t").text = value
            cell.set("t", "s")
            value = len(self.texts) - 1
        xml.SubElement(cell, MAIN + "v").text = str(value)

    def answer(self, action):
        self.write(action, "Update", words(action))
        self.write(action, "Rating", "Completed")
        self.write(action, "Date of the update", day(action))

    def save(self):
        self.parts["xl/sharedStrings.xml"] = xml.tostring(self.texts)
        self.parts["xl/worksheets/sheet1.xml"] = xml.tostring(self.sheet)
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as book:
            for name, content in self.parts.items():
                book.writestr(name, content)


def words(action):
    return f'Words on action {action}: "done", with 3,000 things;\nand a second line – all of it.'


def day(action):
    return datetime.date(2024, 10, 1) + datetime.timedelta(days=action % 30)


def spoil(forms):
    """The six mistakes: (file, code). 8 is answered under the number 7, so 7 has two answers."""
    forms[1].write(8, "No.", "7")
    forms[0].write(1, "No.", "99")
    forms[2].write(13, "Action", "Invented action, reworded")
    forms[3].write(19, "Rating", "Purple")
    forms[4].write(25, "Date of the update", datetime.date(2025, 1, 5))
    forms[5].write(31, "Update", " ")
    return {"updates.two-answers": 1, "updates.unknown-action": 1, "updates.locked-cell": 1, "updates.rating": 1, "updates.date": 1,
            "updates.incomplete": 1}


def correct(forms):
    forms[1].write(8, "No.", "8")
    forms[0].write(1, "No.", "1")
    forms[2].write(13, "Action", "Invented action 13")
    for form, action in ((forms[3], 19), (forms[4], 25), (forms[5], 31)):
        form.answer(action)


def check_log(edition, expected):
    rows = list(csv.DictReader((edition / "updates.csv").open(newline="")))
    found = {int(row["action"]): row for row in rows}
    expect(len(rows) == len(found), "an action is in the log twice")
    expect(set(found) == set(expected), f"the log has {sorted(found)}")
    for action, row in found.items():
        expect(row["update"] == words(action), f"the words of {action} are {row['update']!r}")
        expect(row["date"] == day(action).isoformat(), f"the day of {action} is {row['date']}")
        expect(row["rating"] == "green", f"the rating of {action} is {row['rating']}")
        expect(row["audience"] == ("restricted" if action % 9 == 0 else ""), f"the audience of {action} is {row['audience']!r}")


def codes(done):
    found = re.findall(r"error\[([a-z.-]+)\]", done.stderr)
    return {code: found.count(code) for code in found}


def check_reminders(edition):
    owed = list(csv.DictReader(io.StringIO(run("updates", "reminders", edition, "--csv").stdout)))
    expect(len(owed) == 48, f"{len(owed)} public actions owe an update, not 48")
    text = run("updates", "reminders", edition, "--audience", "restricted").stdout
    expect(text.count("- ") == 54 and "Lead 9" in text, "the reminders do not list the 54 actions")


def check_closed(folder):
    """A plan in which nothing is open has no workbooks."""
    make_edition(folder)
    actions = folder / "actions.csv"
    header, *rows = actions.read_text().splitlines()
    actions.write_text("".join(line + "\n" for line in [header + ",status", *(row + ",closed" for row in rows)]))
    done = run("updates", "export", folder, "--out", folder / "forms", status=2)
    expect("error[updates.none-open]" in done.stderr and not (folder / "forms").exists(), done.stderr)


def check_plan(edition, out):
    """The plan prints every public answer with its day, and nothing of a restricted one."""
    run("build", edition, "--publication", "action-plan", "--format", "html", "--format", "data", "--format", "xlsx", "--out", out)
    files = [path for path in out.rglob("*") if path.is_file()]
    page = (out / "plan/public/action-plan/report.html").read_text()
    expect("Words on action 1:" in page, "the page has no answer")
    expect(all(f"Words on action {n}:" in page for n in range(1, 55) if n % 9), "the page lacks answers")
    for path in files:
        content = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as book:
                content = b"".join(book.read(name) for name in book.namelist())
        leaked = [n for n in range(9, 55, 9) if re.search(rb"action %d\b" % n, content)]
        expect(not leaked, f"{path} has restricted answers: {leaked}")


def main():
    shutil.rmtree(SCRATCH, ignore_errors=True)
    edition, folder = SCRATCH / "plan", SCRATCH / "forms"
    make_edition(edition)
    check_reminders(edition)
    run("updates", "export", edition, "--out", folder, "--audience", "restricted")
    paths = sorted(folder.iterdir())
    expect(len(paths) == LEADS, f"{len(paths)} workbooks")
    forms = [Form(path) for path in paths]
    for form in forms:
        for action in form.rows:
            form.answer(int(action))
    mistakes = spoil(forms)
    for form in forms:
        form.save()
    before = {path: path.read_bytes() for path in edition.rglob("*") if path.is_file()}
    started = time.monotonic()
    refused = run("updates", "import", edition, *paths, status=2)
    took = time.monotonic() - started
    expect(codes(refused) == mistakes, f"the mistakes are {codes(refused)}")
    expect("47 answers to add, 0 there already; 7 refused; 0 actions without an answer; nothing was written" in refused.stdout,
           refused.stdout)
    expect(before == {path: path.read_bytes() for path in edition.rglob("*") if path.is_file()}, "an error changed the edition")
    run("updates", "import", edition, *paths, "--partial", "--dry-run", status=4)
    expect(not (edition / "updates.csv").exists(), "a dry run wrote the log")
    run("updates", "import", edition, *paths, "--partial", status=4)
    wrong = {1, 7, 8, 13, 19, 25, 31}
    check_log(edition, set(range(1, 55)) - wrong)
    correct(forms)
    for form in forms:
        form.save()
    done = run("updates", "import", edition, *paths)
    expect("7 answers added, 47 there already; 0 refused" in done.stdout, done.stdout)
    check_log(edition, set(range(1, 55)))
    for path, content in before.items():
        expect(path.read_bytes() == content, f"{path} changed")
    check_plan(edition, SCRATCH / "out")
    check_closed(SCRATCH / "closed")
    print(f"54 answers were read in {took:.2f} s")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()
