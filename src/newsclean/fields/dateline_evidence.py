"""When place, day, agency and the sign after them are enough for a dateline.

A word before a dash or colon is little evidence: labels ("UPDATE —"), acronyms ("NASA (AP)"), entries of
lists ("Garlic - ") and sentences look alike. What a place is worth depends on how it is printed, whether it is known, and
what stands beside it.
"""

from __future__ import annotations

from newsclean.dates.close import opens_with_day
from newsclean.fields.dateline_agencies import Agency
from newsclean.fields.dateline_cuts import STORY, Cut
from newsclean.fields.dateline_lead import Lead
from newsclean.fields.dateline_places import Place

NEW_PLACE = 5
"""Letters of an unknown place in capitals before a dash; shorter ones are acronyms more often than places."""

NEW_WORDS = 3
"""Words of an unknown place; more are a sentence's beginning or a headline."""

LONGEST_SHORT = 6
"""Letters of an agency's abbreviation."""

LIST = 3
"""Commas soon after a colon, which then opens a list."""

INDIC_WORDS = 2
"""Words of a place that opens a story with "City:" in a script of India."""


def enough(cut: Cut, lead: Lead, agency: Agency | None) -> bool:
    """Whether what stands at a cut is a dateline."""
    if agency is None:
        return _enough_alone(cut, lead)
    if lead.place is None:
        return agency.known and not _goes_on(cut)
    if _spells(lead.place.text, agency.text):
        return False  # "Associated Press (AP) said"
    if agency.known:
        return _enough_with_known(cut, lead.place, lead)
    return _enough_with_new(cut, lead.place, lead, agency)


def enough_after_agency(lead: Lead) -> bool:
    """Whether a lead before an agency without brackets is a dateline's."""
    return lead.place is not None and (lead.day is not None or lead.place.known or lead.place.case == "capitals")


def enough_on_own_line(lead: Lead, agency: Agency | None) -> bool:
    """Whether place, day and agency are enough on a line of their own, where no story follows to tell."""
    place = lead.place
    if place is None:
        return False
    if agency is not None and (agency.known or lead.day is not None):
        return place.case != "mixed" or place.known or place.words == 1
    if lead.day is None:
        return False
    return place.known or place.case == "capitals" or place.words == 1


def _enough_with_known(cut: Cut, place: Place, lead: Lead) -> bool:
    """A known agency makes a dateline of most places; of an unknown one only with a dash."""
    if place.known or lead.day is not None or (place.case == "capitals" and cut.sign != "colon"):
        return bool(cut.sign) or not _goes_on(cut)
    return cut.sign == "dash" and not _goes_on(cut) and place.words <= NEW_WORDS


def _enough_with_new(cut: Cut, place: Place, lead: Lead, agency: Agency) -> bool:
    """What is no known agency must look like one, or the place must be printed like a dateline's."""
    if _goes_on(cut) or cut.sign not in {"dash", "colon"}:
        return False
    if agency.telling or lead.day is not None:
        return True
    if place.case == "capitals":
        return not place.weak and (cut.sign == "dash" or place.known)
    short = len(agency.text) <= LONGEST_SHORT and not agency.text[1:].islower()
    return place.known and cut.sign == "dash" and short


def _enough_alone(cut: Cut, lead: Lead) -> bool:
    """Whether a place, perhaps with a day, and a sign make a dateline without an agency."""
    place = lead.place
    if place is None or not cut.sign or _goes_on(cut) or _is_loud(cut.story):
        return False
    if lead.day is not None:
        return _enough_with_day(cut, place, lead)
    if cut.sign == "dash":
        # A hyphen or an en dash follows many a label and many an entry of a list.
        new = cut.wide and place.case == "capitals" and place.letters >= NEW_PLACE and place.words <= NEW_WORDS
        return place.known or place.region or new
    if len(cut.story) < STORY or place.regions or cut.story[:60].count(",") >= LIST:
        return False
    return _enough_for_colon(place) if cut.sign == "colon" else place.listed and place.case == "mixed"


def _enough_with_day(cut: Cut, place: Place, lead: Lead) -> bool:
    """A day helps any place but an acronym; after an unknown one in small letters it needs a comma and a dash."""
    if place.weak or cut.sign not in {"dash", "colon"} or opens_with_day(cut.story):
        return False
    new = place.words == 1 and not place.regions and lead.comma and cut.sign == "dash"
    return place.case != "mixed" or place.known or new


def _enough_for_colon(place: Place) -> bool:
    """A colon follows so many labels that the place must be known; papers of India open stories with "City:"."""
    if place.case == "none":
        return place.listed or ("\u0900" <= place.text[0] <= "\u0d7f" and place.words <= INDIC_WORDS)
    return place.known if place.case == "capitals" else place.listed


def _goes_on(cut: Cut) -> bool:
    """Whether the story goes on with a small letter, as in a sentence that the sign only interrupts."""
    return cut.story[0].islower()


def _is_loud(story: str) -> bool:
    """Whether the story goes on in capitals, so that those of the place mean nothing."""
    letters = [char for char in story[:40] if char.isalpha()]
    return len(letters) > 12 and all(map(str.isupper, letters))  # noqa: PLR2004


def _spells(name: str, short: str) -> bool:
    """Whether an abbreviation is that of the name before it."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short) > 1 and initials == short.replace(".", "")
