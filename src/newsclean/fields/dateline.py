"""Datelines: where and when a story was filed and by which agency.

    NORTHFORD, 14 Sept 2023 (Example Wire) — The…   place, day and agency in any combination that says enough
    NEW DELHI: … · Berlin – … · МОСКВА, 3 мар - …   capitals or a known place, and a sign that parts it from the story
    新华社北京3月3日电 · (서울=연합뉴스)                 without spaces: see `dateline_cjk.py`

Cuts (`dateline_cuts.py`) are where it may end, a lead (`dateline_lead.py`) is what stands before a cut, and
`dateline_evidence.py` says when that is enough.
"""

from __future__ import annotations

from newsclean.article import Dateline
from newsclean.dates import is_date_line
from newsclean.dates.close import ClosingDay
from newsclean.fields.dateline_agencies import Agency, read_agency
from newsclean.fields.dateline_cuts import Cut, bracket_in, cuts, inside
from newsclean.fields.dateline_evidence import enough, enough_after_agency, enough_on_own_line
from newsclean.fields.dateline_lead import Lead, agency_after, read_lead
from newsclean.fields.dateline_sites import read_with_site

OWN_LINE = 160
"""Characters of a dateline on a line of its own."""


def read_dateline(text: str, *, published: str | None = None, language: str | None = None) -> Dateline | None:
    """The dateline that opens a paragraph; None where it has none.

    `published` (ISO 8601) gives the year to a day printed without one. `text` of the result is as printed, with its
    closing sign; `place` has its region.
    """
    text = text.lstrip()
    if not text or (text[0].islower() and "-" not in text[:4]):  # al-ARISH
        return None
    found = _without_spaces(text, published)
    if found is not None:
        return found
    found = read_with_site(text)
    if found is not None:
        return found
    for cut in cuts(text):
        lead = read_lead(cut.before, language)
        found = _dateline(text, cut, lead, published) if lead is not None else None
        if found is not None:
            return found
    return None


def _without_spaces(text: str, published: str | None) -> Dateline | None:
    """The dateline of a text in Chinese, Japanese or Korean."""
    if text.isascii():
        return None
    from newsclean.fields.dateline_cjk import is_cjk, read_cjk

    return read_cjk(text, published) if is_cjk(text) else None


def read_date_only_line(
    text: str, *, published: str | None = None, language: str | None = None,
) -> Dateline | None:
    """The dateline of a line that is nothing but a date; None for others, and where the date is not given in full."""
    line = is_date_line(text, language=language)
    if line is None:
        return None
    moment = line.published or line.modified
    if moment is None and line.partial and line.partial.startswith("--"):
        moment = ClosingDay(0, None, int(line.partial[2:4]), int(line.partial[5:])).iso(published)
    return Dateline(text, date=moment[:10]) if moment else None


def read_own_line(text: str, *, published: str | None = None, language: str | None = None) -> Dateline | None:
    """The dateline a line consists of: a date, a place and a date, or a place and an agency."""
    text = text.strip()
    if not 0 < len(text) <= OWN_LINE:
        return None
    found = _without_spaces(text, published)
    if found is not None and len(found.text) == len(text):
        found.inline = False
        return found
    bare = read_date_only_line(text, published=published, language=language)
    return bare or _place_line(text, published, language)


def _place_line(text: str, published: str | None, language: str | None) -> Dateline | None:
    """`NORTHFORD, 14 Sept 2023 (Example Wire)`, `Berlin, 3. März 2025`, `BEIRUT (AP) —`."""
    agency = None
    before = text.rstrip(" -–—―:=.")
    bracket = bracket_in(before)
    if bracket is not None and bracket.end() == len(before):
        agency = read_agency(inside(bracket))
        if agency is None:
            return None
        before = before[:bracket.start()]
    lead = read_lead(before, language)
    if lead is None or not enough_on_own_line(lead, agency):
        return None
    found = _filled(text, lead, agency, published)
    found.inline = False
    return found


def _dateline(text: str, cut: Cut, lead: Lead, published: str | None) -> Dateline | None:
    """The dateline up to a cut, if what stands there is enough for one."""
    agency = cut.agency or lead.agency
    if agency is None and cut.sign == "dash" and lead.place is not None:
        later, end = agency_after(text, cut.end)
        if later is not None and enough_after_agency(lead):
            return _filled(text[:end], lead, later, published)
    if agency is not None and lead.place is None and lead.day is None:
        return _agency_first(text, cut, agency, published)
    return _filled(text[:cut.end], lead, agency, published) if enough(cut, lead, agency) else None


def _agency_first(text: str, cut: Cut, agency: Agency, published: str | None) -> Dateline | None:
    """`(CNN) The…`, and `(ANSA) - ROMA, 03 MAR - La…`."""
    if not agency.known or cut.story[0].islower():
        return None
    after = next(cuts(text[cut.end:]), None)
    lead = read_lead(after.before, None) if after is not None and after.sign == "dash" else None
    if after is not None and lead is not None and lead.place is not None:
        capitals = lead.place.known and lead.place.case == "capitals"
        if lead.day is not None or capitals:
            return _filled(text[:cut.end + after.end], lead, agency, published)
    return _filled(text[:cut.end], Lead(None, None), agency, published)


def _filled(printed: str, lead: Lead, agency: Agency | None, published: str | None) -> Dateline:
    """The dateline these parts make."""
    return Dateline(
        printed.rstrip(),
        place=lead.place.text if lead.place else None,
        date=lead.day.iso(published) if lead.day else None,
        agency=agency.text if agency else None,
        inline=True,
    )
