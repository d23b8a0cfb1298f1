"""Titles: a story's headline out of what is written in a browser's tab.

    Bridge Approved After Nine Years | Example News
    Example News: Bridge Approved After Nine Years
    Bridge Approved After Nine Years - Politics - Example News

A dash or a colon may be the headline's own, so a part is cut off only for a reason: it is the site's name, what remains
is a heading on the page or another claim, or the sign between them is one that headlines do not use and it is short.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsclean.metadata.claims import comparable
from newsclean.model import Claim

LONGEST = 400
"""Characters of a title that are read."""

SHORT = 5
"""Words of a site's or section's name, at most."""

SHORTEST_HEADLINE = 14
"""Characters that a headline has more of, where nothing else tells it from a site's name."""

SURE_SIGNS = frozenset({"|", "｜", "ㅣ", "::", "»", "«", "‹", "›", "•", "·", "/", "~", "_", "¦"})
"""Signs that stand between a headline and a site, and hardly ever inside a headline."""


def strip_site(title: str, site: str | None = None, shown: Iterable[str] = (), url: str | None = None) -> str:
    """The title without the names of its site and sections; the title as it is where there is no reason to cut it.

    `site` is the site's name if known, `shown` are headings on the page and other claims of the headline, and `url` is
    the page's address, whose host often is the site's name.
    """
    title = title[:LONGEST].strip()
    pieces = _divided(title)
    if len(pieces) == 1:
        return title
    names = _names(site, url)
    known = {comparable(text) for text in shown} - names - {""}
    if comparable(title) in known:
        return title
    return _shown_part(pieces, known) or _without_names(pieces, names) or title


def without_site(line: str, site: str | None = None, url: str | None = None) -> str:
    """A printed line without the site's own name, where a sign divides it from the rest: "Bridge Approved – Example News"."""
    pieces = _divided(line[:LONGEST])
    if len(pieces) == 1:
        return line
    key = comparable(pieces[-1])
    return "".join(pieces[:-2]).strip() if key in _names(site, url) and len(line) <= LONGEST else line


def halves(title: str) -> list[tuple[str, str]]:
    """The two ways to part a title at a sign: before its last piece, and after its first."""
    pieces = _divided(title[:LONGEST])
    cuts = sorted({1, len(pieces) - 2}, reverse=True) if len(pieces) > 1 else []
    return [("".join(pieces[:cut]).strip(), "".join(pieces[cut + 1:]).strip()) for cut in cuts]


def story_title(
    claims: Iterable[Claim], site: str | None = None, shown: Iterable[str] = (), url: str | None = None
) -> Claim | None:
    """The claim of the headline that the page bears out, without site and section: one that is shown, else the first.

    What is shown on the page wins over a claim worded otherwise, for claims are also written for search engines.
    """
    claims = list(claims)
    headings = list(shown)
    known = {comparable(text) for text in headings}
    others = [claim.value for claim in claims]
    best = None
    for number, claim in enumerate(claims):
        evidence = [*headings, *others[:number], *others[number + 1:]]
        bare = Claim(strip_site(claim.value, site, evidence, url), claim.source)
        if comparable(bare.value) in known:
            return bare
        best = best or bare
    return best


def _shown_part(pieces: list[str], known: set[str]) -> str | None:
    """The longest run of pieces that begins or ends the title and is shown on the page or claimed elsewhere."""
    texts, count = pieces[::2], len(pieces[::2])
    for length in range(count - 1, 0, -1):
        for start in (0, count - length):
            key = comparable("".join(texts[start:start + length]))
            if key in known:
                return "".join(pieces[2 * start:2 * (start + length) - 1]).strip()
    return None


def _names(site: str | None, url: str | None) -> set[str]:
    """Keys of what the site may call itself."""
    from newsclean.metadata.links import site_words

    names = {comparable(site or ""), comparable(site_words(url))}
    if site:
        names |= {comparable(part) for part in _divided(site)[::2]}
    names |= {name.removeprefix("the") for name in names}
    return {name for name in names if len(name) > 1}


def _without_names(pieces: list[str], names: set[str]) -> str | None:
    """The title without the site's name at its end or beginning, and without what is between it and the headline."""
    texts, signs = pieces[::2], [sign.strip() for sign in pieces[1::2]]
    start, end = 0, len(texts)
    if _is_site(texts[-1], names) or _looks_like_site(texts, signs[-1]):
        end -= 1
        while end > 1 and _is_site(texts[end - 1], names) and len(texts[end - 1].split()) <= SHORT:
            end -= 1  # one system added it to what another one had
        while end > 1 and signs[end - 1] == signs[end - 2] != ":" and _is_section(texts[:end]):
            end -= 1
    elif _is_site(texts[0], names) and len(texts[0].split()) <= SHORT:
        start += 1
    if end - start == len(texts):
        return None
    return "".join(pieces[2 * start:2 * end - 1]).strip() or None


def _is_site(text: str, names: set[str]) -> bool:
    """Whether a piece names the site, perhaps with a word or an ending (`.com`, `Online`) more or less."""
    key = comparable(text)
    if not key or len(text.split()) > SHORT + 3:
        return False
    return key in names or any(_is_most_of(name, key) or _is_most_of(key, name) for name in names)


def _is_most_of(part: str, whole: str) -> bool:
    return part in whole and len(part) > 2 and len(part) * 2 >= len(whole)  # noqa: PLR2004


def _looks_like_site(texts: list[str], sign: str) -> bool:
    """Whether the last piece is short, after a sign that headlines do not use, and the rest is a headline's length."""
    last, rest = texts[-1], " ".join(texts[:-1])
    return sign in SURE_SIGNS and len(last.split()) <= SHORT and len(rest) > max(1.5 * len(last), SHORTEST_HEADLINE)


def _is_section(texts: list[str]) -> bool:
    """Whether the last piece before a site's name is short as a section, and the others long as a headline."""
    last, rest = texts[-1], " ".join(texts[:-1])
    return len(last.split()) <= 2 and len(last) <= 20 and len(rest) > 2 * len(last)  # noqa: PLR2004


SIGNS = frozenset("|¦•·»«›‹/~–—―-:｜ㅣ：_")
"""Signs without one of which a title is one piece; one look tells."""


def _divided(title: str) -> list[str]:
    """The pieces of a title, and between them the signs that divide it."""
    return [title] if SIGNS.isdisjoint(title) else _signs().split(title)


@cache
def _signs() -> re.Pattern[str]:
    """What divides a title, kept by `split`: signs between spaces, a colon before one, wide bars and low lines."""
    return re.compile(r"(\s(?:[|¦•·»«›‹/~–—―-]|::|--)\s|\s?[｜ㅣ]\s?|:\s|：|_(?=\D))")
