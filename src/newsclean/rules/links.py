"""Links: how much of a block one can click on."""

from __future__ import annotations

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View

FEW, SOME, MOST = 0.1, 0.34, 0.75
"""Shares of a block's characters inside links that divide prose, prose with references, and lists of links."""

LINE = 6
SENTENCE = 15
"""Words: a linked line of up to LINE is a label, one longer than SENTENCE a teaser."""


@rule({
    "none": "no links", "few": "few links", "some": "a good part is links", "most": "most of it is links",
    "label": "all of it a link, and short", "line": "all of it a link", "teaser": "all of it a link, and long",
}, sees="look")
def linked(block: Block, view: View) -> str:  # noqa: ARG001
    """Link density parts text from navigation (Kohlschütter, Fankhauser, Nejdl: Boilerplate detection using shallow text features, 2010)."""
    if not block.linked:
        return "none"
    share = block.linked / (len(block.text) or 1)
    if share < FEW:
        return "few"
    if share < SOME:
        return "some"
    if share < MOST:
        return "most"
    if block.words <= LINE:
        return "label"
    return "line" if block.words <= SENTENCE else "teaser"


@rule({"several": "several links side by side"}, sees="look")
def link_row(block: Block, view: View) -> str:  # noqa: ARG001
    """Three links and little else is a row of tags, shares or sections."""
    return "several" if block.links >= len("abc") and block.linked * 2 > len(block.text) else ""
