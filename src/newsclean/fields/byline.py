"""Bylines: lines that say who wrote a story, in the by-words, orders and scripts of many languages.

    By Ada Lind and Tom Okoro · Von Anna Weber, Berlin · di Mario Rossi     a by-word, then names
    Ada Lind, Science Correspondent · Ada Lind | 14 Sept 2023               a name, then a job or a day
    記者 王小明／台北報導 · 홍길동 기자 · 文/王小明                               see `byline_cjk.py`

What stands beside names (jobs, places, agencies, addresses, days, buttons) must be known as such, or the line is none:
"By the time the vote closed" and "Von Anfang an" open like bylines. Credits of editors and photographers are no bylines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsclean.dates import find_date, names
from newsclean.dates.fold import fold
from newsclean.dates.glue import unglued
from newsclean.fields.byline_dates import HOLE, words
from newsclean.fields.byline_names import LONGEST_JOB, Byline, Names, is_desk, read_names, without_addresses
from newsclean.fields.byline_parts import EDGES, Part, opens_byline, parts_of
from newsclean.metadata.name_parts import has_job

__all__ = ["Byline", "read_byline"]

LONGEST = 240
"""Characters of a byline; a paragraph may begin like one."""

MOST_CLAIMED = 20
"""Names of the page's metadata that are looked for."""

AND = frozenset({"", "&", "and", "und", "et", "y", "e", "og", "och", "en", "i", "и", "ve", "και", "및", "و"})
"""What may stand between names."""

LONGEST_UNLED = 16
"""Words of a name and a job; more are a sentence."""

MOST_OTHER = 4
"""Words of a part that is neither name nor date beside a by-word and names: a section, a paper."""


MOST_DATED = 10
"""The same beside a date, too: a section's long name, a notice."""

SHORT_PLACE = 2
"""Words between a job and the place or paper it is done for."""

LONGEST_TAIL = 4
"""Words of the section or place a name is followed by on a line with a day: "Ada Lind in Boats and Ferries"."""


def read_byline(text: str, *, language: str | None = None, claimed: Iterable[str] = ()) -> Byline | None:
    """The byline a line holds; None where it is none, or a credit of editors and photographers only.

    `text` of the result is the line without days, times and buttons; `authors` are names of people only, `desks` the
    agencies and desks that sign. `claimed` are names that the page gives elsewhere: a line of these is a byline, too.
    """
    text = unglued(text.strip())
    text = _colon().sub(": ", text) if ":" in text else text
    if not 1 < len(text) <= LONGEST or "\n" in text:
        return None
    found = _without_spaces(text) or _of_claimed(text, tuple(claimed)) or _with_names(text, language)
    return found._replace(published=_published(text, language)) if found is not None else None


def _without_spaces(text: str) -> Byline | None:
    """The byline of a line in Chinese, Japanese or Korean."""
    if text.isascii():
        return None
    from newsclean.fields.byline_cjk import read_cjk_byline

    return read_cjk_byline(text)


def _published(text: str, language: str | None) -> str | None:
    """The first date of a line, unless the words before it speak of a change."""
    found = find_date(text, language=language)
    if found is None or found.precision == "month":
        return None
    before = text[:found.start].split()[-3:]
    modified = names.words()["modified"]
    return None if any(fold(word.strip(":.,|")) in modified for word in before) else found.iso


def _with_names(text: str, language: str | None) -> Byline | None:
    """The byline of a line with a by-word, or with a name and what shows it to be an author's."""
    if not _may_tell(text):
        return None
    parts = parts_of(text, language)
    led = [part for part in parts if part.kind == "lead"]
    if led:
        return _led(text, parts, led)
    if any(part.kind == "credit" for part in parts) or text[0] in "—―":  # the speaker of a quotation
        return None
    return _unled(text, parts)


def _of_claimed(text: str, claimed: tuple[str, ...]) -> Byline | None:
    """The byline of a line that holds names the page claims, words between names, and what one of them does."""
    rest, found = text, []
    for name in sorted(claimed[:MOST_CLAIMED], key=len, reverse=True):
        at = rest.casefold().find(name.casefold()) if len(name) > 1 else -1
        if at >= 0 and len(rest.casefold()) == len(rest):
            found.append((at, text[at:at + len(name)]))
            rest = rest[:at] + HOLE * len(name) + rest[at + len(name):]
    if not found:
        return None
    others = [word for word in rest.replace(HOLE, " ").split() if word.strip(EDGES).casefold() not in AND]
    words_left = " ".join(others)
    if others and not (has_job(words_left) and len(others) <= LONGEST_JOB and rest[0] == HOLE):
        return None
    return Byline(text, tuple(name for _, name in sorted(found)))


def _may_tell(text: str) -> bool:
    """Whether a line opens with a by-word, or has a sign or digit that may part a name from a job or a day; cheap."""
    if any(sign in text for sign in ",(|·•/:：–—") or any(map(str.isdecimal, text)) or " - " in text:
        return True
    return opens_byline(text)


def _led(text: str, parts: list[Part], led: list[Part]) -> Byline | None:
    """A byline with a by-word: each part that has one must go on with names."""
    alone = len(parts) == 1 and text.islower()  # "by adalind"
    named = [(part, read_names(part.rest, explicit=part.explicit or part.dated or alone)) for part in led]
    if any(some is None or (some.single and not _may_be_single(part)) for part, some in named):
        return None
    most = MOST_DATED if led[0].dated else MOST_OTHER
    if any(part.kind == "other" and len(part.text.split()) > most and not _tells_when(part, led[0]) for part in parts):
        return None
    found = [some for _, some in named if some is not None]
    byline = _byline(text[led[0].start:_end(text, led[-1], found[-1])], found)
    return byline._replace(led=True, explicit=any(part.explicit for part in led)) if byline is not None else None


def _tells_when(part: Part, lead: Part) -> bool:
    """Whether a long part is the beginning of a sentence such as WordPress prints: "This entry was posted in … on … by Ada"."""
    published = names.words()["published"]
    return part.dated and part.start < lead.start and any(fold(word) in published for word in part.text.split()[:12])


def _may_be_single(part: Part) -> bool:
    """Whether one word can be a name here: "Posted by Ada", "by Ada", "By Ada | 14 Sept", but not "By Category"."""
    return part.explicit or part.dated or part.text[0].islower()


def _end(text: str, part: Part, last: Names) -> int:
    """Where the last part of a byline ends: behind its names, and what belongs to them, such as a job's place: "inviato a Roccaliscia"."""
    *front, place = last.tail.split() or [""]
    if last.job and place[:1].isupper() and 0 < len(front) <= SHORT_PLACE:
        return part.end
    end = part.end if not last.tail else text.rfind(last.tail, part.start, part.end)
    return end if end > part.start else part.end


def _unled(text: str, parts: list[Part]) -> Byline | None:
    """A byline without a by-word: a name, and a job or a day that shows what it is."""
    first = next((part for part in parts if part.kind != "extra"), None)
    if first is None or len(first.text.split()) > LONGEST_UNLED:
        return None
    found = read_names(first.text, explicit=False)
    if found is None or not found.people or not first.text.startswith(found.people[0]):
        return None
    sure = first.dated and not first.colon and not found.doubtful
    if found.tail and not (sure and len(found.tail.split()) <= LONGEST_TAIL):
        return None
    rest = [part for part in parts if part.kind == "other" and part is not first]
    jobs = [part for part in rest if part.is_job()]
    others = [part for part in rest if not (part.is_job() or is_desk(part.text))]
    fits = not others or (sure and first is parts[0] and all(part.section() for part in others))
    if not fits or not (found.job or (jobs and not found.single) or sure):
        return None
    end = first.start + first.text.rfind(found.tail) if found.tail else first.end
    return _byline(text[first.start:jobs[-1].end if jobs else end], [found])


def _byline(printed: str, found: list[Names]) -> Byline | None:
    """The byline of these names."""
    people = dict.fromkeys(name for some in found for name in some.people)
    desks = dict.fromkeys(name for some in found for name in some.desks)
    printed = without_addresses(printed).strip(EDGES)
    while (last := printed.rpartition(" ")[2]) in words()["ends"]:
        printed = printed[:-len(last)].strip(EDGES)
    if printed.endswith(".") and not any(name.endswith(".") for name in (*people, *desks)):
        printed = printed[:-1]
    return Byline(printed, tuple(people), tuple(desks)) if printed and (people or desks) else None


@cache
def _colon() -> re.Pattern[str]:
    """A colon between words without a space behind it: "Written by:Ada Lind"."""
    return re.compile(r"(?<=[^\W\d_]{2}):(?=[^\W\d_])")
