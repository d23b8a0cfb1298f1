"""What an element's own attributes hide from readers. Style sheets are not read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

LONGEST = 2000
"""Characters of a style that are read: longer ones hold pictures."""


def is_hidden(attrs: Mapping[str, str]) -> bool:
    """Whether an element's own attributes hide it, on the screen or from those who have it read out."""
    return attrs.get("aria-hidden") == "true" or is_not_shown(attrs)


def is_not_shown(attrs: Mapping[str, str]) -> bool:
    """Whether an element's own attributes keep it off the screen: `hidden`, or a style that leaves nothing to see."""
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    style = attrs.get("style")
    if not style:
        return False
    folded = _folded(style)
    return _hiding().search(folded) is not None or _has_no_height(folded)


def _has_no_height(style: str) -> bool:
    """Padding gives a box without height one after all: so videos keep their shape."""
    return "overflow:hidden" in style and "padding" not in style and _flat().search(style) is not None


def _folded(style: str) -> str:
    style = style[:LONGEST].lower()
    if "/*" in style:
        style = _comment().sub("", style)
    return ";" + "".join(style.split())


@cache
def _hiding() -> re.Pattern[str]:
    """Finds a declaration that hides, in a style without white space that begins with a semicolon."""
    return re.compile(
        r";(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?%?(?![\d.])|font-size:0(?:px|pt|em|rem|%)?(?![\w.])"
        r"|(?:left|right|top|bottom|text-indent|margin-left|margin-top):-\d{4}|clip:rect\((?:0|1px)|clip-path:inset\((?:50|100)%)"
    )


@cache
def _flat() -> re.Pattern[str]:
    return re.compile(r";(?:max-)?(?:height|width):0(?:px)?(?:;|$|!)")


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"/\*[^*]*\*/")
