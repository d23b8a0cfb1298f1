"""The roles a block can have. The values are the names used in JSON and by `--role`."""

from __future__ import annotations

from enum import Enum


class Role(str, Enum):
    """What a block is to its reader."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    IMAGE = "image"
    CAPTION = "caption"
    EMBED = "embed"
    FOOTNOTE = "footnote"

    COMMENT = "comment"
    COMMENT_NOTICE = "comment-notice"
    COMMENT_FORM = "comment-form"

    NAVIGATION = "navigation"
    BREADCRUMB = "breadcrumb"
    SHARE = "share"
    RELATED = "related"
    ADVERT = "advert"
    NEWSLETTER = "newsletter"
    AUTHOR_BIO = "author-bio"
    TAGS = "tags"
    PAGER = "pager"
    LEGAL = "legal"
    CONSENT = "consent"
    OTHER = "other"


BODY = frozenset({
    Role.PARAGRAPH, Role.SUBHEADING, Role.QUOTE, Role.LIST, Role.TABLE, Role.CODE, Role.IMAGE, Role.EMBED, Role.FOOTNOTE,
})
"""Roles that become items of the body. A caption becomes part of its image."""

FURNITURE = frozenset({Role.HEADLINE, Role.KICKER, Role.STANDFIRST, Role.BYLINE, Role.DATELINE, Role.CAPTION})
"""Part of the story, but not of its body."""

COMMENTS = frozenset({Role.COMMENT, Role.COMMENT_NOTICE, Role.COMMENT_FORM})
"""What readers wrote, and what invites them to."""
