"""How far a line agrees with the titles that its page gives."""

from __future__ import annotations

from newsclean.lines.topics import topics
from newsclean.metadata.titles import strip_site
from newsclean.model import Hints
from newsclean.rules.view import plain
from newsclean.rules.whereabouts import grade

SHORTEST_PART = 8
"""Letters of a line that is looked for inside a claim."""
MOST_CLAIMS = 8
"""Claims that lines are compared with: pages with more list other stories' titles too."""
PARTS = ((0.2, "2"), (0.35, "3"), (0.5, "5"), (0.65, "6"), (0.8, "8"), (0.9, "9"))
ALIKE = ((0.0, "0"), (0.15, "1"), (0.3, "3"), (0.5, "5"))
SOURCES = {
    "JSON-LD headline": "stated", "itemprop headline": "stated", "og:title": "shared", "twitter:title": "shared", "<title>": "tab",
    "JSON-LD alternativeHeadline": "alternative",
}
"""Sources of a claim that are worth different things."""


class Titles:
    """The titles that a page gives, with and without the site's name."""

    def __init__(self, hints: Hints, site: str | None) -> None:
        self.claims = [claim.value for claim in hints.headlines[:MOST_CLAIMS]]
        self.keys: dict[str, set[str]] = {}
        for claim in hints.headlines[:MOST_CLAIMS]:
            source = SOURCES.get(claim.source, "other")
            bare, whole = plain(strip_site(claim.value, site)), plain(claim.value)
            self.keys.setdefault(bare, set()).add(source)
            if whole != bare:
                self.keys.setdefault(whole, set()).add("tab" if source == "tab" else "whole")
        self.keys.pop("", None)
        self.subjects: list[set[str]] | None = None

    def holds_half(self, key: str) -> bool:
        """Whether a line is a claim, or a good part of one."""
        return key in self.keys or (len(key) >= SHORTEST_PART and any(key in claim and 2 * len(key) > len(claim) for claim in self.keys))

    def findings(self, line: str, key: str, above: str) -> list[str]:
        """What the claims say of a line, as `name:value`; `above` is the key of the line before it."""
        if key in self.keys:
            return [f"claim:{source}" for source in self.keys[key]]
        if not self.keys:
            return ["claim:nothing"]
        found = ["claim:paired"] if above and above + key in self.keys else []
        share, where = max([overlap(key, claim) for claim in self.keys])
        if not share:
            return [*found, "part:apart", f"alike:{grade(self._alike(line), ALIKE)}"]
        larger = "more" if where in LARGER else "less"
        return [*found, f"part:{where}", f"part:{larger}{grade(share, PARTS)}"]

    def _alike(self, line: str) -> float:
        """The largest share of topics that a line has in common with a claim."""
        if self.subjects is None:
            self.subjects = list(map(topics, self.claims))
        mine = topics(line)
        return max([len(mine & other) / (len(mine | other) or 1) for other in self.subjects], default=0.0)


LARGER = frozenset({"opened", "ended", "holds"})
"""Where a claim stands inside a longer line."""


def overlap(key: str, claim: str) -> tuple[float, str]:
    """How much of the longer of a line and a claim the shorter one is, if it stands inside it, and where."""
    if len(key) >= SHORTEST_PART and key in claim:
        return len(key) / len(claim), "opens" if claim.startswith(key) else "ends" if claim.endswith(key) else "inside"
    if len(claim) >= SHORTEST_PART and claim in key:
        return len(claim) / len(key), "opened" if key.startswith(claim) else "ended" if key.endswith(claim) else "holds"
    return 0.0, ""
