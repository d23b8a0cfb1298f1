"""Heads of invented pages, for tests."""

from __future__ import annotations

import json
from typing import Any

from newsclean.metadata import read_head
from newsclean.model import Claim, Head, Hints, Piece
from newsclean.segment.marks import bits

URL = "https://www.example-news.com/2023/09/14/river-bridge"
HEADLINE = "Council Approves River Bridge"


def article(**fields: Any) -> dict[str, Any]:
    """A NewsArticle about this page's story."""
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "url": URL, **fields}


def hints_of(*data: Any, metas: dict[str, str] | None = None, url: str | None = None, **parts: Any) -> Hints:
    """What a page with these JSON-LD values, metas and other parts of a head says."""
    head = Head(linked_data=[json.dumps(value) for value in data], metas=list((metas or {}).items()), **parts)
    return read_head(head, url)


def piece(mark: str, text: str = "", value: str | None = None, block: int = 0, around: str = "") -> Piece:
    """A marked part of a page, inside places with the marks named in `around`."""
    return Piece(mark, value, text, block, bits(*around.split()))


def values(claims: list[Claim]) -> list[str]:
    """What claims say."""
    return [claim.value for claim in claims]
