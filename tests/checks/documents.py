#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that what the documents name exists, and that they can be read.

usage: documents.py files|formulas|commands|codes|directives|english ROOT

files       links lead somewhere; files named in documents and in comments of sources exist
formulas    formula ids are in host/trace/formulas.cpp
commands    subcommands, options, presets and programs of muster exist
codes       diagnostic codes exist
directives  templates/reference.md and the program have the same directives with the same keys
english     no line of more than 160 characters, no phrase that plain_words.py bans
Exits with 1 and a line a problem.
"""
import pathlib
import re
import sys

from document_text import Document, documents, spans
from document_names import Names
from plain_words import banned_phrase

MOST_CHARACTERS = 160
EXTENSIONS = "cpp|hpp|h|c|py|md|yaml|txt|cmake|sh|csv|in|json|inc|tsv|mjs"
FILE = re.compile(rf"^[\w@./*<>-]*[\w*>]\.(?:{EXTENSIONS})$")
FOLDER = re.compile(r"^[a-z_][\w./-]*/$")
COMMENT = re.compile(rf"(?:^|[\s(\"`])((?:[\w-]+/)*[\w-]+\.(?:md|cpp|hpp|py|txt))\b")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
FORMULA = re.compile(r"^([a-z]+(?:-[a-z]+)*)?\.([a-z0-9]+(?:-[a-z0-9]+)*)$")
CODE = re.compile(r"^([a-z]+)\.([a-z0-9.-]*[a-z0-9*])$")
OPTION = re.compile(r"(?:^|[\s\[|(])(--[a-z][a-z-]*[a-z])(?=$|[\s\]|)=,])")


def files(root):
    names = Names(root)
    for document in documents(root):
        for number, line in document.lines():
            for target in LINK.findall(line):
                if not target.startswith(("http:", "https:", "mailto:")) and not (document.path.parent / target).exists():
                    yield document.at(number, f"the link leads nowhere: {target}")
            for span in spans(line):
                if (FILE.match(span) or FOLDER.match(span)) and not names.is_file(span, document.path):
                    yield document.at(number, f"there is no file {span}")
    yield from files_of_comments(root, names)


def files_of_comments(root, names):
    for path in names.sources:
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            comment = line.partition("//")[2]
            for name in COMMENT.findall(comment):
                if not names.is_file(name, path):
                    yield f"{path}:{number}: there is no file {name}"


def formulas(root):
    names = Names(root)
    for document in documents(root):
        prefix, paragraph = "", None
        for number, line in document.lines():
            if not line.strip() or "|" in line:
                prefix = ""
            for span in spans(line):
                match = FORMULA.match(span)
                if not match or FILE.match(span) or names.is_other(span, document.path):
                    continue
                if match[1]:
                    prefix = match[1] if match[1] in names.formula_groups else ""
                full = f"{prefix}.{match[2]}"
                if prefix and full not in names.formulas and full not in names.settings and full not in names.codes:
                    yield document.at(number, f"there is no formula {full}")


def commands(root):
    names = Names(root)
    for document in documents(root):
        for number, text in document.code():
            for words in re.findall(r"(?:^|[\s/(])muster ((?:[a-z]+ ?)+|--[a-z-]+)", text):
                first, _, rest = words.strip().partition(" ")
                if first not in names.subcommands and not first.startswith("--"):
                    yield document.at(number, f"there is no command muster {first}")
                if first == "new" and rest and rest.split()[0] not in names.new_kinds:
                    yield document.at(number, f"there is no command muster new {rest.split()[0]}")
            for option in OPTION.findall(text):
                if "-->" not in text and option not in names.options:
                    yield document.at(number, f"there is no option {option}")
            for preset in re.findall(r"--preset (\w+)", text):
                if preset not in names.presets:
                    yield document.at(number, f"there is no preset {preset}")
            for script in re.findall(r"(?:^|\s)(scripts/\w+)", text):
                if not (root / script).exists():
                    yield document.at(number, f"there is no program {script}")


def codes(root):
    names = Names(root)
    for document in documents(root):
        for number, line in document.lines():
            for span in spans(line):
                match = CODE.match(span)
                if not match or match[1] not in names.code_groups or FILE.match(span) or names.is_other(span, document.path):
                    continue
                known = any(code.startswith(span[:-1]) for code in names.codes) if span.endswith("*") else span in names.codes
                if not known:
                    yield document.at(number, f"there is no diagnostic code {span}")


def directives(root):
    known = Names(root).directives
    described = {}
    name = None
    for number, line in Document(root / "templates/reference.md").lines():
        if match := re.match(r"### `([a-z-]+)`", line):
            name = match[1]
            described[name] = set()
        elif line.startswith("#"):
            name = None
        elif name and (line.startswith("- **Keys**") or line.startswith("  ")):
            described[name] |= set(re.findall(r"`([a-z]+)=", line))
    for name in sorted(known.keys() | described.keys()):
        if name not in described or name not in known:
            yield f"templates/reference.md: the directive {name} is {'not described' if name in known else 'unknown'}"
        elif known[name] != described[name]:
            yield f"templates/reference.md: {name} has the keys {sorted(known[name])}, not {sorted(described[name])}"


def english(root):
    for document in documents(root):
        for number, line in document.lines():
            if len(line) > MOST_CHARACTERS:
                yield document.at(number, f"{len(line)} characters; break the line at {MOST_CHARACTERS}")
        for number, line in document.prose():
            if phrase := banned_phrase(line):
                yield document.at(number, f"\"{phrase}\": say it in plain words")


def main():
    rule, root = sys.argv[1], pathlib.Path(sys.argv[2])
    rules = {"files": files, "formulas": formulas, "commands": commands, "codes": codes, "directives": directives, "english": english}
    problems = list(rules[rule](root))
    print("\n".join(problems) or f"{rule}: no problem")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
