# SPDX-License-Identifier: MIT
"""Builds and tries mutants of one source in a folder, without optimisation and without the compiler cache.

Most mutants of a source are in one program, each behind a switch (switched.py). What such a program
does not notice, and what can't be switched, is compiled, linked and run one by one.
"""
import dataclasses
import enum
import json
import os
import pathlib
import re
import resource
import shlex
import signal
import subprocess
import time

from mutants import blanked, changes
from switched import switched

# An index beyond its container ends the program instead of reading whatever is in memory there.
ASSERTIONS = "-D_GLIBCXX_ASSERTIONS"
MEMORY = 4 << 30  # bytes: a mutant that fills the machine is killed
NOT_BUILT = 99  # as in switches.hpp
INCLUDE = re.compile(r"^\s*#\s*include.*$", re.MULTILINE)


class Fate(enum.Enum):
    KILLED = "killed"
    NOT_BUILT = "does not compile"
    SAME_CODE = "the compiler makes the same of it"
    SURVIVED = "survived"


@dataclasses.dataclass(frozen=True)
class Suite:
    """Sources and the test program that must notice what is wrong in them."""
    program: str
    sources: list
    slow: str = ""  # a filter: tests that only what passes all others is given to
    left_out: tuple = ()

    def files(self, root):
        found = {p.relative_to(root).as_posix() for pattern in self.sources for p in root.glob(pattern)}
        return sorted(file for file in found if pathlib.PurePath(file).name not in self.left_out)


def prepare(root, build, programs, jobs):
    """The programs as they are, unchanged."""
    quiet = {"stdout": subprocess.DEVNULL, "check": True}
    subprocess.run(["cmake", "-S", root, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=None", f"-DCMAKE_CXX_FLAGS=-O1 -w {ASSERTIONS}",
                    "-DMUSTER_WERROR=OFF", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"], **quiet)
    subprocess.run(["ninja", "-C", build, f"-j{jobs}", *programs], **quiet)


def in_own_process(seconds):
    def start():
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    return start


def exit_code(command, seconds, folder, **variables):
    """The exit code of a program that may take `seconds` of processor time; negative if it was stopped."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, **variables}, preexec_fn=in_own_process(seconds))
    try:
        return process.wait(timeout=20 * seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.wait()


class Bench:
    """One source of one suite in a folder: makes its mutants' programs and runs them."""

    def __init__(self, root, build, suite, file, number):
        self.suite, self.build = suite, build
        self.folder = build / "mutants" / str(number)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.source = self.folder / "mutant.cpp"
        self.object = self.folder / "mutant.o"
        self.program = self.folder / suite.program
        self.original = (root / file).read_text()
        self.compiler = self.compile_command(root / file)
        self.prefix = self.compile_prefix(root / file)
        self.linker = self.link_command()
        self.seconds = 2
        self.optimised = None

    def compile_command(self, path):
        entries = json.loads((self.build / "compile_commands.json").read_text())
        words = shlex.split(next(e["command"] for e in entries if e["file"] == str(path)))
        flags = words[:words.index("-o")]
        return [*flags, "-iquote", str(path.parent)]

    def compile_prefix(self, path):
        """What the source includes, parsed once for all its mutants."""
        prefix = self.folder / "prefix.hpp"
        prefix.write_text("\n".join(INCLUDE.findall(self.original)) + "\n")
        subprocess.run([*self.compiler, "-O0", "-x", "c++-header", prefix, "-o", f"{prefix}.gch"], cwd=self.build, check=True)
        return ["-include", str(prefix)]

    def link_command(self):
        commands = subprocess.run(["ninja", "-C", self.build, "-t", "commands", self.suite.program],
                                  capture_output=True, text=True, check=True).stdout
        words = shlex.split(commands.splitlines()[-1].removeprefix(": && ").removesuffix(" && :"))
        words[words.index("-o") + 1] = str(self.program)
        # The mutant comes before the library that holds the original, so that the linker takes the mutant.
        return [words[0], str(self.object), *words[1:]]

    def compiled(self, text, *options):
        self.source.write_text(text)
        done = subprocess.run([*self.compiler, *options, "-c", self.source, "-o", self.object], cwd=self.build,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self.object.read_bytes() if done.returncode == 0 else None

    def result_of_tests(self, **variables):
        run = [self.program, "--gtest_fail_fast", "--gtest_brief=1"]
        if not self.suite.slow:
            return exit_code(run, self.seconds, self.folder, **variables)
        quick = exit_code([*run, f"--gtest_filter=-{self.suite.slow}"], self.seconds, self.folder, **variables)
        return quick or exit_code([*run, f"--gtest_filter={self.suite.slow}"], 10 * self.seconds, self.folder, **variables)

    def tests_pass(self):
        subprocess.run(self.linker, cwd=self.build, check=True)
        return self.result_of_tests() == 0

    def check_original(self):
        begin = time.monotonic()
        if self.compiled(self.original, "-O0", *self.prefix) is None or not self.tests_pass():
            raise RuntimeError(f"{self.suite.program} does not pass with the source as it is")
        self.seconds = max(2, round(3 * (time.monotonic() - begin)))

    def same_code(self, text):
        if self.optimised is None:
            self.optimised = self.compiled(self.original, "-O2")
        return self.compiled(text, "-O2") == self.optimised

    def fate(self, mutant):
        if self.compiled(mutant.text, "-O0", *self.prefix) is None:
            return Fate.NOT_BUILT
        if not self.tests_pass():
            return Fate.KILLED
        return Fate.SAME_CODE if self.same_code(mutant.text) else Fate.SURVIVED


class SwitchBoard(Bench):
    """One program with every mutant of a source that can be switched."""

    def __init__(self, root, build, suite, file):
        super().__init__(root, build, suite, file, "switched")
        self.switches = root / "tests/mutation/switches.hpp"
        self.held = self.build_all()
        if self.held:
            subprocess.run(self.linker, cwd=self.build, check=True)
            begin = time.monotonic()
            if self.result_of_tests() != 0:
                self.held = {}  # The switches change what the source does: all are tried one by one.
            self.seconds = max(2, round(3 * (time.monotonic() - begin)))

    def build_all(self):
        """{number of a mutant: line} of those in the program. Lines that the compiler refuses are left out."""
        code = blanked(self.original)
        places, refused = sorted(changes(code)), set()
        while True:
            text, held = switched(self.original, code, places, refused)
            if not held:
                return {}
            self.source.write_text(text)
            done = subprocess.run([*self.compiler, "-O0", *self.prefix, "-include", self.switches, "-c", self.source, "-o", self.object],
                                  cwd=self.build, capture_output=True, text=True)
            if done.returncode == 0:
                return held
            blamed = {int(line) for line in re.findall(r"mutant\.cpp:(\d+)", done.stderr)} & set(held.values())
            if not blamed:
                return {}
            refused |= blamed

    def kills(self, number):
        """Whether the tests notice this mutant. One that would not compile says so with an exit code of its own."""
        return number in self.held and self.result_of_tests(MUSTER_MUTANT=str(number)) not in (0, NOT_BUILT)
