"""The parts of a line that may be a byline: what begins with a by-word, what is a day or a button, and the rest."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates import is_date_line, names
from newsclean.dates.fold import fold
from newsclean.fields.byline_dates import HOLE, without_dates, words
from newsclean.metadata.name_parts import has_job
from newsclean.metadata.word_lists import marked
from newsclean.record import NamedTuple

LONGEST_LEAD = 5
"""Words of the longest by-phrase."""

LONGEST_BEFORE = 10
"""Words before a by-word inside a line that begins with a word for publication."""

LONGEST_NAMELIKE = 5
"""Letters of words for publication that are names, too: "Post", "Stand"."""

NOT_HERE = frozenset({
    "from", "zdroj", "theo", "posted", "mehr von", "more by", "read more by", "view all articles by", "show all articles by",
    "show all articles of", "show all posts by",
})
"""By-words of metadata that are labels of other things in print."""

EDGES = " \t,;:\xa0(/-–—~"
"""Signs between the parts."""


class Part(NamedTuple):
    """A stretch of a line between signs and dates."""

    kind: str
    """`lead` begins with a by-word, `credit` with one for others, `extra` is buttons and counts, `other` the rest."""
    text: str
    rest: str
    """Behind the by-word."""
    start: int
    end: int
    explicit: bool = False
    """The by-word leaves no doubt: "written by", or a colon."""
    dated: bool = False
    """A date or a reading time stood beside it."""
    colon: bool = False

    def section(self) -> bool:
        """Whether this is a few words once buttons and counts are left out: "Boat Reviews 7 Comments"."""
        return sum(not _is_extra_word(word) for word in self.text.split()) <= 3  # noqa: PLR2004 (a section's name)

    def is_job(self) -> bool:
        """Whether this is what somebody does."""
        return has_job(self.text) and len(self.text.split()) <= 6  # noqa: PLR2004 ("Deputy Head of the Business Desk")


@cache
def _bound() -> dict[str, frozenset[str]]:
    """By-words that count only in some languages, and these."""
    return {word: frozenset(codes) for word, *codes in (entry.split() for entry in words()["only"])}


def parts_of(text: str, language: str | None) -> list[Part]:
    """The parts of a line in order; dates and times are taken out before it is divided."""
    holed, dated = without_dates(text, language)
    found = []
    for match in _between(plain=holed.isascii()).finditer(holed):
        part = _part(text[match.start():match.end()], match.start(), language)
        if part is not None:
            found.append(part._replace(dated=dated))
    if not dated and any(part.kind == "extra" and is_date_line(part.text, language=language) is not None for part in found):
        return [part._replace(dated=True) for part in found]  # "Published 3 hours ago"
    return found


def opens_byline(text: str) -> bool:
    """Whether a line begins or ends with a by-word, whatever its language."""
    return bool(_opening(text, None)[0]) or text.split(None, 1)[0].lower() in _bound()


def _inner_lead(text: str, language: str | None) -> tuple[str, bool]:
    """What follows a by-word inside a stretch that begins with a word for publication: "Posted in Boats by Ada Lind"."""
    pieces = text.split(None, LONGEST_BEFORE + 1)
    if len(pieces) < 4 or fold(pieces[0].strip(".,:")) not in names.words()["published"]:  # noqa: PLR2004
        return "", False
    for index in range(2, min(len(pieces) - 1, LONGEST_BEFORE)):
        kind, rest, explicit = _opening(" ".join(pieces[index:]), language)
        if kind == "lead" and pieces[index].islower():
            return rest, explicit
    return "", False


def _part(text: str, start: int, language: str | None) -> Part | None:
    """What a stretch of a line is; None for white space."""
    colon = ":" in text
    start += len(text) - len(text.lstrip(EDGES))
    text = text.strip(EDGES)
    if not text:
        return None
    end = start + len(text)
    phrase, rest, explicit = _opening(text, language)
    if phrase == "credit":
        return Part("credit", text, rest, start, end)
    if phrase:
        return Part("lead", text, rest, start, end, explicit)
    inner, sure = _inner_lead(text, language)
    if inner:
        begin = end - len(inner)
        return Part("lead", text[begin - start:], inner, begin, end, sure)
    if _is_extra(text):
        return Part("extra", text, "", start, end)
    dated = is_date_line(text, language=language) is not None
    return Part("extra" if dated else "other", text, "", start, end, colon=colon)


def _opening(text: str, language: str | None) -> tuple[str, str, bool]:
    """`lead` or `credit`, what follows the by-word, and whether that leaves no doubt."""
    glued = _glued().match(text) if text[:1] in "BbVvPp" else None
    if glued is not None:
        return "lead", text[glued.end():], False
    for word in marked("by_words").get("~", ()):
        if text.endswith(word) and text != word:
            return "lead", text.removesuffix(word).rstrip(), False
    pieces = text.split(None, LONGEST_LEAD)
    if not pieces or not (pieces[0][0] == "-" or pieces[0].lower().rstrip(":：-–") in _first_words()):
        return "", "", False
    for count in range(min(LONGEST_LEAD, len(pieces)), 0, -1):
        printed = " ".join(pieces[:count])
        bare = printed.rstrip(":：-–").strip().lower().removeprefix("- ")
        colon = printed[-1] in ":：" or (count < len(pieces) and pieces[count] in {":", "-", "–"})
        rest = text.split(None, count)[count:] if count < len(pieces) else []
        behind = rest[0].lstrip(":：-– ") if rest else ""
        kind = _kind(bare, colon=colon, behind=behind, language=language)
        if kind and behind:
            return kind, behind, colon or " " in bare
    return "", "", False


@cache
def _first_words() -> frozenset[str]:
    """The words that by-phrases open with: most lines open with none of them."""
    lists = marked("by_words")
    phrases = {*words()["credit"], *words()["lead"], *lists["?"], *lists[""], *lists[":"]}
    return frozenset(phrase.split(None, 1)[0].rstrip(":：-–") for phrase in phrases if phrase.strip())


def _kind(bare: str, *, colon: bool, behind: str, language: str | None) -> str:
    """What a phrase opens, if it is a by-phrase here."""
    own, lists = words(), marked("by_words")
    if bare in own["credit"] and (colon or " " in bare):
        return "credit"
    if bare in _bound() and not colon:
        base = (language or "").lower()[:2]
        if base not in _bound()[bare] and (base or bare in own["lead"]):
            return ""
    if bare in lists["?"]:
        return "lead" if colon or bare != "vom" else ""
    if bare in own["lead"] or bare in lists[""] or (colon and bare in lists[":"]):
        return "" if bare in NOT_HERE or behind[:1] in {"", "&", "+"} else "lead"
    return ""


def tells_of_time(word: str) -> bool:
    """Whether a word says that something was published or changed, in whatever case, and is no name: "Veröffentlicht", "Updated:"."""
    groups = names.words()
    bare = fold(word.strip(".,:"))
    return len(bare) > LONGEST_NAMELIKE and (bare in groups["published"] or bare in groups["modified"])


def _is_extra(text: str) -> bool:
    """Whether a stretch is buttons, counts and words around dates only."""
    return all(map(_is_extra_word, text.split()))


def _is_extra_word(word: str) -> bool:
    """Whether a word is a button's, a count's or a date's."""
    bare = word.strip(".,:;()[]·•|@").casefold()
    if not bare or _is_count(bare) or bare in words()["extra"]:
        return True
    folded, groups = fold(bare), names.words()
    return any(folded in groups[group] for group in ("reading", "published", "modified", "neutral"))


def _is_count(word: str) -> bool:
    """Whether a word is a number, "2.4k" and "1h" included."""
    return word[0].isdecimal() and len(word.rstrip("kKmhdw+,.0123456789")) == 0


@cache
def _between(*, plain: bool) -> re.Pattern[str]:
    """Stretches between strong signs; a dash or slash needs spaces, or it joins names. The pattern for `plain` text, all ASCII, is made faster."""
    return re.compile(rf"(?:(?!\s[-/~]\s|[|;{HOLE}])[^\n])+" if plain else rf"(?:(?!\s[-–—/~]\s|[|·•∙⋅●｜—;{HOLE}])[^\n])+")


@cache
def _glued() -> re.Pattern[str]:
    """A by-word whose space was lost: "ByAda Lind", "vonAda Lind"."""
    return re.compile(r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ])")
