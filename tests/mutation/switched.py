# SPDX-License-Identifier: MIT
"""One source with all its mutants that are expressions, each behind a switch (switches.hpp).

What can't be switched (constants that the compiler needs, `&&` and `||`, names of members) is left to
be compiled one by one. So is whatever the compiler refuses.
"""
import re

SIGNS = {"<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal", "==": "equal", "!=": "not_equal",
         "+": "plus", "-": "minus", "*": "times", "/": "divided", "%": "rest"}
LEVELS = (({"<", "<=", ">", ">="}, "<", ">"), ({"==", "!="}, "==", "=="), ({"+", "-"}, "+", "+"), ({"*", "/", "%"}, "*", "*"))
CALLS = ("min", "max", "all_of", "any_of", "none_of", "ceil", "floor", "round", "trunc")
CONSTANT = re.compile(r"\b(constexpr|consteval|static_assert|case|enum|template|using|noexcept)\b")
DECLARES = re.compile(r";|^\s*(const\s+)?(auto|[\w:]+(<.*>)?)\s*[&*]*\s+\w+\s*(=|\{)(?!=)")
NUMBER = re.compile(r"\d[\w.']*$")


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def whole_line(text, at):
    return text[text.rfind("\n", 0, at) + 1:(text.find("\n", at) + 1 or len(text) + 1) - 1]


def switched_sign(old, number, wrongs):
    for signs, before, after in LEVELS:
        if old in signs and all(wrong in SIGNS for wrong in wrongs):
            words = ", ".join(f"mutant::Sign::{SIGNS[sign]}" for sign in (old, *wrongs))
            return f"{before} mutant::Between<{number}, {words}>{{}} {after}"
    return None


def switched_word(text, begin, end, number, wrongs):
    """(begin, replacement) of a function of std, or of true or false."""
    old = text[begin:end]
    if old in ("true", "false"):
        return begin, f"(mutant::on({number}) ? {wrongs[0]} : {old})"
    name, wrong = old.removeprefix("std::"), wrongs[0].removeprefix("std::")
    if not old.startswith("std::"):
        if text[begin - 5:begin] != "std::":
            return None
        begin -= 5
    if name not in CALLS or text[end:end + 1] != "(":
        return None
    call = "[](auto&&... x) -> decltype(auto) {{ return std::{}(static_cast<decltype(x)&&>(x)...); }}"
    # Both are called in one lambda: each has a type of its own.
    return begin, (f"[](auto&&... y) -> decltype(auto) {{ return mutant::on({number}) ? ({call.format(wrong)})"
                   f"(static_cast<decltype(y)&&>(y)...) : ({call.format(name)})(static_cast<decltype(y)&&>(y)...); }}")


def switch(text, code, begin, end, number, wrongs):
    """The edits, as (begin, end, replacement), that put mutants behind switches; None if they can't."""
    old = text[begin:end]
    if CONSTANT.search(whole_line(code, begin)):
        return None
    if wrongs == ["false"] and old not in ("true", "false"):
        if DECLARES.search(code[begin:end]):
            return None
        return [(begin, begin, f"!mutant::on({number}) && ("), (end, end, ")")]
    if old in ("!", "-") and wrongs == [""]:
        return [(begin, end, f"mutant::{'Not' if old == '!' else 'Minus'}{{{number}}} ->* ")]
    if old in ("++", "--"):
        is_first = re.match(r"[\w(*]", text[end:end + 1]) and not re.search(r"[\w)\]]$", text[:begin])
        return [(begin, end, f"mutant::{'Up' if old == '++' else 'Down'}{{{number}}} ->* ")] if is_first else None
    if sign := switched_sign(old, number, wrongs):
        return [(begin, end, sign)]
    if NUMBER.match(old):
        words = "".join(f"mutant::on({number + i}) ? {wrong} : " for i, wrong in enumerate(wrongs))
        return [(begin, end, f"({words}{old})")]
    if re.match(r"[\w:]+$", old) and (word := switched_word(text, begin, end, number, wrongs)):
        return [(word[0], end, word[1])]
    return None


def points(changes):
    """(begin, end, number of the first mutant, replacements), one for each place."""
    places = []
    for number, (begin, end, wrong) in enumerate(changes):
        if places and places[-1][:2] == (begin, end) and (wrong == "false") == (places[-1][3] == ["false"]):
            places[-1][3].append(wrong)
        else:
            places.append((begin, end, number, [wrong]))
    return places


def edited(text, edits):
    # Of two edits at one place, the one that begins later in the list is inside the other.
    out, at = [], 0
    for begin, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1])):
        if begin < at:
            continue
        out += [text[at:begin], new]
        at = end
    return "".join(out) + text[at:]


def switched(text, code, changes, left_out):
    """The source with switches, and {number: line} of the mutants that it holds; `left_out` are lines."""
    edits, held = [], {}
    for begin, end, number, wrongs in points(changes):
        line = line_of(text, begin)
        made = None if line in left_out else switch(text, code, begin, end, number, wrongs)
        if made:
            edits += made
            held.update({number + i: line for i in range(len(wrongs))})
    return edited(text, edits), held
