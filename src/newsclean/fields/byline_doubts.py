"""Names that may be something else where no by-word and no job stands beside them."""

from __future__ import annotations

from itertools import pairwise

from newsclean.dates.fold import fold
from newsclean.fields.byline_dates import words
from newsclean.fields.dateline_places import known_places
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import PARTICLES
from newsclean.metadata.word_lists import marked

ARTICLES = frozenset({"das", "die", "der", "ein", "eine", "the", "an", "le", "les", "los", "las", "un", "une", "una", "il", "im", "am", "zum", "zur", "het"})
"""Words that begin phrases, and the names of nobody."""

GERMAN = frozenset({"der", "des", "dem", "den", "zum", "zur"})
"""Articles inside phrases; in names another particle stands before them."""

MOST_BARE = 3
"""Words of a name that nothing but a date shows to be one, particles aside."""


def is_doubtful(name: str) -> bool:
    """Whether a name without by-word and job may be something else."""
    *front, last = name.split()
    pieces = [*[word for word in front if word.lower() not in PARTICLES], last]
    if name.split(maxsplit=1)[0].lower() in ARTICLES or not 1 < len(pieces) <= MOST_BARE or name.upper() == name.lower():
        return True
    if fold(last) in known_places() and not (len(pieces) == 2 and has_given_name(name)):  # noqa: PLR2004
        return True
    if any(word.lower() in marked("job_words")["+"] for word in pieces):
        return True
    if any(word in GERMAN and before not in PARTICLES for before, word in pairwise(name.split())):
        return True  # "Sperrung der Brücke", but "Ada von der Linde"
    shouted = any(len(word) > 2 and word.isupper() for word in pieces) and not name.isupper()  # noqa: PLR2004
    return shouted or any(word.casefold() in words()["topic"] for word in pieces)
