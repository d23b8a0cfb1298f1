"""Lists: which blocks are items, of which list, how deep."""

from __future__ import annotations

from collections.abc import Mapping

from newsclean.model import Block


class Lists:
    """The open lists of a page."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.depth = 0
        self._open: list[bool] = []
        self._group = -1
        self._items: list[list[Block]] = []

    def open(self, tag: str, _attrs: Mapping[str, str]) -> None:
        """A list begins; a nested one shares the number of the list around it."""
        if not self.depth:
            self._group = len(self.blocks)
        self.depth += 1
        self._open.append(tag == "ol")

    def close(self) -> None:
        """A list ends."""
        if self.depth:
            self.depth -= 1
            self._open.pop()

    def open_item(self) -> None:
        """An item begins."""
        self._items.append([])

    def close_item(self) -> None:
        """An item ends. One with several pieces of text is a container (a teaser, a comment, a step with paragraphs), not a line."""
        if not self._items:
            return
        blocks = self._items.pop()
        if len(blocks) > 1:
            for block in blocks:
                if block.shape == "item":
                    block.shape, block.group = "text", -1

    def place(self, block: Block) -> None:
        """Note the list a new block stands in."""
        if self._items:
            self._items[-1].append(block)
        if block.shape == "item":
            block.group = self._group
            block.depth = self.depth - 1
            block.ordered = bool(self._open and self._open[-1])
