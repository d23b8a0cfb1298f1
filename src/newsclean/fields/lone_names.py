"""Names alone on a line: bylines by where they stand, as nothing in the line itself says so.

    Author of the article:      Ada Lind                     Ada Lind          Ada Lind Travel Writer
    Ada Lind                    Published 14 Sept 2023       Journalist        Tom Okoro News Reporter

A label before the line, a day or a job right beside it, or an element named for authors shows whose name it is; so does the
story, where it says nothing of somebody with a given name. Names of the headline are those of people the story is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from newsclean.dates import is_date_line
from newsclean.fields.byline_dates import counts, words
from newsclean.fields.byline_names import Byline, Names, read_names
from newsclean.fields.dateline_agencies import is_known
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import PARTICLES, has_job, is_person
from newsclean.metadata.names import is_by
from newsclean.metadata.word_lists import marked
from newsclean.model import Block
from newsclean.record import NamedTuple
from newsclean.segment.marks import bits

LONGEST = 80
"""Characters of a line of names."""

LONGEST_LABEL = 30
"""Characters of a line that is only the label of the next."""

CLOSES = frozenset({"by", "von", "par", "por", "door", "przez", "oleh"})
"""By-words at the end of a label: "Opinion by", "Ein Essay von"."""

LONGEST_JOB = 6
"""Words of a line that is only a job."""

NEAR = 3
"""Blocks from the first paragraph within which a name alone needs nothing beside it."""

LONGEST_SECTION = 3
"""Words behind a name that may be the section it writes for, with a preposition."""

LONGEST_DESK, SHORTEST_AGENCY = 4, 2
"""Words of the name of a desk or agency, and letters of the shortest."""

LONGEST_SIGNED = 9
"""Words of a line that is a name and a job."""

NAME_WORDS = 2
"""Words of a name at least, where a job without a comma follows it."""

MOST_NAMED = 8
"""Lines of names that one byline has."""

MOST_WORDS, FEWEST_TOLD = 4, 6
"""Words of a name, and of a line that tells of its bearer."""

EDGES = " ,;|•·/–—-"


class Story:
    """What the story says, for telling the names of its authors from others, and from what are no names. Its text is asked for once."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self._known: list[str] = []

    def names(self, word: str) -> bool:
        """Whether the story has a word, in whatever case: people it names are not its authors."""
        return word.casefold() in self._told()[1]

    def is_people(self, byline: Byline) -> bool:
        """Whether no name of a line has a word that the story has in small letters, or each begins with a given name."""
        return all(has_given_name(name) or not any(map(self._is_common, name.split())) for name in byline.authors)

    def _is_common(self, word: str) -> bool:
        return word not in PARTICLES and f" {word.lower()}" in self._told()[0]

    def _told(self) -> list[str]:
        if not self._known:
            text = self._text()
            self._known += [text, text.casefold()]
        return self._known


class Surroundings(NamedTuple):
    """What is known around a line."""

    blocks: Sequence[Block]
    headline: str
    language: str | None
    story: Story
    first: int
    """Index of the first paragraph: a name alone above it needs nothing beside it where the story says nothing of it."""
    last: int
    """Index of the last one: from there on it may be told who the author is."""


def names_around(around: Surroundings, index: int) -> list[Byline]:
    """The bylines of the lines from this one on that hold nothing but names; empty where nothing shows them to be authors'."""
    blocks = around.blocks
    labelled = index > 0 and is_label(blocks[index - 1].text)
    if index < around.first + NEAR and (known := _introduced(around, blocks[index].text)):
        return [known]
    first = read_lone(blocks[index].text, sure=labelled)
    if first is None or any(name.casefold() in around.headline.casefold() for name in first.authors):
        return []
    found = [first]
    for block in blocks[index + 1:index + MOST_NAMED]:
        more = read_lone(block.text, sure=False) or (_desk(block.text) if labelled or found[-1].text.endswith(",") else None)
        if more is None:
            break
        found.append(more)
    behind = blocks[index + len(found):index + len(found) + 2]
    before = blocks[max(0, index - 1):index]
    shown = labelled or _is_shown(blocks[index], before, behind, around.language) or _has_job_behind(first, blocks[index].text)
    return found if (shown and around.story.is_people(first)) or (index < around.first + NEAR and is_untold(first, around.story)) else []


def _introduced(around: Surroundings, text: str) -> Byline | None:
    """The byline of a line that is a name, or one in front of a sign, by which a line of its own below the story tells of the author.

    "Ada" below the headline, and at the end "Ada is our baker.", or the name again in the box that is named for the author.
    """
    name = _sign().split(text, 1)[0].strip(EDGES)
    if not 1 < len(name) <= LONGEST or len(name.split()) > MOST_WORDS or not name[0].isupper():
        return None
    given = has_given_name(name)
    if not given and " " not in name:
        return None
    if (" " in name and not is_person(name)) or not name.replace(" ", "").replace("-", "").isalpha() or name.casefold() in around.headline.casefold():
        return None
    authors, others = bits("author"), bits("comment", "respond", "related", "nav")
    for block in around.blocks[max(around.first + NEAR, around.last):]:
        if block.text.startswith(name) and not block.place.around & others:
            named = block.text == name and block.place.around & authors
            if named or (given and block.words >= FEWEST_TOLD and block.text[len(name):len(name) + 2].strip().islower() and block.text[len(name)] == " "):
                return Byline(name, (name,))
    return None


def is_untold(byline: Byline, story: Story) -> bool:
    """Whether a line names people, by their given names, of whom the story says nothing."""
    people = byline.authors
    return bool(people) and all(has_given_name(name) and " " in name and not story.names(name.rpartition(" ")[2]) for name in people)


def read_lone(text: str, *, sure: bool) -> Byline | None:
    """The byline of a line that is names only, or a name and a job without a comma. One word, or a desk, only where it is `sure`."""
    text = text.strip(EDGES).rstrip("0123456789 ")
    if not 1 < len(text) <= LONGEST or any(map(str.isdecimal, text)) or text[-1] in ":?!":
        return None
    name = _before_job(text)
    found = read_names(name, explicit=sure)
    if found is None or (found.tail and not _in_section(found)):
        return _signing(text)
    if sure:
        return Byline(text, found.people, found.desks)
    cased = all(one.lower() != one.upper() or is_japanese(one) for one in found.people)
    doubtful = found.doubtful and not all(map(is_japanese, found.people))
    return Byline(text, found.people) if found.people and cased and not found.single and not doubtful else _signing(text)


def is_japanese(name: str) -> bool:
    """Whether a name is written in Japanese; read in no other script."""
    if name.isascii():
        return False
    from newsclean.fields import byline_cjk

    return byline_cjk.is_japanese(name)


def _in_section(found: Names) -> bool:
    """Whether what follows a sure name may be the section it writes for: "Ada Lind in Boats"."""
    return bool(found.people) and len(found.tail.split()) <= LONGEST_SECTION and all(map(has_given_name, found.people))


def _signing(text: str) -> Byline | None:
    """The byline of a line that is the name of an agency, or of a desk or team: "Associated Press", "The Example Team"."""
    pieces = text.lower().split()
    desk = len(pieces) <= LONGEST_DESK and not words()["signs"].isdisjoint((pieces[0], pieces[-1]))
    return Byline(text, (), (text,)) if desk or (len(pieces) <= LONGEST_DESK and is_known(text) and len(text) > SHORTEST_AGENCY) else None


def is_label(text: str) -> bool:
    """Whether a line is nothing but what introduces authors: "By", "Von", "Author of the article:"."""
    if len(text) > LONGEST_LABEL:
        return False
    bare = text.strip(" :：•|–-").lower()
    last = bare.rpartition(" ")[2]
    return bool(bare) and (is_by(bare) or bare in words()["lead"] or bare in words()["label"] or (last != bare and last in CLOSES))


def _desk(text: str) -> Byline | None:
    """A desk or agency beside a name."""
    found = read_names(text.strip(EDGES), explicit=False) if len(text) <= LONGEST else None
    return Byline(text, (), found.desks) if found is not None and found.desks and not found.people and not found.tail else None


def _is_shown(block: Block, before: Sequence[Block], behind: Sequence[Block], language: str | None) -> bool:
    """Whether a day or a job beside a line, or the name of its element, shows it to be an author's."""
    if (block.place.marks | block.inner) & bits("author", "byline"):
        return True
    if behind and behind[0].words <= LONGEST_JOB and (has_job(behind[0].text) or "@" in behind[0].text):
        return True
    if behind and behind[0].words > block.words and behind[0].text.startswith((f"{block.text} ", f"{block.text.partition(' ')[0]} ")):
        return True  # "Ada Lind teaches at the University of Northford.", "Ada is our baker."
    return any(is_date_line(_without_counts(other.text), language=language) is not None for other in (*before, *behind) if other.words)


def _without_counts(text: str) -> str:
    """A line without the number of comments at its end."""
    return counts().sub("", text) if len(text) <= LONGEST else text


def _before_job(text: str) -> str:
    """A line without the job that follows a name with no comma between: "Ada Lind Deputy Travel Editor", "Tom OkoroFounder at Example"."""
    jobs, company = marked("job_words")[""], marked("job_words")["+"]
    pieces = [piece for word in text.split() for piece in _unglued(word)]
    lowered = [piece.lower().strip(".") for piece in pieces]
    if "," in text or not NAME_WORDS < len(pieces) <= LONGEST_SIGNED or jobs.isdisjoint(lowered):
        return text
    job = next(index for index, word in enumerate(lowered) if word in jobs)
    end = next(index for index, word in enumerate(lowered) if index == job or word in company)
    name = " ".join(pieces[:end])
    return name if end >= NAME_WORDS and is_person(name) else text


def _unglued(word: str) -> list[str]:
    """`OkoroNews` as `Okoro`, `News`, where the second is a word of jobs."""
    for place in range(len(word) - 2, 1, -1):
        if word[place].isupper() and word[place - 1].islower():
            tail = word[place:].lower()
            known = tail in marked("job_words")[""] or tail in marked("job_words")["+"]
            return [word[:place], word[place:]] if known else [word]
    return [word]


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(r"\s[|•·–—]\s")


def _has_job_behind(found: Byline, text: str) -> bool:
    """Whether the line goes on with a job."""
    return bool(found.authors) and _before_job(text.strip(EDGES)) != text.strip(EDGES)
