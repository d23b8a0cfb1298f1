"""The headline: the line the story itself bears, not the tab's title."""

from __future__ import annotations

from functools import cache

from newsclean.casting import Casting
from newsclean.dates import is_date_line
from newsclean.fields.byline import read_byline
from newsclean.lines.topics import opening_words, topics
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.names import marks_of
from newsclean.rules.phrases import phrase
from newsclean.rules.view import plain
from newsclean.segment.marks import bits

LONGEST = 45
"""Words."""
SHORTEST_MATCH = 10
"""Letters that must agree before a line counts as part of a claim."""
FEWEST, FEWEST_ELSE, FEWEST_UNCLAIMED = 1.5, 1.3, 0.4
"""Points a line needs to be the headline, on a page that gives a title, on one that gives another title, and on one that gives none."""
REACH = 25
"""Blocks above the first sure paragraph in which a headline is looked for first."""


def mark_headline(casting: Casting) -> None:
    """Find the line that is the headline; the same words elsewhere on the page are not the story's body either."""
    found = best_marked(casting) if casting.scores.view.marked or casting.page.hints.headlines else best_of_text(casting)
    if found is None:
        return
    chosen, because = found
    casting.kicker, casting.headline = split_kicker(casting, chosen)
    casting.cast(chosen.index, Role.HEADLINE, because)
    same = plain(chosen.text)
    for block in casting.blocks:
        if block is not chosen and casting.kept[block.index] and block.words <= LONGEST and plain(block.text) == same:
            casting.cast(block.index, Role.OTHER, "repeats the headline")


def best_of_text(casting: Casting) -> tuple[Block, str] | None:
    """The headline of a text that claims nothing of itself."""
    from newsclean.lines.headlines import best_line

    return best_line(casting)


def best_marked(casting: Casting) -> tuple[Block, str] | None:
    """The line that agrees best with the page's titles and markup, and why."""
    first = casting.first
    story = opening_words(casting, first)
    best = most_points(casting, [(*points(casting, block, first, story), block) for block in casting.blocks if is_candidate(block)])
    if best is None or best[0] < fewest(casting, best[1]):
        return None
    return best[1], "best agreement of place, type and the page's own title"


def most_points(casting: Casting, candidates: list[tuple[float, float | None, Block]]) -> tuple[float, Block] | None:
    """The line with the most points, and the first of equals. What follows a line takes long to read: only that of lines it could bring to the top is."""
    needed = FEWEST_ELSE if casting.page.hints.headlines else FEWEST_UNCLAIMED
    best: tuple[float, Block] | None = None
    for alone, story, block in sorted(candidates, key=lambda one: -(one[0] + (one[1] or 0.0))):
        found = alone
        if story is not None:
            if alone + story + MOST_FOLLOWED < (best[0] if best else needed):
                continue
            found += story + by_followers(casting, block)
        if best is None or (found, -block.index) > (best[0], -best[1].index):
            best = found, block
    return best


def fewest(casting: Casting, block: Block) -> float:
    """Points that a line needs to be the headline: few where the page gives no title; less where it gives one that no line of it agrees with."""
    if not casting.page.hints.headlines:
        return FEWEST_UNCLAIMED
    return FEWEST if by_claims(casting, block) > 0 or block.level else FEWEST_ELSE


def split_kicker(casting: Casting, block: Block) -> tuple[str | None, str]:
    """A kicker set inside the headline's own element, if any, and the headline without it."""
    for piece in casting.page.head.pieces:
        if piece.mark == "class:kicker" and piece.block == block.index and piece.text != block.text and block.text.startswith(piece.text):
            return piece.text.rstrip(DIVIDERS), block.text[len(piece.text):].lstrip(DIVIDERS)
    for divider in KICKER_DIVIDERS:
        before, found, after = block.text.partition(divider)
        if found and len(after) >= SHORTEST_MATCH and len(before.split()) <= LONGEST_KICKER and is_claimed(casting, after):
            return before.strip(), after.strip()
    return None, in_small_letters(casting, block.text)


def in_small_letters(casting: Casting, title: str) -> str:
    """A title set in capitals as the page writes it elsewhere, such as in a mail's subject."""
    if title.isupper() and not casting.scores.view.marked:
        same = plain(title)
        return next((claim.value for claim in casting.page.hints.headlines if plain(claim.value) == same and not claim.value.isupper()), title)
    return title


def is_claimed(casting: Casting, title: str) -> bool:
    """Whether some claim is `title`, or `title` and then a site's name."""
    for claim in casting.page.hints.headlines:
        if claim.value.startswith(title):
            rest = claim.value[len(title):].strip()
            if not rest or rest[0] in DIVIDERS:
                return True
    return False


KICKER_DIVIDERS = (": ", " – ", " — ", " - ", " | ", " · ")
DIVIDERS = " :–—-|·•/+"
LONGEST_KICKER = 7
"""Words."""


def is_candidate(block: Block) -> bool:
    """Whether a block could be a headline at all."""
    return 0 < block.words <= LONGEST and block.shape in {"heading", "text", "item"}


def points(casting: Casting, block: Block, first: int, story: frozenset[str]) -> tuple[float, float | None]:
    """How much speaks for a line as the headline; and how much the story does, where that, and what follows the line, are asked as well."""
    claims = by_claims(casting, block)
    found = claims + by_looks(block) + by_place(first, block)
    asked = claims <= 0 and first - REACH <= block.index < first
    return found, by_story(casting, block, story) if asked else None


def by_followers(casting: Casting, block: Block) -> float:
    """Date or byline stand right below a headline."""
    if read_byline(next((other.text for other in casting.blocks[block.index + 1:block.index + 2]), "")[:LONGEST_BYLINE], language=casting.page.hints.language):
        return 0.5
    for other in casting.blocks[block.index + 1:block.index + 1 + FOLLOWERS]:
        if 0 < other.words <= SHORT_FIELD and any(map(str.isdigit, other.text)) and is_date_line(other.text, language=casting.page.hints.language):
            return 0.5
    return 0.0


MOST_FOLLOWED = 0.6
"""Points, and a little more, that what follows can add."""
FOLLOWERS, SHORT_FIELD, LONGEST_BYLINE = 5, 16, 200
"""Blocks below a headline that are looked at, words of a date line, characters of a byline."""


def by_story(casting: Casting, block: Block, story: frozenset[str]) -> float:
    """A headline speaks of what the first paragraphs speak of; it is a line, not a label and not a sentence of the story."""
    words = topics(block.text)
    if not words or phrase.judge(block, casting.scores.view):
        return -1.0
    found = 2.2 * len(words & story) / (len(words) + 2)  # a line of few words agrees by chance
    if len(words & story) < 2:  # noqa: PLR2004
        found -= 0.5
    if not LINE[0] <= block.words <= LINE[1]:
        found -= 0.6
    if block.text[-1] in ".。।,:;":
        found -= 0.6
    return found


LINE = (3, 28)
"""Words of an ordinary headline."""


def by_claims(casting: Casting, block: Block) -> float:
    """Agreement with the titles the page gives."""
    text = plain(block.text)
    if len(text) < 2:  # noqa: PLR2004
        return -3
    if text in casting.scores.view.names:
        return -3
    best = 0.0
    for claim in casting.scores.view.headlines:
        if text == claim:
            return 2.6 if is_alternative(casting, text) else 3.0
        if len(text) >= SHORTEST_MATCH and text in claim and (block.level or not claim.endswith(text)):
            best = max(best, 1.0 + 1.5 * len(text) / len(claim))
    return best


def is_alternative(casting: Casting, text: str) -> bool:
    """Whether the page gives a line as another headline beside its own."""
    return all(claim.source == "JSON-LD alternativeHeadline" for claim in casting.page.hints.headlines if plain(claim.value) == text)


def by_looks(block: Block) -> float:
    """Headings, and elements named for it, are likely."""
    found = LEVELS.get(block.level, 0.0)
    if not block.level and block.bold >= 0.9 * len(block.text):
        found += 0.5
    own, near, around = marks_of(block)
    headline, elsewhere, consent = telling_marks()
    if own & headline:
        found += 0.4
    if (own | near) & elsewhere:
        found -= 1.0
    if around & consent:
        found -= 3.0
    if block.hidden:
        found -= 1.0
    return found


LEVELS = {1: 1.5, 2: 0.6, 3: 0.2}
"""Points of a heading, by its level."""


@cache
def telling_marks() -> tuple[int, int, int]:
    """Marks of a headline's element, of places around which are other lines, and of what covers the page."""
    return bits("headline"), bits("related", "teaser", "nav", "sidebar", "advert", "comment", "author", "breadcrumb"), bits("consent")


def by_place(first: int, block: Block) -> float:
    """A headline stands shortly above the first paragraph."""
    distance = first - block.index
    if distance < 0:
        return -2.0
    return 0.6 if distance <= REACH else -0.3
