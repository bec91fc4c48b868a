#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""House rules that no compiler checks.

usage: house_rules.py includes|circles|diagnostics|registered|skips|readme|anchors|formulas ROOT

includes     no room of host/ includes what host/rooms.txt does not allow; plugins see the SDK only
circles      at most three units of host/ include each other in a circle
diagnostics  every diagnostic code is provoked by a test
registered   every *_test.cpp is named in the CMakeLists.txt of its folder
skips        tests skip through tests/skip.hpp only, so that scripts/test can name each
readme       host/README.md names every room
anchors      headings, tables and charts have ids if their words may differ between editions
formulas     every formula that a figure names is in host/trace/formulas.cpp, for `muster explain`
Exits with 1 and a line a problem.
"""
import pathlib
import re
import sys

LARGEST_CIRCLE = 3
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
SOURCES = {".cpp", ".hpp", ".c", ".h"}


def sources(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in SOURCES)


def includes_of(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[1], match[2]


def read_rules(root):
    rooms, only = {}, []
    for line in (root / "host/rooms.txt").read_text().splitlines():
        if line.startswith("only "):
            only.append(line.split()[1])
        elif "|" in line and not line.startswith("#"):
            room, uses, libraries = (part.strip() for part in line.split("|"))
            rooms[room] = (uses.split(), libraries.split())
    return rooms, only


def room_of(name, rooms):
    """The room of `name`, a path relative to host/; the longest match wins."""
    fitting = [room for room in rooms if name.startswith(room + "/")]
    return max(fitting, key=len, default=None)


def is_system(name):
    """Headers of C++, C, POSIX and Linux: no folder of a library before the slash."""
    return "/" not in name and not name.endswith((".h", ".hpp")) or name.startswith(("sys/", "linux/")) or name in {
        "dirent.h", "fcntl.h", "malloc.h", "unistd.h", "poll.h", "spawn.h", "signal.h", "stddef.h", "stdint.h", "errno.h", "sched.h", "dlfcn.h",
        "stdio.h", "string.h"}


def check_room_file(path, root, rooms):
    name = path.relative_to(root / "host").as_posix()
    room = room_of(name, rooms)
    if room is None:
        yield from [] if name == "main.cpp" else [f"{path}: lies in no room of host/rooms.txt"]
        return
    uses, libraries = rooms[room]
    for line, bracket, include in includes_of(path):
        if bracket == '"':
            other = room_of(include, rooms)
            if other not in (None, room) and "*" not in uses and other not in uses:
                yield f"{path}:{line}: {room} may not use {other} ({include})"
        elif not is_system(include) and not include.startswith(tuple(libraries)):
            yield f"{path}:{line}: {room} may not use <{include}>"


def check_plugin_file(path, root):
    for line, bracket, include in includes_of(path):
        inside = (path.parent / include).exists() or include.startswith("muster/")
        if bracket == '"' and not inside:
            yield f"{path}:{line}: a plugin sees its own folder and the SDK, not {include}"
        if bracket == "<" and not is_system(include) and not include.startswith("muster/"):
            yield f"{path}:{line}: a plugin needs nothing but the SDK and std, not <{include}>"


def check_only(root, only):
    for library in only:
        users = {p for p in sources(root / "host") for _, _, i in includes_of(p) if i.startswith(library)}
        if len(users) != 1:
            yield f"<{library}...> should be included by exactly one file, not by {sorted(map(str, users))}"


def include_circles(root):
    """Units of host/ (a .cpp with its .hpp) that include each other in a circle, largest first."""
    uses = {}
    for path in sources(root / "host"):
        unit = path.relative_to(root / "host").with_suffix("").as_posix()
        found = (pathlib.Path(i).with_suffix("").as_posix() for _, bracket, i in includes_of(path) if bracket == '"')
        uses.setdefault(unit, set()).update(found)
    reached = {}
    for unit in uses:
        seen, open_units = set(), [unit]
        while open_units:
            for other in uses.get(open_units.pop(), ()):
                if other in uses and other not in seen:
                    seen.add(other)
                    open_units.append(other)
        reached[unit] = seen
    circles = {frozenset(v for v in reached[u] if u in reached[v]) for u in uses if u in reached[u]}
    return sorted((sorted(c) for c in circles if len(c) > 1), key=lambda c: (-len(c), c))


def circles(root):
    for circle in include_circles(root):
        if len(circle) > LARGEST_CIRCLE:
            yield f"{len(circle)} units include each other in a circle: {', '.join(circle)}"


def includes(root):
    rooms, only = read_rules(root)
    for path in sources(root / "host"):
        yield from check_room_file(path, root, rooms)
    for path in sources(root / "plugins"):
        yield from check_plugin_file(path, root)
    yield from check_only(root, only)


def diagnostics(root):
    # The rooms of the line share one list; any other room may have its own in codes.hpp.
    lists = [root / "host/base/diagnostic_codes.hpp", *sorted((root / "host").rglob("codes.hpp"))]
    text = "".join(p.read_text() for p in lists)
    tests = "".join(p.read_text(errors="replace") for p in sorted((root / "tests").rglob("*")) if p.is_file())
    for name, code in re.findall(r'inline constexpr Code (\w+)\{\s*"([^"]+)"\}', text):
        if f"code::{name}" not in tests and code not in tests:
            yield f"no test provokes {code} (code::{name})"


def registered(root):
    for path in sorted((root / "tests").rglob("*_test.cpp")):
        listing = path.parent / "CMakeLists.txt"
        text = listing.read_text() if listing.exists() else ""
        in_loop = "}_test.cpp" in text and re.search(rf"\b{path.stem.removesuffix('_test')}\b", text)
        if path.name not in text and not in_loop:
            yield f"{path}: not in {listing}, so it never runs"


def skips(root):
    for path in sources(root / "tests"):
        if path.name != "skip.hpp" and "GTEST_SKIP" in path.read_text():
            yield f"{path}: skips without saying so; use MUSTER_SKIP of tests/skip.hpp"


def readme(root):
    text = (root / "host/README.md").read_text()
    for room in read_rules(root)[0]:
        if f"`{room}/`" not in text:
            yield f"host/README.md does not name `{room}/`"


FORMULA = re.compile(r'Unit::\w+,\s*"([a-z][a-z0-9_.-]*)"|formula = "([^"]+[a-z])"|"((?:gap-model|rates|retention|totals)\.[a-z0-9-]+)"')


def formulas(root):
    known = set(re.findall(r'^    \{"([^"]*)",', (root / "host/trace/formulas.cpp").read_text(), re.M))
    for folder in ("plugins", "host/totals", "host/changes", "host/compose"):
        for path in sources(root / folder):
            for match in FORMULA.finditer(path.read_text()):
                formula = next(group for group in match.groups() if group)
                if path.parent.name not in ("worked_in_c", "figures") and formula not in known:
                    yield f"{path}: the formula {formula} is not in host/trace/formulas.cpp"


def in_series(edition):
    """Whether an edition follows another one or is followed."""
    named = re.compile(r"^previous: *(\S+)", re.M)
    others = {m[1] for p in edition.parent.glob("*/edition.yaml") for m in named.finditer(p.read_text())}
    return edition.name in others or bool(named.search((edition / "edition.yaml").read_text()))


def anchors(root):
    pages = [p for folder in ("templates", "data") for p in sorted((root / folder).rglob("*.md")) if p.name != "README.md"]
    for path in pages:
        fenced = False
        if path.parent == root / "data":  # the guides to editions
            continue
        if path.is_relative_to(root / "data") and not in_series(root / "data" / path.relative_to(root / "data").parts[0]):
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            fenced ^= line.startswith("```")
            is_heading = re.match(r"#{1,6} ", line) and "{#" not in line
            is_block = re.match(r":::+ *(table|chart)\b", line) and not re.search(r"\bid=", line)
            is_fixed = path.is_relative_to(root / "templates") and "{{" not in line
            if not fenced and not is_fixed and (is_heading or is_block):
                yield f"{path}:{number}: has no id, so its anchor would change with its words"


def main():
    rule, root = sys.argv[1], pathlib.Path(sys.argv[2])
    problems = list({"includes": includes, "diagnostics": diagnostics, "registered": registered, "skips": skips,
                     "readme": readme, "anchors": anchors, "formulas": formulas, "circles": circles}[rule](root))
    print("\n".join(problems) or f"{rule}: no problem")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
