"""What a block looks like: its form, its length, its type."""

from __future__ import annotations

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View

LENGTHS = ((0, "0"), (1, "1"), (3, "3"), (6, "6"), (10, "10"), (20, "20"), (40, "40"), (80, "80"))
"""Upper bounds of the classes of length, in words."""

SHORT_LINE = 20
"""Words in a line that could be a label or a heading."""


@rule({
    "p": "a paragraph", "div": "text in a division", "td": "text in a table cell", "line": "a line of text", "other": "text in another element",
    "h1": "a first-level heading", "h2": "a second-level heading", "h3": "a third-level heading", "h4": "a fourth-level heading",
    "h5": "a low heading", "h6": "a low heading", "item": "an item of a list", "numbered": "an item of a numbered list", "quote": "a quotation", "code": "code",
    "table": "a table", "caption": "a caption", "dt": "a term of a list of terms", "button": "the label of a button", "image": "a picture",
    "embed": "a player or another page", "crowd": "thousands of short pieces",
}, sees="look")
def form(block: Block, view: View) -> str:  # noqa: ARG001
    """Paragraphs tell stories; cells, items and buttons seldom do."""
    shape, tag = block.shape, block.tag
    if shape == "text":
        if tag in {"p", "div", "td", "button"}:
            return tag
        if tag in {"dt", "dd"}:
            return "dt"
        return "other" if tag else "line"
    if shape == "heading":
        return f"h{block.level}"
    if shape == "item":
        return "numbered" if block.ordered else "item"
    return shape


@rule({
    "0": "no words", "1": "a single word", "3": "two or three words", "6": "four to six words", "10": "seven to ten words",
    "20": "11 to 20 words", "40": "21 to 40 words", "80": "41 to 80 words", "more": "over 80 words",
}, sees="look")
def length(block: Block, view: View) -> str:  # noqa: ARG001
    """Stories are told in long pieces, menus in short ones."""
    words = block.words
    for bound, name in LENGTHS:
        if words <= bound:
            return name
    return "more"


@rule({"heading": "a short line all in bold", "start": "opens in bold"}, sees="type")
def bold(block: Block, view: View) -> str:  # noqa: ARG001
    """Many blogs set their subheadings as bold paragraphs."""
    if not block.bold or block.shape == "heading":
        return ""
    if block.bold >= len(block.text) * 0.9:
        return "heading" if block.words <= SHORT_LINE else ""
    return "start" if block.runs and "strong" in block.runs[0].style else ""


@rule({"all": "all in italics", "start": "opens in italics"}, sees="type")
def italic(block: Block, view: View) -> str:  # noqa: ARG001
    """Notes of the editors, disclosures and authors' lives are set in italics around the story."""
    if not block.runs or block.shape == "heading":
        return ""
    slanted = sum([len(run.text) for run in block.runs if "em" in run.style])
    if slanted >= len(block.text) * 0.9:
        return "all"
    return "start" if "em" in block.runs[0].style else ""


@rule({"hidden": "the page hides it"}, sees="look")
def hidden(block: Block, view: View) -> str:  # noqa: ARG001
    """Menus, dialogs and copies for other devices wait out of sight."""
    return "hidden" if block.hidden else ""
