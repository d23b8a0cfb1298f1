"""What a stretch of a byline is: a by-word, a job, a body, a suffix, a login, or what may be a name."""

from __future__ import annotations

import re
from functools import cache

from newsclean.metadata.word_lists import marked, words

LONGEST_NAME = 80
"""Characters; institutions reach it, people do not."""

MOST_WORDS = 9
"""Words of a name; a body's may have this many."""

LONGEST_BY = 4
"""Words of the longest by-phrase in `data/by_words.txt`."""

EDGES = " \t,;:|/·•*_–—―-\"“”„«»‘’'´`()[]=+#~"
"""Punctuation that is cut off at either end of a name. A full stop stays: it may be that of `Jr.` or an initial."""

SUFFIXES = frozenset({
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba", "cpa", "rn", "jd", "dds", "msc", "bsc", "ma", "ba",
    "cfp", "cfa", "rdn", "ldn", "dvm", "dpt", "lcsw", "lmft", "lpc", "cscs", "pmp", "dmd", "llm", "edd", "psyd", "mph", "mfa",
})
"""What may follow a name after a comma and belongs to it, without its full stops."""

LONGEST_WORD = 25
"""Letters of a word in a name, double names included; a longer one is several that were glued."""

LONGEST_PREFIX = 4
"""Letters of a part of a name before a capital inside it: `FitzGerald`."""

PARTICLE = 4
"""Letters of the longest common particle inside names; a longer word in small letters describes."""

PARTICLES = frozenset({
    "de", "del", "de'", "della", "dello", "dei", "degli", "di", "da", "do", "dos", "das", "du", "des", "d'", "la",
    "le", "les", "lo", "los", "las", "van", "von", "vom",
    "der", "den", "het", "ter", "ten", "te", "zu", "zur", "zum", "af", "av", "y", "e", "i", "a", "bin", "ibn", "ben",
    "bint", "al", "el", "ul", "ur", "san", "st", "và",
    "ap", "ní", "nic", "ó", "och", "na", "an",
})
"""Words in small letters inside the names of people."""

OPEN_WORDS = frozenset({
    "in", "at", "on", "to", "is", "am", "um", "von", "by", "with", "for", "from", "le", "par", "por", "em", "på",
    "den", "dne", "op", "mit", "aus", "bei",
})
"""Words that neither begin nor end a name, in small letters."""

CREDENTIAL_LENGTH = 8
"""Characters of a degree or licence in capitals (`FAND`, `E-RYT 200`, `CEPF®`)."""


def lead(text: str) -> str:
    """The text without the by-phrases it begins with, and without those that follow names."""
    for _ in range(3):  # "Text: Von …", "Story by: By …"
        shorter = _without_by(text.lstrip(EDGES))
        if shorter == text:
            break
        text = shorter
    for word in marked("by_words").get("~", ()):
        text = text.removesuffix(word)
    return text.strip(EDGES)


def without_others(text: str) -> str:
    """The text up to where it names somebody who is no author: `Jane Doe Edited by …`, `Jane Doe. Photos: …`."""
    words = text.split()
    phrases = marked("by_words")["!"]
    for start in range(min(len(words), MOST_WORDS * 3)):
        for count in (1, 2, 3):
            phrase = " ".join(words[start:start + count]).lower()
            bare = phrase.rstrip(":：")
            # One word (`Photo`) needs its colon: it may be the name of a body.
            if bare in phrases and (count > 1 or bare != phrase):
                return " ".join(words[:start])
    return text


def is_by(label: str) -> bool:
    """Whether a text is a by-phrase and nothing else: `Written by`, `Von:`."""
    label = label.strip(EDGES).lower()
    return any(label in phrases for sign, phrases in marked("by_words").items() if sign not in {"~", "!"})


def _without_by(text: str) -> str:
    lists = marked("by_words")
    words = text.split(None, LONGEST_BY)
    for count in range(min(LONGEST_BY, len(words)), 0, -1):
        phrase = " ".join(words[:count]).lower()
        bare = phrase.rstrip(":：")
        rest = text.split(None, count)[count:]
        ambiguous = bare in lists["?"] and bool(rest) and (" " in rest[0] or text[0].islower())
        if bare in lists[""] or ambiguous or (phrase != bare and (bare in lists["?"] or bare in lists[":"])):
            return rest[0] if rest else ""
    return _without_glued_by(text)


def _without_glued_by(text: str) -> str:
    """`By` without a space after it (`ByJane Doe`, `文/王明`, `作者：李华`)."""
    if text[:2] == "By" and text[2:3].isupper() and text[3:4].islower():
        return text[2:]
    if text[:3] == "von" and text[3:4].isupper():
        return text[3:]
    lists = marked("by_words")
    for length in (5, 4, 3, 2, 1):
        word, rest = text[:length], text[length:]
        if rest and (word in lists[""] or word in lists[":"]):
            if rest[0] in ":：/／|｜＝":
                return rest[1:]
            if _is_ideograph(word[0]) and _is_ideograph(rest[0]):
                return rest
    return text


def _is_ideograph(char: str) -> bool:
    """Whether a letter is of a script that writes without spaces."""
    return "\u2e80" <= char <= "\u9fff"


def is_suffix(part: str) -> bool:
    """Whether a part after a comma belongs to the name before it: `Jr.`, `Ph.D.`, `RN`, `E-RYT 200`."""
    if part.replace(".", "").lower() in SUFFIXES:
        return True
    letters = [char for char in part if char.isalpha()]
    short = 1 < len(letters) <= CREDENTIAL_LENGTH and all(char.isascii() and char.isupper() for char in letters)
    return short and not part.replace(" ", "").isalpha()


def is_capitals(part: str) -> bool:
    """Whether a part is one short word in capitals: a degree after a person (`FAND`), elsewhere an agency (`AFP`)."""
    return part.isascii() and part.isalpha() and part.isupper() and 1 < len(part) <= CREDENTIAL_LENGTH


def has_job(part: str) -> bool:
    """Whether a part speaks of what somebody does."""
    jobs = marked("job_words")[""]
    return any(word.strip(".,:;()").lower() in jobs for word in part.split())


def without_job(part: str) -> str:
    """A name without the job before or after it: `Jane Doe Travel Reporter`, `Reporter Jane Doe`, `김민수 기자`.

    What is left must still be a name: `HT Correspondent` stays whole.
    """
    jobs, company = marked("job_words")[""], marked("job_words")["+"]
    found = [piece for word in part.split() for piece in _unglued(word)]
    lowered = [word.strip(".,").lower() for word in found]
    start, end = 0, len(found)
    if end and lowered[-1] in jobs:
        while end > 1 and (lowered[end - 1] in jobs or lowered[end - 1] in company):
            end -= 1
    while start < end - 1 and lowered[start].rpartition("-")[2] in jobs:  # "Zeitungs-Redakteurin Anna Weber", too
        start += 1
    if end - start == len(found) or (end - start == 1 and _has_case(found[start])):
        return part
    return " ".join(found[start:end])


def _has_case(word: str) -> bool:
    """Whether a word is of a script with capitals, whose names have two words or more."""
    return word.lower() != word.upper()


def _unglued(word: str) -> list[str]:
    """`DoeTravel` as `Doe`, `Travel`: pages glue a name to a job when a style divides them."""
    for place in range(len(word) - 2, 1, -1):
        if word[place].isupper():
            tail = word[place:].lower()
            glued = word[place - 1].islower() and (tail in marked("job_words")[""] or tail in marked("job_words")["+"])
            return [word[:place], word[place:]] if glued else [word]
    return [word]


def is_body(part: str) -> bool:
    """Whether a part is the name of a body: one of its words says so, or it has `of` or `for` in the middle."""
    known = words("body_words")
    lowered = [word.strip(".,").lower() for word in part.split()]
    return any(word in known for word in lowered) or not {"of", "for"}.isdisjoint(lowered[1:-1])


def is_login(name: str) -> bool:
    """Whether a name is that of an account rather than a person: `jdoe`, `q_admin`, `sophie-foster`."""
    return " " not in name and name.isascii() and (name.islower() or any(char in "_0123456789" for char in name))


def is_person(name: str) -> bool:
    """Whether a name looks like that of one person: two to five words, none of them a job's or a body's."""
    found = name.split()
    if has_job(name) or is_body(name) or name.lower() in words("not_authors"):
        return False
    if len(found) == 1:
        # Chinese names have two to four characters, Korean ones two or three; a body's name in Korean has four or more.
        return (len(name) <= 4 and _is_ideograph(name[0])) or (1 < len(name) <= 3 and "\uac00" <= name[0] <= "\ud7a3")  # noqa: PLR2004
    return len(found) <= 5 and all(_may_be_in_name(word) for word in found)  # noqa: PLR2004


def _may_be_in_name(word: str) -> bool:
    """Capitalised, or a particle (`van`, `de la`), or of a script without capitals; no digits."""
    first = next((char for char in word if char.isalpha()), "")
    if not first or any(char.isdecimal() or char in "+=&#_%" for char in word) or len(word) > LONGEST_WORD:
        return False
    return (not first.islower() or word.lower() in PARTICLES) and not _is_glued(word)


def _is_glued(word: str) -> bool:
    """Whether a capital follows more small letters than the `Mac` or `Fitz` of a name has: `LindFollow`."""
    return any(word[place].isupper() and word[place - 1].islower() for place in range(LONGEST_PREFIX + 1, len(word))) and "-" not in word


def is_description(words: list[str]) -> bool:
    """Whether words tell of somebody: of three or more one is a longer word in small letters, and they name no body."""
    tells = any(len(word) > PARTICLE and word.islower() and word.isalpha() for word in words)
    return tells and len(words) > 2 and not is_body(" ".join(words))  # noqa: PLR2004


def begins_or_ends_open(words: list[str]) -> bool:
    """Whether words are part of a longer phrase or count something: `in Uncategorized`, `4 min read`."""
    counts = words[0].isdecimal() and words[-1].islower()  # "4 min read"
    return counts or words[0] in OPEN_WORDS or words[-1] in OPEN_WORDS


def may_be_author(name: str) -> bool:
    """Whether a text can be an author: a name, a body, a nickname; no sentence, number, date or piece of a template."""
    parts = name.split()
    if not 1 < len(name) <= LONGEST_NAME or len(parts) > MOST_WORDS or name.lower().strip(".") in words("not_authors"):
        return False
    if is_description(parts) or begins_or_ends_open(parts):
        return False
    letters = sum(map(str.isalpha, name))
    digits = sum(map(str.isdecimal, name))
    return letters > digits and letters * 2 >= len(name) and not _has_debris(name)


def _has_debris(name: str) -> bool:
    """Whether a name holds what no name does; one of plain letters is told by a look."""
    bare = name.isascii() and name.replace(" ", "").isalpha() and "via" not in name.lower() and " on " not in name
    return not bare and _debris().search(name) is not None


@cache
def _debris() -> re.Pattern[str]:
    """Signs of templates and markup, times of day, full dates, sentences, credits and copyright lines."""
    return re.compile(
        r"[{}<>\[\]$%©\\]|: |\bon (?:Facebook|Twitter|Instagram|LinkedIn|YouTube)\b|"
        r"^\w+\.\w+\.\w+\.|\d:\d\d|\d{4}-\d|\b(?:19|20)\d\d\b.*\d|[.!?] \S+ \S+ \S+ \S|\bvia \w",
        re.IGNORECASE,
    )
