"""The nodes of a page's JSON-LD, and which of them is its story.

A page may describe its site, its breadcrumbs, its comments and forty other stories before it comes to its own. A node
is the page's own when its address or its headline says so; nodes inside lists of items, comments, reviews and parts
are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from newsclean.metadata.claims import comparable, plain, without_tags
from newsclean.metadata.links import same_page_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Node = dict[str, "Any"]
"""A JSON object with its keys in lower case: `articlebody` and `headLine` are met in the wild."""

MOST_NODES = 20_000
"""JSON values that are walked; live blogs have a few thousand."""

MOST_ROOTS = 2_000
"""Nodes of a page that are weighed."""

MOST_SCRIPTS = 60

STORY_TYPES = frozenset({
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle",
    "reviewnewsarticle", "askpublicnewsarticle", "advertisercontentarticle", "satiricalarticle", "scholarlyarticle",
    "medicalscholarlyarticle",
    "techarticle", "liveblogposting", "socialmediaposting", "discussionforumposting", "report",
})
"""schema.org types of whole stories: Article and what derives from it."""

WORK_TYPES = frozenset({
    "creativework", "recipe", "review", "howto", "videoobject", "podcastepisode", "course", "book", "qapage", "faqpage",
    "claimreview",
})
"""Types that may be a page's subject where it has no story, or stand beside one."""

PAGE_TYPES = frozenset({"webpage", "itempage", "aboutpage", "medicalwebpage", "collectionpage", "profilepage"})

DOORS = ("@graph", "@included", "mainentity", "mainentityofpage", "blogpost")
"""Properties that lead from a page, a graph or a blog to its subject."""


class Graph:
    """What the scripts of a page say, with references resolved on demand."""

    __slots__ = ("known", "roots")

    def __init__(self) -> None:
        self.roots: list[Node] = []
        """Nodes that stand at the top or behind one of the doors."""
        self.known: dict[str, Node] = {}
        """Nodes by `@id`, wherever they stand; of several with one id the fullest."""

    def resolve(self, value: object) -> object:
        """The node that a mere reference (`{"@id": …}` or the id as a string) points to; any other value as it is."""
        if isinstance(value, str):
            return self.known.get(value, value)
        if isinstance(value, dict) and len(value) <= 2 and "name" not in value:  # noqa: PLR2004 (@id, perhaps @type)
            return self.known.get(text_of(value.get("@id")), value)
        return value

    def typed(self, types: frozenset[str]) -> Iterator[Node]:
        """Roots of one of these types, in document order."""
        for node in self.roots:
            if not types.isdisjoint(types_of(node)):
                yield node


class Identity:
    """How a page calls itself outside its JSON-LD: keys of its addresses, and of its titles."""

    __slots__ = ("addresses", "titles")

    def __init__(self, addresses: set[str], titles: set[str]) -> None:
        self.addresses = addresses
        self.titles = titles


def read_graph(scripts: Iterable[str]) -> Graph:
    """The graph of all scripts of a page."""
    graph = Graph()
    for number, script in enumerate(scripts):
        if number >= MOST_SCRIPTS:
            break
        from newsclean.metadata.broken_json import read_script

        for value in read_script(script):
            graph.roots += [_lowered(node) for node in islice(_behind_doors(value), MOST_ROOTS - len(graph.roots))]
            _index(value, graph.known)
    return graph


def stories(graph: Graph, page: Identity) -> list[Node]:
    """The nodes that describe the page's own story, the best first; empty where all describe other stories."""
    scored = [(_score(node, page), -number, node) for number, node in enumerate(graph.typed(STORY_TYPES | WORK_TYPES))]
    several = len(scored) > 1
    likely = [entry for entry in scored if entry[0] > (0 if several else ALONE)]
    own = sorted(likely, key=lambda entry: entry[:2], reverse=True)
    whole = [node for *_, node in own if not STORY_TYPES.isdisjoint(types_of(node))]
    return whole or [node for *_, node in own]


ALONE = -4.0
"""A page's only story may differ from it in address or in headline (both are often changed), not in both."""


def _score(node: Node, page: Identity) -> float:
    """How likely a node is the page's own story; above 0 for one among several."""
    score = 2.0 if not STORY_TYPES.isdisjoint(types_of(node)) else 0.5
    addresses = {same_page_key(address) for address in addresses_of(node)} - {""}
    if addresses & page.addresses:
        score += 4
    elif addresses and page.addresses:
        score -= 3
    headline = comparable(text_of(node.get("headline")) or text_of(node.get("name")))
    if headline and any(headline in title or title in headline for title in page.titles):
        score += 3
    elif headline and page.titles:
        score -= 3
    return score


def addresses_of(node: Node) -> Iterator[str]:
    """Addresses a node gives for itself."""
    for key in ("mainentityofpage", "url", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith(("http://", "https://", "//", "/")):
            yield value


def types_of(node: Node) -> list[str]:
    """The types of a node, without the vocabulary they are of, in lower case."""
    types = node.get("@type")
    found = types if isinstance(types, list) else [types]
    return [kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in found if isinstance(kind, str)]


def text_of(value: object) -> str:
    """A plain string, that of a `{"@value": …}`, or the first of a list; without tags; empty for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return plain(without_tags(plain(value)))


def listed(value: object) -> list[Any]:
    """A value, or the values of a list (JSON-LD does not tell one from a list of one)."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _behind_doors(value: object) -> Iterator[dict[str, Any]]:
    """The objects that speak for the page, in document order."""
    waiting = [value]
    seen = 0
    while waiting and seen < MOST_NODES:
        seen += 1
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value[:MOST_NODES])
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in reversed(value) if isinstance(key, str) and key.lower() in DOORS]


def _index(value: object, known: dict[str, Node]) -> None:
    """Note all objects that have an id and more than that."""
    waiting = [value]
    seen = 0
    while waiting and seen < MOST_NODES:
        seen += 1
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value[:MOST_NODES])
        elif isinstance(value, dict):
            waiting += reversed(value.values())
            name = value.get("@id")
            if isinstance(name, str) and len(value) > max(1, len(known.get(name, ()))):
                known[name] = _lowered(value)


def _lowered(node: dict[str, Any]) -> Node:
    return {key.lower(): value for key, value in node.items()}
