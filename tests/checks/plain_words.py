# SPDX-License-Identifier: MIT
"""Words that messages, documents, comments and names avoid, because the ordinary word is shorter for a reader.

The ordinary words: "is", "contains" (stand, lie), "report", "list", "show", "print" (tell), "also", "next to", "with"
(beside), "if", "where" (as far as), "is not", "there is no" (is none), "is removed", "continues" (go), "repair",
"correct" (mend), "whose", "and ... of these" (of which).
"""
import re

# "there is none", "stand out" and "goes to" are ordinary.
PHRASES = (r"stands?(?! out| still|-)|standing|stood|lies?|lying|told|tells?(?! us)|telling|beside|as far as|(?<!there )is none|of which|"
           r"mend(?:s|ed|ing)?|gave back|takes? away|worked out anew|goes(?! (?:wrong|to|from|on|in|into|out|up|down|back|through|over|beyond|round)\b)")
BANNED = re.compile(rf"\b(?:{PHRASES})\b", re.I)

# Parts of names: "tell_unknown", "RefusesADuplicateKey".
BANNED_PARTS = {"stand", "stands", "stood", "standing", "lie", "lies", "lying", "told", "tell", "tells", "telling", "beside", "mend", "mends",
                "mended", "goes"}


def banned_phrase(text):
    """The first phrase in `text` that is banned, or None."""
    match = BANNED.search(text)
    return match[0] if match else None


def banned_part(name):
    """The first part of a name, snake_case or CamelCase, that is banned, or None."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    return next((part for part in parts if part.lower() in BANNED_PARTS), None)
