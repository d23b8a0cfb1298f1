"""Datelines and date lines: where and when a story was filed, on a line of its own or opening a paragraph."""

from __future__ import annotations

import re

from newsclean.casting import Casting, either_end
from newsclean.dates import is_date_line
from newsclean.fields.dateline import read_own_line
from newsclean.roles import Role

JOINT = re.compile(r"(?<=[a-zß-öø-ÿ.])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
"""Where the end of one word stands against the beginning of another."""
LONGEST = 25
"""Words."""
ABOVE, BELOW = 8, 14


def mark_datelines(casting: Casting) -> None:
    """Lines near the headline that are nothing but a date, or a place and a date."""
    headline = casting.index_of(Role.HEADLINE)
    anchor = headline if headline >= 0 else casting.first
    for index in either_end(max(0, anchor - ABOVE), min(len(casting.blocks), max(anchor + BELOW, casting.first))):
        block = casting.blocks[index]
        if not 0 < block.words <= LONGEST or index in casting.roles:
            continue
        language = casting.language
        line = is_date_line(block.text, language=language) or is_date_line(apart(block.text), language=language)
        if line is not None:
            from newsclean.fields.date_labels import is_listed, label_above

            if label_above(casting.blocks, index) == "other" or (index < anchor and is_listed(block, casting.blocks)):
                continue
            casting.date_lines.append((index, line))
            casting.cast(index, Role.DATELINE, "nothing but a date, near the headline")
        else:
            dateline = read_own_line(block.text, language=language)
            if dateline is not None:
                casting.datelines.append((index, dateline))
                casting.cast(index, Role.DATELINE, "a dateline on a line of its own")


def apart(text: str) -> str:
    """Words that only a style sheet keeps apart: a time and how long the reading takes, in elements without a space between (`15:48 UhrLesedauer`)."""
    return JOINT.sub(" ", text) if any(map(str.isdigit, text)) else ""
