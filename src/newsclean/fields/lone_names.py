"""Names alone on a line: bylines by where they stand, as nothing in the line itself says so.

    Author of the article:      Ada Lind                     Ada Lind          Ada Lind Travel Writer
    Ada Lind                    Published 14 Sept 2023       Journalist        Tom Okoro News Reporter

A label before the line, a day or a job right beside it, or an element named for authors shows whose name it is. Names of
the headline are those of people the story is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.dates import is_date_line
from newsclean.fields.byline_names import Byline, read_names
from newsclean.fields.byline_parts import words
from newsclean.metadata.name_parts import has_job, is_person
from newsclean.metadata.names import is_by
from newsclean.metadata.word_lists import marked
from newsclean.model import Block
from newsclean.segment.marks import bits

LONGEST = 80
"""Characters of a line of names."""

LONGEST_LABEL = 30
"""Characters of a line that is only the label of the next."""

CLOSES = frozenset({"by", "von", "par", "por", "door", "przez", "oleh"})
"""By-words at the end of a label: "Opinion by", "Ein Essay von"."""

LONGEST_JOB = 6
"""Words of a line that is only a job."""

NAME_WORDS = 2
"""Words of a name at least, where a job without a comma follows it."""

MOST_NAMED = 8
"""Lines of names that one byline has."""

EDGES = " ,;|•·/–—-"


def names_around(blocks: Sequence[Block], index: int, headline: str, language: str | None) -> list[Byline]:
    """The bylines of the lines from this one on that hold nothing but names; empty where nothing shows them to be authors'."""
    labelled = index > 0 and is_label(blocks[index - 1].text)
    first = read_lone(blocks[index].text, sure=labelled)
    if first is None or any(name.casefold() in headline.casefold() for name in first.authors):
        return []
    found = [first]
    for block in blocks[index + 1:index + MOST_NAMED]:
        more = read_lone(block.text, sure=False) or (_desk(block.text) if labelled or found[-1].text.endswith(",") else None)
        if more is None:
            break
        found.append(more)
    behind = blocks[index + len(found):index + len(found) + 2]
    before = blocks[max(0, index - 1):index]
    return found if labelled or _is_shown(blocks[index], before, behind, language) or _has_job_behind(first, blocks[index].text) else []


def read_lone(text: str, *, sure: bool) -> Byline | None:
    """The byline of a line that is names only, or a name and a job without a comma. One word, or a desk, only where it is `sure`."""
    text = text.strip(EDGES)
    if not 1 < len(text) <= LONGEST or any(map(str.isdecimal, text)) or text[-1] in ":?!":
        return None
    name = _before_job(text)
    found = read_names(name, explicit=sure)
    if found is None or found.tail:
        return None
    if sure:
        return Byline(text, found.people, found.desks)
    cased = all(one.lower() != one.upper() for one in found.people)
    return Byline(text, found.people) if found.people and cased and not found.single and not found.doubtful else None


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
    return any(is_date_line(other.text, language=language) is not None for other in (*before, *behind) if other.words)


def _before_job(text: str) -> str:
    """A line without the job that follows a name with no comma between: "Ada Lind Deputy Travel Editor", "Tom OkoroNews Reporter"."""
    jobs, company = marked("job_words")[""], marked("job_words")["+"]
    pieces = [piece for word in text.split() for piece in _unglued(word)]
    if "," in text or pieces[-1].lower() not in jobs:
        return text
    end = len(pieces) - 1
    while end > NAME_WORDS and (pieces[end - 1].lower() in jobs or pieces[end - 1].lower() in company):
        end -= 1
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


def _has_job_behind(found: Byline, text: str) -> bool:
    """Whether the line goes on with a job."""
    return bool(found.authors) and _before_job(text.strip(EDGES)) != text.strip(EDGES)
