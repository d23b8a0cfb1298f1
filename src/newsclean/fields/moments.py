"""When the story was published and changed: what machines are told and what readers are shown, weighed against each other.

The page's own metadata is believed first, but for three cases in which print knows better: metadata that is younger than the
day printed under the headline is that of a move or a rebuild of the site, metadata that is a little older than the only day
printed is that of a draft, and a moment in universal time may be another day where the story was published. Weak metadata (a
bare `date`, marked dates anywhere on the page) comes after print.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, datetime

from newsclean.casting import Labels
from newsclean.fields.printed_dates import BESIDE, INSIDE, NEAR, OVER, UNDER, PrintedDate, frame_of, printed_dates
from newsclean.metadata.microdata import DATES
from newsclean.metadata.moments import DAY, UTC, same_instant, sharpened
from newsclean.metadata.precedence import ADDRESS, LAST, WEAK_DATES
from newsclean.model import Claim, Hints, Page

MORNING, NOON, EVENING = 9, 12, 13
"""Hours of universal time until which it may still be yesterday somewhere, and from which it may be tomorrow."""

ANYWHERE = frozenset(f"{source}{where}" for source in ("<time>", "element named date") for where in ("", " in the margin"))
"""Sources of dates that may stand anywhere on the page."""

HALF_DAY = 12 * 60 * 60

FEWEST_OTHERS = 2
"""Days of a list of other stories."""

DRAFTED = 60
"""Days that a story may wait for publication under the address it was drafted with."""


def moments_of(page: Page, labels: Labels) -> tuple[list[Claim], list[Claim]]:
    """The claims for when the story was published and when it was last changed, ISO 8601, the most trusted first.

    A page that only gives the day of its last change was published, as it is, on that day.
    """
    printed = printed_dates(page, labels)
    if page.hints.published:
        printed = [found._replace(changed=found.changed or _is_of_change(found.iso, page.hints)) for found in printed]
    shown = [found for found in printed if not found.changed]
    claimed = page.hints.published
    if not shown and all(claim.source in ANYWHERE for claim in claimed) and (_shows_change(printed) or _are_of_others(page, labels)):
        claimed = []
    published = ranked(confirmed(claimed, shown), shown, {found.iso[:DAY] for found in printed if found.changed and found.where in {NEAR, BESIDE}})
    modified = page.hints.modified + [_claim(found) for found in printed if found.changed]
    modified = [claim for claim in modified if not (published and is_before(claim.value, published[0].value))]
    return published or [Claim(claim.value, f"{claim.source}, the only date given") for claim in modified[:1]], modified


def ranked(claims: list[Claim], printed: list[PrintedDate], changes: AbstractSet[str] = frozenset()) -> list[Claim]:
    """All claims for one moment, printed or not, the most trusted first; the first as exact as any that agrees with it.

    `changes` are the days that are printed near the headline as those of a change.
    """
    shown = [_claim(found) for found in printed if found.where != UNDER]
    under = [_claim(found) for found in printed if found.where == UNDER]
    strong = [claim for claim in claims if claim.source not in WEAK_DATES]
    weak = [claim for claim in claims if claim.source in WEAK_DATES - LAST]
    last = [claim for claim in claims if claim.source in LAST]
    address = [claim for claim in weak if claim.source == ADDRESS]
    near = [_claim(found) for found in printed if found.where == NEAR and found.bare]
    better = [claim for claim in near[:1] or address if strong and (outweighs(claim, strong[0].value) or _is_local(claim, strong))]
    better = better or (near[:1] if strong and is_issue(printed, changes, strong[0].value) else [])
    found = [*better, *strong, *near, *address, *shown, *weak, *under, *last]
    return sharpened(list(dict.fromkeys(found)))


def _shows_change(printed: list[PrintedDate]) -> bool:
    """Whether the day of a change is printed with the headline, and so no other date there may be of something else."""
    return any(found.changed and found.where in {NEAR, BESIDE, OVER} for found in printed)


def _are_of_others(page: Page, labels: Labels) -> bool:
    """Whether the elements marked as dates have several days, and all stand behind the story: they are those of a list of others."""
    frame = frame_of(labels)
    if frame is None or len({claim.value[:DAY] for claim in page.hints.published}) < FEWEST_OTHERS:
        return False
    return all(piece.block > frame.last for piece in page.head.pieces if piece.mark in DATES)


def confirmed(claims: list[Claim], printed: list[PrintedDate]) -> list[Claim]:
    """The claims, with one put first that print agrees with where the source of the first says several things and the first is not printed.

    A part of the page that has dates of its own (a film, another story) says them in the same words.
    """
    days = {found.iso[:DAY] for found in printed if found.where != UNDER}
    if not claims or not days or claims[0].value[:DAY] in days:
        return claims
    agreed = next((claim for claim in claims if claim.source == claims[0].source and claim.value[:DAY] in days), None)
    return [agreed, *(claim for claim in claims if claim is not agreed)] if agreed else claims


def _is_of_change(shown: str, hints: Hints) -> bool:
    """Whether a moment shown is the one the metadata gives for the last change, and not for publication, to the minute."""
    if len(shown) == DAY or any(same_instant(shown, claim.value) for claim in hints.published if claim.source not in WEAK_DATES):
        return False
    return any(same_instant(shown, claim.value) for claim in hints.modified)


def is_issue(printed: list[PrintedDate], changes: AbstractSet[str], claimed: str) -> bool:
    """Whether the day printed with the headline is the only one its readers see, and some days after the one claimed.

    Systems tell when a story was entered or first sent to anybody; the one day that a page puts under its headline, with no
    word for a change, is that of its issue. Where it is much later, it is the day of a change that the page does not call so.
    """
    days = {found.iso[:DAY] for found in printed if found.where in {NEAR, BESIDE, OVER, INSIDE}}
    shown = min(days, default="")
    return len(days) == 1 and shown not in changes and 0 < (_day(shown) - _day(claimed)).days <= DRAFTED


def _is_local(shown: Claim, strong: list[Claim]) -> bool:
    """Whether a day and hour shown are, in local time, a moment in universal time that any strong claim gives."""
    alike = (claim.value for claim in strong[1:] if claim.value[13:16] == shown.value[13:16] and claim.value.endswith(UTC))
    return len(shown.value) > DAY and any((_day(shown.value) - _day(moment)).days == -1 for moment in alike)


def outweighs(shown: Claim, claimed: str) -> bool:
    """Whether a day shown is more to be believed than a moment claimed: it is earlier, or the same moment by local time."""
    days = (_day(shown.value) - _day(claimed)).days
    if days < -1:
        return shown.source != ADDRESS or days < -DRAFTED
    if abs(days) != 1 or (len(shown.value) > DAY < len(claimed) and shown.value[13:16] != claimed[13:16]):
        return False
    if days < 0 and shown.source != ADDRESS:
        return True
    hour = int(claimed[DAY + 1:DAY + 3] or NOON)
    return claimed.endswith(UTC) and (hour < MORNING if days < 0 else hour >= EVENING)


def is_before(one: str, other: str) -> bool:
    """Whether a moment is before another beyond what mistaken zones explain: of what is to appear later, systems tell the last draft."""
    if min(len(one), len(other)) <= DAY:
        return (_day(one) - _day(other)).days < -1
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (first.tzinfo is None) != (second.tzinfo is None):
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return (second - first).total_seconds() > HALF_DAY


def _day(moment: str) -> date:
    year, month, day = (moment[:DAY] + "-01")[:DAY].split("-")
    return date(int(year), int(month), int(day))


def _claim(found: PrintedDate) -> Claim:
    return Claim(found.iso, f"printed {found.where}")
