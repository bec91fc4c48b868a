# SPDX-License-Identifier: MIT
"""The survivors that cannot be killed, each with its reason: explained.txt.

A file's name, the line before and the mutated line, and why no test can distinguish them:

    host/room/file.cpp
    - const double middle = (low + high) / 2;
    + const double middle = (low + high) * 2;
      The reason, on as many lines as it takes.

Lines are compared without their indentation, so an entry stays when a source's lines move.
"""


def read_explained(path):
    """(file, before, after) -> reason."""
    explained, file, before, name = {}, "", "", None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("- "):
            before = line[2:].strip()
        elif line.startswith("+ "):
            name = (file, before, line[2:].strip())
            explained[name] = ""
        elif line.startswith("  ") and name:
            explained[name] = f"{explained[name]} {line.strip()}".strip()
        elif not line.startswith(" "):
            file, name = line.strip(), None
        else:
            raise ValueError(f"{path}:{number}: there is no mutant above this reason")
    for name, reason in explained.items():
        if not reason:
            raise ValueError(f"{path}: no reason is given for {name[0]}: {name[2]}")
    return explained
