"""Stories that a page holds as data, one node a paragraph, for a script that draws them: rich text as publishing systems store it.

    {"type": "paragraph", "children": [{"text": "The ferry "}, {"text": "Alma", "bold": true}]}     editors of trees: Slate, Lexical, ProseMirror, Portable Text
    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "The ferry Alma"}]}          headless systems
    {"type": "paragraph", "data": {"text": "The ferry <b>Alma</b>"}}                                 editors of blocks
    {"type": "text", "content": "The ferry <b>Alma</b>"}                                             newspapers' systems

What their kinds are called differs, and how a node holds its text; that a list of nodes holds a paragraph each does not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from html import escape

from newsclean.segment.counting import count_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST = 3_000_000
"""Characters of a script that is read."""

MOST_VALUES, MOST_BROKEN, MOST_NODES, DEEPEST = 40, 4, 200_000, 12
"""Values of one script, those among them that are no JSON, nodes of one value, and nodes inside each other in a paragraph, that are looked at."""

PARAGRAPHS, PROSE = 4, 12
"""Paragraphs of a story, and words of each that count for it."""

MAIN = 0.5
"""Share of the words of all such lists that the story must have: many of one length are the teasers of a front page."""

KINDS = ("type", "_type", "nodeType", "blockType", "kind", "tag")
"""Keys that say what a node is."""

TEXTS, CHILDREN = ("text", "value", "content", "html"), ("children", "content", "nodes", "spans", "leaves", "items")
"""Keys of a node's own text, and of the nodes inside it."""

HEADINGS, QUOTES, LISTS = ("head", "subtitle", "title"), ("quote",), ("list", "ul", "ol")
"""What the kinds of headings begin with, of quotations end with, and of lists do either."""

PARAGRAPH, TEXT = ("paragraph",), frozenset({"text", "p", "block", "unstyled", "richtext", "rich_text", "textblock", "text_block", "text-block"})
"""What the kinds of paragraphs end with, or are; others (pictures, reviews, products) tell nothing."""


def story_in_tree(text: str) -> str:
    """The HTML of the story that a page's scripts hold as a list of nodes; nothing where there is none, or more than one."""
    found: dict[str, int] = {}
    for value in values_of(text):
        for nodes in lists_of(value):
            html = "".join(map(html_of, nodes))
            found[html] = count_words(_tag().sub(" ", html))
    longest = max(found, key=found.__getitem__, default="")
    return longest if longest and found[longest] > MAIN * sum(found.values()) else ""


def values_of(text: str) -> Iterator[Any]:
    """The objects and lists in the scripts of a page: whole scripts of JSON, and what is assigned in others."""
    for match in _script().finditer(text):
        opened, end = match.end(), text.find("</script", match.end())
        if end < 0 or end - opened > LONGEST:
            continue
        script = text[opened:end]
        if not any(f'"{kind}"' in script for kind in KINDS):
            continue
        yield from values_in(script)


def values_in(script: str) -> Iterator[Any]:
    """The objects and lists of one script."""
    position = broken = 0
    for _ in range(MOST_VALUES):
        start = _value().search(script, position)
        if not start or broken > MOST_BROKEN:
            return
        try:
            value, position = json.JSONDecoder(strict=False).raw_decode(script, start.end() - 1)
        except (ValueError, RecursionError):
            position, broken = start.end(), broken + 1
            continue
        yield value


def lists_of(value: Any) -> Iterator[list[Any]]:
    """The lists of nodes in a value that hold paragraphs of prose; not those inside them."""
    waiting, seen = [value], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop()
        seen += 1
        if isinstance(node, dict):
            waiting += node.values()
        elif isinstance(node, list):
            prose = [one for one in node if isinstance(one, dict) and tag_of(one) == "p" and count_words(_tag().sub(" ", markup_of(one))) >= PROSE]
            if len(prose) >= PARAGRAPHS:
                yield node
            else:
                waiting += node


def kind_of(node: dict[str, Any]) -> str:
    """What a node says it is, in small letters; nothing where it says nothing."""
    return next((kind.lower() for key in KINDS if isinstance(kind := node.get(key), str)), "")


def tag_of(node: dict[str, Any]) -> str:
    """The element that a node would be; nothing for one that tells nothing."""
    kind, style = kind_of(node), str(node.get("style") or "").lower()
    if kind.startswith(HEADINGS) or _heading().fullmatch(kind) or _heading().fullmatch(style):
        return "h2"
    if kind.endswith(QUOTES) or style == "blockquote":
        return "blockquote"
    if kind.startswith(LISTS) or kind.endswith(LISTS):
        return "ul"
    return "p" if kind in TEXT or kind.endswith(PARAGRAPH) else ""


def html_of(node: Any) -> str:
    """A node of a story as an element."""
    tag = tag_of(node) if isinstance(node, dict) else ""
    if tag == "ul":
        items = next((found for key in CHILDREN if isinstance(found := node.get(key), list)), [])
        inside = "".join(f"<li>{markup_of(item)}</li>" for item in items)
        return f"<ul>{inside}</ul>" if inside else ""
    return f"<{tag}>{markup_of(node)}</{tag}>" if tag else ""


def markup_of(node: Any, depth: int = 0, *, plain: bool = False) -> str:
    """The text of a node and of those inside it, as HTML: a string with elements is that already, but for `plain` ones of a tree, where nodes are the style."""
    if isinstance(node, str):
        return node if not plain and _tag().search(node) else escape(node, quote=False)
    if not isinstance(node, dict) or depth > DEEPEST:
        return ""
    own = next((value for key in TEXTS if isinstance(value := node.get(key), str) and value), None)
    if own is not None:
        return markup_of(own, plain=plain)
    data = node.get("data")
    inside = next((value for key in CHILDREN if isinstance(value := node.get(key), list)), None)
    if inside is None:
        return markup_of(data, depth + 1, plain=plain) if isinstance(data, dict) else ""
    return "".join([markup_of(one, depth + 1, plain=True) for one in inside])


@cache
def _script() -> re.Pattern[str]:
    """The opening of a script, but for linked data, which is read as such."""
    return re.compile(r"<script\b(?![^>]{0,300}ld\+json)[^>]{0,1000}>", re.IGNORECASE)


@cache
def _value() -> re.Pattern[str]:
    """Where an object or list begins: at the script's start, or behind the sign that assigns it."""
    return re.compile(r"(?:\A|=|\()\s{0,20}[{\[]")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile("h[1-6]")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>]{0,1000}>|&#?\w{1,10};")
