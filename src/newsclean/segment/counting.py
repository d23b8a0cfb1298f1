"""How many words a text has, in scripts with and without spaces."""

from __future__ import annotations

import re

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f]")
"""Letters of scripts written without spaces between words: Thai, Lao, Burmese, Khmer, Kana, Han."""


def count_words(text: str) -> int:
    """Words of `text`; two characters count as a word where words are not divided by spaces."""
    if text.isascii():
        return len(text.split())
    unspaced = len(UNSPACED.findall(text))
    if not unspaced:
        return len(text.split())
    return unspaced // 2 + len(UNSPACED.sub(" ", text).split())
