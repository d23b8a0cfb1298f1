"""The JSON Schema of the article, and what of it the writer checks itself."""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOMENT = (
    r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"
)
"""ISO 8601: a day, or a day with a time to the minute or second, and the offset if the page gives one."""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that all output of `to_json` conforms to; a new dict at each call."""
    import json
    from pathlib import Path

    path = Path(__file__).parent.parent / "data" / "article.schema.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def _moment() -> re.Pattern[str]:
    return re.compile(MOMENT)


def is_moment(text: str) -> bool:
    """Whether the text is a day or a moment as the schema has it."""
    return _is_day(text) or (bool(_moment().match(text)) and not text.endswith("\n"))


def _is_day(text: str) -> bool:
    """Whether the text is a day, as most are."""
    if len(text) != len("2023-09-14") or text[4] != "-" or text[7] != "-" or not text.isascii():
        return False
    year, month, day = text[:4], text[5:7], text[8:]
    return year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31  # noqa: PLR2004 (months, days)
