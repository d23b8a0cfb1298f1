"""How deep an element says that it is nested: comments are often printed side by side, and indented by their looks alone."""

from __future__ import annotations

from collections.abc import Mapping

LEVELS = ("data-depth", "data-level", "data-comment-depth", "data-nesting-level", "data-indent", "aria-level", "indent", "depth")
"""Attributes whose number says it."""

NAMES = ("depth", "level", "indent", "lvl", "nesting")
"""Words before the number in a class: `depth-2`, `level2`, `comment_lvl_3`."""

MARGINS = ("margin-left", "padding-left", "margin-inline-start", "padding-inline-start", "margin-right")
"""Properties of an inline style whose size says it; the last in scripts that run from the right."""

LONGEST = 400
"""Characters of an attribute that are read."""

MOST_DIGITS = 4

UNITS = ("px", "em", "rem", "%", "pt")


def nesting_of(attrs: Mapping[str, str]) -> int:
    """The level or the margin, whatever it is counted in; -1 where an element says nothing of it."""
    for name in LEVELS:
        value = attrs.get(name, "")
        if value.isdecimal() and len(value) <= MOST_DIGITS:
            return int(value)
    classes = attrs.get("class")
    if classes:
        found = _in_classes(classes[:LONGEST])
        if found >= 0:
            return found
    style = attrs.get("style")
    return _in_style(style[:LONGEST].lower()) if style else -1


def _in_classes(classes: str) -> int:
    for one in classes.split():
        if one[-1:].isdecimal():
            word = one.rstrip("0123456789")
            if word.rstrip("-_").lower().endswith(NAMES) and len(one) - len(word) <= MOST_DIGITS:
                return int(one[len(word):])
    return -1


def _in_style(style: str) -> int:
    for rule in style.split(";"):
        name, _, value = rule.partition(":")
        size = value.strip()
        number = size.rstrip("abcdefghijklmnopqrstuvwxyz%").partition(".")[0]
        if name.strip() in MARGINS and number.isdecimal() and len(number) <= MOST_DIGITS and size.endswith((*UNITS, "0")):
            return int(number)
    return -1
