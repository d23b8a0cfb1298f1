"""What the names of a block's place say: one finding for each group of `data/marks.txt`, at three distances."""

from __future__ import annotations

from functools import cache, lru_cache

from newsclean.model import Block
from newsclean.roles import Role
from newsclean.segment.marks import names_of, table

ROLES = {
    "comment": Role.COMMENT, "respond": Role.COMMENT_FORM, "share": Role.SHARE, "related": Role.RELATED, "teaser": Role.RELATED, "nav": Role.NAVIGATION,
    "breadcrumb": Role.BREADCRUMB, "sidebar": Role.OTHER, "footer": Role.LEGAL, "advert": Role.ADVERT, "newsletter": Role.NEWSLETTER,
    "consent": Role.CONSENT, "author": Role.AUTHOR_BIO, "tags": Role.TAGS, "pager": Role.PAGER, "legal": Role.LEGAL, "search": Role.NAVIGATION,
    "login": Role.NAVIGATION, "toc": Role.NAVIGATION, "caption": Role.CAPTION, "header": Role.NAVIGATION, "credit": Role.CAPTION,
}
"""What a block outside the story is, if its place is named so. Strongest evidence decides between several."""

STRONG = ("comment", "respond", "share", "newsletter", "consent", "breadcrumb", "advert", "tags", "pager", "related", "toc", "author", "nav", "footer")


def marks_of(block: Block) -> tuple[int, int, int]:
    """The marks of a block's own place, of the two around it, and of all further out."""
    place = block.place
    own = place.marks | block.inner
    parent = place.parent
    near = 0
    if parent is not None:
        near = parent.marks
        if parent.parent is not None:
            near |= parent.parent.marks
    return own, near, place.around


def findings(own: int, near: int, around: int) -> list[str]:
    """Names of what the marks say, such as `own:share`, `near:related`, `in:comment`."""
    return (
        [f"own:{name}" for name in names_of(own)]
        + [f"near:{name}" for name in names_of(near)]
        + [f"in:{name}" for name in names_of(around)]
    )


def sentence(finding: str) -> str:
    """A finding in words."""
    where, _, name = finding.partition(":")
    known = {"own": "its own element is named like", "near": "the element around it is named like", "in": "stands somewhere inside"}
    return f"{known[where]} {name}"


@lru_cache(4096)
def role_of(own: int, near: int, around: int) -> Role | None:
    """The role that the names around a block give it, nearest first."""
    for marks in (own, near, around):
        if marks:
            for bit, role in _strong():
                if marks & bit:
                    return role
    return None


@cache
def _strong() -> tuple[tuple[int, Role], ...]:
    return tuple((table().bit(name), ROLES[name]) for name in STRONG)
