"""Images, figures and embedded players: blocks without text of their own."""

from __future__ import annotations

from collections.abc import Mapping

from newsclean.model import Block
from newsclean.segment.runs import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.segment.html_collector import Collector

LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "src")
"""Where pages that load images late keep the address, before the one that holds a placeholder."""

DOOR_FIELD = "field:password"
"""Mark of the piece that tells of a field for a password: pages that ask for one may show nothing else."""

SMALLEST = 49
"""Pixels: an image declared smaller than this is an icon, a face or a counter."""


class Media:
    """Images and embeds of a page, and the figure that is open."""

    def __init__(self, collector: Collector) -> None:
        self.collector = collector
        self.waiting: list[Block] = []
        self.figure = -1
        self._figures: list[int] = []
        self._next_figure = 0

    def open_figure(self) -> None:
        """A figure begins."""
        self._figures.append(self.figure)
        self.figure = self._next_figure
        self._next_figure += 1

    def close_figure(self) -> None:
        """A figure ends."""
        if self._figures:
            self.figure = self._figures.pop()

    def figure_of_caption(self) -> int:
        """The figure a caption that stands here belongs to: the open one, else that of the image right before it."""
        if self.figure >= 0:
            return self.figure
        blocks = self.collector.blocks
        if blocks and blocks[-1].shape == "image" and blocks[-1].figure < 0:
            blocks[-1].figure = self._next_figure
            self._next_figure += 1
            return blocks[-1].figure
        return -1

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element that shows something else than text."""
        if tag == "hr":
            self.collector.flush()
        elif tag in {"img", "amp-img"}:
            self._image(attrs)
        elif tag in {"iframe", "embed", "video", "audio"}:
            self._embed(attrs)
        elif tag == "input" and attrs.get("type") == "password" and not self.collector.stack[-1][3]:
            self.collector.pieces.value(DOOR_FIELD, "", self.collector.stack[-1][1])

    def _image(self, attrs: Mapping[str, str]) -> None:
        url = next((attrs[key] for key in LAZY if attrs.get(key) and not attrs[key].startswith("data:")), None)
        if url is None and attrs.get("srcset"):
            url = attrs["srcset"].split(",")[0].split()[0] if attrs["srcset"].split() else None
        if url is None or is_icon(attrs):
            return
        self._add("image", url, fold(attrs.get("alt") or "") or None)

    def _embed(self, attrs: Mapping[str, str]) -> None:
        url = attrs.get("src") or attrs.get("data-src")
        if url and not url.startswith(("about:", "data:", "javascript:")) and not is_beacon(attrs):
            self._add("embed", url, fold(attrs.get("title") or "") or None)

    def _add(self, shape: str, url: str, alt: str | None) -> None:
        _, place, style, hidden, _, _ = self.collector.stack[-1]
        block = Block(0, "", shape, place, url=url.strip(), alt=alt, figure=self.figure, tag=shape, hidden=hidden)
        block.links = int(style.href is not None)
        if place.tag == "noscript" and any(other.shape == "image" for other in self.collector.blocks[-1:]):
            return  # the same picture again, for readers without scripts
        self.waiting.append(block)
        if not self.collector.parts:
            self.release()

    def release(self) -> None:
        """Images inside a paragraph follow it, so that it stays whole; hidden stretches too."""
        for block in self.waiting:
            block.index = len(self.collector.blocks)
            self.collector.blocks.append(block)
        self.waiting.clear()


def is_icon(attrs: Mapping[str, str]) -> bool:
    """Whether an image declares itself too small to be part of a story."""
    for side in ("width", "height"):
        size = attrs.get(side, "").removesuffix("px")
        if size.isdecimal() and len(size) < len("99999") and int(size) < SMALLEST:
            return True
    return False


def is_beacon(attrs: Mapping[str, str]) -> bool:
    """Whether a frame declares that there is nothing of it to see: it counts readers, or loads what does."""
    return all(attrs.get(side, "").removesuffix("px").strip() in {"0", "1"} for side in ("width", "height"))
