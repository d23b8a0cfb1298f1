"""Inline Markdown to runs (CommonMark 0.31, section 6).

The text is cut into pieces at the characters that may mean something; emphasis and links are spans over pieces. Every look ahead is
either short or remembered, so that the time is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

from newsclean.model import Run
from newsclean.record import field, record
from newsclean.segment import text_md_patterns as patterns
from newsclean.segment.runs import clean
from newsclean.segment.text_md_emphasis import Delimiter, delimiter, match
from newsclean.segment.text_md_runs import Span, runs_of, taken_out

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""What a backslash takes its meaning from (CommonMark, 2.4)."""

LONGEST_LABEL = 999


@record
class Bracket:
    """A `[` or `![` that may begin a link or an image."""

    piece: int
    delimiters: int
    """Delimiters before it."""
    image: bool
    start: int
    """Where its text begins."""


@record
class Inline:
    """What a text was read into."""

    runs: tuple[Run, ...] = ()
    links: int = 0
    images: list[tuple[str, str]] = field(default_factory=list)
    """Address and alternative text of each."""

    def is_only(self, text: str) -> bool:
        """Whether a text is nothing but an address in angle brackets: so Markdown shows what a page embeds."""
        return self.links == len(self.runs) == 1 and text == f"<{self.runs[0].href}>"


def read_inline(text: str, references: dict[str, str]) -> Inline:
    """The runs of an inline Markdown text, in which `\\n` is a line break; images in it are given apart."""
    if not patterns.special().search(text):
        return Inline((Run(text),))
    return Reader(text, references).read()


def label_key(label: str) -> str:
    """A link label for comparing (CommonMark, 4.7)."""
    return " ".join(label.split()).casefold()


def unescaped(text: str) -> str:
    """A link target without backslashes and character references."""
    if "\\" not in text and "&" not in text:
        return text
    pieces = text.split("\\")
    kept = [pieces[0], *[piece if piece[:1] in PUNCTUATION else "\\" + piece for piece in pieces[1:]]]
    return unescape("".join(kept))


MOST_SIGNS = 40_000
"""Open signs of emphasis in one paragraph; more than newsclean writes, and what comes after them is nothing that people wrote."""


class Reader:
    """Reads one text."""

    def __init__(self, text: str, references: dict[str, str]) -> None:
        self.text = text
        self.references = references
        self.pieces: list[str] = []
        self.spans: list[Span] = []
        self.images: list[tuple[int, int, str]] = []
        self.delimiters: list[Delimiter] = []
        self.brackets: list[Bracket] = []
        self.dead = 0
        """Brackets below this number have a link inside, and can be none themselves."""
        self.fences: dict[int, list[int]] | None = None
        self.comment_ends = True

    def read(self) -> Inline:
        """The whole text."""
        text, position = self.text, 0
        special = patterns.special()
        while position < len(text):
            found = special.search(text, position)
            start = found.start() if found else len(text)
            if start > position:
                self.pieces.append(text[position:start])
            position = HANDLERS[text[start]](self, start) if found else start
        self._emphasise(0)
        images = list(taken_out(self.pieces, self.images))
        return Inline(tuple(runs_of(self.pieces, self.spans)), sum(is_link for _, _, _, is_link in self.spans), images)

    def literal(self, start: int, end: int) -> int:
        """Characters that mean themselves."""
        self.pieces.append(self.text[start:end])
        return end

    def backslash(self, start: int) -> int:
        """An escaped character, or a backslash."""
        if self.text[start + 1 : start + 2] in PUNCTUATION:
            return self.literal(start + 1, start + 2)
        return self.literal(start, start + 1)

    def code(self, start: int) -> int:
        """Code, where as many backticks follow later."""
        text = self.text
        if self.fences is None:
            self.fences = {}
            for fence in reversed(list(patterns.fence().finditer(text))):
                self.fences.setdefault(fence.end() - fence.start(), []).append(fence.start())
        size = _run(text, start)
        places = self.fences.get(size, [])
        while places and places[-1] <= start:
            places.pop()
        if not places:
            return self.literal(start, start + size)
        close = places.pop()
        code = text[start + size : close].replace("\n", " ")
        if code[:1] == " " == code[-1:] and code.strip():
            code = code[1:-1]
        self.pieces.append(code)
        self.spans.append((len(self.pieces) - 1, len(self.pieces), "code", False))
        return close + size

    def entity(self, start: int) -> int:
        """A character reference, or an ampersand."""
        found = patterns.entity().match(self.text, start)
        character = clean(unescape(found[0])) if found else ""
        if found is None or character.endswith(";"):
            return self.literal(start, start + 1)
        self.pieces.append(character)
        return found.end()

    def angle(self, start: int) -> int:
        """An address in angle brackets, an HTML tag or comment, or a less-than sign."""
        found = patterns.address().match(self.text, start)
        if found is not None:
            self.pieces.append(found[1])
            target = found[1] if patterns.scheme().match(found[1]) else f"mailto:{found[1]}"
            self.spans.append((len(self.pieces) - 1, len(self.pieces), target, True))
            return found.end()
        if self.text.startswith("<!--", start) and self.comment_ends:
            end = self.text.find("-->", start)
            self.comment_ends = end >= 0
            return end + len("-->") if end >= 0 else self.literal(start, start + 1)
        found = patterns.tag().match(self.text, start)
        if found is None or found[1].lower() not in patterns.TAGS:
            return self.literal(start, start + 1)
        if found[1].lower() == "br":
            self.pieces.append("\n")
        return found.end()

    def bang(self, start: int) -> int:
        """The beginning of an image, or an exclamation mark."""
        if self.text[start + 1 : start + 2] != "[":
            return self.literal(start, start + 1)
        return self._open(start, start + 2, image=True)

    def bracket(self, start: int) -> int:
        """What may be the beginning of a link."""
        return self._open(start, start + 1, image=False)

    def _open(self, start: int, end: int, *, image: bool) -> int:
        self.brackets.append(Bracket(len(self.pieces), len(self.delimiters), image, end))
        return self.literal(start, end)

    def close(self, start: int) -> int:
        """The end of a link's or an image's text, or a bracket."""
        if not self.brackets:
            return self.literal(start, start + 1)
        bracket = self.brackets.pop()
        live = bracket.image or len(self.brackets) >= self.dead
        self.dead = min(self.dead, len(self.brackets))
        target, end = self._target(bracket, start) if live else (None, start)
        if target is None:
            return self.literal(start, start + 1)
        self._emphasise(bracket.delimiters)
        self.pieces[bracket.piece] = ""
        if bracket.image:
            self.images.append((bracket.piece, len(self.pieces), target))
        else:
            self.spans.append((bracket.piece, len(self.pieces), target, True))
            self.dead = len(self.brackets)
        return end

    def _target(self, bracket: Bracket, start: int) -> tuple[str | None, int]:
        """The target that follows a closing bracket or that its text names, and the position after it."""
        after = start + 1
        if self.text.startswith("(", after):
            found = patterns.destination().match(self.text, after)
            if found is not None:
                return unescaped(found[1] if found[1] is not None else found[2]), found.end()
        if not self.references or start - bracket.start > LONGEST_LABEL:
            return None, after
        found = patterns.label().match(self.text, after)
        label = (found[1] if found else "") or self.text[bracket.start : start]
        return self.references.get(label_key(label)), found.end() if found else after

    def sign(self, start: int) -> int:
        """Stars, lines or tildes."""
        end = start + _run(self.text, start)
        found = delimiter(self.text, start, end, len(self.pieces))
        if found and len(self.delimiters) < MOST_SIGNS:
            self.delimiters.append(found)
        return self.literal(start, end)

    def _emphasise(self, first: int) -> None:
        delimiters = self.delimiters[first:]
        del self.delimiters[first:]
        self.spans += [(opener, closer, style, False) for opener, closer, style in match(delimiters)]
        for one in delimiters:
            self.pieces[one.piece] = one.sign * one.left


def _run(text: str, start: int) -> int:
    """How often the character at a position is repeated."""
    end = start
    while text.startswith(text[start], end):
        end += 1
    return end - start


HANDLERS: dict[str, Callable[[Reader, int], int]] = {
    "\\": Reader.backslash, "`": Reader.code, "&": Reader.entity, "<": Reader.angle, "!": Reader.bang, "[": Reader.bracket, "]": Reader.close,
    "*": Reader.sign, "_": Reader.sign, "~": Reader.sign,
}
