"""What comment sections say, in many languages: a table of phrases (`data/comment_words.txt`) and questions to it.

Phrases are compared by their letters alone, so that "REPLYDELETE", "5 thoughts on “Title”" and "{ 38 comments… }" are found whatever
signs, numbers, case and white space a theme puts around them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from newsclean.comments.letters import LONGEST_BUTTONS, OPENING_QUOTES, all_squeezed, by_start, is_distance, made_of, squeeze, starts, without_quotation
from newsclean.tables import lines_of

OPENING = 4
"""Letters by which a row of words is turned away before it is taken apart."""

LONGEST_OPENING = 80
"""Characters in which the opening of a line is looked for."""

SHORTEST_LOOK = 24
"""Characters in which a line's first letters are looked for; a rule before them may be longer."""

EDGES = " \t\n|•·∙●‧・—–-―,;:：»«›‹/\\()[]{}<>（）【】@#*~_…=+↓↑→←▲▼△▽∇∆✓✔\u200e\u200f"
"""Signs around names, dates and buttons that belong to none of them."""

COUNTS = EDGES + ".±0123456789'’"

ARROWS = frozenset("▲▼△▽∇∆↑↓→←↳↵•·|…−–—‹›×✕✖")
"""Signs that are buttons by themselves."""

LAST_SIGN = 0x2BFF
"""Code points above are letters and pictures; a picture alone may be what a reader wrote."""

MOST_DIGITS = 7
"""Digits of a number of comments."""

ANSWERS = frozenset({"reply", "marker"})
"""Labels of words that count comments only behind a number: "3 replies", but not "Replies: 3"."""


GROUPS = ("unit", "marker", "button", "reply", "notice", "form", "recent", "none", "field", "one", "beside")
"""Groups that are looked up by their letters."""

LABELLING = GROUPS[:8]
"""Those of whole lines; of a phrase in several, the last counts."""


class Words:
    """The table, ready for look-up."""

    def __init__(self, lines: Iterable[str]) -> None:
        plain: dict[str, list[str]] = {}
        for line in lines:
            group, colon, entries = line.partition(": ")
            if colon and line[0] != "#":
                plain.setdefault(group, []).extend(entries.split(" | "))
        letters = {group: all_squeezed(plain[group]) for group in GROUPS}
        self.fields, self.ones, self.replies, self.beside = (letters[group] for group in ("field", "one", "reply", "beside"))
        self.buttons, self.forms = letters["button"] | self.replies | self.beside, letters["form"]
        self.markers, self.units = letters["marker"], letters["unit"]
        self.labels: dict[str, str] = {}
        for group in LABELLING:
            self.labels.update(dict.fromkeys(letters[group], group))
        self._button_starts = {word[:OPENING] for word in self.buttons}
        self._form_words = self.forms | self.fields
        self._form_headings = self.forms - self.fields
        self._form_starts = {word[:OPENING] for word in self._form_words}
        self.none_openings = by_start(entry.casefold() for entry in plain["none-start"])
        self.form_openings = by_start(entry.casefold() for entry in plain["form-start"])
        self.answer_openings = by_start(entry.casefold() + " " for entry in plain["answer-start"])
        self.member_openings = by_start(entry.casefold() for entry in plain["member-start"])
        self.notice_openings = by_start(entry.casefold() + " " for entry in plain["notice"] if " " in entry)
        self.says, self.by, self.joints, self.badges = (plain[group] for group in ("says", "by", "joint", "badge"))
        self._badges = all_squeezed(self.badges)
        self.notice_ends = tuple(plain["notice-end"])
        self._starts = self._first_letters(plain)

    def _first_letters(self, plain: dict[str, list[str]]) -> frozenset[str]:
        """The first letters of every line that could be a sign; words for "one" may stand before those that count."""
        openings = all_squeezed(entry for group in ("none-start", "form-start", "answer-start") for entry in plain[group])
        found = {word[:OPENING] for word in {*self.labels, *self.fields, *self.beside, *openings}}
        counted = {word[:OPENING] for word, label in self.labels.items() if label in {"notice", "unit", "marker"}}
        heads = [{""}, *({word[:size] for word in counted} for size in range(1, OPENING))]
        for one in self.ones:
            found.update([one[:OPENING] + head for head in heads[max(0, OPENING - len(one))]])
        return frozenset(found - {""})

    def may_be_sign(self, text: str) -> bool:
        """Whether a line opens like one that `sign` or `label` knows; a tenth of their time, and nearly all lines of a page do not."""
        if text[:1] in OPENING_QUOTES or text.endswith(self.notice_ends):
            return True
        letters = squeeze(text[:SHORTEST_LOOK])
        return (len(letters) < OPENING and len(text) > SHORTEST_LOOK) or not letters or self._may_start(letters, self._starts)

    def sign(self, text: str) -> str:
        """What a short line is: `notice` of comments or `counted` ones, `none`, `recent` ones, a `form`, `reply`, `button`, `marker`; or nothing."""
        letters = squeeze(text)
        numbered = len(letters) < len(text) and any(map(str.isdecimal, text))
        label = self.labels.get(letters, "")
        if label and letters in self.units and (text[:1].isdecimal() if label in ANSWERS else numbered):
            return _counted(text)
        if label == "unit":
            return ""
        if label:
            return _counted(text) if label == "notice" and numbered else label
        if self.is_answer(text):
            return "button"
        return self._button(text, letters) or self._heading(text, letters, numbered=numbered)

    def label(self, text: str) -> str:
        """The same for a line too long for a button: a heading that quotes a title, or the opening of a form."""
        return self._heading(text, "", numbered=any(map(str.isdecimal, text)))

    def button(self, text: str) -> str:
        """`reply` where a line is buttons, one of them for an answer; `button` where it is other buttons or bare numbers; else nothing."""
        return self._button(text, squeeze(text))

    def _button(self, text: str, letters: str) -> str:
        if not letters:
            if len(text) > LONGEST_BUTTONS or any(ord(char) > LAST_SIGN for char in text):
                return ""
            return "button" if not ARROWS.isdisjoint(text) or any(map(str.isdecimal, text)) else ""
        if not self._may_start(letters, self._button_starts) or len(letters) > LONGEST_BUTTONS:
            return ""
        parts = made_of(letters, self.buttons)
        if not parts and (near := without_distance(text)) != text:
            parts = made_of(squeeze(near), self.buttons)
        if not parts or parts <= self.beside:
            return ""
        return "button" if parts.isdisjoint(self.replies) or _is_count(text) else "reply"

    def _heading(self, text: str, letters: str, *, numbered: bool) -> str:
        bare, counted = self._without_count(without_quotation(text), numbered=numbered)
        label = self.labels.get(squeeze(bare), "") if counted or len(bare) < len(text) else ""
        if label == "notice" or (counted and squeeze(bare) in self.units):
            return _counted(text) if numbered else "counted" if counted else "notice"
        if label in {"none", "recent"}:
            return label
        folded = text[:LONGEST_OPENING].casefold().lstrip(EDGES)
        if starts(folded, self.form_openings):
            return "form"
        if starts(folded, self.none_openings):
            return "none"
        if letters and self._may_start(letters, self._form_starts) and not made_of(letters, self._form_words).isdisjoint(self._form_headings):
            return "form"
        if text[:1].isdecimal() and starts(bare.casefold(), self.notice_openings):
            return "counted"
        return _counted(text) if self._ends_counted(text) else ""

    def _ends_counted(self, text: str) -> bool:
        """Whether a number and what counts comments end a line."""
        if not text.endswith(self.notice_ends):
            return False
        end = next(phrase for phrase in self.notice_ends if text.endswith(phrase))
        return text[:-len(end)].rstrip()[-1:].isdecimal()

    @staticmethod
    def _may_start(letters: str, known: Collection[str]) -> bool:
        return letters[:OPENING] in known or letters[:3] in known or letters[:2] in known or letters[:1] in known

    def _without_count(self, text: str, *, numbered: bool) -> tuple[str, bool]:
        """A line without the number before it, and whether it holds one."""
        bare = text.lstrip(COUNTS) if numbered else text.lstrip(EDGES)
        first, _, rest = bare.partition(" ")
        if rest and squeeze(first) in self.ones:
            return rest, True
        return (bare, True) if numbered else (text, False)

    def is_answer(self, text: str) -> bool:
        """Whether a line says whom a comment answers."""
        return starts(text[:LONGEST_OPENING].casefold().lstrip(COUNTS), self.answer_openings)

    def is_field(self, text: str) -> bool:
        """Whether a line labels a field of a form."""
        return squeeze(text) in self.fields

    def is_of_member(self, text: str) -> bool:
        """Whether a line beside a post tells of the member who wrote it."""
        return starts(text.casefold(), self.member_openings)

    def is_score(self, text: str) -> bool:
        """Whether a line gives nothing but points or votes."""
        return text[:1].isdecimal() and squeeze(text) in self.beside

    def is_badge(self, text: str) -> bool:
        """Whether a line says what the bearer of a name is, and no name."""
        return squeeze(text) in self._badges

    def is_marker(self, text: str) -> bool:
        """Whether a line stands above the answers to a comment."""
        return squeeze(text) in self.markers


def sign_of(text: str, words: int) -> str:
    """What a line of so many words announces or is a button for; nothing for paragraphs. See `Words.sign`."""
    if not 0 < words <= MOST_TITLE_WORDS or not table().may_be_sign(text):
        return ""
    short = words <= MOST_WORDS
    return _known_sign(text, short) if len(text) <= LONGEST_KEPT else _read_sign(text, short)


def _read_sign(text: str, short: bool) -> str:  # noqa: FBT001
    return table().sign(text) if short else table().label(text)


LONGEST_KEPT = 120
"""Characters of a line whose sign is remembered: what opens like one is the same few lines on page after page, and asked for by several."""
_known_sign = lru_cache(2048)(_read_sign)


MOST_WORDS = 22
"""Words of a line that can be anything but text."""

MOST_TITLE_WORDS = 40
"""Words of a heading that quotes the story's title."""


def _is_count(text: str) -> bool:
    """Whether a line tells a number of answers ("Replies: 6") rather than asking for one."""
    return ":" in text and text[-1:].isdecimal()


def _counted(text: str) -> str:
    """Whether a heading counts comments or says that there are none."""
    outside = without_quotation(text)
    return "none" if count_in(outside) == 0 and any(map(str.isdecimal, outside)) else "counted"


def count_in(text: str) -> int:
    """The first number in a heading, signs between thousands left out; 0 without one."""
    digits = ""
    for char in without_quotation(text):
        if char.isdecimal():
            digits += char
        elif digits and char not in ".,'’":
            break
    return int(digits[:MOST_DIGITS]) if digits else 0


def without_distance(text: str) -> str:
    """A line without times such as "2d" and "11h" between its buttons."""
    if not any(map(str.isdecimal, text)):
        return text
    words = text.split()
    kept = [word for word in words if not is_distance(word)]
    return text if len(kept) == len(words) else " ".join(kept)


def without_buttons(text: str) -> str:
    """A line without the buttons behind bars at its end, or a count of them: "Mary 2 days ago | parent | next [–]", "Mary 2 days ago 1 Like"."""
    while True:
        head, bar, last = text.rpartition(" | ")
        if not bar or not table().button(last):
            break
        text = head
    first, *count = text.rsplit(" ", 2)
    return first if len(count) > 1 and count[0].isdecimal() and table().button(count[1]) == "button" else text


@cache
def table() -> Words:
    """The packaged table, read once."""
    return Words(lines_of("comment_words.txt"))
