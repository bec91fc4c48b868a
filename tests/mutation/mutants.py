# SPDX-License-Identifier: MIT
"""Mutants of a C++ source: the same text with one small thing wrong that a good test notices.

Works on text as clang-format sets it: an operator with two operands has a blank on either side, a
template bracket, reference or pointer has not.
"""
import dataclasses
import re

WRONG_OPERATORS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"],
    "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="],
}
WRONG_WORDS = {
    "true": ["false"], "false": ["true"],
    "std::min": ["std::max"], "std::max": ["std::min"],
    "all_of": ["any_of"], "any_of": ["all_of"], "none_of": ["any_of"],
    "ceil": ["floor"], "floor": ["ceil"], "round": ["trunc"], "trunc": ["round"],
    "front()": ["back()"], "back()": ["front()"],
}
# An end of characters in memory (data() + size()) isn't a sum.
BINARY = re.compile(r"(?<!\.data\(\) )(?<=[ \n])(<=|>=|==|!=|&&|\|\||[-+*/]=|[-+*/%<>])(?=[ \n])")
STEP = re.compile(r"\+\+|--")
NOT = re.compile(r"!(?=[\w(*:])")
MINUS = re.compile(r"(?<=[(\s{,])-(?=[\w(])")
WORD = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, WRONG_WORDS))})(?!\w)")
NUMBER = re.compile(r"(?<![\w.])(\d[\d_]*)(\.\d+)?(e-?\d+)?([uUlL]*)(?![\w.>])")
GUARD = re.compile(r"\bif \(")
LEAVES = re.compile(r"\s*\{?\s*(return|continue|break|throw)\b")
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL | re.MULTILINE)
DIGITS_APART = re.compile(r"(?<=\d)'(?=\d)")


@dataclasses.dataclass(frozen=True)
class Mutant:
    """One change of a source. The lines before and after it name the mutant, wherever they are in the file."""
    file: str
    line: int
    before: str
    after: str
    text: str = dataclasses.field(repr=False, compare=False)

    @property
    def name(self):
        return self.file, self.before, self.after


def blanked(text):
    """The text with everything except code replaced by blanks; every place keeps its offset."""
    # The mark between thousands would read as the beginning of a letter.
    return NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), DIGITS_APART.sub("_", text))


def wrong_numbers(match):
    whole, fraction, power, suffix = match.groups()
    if fraction or power:
        zero = float(match[0].replace("_", "")) == 0
        return ["1.0" if zero else f"2 * {match[0].replace('_', '')}"]
    value = int(whole.replace("_", ""))
    return [f"{number}{suffix}" for number in (value + 1, value - 1) if number >= 0]


def guards(code):
    """Conditions of statements that leave at once, as spans."""
    for match in GUARD.finditer(code):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(code[end], 0)
            end += 1
        if LEAVES.match(code, end):
            yield match.end(), end - 1


def changes(code):
    """(begin, end, replacement) of every mutant."""
    for match in BINARY.finditer(code):
        yield from ((*match.span(), wrong) for wrong in WRONG_OPERATORS[match[0]])
    for match in STEP.finditer(code):
        yield *match.span(), "--" if match[0] == "++" else "++"
    for pattern in (NOT, MINUS):
        yield from ((*match.span(), "") for match in pattern.finditer(code))
    for match in WORD.finditer(code):
        yield from ((*match.span(), wrong) for wrong in WRONG_WORDS[match[0]])
    for match in NUMBER.finditer(code):
        yield from ((*match.span(), wrong) for wrong in wrong_numbers(match))
    yield from ((begin, end, "false") for begin, end in guards(code))


def one_line(text):
    return " ".join(text.split())


def mutants_of(file, text):
    """All mutants of a source, from its first line to its last."""
    made = []
    for begin, end, wrong in sorted(changes(blanked(text))):
        first = text.rfind("\n", 0, begin) + 1
        last = text.find("\n", end)
        changed = text[:begin] + wrong + text[end:]
        made.append(Mutant(file, text.count("\n", 0, begin) + 1, one_line(text[first:last]),
                           one_line(changed[first:last + len(changed) - len(text)]), changed))
    return made
