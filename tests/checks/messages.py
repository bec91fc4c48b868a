#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The style of messages and hints in the host, the SDK and the sectors.

usage: messages.py ROOT        checks host/ and plugins/
       messages.py selftest    checks that each bad example below is found

A message begins in lower case (names and acronyms aside), has no full stop at the end, and puts values in
single quotes. No text that the program prints has a phrase that plain_words.py bans. "did you mean" is written in
base/did_you_mean.cpp only. Exits with 1 and a line for each problem.
"""
import pathlib
import re
import sys

from plain_words import banned_phrase

# Calls whose texts are messages and hints.
CALLS = {"error", "warning", "note", "Error", "Unfit", "refuse", "problem", "report", "fail", "unclear", "not_understood", "tell",
         "warn", "found", "bad_value", "Story", "CellFault", "did_you_mean", "give_up", "not_found", "add_hint"}
# The same in the SDK and in sectors, whose other texts are sentences of documents.
PLUGIN_CALLS = {"Refusal", "report", "warn"}
# Words that keep their capital at the beginning of a message.
NAMES = re.compile(r"(HTML|PDF|UTF|CSV|YAML|SVG|JSON|SHA|Excel|WTE|FTE|NUL|[A-Z][A-Z]+\b|[A-Z]\w*_)")
TOKEN = re.compile(r'R"(?P<tag>\w*)\((?P<raw>.*?)\)(?P=tag)"|"(?P<text>(?:[^"\\\n]|\\.)*)"|(?P<comment>//[^\n]*|/\*.*?\*/)'
                   r"|(?P<char>'(?:[^'\\\n]|\\.)+')|(?P<include>^\s*\#[^\n]*)|(?P<name>\w+)|(?P<sign>[^\s\w])", re.S | re.M)
# A room whose English is read in narratives and not printed.
READ_NOT_PRINTED = "host/claims/"


def tokens(source):
    """(kind, text, line) of a C++ source; adjacent literals are one."""
    found = []
    for match in TOKEN.finditer(source):
        kind = match.lastgroup
        if kind in ("comment", "include"):
            continue
        text = match["raw"] if match["raw"] is not None else match["text"] if match["text"] is not None else match[0]
        kind = "literal" if match["raw"] is not None or match["text"] is not None else kind
        if kind == "literal" and found and found[-1][0] == "literal":
            found[-1] = ("literal", found[-1][1] + text, found[-1][2])
        else:
            found.append((kind, text, source.count("\n", 0, match.start()) + 1))
    return found


def calls(found, names):
    """Whether each token is inside a call of one of `names`."""
    depth, inside, marks = 0, [], []
    for index, (kind, text, _) in enumerate(found):
        if text in "({" and kind == "sign":
            depth += 1
            if index and found[index - 1][0] == "name" and found[index - 1][1] in names:
                inside.append(depth)
        marks.append(bool(inside))
        if text in ")}" and kind == "sign":
            if inside and inside[-1] == depth:
                inside.pop()
            depth -= 1
    return marks


def is_sentence(text):
    return re.search(r"[a-z]{2,} [a-z]{2,}", text) is not None


def problems_of(source, names=CALLS, everywhere=True):
    """(line, problem) of one source. Unless `everywhere`, of texts in calls of `names` only."""
    found = tokens(source)
    for index, (inside, (kind, text, line)) in enumerate(zip(calls(found, names), found)):
        if kind != "literal" or not (inside or everywhere):
            continue
        before = found[index - 1][1] if index else ""
        after = found[index + 1][1] if index + 1 < len(found) else ""
        if (banned := banned_phrase(text)) and " " in text.strip():
            yield line, f"'{banned}' in \"{text}\""
        if "did you mean" in text.lower():
            yield line, "use did_you_mean of base/did_you_mean.hpp"
        if not inside:
            continue
        if before in ("(", ",", "{", "?", ":", "return") and re.match(r"[A-Z]", text) and is_sentence(text) and not NAMES.match(text):
            yield line, f'begins with a capital: "{text}"'
        if after != "+" and is_sentence(text) and text.endswith(".") and not text.endswith("..."):
            yield line, f'ends with a full stop: "{text}"'
        if after == "+" and text.endswith('\\"') and not text.endswith(('=\\"', '(\\"')):
            yield line, f'a value in double quotes: "{text}"'


BAD = ['diagnostics.error(code, at, "There is no table of this name");',
       'throw Error(code, at, "this heading has no words.");',
       'd.warning(code, at, "a table", {"a directive cannot stand in a list"});',
       'd.error(code, at, "no table \\"" + name + "\\" is here");',
       'return near.empty() ? "" : "did you mean " + near + "?";',
       'constexpr auto help = "For whom the report is told";']
GOOD = ['d.error(code, at, "there is no table \'" + name + "\'", {did_you_mean(name, known)});',
        'd.error(code, at, "HTML cannot be printed", {"write Markdown"});',
        'text("A sentence of a document ends with a full stop.");']


def selftest():
    for example in BAD:
        if not list(problems_of(example)):
            yield f"not found: {example}"
    for example in GOOD:
        yield from (f"{problem}: {example}" for _, problem in problems_of(example))


def check(root):
    for path in sorted(p for p in (root / "host").rglob("*") if p.suffix in (".cpp", ".hpp")):
        name = path.relative_to(root).as_posix()
        if name.startswith(READ_NOT_PRINTED):
            continue
        for line, problem in problems_of(path.read_text()):
            if name != "host/base/did_you_mean.cpp" or "did_you_mean" not in problem:
                yield f"{name}:{line}: {problem}"
    for path in sorted(p for p in (root / "plugins").rglob("*") if p.suffix in (".cpp", ".hpp")):
        for line, problem in problems_of(path.read_text(), PLUGIN_CALLS, everywhere=False):
            yield f"{path.relative_to(root).as_posix()}:{line}: {problem}"


def main():
    problems = list(selftest() if sys.argv[1] == "selftest" else check(pathlib.Path(sys.argv[1])))
    print("\n".join(problems) or "messages: no problem")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
