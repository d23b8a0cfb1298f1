"""Which source of a field is believed first, as fitted to pages with known answers; what is not named comes last."""

from __future__ import annotations

from newsclean.metadata.meta_tags import ENDINGS

PUBLISHED = (
    "article:published_time",
    "JSON-LD datePublished",
    "itemprop datePublished",
    "JSON-LD page datePublished",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "article:first_published_time",
    "meta parsely-pub-date",
    "meta sailthru.date",
    "meta dc.date.issued",
    "meta dcterms.issued",
    *(f"meta {ending}" for ending in sorted(ENDINGS["published"]) if "creat" not in ending),
    "meta citation_publication_date",
    "meta citation_online_date",
    "meta citation_date",
    "meta date",
    "meta dc.date",
    "dc:date",
    "meta dcterms.date",
    "date in the address",
    "<time>",
    "element named date",
    "JSON-LD dateCreated",
    "itemprop dateCreated",
    "meta dc.date.created",
    "meta dcterms.created",
    "itemprop datePublished in the margin",
    "<time> in the margin",
    "element named date in the margin",
    "itemprop datePublished of a film",
)

ADDRESS, STATE, OF_FILM = "date in the address", "data of a script", "itemprop datePublished of a film"

LAST = frozenset({STATE, OF_FILM})
"""Sources that are believed only where nothing else is said or printed."""

WEAK_DATES = frozenset({
    "meta date", "meta dc.date", "dc:date", "meta dcterms.date", ADDRESS, STATE, OF_FILM, "<time>", "element named date",
    "JSON-LD dateCreated", "itemprop dateCreated", "meta dc.date.created", "meta dcterms.created",
    "itemprop datePublished in the margin", "<time> in the margin", "element named date in the margin",
    *(f"meta {ending}" for ending in ENDINGS["published"] if "creat" in ending),
})
"""Sources that a date printed with the headline outweighs: they mean many things, or stand anywhere on the page."""

MODIFIED = (
    "JSON-LD dateModified",
    "article:modified_time",
    "itemprop dateModified",
    "JSON-LD page dateModified",
    "og:modified_time",
    "og:updated_time",
    "article:modified",
    "article:updated_time",
    *(f"meta {ending}" for ending in sorted(ENDINGS["modified"])),
    "meta last-modified",
    "meta revised",
    "<time> updated",
    "element named date updated",
)

AUTHORS = (
    "JSON-LD author",
    "itemprop author",
    "meta parsely-author",
    "meta sailthru.author",
    "meta byl",
    "meta citation_author",
    "rel=author",
    "twitter:data1",
    "meta author",
    "article:author",
    "og:article:author",
    "og:author",
    "meta dc.creator",
    "dc:creator",
    "meta dcterms.creator",
    "JSON-LD creator",
    *(f"meta {ending}" for ending in sorted(ENDINGS["authors"])),
    "JSON-LD page author",
    "element named byline",
    "element named author",
    "rel=author in the margin",
    "itemprop author in the margin",
    "itemprop creator",
    "itemprop creator in the margin",
)

HEADLINES = (
    "JSON-LD headline",
    "itemprop headline",
    "og:title",
    "twitter:title",
    "meta citation_title",
    "meta parsely-title",
    "meta sailthru.title",
    "meta dc.title",
    "dc:title",
    "meta dcterms.title",
    *(f"meta {ending}" for ending in sorted(ENDINGS["headlines"])),
    "JSON-LD name",
    "meta title",
    "<title>",
    "JSON-LD page name",
    "JSON-LD alternativeHeadline",
)

DESCRIPTIONS = (
    "JSON-LD description", "og:description", "meta description", "twitter:description", "JSON-LD page description",
)
SITES = (
    "og:site_name", "JSON-LD publisher", "JSON-LD WebSite", "itemprop publisher", "meta application-name",
    "JSON-LD organisation", "meta dc.publisher",
)
SECTIONS = (
    "article:section", "JSON-LD articleSection", "og:section", "og:article:section", "meta parsely-section",
    "itemprop articleSection",
)
TAGS = (
    "article:tag", "og:article:tag", "JSON-LD keywords", "meta news_keywords", "meta parsely-tags",
    "meta sailthru.tags", "itemprop keywords",
    "rel=tag", "meta keywords", "meta dc.subject",
)
IMAGES = (
    "og:image", "og:image:secure_url", "og:image:url", "JSON-LD image", "twitter:image", "twitter:image:src",
    "<link> image_src",
)
LANGUAGES = (
    "<html lang>", "JSON-LD inLanguage", "og:locale", "JSON-LD page inLanguage", "meta content-language",
    "meta dc.language", "meta language",
)

DATELINES = ("JSON-LD dateline", "meta dateline", "JSON-LD locationCreated")
