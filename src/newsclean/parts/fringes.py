"""Fringes: lines between the headline and the story, and below its last paragraph, that go on like the story and say what only furniture says.

Inside the story such words may be the story's own; at its edges, where notices, credits and addresses stand, they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.rules.view import is_unfinished

LONGEST = 45
"""Words: a longer block tells something too."""
LONGEST_LINK = 15
"""Words of a line that is a link to another page."""
MOST = 8
"""Blocks that are cut off an edge at most."""


ABOUT = ("about ", "über ", "à propos de ", "a propos de ", "acerca de ", "sobre ", "informazioni su ", "over ", "om ", "o ")
"""Words before the name of whoever gave out a press release, above what it says of itself at the end of each."""
RELEASED = (
    "for immediate release", "media contact", "press contact", "investor contact", "forward-looking statements",
    "pressekontakt", "contact presse", "contacts presse", "contacto de prensa", "contato de imprensa", "contatti stampa", "perscontact", "presskontakt",
)
"""What a line of a press release opens with."""
LONGEST_NAME = 8
"""Words of that line."""
LAST_PART = 0.5
"""Share of the story's blocks above which no such line stands."""


def mark_fringes(casting: Casting) -> None:
    """Cut off what is no story: from its end upwards, from the headline down to the first sure paragraph, and lines above the headline."""
    story = [block for block in casting.blocks if block.text and casting.is_story(block.index)]
    profile = profile_of_sender(story) if is_released(casting) else len(story)
    for block in story[profile:]:
        casting.cast(block.index, Role.AUTHOR_BIO, "stands below the story, in what a press release says of its sender")
    cut(casting, reversed(story[max(0, profile - MOST):profile]), at_end=True)
    if not casting.scores.view.marked:
        mark_biographies(casting, story[max(0, profile - LAST_BLOCKS):profile])
        cut_lines(casting, story[:profile])
    top, first = casting.index_of(Role.HEADLINE), casting.first
    if 0 <= top < first:
        cut(casting, [block for block in story if top < block.index < first], at_end=False)
        for block in story:
            if block.index < top and (is_unfinished(block) or is_motto(casting, block)) and casting.is_story(block.index):
                casting.cast(block.index, Role.OTHER, "a line above the headline")


def is_motto(casting: Casting, block: Block) -> bool:
    """Whether a doubtful sentence of a marked page may be what a site says of itself below its name."""
    return casting.scores.view.marked and block.words <= LOOSE and casting.story[block.index] < SURE


def cut_lines(casting: Casting, story: list[Block]) -> None:
    """Leave out what no element sets apart in pasted text: lines without a full stop between headline and first paragraph, and below the last."""
    prose = [block for block in story if block.words >= PROSE]
    if sum(map(is_unfinished, prose)) > MOST_UNFINISHED * len(prose):
        return  # a language, or an author, without full stops
    top, first = casting.index_of(Role.HEADLINE), casting.first
    above = [block for block in story if 0 <= top < block.index < first - 1 and is_loose(casting, block)]
    for block in above if len(above) <= MOST_LOOSE else ():
        casting.cast(block.index, Role.OTHER, "a line without a full stop, between the headline and the first paragraph")
    below: list[Block] = []
    for block in reversed(story):
        if not is_loose(casting, block):
            break
        below.append(block)
    if len(below) <= MOST_LOOSE:
        for block in below:
            casting.cast(block.index, Role.OTHER, "a line without a full stop, below the last paragraph")


PROSE, MOST_UNFINISHED = 20, 0.3
"""Words of a paragraph, and share of the paragraphs that may do without a full stop where a line without one tells something."""
LOOSE, MOST_LOOSE = 14, 3
"""Words of such a line, and how many of them are no list and no verses."""
SURE = 0.75
"""Probability of a line that belongs to the story whatever it looks like."""


def is_loose(casting: Casting, block: Block) -> bool:
    """Whether a block is a line by itself, without a full stop: no item, no code, no heading."""
    if block.index in casting.roles:
        return casting.roles[block.index] is not Role.PARAGRAPH
    if block.shape != "text" or block.words > LOOSE or not is_unfinished(block) or casting.story[block.index] >= SURE:
        return False
    return block.text[-1].isalnum() or block.text[-1] in BRACKETS  # a comma, a colon or a face goes on with the story


BRACKETS = ")]）"


def is_released(casting: Casting) -> bool:
    """Whether a page says of itself that it is a press release, or whom the press may ask."""
    return any(block.text[:40].casefold().startswith(RELEASED) for block in casting.blocks)


def profile_of_sender(story: list[Block]) -> int:
    """Where a line "About NAME" stands over a paragraph that begins with that name, in the last part of a story; its end without one."""
    for number in range(max(1, int(len(story) * LAST_PART)), len(story) - 1):
        line, after = story[number].text.casefold(), story[number + 1].text.casefold()
        if story[number].words <= LONGEST_NAME and line.startswith(ABOUT) and not line.endswith((".", "?")):
            name = line.partition(" ")[2].rsplit(" de ", 1)[-1].rstrip(":, ")
            if len(name) >= SHORTEST_NAME and after.removeprefix("the ").startswith(name.removeprefix("the ")):
                return number
    return len(story)


SHORTEST_NAME = 4
"""Characters."""


def cut(casting: Casting, blocks: Iterable[Block], *, at_end: bool) -> None:
    """Leave out blocks; at the end, until one belongs to the story."""
    for block in blocks:
        role, because = furniture(casting, block, at_end=at_end)
        if role is not None:
            casting.cast(block.index, role, because)
        elif at_end:
            return


def furniture(casting: Casting, block: Block, *, at_end: bool) -> tuple[Role | None, str]:
    """What a block at an edge of the story is instead, and why; nothing where it may be story."""
    if at_end and introduces_author(casting, block):
        return Role.AUTHOR_BIO, "below the story, introduces one of its authors, who is not named in it"
    if block.words > LONGEST or block.shape in {"code", "table", "heading"}:
        return None, ""
    if not at_end and is_point(casting, block):
        return Role.OTHER, "a point above the story: a summary, or what it holds"
    if at_end and any(word in block.text.casefold() for word in NEWSLETTERS):
        return Role.NEWSLETTER, "below the story, and speaks of a newsletter"
    said = phrase.judge(block, casting.scores.view)
    if said:
        return Role(said), f"at the edge of the story, says what only furniture says ({said})"
    if at_end and block.shape == "text" and block.words <= LONGEST_LINK and block.linked * 2 > len(block.text):
        return Role.RELATED, "below the story, and a link for the most part"
    if at_end and is_date(casting, block):
        return Role.DATELINE, "below the story, and nothing but a date"
    if at_end and posted(block):
        return Role.BYLINE, "below the story, says who posted it and when"
    if is_sign_off(block.text):
        return Role.OTHER, "at the edge of the story, and no words: an address, initials or a sign"
    return None, ""


def is_point(casting: Casting, block: Block) -> bool:
    """Whether an item sums up the story or lists its parts: a list that a line of the story in its own place leads to is told."""
    if block.shape != "item" or not is_unfinished(block) or not casting.scores.view.marked:
        return False
    view = casting.scores.view
    first = view.lists[block.group][0]
    if casting.story[block.index] >= SURE_POINT and any(other.group == block.group for other in view.blocks[first + MOST_POINTS:first + MOST_POINTS * 2]):
        return False
    before = next((other for other in reversed(view.blocks[max(0, first - NEAR):first]) if other.text), None)
    leads = before is not None and before.shape == "text" and casting.is_story(before.index) and view.home[before.index] is view.home[block.index]
    return not leads or block.linked * 2 > len(block.text)


SURE_POINT, MOST_POINTS = 0.8, 5
"""Probability of an item of a story that begins with a list, as recipes do with their ingredients, and items of a list that sums up."""
NEAR = 3
"""Blocks above a list within which the line that leads to it stands: pictures may be between."""


def is_date(casting: Casting, block: Block) -> bool:
    """Whether a line is a date: of pasted text any, of a marked page, where an element's name tells the rest, one of a few words and given in full."""
    marked = casting.scores.view.marked
    if (marked and (block.shape != "text" or block.words > LONGEST_DATE)) or block.words > LONGEST_LINK or not any(map(str.isdigit, block.text)):
        return False
    from newsclean.dates import is_date_line

    line = is_date_line(block.text, language=casting.page.hints.language)
    return line is not None and (not marked or bool(line.published or line.modified))


LONGEST_DATE = 8
"""Words of a date that closes the story of a marked page: `Last updated: 14 September 2023`."""
NEWSLETTERS = (
    "newsletter", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "uutiskirje", "infolettre", "boletín", "newslettera", "рассылк", "bülten", "hírlevél",
    "ενημερωτικό δελτίο", "ニュースレター", "メルマガ", "뉴스레터", "简报", "電子報", "النشرة البريدية", "न्यूज़लेटर", "จดหมายข่าว",
)
"""What papers call the mails they would have readers subscribe to, below their stories."""


def introduces_author(casting: Casting, block: Block) -> bool:
    """Whether a block opens with the name of an author whom nothing else in the story names: what they do and where."""
    if block.words > LONGEST_BIO or block.shape not in {"text", "item"}:
        return False
    named = names_in(block.text[:BIO_OPENING], casting.scores.view.author_names)
    return bool(named) and len(block.text) >= len(named[0]) * 2 and not is_told_of(casting, named[0], block)


def names_in(opening: str, names: Iterable[str]) -> list[str]:
    """Which of some authors' full names, case folded, the opening of a block has."""
    folded = opening.casefold()
    return [name for name in names if " " in name and name in folded]


def is_told_of(casting: Casting, name: str, block: Block) -> bool:
    """Whether anything else in the story has a name; or there is none."""
    story = [other.text.casefold() for other in casting.blocks if other is not block and other.words >= LONGEST_LINK and casting.is_story(other.index)]
    return not story or any(name in text for text in story)


def mark_biographies(casting: Casting, blocks: list[Block]) -> None:
    """Leave out, of the last blocks of a text, those that open with a name of its byline: nothing else says who is an author there."""
    names = {name.casefold() for _, byline in casting.bylines for name in byline.authors}
    for block in blocks if names else ():
        if not SHORTEST_BIO <= block.words <= LONGEST_BIO or not casting.is_story(block.index) or block.shape not in {"text", "item"}:
            continue
        named = names_in(block.text[:NAME_OPENING], names)
        if named and block.text[len(named[0]):NAME_OPENING].strip() and not is_told_of(casting, named[0], block):
            casting.cast(block.index, Role.AUTHOR_BIO, "at the story's end, opens with a name of its byline, which the story does not tell of")


LONGEST_BIO, BIO_OPENING = 90, 60
"""Words of what is said of an author, and characters in which the name stands."""
SHORTEST_BIO, NAME_OPENING, LAST_BLOCKS = 8, 45, 5
"""The same where only the byline says who is an author; and blocks of a story's end that are looked at."""


def posted(block: Block) -> bool:
    """Whether a line is a byline with a date or a time: `Posted by Ida Falk at 21:47`."""
    if block.words > LONGEST_LINK or not is_unfinished(block) or not any(map(str.isdigit, block.text)):
        return False
    from newsclean.fields.byline import read_byline

    return read_byline(block.text) is not None


def is_sign_off(text: str) -> bool:
    """Whether a text is no words; most are told by a letter, with neither of the signs that go with one."""
    return ("@" in text or "/" in text or not any(map(str.isalnum, text))) and sign_off().fullmatch(text) is not None


@cache
def sign_off() -> re.Pattern[str]:
    """A mail address, the initials that agencies close with (`jl/mm`), or signs alone."""
    return re.compile(r"[^\w.+-]{0,3}[\w.+-]{1,64}@[\w.-]{1,200}|\(?[a-zà-ÿ]{2,5}(?:/[a-zà-ÿ-]{2,6}){1,4}\)?|[^\w\"“”«»]+|_+")
