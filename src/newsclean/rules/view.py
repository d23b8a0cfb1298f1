"""What rules may know of the page around a block, gathered once a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newsclean.model import Block, Page, Place, places
from newsclean.segment.elements import LEAVES
from newsclean.segment.marks import bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.lines.vocabulary import Vocabulary

SHORTEST_REPEAT = 12
"""Characters: shorter texts ("Share") repeat on any page."""

SHORTEST_NAME = 5
"""Characters of an author's name that is looked for in the text."""

PROSE = 20
WHOLE = 0.6
"""An articleBody as long as this share of the page's prose (blocks of at least PROSE words) is the whole story."""

MOST_CLAIM = 300
"""Characters of a claim that are compared."""


class Stats:
    """Sums over the blocks that stand directly in one place, or share one signature."""

    __slots__ = ("blocks", "characters", "linked", "words")

    def __init__(self) -> None:
        self.blocks = self.words = self.linked = self.characters = 0

    def add(self, block: Block) -> None:
        """Count a block."""
        self.blocks += 1
        self.words += block.words
        self.linked += block.linked
        self.characters += len(block.text)


def home_of(block: Block) -> Place:
    """The container of a block: the place around its paragraph, item or cell."""
    place = block.place
    if place.tag in LEAVES and place.parent is not None:
        place = place.parent
        if place.tag in LISTS and place.parent is not None:
            return place.parent
    return place


LISTS = frozenset({"ul", "ol"})


def signature_of(block: Block) -> tuple[str, str, str]:
    """What blocks of one kind have in common in a publisher's markup."""
    place = block.place
    parent = place.parent
    return block.tag, place.name, parent.tag + parent.name if parent else ""


def sort_of(block: Block) -> str:
    """A neighbour in a word."""
    shape = block.shape
    if shape == "heading":
        return "heading"
    if shape in {"image", "embed"}:
        return "media"
    if block.linked * 2 > len(block.text):
        return "links"
    if block.words <= 4:  # noqa: PLR2004
        return "label"
    return "line" if block.words <= 15 else "prose"  # noqa: PLR2004


class View:
    """A page, and what can be counted of it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocks = page.blocks
        self.marked = page.kind == "html"
        self.unmarked = not self.marked
        self.repeats: dict[str, int] = {}
        self.jumps: set[str] = set()
        """What the entries of tables of contents say: links to a heading of the same page."""
        self.homes: dict[int, Stats] = {}
        self.signatures: dict[tuple[str, str, str], Stats] = {}
        self.home: list[Place] = []
        self.signature: list[tuple[str, str, str]] = []
        self.before: list[int] = []
        self.seen: list[int] = []
        self.edges: dict[int, tuple[int, int]] = {}
        self.sorts = ["edge", "edge", *map(sort_of, page.blocks), "edge", "edge"]
        """Each block in a word, from the second before the page to the second after it."""
        self.said: list[tuple[str, str]] = []
        """What each block says of what furniture says, once somebody has looked (see `rules/phrases.py`)."""
        self.pointing: list[str] | None = None
        """Of what captions say what the page says, once somebody has looked (see `rules/pictures.py`)."""
        self.words = self._count_up()
        self.lists = self._sum_up_lists() if self.marked else {}
        self.vocabulary: Vocabulary | None = None
        self._names: dict[tuple[int, int, int], list[str]] = {}
        self._read_claims(page)
        self._shared = self._around_top()
        self._holding = self._around_prose()
        self.runs = self._line_runs()
        self._above: dict[int, tuple[int, int]] = {}

    def _count_up(self) -> int:
        """Sum up places and kin, and what stands before each block; the words of the page."""
        total = 0
        for block in self.blocks:
            home, signature = home_of(block), signature_of(block)
            self.home.append(home)
            self.signature.append(signature)
            stats = self.homes.setdefault(id(home), Stats())
            stats.add(block)
            self.seen.append(stats.words)
            self.edges[id(home)] = (self.edges[id(home)][0] if id(home) in self.edges else block.index, block.index)
            self.signatures.setdefault(signature, Stats()).add(block)
            self.before.append(total)
            total += block.words
            if len(block.text) >= SHORTEST_REPEAT:
                self.repeats[block.text] = self.repeats.get(block.text, 0) + 1
                if block.linked and block.runs and (block.runs[0].href or "")[:1] == "#":
                    self.jumps.add(block.text)
        return total

    def _line_runs(self) -> list[int]:
        """For each block, how many unfinished lines (no paragraphs, no sentences) stand together around it; 0 for what is none."""
        runs = [0] * len(self.blocks)
        start = 0
        for index in range(len(self.blocks) + 1):
            if index < len(self.blocks) and is_unfinished(self.blocks[index]):
                continue
            runs[start:index] = [index - start] * (index - start)
            start = index + 1
        return runs

    def _sum_up_lists(self) -> dict[int, tuple[int, int, int]]:
        """Of each list the index of its first item, and the characters of all: those inside links, and all."""
        lists: dict[int, tuple[int, int, int]] = {}
        for block in self.blocks:
            if block.shape == "item":
                first, linked, characters = lists.get(block.group, (block.index, 0, 0))
                lists[block.group] = first, linked + block.linked, characters + len(block.text)
        return lists

    def _around_top(self) -> set[int]:
        """The places that hold the headline: what their names say is said of all of the story."""
        return {id(place) for place in places(self.blocks[self.top])} if self.top >= 0 else set()

    def _around_prose(self) -> set[int]:
        """The places that hold most of the page's prose: whatever they are named, they are no footer, sidebar or form."""
        words: dict[int, int] = {}
        total = 0
        for block in self.blocks:
            if block.words < PROSE or block.hidden or block.linked * 3 > len(block.text) or block.place.around & bits("comment", "respond"):
                continue
            total += block.words
            key = id(self.home[block.index])
            words[key] = words.get(key, 0) + block.words
        inside: dict[int, int] = {}
        for home in {id(home): home for home in self.home}.values():
            held = words.get(id(home), 0)
            place: Place | None = home if held else None
            while place is not None:
                inside[id(place)] = inside.get(id(place), 0) + held
                place = place.parent
        return {key for key, held in inside.items() if held >= WHOLE * total and held >= PROSE * 5}

    def beside(self, step: int) -> list[str]:
        """What stands `step` blocks behind each block, in a word."""
        return self.sorts[2 + step:len(self.sorts) - 2 + step]

    def own_marks(self, place: Place) -> int:
        """The marks of a place, less those that would put the headline itself outside the story."""
        if id(place) in self._shared:
            return place.marks & ~outside()
        return place.marks & ~furniture() if id(place) in self._holding else place.marks

    def marks_around(self, place: Place) -> int:
        """The union of `own_marks` of a place and all around it."""
        return self.own_marks(place) | self._marks_above(place.parent)[1]

    def _marks_above(self, place: Place | None) -> tuple[int, int]:
        """The marks of a place and the one around it, and those of all from it outwards; asked of most places by all that stands inside."""
        if place is None:
            return 0, 0
        known = self._above.get(id(place))
        if known is None:
            chain = [place]
            while (parent := chain[-1].parent) is not None and id(parent) not in self._above:
                chain.append(parent)
            for step in reversed(chain):
                own, parent = self.own_marks(step), step.parent
                around = self._above[id(parent)][1] if parent is not None else 0
                known = self._above[id(step)] = own | (self.own_marks(parent) if parent is not None else 0), around | own
        return known or (0, 0)

    def marks_of(self, block: Block) -> tuple[int, int, int]:
        """The marks of a block's own place, of the two around it, and of all."""
        own = self.own_marks(block.place)
        near, around = self._marks_above(block.place.parent)
        return own | block.inner, near, around | own

    def name_findings(self, block: Block, read: Callable[[int, int, int], list[str]]) -> list[str]:
        """What the names of a block's place say; places of one kind are read once."""
        marks = self.marks_of(block)
        known = self._names.get(marks)
        if known is None:
            known = self._names[marks] = read(*marks)
        return known

    def _read_claims(self, page: Page) -> None:
        hints = page.hints
        self.headlines = {plain(claim.value) for claim in hints.headlines}
        self.descriptions = {plain(claim.value) for claim in hints.descriptions}
        self.authors = {plain(claim.value) for claim in hints.authors}
        self.names = {plain(name) for name in (hints.site, hints.section, *hints.tags) if name}
        self.openings = {claim[:1] for claims in (self.headlines, self.descriptions, self.authors, self.names) for claim in claims}
        """The first letters of all these claims: what begins otherwise is none of them."""
        self.author_names = [claim.value.casefold() for claim in hints.authors if len(claim.value) >= SHORTEST_NAME]
        self.body = plain(hints.body, len(hints.body)) if hints.body else ""
        prose = sum([len(block.text) for block in self.blocks if block.words >= PROSE and block.linked * 3 < len(block.text)])
        self.body_is_whole = bool(hints.body) and len(hints.body or "") > WHOLE * prose
        self.top = self._find_top()

    def _find_top(self) -> int:
        """Index of the block that is most likely the headline: the last early heading a claim agrees with, else the first `h1`; -1 without one."""
        level_one = -1
        for block in self.blocks:
            if block.shape != "heading" or block.place.around & bits("consent"):
                continue
            text = plain(block.text)
            if len(text) >= SHORTEST_REPEAT and any(text in claim for claim in self.headlines):
                return block.index
            if block.level == 1 and level_one < 0 and block.words > 1:
                level_one = block.index
        return level_one


def is_unfinished(block: Block) -> bool:
    """Whether a block is a line that does not end like a sentence."""
    return block.words <= UNFINISHED and bool(block.text) and block.text.rstrip(CLOSERS)[-1:] not in FINISHED


UNFINISHED = 25
"""Words."""
CLOSERS = "\"'”’»)」』“"
FINISHED = frozenset(".。।॥؟۔!！?？…")


@cache
def outside() -> int:
    """Marks of what is not the story: nonsense for a place that holds its headline."""
    return bits(
        "comment", "respond", "form", "share", "related", "teaser", "nav", "breadcrumb", "sidebar", "widget", "header", "footer", "advert", "newsletter",
        "consent", "author", "tags", "pager", "legal", "hidden", "modal", "search", "login", "caption", "media", "print", "error", "product",
    )



@cache
def furniture() -> int:
    """Of these, what a place that holds most of a page's prose cannot be: it may still be its comments, or other stories."""
    return outside() & ~bits("comment", "respond", "related", "teaser", "consent", "modal", "print")


def plain(text: str, most: int = MOST_CLAIM) -> str:
    """Letters and digits of a text, case folded: what two printings of the same words share."""
    text = text[:most]
    if text.isascii():
        return text.lower().encode().translate(None, SIGNS).decode()
    return "".join(filter(str.isalnum, text.casefold()))


SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
"""All of ASCII but letters and digits."""
