#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares templates/sentences.md with the sentences of the sources and templates.

usage: sentences.py ROOT
       sentences.py selftest

A room that makes sentences has them in one file, sentences.hpp; templates have theirs in Markdown. With
MUSTER_ACCEPT=1 in the environment it writes the page first. Exits with 1 if the page is not current, if two
phrases have one id and other words, or if a file of the SDK, of a sector or of a room of WORDED has words for
readers outside its table.
"""
import difflib
import os
import pathlib
import re
import sys

PAGE = "templates/sentences.md"
HEAD = """# Sentences

Every sentence that muster puts into a document, for an editor to read in one go. `{name}` is where a name or a figure is put in.

Change a phrase in the file that its heading names, and a template's sentence in the template. Then run `ctest -R check_sentences` with
`MUSTER_ACCEPT=1`, and the tests whose words have changed. What an edition says of itself is in its `narrative/`.

<!-- Made by tests/checks/sentences.py. Do not edit below this line. -->
"""
PHRASE = re.compile(r'Phrase\s+(\w+)\s*\{\s*"([^"]+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}', re.S)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
# A sentence outside the table: a capital, several words and a full stop, in a source of the SDK or of a sector.
LOOSE = re.compile(r'"[A-Z][a-z]+ (?:[^"\\ ]+ ){3,}[^"\\]*\."')
# Rooms whose files have no words for readers but those of their table.
WORDED = ("html", "layout", "site")
# Words outside the table in such a room: two or more with a capital first, or text between the tags of a page.
# Words in small letters only are parts of markup, of messages or of dumps.
WORDS = re.compile(r'"(?:[^"\\<>]|\\.)*\b[A-Z][a-z]+ [a-z]+[^"\\<>]*"|>[A-Z][a-z]+(?: [a-z]+)*(?:"|<)')
# What is not for readers of a document: messages to authors of plugins and editions.
NOT_FOR_READERS = ("throw ", "report(", "warn(", "Refusal(", "logic_error(", ".description", "declares(", "static_assert")


def phrases(text):
    """Pairs of id and words, in the order of the file."""
    for _, name, words in PHRASE.findall(text):
        yield name, "".join(STRING.findall(words)).replace('\\"', '"')


def template_sentences(text):
    """The prose of a template: paragraphs and list items, without comments, directives, tables and headings."""
    text = re.sub(r"\{\{!.*?\}\}", "", text, flags=re.S)
    for paragraph in re.split(r"\n\s*\n", text):
        lines = [line for line in paragraph.splitlines()
                 if line.strip() and not re.match(r"\s*(:::|#|\||\{\{[#^/>])", line)]
        words = " ".join(line.strip() for line in lines)
        words = re.sub(r"\{\{[#^/][^}]*\}\}", "", words).strip()
        if re.search(r"[A-Za-z]{2,} [A-Za-z@{]+ ", re.sub(r"\{\{[^}]*\}\}", "x", words)):
            yield words


def rooms(root):
    for path in sorted([*root.glob("plugins/*/sentences.hpp"), *root.glob("plugins/sdk/src/sentences.hpp"),
                        *root.glob("host/**/sentences.hpp")]):
        yield path.relative_to(root), list(phrases(path.read_text(encoding="utf-8")))


def templates(root):
    for path in sorted(root.glob("templates/*/*.md")):
        if path.name == "README.md" or path.parent.name in ("theme", "new_publication"):
            continue
        found = list(template_sentences(path.read_text(encoding="utf-8")))
        if found:
            yield path.relative_to(root), found


def cell(words):
    return words.replace("|", "\\|").replace("<", "\\<")


def page(root):
    out = [HEAD]
    for path, found in rooms(root):
        out.append(f"## {path}\n\n| id | words |\n|---|---|\n" + "".join(f"| `{name}` | {cell(words)} |\n" for name, words in found))
    for path, found in templates(root):
        out.append(f"## {path}\n\n" + "".join(f"- {cell(words)}\n" for words in found))
    return "\n".join(out)


def same_ids(root):
    known = {}
    for path, found in rooms(root):
        for name, words in found:
            if known.setdefault(name, words) != words:
                yield f"{path}: the id '{name}' has other words in another file"


def loose(root):
    for path in sorted([*root.glob("plugins/sdk/src/*.cpp"), *root.glob("plugins/*/*.cpp")]):
        if path.name == "plugin.cpp":  # what a sector declares to authors of editions
            continue
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        text = re.sub(r'"\s*\n\s*"', "", text)
        for number, line in enumerate(text.splitlines(), 1):
            if LOOSE.search(line) and not any(word in line for word in NOT_FOR_READERS):
                yield f"{path.relative_to(root)}: a sentence outside sentences.hpp: {LOOSE.search(line)[0]}"


def loose_words(root):
    for path in sorted(file for room in WORDED for file in root.glob(f"host/{room}/*.cpp")):
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        text = re.sub(r'"\s*\n\s*"', "", text)
        # A message to authors is several lines long.
        text = re.sub(r"(?:Error|error|warning|note|refuse)\((?:[^;\"]|\"(?:[^\"\\]|\\.)*\")*?;", ";", text)
        for line in text.splitlines():
            if "#include" in line or any(word in line for word in NOT_FOR_READERS):
                continue
            if WORDS.search(line):
                yield f"{path.relative_to(root)}: words outside sentences.hpp: {WORDS.search(line)[0]}"


def selftest():
    source = 'inline constexpr Phrase lead{"gap.lead", "One {a} "\n    "and two."};\nPhrase two{\n "x.y", "Said \\"so\\"."};'
    assert list(phrases(source)) == [("gap.lead", "One {a} and two."), ("x.y", 'Said "so".')], list(phrases(source))
    template = "{{! a comment }}\n# Heading\n\nFirst line of\nthe text {{x}}.\n\n::: box\nIn a box there is text.\n:::\n\n{{#a}}\n- {{b}}\n{{/a}}\n"
    assert list(template_sentences(template)) == ["First line of the text {{x}}.", "In a box there is text."]
    assert LOOSE.search('x = "Every word of this is loose."') and not LOOSE.search('"Staff in post"')
    for words in ('"Back to top"', 'raw(">Contents</h2>")', 'raw("<dt>Owner</dt>")'):
        assert WORDS.search(words), words
    for words in ('"summary"', '"<table class=\\"wide\\">"', '"Link"'):
        assert not WORDS.search(words), words
    print("sentences: selftest passed")


def main():
    if sys.argv[1] == "selftest":
        return selftest()
    root = pathlib.Path(sys.argv[1])
    path, wanted = root / PAGE, page(root)
    if os.environ.get("MUSTER_ACCEPT") == "1":
        path.write_text(wanted, encoding="utf-8")
    now = path.read_text(encoding="utf-8") if path.exists() else ""
    problems = [*same_ids(root), *loose(root), *loose_words(root),
                *difflib.unified_diff(now.splitlines(), wanted.splitlines(), PAGE, "sources", lineterm="")]
    print("\n".join(problems) or "sentences: no problem")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
