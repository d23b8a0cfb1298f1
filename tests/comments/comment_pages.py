"""Pages for the tests of comments: an invented story, and what stands around and below it."""

from __future__ import annotations

from newsclean.comments.find import CommentSection, find_comments
from newsclean.model import Document, Page
from newsclean.roles import Role
from newsclean.segment import segment

STORY = (
    "The tide mill at Quarrel Creek turned again on Sunday after eleven winters of mud, and half the village came down the lane to look.",
    "Six hundred tons of silt were moved by hand because the parish would not allow a digger on the dam, said Hester Lowe, who runs the trust.",
    "The mill will open on the first Saturday of each month until October, tides permitting, and there is tea in the barn for anyone who asks.",
)

HEAD = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)

LIKELY, UNLIKELY = 0.95, 0.1


def page_of(source: str, kind: str = "html") -> Page:
    return segment(Document(source, kind))


def section_of(page: Page, misjudged: tuple[str, ...] = ()) -> CommentSection:
    """The comment section, the story known but for blocks that open with one of the `misjudged` words."""
    known = {*STORY}
    return find_comments(page, [LIKELY if block.text in known or block.text.startswith(misjudged or ("\0",)) else UNLIKELY for block in page.blocks])


def below_story(markup: str) -> CommentSection:
    """The comments in some markup below the story."""
    return section_of(page_of(f"<html lang='en'><body><article><h1>The Mill Turns Again</h1>{HEAD}</article>{markup}</body></html>"))


def pasted(text: str) -> CommentSection:
    """The comments in some text pasted below the story."""
    return section_of(page_of("The Mill Turns Again\n\n" + "\n\n".join(STORY) + "\n\n" + text, "text"))


def records(section: CommentSection) -> list[tuple[str | None, str | None, str, int]]:
    return [(one.author, one.published, one.text, one.depth) for one in section.comments]


def texts_as(page: Page, section: CommentSection, role: Role) -> list[str]:
    """The texts of the blocks with a role."""
    return [page.blocks[index].text for index, (known, _) in sorted(section.roles.items()) if known is role]
