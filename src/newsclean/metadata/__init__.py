"""What a page says of itself, gathered from every place pages say it in, cleaned, and put in order of trust.

    json_ld, schema_org   JSON-LD scripts: which node is the page's own story, and what it claims
    meta_tags             `<meta>` elements: Open Graph, Twitter, Dublin Core, analytics services
    microdata             marked parts of the visible page: itemprop, rel=author, `<time>`
    precedence            which of these is believed first, field by field
    names, titles, timestamps, languages, links, article_body   what a claim's text means
"""

from __future__ import annotations

from newsclean.metadata.reading import read_head

__all__ = ["read_head"]
