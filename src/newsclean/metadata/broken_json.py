"""Values from JSON-LD scripts as pages really have them: wrapped, glued together, with stray commas and line ends."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST_SCRIPT = 3_000_000
"""Characters of a script that are parsed; live blogs reach one million."""

LONGEST_MENDED = 300_000
"""Characters of a broken script that are worth mending."""

LONGEST_NUMBER = 20
"""Digits of a whole number that are kept; Python takes quadratic time for more, and no field has them."""

MOST_GLUED = 50
"""Values read from one script."""

OPENING_MARKS = ("<!--", "//", "/*", "<![CDATA[", "*/")
CLOSING_MARKS = ("-->", "*/", "]]>", "/*", "//")
"""What hides a script from old browsers and XML parsers, from the outside in."""

AROUND = "\ufeff \t\r\n;"
"""Characters that may stand around a value."""


def read_script(script: str) -> list[Any]:
    """The JSON values of a script, as many as can be made out; none where it is no JSON at all. Never raises."""
    if not script or script.isspace() or len(script) > LONGEST_SCRIPT:
        return []
    found = None
    try:
        found = _first_that_reads(script)
    except RecursionError:
        return []
    return _salvaged(script) if found is None else found


def _first_that_reads(script: str) -> list[Any] | None:
    for attempt in (_as_written, _unwrapped, _mended):
        with suppress(ValueError):
            return attempt(script)
    return None


def _as_written(script: str) -> list[Any]:
    """A script that is JSON; line ends inside strings are let through."""
    return [_decoder().decode(script)]


def _unwrapped(script: str) -> list[Any]:
    """A script that is JSON inside comment or CDATA marks, or several values with nothing but `;` and `,` between."""
    text = script.strip(AROUND)
    for mark in OPENING_MARKS:
        text = text.removeprefix(mark).lstrip()
    for mark in CLOSING_MARKS:
        text = text.removesuffix(mark).rstrip()
    return _glued(text.strip(AROUND))


def _mended(script: str) -> list[Any]:
    """A script with quotation marks as entities, bare ones in strings, commas too many, or comments, those of HTML around it."""
    if len(script) > LONGEST_MENDED:
        raise ValueError
    if '"' not in script:
        from html import unescape

        script = unescape(script.replace("& #", "&#").replace("&# ", "&#"))
    start = min((place for place in (script.find("{"), script.find("[")) if place >= 0), default=0)
    return _glued(_clutter().sub(_mend, script[start:].partition("<!--")[0]).rstrip(AROUND))


def _mend(found: re.Match[str]) -> str:
    """A string with its inner quotation marks escaped; nothing in place of a stray comma or comment."""
    text = found[0]
    if text[0] != '"':
        return ""
    inner = text[1:-1] if len(text) > 1 and text[-1] == '"' else text[1:]
    return f'"{_bare_quote().sub(_escape, inner)}"'


def _escape(found: re.Match[str]) -> str:
    """An escape that JSON knows, as it is; another one, or a bare quotation mark, escaped."""
    text = found[0]
    return text if len(text) > 1 and text[1] in '"\\/bfnrtu' else "\\" + text


def _glued(text: str) -> list[Any]:
    """All values of a text that has one after the other."""
    decoder = _decoder()
    found: list[Any] = []
    position = 0
    while position < len(text) and len(found) < MOST_GLUED:
        value, position = decoder.raw_decode(text, position)
        found.append(value)
        while position < len(text) and text[position] in " \t\r\n;,":
            position += 1
    return found


def _salvaged(script: str) -> list[Any]:
    """What still speaks for itself in a script beyond mending: the plain fields of its only article."""
    script = script[:LONGEST_MENDED]
    if len(_article_type().findall(script)) != 1:
        return []
    found = dict(reversed(_plain_field().findall(script)))
    return [{"@type": "Article", **found}] if found else []


def _whole_number(digits: str) -> int:
    """A whole number; a monstrous one is 0."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else 0


@cache
def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(strict=False, parse_int=_whole_number)


@cache
def _clutter() -> re.Pattern[str]:
    """A string up to a quotation mark before `,`, `:`, a bracket or the end; a stray comma; a comment.

    A string cannot fail to match (an unclosed one ends with the script), so none is read twice and nothing backtracks.
    """
    return re.compile(
        r'"(?:[^"\\]+|\\.?|"(?!\s{0,99}(?:[,:}\]]|\Z)))*(?:"|\Z)'
        r"|,(?=\s{0,99}(?:[}\],]|\Z))|//[^\n]{0,300}|/\*[^*]{0,300}\*/",
        re.DOTALL,
    )


@cache
def _bare_quote() -> re.Pattern[str]:
    return re.compile(r'\\.?|"', re.DOTALL)


@cache
def _article_type() -> re.Pattern[str]:
    return re.compile(r'"@type"\s{0,9}:\s{0,9}"(?:[A-Z][A-Za-z]{0,30})?(?:Article|BlogPosting)"')


@cache
def _plain_field() -> re.Pattern[str]:
    names = "headline|datePublished|dateModified|articleSection|inLanguage"
    return re.compile(rf'"({names})"\s{{0,9}}:\s{{0,9}}"([^"\\\n]{{1,300}})"')
