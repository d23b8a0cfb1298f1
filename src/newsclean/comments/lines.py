"""What each block would be in a comment section: the head of a comment, buttons, a heading, a form, or text.

A block is read once, alone, and only where something asks for it; whether there is a comment section at all is decided later.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.comments.names import NAME_MARKS, author_in, bare, is_name, marked_name, name_in, signature_in, speaker_in
from newsclean.comments.signatures import dash_in, dashed_name, may_be_signed
from newsclean.comments.times import LONGEST, Stamp, find_stamp
from newsclean.comments.words import EDGES, MOST_WORDS, count_in, sign_of, table, without_buttons
from newsclean.dates import find_order, is_date_line
from newsclean.dates.fold import fold as fold_word
from newsclean.dates.names import words
from newsclean.fields.language import guess_language
from newsclean.metadata.timestamps import iso
from newsclean.model import Block, Page, Piece
from newsclean.record import record
from newsclean.segment.runs import fold

TEXT, HEAD, BUTTON, EMPTY = "text", "head", "button", "empty"
NOTICE, COUNTED, NONE, RECENT, FORM = "notice", "counted", "none", "recent", "form"

HEADINGS = frozenset({NOTICE, COUNTED})

LABELS = frozenset({NOTICE, COUNTED, NONE, RECENT, FORM})

SAMPLE = 2_000
"""Characters of text by which a language is guessed."""

REPLY_SUBJECTS = frozenset({"re:", "aw:", "sv:", "vs:"})
"""Before the subject of an answer, in mail and forums."""

MOST_AUTHOR_WORDS = 9
"""Words of a line that is "Comment from: Mary Lind [Visitor]"."""

MOST_MEMBER_WORDS = 12
"""Words of a line that tells when a member joined, and how often he wrote."""

SENTENCE_ENDS = frozenset(".!?。！？।؟")
"""Behind a day, the end of something said about it."""

TIME_MARKS = ("time", "itemprop:datePublished", "itemprop:dateCreated", "itemprop:commentTime", "class:date", "title")


@record
class Line:
    """A block as it reads in a comment section."""

    block: Block
    kind: str
    name: str = ""
    """HEAD: the name it gives, if any; TEXT: the name before the text, in the same block."""
    stamp: Stamp | None = None
    """The time it prints."""
    speaks: bool = False
    """HEAD: it says "Mary says:" or the like."""
    replies: bool = False
    """BUTTON: one of the buttons is for an answer."""
    text: str = ""
    """TEXT: what is left without a name and a time before it."""

    @property
    def index(self) -> int:
        """The block's place in reading order."""
        return self.block.index

    @property
    def opens(self) -> bool:
        """Whether a comment may begin here: a head, or text behind a name and a time."""
        return self.kind == HEAD or (self.kind == TEXT and bool(self.name and self.stamp))

    @property
    def is_between(self) -> bool:
        """Whether a line may stand between a name and a time: a picture, or whom the comment answers."""
        return self.kind == EMPTY or (self.kind == BUTTON and table().is_answer(self.block.text))

    @property
    def is_short_name(self) -> bool:
        """Whether a line of text could be a name by itself."""
        if self.kind != TEXT or self.stamp or self.block.shape in {"quote", "code"} or not is_name(self.text):
            return False
        word = fold_word(self.text)
        return word not in words()["modified"] and word not in words()["published"]


class Lines:
    """The lines of a page, read as they are asked for."""

    def __init__(self, page: Page) -> None:
        self.blocks = page.blocks
        self._language = page.hints.language or page.head.language
        self._guessed = self._language is not None
        self._known: dict[int, Line] = {}
        self._signs: dict[str, str] = {}
        self._stamps: dict[str, Stamp | None] = {}
        self._pieces: dict[int, list[Piece]] = {}
        for piece in page.head.pieces:
            if piece.mark in TIME_MARKS or piece.mark in NAME_MARKS:
                self._pieces.setdefault(piece.block, []).append(piece)
        self._order: str | None = None
        self._ordered = False

    def __len__(self) -> int:
        return len(self.blocks)

    def __getitem__(self, index: int) -> Line:
        line = self._known.get(index)
        if line is None:
            line = self._known[index] = self._read(self.blocks[index])
        return line

    def all(self, start: int, end: int) -> list[Line]:
        """The lines from `start` up to, not including, `end`."""
        return [self[index] for index in range(start, min(end, len(self.blocks)))]

    @property
    def language(self) -> str | None:
        """The language the page names, else the one its text seems to be in: it says which number of a date is the day."""
        if not self._guessed:
            self._language = guess_language(" ".join(block.text for block in self.blocks if block.words > MOST_WORDS)[:SAMPLE])
            self._guessed = True
        return self._language

    @property
    def order(self) -> str | None:
        """How the page writes numeric dates, as far as its short lines show."""
        if not self._ordered:
            self._order = find_order(block.text for block in self.blocks if len(block.text) <= LONGEST)
            self._ordered = True
        return self._order

    # ------------------------------------------------------------------ reading one block

    def sign(self, index: int) -> str:
        """What a line announces or is a button for, by its letters alone (see `Words.sign`); cheaper than reading the line."""
        block = self.blocks[index]
        sign = self._signs.get(block.text)
        if sign is None:
            sign = self._signs[block.text] = sign_of(block.text, block.words)
        return COUNTED if sign == "marker" and block.shape == "heading" and count_in(block.text) else sign

    def _read(self, block: Block) -> Line:
        text = block.text
        if not text:
            return Line(block, EMPTY)
        if block.shape in {"code", "table"}:
            return Line(block, TEXT, text=text)
        pieces: Sequence[Piece] = self._pieces.get(block.index, ())
        sign = self.sign(block.index)
        if sign in LABELS:
            return Line(block, sign)
        if block.words <= MOST_MEMBER_WORDS and (table().is_of_member(text) or table().is_score(text)):
            return Line(block, EMPTY)
        if block.words <= MOST_WORDS:
            stamp = self._stamp(text, pieces)
            if stamp is None and (shorter := without_buttons(text)) != text:
                stamp = self._stamp(shorter, pieces)
            if stamp:
                return self._dated(block, stamp, pieces)
            if sign or text[:3].casefold() in REPLY_SUBJECTS:
                return Line(block, BUTTON, replies=sign == "reply")
        return self._undated(block, pieces)

    def _dated(self, block: Block, stamp: Stamp, pieces: Sequence[Piece]) -> Line:
        """A short line with a time: a head if all that is beside the time is a name."""
        left, right = block.text[:stamp.start], block.text[stamp.end:]
        if stamp.iso and not left.strip(EDGES) and not right.strip(EDGES):
            return Line(block, HEAD, stamp=stamp)
        if right and table().button(right) == "button":  # "Mary, 2 years ago, 1 Like"
            right = ""
        button = table().button(left + " " + right)
        if button and (stamp.iso is None or left.strip(EDGES)):  # "Like · Reply · 2d"
            return Line(block, BUTTON, replies=button == "reply", stamp=stamp)
        before, after = name_in(left), name_in(right)
        if before and right.strip() in SENTENCE_ENDS and "T" not in (stamp.iso or ""):
            return self._text(block, pieces)
        if before is None:
            marked = marked_name(pieces)
            before = signature_in(left) or (marked if marked == bare(left) else None)
        if before is None or after is None or (before and after and right.lstrip()[:1].isalnum()):
            return self._text(block, pieces)
        name = after if after and signature_in(right) else before or after
        marked = marked_name(pieces) if name else ""
        if marked and marked in name:  # beside its votes, or whom it answers
            name = marked
        if name and is_date_line(block.text, language=self.language) is not None:
            name = ""
        speaks = speaker_in(left) is not None or speaker_in(right) is not None
        return Line(block, HEAD, name, stamp, speaks, replies=button == "reply")

    def _undated(self, block: Block, pieces: Sequence[Piece]) -> Line:
        """A short line without a time: a head if it says so, or if its markup does."""
        speaker = speaker_in(block.text) if block.words <= MOST_WORDS else None
        if speaker:
            return Line(block, HEAD, speaker, speaks=True)
        author = dashed_name(block.text) or author_in(block.text) if block.words <= MOST_AUTHOR_WORDS else ""
        if author:
            return Line(block, HEAD, author)
        marked = marked_name(pieces) if pieces and block.words <= MOST_WORDS else ""
        if marked and marked == bare(block.text) and not table().is_field(marked):
            first = bare(first_line(block)[0])
            return Line(block, HEAD, first if first and marked.startswith(first) and is_name(first) else marked)
        return self._text(block, pieces)

    def _text(self, block: Block, pieces: Sequence[Piece]) -> Line:
        """A block of text, which may begin with the name and the time of who speaks, marked or on a line of their own."""
        line = Line(block, TEXT, text=block.text)
        if may_be_signed(block) and (signed := self._signed(block)):
            return signed
        head, rest = first_line(block)
        stamp = self._stamp(head, pieces) if rest else None
        if stamp:
            name = name_in(head[:stamp.start]) or name_in(head[stamp.end:])
            if name:
                return Line(block, TEXT, name, stamp, text=rest)
        for piece in pieces:
            if piece.text and len(piece.text) <= LONGEST and line.text.startswith(piece.text):
                rest = line.text[len(piece.text):].lstrip(EDGES)
                if piece.mark in TIME_MARKS and not line.stamp:
                    line.stamp = self._stamp(piece.text, (piece,))
                    line.text = rest if line.stamp else line.text
                elif piece.mark in NAME_MARKS and not line.name and rest and is_name(bare(piece.text)):
                    line.name, line.text = bare(piece.text), rest
        return line

    def _signed(self, block: Block) -> Line | None:
        """A text that ends with a dash, the name and the time of who said it."""
        said, _, end = block.text.rpartition(dash_in(block.text[-LONGEST:]))
        stamp = self._printed(end)
        name = name_in(end[:stamp.start]) if stamp and "T" in (stamp.iso or "") and not end[stamp.end:].strip(EDGES) else None
        return Line(block, TEXT, name, stamp, text=said.rstrip()) if name and said else None

    def _stamp(self, text: str, pieces: Sequence[Piece]) -> Stamp | None:
        """The time in a short line, as its markup gives it for machines, else as printed."""
        machine = next((moment for piece in pieces if piece.mark in TIME_MARKS and piece.value and (moment := self._machine(piece))), None)
        for piece in pieces:
            if piece.mark in TIME_MARKS and len(piece.text) <= LONGEST and any(map(str.isalnum, piece.text)) and (start := text.find(piece.text)) >= 0:
                printed = None if machine and piece.mark == "time" else self._printed(piece.text)
                moment = machine or (printed.iso if printed else None)
                if moment and printed:
                    return Stamp(moment, start + printed.start, start + printed.end)
                if moment:
                    return Stamp(moment, start, start + len(piece.text))
        printed = self._printed(text)
        return printed._replace(iso=machine or printed.iso) if printed else None

    def _machine(self, piece: Piece) -> str | None:
        """The time that a piece gives for machines; in an attribute it may be written for people."""
        moment = iso(piece.value or "")
        if moment is None and piece.mark == "title":
            said = self._printed(piece.value or "")
            moment = said.iso if said else None
        return moment

    def _printed(self, text: str) -> Stamp | None:
        """The time a text prints; thousands of comments print the same few."""
        if len(text) > LONGEST:
            return None
        if text not in self._stamps:
            numbered = any(map(str.isdecimal, text))  # only then it matters in which language, and in which order its numbers are
            self._stamps[text] = find_stamp(text, language=self.language if numbered else None, order=self.order if numbered else None)
        return self._stamps[text]


def first_line(block: Block) -> tuple[str, str]:
    """The first line of a block that a line break divides, and the rest; both empty where it has no break, or a long first line."""
    size = 0
    for number, run in enumerate(block.runs):
        line, broken, rest = run.text.partition("\n")
        size += len(line)
        if size > LONGEST:
            break
        if broken and size:
            head = "".join([one.text for one in block.runs[:number]]) + line
            if head.strip():
                return fold(head), fold(rest + "".join([one.text for one in block.runs[number + 1:]]))
    return "", ""
