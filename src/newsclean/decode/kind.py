"""HTML or text? Told by where tags stand, not by whether there are any.

In HTML, paragraphs begin and end with tags. A text that talks of `<div>`, has `List<int>`, a link in angle brackets, a
fenced example, or Markdown with an image in raw HTML, has most of its paragraphs bare.
"""

from __future__ import annotations

import re

NAMES = (
    "html head body title meta link script style noscript base template p div section article main header footer nav"
    " aside address h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre figure"
    " figcaption hr br form fieldset center details summary iframe video audio picture"
)
BLOCKS = frozenset(NAMES.split())
"""Elements that divide a page. Inline ones do not tell: Markdown and forum posts have them too."""

LOOKED_AT = 100_000
"""Characters of which the paragraphs are judged."""

DOCUMENTS = ("<!doctype", "<?xml")
"""What no text opens with."""

OPENING = 2000
"""Characters in which a page's first tag must stand."""

LONGEST_END = 40
"""Characters of the longest closing tag."""

FRONT_MATTER_LINES = 200

HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
"""What is left out before paragraphs are judged: code has blank lines too."""

TAG = r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])[^<>]*>"
ENDS_WITH_TAG = r"(?:</([A-Za-z][A-Za-z0-9]*)\s*|<(br|hr)\s*/?)>\Z"
WHOLE_PAGE = r"(?im)^[ \t]*<(?:!doctype\s+html|html[\s>])"
CODE = r"(?ms)^(```|~~~)[^\n]*\n.*?^\1[^\n]*$|`[^`\n]+`"


def kind_of(text: str) -> tuple[str, str]:
    """`html` or `text`, and why, in words."""
    if "<" not in text:
        return "text", "it has no tags"
    opening = text[:LOOKED_AT].lstrip()
    if opening[:OPENING].lower().startswith(DOCUMENTS):
        return "html", "it opens as a document of markup"
    for start, end in HIDDEN:
        opening = _without(opening, start, end)
    opening = re.sub(CODE, "code", opening) if "`" in opening or "~~~" in opening else opening
    opening = opening.strip()
    if opening.lower().startswith(DOCUMENTS):
        return "html", "it opens as a document of markup"
    front = _front_matter(opening)
    if not front and _holds_a_page(opening):
        return "html", "a whole page stands in it"
    return _by_paragraphs(opening[front:].strip())


def _without(text: str, start: str, end: str) -> str:
    """The text without what stands between the two marks, case ignored."""
    folded = text.lower()
    if start not in folded or len(folded) != len(text):
        return text
    pieces = []
    at = 0
    while (opened := folded.find(start, at)) >= 0:
        pieces.append(text[at:opened])
        closed = folded.find(end, opened)
        at = closed + len(end) if closed >= 0 else len(text)
    return "".join([*pieces, text[at:]])


def _front_matter(text: str) -> int:
    """Length of YAML front matter, 0 where there is none."""
    if not text.startswith("---\n"):
        return 0
    lines = text.split("\n", FRONT_MATTER_LINES)[1:-1]
    if "---" not in lines:
        return 0
    return sum(len(line) + 1 for line in lines[: lines.index("---") + 1]) + len("---\n")


def _holds_a_page(text: str) -> bool:
    """A doctype or `<html>` opens a line, and most of the text is between it and `</html>`.

    So looks a page saved with its HTTP headers, or after a server's warnings.
    """
    found = re.search(WHOLE_PAGE, text)
    if found is None:
        return False
    end = text.lower().rfind("</html>")
    inside = (end if end > found.start() else len(text)) - found.start()
    return inside * 2 > len(text) and len(_block_tags(text[found.start() :][:OPENING])) > 1


def _by_paragraphs(text: str) -> tuple[str, str]:
    paragraphs = [stripped for part in re.split(r"\n[ \t]*\n", text) if (stripped := part.strip())]
    if not paragraphs:
        return "html", "it is nothing but scripts and comments"
    if _is_wrapped(paragraphs):
        return "html", "one element holds all of it"
    tagged = sum(map(_is_tagged, paragraphs))
    if tagged * 2 > len(paragraphs) and len(_block_tags(text)) > 1:
        return "html", f"{tagged} of {len(paragraphs)} paragraphs begin or end with a tag"
    if len(paragraphs) == 1 and re.match(TAG, text[:OPENING]) and re.search(ENDS_WITH_TAG, text[-LONGEST_END:]):
        return "html", "it begins and ends with a tag"
    return "text", f"{len(paragraphs) - tagged} of {len(paragraphs)} paragraphs neither begin nor end with a tag"


def _is_tagged(paragraph: str) -> bool:
    """It begins with a tag that divides a page, or ends with one that closes."""
    first = re.match(TAG, paragraph[:OPENING])
    if first is not None and first[2].lower() in BLOCKS:
        return True
    last = re.search(ENDS_WITH_TAG, paragraph[-LONGEST_END:])
    return last is not None and (last[1] or last[2]).lower() in BLOCKS


def _is_wrapped(paragraphs: list[str]) -> bool:
    """The first paragraph opens an element that the last one closes."""
    first = re.match(TAG, paragraphs[0][:OPENING])
    last = re.search(ENDS_WITH_TAG, paragraphs[-1][-LONGEST_END:])
    if len(paragraphs) == 1 or first is None or first[1] or last is None or not last[1]:
        return False
    name = first[2].lower()
    tags = [(closing, tag) for closing, tag in _block_tags(paragraphs[0]) if tag == name]
    return name == last[1].lower() and sum(-1 if closing else 1 for closing, _ in tags) > 0


def _block_tags(text: str) -> list[tuple[str, str]]:
    tags = ((closing, name.lower()) for closing, name in re.findall(TAG, text))
    return [(closing, name) for closing, name in tags if name in BLOCKS]
