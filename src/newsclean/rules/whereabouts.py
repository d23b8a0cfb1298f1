"""Where a block stands: before or after the headline, among what else, and how often."""

from __future__ import annotations

from bisect import bisect_left

from newsclean.model import Block
from newsclean.rules._rule import page_rule, rule
from newsclean.rules.view import Stats, View

PARTS = ((0.02, "2"), (0.05, "5"), (0.1, "10"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (0.9, "90"), (0.97, "97"))

WORDS = ((5, "5"), (20, "20"), (60, "60"), (150, "150"), (400, "400"), (1000, "1000"))
SHARES = ((0.02, "2"), (0.1, "10"), (0.25, "25"), (0.5, "50"), (0.8, "80"))
AVERAGES = ((3, "3"), (6, "6"), (12, "12"), (25, "25"), (50, "50"))


REST = ((0, "0"), (20, "20"), (60, "60"), (150, "150"))
LONG_PLACE = 150
"""Words of a place that can hold a story."""


def grade(value: float, bounds: tuple[tuple[float, str], ...]) -> str:
    """Name of the first bound that `value` does not exceed, else `more`."""
    for bound, name in bounds:
        if value <= bound:
            return name
    return "more"


def graded(what: str, bounds: tuple[tuple[float, str], ...]) -> dict[str, str]:
    """Findings for each grade, in words."""
    return {name: f"{what}: up to {bound:g}" for bound, name in bounds} | {"more": f"{what}: over {bounds[-1][0]:g}"}


@page_rule(graded("share of the page's words before it", PARTS))
def part(view: View) -> list[str]:
    """Menus come first, footers last."""
    words, names = view.words or 1, [name for _, name in PARTS] + ["more"]
    bounds = [bound for bound, _ in PARTS]
    return [names[bisect_left(bounds, before / words)] for before in view.before]


@page_rule({
    "before": "stands before the headline", "is": "is the likely headline", "next": "right after the headline", "after": "stands after the headline",
    "without": "no headline found",
})
def top(view: View) -> list[str]:
    """A story stands below its headline."""
    found, size = view.top, len(view.blocks)
    if found < 0:
        return ["without"] * size
    return (["before"] * found + ["is"] + ["next"] * len("near") + ["after"] * size)[:size]


@page_rule({"twice": "the same words stand elsewhere on the page", "often": "the same words stand in many places on the page"})
def repeated(view: View) -> list[str]:
    """Stories are told once; teasers and labels again and again. A heading may stand in the table of contents too."""
    count, jumps = view.repeats.get, view.jumps
    times = [count(block.text, 0) - (block.level > 0 and block.text in jumps) for block in view.blocks]
    return [("", "", "twice", "often")[min(number, 3)] for number in times]


@rule(graded("words in the same place", WORDS), sees="home")
def place_words(block: Block, view: View) -> str:
    """The place that holds the story holds much text."""
    return grade(view.homes[id(view.home[block.index])].words, WORDS)


@page_rule({"first": "first in its place", "last": "last in its place"})
def edge(view: View) -> list[str]:
    """Notes stand at the edges of the place that holds the story."""
    found = [""] * len(view.blocks)
    for first, last in view.edges.values():
        if first != last:
            found[first], found[last] = "first", "last"
    return found


@page_rule(graded("words of the page's longest place still to come", REST))
def rest(view: View) -> list[str]:
    """Near the end of a place, tags, bios and notes follow the story."""
    words = [view.homes[id(home)].words for home in view.home]
    return ["" if all_words < LONG_PLACE else grade(all_words - seen, REST) for all_words, seen in zip(words, view.seen, strict=True)]


@page_rule({
    "1": "a line without a full stop, alone between sentences", "2": "two lines without a full stop together", "3": "three lines without a full stop together",
    "6": "up to six lines without a full stop together", "more": "one of many lines without a full stop",
})
def line_run(view: View) -> list[str]:
    """A subheading is one line between paragraphs; menus, teasers and tables of facts are runs of them."""
    return [RUNS[min(count, len(RUNS) - 1)] for count in view.runs]


RUNS = ("", "1", "2", "3", "6", "6", "6", "more")
"""Answers by the number of lines in a run."""


@rule({f"{before}{after}": f"{before} blank lines before it, {after} after" for before in range(3) for after in range(3)}, needs="unmarked")
def gaps(block: Block, view: View) -> str:
    """Text copied from a page has blank lines around its paragraphs, and none between the lines of a menu."""
    if view.marked:
        return ""
    index = block.index + 1
    after = view.blocks[index].gap if index < len(view.blocks) else 2
    return f"{min(block.gap, 2)}{min(after, 2)}"


def link_share(stats: Stats) -> float:
    """Share of characters inside links."""
    return stats.linked / (stats.characters or 1)


@rule(graded("share of links in the same place", SHARES), sees="home")
def place_links(block: Block, view: View) -> str:
    """A place full of links leads elsewhere."""
    return grade(link_share(view.homes[id(view.home[block.index])]), SHARES)


@rule(graded("average words of blocks made alike", AVERAGES), sees="kin")
def kin_words(block: Block, view: View) -> str:
    """Publishers mark all paragraphs of a story alike; a short one among long kin is a paragraph too."""
    stats = view.signatures[view.signature[block.index]]
    return grade(stats.words / stats.blocks, AVERAGES) if stats.blocks > 1 else ""


@rule(graded("share of links in blocks made alike", SHARES), sees="kin")
def kin_links(block: Block, view: View) -> str:
    """Blocks made alike that are mostly links are a menu or a list of teasers."""
    stats = view.signatures[view.signature[block.index]]
    return grade(link_share(stats), SHARES) if stats.blocks > 1 else ""


LISTED = {"none": "a list without links", "some": "a list with links", "all": "a list of links"}
INTROS = {"colon": "a line that ends with a colon", "sentence": "a finished sentence", "heading": "a heading", "else": "something else"}


@rule({f"{links}-{intro}": f"an item of {LISTED[links]} that stands below {INTROS[intro]}" for links in LISTED for intro in INTROS})
def listed(block: Block, view: View) -> str:
    """A story introduces its lists and seldom links all of their items; what else to read is a list of links below nothing."""
    if block.shape != "item" or not view.marked:
        return ""
    first, linked, characters = view.lists[block.group]
    share = linked / (characters or 1)
    links = "none" if share < FEW_LINKS else "some" if share < MANY_LINKS else "all"
    before = view.blocks[first - 1] if first else None
    if before is None or not before.text:
        intro = "else"
    elif before.shape == "heading":
        intro = "heading"
    elif before.text[-1] in ":：":
        intro = "colon"
    else:
        intro = "sentence" if before.text[-1] in ".!?。！？।" else "else"
    return f"{links}-{intro}"


FEW_LINKS, MANY_LINKS = 0.05, 0.8
"""Shares of a list's characters inside links."""


SORTS = ("media", "heading", "links", "label", "line", "prose", "edge")


@page_rule({sort: f"after {sort}" for sort in SORTS}, sees="beside")
def previous(view: View) -> list[str]:
    """Prose stands among prose."""
    return view.beside(-1)


@page_rule({sort: f"two after {sort}" for sort in SORTS}, sees="beside")
def before_previous(view: View) -> list[str]:
    """Prose stands among prose."""
    return view.beside(-2)


@page_rule({sort: f"before {sort}" for sort in SORTS}, sees="beside")
def following(view: View) -> list[str]:
    """Prose stands among prose; a heading before prose is a subheading."""
    return view.beside(1)


@page_rule({sort: f"two before {sort}" for sort in SORTS}, sees="beside")
def after_following(view: View) -> list[str]:
    """Prose stands among prose."""
    return view.beside(2)
