#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""scripts/format in a repository of its own: it takes changed lines and leaves all others alone.

usage: format.py ROOT FOLDER
"""
import os
import pathlib
import shutil
import subprocess
import sys

OLD = "int  old( int a );\n"  # not as .clang-format has it
GOOD = "int fresh(int a);\n"
BAD = "int fresh( int  a );\n"


class Repository:
    def __init__(self, root, folder):
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "scripts").mkdir(parents=True)
        for name in ("scripts/format", "scripts/changed_since", ".clang-format"):
            shutil.copy(root / name, folder / name)
        self.folder = folder
        self.run("git", "init", "-q", "-b", "main")
        self.commit(OLD)
        self.run("git", "checkout", "-q", "-b", "branch")

    def run(self, *command, **environment):
        identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
        inherited = {name: value for name, value in os.environ.items() if name != "MUSTER_BASE"}
        return subprocess.run(command, cwd=self.folder, text=True, capture_output=True, env=inherited | identity | environment)

    def write(self, text):
        (self.folder / "a.cpp").write_text(text)

    def commit(self, text):
        self.write(text)
        self.run("git", "add", "-A")
        self.run("git", "commit", "-q", "-m", "change")

    def check(self, **environment):
        return self.run("scripts/format", "--check", **environment)


def problems(repository):
    def expect(kept, what):
        if not kept:
            yield what

    yield from expect(repository.check().returncode == 0, "a branch without changes fails")
    repository.commit(OLD + GOOD)
    yield from expect(repository.check().returncode == 0, "an old line that nobody changed fails")
    repository.write(OLD + GOOD + BAD)
    result = repository.check()
    yield from expect(result.returncode == 1 and "+int fresh(int a);" in result.stdout, "a changed line is not found")
    repository.commit(OLD + GOOD + BAD)
    yield from expect(repository.check().returncode == 1, "a committed line is not found")
    repository.run("scripts/format")
    yield from expect((repository.folder / "a.cpp").read_text() == OLD + GOOD + GOOD, "the lines are not formatted, or old ones are")
    yield from expect(repository.check().returncode == 0, "formatted lines fail")
    bare = repository.folder / "bin"
    bare.mkdir()
    for tool in ("bash", "dirname", "git", "env"):
        (bare / tool).symlink_to(shutil.which(tool))
    result = repository.check(PATH=str(bare))
    yield from expect(result.returncode == 0 and result.stdout.startswith("SKIPPED: "), "a missing tool is not said")


def main(root, folder):
    for tool in ("git", "clang-format-16", "git-clang-format-16"):
        if shutil.which(tool) is None:
            print(f"SKIPPED: scripts/format: there is no {tool}")
            return 77
    found = list(problems(Repository(pathlib.Path(root), pathlib.Path(folder))))
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
