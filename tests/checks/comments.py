#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The words of comments and names in host/, plugins/ and tests/.

usage: comments.py ROOT        checks the C and C++ sources
       comments.py selftest    checks that each bad example below is found

Exits with 1 and a line for each phrase or name that plain_words.py bans.
"""
import pathlib
import re
import sys

from plain_words import banned_part, banned_phrase

TOKEN = re.compile(r'(?P<comment>//[^\n]*|/\*.*?\*/)|R"(\w*)\(.*?\)\2"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|(?P<include>^\s*\#[^\n]*)'
                   r"|(?P<name>[A-Za-z_]\w*)", re.S | re.M)
SOURCES = {".cpp", ".hpp", ".c", ".h"}
# Frozen copies of what earlier releases published.
FROZEN = ("tests/abi/plugin_abi_",)
# Rooms whose comments, or whose names, are not checked yet; and names of theirs that other rooms use.
LATER = ()
NAMES_LATER = ("host/app/", "host/chart/", "host/compose/", "host/record/", "tests/unit/app/", "tests/unit/chart/", "tests/unit/compose/",
               "tests/unit/record/")
OUTSIDE = {"goes_on"}


def without_quotes(comment):
    """A comment without what it quotes from elsewhere: code in backticks and text in double quotes."""
    return re.sub(r'`[^`]*`|"[^"]*"', "`", comment)


def problems_of(source):
    """(line, problem) of one source. Comments of one block are read together, since a phrase may span two lines."""
    block, last = [], 0
    for match in TOKEN.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        if match["name"] and (part := banned_part(match["name"])) and match["name"] not in OUTSIDE:
            yield line, f"'{part}' in the name {match['name']}"
        if not match["comment"]:
            continue
        text = re.sub(r"^//[/!]?<?|\n\s*\*?", " ", match["comment"])
        if block and line == last + 1:
            block.append(text)
        else:
            yield from phrase_of(block, last)
            block = [text]
        last = line
    yield from phrase_of(block, last)


def phrase_of(block, last):
    text = without_quotes(" ".join(part.strip() for part in block))
    if phrase := banned_phrase(text):
        yield last, f"'{phrase}' in the comment \"{text.strip()}\""


BAD = ["int tell_unknown(int row);", "TEST(Rows, RefusesAKeyThatStandsTwice) {}", "// What stands in a cell.\nint a;",
       "int a;  ///< is told once", "/// The unit, as\n/// far as it is known.\nint a;", "/* The value is none. */"]
GOOD = ["// \"as far as\" is quoted, and so is `tell`.", "// Outstanding figures; there is none.", 'auto text = "it stands in the text";',
        "int understand(int standard);", "// The text goes to the next page."]


def selftest():
    for example in BAD:
        if not list(problems_of(example)):
            yield f"not found: {example}"
    for example in GOOD:
        yield from (f"{problem}: {example}" for _, problem in problems_of(example))


def check(root):
    for top in ("host", "plugins", "tests"):
        for path in sorted(p for p in (root / top).rglob("*") if p.suffix in SOURCES):
            name = path.relative_to(root).as_posix()
            if not name.startswith(FROZEN + LATER):
                for line, problem in problems_of(path.read_text(errors="replace")):
                    if "in the name" not in problem or not name.startswith(NAMES_LATER):
                        yield f"{name}:{line}: {problem}"


def main():
    problems = list(selftest() if sys.argv[1] == "selftest" else check(pathlib.Path(sys.argv[1])))
    print("\n".join(problems) or "comments: no problem")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
