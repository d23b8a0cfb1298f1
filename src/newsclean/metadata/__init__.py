"""What a page says of itself, gathered from every place pages say it in, cleaned, and put in order of trust.

    json_ld, schema_org   JSON-LD scripts: which node is the page's own story, and what it claims
    meta_tags             `<meta>` elements: Open Graph, Twitter, Dublin Core, analytics services
    microdata             marked parts of the visible page: itemprop, rel=author, `<time>`
    state                 what a page hands to its own script, where nothing else dates it
    precedence            which of these is believed first, field by field
    names, titles, timestamps, languages, links, article_body   what a claim's text means
"""

from __future__ import annotations

from newsclean.model import Head, Hints


def read_head(head: Head, url: str | None) -> Hints:
    """What the page says of itself; see `reading.py`, which pasted text has no need of."""
    from newsclean.metadata import reading

    return reading.read_head(head, url)
