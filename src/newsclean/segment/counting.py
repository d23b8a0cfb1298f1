"""How long a text is, in words, for scripts with and without spaces between them."""

from __future__ import annotations

import re
from functools import cache

SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff9f"  # Han, kana, bopomofo, their punctuation and wide forms
    "\U00020000-\U0003ffff"  # Han, the rarer ones
)
"""Character class of the scripts that put no spaces between words. Hangul is not among them: Korean does."""


@cache
def spaceless() -> re.Pattern[str]:
    """Finds a stretch of such a script."""
    return re.compile(f"[{SPACELESS}]+")


def count_words(text: str) -> int:
    """Words of a folded text; in scripts without spaces between words, two characters count as one."""
    if not text:
        return 0
    if text.isascii() or not spaceless().search(text):
        return text.count(" ") + text.count("\n") + 1
    rest, stretches = spaceless().subn(" ", text)
    characters = len(text) - len(rest) + stretches
    # between such characters, quotes and dashes stand alone, and are no words
    return sum(any(map(str.isalnum, word)) for word in rest.split()) + (characters + 1) // 2
