"""What `<meta>` elements say: Open Graph, Twitter cards, Dublin Core, Google Scholar, analytics services, plain names.

Names are many and meanings few. After the exact names come the words most vendors end theirs with (`dtk:publishdate`,
`bt:pubDate`, `cXenseParse:recs:publishtime`), so that the next vendor's are understood too.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.metadata.claims import Claims
from newsclean.metadata.name_parts import is_by

EXACT = {
    "og:title": "headlines", "twitter:title": "headlines", "dc.title": "headlines", "dc:title": "headlines",
    "dcterms.title": "headlines",
    "parsely-title": "headlines", "sailthru.title": "headlines", "citation_title": "headlines", "title": "headlines",
    "og:description": "descriptions", "description": "descriptions", "twitter:description": "descriptions",
    "dc.description": "descriptions", "dcterms.description": "descriptions", "dc:description": "descriptions",
    "article:published_time": "published", "article:published": "published", "og:published_time": "published",
    "og:article:published_time": "published", "article:publish_date": "published",
    "article:first_published_time": "published",
    "parsely-pub-date": "published", "sailthru.date": "published", "citation_publication_date": "published",
    "citation_online_date": "published", "citation_date": "published", "dc.date.issued": "published",
    "dcterms.issued": "published",
    "dc.date.created": "published", "dcterms.created": "published", "dc.date": "published", "dcterms.date": "published",
    "dc:date": "published", "date": "published", "og:release_date": "published", "article:post_date": "published",
    "article:modified_time": "modified", "article:modified": "modified", "article:updated_time": "modified",
    "og:modified_time": "modified",
    "og:updated_time": "modified", "og:article:modified_time": "modified", "dcterms.modified": "modified",
    "dc.date.modified": "modified",
    "revised": "modified", "last-modified": "modified", "revision_date": "modified",
    "article:author": "authors", "author": "authors", "byl": "authors", "parsely-author": "authors",
    "sailthru.author": "authors",
    "dc.creator": "authors", "dc:creator": "authors", "dcterms.creator": "authors",
    "dc.creator.personalname": "authors",
    "citation_author": "authors", "citation_authors": "authors", "og:author": "authors", "og:article:author": "authors",
    "article:section": "section", "og:section": "section", "og:article:section": "section",
    "parsely-section": "section",
    "articlesection": "section", "section": "section",
    "article:tag": "tags", "og:article:tag": "tags", "news_keywords": "tags", "keywords": "tags",
    "parsely-tags": "tags",
    "sailthru.tags": "tags", "dc.subject": "tags", "og:keywords": "tags",
    "og:site_name": "site", "application-name": "site", "dc.publisher": "site", "citation_journal_title": "site",
    "twitter:app:name:iphone": "site",
    "og:url": "url", "twitter:url": "url", "parsely-link": "url",
    "og:image": "image", "og:image:secure_url": "image", "og:image:url": "image", "twitter:image": "image",
    "twitter:image:src": "image",
    "og:locale": "language", "content-language": "language", "dc.language": "language", "dcterms.language": "language",
    "inlanguage": "language", "language": "language", "og:language": "language",
    "og:type": "kinds", "isaccessibleforfree": "free", "dateline": "dateline",
}
"""Names and the field each is a claim for. What a claim is worth is decided in `precedence`."""

ENDINGS = {
    "published": frozenset({
        "datepublished", "publisheddate", "publishdate", "pubdate", "publicationdate", "publishedtime",
        "publishtime", "publishedat", "published",
        "issued", "datepublish", "datepub", "firstpublished", "publishedon", "publishdatetime", "publisheddatetime",
        "pdate", "wpublisheddate",
        "contentpublisheddate", "articlepublishedtime", "articlepublisheddate", "displaydate", "datecreated",
        "createdate", "createddate", "creationdate",
        "outbraindate", "ptime", "awapublisheddate", "isodatetime", "date", "articlefirstpublished", "releasedate",
        "dateissued",
    }),
    "modified": frozenset({
        "datemodified", "modifieddate", "modifiedtime", "modified", "lastmodified", "lastupdated", "lastupdateddate",
        "moddate", "updated", "dateupdated",
        "updateddate", "updatedtime", "updatedat", "updatetime", "articlemodifiedtime", "articleupdatetime",
        "lastmod", "utime", "updateddatetime",
    }),
    "authors": frozenset({
        "author", "authors", "articleauthor", "authorname", "creator", "byline", "writer", "contentauthor",
        "cseauthor", "journalist", "reporter",
    }),
    "headlines": frozenset({"headline", "cseheadline", "articletitle", "articleheadline"}),
}
"""Last words of other names, without hyphens and underscores."""

NOT_FIELDS = frozenset({
    "fediverse", "twitter", "og:twitter", "five_hundred_pixels", "ob", "bigpipe", "smartbanner", "web", "theme",
    "i18n", "video", "book", "music", "profile",
})
"""Prefixes whose endings mean something else: an account, an application, a film."""


LONGEST_ENDING = 30
"""Characters of a name's last word, and of a label in a Twitter card, that can mean anything."""


def claim_all(metas: Iterable[tuple[str, str]], claims: Claims) -> None:
    """Add what the meta elements claim.

    WordPress writes `Written by` as the label of a line in the Twitter card, in the site's language, and the name as
    its data.
    """
    label = ""
    for name, content in metas:
        if name in EXACT:
            claims.say(EXACT[name], content, name if ":" in name else f"meta {name}")
        elif name in {"twitter:label1", "twitter:label2"}:
            label = content
        elif name in {"twitter:data1", "twitter:data2"}:
            if is_by(label[:LONGEST_ENDING]):
                claims.say("authors", content, "twitter:data1")
        else:
            _claim_by_ending(name, content, claims)


def _claim_by_ending(name: str, content: str, claims: Claims) -> None:
    prefix, _, ending = name.replace(".", ":").rpartition(":")
    if prefix in NOT_FIELDS or len(ending) > LONGEST_ENDING:
        return
    ending = ending.replace("-", "").replace("_", "").replace(" ", "")
    for field, endings in ENDINGS.items():
        if ending in endings:
            claims.say(field, content, f"meta {ending}")
