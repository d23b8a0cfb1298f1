"""What in the headline's line is the headline: publishers set kickers, dates, subtitles and counts of comments in the same element."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.dates import is_date_line
from newsclean.metadata.claims import comparable
from newsclean.metadata.slug import agreement, slug_words
from newsclean.metadata.titles import strip_site, without_site
from newsclean.model import Block
from newsclean.rules.view import plain

SHORTEST_MATCH = 10
"""Letters that must agree before a line counts as holding a claim."""
LEAST_MATCH = 0.35
"""Share of a line's letters that a claim inside it must have."""
KICKER_DIVIDERS = (": ", " – ", " — ", " - ", " | ", " · ")
DIVIDERS = " :–—-|·•/+"
LONGEST_KICKER = 7
"""Words."""
ELLIPSES = ("…", "...")


def split_kicker(casting: Casting, block: Block) -> tuple[str | None, str]:
    """A kicker set inside the headline's own element, if any, and the headline without it."""
    for piece in casting.page.head.pieces:
        if piece.mark == "class:kicker" and piece.block == block.index and piece.text != block.text and block.text.startswith(piece.text):
            return piece.text.rstrip(DIVIDERS), block.text[len(piece.text):].lstrip(DIVIDERS)
    for divider in KICKER_DIVIDERS:
        opening, found, after = block.text.partition(divider)
        if found and len(after) >= SHORTEST_MATCH and len(opening.split()) <= LONGEST_KICKER and is_claimed(casting, after):
            return opening.strip(), after.strip()
    hints = casting.page.hints
    line = without_date(casting, without_site(last_step(block.text), hints.site, casting.page.url))
    if not casting.scores.view.marked:
        line = told_alone(casting, line)
    before, title = claimed_part(casting, block.index, line)
    return before, in_small_letters(casting, title)


def last_step(line: str) -> str:
    """The last step of a breadcrumb that ends in the headline ("Home » News » Bridge approved after nine years")."""
    for sign in STEPS:
        last = line.rpartition(sign)[2]
        if last != line and len(last) >= SHORTEST_MATCH and len(last) * 2 > len(line):
            return last
    return line


STEPS = (" » ", " › ", " > ", " >> ")
"""What divides the steps of a breadcrumb, and hardly ever the parts of a headline."""


def without_date(casting: Casting, line: str) -> str:
    """A line without the date that a sign divides from the headline after it ("23.01.2022 - Bridge approved")."""
    for sign in DATE_SIGNS:
        before, found, after = line.partition(sign)
        if found and len(after) >= SHORTEST_MATCH and is_date_line(before, language=casting.page.hints.language):
            return after
    return line


DATE_SIGNS = (" - ", " – ", " — ", " | ", " • ", " · ", ": ")
"""What divides a date from a headline."""


def told_alone(casting: Casting, line: str) -> str:
    """The part of a line that stands on a line of its own elsewhere, word for word the page's address: the rest are a button or a count."""
    slug = slug_words(casting.page.url)
    if not slug or agreement(line, slug) >= WHOLE:
        return line
    for block in casting.blocks:
        text = block.text
        if block.words < FEWEST_WORDS or not len(text) < len(line) <= 2 * len(text):
            continue
        if line.startswith(text) or (line.endswith(text) and is_before(line[:-len(text)])):
            rest = line.replace(text, "", 1)
            if agreement(text, slug) >= WHOLE and not any(word.isdigit() and len(word) == YEAR for word in rest.split()):
                return text
    return line


WHOLE, FEWEST_WORDS, YEAR = 0.99, 3, 4
"""Agreement of a line that has all words of the address and no others; words of such a line; digits of a year, which addresses leave out."""


def claimed_part(casting: Casting, index: int, line: str) -> tuple[str | None, str]:
    """The part of a line that is the page's claim, where no claim is all of it: and the kicker before it, if it is one."""
    hints = casting.page.hints
    mine = comparable(line)
    claims = {comparable(title): title for claim in hints.headlines if not (title := strip_site(claim.value, hints.site)).endswith(ELLIPSES)}
    if mine in claims or any(comparable(claim.value) == mine for claim in hints.headlines):
        return None, line
    for key in claims:
        if not SHORTEST_MATCH <= len(key) < len(mine) or len(key) < LEAST_MATCH * len(mine):
            continue
        if mine.endswith(key):
            start = place_of(line, len(mine) - len(key))
            if is_before(line[:start]):
                return kicker_of(casting, line[:start].strip(DIVIDERS)), line[start:].lstrip(DIVIDERS)
        if mine.startswith(key):
            end = place_of(line, len(key))
            if is_aside(casting, index, line[end:].strip(DIVIDERS)):
                return None, line[:end].rstrip(DIVIDERS)
    return None, line


def is_before(words: str) -> bool:
    """Whether words before a claimed headline stand apart from it: more than an article or a year, or divided from it by a sign."""
    words = words.strip()
    return len(words.split()) > 1 or words[-1:] in DIVIDERS or len(words) >= SHORTEST_MATCH


def is_aside(casting: Casting, index: int, rest: str) -> bool:
    """Whether what follows a claimed headline in its line is in an element of its own, named for something else, or a date."""
    if not rest:
        return False
    if any(piece.block == index and piece.mark in ASIDES and piece.text.endswith(rest) for piece in casting.page.head.pieces):
        return True
    for sign in ASIDE_SIGNS:
        rest = rest.partition(sign)[0]
    return is_date_line(rest, language=casting.page.hints.language) is not None


ASIDE_SIGNS = (" • ", " | ", " · ")
"""What divides a date from other things beside it."""
ASIDES = frozenset({"class:standfirst", "class:date", "class:byline", "class:author", "class:credit", "time", "time:updated"})
"""Elements inside a heading that are no part of the headline."""


def place_of(line: str, letters: int) -> int:
    """Where in a line so many letters and digits have passed."""
    seen = 0
    for place, character in enumerate(line):
        if seen == letters and (character.isalnum() or not character.isspace()) and seen:
            return place
        seen += len(comparable(character))
    return len(line)


def kicker_of(casting: Casting, before: str) -> str | None:
    """The words before the headline as a kicker, unless they are a date or a label of the page."""
    if not before or len(before.split()) > LONGEST_KICKER or is_date_line(before, language=casting.page.hints.language):
        return None
    return before


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
