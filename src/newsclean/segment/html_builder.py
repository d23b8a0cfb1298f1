"""From parser events to blocks: one pass over a page's elements and text, in document order.

The parser calls `start`, `data` and `end`; a block ends wherever a browser would begin a new line. What must be remembered of the
elements around is kept in a stack of frames, so nothing is ever looked for upwards or sideways, and depth is no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from newsclean.model import Block, Head, Place
from newsclean.segment.counting import count_words
from newsclean.segment.elements import HEADINGS, INLINE, ROLE_MARKS, SECTIONING_MARKS, SKIPPED, STYLES
from newsclean.segment.hiding import is_hidden, is_not_shown
from newsclean.segment.html_lists import Lists
from newsclean.segment.html_media import Media
from newsclean.segment.html_pieces import Pieces
from newsclean.segment.html_tables import Tables
from newsclean.segment.marks import bits, table
from newsclean.segment.nesting import nesting_of
from newsclean.segment.runs import BREAK, PLAIN, Style, clean, fold, runs_of, visible

NAMING = ("class", "id", "itemprop", "data-testid", "data-component", "data-qa", "data-type")
"""Attributes whose words name an element's purpose."""

MOST_DEPTH = 200
"""Frames that get a place of their own; deeper elements share that of their ancestor, which keeps hostile nesting linear."""


class Frame:
    """An open element."""

    __slots__ = ("hidden", "inline", "piece", "place", "style", "tag")

    def __init__(self, tag: str, place: Place, style: Style, *, hidden: bool, inline: bool) -> None:
        self.tag = tag
        self.place = place
        self.style = style
        self.hidden = hidden
        self.inline = inline
        self.piece = False


class Aside:
    """What a block had when a hidden stretch began inside it."""

    __slots__ = ("bold", "broken", "frame", "inner", "linked", "links", "opening", "parts")

    def __init__(  # noqa: PLR0913, PLR0917 - the state of a block
        self, frame: Frame, parts: list[str | Style], opening: Style, linked: int, bold: int, links: int, inner: int, *, broken: bool
    ) -> None:
        self.frame = frame
        self.parts = parts
        self.opening = opening
        self.linked = linked
        self.bold = bold
        self.links = links
        self.inner = inner
        self.broken = broken


class Builder:
    """Collects blocks, and what the page says of itself, from parser events."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.head = Head()
        self.root = Place("", None, 0, 0, 0)
        self.stack: list[Frame] = [Frame("", self.root, PLAIN, hidden=False, inline=False)]
        self.pieces = Pieces(self.head, self.blocks)
        self.lists = Lists(self.blocks)
        self.tables = Tables(self.blocks)
        self.media = Media(self)
        self.parts: list[str | Style] = []
        self.opening = PLAIN
        self.style = PLAIN
        self.linked = self.bold = self.links = 0
        self.broken = False
        self.inner = 0
        self.aside: Aside | None = None
        self.skipping = 0
        self.script: list[str] | None = None
        self.title: list[str] | None = None
        self.quotes = 0
        self.quote_group = -1
        self.pre: list[str] | None = None
        self.code_language: str | None = None
        self._marks: dict[tuple[str, str], int] = {}
        self._embed_bit = bits("embed")
        self._caption_bit = bits("caption")
        self._hidden_bit = bits("hidden")
        self._comment_bit = bits("comment")

    # ------------------------------------------------------------------ parser events

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element begins."""
        if self.skipping:
            self.skipping += 1
            return
        if tag in SKIPPED:
            self._skip(tag, attrs)
        elif tag == "br":
            self._line_break()
        elif tag in INLINE:
            self._start_inline(tag, attrs)
        elif tag in HEAD_ELEMENTS:
            self._start_head(tag, attrs)
        elif tag in VOID_MEDIA:
            self.media.start(tag, attrs)
        else:
            self._start_block(tag, attrs)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.skipping:
            self.skipping -= 1
            if not self.skipping and self.script is not None:
                self.head.linked_data.append("".join(self.script))
                self.script = None
            return
        if tag in HEAD_ELEMENTS:
            if tag == "title" and self.title is not None:
                self.head.title = self.head.title or fold("".join(self.title)) or None
                self.title = None
            return
        if tag in VOID_MEDIA or tag == "br":
            return
        if self.stack[-1].tag == tag and len(self.stack) > 1:
            self._close(self.stack.pop())

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
        if self.style is not PLAIN:
            size = len(text)
            if self.style.href is not None:
                self.linked += size
            if "strong" in self.style.names:
                self.bold += size
        if self.broken and not text.isspace():
            self.broken = False

    def comment(self, text: str) -> None:
        """A comment of the markup: nothing a reader sees."""

    def close(self) -> Builder:
        """The page ends."""
        while len(self.stack) > 1:
            self._close(self.stack.pop())
        self.flush()
        return self

    # ------------------------------------------------------------------ elements

    def _skip(self, tag: str, attrs: Mapping[str, str]) -> None:
        self.skipping = 1
        if tag == "script" and "ld+json" in (attrs.get("type") or "").lower():
            self.script = []

    def _start_head(self, tag: str, attrs: Mapping[str, str]) -> None:
        head = self.head
        if tag == "title":
            self.title = [] if head.title is None else None
        elif tag == "meta":
            name = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or attrs.get("http-equiv")
            content = attrs.get("content")
            if name and content:
                head.metas.append((name.strip().lower(), content))
                if "itemprop" in attrs:
                    self.pieces.value(f"itemprop:{attrs['itemprop'].strip()}", content, self.stack[-1].place)
        elif tag == "link":
            rel, href = attrs.get("rel") or attrs.get("itemprop"), attrs.get("href")
            if rel and href:
                head.links.append((rel.strip().lower(), href.strip()))
        elif tag == "base":
            head.base = head.base or attrs.get("href")
        elif tag == "html":
            head.language = attrs.get("lang") or attrs.get("xml:lang")

    def _start_inline(self, tag: str, attrs: Mapping[str, str]) -> None:
        above = self.stack[-1]
        style = above.style
        marks = 0
        if tag in STYLES and STYLES[tag] not in style.names:
            style = Style(style.names | {STYLES[tag]}, style.href)
        elif tag == "a":
            href = attrs.get("href")
            if href:
                self.links += 1
                style = Style(style.names, href.strip())
        frame = Frame(tag, above.place, style, hidden=above.hidden, inline=True)
        if attrs:
            marks = self._read_marks(attrs)
            self.inner |= marks
            if not frame.hidden and self.pre is None and is_not_shown(attrs):
                frame.hidden = True
                self._set_aside(frame, int(style.href is not above.style.href))
            frame.piece = self.pieces.start(tag, attrs, marks, above.place)
            if self.pre is not None and tag == "code":
                self.code_language = self.code_language or code_language(attrs)
        self.stack.append(frame)
        if style is not above.style:
            self._restyle(style)

    def _start_block(self, tag: str, attrs: Mapping[str, str]) -> None:
        self.flush()
        above = self.stack[-1]
        marks = sectioning_bits().get(tag, 0)
        hidden = above.hidden
        if attrs and tag != "body":
            marks |= self._read_marks(attrs)
            hidden = hidden or is_hidden(attrs)
        if tag == "template":
            hidden = "shadowrootmode" not in attrs
        elif tag == "dialog" and "open" not in attrs:
            hidden = True
        place, style = above.place, above.style
        if above.inline and style.href is not None and tag == "p" == place.tag:
            style = Style(style.names, None)  # a paragraph cannot hold another: the link before was never closed
            self._restyle(style)
        if place.depth < MOST_DEPTH:
            place = Place(tag, place, marks, place.around | marks, place.depth + 1, name_of(attrs))
            if attrs and place.around & self._comment_bit:
                place.nesting = nesting_of(attrs)
                if place.nesting >= 0 and tag == "td" and above.place.nesting < 0:
                    above.place.nesting = place.nesting  # an empty cell indents the next one
        frame = Frame(tag, place, style, hidden=hidden, inline=False)
        self.stack.append(frame)
        if attrs:
            frame.piece = self.pieces.start(tag, attrs, marks, place)
        if tag in OPENERS:
            OPENERS[tag](self, tag, attrs)

    def _close(self, frame: Frame) -> None:
        if frame.piece:
            self.pieces.end()
        if frame.inline:
            if self.aside is not None and self.aside.frame is frame:
                self._take_up(self.aside)
            style = self.stack[-1].style
            if style is not self.style:
                self._restyle(style)
            return
        self.flush(None if self.pre is not None and frame.tag != "pre" else frame)
        if frame.style is not self.stack[-1].style:
            self._restyle(self.stack[-1].style)
        if frame.tag in CLOSERS:
            CLOSERS[frame.tag](self, frame.tag)

    # ------------------------------------------------------------------ pieces of text

    def _set_aside(self, frame: Frame, links: int) -> None:
        """Keep what was collected until a hidden stretch ends: what nobody sees is no part of a sentence, but a block of its own."""
        self.aside = Aside(frame, self.parts, self.opening, self.linked, self.bold, self.links - links, self.inner, broken=self.broken)
        self._begin()
        self.links = links

    def _take_up(self, aside: Aside) -> None:
        """End the hidden stretch, and go on where the sentence was left."""
        text = fold(visible(self.parts))
        if text:
            self._emit(text, aside.frame, "text")
            self.media.waiting.append(self.blocks.pop())
        self.parts, self.opening, self.broken = aside.parts, aside.opening, aside.broken
        self.linked, self.bold, self.links, self.inner = aside.linked, aside.bold, aside.links, aside.inner
        self.aside = None

    def _restyle(self, style: Style) -> None:
        self.style = style
        if self.parts:
            self.parts.append(style)
        else:
            self.opening = style

    def _line_break(self) -> None:
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
            text = fold(visible(self.parts))
            if text:
                self._emit(text, frame or self.stack[-1])
            self._begin()
        if self.media.waiting:
            self.media.release()

    def _begin(self) -> None:
        self.parts = []
        self.opening = self.style
        self.linked = self.bold = self.links = self.inner = 0
        self.broken = False
        if self.style.href is not None:
            self.links = 1

    def _emit(self, text: str, frame: Frame, shape: str = "") -> None:
        block = Block(len(self.blocks), text, shape or self._shape(frame), frame.place)
        styled = self.opening is not PLAIN or any(part.__class__ is Style for part in self.parts)
        if styled:
            block.runs = runs_of(self.parts, self.opening)
            block.links, block.linked = self.links, min(self.linked, len(text))
            block.bold = min(self.bold, len(text))
        elif BREAK in self.parts:
            block.runs = runs_of(self.parts, PLAIN)
        block.tag = frame.tag
        block.hidden = frame.hidden
        block.words = count_words(text)
        block.inner = self.inner
        if block.shape == "heading":
            block.level = HEADINGS.get(frame.tag, 2)
        elif block.shape == "quote":
            block.group = self.quote_group
        elif block.shape == "code":
            block.raw, block.runs, block.language = clean("".join(self.pre or ())).strip("\n"), (), self.code_language
        elif block.shape == "caption":
            block.figure = self.media.figure_of_caption()
        if not shape:
            self.lists.place(block)
        self.blocks.append(block)

    def _shape(self, frame: Frame) -> str:
        tag = frame.tag
        if tag in HEADINGS:
            return "heading"
        if self.pre is not None:
            return "code"
        if tag == "figcaption" or self._names_caption(frame.place):
            return "caption"
        if self.quotes:
            return "quote"
        if self.lists.depth and tag not in {"td", "th", "dt", "dd"}:
            return "item"
        return "text"

    def _names_caption(self, place: Place) -> bool:
        own = place.marks & self._caption_bit
        return bool(own or (self.media.figure >= 0 and place.parent is not None and place.parent.marks & self._caption_bit))

    # ------------------------------------------------------------------ elements that need more than a frame

    def _open_quote(self, _tag: str, _attrs: Mapping[str, str]) -> None:
        if not self.quotes:
            self.quote_group = len(self.blocks)
        self.quotes += 1

    def _close_quote(self, _tag: str) -> None:
        self.quotes -= 1

    def _open_pre(self, _tag: str, attrs: Mapping[str, str]) -> None:
        self.pre = []
        self.code_language = code_language(attrs)

    def _close_pre(self, _tag: str) -> None:
        self.pre = None

    def _read_marks(self, attrs: Mapping[str, str]) -> int:
        name = " ".join([attrs[key] for key in NAMING if key in attrs])
        role = attrs.get("role", "")
        if not name and not role:
            return 0
        known = self._marks.get((name, role))
        if known is None:
            known = table().read(name)
            if role in ROLE_MARKS:
                known |= bits(ROLE_MARKS[role])
            self._marks[name, role] = known
        return known


HEAD_ELEMENTS = frozenset({"html", "head", "title", "meta", "link", "base"})
VOID_MEDIA = frozenset({"img", "iframe", "hr", "input", "source", "embed", "area", "col", "amp-img", "picture"})


@cache
def sectioning_bits() -> dict[str, int]:
    """Marks of elements that are named for what they are."""
    return {tag: bits(name) for tag, name in SECTIONING_MARKS.items()}


def name_of(attrs: Mapping[str, str]) -> str:
    """Id and class as in a CSS selector, for paths."""
    if not attrs:
        return ""
    name = attrs.get("id")
    if name and len(name) <= LONGEST_PATH_NAME:
        return "#" + name.strip()
    classes = (attrs.get("class") or "").split(None, 1)
    return "." + classes[0] if classes and len(classes[0]) <= LONGEST_PATH_NAME else ""


LONGEST_PATH_NAME = 40


def code_language(attrs: Mapping[str, str]) -> str | None:
    """The programming language a code element names (`language-python`, as the HTML standard suggests, and its cousins)."""
    for word in (attrs.get("class") or "").split():
        for prefix in ("language-", "lang-", "highlight-source-", "brush:"):
            if word.startswith(prefix) and len(word) > len(prefix):
                return word[len(prefix):].lower()
    return attrs.get("data-lang") or attrs.get("data-language") or None


OPENERS: dict[str, Callable[[Builder, str, Mapping[str, str]], None]] = {
    "blockquote": Builder._open_quote,  # noqa: SLF001
    "pre": Builder._open_pre,  # noqa: SLF001
    "ul": lambda builder, tag, attrs: builder.lists.open(tag, attrs),
    "ol": lambda builder, tag, attrs: builder.lists.open(tag, attrs),
    "li": lambda builder, tag, attrs: builder.lists.open_item(),
    "table": lambda builder, tag, attrs: builder.tables.open(),
    "tr": lambda builder, tag, attrs: builder.tables.open_row(),
    "td": lambda builder, tag, attrs: builder.tables.open_cell(attrs),
    "th": lambda builder, tag, attrs: builder.tables.open_cell(attrs),
    "figure": lambda builder, tag, attrs: builder.media.open_figure(),
    "video": lambda builder, tag, attrs: builder.media.start(tag, attrs),
    "audio": lambda builder, tag, attrs: builder.media.start(tag, attrs),
}
CLOSERS: dict[str, Callable[[Builder, str], None]] = {
    "blockquote": Builder._close_quote,  # noqa: SLF001
    "pre": Builder._close_pre,  # noqa: SLF001
    "ul": lambda builder, tag: builder.lists.close(),
    "ol": lambda builder, tag: builder.lists.close(),
    "li": lambda builder, tag: builder.lists.close_item(),
    "table": lambda builder, tag: builder.tables.close(),
    "td": lambda builder, tag: builder.tables.close_cell(),
    "th": lambda builder, tag: builder.tables.close_cell(),
    "figure": lambda builder, tag: builder.media.close_figure(),
}
