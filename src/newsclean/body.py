"""From the labelled blocks of a story to the items of its body."""

from __future__ import annotations

from collections.abc import Callable

from newsclean.article import Item
from newsclean.model import Block, Labelled, Run
from newsclean.roles import Role
from newsclean.urls import safe_url

MOST_RUNS = 10_000
"""Changes of style in one block up to which its Markdown has them: to check that they are read as meant takes a hundred times the memory of the text."""

LOWEST, HIGHEST = 2, 6
"""Levels of subheadings: the headline has level 1."""


def items_of(labelled: list[Labelled], base: str | None) -> list[Item]:
    """The body in reading order: one item a block, except that the items of a list, and the paragraphs of a quotation, are one."""
    items: list[Item] = []
    captions = {one.block.figure: one.text for one in labelled if one.role is Role.CAPTION and one.block.figure >= 0}
    waiting: list[Block] = []
    for one in labelled:
        block = one.block
        if one.role in {Role.LIST, Role.QUOTE}:
            if waiting and not goes_on(waiting[0], block):
                items.append(gather(waiting, base))
                waiting = []
            waiting.append(block)
            continue
        make = MAKERS.get(one.role)
        if make is None:
            continue
        if waiting:
            items.append(gather(waiting, base))
            waiting = []
        items.append(make(block, base))
        if one.role is Role.IMAGE:
            items[-1].caption = captions.get(block.figure) if block.figure >= 0 else None
            items[-1].text = items[-1].caption or ""
    if waiting:
        items.append(gather(waiting, base))
    return [item for item in items if item.text or item.url]


def goes_on(first: Block, block: Block) -> bool:
    """Whether a block belongs to the list or quotation that begins with another; lines of pasted text do until a blank one."""
    return (first.shape, first.group) == (block.shape, block.group) and (block.shape != "text" or not block.gap)


def gather(blocks: list[Block], base: str | None) -> Item:
    """A list of its items, or a quotation of its paragraphs."""
    if blocks[0].shape != "quote":
        return list_of(blocks, base)
    from newsclean.write.inline import escape

    marked = [inline(block, base) for block in blocks]
    text = "\n".join(block.text for block in blocks)
    if not any(marked):
        return Item("quote", text)
    return Item("quote", text, "\n\n".join([one or escape(block.text, at_line_start=True) for one, block in zip(marked, blocks, strict=True)]))


def list_of(blocks: list[Block], base: str | None) -> Item:
    """A list item of the body."""
    from newsclean.write.blocks import list_markdown
    from newsclean.write.inline import escape
    from newsclean.write.layout import nested

    texts = [block.text for block in blocks]
    top = min(block.depth for block in blocks)
    depths = [block.depth - top for block in blocks]
    ordered = blocks[0].ordered
    markdown = None
    if any(block.runs for block in blocks):
        marked = [inline(block, base) or escape(block.text, at_line_start=True) for block in blocks]
        markdown = list_markdown(marked, nested(depths), ordered=[block.ordered for block in blocks])
    return Item("list", "\n".join(texts), markdown, ordered=ordered, items=texts, depths=depths if any(depths) else None)


def inline(block: Block, base: str | None) -> str | None:
    """A block's text as inline Markdown, where it has links or formatting that people could have made."""
    if not block.runs or len(block.runs) > MOST_RUNS:
        return None
    from newsclean.write.inline import escape, inline_markdown

    runs = tuple(Run(run.text, run.style, safe_url(run.href, base) if run.href else None) for run in block.runs)
    markdown = inline_markdown(runs)
    return None if markdown == escape(block.text, at_line_start=True) else markdown


def is_way_back(run: Run) -> bool:
    """Whether a link is the sign below a note that leads back to its place in the story."""
    return bool(run.href) and "#" in (run.href or "") and not any(map(str.isalnum, run.text))


def _footnote(block: Block, base: str | None) -> Item:
    """A note without the sign that leads back."""
    runs = block.runs
    while runs and (is_way_back(runs[-1]) or not runs[-1].text.strip()):
        runs = runs[:-1]
    if not runs or len(runs) == len(block.runs):
        return Item("footnote", block.text, inline(block, base))
    runs = (*runs[:-1], Run(runs[-1].text.rstrip(), runs[-1].style, runs[-1].href))
    bare = Block(block.index, " ".join("".join(run.text for run in runs).split()), block.shape, block.place, runs=runs)
    return Item("footnote", bare.text, inline(bare, base))


def _text(kind: str) -> Callable[[Block, str | None], Item]:
    return lambda block, base: Item(kind, block.text, inline(block, base))


def _subheading(block: Block, base: str | None) -> Item:
    level = max(LOWEST, min(HIGHEST, block.level or LOWEST))
    return Item("subheading", block.text, inline(block, base), level=level)


def _table(block: Block, _base: str | None) -> Item:
    return Item("table", block.text, rows=[list(row) for row in block.rows])


def _code(block: Block, _base: str | None) -> Item:
    return Item("code", block.raw or block.text, language=block.language)


def _image(block: Block, base: str | None) -> Item:
    return Item("image", "", url=safe_url(block.url or "", base), alt=block.alt)


def _embed(block: Block, base: str | None) -> Item:
    address = block.url or next((run.href for run in reversed(block.runs) if run.href), "")
    return Item("embed", "", url=safe_url(address, base))


MAKERS: dict[Role, Callable[[Block, str | None], Item]] = {
    Role.PARAGRAPH: _text("paragraph"),
    Role.FOOTNOTE: _footnote,
    Role.SUBHEADING: _subheading,
    Role.TABLE: _table,
    Role.CODE: _code,
    Role.IMAGE: _image,
    Role.EMBED: _embed,
}
