"""Collects the blocks of a text."""

from __future__ import annotations

from newsclean.model import Block, Place
from newsclean.segment.counting import count_words, spaceless
from newsclean.segment.text_lines import links_in
from newsclean.spacing import single_spaced


class Blocks:
    """The blocks found so far, and what all of them share."""

    def __init__(self, text: str, offset: int = 0) -> None:
        self.root = Place("", None, 0, 0, 0)
        self.blocks: list[Block] = []
        self.offset = offset
        """Lines of the document before the ones being read."""
        self._spaced = text.isascii() or not spaceless().search(text)
        self._addresses = "://" in text or "www." in text or "@" in text

    def add(self, text: str, line: int, gap: int = 0, indent: int = 0) -> Block:
        """A piece of plain text beginning on line `line`, counted from 0 in the lines being read."""
        text = single_spaced(text)
        words = text.count(" ") + 1 if self._spaced else count_words(text)
        block = Block(len(self.blocks), text, "text", self.root, line=line + self.offset + 1, gap=gap, indent=indent, words=words)
        if self._addresses:
            block.links, block.linked = links_in(text)
        self.blocks.append(block)
        return block

    def add_table(self, rows: list[list[str]], line: int, gap: int) -> None:
        """A table of folded cells, if there is anything in them."""
        from newsclean.segment.html_tables import filled

        cells = filled(rows)
        text = "\n".join(" ".join(filter(None, row)) for row in cells)
        if not text.strip():
            return
        block = Block(len(self.blocks), text, "table", self.root, rows=cells, line=line + self.offset + 1, gap=gap)
        block.words = count_words(text)
        if self._addresses:
            block.links, block.linked = links_in(text)
        self.blocks.append(block)
