"""From parser events to blocks: one pass over a page's elements and text, in document order.

The parser calls `start`, `data` and `end`; a block ends wherever a browser would begin a new line. What must be remembered of the
elements around is kept in a stack of frames, so nothing is ever looked for upwards or sideways, and depth is no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from newsclean.model import Place
from newsclean.segment.elements import HEADINGS, INLINE, SECTIONING_MARKS, SKIPPED, STYLES
from newsclean.segment.hiding import is_hidden, is_not_shown
from newsclean.segment.html_collector import Collector, Frame
from newsclean.segment.html_names import NAMELESS, names_of
from newsclean.segment.marks import bits
from newsclean.segment.nesting import nesting_of
from newsclean.segment.runs import Style, fold

MOST_DEPTH = 200
"""Frames that get a place of their own; deeper elements share that of their ancestor, which keeps hostile nesting linear."""



class Builder(Collector):
    """Collects blocks, and what the page says of itself, from parser events."""

    def __init__(self, root: Place | None = None) -> None:
        super().__init__(root)
        self._sectioning = sectioning_bits()

    # ------------------------------------------------------------------ parser events

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element begins."""
        if self.skipping:
            self.skipping += 1
        else:
            STARTERS.get(tag, Builder.start_block)(self, tag, attrs)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.skipping:
            self.skipping -= 1
            if not self.skipping and self.script is not None:
                self.head.linked_data.append("".join(self.script))
                self.script = None
        elif self.stack[-1][0] == tag:
            self._close(self.stack.pop())
        elif tag == "title" and self.title is not None:
            self.head.title = self.head.title or fold("".join(self.title)) or None
            self.title = None

    def comment(self, text: str) -> None:
        """A comment of the markup: nothing a reader sees."""

    def close(self) -> Builder:
        """The page ends."""
        while len(self.stack) > 1:
            self._close(self.stack.pop())
        self.flush()
        return self

    # ------------------------------------------------------------------ elements

    def skip(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element whose contents nobody sees."""
        self.skipping = 1
        self.framed = self.framed or tag == "frameset"
        if tag == "script" and "ld+json" in (attrs.get("type") or "").lower():
            self.script = []

    def start_head(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element that says something of the page."""
        head = self.head
        if tag == "title":
            self.title = [] if head.title is None else None
        elif tag == "meta":
            name = attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or attrs.get("http-equiv")
            content = attrs.get("content")
            if name and content and not (self.pieces.films and "itemprop" in attrs):
                head.metas += [(one, content) for one in name.lower().split()] if "property" in attrs else [(name.strip().lower(), content)]
                if "itemprop" in attrs:
                    self.pieces.value(f"itemprop:{attrs['itemprop'].strip()}", content, self.stack[-1][1])
        elif tag == "link":
            rel, href = attrs.get("rel") or attrs.get("itemprop"), attrs.get("href")
            if rel and href:
                head.links.append((rel.strip().lower(), href.strip()))
        elif tag == "base":
            head.base = head.base or attrs.get("href")
        elif tag == "html":
            head.language = attrs.get("lang") or attrs.get("xml:lang")

    def start_inline(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element inside a line."""
        _, place, above, hidden, _, _ = self.stack[-1]
        style = above
        if tag == "a":
            href = attrs.get("href")
            if href:
                self.links += 1
                style = Style(above.names, href.strip())
        elif tag in STYLES and STYLES[tag] not in above.names:
            style = Style(above.names | {STYLES[tag]}, above.href)
        self.stack.append(self._named(tag, attrs, style) if attrs else (tag, place, style, hidden, True, False))
        if style is not above:
            self._restyle(style)

    def _named(self, tag: str, attrs: Mapping[str, str], style: Style) -> Frame:
        """The frame of an inline element with attributes."""
        _, place, above, hidden, _, _ = self.stack[-1]
        marks, _, usual = names_of(attrs)
        self.inner |= marks
        hides = not usual and not hidden and self.pre is None and is_not_shown(attrs)
        piece = (not usual or tag == "time" or self._may_be_piece(attrs, marks, place)) and self.pieces.start(tag, attrs, marks, place)
        frame = tag, place, style, hidden or hides, True, piece
        if hides:
            self._set_aside(frame, int(style.href is not above.href))
        if self.pre is not None and tag == "code":
            self.code_language = self.code_language or code_language(attrs)
        return frame

    def _may_be_piece(self, attrs: Mapping[str, str], marks: int, place: Place) -> bool:
        """Whether a usual element may be a marked piece: named as one, or a part of a comment, which any attribute may date."""
        return "rel" in attrs or "property" in attrs or marks & self.pieces.any != 0 or place.around & self._comment_bit != 0

    def start_block(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element that begins a line, or is a container of lines."""
        if self.parts or self.media.waiting:
            self.flush()
        _, place, style, hidden, inline, _ = self.stack[-1]
        named, name, usual = names_of(attrs) if attrs else NAMELESS
        marks = self._sectioning.get(tag, 0)
        if tag != "body":
            marks |= named
            hidden = hidden or not (usual or not is_hidden(attrs))
        if tag == "template":
            hidden = "shadowrootmode" not in attrs
        elif tag == "dialog" and "open" not in attrs:
            hidden = True
        if inline and style.href is not None and tag == "p" == place.tag:
            style = Style(style.names, None)  # a paragraph cannot hold another: the link before was never closed
            self._restyle(style)
        if place.depth < MOST_DEPTH:
            place = Place(tag, place, marks, place.around | marks, place.depth + 1, name)
            if attrs and (place.around & self._comment_bit or "data-level" in attrs or "data-depth" in attrs):
                self._nest(place, attrs)
        piece = (not usual or self._may_be_piece(attrs, marks, place)) and self.pieces.start(tag, attrs, marks, place)
        self.stack.append((tag, place, style, hidden, False, piece))
        if tag in OPENERS:
            OPENERS[tag](self, tag, attrs)

    def _nest(self, place: Place, attrs: Mapping[str, str]) -> None:
        """Note how deep an element of a comment says that it is nested, and its name, be it a property alone."""
        if not place.name and "itemprop" in attrs:
            place.name = "@" + attrs["itemprop"]
        place.nesting = nesting_of(attrs)
        above = place.parent
        if above is not None and place.nesting >= 0 and place.tag == "td" and above.nesting < 0:
            above.nesting = place.nesting  # an empty cell indents the next one

    def _close(self, frame: Frame) -> None:
        tag, _, style, _, inline, piece = frame
        if piece:
            self.pieces.end()
        above = self.stack[-1][2]
        if inline:
            if self.aside is not None and self.aside.frame is frame:
                self._take_up(self.aside)
            if above is not self.style:
                self._restyle(above)
            return
        if self.parts or self.media.waiting:
            self.flush(None if self.pre is not None and tag != "pre" else frame)
        if style is not above:
            self._restyle(above)
        if tag in CLOSERS:
            CLOSERS[tag](self, tag)

    # ------------------------------------------------------------------ elements that need more than a frame

    def _open_quote(self, _tag: str, _attrs: Mapping[str, str]) -> None:
        if not self.quotes:
            self.quote_group = len(self.blocks)
        self.quotes += 1

    def _close_quote(self, _tag: str) -> None:
        self.quotes -= 1

    def _open_heading(self, tag: str, _attrs: Mapping[str, str]) -> None:
        self.heading, self.heading_starts = tag, len(self.blocks)

    def _close_heading(self, _tag: str) -> None:
        self.heading = ""

    def _open_pre(self, _tag: str, attrs: Mapping[str, str]) -> None:
        self.pre = []
        self.code_language = code_language(attrs)

    def _close_pre(self, _tag: str) -> None:
        self.pre = None


HEAD_ELEMENTS = frozenset({"html", "head", "title", "meta", "link", "base"})
VOID_MEDIA = frozenset({"img", "iframe", "hr", "input", "source", "embed", "area", "col", "amp-img", "picture"})


@cache
def sectioning_bits() -> dict[str, int]:
    """Marks of elements that are named for what they are."""
    return {tag: bits(name) for tag, name in SECTIONING_MARKS.items()}


def code_language(attrs: Mapping[str, str]) -> str | None:
    """The programming language a code element names (`language-python`, as the HTML standard suggests, and its cousins)."""
    for word in (attrs.get("class") or "").split():
        for prefix in ("language-", "lang-", "highlight-source-", "brush:"):
            if word.startswith(prefix) and len(word) > len(prefix):
                return word[len(prefix):].lower()
    return attrs.get("data-lang") or attrs.get("data-language") or None


OPENERS: dict[str, Callable[[Builder, str, Mapping[str, str]], None]] = {
    "blockquote": Builder._open_quote,  # noqa: SLF001
    **dict.fromkeys(HEADINGS, Builder._open_heading),  # noqa: SLF001
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
STARTERS: dict[str, Callable[[Builder, str, Mapping[str, str]], None]] = {
    **dict.fromkeys(VOID_MEDIA, lambda builder, tag, attrs: builder.media.start(tag, attrs)),
    **dict.fromkeys(HEAD_ELEMENTS, Builder.start_head),
    **dict.fromkeys(INLINE, Builder.start_inline),
    "br": lambda builder, tag, attrs: builder.break_line(),
    **dict.fromkeys(SKIPPED, Builder.skip),
}
"""What is done where an element begins; all that are not named here begin a line."""
CLOSERS: dict[str, Callable[[Builder, str], None]] = {
    "blockquote": Builder._close_quote,  # noqa: SLF001
    **dict.fromkeys(HEADINGS, Builder._close_heading),  # noqa: SLF001
    "pre": Builder._close_pre,  # noqa: SLF001
    "ul": lambda builder, tag: builder.lists.close(),
    "ol": lambda builder, tag: builder.lists.close(),
    "li": lambda builder, tag: builder.lists.close_item(),
    "table": lambda builder, tag: builder.tables.close(),
    "td": lambda builder, tag: builder.tables.close_cell(),
    "th": lambda builder, tag: builder.tables.close_cell(),
    "figure": lambda builder, tag: builder.media.close_figure(),
}
