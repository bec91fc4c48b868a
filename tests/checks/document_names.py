# SPDX-License-Identifier: MIT
"""What documents may name: files, formulas, commands, options, codes, directives, read from the sources."""
import pathlib
import re

from document_text import paths_below

# Options of cmake, ctest, cpack, git and of the scripts' own tools, which documents show in commands.
FOREIGN_OPTIONS = {"--preset", "--build", "--install", "--prefix", "--target", "--test-dir", "--output-on-failure", "--check"}

# Files that muster publishes, which no folder of the sources has.
PUBLISHED = {"report.md", "supplement-1.md", "llms.txt", "key-figures.csv", "records.csv", "failures.csv"}

# `NAME_command.cpp`, `*_test.cpp`, `data/<id>/`: not one file.
PLACEHOLDER = re.compile(r"[*<>]|(?<![A-Z])(?!README|CHANGELOG|CONTRIBUTING|LICENSE|CM)[A-Z]{2,}")


class Names:
    def __init__(self, root):
        self.root = root
        self.paths = list(paths_below(root))
        self.sources = [p for p in self.paths if p.suffix in {".cpp", ".hpp", ".h", ".c"}]
        self._names = {p.relative_to(root).as_posix() + ("/" if p.is_dir() else "") for p in self.paths}
        self._host = "".join(p.read_text() for p in self.sources if p.is_relative_to(root / "host"))
        self._read_vocabularies()

    def _all(self, pattern, folder="host", suffixes=(".cpp", ".hpp")):
        found = set()
        for path in self.paths:
            if path.is_relative_to(self.root / folder) and path.suffix in suffixes and path.is_file():
                found |= {m if isinstance(m, str) else m[0] for m in re.findall(pattern, path.read_text(errors="replace"))}
        return found

    def _read_vocabularies(self):
        self.formulas = set(re.findall(r'^    \{"([^"]*)",', (self.root / "host/trace/formulas.cpp").read_text(), re.M))
        self.formula_groups = {f.partition(".")[0] for f in self.formulas if "." in f}
        self.codes = self._all(r'Code \w+\{\s*"([^"]+)"')
        self.code_groups = {c.partition(".")[0] for c in self.codes}
        self.subcommands = self._all(r'Subcommand \w+\{\s*"([a-z]+)"', "host/app")
        self.new_kinds = self._all(r'NewKind \w+\{\s*"([a-z]+)"', "host/app")
        self.presets = set(re.findall(r'"name": "(\w+)"', (self.root / "CMakePresets.json").read_text()))
        self.options = FOREIGN_OPTIONS | self._all(r'(--[a-z][a-z-]+)', "host/app")
        for folder in ("scripts", "tests"):
            self.options |= self._all(r'(--[a-z][a-z-]+)', folder, ("", ".py", ".sh", ".txt", ".mjs", ".js", ".cpp"))
        self.settings = self._settings()
        self.directives = self._directives()
        contexts = [p for p in self.sources if p.name.startswith("context")]
        self.template_names = set(re.findall(r'"([a-z_0-9]+)"', "".join(p.read_text() for p in contexts)))

    def _settings(self):
        """`spc.profile`: the keys of the maps in edition.yaml, and their groups."""
        text = (self.root / "host/load/edition_settings.cpp").read_text()
        groups = re.findall(r'constexpr std::array (\w+)\{(.*?)\n\};', text, re.S)
        return {f"{group}.{key}" for group, rows in groups for key in re.findall(r'Setting\{"(\w+)"', rows)}

    def _directives(self):
        """Each directive with the keys that it may have, from the rows of known_directives[]."""
        text = (self.root / "host/compose/blocks/directives.cpp").read_text()
        row = r'\{\{"([a-z-]+)",\s*(?:true|false),\s*\{([^{}]*)\},\s*\{([^{}]*)\}\},\s*&Builder'
        return {name: set(re.findall(r'"(\w+)"', needed + allowed)) for name, needed, allowed in re.findall(row, text)}

    def is_file(self, name, beside):
        """Whether `name` (which may hold * or <...>) is a file: from the root, from the folder of a document, or the end of a path."""
        if PLACEHOLDER.search(name) or name.startswith(("out/", "build/")):
            return True
        plain = name.removeprefix("./").removeprefix("../")
        if plain in PUBLISHED:
            return True
        if (beside.parent / name).exists() or plain in self._names:
            return True
        if any(known.endswith("/" + plain) for known in self._names):
            return True
        return plain.endswith((".csv", ".json")) and f'"{plain.removesuffix(".csv")}"' in self._host

    def is_other(self, span, document):
        """Something else with a full stop in it: a setting, a file that muster writes, a name in templates."""
        last = span.rpartition(".")[2]
        about_templates = document.is_relative_to(self.root / "templates") and last in self.template_names
        return span in self.settings or last in ("so", "html", "pdf") or about_templates
