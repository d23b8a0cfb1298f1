"""The article that came out, as a reader would have it; each piece with a link to the block it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from unicodedata import bidirectional

from newsclean.article import Article, Comment, Item
from newsclean.inspector.examination import Examination
from newsclean.inspector.html.markup import Markup, el, formatted, joined, text
from newsclean.model import Labelled
from newsclean.roles import BODY
from newsclean.write.layout import nested

AHEAD = 60
"""Blocks that are looked at for the one an item came from."""


def article_section(seen: Examination) -> Markup:
    """Headline, standfirst, byline, body, comments."""
    article = seen.article
    parts = [el("p", "The article", class_="over", lang="en"), *_top(article)]
    if not article.body:
        parts.append(el("p", "No article was found on this page.", class_="missing", lang="en"))
    parts += [_with_link(item, blocks) for item, blocks in with_blocks(article.body, article.blocks)]
    parts += _comments(article.comments)
    inner = el("article", parts, lang=article.language, dir=direction(article))
    return el("section", inner, id="article", class_="article-column", aria_label="The article", tabindex="0")


def direction(article: Article) -> str:
    """Which way the article runs: as its first letter does (UAX 9, P2 and P3)."""
    for char in (article.headline or "") + article.text[:200]:
        side = bidirectional(char)
        if side in {"L", "R", "AL"}:
            return "ltr" if side == "L" else "rtl"
    return "ltr"


def _top(article: Article) -> Iterator[Markup]:
    if article.kicker:
        yield el("p", article.kicker, class_="kicker", dir="auto")
    yield el("h2", article.headline or "No headline", dir="auto", class_=None if article.headline else "none")
    if article.standfirst:
        yield el("p", article.standfirst, class_="standfirst", dir="auto")
    line = [el("span", one, dir="auto") for one in (article.byline or ", ".join(article.authors), article.published) if one]
    if line:
        yield el("p", line, class_="byline")


def with_blocks(body: Sequence[Item], blocks: Sequence[Labelled]) -> Iterator[tuple[Item, list[Labelled]]]:
    """Each item of the body with the blocks it was made of, found by their texts; none where they cannot be told."""
    story = [one for one in blocks if one.role in BODY]
    at = 0
    for item in body:
        pieces = item.items if item.items is not None else item.text.split("\n") if item.type == "quote" else [item.text]
        start = next((index for index in range(at, min(at + AHEAD, len(story))) if _fits(story[index], item, pieces[0])), None)
        if start is None:
            yield item, []
            continue
        found = story[start:start + len(pieces)]
        at = start + len(found)
        yield item, found


def _fits(one: Labelled, item: Item, piece: str) -> bool:
    if item.type in {"image", "embed"}:
        return one.role.value == item.type
    if item.type == "footnote":  # less the link that leads back
        return one.role.value == item.type and piece in one.text
    return one.role.value == item.type and piece in {one.text, one.block.raw}


def _with_link(item: Item, blocks: list[Labelled]) -> Markup:
    content = SHAPES.get(item.type, _paragraph)(item, blocks)
    if not blocks:
        return el("div", content, class_="piece")
    link = el("a", str(blocks[0].index), href=f"#b{blocks[0].index}", class_="back", lang="en", aria_label=f"Block {blocks[0].index}")
    return el("div", [link, content], class_="piece")


def _inline(item_text: str, one: Labelled | None) -> Markup:
    return formatted(one.block.runs) if one is not None and one.block.runs and one.text == item_text else text(item_text)


def _first(blocks: list[Labelled]) -> Labelled | None:
    return blocks[0] if blocks else None


def _paragraph(item: Item, blocks: list[Labelled]) -> Markup:
    return el("p", _inline(item.text, _first(blocks)), dir="auto", class_=item.type if item.type == "footnote" else None)


def _subheading(item: Item, blocks: list[Labelled]) -> Markup:
    return el(f"h{min(max((item.level or 2) + 1, 3), 6)}", _inline(item.text, _first(blocks)), dir="auto")


def _lines(texts: Sequence[str], blocks: list[Labelled]) -> Iterator[Markup]:
    for number, line in enumerate(texts):
        yield _inline(line, blocks[number] if number < len(blocks) else None)


def _list(item: Item, blocks: list[Labelled]) -> Markup:
    texts = item.items or item.text.split("\n")
    depths = nested(item.depths or [0] * len(texts))
    return _level(list(zip(_lines(texts, blocks), depths, strict=False)), "ol" if item.ordered else "ul")


def _level(entries: list[tuple[Markup, int]], element: str) -> Markup:
    """A list of the entries; those that are deeper are in a list of their own inside the one before them."""
    top = entries[0][1] if entries else 0
    items: list[Markup] = []
    at = 0
    while at < len(entries):
        end = next((index for index in range(at + 1, len(entries)) if entries[index][1] <= top), len(entries))
        below = [_level(entries[at + 1:end], element)] if end > at + 1 else []
        items.append(el("li", [entries[at][0], *below], dir="auto"))
        at = end
    return el(element, items)


def _quote(item: Item, blocks: list[Labelled]) -> Markup:
    return el("blockquote", [el("p", line, dir="auto") for line in _lines(item.text.split("\n"), blocks)])


def _table(item: Item, _blocks: list[Labelled]) -> Markup:
    rows = item.rows or []
    cells = [el("tr", [el("td" if number else "th", cell, dir="auto") for cell in row]) for number, row in enumerate(rows)]
    return el("div", el("table", cells), class_="wide", tabindex="0", role="group", aria_label="Table")


def _code(item: Item, _blocks: list[Labelled]) -> Markup:
    return el("pre", el("code", item.text), tabindex="0", dir="ltr")


def _image(item: Item, _blocks: list[Labelled]) -> Markup:
    """A picture is a frame with what is said of it: nothing is loaded."""
    caption = [el("figcaption", item.caption, dir="auto")] if item.caption else []
    return el("figure", [_frame("Picture", item.alt, item.url), *caption])


def _embed(item: Item, _blocks: list[Labelled]) -> Markup:
    return el("figure", _frame("Embed", item.text, item.url))


def _frame(what: str, words: str | None, address: str | None) -> Markup:
    parts = [el("span", what, lang="en"), el("span", words or "", class_="alt", dir="auto"), el("span", address or "", class_="address", dir="ltr")]
    return el("div", parts, class_="picture")


SHAPES: dict[str, Callable[[Item, list[Labelled]], Markup]] = {
    "subheading": _subheading, "list": _list, "quote": _quote, "table": _table, "code": _code, "image": _image, "embed": _embed,
}  # fmt: skip


def _comments(comments: list[Comment]) -> list[Markup]:
    if not comments:
        return []
    listed = [el("li", _comment(one), class_=f"d{min(one.depth, 4)}") for one in comments]
    title = f"{len(comments)} comments" if len(comments) > 1 else "1 comment"
    return [el("details", [el("summary", title, lang="en"), el("ol", listed)], class_="comments", open=True)]


def _comment(comment: Comment) -> Markup:
    who = [el("b", comment.author or "nobody named", dir="auto"), text(f" · {comment.published}" if comment.published else "")]
    return joined([el("p", who, class_="who"), *(el("p", line, dir="auto") for line in comment.text.split("\n") if line)])
