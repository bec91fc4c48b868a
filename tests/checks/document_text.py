# SPDX-License-Identifier: MIT
"""The documents of the project, and their lines."""
import os
import pathlib
import re

SKIPPED = {"build", ".git", "node_modules", "__pycache__"}
GENERATED = ("<!-- Made by ", "Made by `muster ")  # from such a line on, a program wrote the page


class Document:
    """A Markdown file that people read. What a program made of it is left out."""

    def __init__(self, path):
        self.path = path

    def at(self, number, problem):
        return f"{self.path}:{number}: {problem}"

    def lines(self):
        for number, line in enumerate(self.path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(GENERATED):
                return
            yield number, line

    def prose(self):
        """Lines outside code, without what is in backticks."""
        fenced = False
        for number, line in self.lines():
            fence = line.startswith("```")
            fenced ^= fence
            if not fenced and not fence and not line.startswith("    "):
                yield number, re.sub(r"`[^`]*`", "`", line)

    def code(self):
        """Spans in backticks and lines of code blocks that are commands; comments after # are left out."""
        fence = ""
        for number, line in self.lines():
            if line.startswith("```"):
                fence = "" if fence else line[3:] or "text"
            elif (fence and fence.startswith(("sh", "text"))) or (not fence and line.startswith("    ")):
                yield number, re.sub(r"\s#\s.*", "", line)
            elif not fence:
                for span in spans(line):
                    yield number, span


def paths_below(root):
    """Every file and folder of the project, without what is built or made."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in SKIPPED)
        if pathlib.Path(folder) == root / "out":
            files, folders[:] = [f for f in files if f == "README.md"], []
        for name in sorted(files) + folders:
            yield pathlib.Path(folder) / name


def spans(line):
    return re.findall(r"(?<!`)`([^`]+)`(?!`)", line)


def documents(root):
    """Guides and references; no templates, narratives or test data, and not the history in CHANGELOG.md."""
    for path in paths_below(root):
        parts = path.relative_to(root).parts
        is_edition = parts[:4] == ("tests", "unit", "load", "editions")
        if path.suffix != ".md" or "corpus" in parts or "narrative" in parts or is_edition or parts == ("CHANGELOG.md",):
            continue
        is_readme = path.name == "README.md"
        in_templates = parts[0] == "templates" and len(parts) > 2
        if is_readme or not (in_templates or parts[:2] == ("tests", "attack")):
            yield Document(path)
