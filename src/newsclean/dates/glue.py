"""Words that pages print without the space between them, as the gap was a margin: "Ada LindJune 4, 2023", "By ADA LINDPUBLISHED: JUN 4"."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates import names
from newsclean.dates.fold import fold

LONGEST_MONTH = 12
"""Letters of a month's name or a word for publication that are looked at."""

BUTTONS = frozenset({"follow", "following", "subscribe", "share", "folgen", "suivre", "sabonner", "seguir", "segui", "volgen", "folg", "folj"})
"""Words of buttons that are glued to the name they follow, folded."""

SHORTEST_SHOUTED = 6
"""Letters of a word in capitals that is cut off the end of another one in capitals: "POSTED"."""


def unglued(text: str) -> str:
    """The text with a space before a month or a word for publication, and behind a by-word, that is glued to the next word."""
    if text.isascii() and text.islower():
        return text
    if _seam().search(text):
        text = _by().sub(r"\1 ", _seam().sub(_parted, text))
    return _shouted().sub(r"\1 \2", text) if any(word in text for word in SHOUTED) else text


def _parted(match: re.Match[str]) -> str:
    """A capital after a small letter or a bracket, with a space before it where a word of dates begins there."""
    word = fold(match[2].rstrip(".:"))
    groups = names.words()
    known = names.month(word, None) is not None or word in names.weekdays() or word in groups["published"] or word in groups["modified"] or word in BUTTONS
    return f"{match[1]} {match[2]}" if known and len(word) > 2 else match[0]  # noqa: PLR2004 ("So", "Do")


@cache
def _seam() -> re.Pattern[str]:
    """A small letter or closing sign, then a word with a capital."""
    return re.compile(rf"(?<=[^\W\d_])([a-zß-öø-ÿ)])([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{{2,{LONGEST_MONTH}}}[.:]?)(?=[\s\d:]|$)")


@cache
def _by() -> re.Pattern[str]:
    """A by-word and the name right behind it."""
    return re.compile(r"(?<![^\W\d_])(von|by|par|por|door|przez|[Aa]uthor|[Aa]utor|[Aa]utorin|[Aa]uteur|[Aa]utore)(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")


SHOUTED = ("PUBLISHED", "UPDATED", "POSTED", "PUBLICADO", "PUBLIÉ", "AKTUALISIERT", "VERÖFFENTLICHT", "PUBBLICATO", "ACTUALIZADO")


@cache
def _shouted() -> re.Pattern[str]:
    """Capitals with a word for publication at their end and a date behind it."""
    return re.compile(rf"([A-ZÀ-ÖØ-Þ]{{2}})({'|'.join(SHOUTED)})(?=[:\s])")
