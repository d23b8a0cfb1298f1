"""Names of authors out of whatever a page gives for them: lists, by-words, jobs, desks, addresses, handles.

    By Jane Doe and John Roe, Staff Writers     Jane Doe · John Roe
    Doe, Jane                                   Doe, Jane
    Jane Doe, Ph.D.                             Jane Doe, Ph.D.
    https://social.example/jane                 (nothing)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newsclean.metadata.claims import comparable
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import (
    EDGES,
    MOST_WORDS,
    has_job,
    is_body,
    is_by,
    is_capitals,
    is_description,
    is_login,
    is_person,
    is_suffix,
    lead,
    may_be_author,
    without_job,
    without_others,
)
from newsclean.metadata.word_lists import words
from newsclean.segment.runs import fold

__all__ = ["clean_authors", "is_by", "is_login", "is_person"]

LONGEST = 1_000
"""Characters of a list of authors that are read."""

AND = frozenset({
    "and", "und", "&", "och", "og", "и", "та", "й", "और", "तथा", "এবং", "và", "dan", "ve", "και", "és", "și", "şi",
    "ja", "oraz", "şu", "with", "mit", "avec", "con", "com",
    "medan", "sowie",
})
"""Words between two names."""

PERHAPS_AND = frozenset({"y", "e", "i", "et", "en", "na", "a", "u", "in", "ir", "un", "eta"})
"""The same, but they also stand inside names (`Ramón y Cajal`): only between two names of two words or more."""

REPORTS = ("報導", "報道", "报道", "快訊", "快讯")
"""Endings of what a paper's own report is called where its reporters sign."""

REPORTER = "기자"
"""What follows the names of reporters in Korean; words as short beside them are towns: "순천, 광양 홍길동 기자"."""

LANDS = frozenset({"Germany", "Deutschland", "Austria", "Österreich", "Switzerland", "Schweiz", "France", "Italy", "Spain", "Netherlands"})
"""Countries, as publishers' systems write them behind the publisher and its town."""

PREPOSITIONS = frozenset({
    "for", "in", "at", "from", "of", "aus", "bei", "für", "à", "desde", "da", "para", "fra", "från", "via", "vom", "im",
    "zu",
})
"""What may follow a name is where its bearer is or writes for."""


def clean_authors(text: str, *, site: str | None = None) -> list[str]:
    """The names in a text that gives a story's authors, in order and each once; empty where it gives none.

    Kept as printed: capitals, `Last, First`, and what belongs to a name (`Jr.`, `Ph.D.`). Bodies that sign stories (an
    agency, a desk with a name) count as authors. The site's own name is left out where somebody else is named too.
    """
    text = fold(text[:LONGEST])
    if site and text and comparable(text) == comparable(site):
        return [text]
    text = lead(without_others(_without_dates(_without_places(_without_addresses(text)))))
    if not text:
        return []
    found = [name for part in _strong_parts(text) for name in _names(part)]
    found = _without_remarks(_folded(found))
    if site and len(found) > 1:
        key = comparable(site)
        found = [name for name in found if comparable(name) != key]
    return found


def _without_addresses(text: str) -> str:
    """The text without mail and web addresses, handles, and what stands in brackets."""
    if "(" in text or "[" in text:
        text = _brackets().sub(" ", text)
    if "@" in text or "/" in text or "www." in text:
        text = " ".join(word for word in text.split() if not _is_address(word))
    return text


def _without_remarks(found: list[str]) -> list[str]:
    """The names without what is none beside people: "Ada Lind, Tom designed", "林宸誼／即時報導"."""
    if len(found) < 2 or not any(map(is_person, found)):  # noqa: PLR2004
        return found
    return [name for name in found if not name.endswith(REPORTS) and (is_person(name) or not _is_told(name.split()))]


def _is_told(pieces: list[str]) -> bool:
    """Whether words end in one in small letters that no name ends in."""
    last = pieces[-1]
    return len(pieces) > 1 and last.islower() and last.isascii() and last.isalpha() and len(last) > 3  # noqa: PLR2004


def _without_places(text: str) -> str:
    """The text without the town and country that a publisher's system puts behind the publisher: "example.com, Northford, Germany"."""
    parts = [part.strip() for part in text.split(",")]
    return ", ".join(parts[:-2]) if len(parts) > 2 and parts[-1] in LANDS and not is_person(parts[-2]) else text  # noqa: PLR2004


def _is_address(word: str) -> bool:
    return "@" in word or "://" in word or word.startswith("www.")


def _without_dates(text: str) -> str:
    """The text without the dates that bylines have beside names; a sign in their place keeps neighbours apart."""
    for _ in range(3):
        if sum(map(str.isdecimal, text)) < 4:  # noqa: PLR2004 (digits of a year)
            break
        from newsclean.dates import find_date

        found = find_date(text)
        if found is None:
            break
        text = f"{_without_label(text[:found.start])} | {text[found.end:]}"
    return text


def _without_label(text: str) -> str:
    """What stands before a date, without the word for what it is the date of: "Ada Lind Updated: "."""
    from newsclean.dates import names
    from newsclean.dates.fold import fold as folded

    head, _, last = text.rstrip(" :").rpartition(" ")
    words = names.words()
    return head if head and folded(last) in words["modified"] | words["published"] else text


def _strong_parts(text: str) -> list[str]:
    """The text divided at signs that stand between names in every language."""
    parts = [part.strip(EDGES) for part in (_strong().split(text) if not STRONG.isdisjoint(text) else (text,))]
    people = [part for part in parts if is_person(without_job(part.partition(",")[0]))]
    # "Jane Doe | The Example Newsroom": the sign may divide a name from whom it works for.
    return people or parts if len(parts) > 1 else parts


def _names(part: str) -> Iterator[str]:
    """The names in a part: divided at commas, then at words for "and"."""
    chunks = [chunk.strip() for chunk in (_commas().split(part) if "," in part or "，" in part else (part,)) if chunk.strip()]
    if _is_department(chunks):
        yield part
        return
    if _is_last_first(chunks):
        yield from _one(f"{chunks[0]}, {chunks[1]}")
        return
    if any(chunk.endswith(REPORTER) for chunk in chunks):
        chunks = [_without_town(chunk) for chunk in chunks if len(chunk) > len(REPORTER) or not chunk.isalpha()]
    for chunk in _with_suffixes(_without_jobs(chunks)):
        for name in _between_ands(chunk):
            yield from _one(name)


def _without_town(chunk: str) -> str:
    """A Korean name without its job, and without the town before it."""
    chunk = chunk.removesuffix(REPORTER).strip()
    first, _, rest = chunk.partition(" ")
    return rest if rest and len(first) <= len(REPORTER) else chunk


def _is_department(chunks: list[str]) -> bool:
    """Whether commas and an "and" stand inside a body's name: "Departement für Wirtschaft, Bildung und Forschung"."""
    last = chunks[-1].lower().split() if chunks else []
    named = len(last) > 2 and is_body(chunks[0]) and any(f" {word} " in chunks[0] for word in ("für", "of", "for"))  # noqa: PLR2004
    return named and not AND.isdisjoint(last[1:-1]) and not any(map(has_given_name, chunks)) and len(" ".join(chunks).split()) <= MOST_WORDS


def _is_last_first(chunks: list[str]) -> bool:
    """`Doe, Jane`, `Roe, John M.`: two parts, one word before the comma, none in capitals like agencies and degrees."""
    if len(chunks) != 2 or " " in chunks[0] or len(chunks[1].split()) > 2 or is_suffix(chunks[1]):  # noqa: PLR2004
        return False
    pieces = [*chunks, *chunks[1].split()]
    names = all(word[:1].isupper() and not has_job(word) and word.lower() not in AND for word in pieces)
    return names and not any(map(is_capitals, chunks))


def _without_jobs(chunks: list[str]) -> list[str]:
    """The parts that are no jobs. A part after a job is whom it is done for, unless another job follows."""
    jobs = [number > 0 and _tells_of_job(chunk) for number, chunk in enumerate(chunks)]
    kept = []
    for number, chunk in enumerate(chunks):
        after_job = number > 0 and jobs[number - 1]
        before_job = number + 1 < len(jobs) and jobs[number + 1]
        if not jobs[number] and (before_job or not after_job):
            kept.append(chunk)
    return kept


def _tells_of_job(chunk: str) -> bool:
    bare = without_job(chunk)
    if not has_job(chunk) or (is_person(bare) and (chunk.endswith(bare) or has_given_name(bare))):
        return is_description(chunk.split())
    return True  # also "Former Example Consultant"


def _with_suffixes(chunks: list[str]) -> list[str]:
    """Suffixes and degrees joined to the name before them."""
    joined: list[str] = []
    for chunk in chunks:
        degree = is_capitals(chunk) and len(chunks) > 2 and _is_suffix_run(chunks)  # noqa: PLR2004 (one may be an agency)
        if joined and (is_suffix(chunk) or degree):
            joined[-1] += f", {chunk}"
        else:
            joined.append(chunk)
    return joined


def _is_suffix_run(chunks: list[str]) -> bool:
    """Whether all parts but the first are suffixes or in capitals: `Jane Doe, MS, RD, FAND`."""
    return all(is_suffix(chunk) or is_capitals(chunk) for chunk in chunks[1:])


def _between_ands(chunk: str) -> Iterator[str]:
    """A part divided at its words for "and", where both sides can be names."""
    pieces = chunk.split()
    start = 0
    for number, word in enumerate(pieces):
        if number == start:
            continue
        left, right = pieces[start:number], pieces[number + 1:]
        if right and (word == word.lower() or word in {"And", "Und"} or chunk.isupper()) and _divides(word.lower(), left, right):
            yield " ".join(left)
            start = number + 1
    rest = pieces[start:]
    while rest and rest[0] in AND:  # not "Dan", which is a name; "dan" is Indonesian for "and"
        rest = rest[1:]
    yield " ".join(rest)


def _divides(word: str, left: list[str], right: list[str]) -> bool:
    several = len(left) > 1 and len(right) > 1
    if len(left[-1]) == 1 or len(" ".join(right)) == 1:
        return False  # "Mac & i"
    if word in PERHAPS_AND:
        return several and not is_body(" ".join(left))
    return word in AND and (several or not is_body(" ".join([*left, *right])))


def _one(name: str) -> Iterator[str]:
    """A single name without by-word, job and place, if it is one."""
    name = lead(name.rpartition("=")[2])  # "Agency=Kim Min-su"
    name, _, rest = _dash_parted(name)
    if rest and not is_person(without_job(name)):
        name = f"{name} - {rest}"
    name = without_job(_without_place(_without_time(name))).strip(EDGES)
    if name.endswith(".") and not _ends_abbreviated(name):
        name = name.rstrip(".")
    if may_be_author(name) and not is_by(name):
        yield name


def _without_time(name: str) -> str:
    """The name without the word for a change that stood before the date behind it: "Reuters Updated"."""
    pieces = name.split()
    for count in (3, 2, 1):  # "Last updated" before "updated"
        if len(pieces) > count and " ".join(pieces[-count:]).lower() in words("modified_words"):
            pieces = pieces[:-count]
            break
    return " ".join(pieces[:-1] if len(pieces) > 2 and pieces[-1] == "Last" else pieces)  # noqa: PLR2004 (not James Last)


def _ends_abbreviated(name: str) -> bool:
    """Whether the last word keeps its full stop: `Jr.`, `Ph.D.`, `B.`, `Inc.`."""
    last = name.rpartition(" ")[2]
    return last.count(".") > 1 or len(last) <= 4  # noqa: PLR2004


def _dash_parted(name: str) -> tuple[str, str, str]:
    for dash in (" - ", " – ", " — ", " | "):
        if dash in name:
            return name.partition(dash)
    return name, "", ""


def _without_place(name: str) -> str:
    """`Jane Doe in Geneva`, `Jane Doe for Example News`: a name ends before a preposition. Bodies have them inside."""
    pieces = name.split()
    for number, word in enumerate(pieces):
        if number > 1 and word.lower() in PREPOSITIONS and is_person(" ".join(pieces[:number])):
            return " ".join(pieces[:number])
    return name


def _folded(names: Iterable[str]) -> list[str]:
    """Names each once: `JANE DOE` and `Jane Doe` are one, and the first form stays."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(comparable(name), name)
    return list(found.values())


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")


STRONG = frozenset(";|•·／、،؛\n/")
"""Signs without one of which a text is no list of names; one look tells."""


@cache
def _strong() -> re.Pattern[str]:
    """Signs between names. A slash only between spaces: `abc/def` is how some desks sign."""
    return re.compile(r"\s?[;|•·／、،؛\n]\s?|\s/\s")


@cache
def _commas() -> re.Pattern[str]:
    return re.compile(r"[,，]\s?")
