"""Bylines: who wrote it, printed with the story."""

from __future__ import annotations

from newsclean.casting import Casting, either_end
from newsclean.fields.byline import read_byline
from newsclean.fields.byline_names import Byline
from newsclean.fields.byline_parts import opens_byline
from newsclean.fields.lone_names import Story, Surroundings, is_label, is_untold, names_around, read_lone
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import is_person
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.segment.marks import bits

LONGEST = 40
"""Words."""
ABOVE, BELOW = 6, 14
"""Blocks around the headline in which a byline stands; it may also close the story."""
CLOSE = 3
"""Blocks below the headline in which a line that reads like a byline is one, whatever its place calls itself."""
CLOSING, FAR = 4, 15
"""Blocks after the story's end, and where a line must say outright that it is a byline."""
BIO = 2
"""Paragraphs of a bio below its heading that may pass for the story's last."""
SHAPES = frozenset({"table", "code", "image", "embed"})
"""What holds no byline."""
ELSEWHERE = frozenset({Role.RELATED, Role.NAVIGATION, Role.NEWSLETTER, Role.ADVERT, Role.COMMENT_FORM, Role.COMMENT_NOTICE, Role.LEGAL, Role.CONSENT})
"""What lines of a few words are that are no names, by their words or their places."""
LONGEST_LINE, LONGEST_STORY = 6, 100_000
"""Words of a line that is not yet a sentence, and characters of a story that are searched for a name."""
MISTAKEN = frozenset({Role.RELATED, Role.SHARE, Role.TAGS, Role.NEWSLETTER, Role.COMMENT, Role.COMMENT_NOTICE, Role.ADVERT, Role.AUTHOR_BIO})
"""Roles of places that bylines stand in, too."""


def mark_bylines(casting: Casting) -> None:
    """Lines near the headline, or at the story's end, that read like a byline or hold the names the page claims for its authors.

    Where none does, a name alone on its line near the headline; else what signs the story below it.
    """
    headline = casting.index_of(Role.HEADLINE)
    first = casting.first
    start = max(0, headline - ABOVE) if headline >= 0 else max(0, first - BELOW)
    end = max(first + 2, min(headline + BELOW, first + BELOW)) if headline >= 0 else first + 2
    near = [index for index in either_end(start, min(end, len(casting.blocks))) if _may_hold(casting, index, headline)]
    _mark_telling(casting, near)
    if not any(byline.authors for _, byline in casting.bylines):
        free = [index for index in near if casting.roles.get(index) is not Role.CAPTION and index != headline]
        _mark_lone(casting, sorted(free, key=lambda index: index < headline), headline)
    if not casting.bylines:
        _mark_closing(casting)
    if not casting.bylines and first < len(casting.blocks):
        _read_opening(casting, casting.blocks[first])


def _may_hold(casting: Casting, index: int, headline: int) -> bool:
    """Whether a block can hold a byline."""
    block = casting.blocks[index]
    free = index not in casting.roles or (0 < index - headline <= CLOSE and casting.roles[index] in MISTAKEN)
    return 0 < block.words <= LONGEST and free and block.shape not in SHAPES


def _mark_telling(casting: Casting, near: list[int]) -> None:
    """Lines that read like bylines; those without a by-word only where the page claims their names, or the story has no such words."""
    story = _story(casting)
    claimed = {claim.value for claim in casting.page.hints.authors}
    for index in near:
        byline = _read(casting, casting.blocks[index])
        if byline is not None and ((byline.led and not byline.text.islower()) or not claimed.isdisjoint(byline.authors) or story.is_people(byline)):
            casting.bylines.append((index, byline))
            casting.cast(index, Role.BYLINE, "reads like a byline")


def _read(casting: Casting, block: Block) -> Byline | None:
    claimed = tuple(claim.value for claim in casting.page.hints.authors)
    byline = read_byline(block.text, language=casting.language, claimed=claimed)
    first = _first_line(block)
    above = read_byline(first, language=casting.language, claimed=claimed) if first else None
    if above is not None and above.led and above.authors and (byline is None or len(byline.authors) <= len(above.authors)):
        return above._replace(text=block.text)  # what stands below the names is whom they work for
    return byline._replace(authors=tuple(_linked(name, block) for name in byline.authors)) if byline is not None and block.links else byline


def _linked(name: str, block: Block) -> str:
    """The part of a name that is a link of its own: "Ada Lind" of "Ada Lind Global Commons", where the section follows as another link."""
    links = (" ".join(run.text.split()) for run in block.runs if run.href)
    return next((link for link in links if name.startswith(f"{link} ") and is_person(link)), name)


def _first_line(block: Block) -> str:
    """What stands above the only line break of a block; nothing without one."""
    lines = [line for line in "".join([run.text for run in block.runs]).split("\n") if line.strip()] if block.runs else []
    return " ".join(lines[0].split()) if len(lines) == 2 else ""  # noqa: PLR2004


def _mark_lone(casting: Casting, near: list[int], headline: int) -> None:
    """The first lines that are names alone, with what shows them to be authors'."""
    title = casting.blocks[headline].text if headline >= 0 else ""
    around = Surroundings(casting.blocks, title, casting.language, _story(casting), casting.first, _last(casting))
    for index in near:
        found = names_around(around, index)
        if index < headline and not all(byline.authors and all(map(has_given_name, byline.authors)) for byline in found):
            continue
        if not found or (casting.role_outside(casting.blocks[index]) in ELSEWHERE and not is_label(casting.blocks[index - 1].text)):
            continue
        people = tuple(dict.fromkeys(name for byline in found for name in byline.authors))
        desks = tuple(dict.fromkeys(name for byline in found for name in byline.desks))
        casting.bylines.append((index, Byline(", ".join(dict.fromkeys(byline.text.strip(" ,") for byline in found)), people, desks)))
        for number in range(len(found)):
            casting.cast(index + number, Role.BYLINE, "a name alone, beside what shows it to be an author's")
        return


def _mark_closing(casting: Casting) -> None:
    """A line behind the first paragraphs that says outright who wrote the story, or stands right below it and reads like a byline or signature."""
    last = _last(casting)
    for index in range(min(casting.first, last) + 1, min(last + 1 + FAR, len(casting.blocks))):
        block = casting.blocks[index]
        inside = casting.is_story(index) and index < last and not _heads_bio(block, index, last)
        if not 0 < block.words <= LONGEST or block.shape in SHAPES or inside or _is_elsewhere(casting, index):
            continue
        if index > last and casting.role_outside(block) is Role.RELATED:
            return
        byline = _read_closing(casting, index, last)
        if byline is not None and byline.authors:
            casting.bylines.append((index, byline))
            casting.cast(index, Role.BYLINE, "reads like a byline, below the story")
            return


def _read_closing(casting: Casting, index: int, last: int) -> Byline | None:
    """The byline of a line among or below a story's paragraphs."""
    block, close = casting.blocks[index], 0 < index - last <= CLOSING
    byline = _read(casting, block) if close or opens_byline(block.text) else None
    if byline is not None and (close or byline.explicit):
        return byline
    labelled = is_label(casting.blocks[index - 1].text)
    if labelled or (index > last and (block.place.marks | block.place.around) & bits("author", "byline")):
        byline = read_lone(block.text, sure=False)
        return byline if byline is not None and (labelled or _story(casting).is_people(byline)) else None
    signs = index == last + 1 and not casting.blocks[index - 1].text.endswith((":", "："))  # "Media contact:"
    return _read_signature(casting, block) if signs else None


def _last(casting: Casting) -> int:
    return max((index for index in range(len(casting.blocks)) if casting.is_story(index)), default=-1)


def _heads_bio(block: Block, index: int, last: int) -> bool:
    """Whether a heading right above the last paragraph says whom that tells of: "Written by Ada Lind"."""
    return block.shape == "heading" and last - index <= BIO


def _read_opening(casting: Casting, block: Block) -> None:
    """The reporters named in the brackets that open the story: "〔記者王小明／台北報導〕"; the paragraph keeps its words."""
    if block.text.isascii():
        return
    from newsclean.fields.dateline_cjk import reporters_of

    line = reporters_of(block.text)
    byline = read_byline(line, language=casting.language) if line else None
    if byline is not None and byline.authors:
        casting.bylines.append((block.index, byline))


def _is_elsewhere(casting: Casting, index: int) -> bool:
    """Whether a block belongs to comments, or to what is said of other stories."""
    place = casting.blocks[index].place
    return casting.roles.get(index) in {Role.COMMENT, Role.RELATED, Role.CAPTION} or bool(place.around & bits("comment", "related", "teaser"))


def _read_signature(casting: Casting, block: Block) -> Byline | None:
    """The name right below a story that signs it."""
    byline = read_lone(block.text, sure=False)
    return byline if byline is not None and is_untold(byline, _story(casting)) else None


def _story(casting: Casting) -> Story:
    """What the story says."""
    def text() -> str:
        long = (block.text for block in casting.blocks if block.words > LONGEST_LINE and casting.is_story(block.index))
        return "\n".join(long)[:LONGEST_STORY]

    return Story(text)
