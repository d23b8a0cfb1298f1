"""What schema.org says of a story and of the page and site around it: from JSON-LD nodes to claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclean.metadata.claims import Claims
from newsclean.metadata.json_ld import PAGE_TYPES, Graph, Node, addresses_of, listed, text_of, types_of

PLAIN_FIELDS = {
    "headline": ("headlines", "JSON-LD headline"),
    "alternativeheadline": ("headlines", "JSON-LD alternativeHeadline"),
    "name": ("headlines", "JSON-LD name"),
    "datepublished": ("published", "JSON-LD datePublished"),
    "datecreated": ("published", "JSON-LD dateCreated"),
    "uploaddate": ("published", "JSON-LD uploadDate"),
    "datemodified": ("modified", "JSON-LD dateModified"),
    "description": ("descriptions", "JSON-LD description"),
    "abstract": ("descriptions", "JSON-LD abstract"),
    "dateline": ("dateline", "JSON-LD dateline"),
    "inlanguage": ("language", "JSON-LD inLanguage"),
}
"""Properties of a story whose value is a text, and the field and source each is a claim of."""

LISTED_FIELDS = {
    "publisher": ("site", "JSON-LD publisher"),
    "sourceorganization": ("site", "JSON-LD publisher"),
    "locationcreated": ("dateline", "JSON-LD locationCreated"),
    "articlesection": ("section", "JSON-LD articleSection"),
    "keywords": ("tags", "JSON-LD keywords"),
}
"""Properties whose values are names, things with a name, references to them, or lists of these."""

PAGE_FIELDS = {
    "name": ("headlines", "JSON-LD page name"),
    "headline": ("headlines", "JSON-LD page name"),
    "datepublished": ("published", "JSON-LD page datePublished"),
    "datemodified": ("modified", "JSON-LD page dateModified"),
    "description": ("descriptions", "JSON-LD page description"),
    "inlanguage": ("language", "JSON-LD page inLanguage"),
}
"""The same for the WebPage a story stands on: many systems date only this one."""

SITE_TYPES = {
    "website": "JSON-LD WebSite",
    "newsmediaorganization": "JSON-LD organisation",
    "organization": "JSON-LD organisation",
}

MOST_AUTHORS = 60
"""People named for one story; papers in physics have thousands, and nobody prints them."""

DEEPEST = 3
"""Lists in lists of names that are followed: they are a mistake met once or twice, not a structure."""

LONGEST_BODY = 2_000_000


def claim_all(graph: Graph, own: list[Node], claims: Claims) -> None:
    """Add what a page's own stories (the best first) and its page and site nodes claim."""
    for node in own:
        _claim_story(node, graph, claims)
    signed = next((node for node in own if node.get("author")), {})
    for name in people(signed.get("author"), graph):
        claims.say("authors", name, "JSON-LD author")
    for node in graph.typed(PAGE_TYPES):
        _claim_fields(node, PAGE_FIELDS, claims)
        for name in people(node.get("author"), graph):
            claims.say("authors", name, "JSON-LD page author")
        for address in images(node.get("primaryimageofpage"), graph):
            claims.say("image", address, "JSON-LD page image")
    for node in graph.typed(frozenset(SITE_TYPES)):
        source = next(SITE_TYPES[kind] for kind in types_of(node) if kind in SITE_TYPES)
        claims.say("site", text_of(node.get("name")), source)


def _claim_story(node: Node, graph: Graph, claims: Claims) -> None:
    _claim_fields(node, PLAIN_FIELDS, claims)
    for name in people(node.get("creator"), graph):
        claims.say("authors", name, "JSON-LD creator")
    for key, (field, source) in LISTED_FIELDS.items():
        for value in listed(node.get(key)):
            claims.say(field, name_of(graph.resolve(value)), source)
    for address in [*images(node.get("image"), graph), *images(node.get("thumbnailurl"), graph)]:
        claims.say("image", address, "JSON-LD image")
    for address in addresses_of(node):
        claims.say("url", address, "JSON-LD url")
    for kind in types_of(node):
        claims.say("kinds", kind, "JSON-LD @type")


def _claim_fields(node: Node, fields: dict[str, tuple[str, str]], claims: Claims) -> None:
    for key, (field, source) in fields.items():
        for value in listed(node.get(key))[:3]:
            claims.say(field, name_of(value), source)


def people(value: object, graph: Graph, depth: int = 0) -> Iterator[str]:
    """Names of the people or bodies in an author property: strings, nodes, references, lists of these in lists."""
    if depth > DEEPEST:
        return
    for entry in listed(value)[:MOST_AUTHORS]:
        found = graph.resolve(entry)
        if isinstance(found, list):
            yield from people(found, graph, depth + 1)
        elif isinstance(found, dict):
            lowered = {key.lower(): inner for key, inner in found.items()}
            name = lowered.get("name") or lowered.get("@value") or _given_and_family(lowered)
            yield from people(name, graph, depth + 1)
        else:
            yield text_of(found)


def _given_and_family(node: Node) -> str:
    """A name from its parts."""
    return " ".join(filter(None, (text_of(node.get(key)) for key in ("givenname", "additionalname", "familyname"))))


def name_of(value: object) -> str:
    """A string, or the name of a thing."""
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("alternateName"))
    return text_of(value)


def images(value: object, graph: Graph) -> Iterator[str]:
    """Addresses of images: strings, ImageObjects, references, lists of these."""
    for entry in listed(value)[:10]:
        found = graph.resolve(entry)
        if isinstance(found, dict):
            lowered = {key.lower(): inner for key, inner in found.items()}
            addresses = (lowered.get(key) for key in ("url", "contenturl", "@id"))
            found = next((address for address in addresses if isinstance(address, str)), None)
        if isinstance(found, str):
            yield found


def free_to_read(own: Iterable[Node]) -> bool | None:
    """What the best node says of `isAccessibleForFree`, else what its parts say of themselves."""
    for node in own:
        whole = truth(node.get("isaccessibleforfree"))
        if whole is not None:
            return whole
        parts = (part for part in listed(node.get("haspart")) if isinstance(part, dict))
        if any(truth(part.get("isAccessibleForFree")) is False for part in parts):
            return False
    return None


def truth(value: object) -> bool | None:
    """A boolean in any of the ways it is written: `false`, `"False"`, `"http://schema.org/False"`, 0."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, (bool, int)):
        return bool(value)
    if not isinstance(value, str):
        return None
    word = value.strip().rsplit("/", 1)[-1].lower()
    return True if word in {"true", "yes", "1", "free"} else False if word in {"false", "no", "0"} else None


def body_of(own: Iterable[Node]) -> str | None:
    """The text of the story as the best node that has one gives it; not yet plain."""
    for node in own:
        for key in ("articlebody", "text"):
            value = node.get(key)
            if isinstance(value, list):
                value = "\n\n".join(part for part in value if isinstance(part, str))
            if isinstance(value, str) and value.strip():
                return value[:LONGEST_BODY]
    return None
