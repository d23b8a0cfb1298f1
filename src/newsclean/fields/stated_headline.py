"""The newsroom's own headline, where the page states one (schema.org) that says the printed one better.

The printed line is the headline, but not always all of it: a kicker set in an element of its own belongs to the headline for many papers
("Kenya: Nairobi from below"), a colon may be lost where two elements meet, and a page made for the hour prints a line that changes while the
story keeps its name. What search engines are told (`og:title`, the tab's title) never overrides what readers see: it only bears a statement out.

Source: schema.org, `NewsArticle` and `headline`.
"""

from __future__ import annotations

from newsclean.lines.topics import topics
from newsclean.metadata.claims import comparable
from newsclean.metadata.titles import strip_site
from newsclean.model import Hints

STATED = "JSON-LD headline"
BESIDE = ("og:title", "<title>", "twitter:title")
"""Claims that may bear a statement out."""
LONGEST_KICKER = 7
"""Words."""
LONGEST_HEADLINE = 35
"""Words of a line in a heading beyond which it is the description, whatever its element calls it."""
SAME_MATTER = 0.4
"""Share of the shorter line's topics that the other must have, too."""
NEWS = frozenset({
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "askpublicnewsarticle", "reviewnewsarticle",
})
"""Types of schema.org that newsrooms' systems give their stories; blogs and plugins for search engines say `Article` or `BlogPosting`."""


def stated_headline(hints: Hints, printed: str, whole: str) -> str | None:
    """What the page states as its headline, where that is to be taken for the `printed` one; `whole` is the printed one with a kicker in its element.

    A story that is shared under its printed headline is called that, whatever machines are told; a colon lost between two elements is put back.
    """
    titles = {claim.source: strip_site(claim.value, site=hints.site) for claim in hints.headlines}
    stated = titles.get(STATED)
    if stated and len(stated.split()) < LONGEST_HEADLINE < len(printed.split()):
        return stated
    beside = [titles[source] for source in BESIDE if source in titles]
    shared = titles.get("og:title", "")
    if whole != printed and (":" in whole or not is_same(shared, printed)):
        found = next((title for title in (stated, *beside) if title and is_same(title, whole)), None)
        if found:
            return found
    same = [title for title in (stated, *beside) if title and is_same(title, printed)]
    if stated in same or shared in same or is_same(titles.get("itemprop headline", ""), printed):
        return next((title for title in same if has_more_dividers(title, printed)), None)
    if not stated or NEWS.isdisjoint(hints.kinds):
        return None
    if begins_with_kicker(stated, printed):
        return stated
    return stated if any(is_same(title, stated) for title in beside) and on_same_matter(stated, printed) else None


def is_same(title: str, other: str) -> bool:
    """Whether two titles have the same letters and digits."""
    return comparable(title) == comparable(other)


def has_more_dividers(stated: str, printed: str) -> bool:
    """Whether a statement of the same words divides them where the printed line lost the sign."""
    return ": " in stated and ":" not in printed


def begins_with_kicker(stated: str, printed: str) -> bool:
    """Whether a statement is the printed line after a few words and a colon."""
    kicker, found, rest = stated.partition(": ")
    return bool(found) and len(kicker.split()) <= LONGEST_KICKER and is_same(rest, printed)


def on_same_matter(stated: str, printed: str) -> bool:
    """Whether two lines share enough of what they speak of to be headlines of one story."""
    first, second = topics(stated), topics(printed)
    return len(first & second) >= SAME_MATTER * max(1, min(len(first), len(second)))
