"""What stands before the point where a dateline may end: place, day, and an agency without brackets."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates.close import ClosingDay, closing_day
from newsclean.fields.dateline_agencies import Agency, is_known, read_agency
from newsclean.fields.dateline_cuts import bracket_in, inside
from newsclean.fields.dateline_places import Place, is_label, read_place
from newsclean.record import NamedTuple

EDGES = " ,;–—-\t\xa0"
"""Signs between a place, its day and what follows."""

LONGEST_AFTER = 40
"""Characters after a dash in which an agency's name may end."""

MOST_AFTER = 3
"""Words of it."""


class Lead(NamedTuple):
    """What stands before a cut."""

    place: Place | None
    day: ClosingDay | None
    agency: Agency | None = None
    """Signed without brackets: "ACCRA, Mar. 3, GNA -", "JAKARTA, EXAMPLE.com –"."""
    comma: bool = False
    """A comma parts the place from the day."""


def read_lead(before: str, language: str | None) -> Lead | None:
    """Place, day and agency before a cut; None where something else stands there."""
    before, agency = _signed(before.strip(EDGES))
    bracket = bracket_in(before)
    if bracket is not None and bracket.end() == len(before) and bracket["square"] is None:
        day = closing_day(inside(bracket), language=language)
        start = bracket.start() if day is not None and day.start == 0 else len(before)
    else:
        day = closing_day(before, language=language)
        start = day.start if day is not None else len(before)
    named = before[:start].strip(EDGES)
    place = read_place(named) if named else None
    return None if named and place is None else Lead(place, day, agency, comma="," in before[:start])


def agency_after(text: str, start: int) -> tuple[Agency | None, int]:
    """The agency after a dash, and where its own full stop or dash ends: "— РИА Новости. "."""
    match = _agency_end().search(text, start, start + LONGEST_AFTER)
    if match is None:
        return None, start
    name = text[start:match.start()]
    agency = read_agency(name) if len(name.split()) <= MOST_AFTER and not is_label(name) else None
    return (agency, match.end()) if agency is not None and agency.telling else (None, start)


def _signed(before: str) -> tuple[str, Agency | None]:
    """What stands before a cut without an agency that has no bracket_in, and that agency."""
    parts = [part.strip() for part in before.split(",")]
    for number, part in enumerate(parts):
        if "." in part and _domain().fullmatch(part):
            return ", ".join(parts[:number] + parts[number + 1:]), Agency(part, known=False, telling=True)
    head, _, last = before.rpartition(" ")
    if is_known(last) and closing_day(head) is not None:
        return head, Agency(last, known=True, telling=True)
    return before, None


@cache
def _domain() -> re.Pattern[str]:
    """The address that some papers sign with: "EXAMPLE.com"."""
    return re.compile(r"[^\W\d_][\w-]{1,20}(?:\.\w{2,4}){1,2}")


@cache
def _agency_end() -> re.Pattern[str]:
    """What closes an agency's name after a dash."""
    return re.compile(r"\.\s|\s?[-–—]\s|:\s")
