"""What furniture says: a table of phrases in many languages (`data/phrases.txt`)."""

from __future__ import annotations

from functools import cache

from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules._rule import rule
from newsclean.rules.view import View
from newsclean.tables import lines_of

LONGEST = 80
"""Words of a block that is read for phrases."""

LONGEST_LABEL = 12
"""Words of a block that can be a phrase as a whole."""

STEM = 5
"""Characters of a word by which a phrase is looked for on a page as a whole."""

EDGES = " .:;!?…»«›‹→←▶►▼▲|-–—_*#()[]<>\"'“”‘’•·+。：！？、"


class Phrases:
    """The table, ready for look-up."""

    def __init__(self, lines: list[str]) -> None:
        self.whole: dict[str, str] = {}
        self.starts: dict[str, list[tuple[str, str]]] = {}
        self.ends: list[tuple[str, str]] = []
        self.holds: list[tuple[str, str]] = []
        self.stems: dict[str, list[tuple[str, str]]] = {}
        """The phrases that are looked for anywhere, by how the longest word behind their first one opens: few are on any one page."""
        self.loose: list[tuple[str, str]] = []
        """Those without a longer word behind a space."""
        for line in lines:
            head, colon, rest = line.partition(": ")
            if not colon or line.startswith("#"):
                continue
            role, _, way = head.partition(" ")
            phrases = filter(None, map(str.strip, rest.casefold().split(" | ")))
            if way == "is":
                for phrase in phrases:
                    self.whole.setdefault(phrase.strip(EDGES) or phrase, role)
                continue
            for phrase in phrases:
                if way == "starts":
                    self.starts.setdefault(phrase[:2], []).append((phrase, role))
                elif way == "ends":
                    self.ends.append((phrase, role))
                else:
                    self.holds.append((phrase, role))
                    longest = max(phrase.split()[1:], key=len, default="")
                    (self.stems.setdefault(longest[:STEM], []) if len(longest) >= STEM else self.loose).append((phrase, role))
        self.openings = {key: tuple([phrase for phrase, _ in entries]) for key, entries in self.starts.items()}
        self.endings = tuple([phrase for phrase, _ in self.ends])

    def holds_of(self, texts: str) -> list[tuple[str, str]]:
        """Of the phrases that are looked for anywhere those that these texts (case folded) may hold."""
        openings = {word[:STEM] for word in texts.replace("\0", " ").split()}
        likely = [entry for stem in openings.intersection(self.stems) for entry in self.stems[stem]]
        found = [entry for entry in (*likely, *self.loose) if entry[0] in texts]
        return [entry for entry in self.holds if entry in found] if found else found

    def opens(self, text: str) -> str:
        """The role whose phrase `text` opens with."""
        for key in (text[:2], text[:1]):
            if key in self.openings and text.startswith(self.openings[key]):
                return next(role for phrase, role in self.starts[key] if text.startswith(phrase))
        return ""

    def match(self, text: str, words: int, holds: list[tuple[str, str]] | None = None) -> tuple[str, str]:
        """The role whose phrase `text` (case folded) is, opens with, closes with or holds, and which of these; else nothing twice.

        `holds` are the phrases that are looked for anywhere in it, all without.
        """
        if words <= LONGEST_LABEL:
            role = self.whole.get(text.strip(EDGES))
            if role:
                return role, "is"
        role = self.opens(text) or (self.opens(text.lstrip(EDGES)) if text[:1] in EDGES else "")
        if role:
            return role, "starts"
        for phrase, role in self.ends if text.endswith(self.endings) else ():
            if text.endswith(phrase):
                return role, "ends"
        for phrase, role in self.holds if holds is None else holds:
            if phrase in text:
                return role, "holds"
        return "", ""


@cache
def table() -> Phrases:
    """The packaged table, read once."""
    return Phrases(lines_of("phrases.txt"))


ROLES = {role.value: role for role in Role}

SAYS = {
    "advert": "says what adverts say", "share": "says what share buttons say", "related": "points to other stories",
    "newsletter": "asks to subscribe", "comment-notice": "counts comments or announces them", "comment-form": "asks for a comment",
    "legal": "says what legal lines say", "consent": "asks for consent to cookies", "pager": "leads to other pages",
    "navigation": "says what menus say", "tags": "introduces tags", "author-bio": "introduces the author", "caption": "credits a picture",
}


@rule(
    SAYS,
    roles={name: ROLES[name] for name in SAYS},
    hits={"Post a Comment": "comment-form", "Lesen Sie auch: Neue Brücke": "related", "© 2023 Example News": "legal", "SHARE THIS:": "share"},
    misses=("The council will share the cost with the county.", "Homes along the river were flooded."),
)
def phrase(block: Block, view: View) -> str:
    """The same few words stand on buttons and above boxes of millions of pages."""
    return said(view)[block.index][0]


def said(view: View) -> list[tuple[str, str]]:
    """For each block of a page, the role of the phrase it says and how (see `Phrases.match`); read once."""
    if not view.said:
        lines = [(number, block.words) for number, block in enumerate(view.blocks) if block.text and block.words <= LONGEST]
        texts = "\0".join([view.blocks[number].text for number, _ in lines]).casefold()
        match, holds, found = table().match, table().holds_of(texts), [NOTHING] * len(view.blocks)
        for (number, words), text in zip(lines, texts.split("\0"), strict=False):
            found[number] = match(text, words, holds)
        view.said = found
    return view.said


NOTHING = ("", "")
"""What a block says in which there is no phrase."""
