"""Text becoming blocks: what the parser hands over is collected until a line ends, with its styles, links and breaks."""

from __future__ import annotations

from newsclean.model import Block, Head, Place
from newsclean.segment.counting import count_words
from newsclean.segment.elements import HEADINGS
from newsclean.segment.html_lists import Lists
from newsclean.segment.html_media import Media
from newsclean.segment.html_pieces import LINE, Pieces
from newsclean.segment.html_tables import Tables
from newsclean.segment.marks import bits
from newsclean.segment.runs import BREAK, PLAIN, Style, clean, fold, runs_of, visible

Frame = tuple[str, Place, Style, bool, bool, bool]
"""An open element: its name, its place, the style inside it; whether it is hidden, inline, and a piece. There are too many for objects."""


class Aside:
    """What a block had when a hidden stretch began inside it."""

    __slots__ = ("bold", "flags", "frame", "inner", "linked", "links", "opening", "parts")

    def __init__(self, collector: Collector, frame: Frame, links: int) -> None:
        self.frame = frame
        self.parts = collector.parts
        self.opening = collector.opening
        self.linked = collector.linked
        self.bold = collector.bold
        self.links = collector.links - links
        self.inner = collector.inner
        self.flags = collector.broken, collector.blank, collector.styled


class Collector:
    """The block that is being collected, those that are done, and what is open around them."""

    def __init__(self, root: Place | None = None) -> None:
        self.blocks: list[Block] = []
        self.head = Head()
        self.root = root or Place("", None, 0, 0, 0)
        self.stack: list[Frame] = [("", self.root, PLAIN, False, False, False)]
        self.pieces = Pieces(self.head, self.blocks)
        self.lists = Lists(self.blocks)
        self.tables = Tables(self.blocks)
        self.media = Media(self)
        self.parts: list[str | Style] = []
        self.opening = PLAIN
        self.style = PLAIN
        self.linked = self.bold = self.links = 0
        self.broken = self.styled = False
        self.blank = True
        self.inner = 0
        self.heading = ""
        self.heading_starts = 0
        self.aside: Aside | None = None
        self.skipping = 0
        self.framed = False
        self.script: list[str] | None = None
        self.title: list[str] | None = None
        self.quotes = 0
        self.quote_group = -1
        self.pre: list[str] | None = None
        self.code_language: str | None = None
        self._caption_bit = bits("caption")
        self._comment_bit = bits("comment")

    def data(self, text: str) -> None:
        """A stretch of text."""
        if self.skipping:
            if self.script is not None:
                self.script.append(text)
            return
        if self.title is not None:
            self.title.append(text)
            return
        if self.pre is not None:
            self.pre.append(text)
        self.parts.append(text)
        if self.pieces.open:
            self.pieces.data(text)
        style = self.style
        if style is not PLAIN:
            if style.href is not None:
                self.linked += len(text)
            if "strong" in style.names:
                self.bold += len(text)
        if (self.blank or self.broken) and not text.isspace():
            self.blank = self.broken = False

    def _set_aside(self, frame: Frame, links: int) -> None:
        """Keep what was collected until a hidden stretch ends: what nobody sees is no part of a sentence, but a block of its own."""
        self.aside = Aside(self, frame, links)
        self._begin()
        self.links = links

    def _take_up(self, aside: Aside) -> None:
        """End the hidden stretch, and go on where the sentence was left."""
        text = fold(visible(self.parts))
        if text:
            self._emit(text, aside.frame, "text")
            self.media.waiting.append(self.blocks.pop())
        self.parts, self.opening = aside.parts, aside.opening
        self.broken, self.blank, self.styled = aside.flags
        self.linked, self.bold, self.links, self.inner = aside.linked, aside.bold, aside.links, aside.inner
        self.aside = None

    def _restyle(self, style: Style) -> None:
        self.style = style
        if self.parts:
            self.parts.append(style)
            self.styled = True
        else:
            self.opening = style

    def break_line(self) -> None:
        """A line ends inside a paragraph, or the paragraph where one has just ended."""
        if self.pre is not None:
            self.pre.append("\n")
        if self.broken:
            self.flush()
        elif self.parts:
            self.parts.append(BREAK)
            self.broken = True
            if self.pieces.open:
                self.pieces.data(" ")

    def flush(self, frame: Frame | None = None) -> None:
        """End the block that is being collected, if there is any text in it."""
        if self.parts and self.pre is not None and frame is None:
            self.parts.append("\n")  # inside code a new element is a new line
            if self.pre and not self.pre[-1].endswith("\n"):
                self.pre.append("\n")
        elif self.parts:
            text = "" if self.blank else fold(visible(self.parts) if self.styled else "".join(self.parts))  # type: ignore[arg-type]  # no style among them
            if text:
                self._emit(text, frame or self.stack[-1])
                if self.pieces.open:
                    self.pieces.data(LINE)
            self._begin()
        if self.media.waiting:
            self.media.release()

    def _begin(self) -> None:
        self.parts = []
        self.opening = self.style
        self.linked = self.bold = self.inner = 0
        self.links = 0 if self.style.href is None else 1
        self.broken = self.styled = False
        self.blank = True

    def _emit(self, text: str, frame: Frame, shape: str = "") -> None:
        tag, place, _, hidden, _, _ = frame
        block = Block(len(self.blocks), text, shape or self._shape(tag, place), place)
        if self.styled or self.opening is not PLAIN:
            block.runs = runs_of(self.parts, self.opening)
            block.links, block.linked = self.links, min(self.linked, len(text))
            block.bold = min(self.bold, len(text))
        elif BREAK in self.parts:
            block.runs = runs_of(self.parts, PLAIN)
        block.tag = tag
        block.hidden = hidden
        block.words = count_words(text)
        block.inner = self.inner
        if block.shape == "heading":
            block.level = HEADINGS.get(tag) or HEADINGS.get(self.heading, 2)
        elif block.shape == "quote":
            block.group = self.quote_group
        elif block.shape == "code":
            block.raw, block.runs, block.language = clean("".join(self.pre or ())).strip("\n"), (), self.code_language
        elif block.shape == "caption":
            block.figure = self.media.figure_of_caption()
        if not shape:
            self.lists.place(block)
        self.blocks.append(block)

    def _shape(self, tag: str, place: Place) -> str:
        if tag in HEADINGS or (self.heading and tag == "div" and len(self.blocks) == self.heading_starts):
            return "heading"
        if self.pre is not None:
            return "code"
        if tag == "figcaption" or self._names_caption(place):
            return "caption"
        if self.quotes:
            return "quote"
        if self.lists.depth and tag not in {"td", "th", "dt", "dd"}:
            return "item"
        return "text"

    def _names_caption(self, place: Place) -> bool:
        own = place.marks & self._caption_bit
        return bool(own or (self.media.figure >= 0 and place.parent is not None and place.parent.marks & self._caption_bit))

    def forget(self) -> None:
        """Let go of everything: the parser keeps its builder until the garbage collector comes by, and a page is large."""
        vars(self).clear()
