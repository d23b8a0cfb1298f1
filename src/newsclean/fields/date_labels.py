"""What the words beside a date, or its place, say it is of: publication, a change, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.dates import names
from newsclean.dates.fold import fold
from newsclean.model import Block, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Line(Protocol):
        """A block, labelled or not."""

        @property
        def text(self) -> str:
            """What is printed."""
            ...

LABEL_REACH = 4
"""Words beside a date among which stands what says what it is a date of."""
LABEL_WORDS = 3
"""Words of a line that is only the label of the date on the next one."""
SHORTEST_OPENING = 4
"""Letters of a word for publication that opens a line: "vom" opens spans of time."""
MANY, YEAR_DIGITS = 4, 4
"""Dates of one name on a page that are those of a list of stories, and digits of one."""
EDGES = ".,:;|()[]-–—·•/"


def label_above(lines: Sequence[Line], index: int) -> str:
    """What a line of its own right above a date says it is of: "Published", "Joined:", "Geboren"."""
    above = lines[index - 1].text if index else ""
    if not 0 < len(above.split()) <= LABEL_WORDS or any(map(str.isdecimal, above)):
        return ""
    return label_of(above, "")


def label_of(before: str, after: str) -> str:
    """What the words right before a date say it is of, else those right after it: a group of `data/date_words.txt`."""
    groups = names.words()
    weak = ""
    behind = [word for word in after.split()[:LABEL_REACH] if word[-1] not in ":："]  # else it is of the next date
    for word in (*reversed(before.split()[-LABEL_REACH:]), *behind):
        bare = fold(word.strip(EDGES))
        for label in ("modified", "published", "other"):
            if bare in groups[label] and len(bare) < SHORTEST_OPENING:
                weak = weak or label  # "Ausgabe vom": the word before it says more
            elif bare in groups[label]:
                return label
    return weak


def opens_published(text: str) -> bool:
    """Whether a line begins with a word for publication: "Posted on …", "Veröffentlicht am …"."""
    first = fold(text[:40].partition(" ")[0].strip(EDGES))
    return len(first) >= SHORTEST_OPENING and first in names.words()["published"]


def is_kin_of_a_date(block: Block, dated: Block) -> bool:
    """Whether a block is made and named like another one with a date."""
    alike = dated.place.name and dated.place.name == block.place.name and dated.place.tag == block.place.tag
    return bool(alike) and sum(map(str.isdecimal, dated.text)) >= YEAR_DIGITS


def is_listed(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line with a date stands in a list, and is called what such lines of other entries are called: it dates a teaser."""
    place = block.place
    if not place.name or not any(map(str.isdecimal, block.text)) or all(around.tag != "li" for around in places(block)):
        return False
    return sum(is_kin_of_a_date(block, other) for other in blocks) >= MANY
