"""Titles lose the names of site and section, and nothing of the headline."""

from __future__ import annotations

import pytest

from newsclean.metadata.titles import story_title, strip_site
from newsclean.model import Claim

HEADLINE = "Council Approves River Bridge"

CUT_FOR_THE_SITE = [
    "Council Approves River Bridge | Example News",
    "Council Approves River Bridge - Example News",
    "Council Approves River Bridge – Example News",
    "Council Approves River Bridge — The Example News",
    "Council Approves River Bridge :: Example News",
    "Council Approves River Bridge » Example News",
    "Council Approves River Bridge · Example News",
    "Council Approves River Bridge « Example News",
    "Council Approves River Bridge | Politics | Example News",
    "Council Approves River Bridge – Example News | Example News",
    "Council Approves River Bridge - Politics - Example News",
    "Council Approves River Bridge | Example News Online",
    "Example News: Council Approves River Bridge",
    "Example News | Council Approves River Bridge",
    "Council Approves River Bridge｜Example News",
    "Council Approves River Bridge_Example News",
]

WHOLE = [
    "War: What Next",
    "Spider-Man - No Way Home Review",
    "Bridge or Ferry – Northford Decides",
    "The 5 Best Ferries / Boats of the Coast",
    "Ferry_2",
    "Northford - a Town and Its Long Wait for a Bridge Over the River",
    "Say What?",
    "",
]


@pytest.mark.parametrize("title", CUT_FOR_THE_SITE)
def test_a_known_site_is_cut_off(title: str) -> None:
    assert strip_site(title, site="Example News") == HEADLINE


@pytest.mark.parametrize("title", WHOLE)
def test_dashes_and_colons_of_a_headline_stay(title: str) -> None:
    assert strip_site(title, site="Example News", url="https://example-news.com/story") == title


def test_the_host_tells_the_site() -> None:
    assert strip_site(f"{HEADLINE} - Example-News", url="https://www.example-news.co.uk/a/b") == HEADLINE


def test_what_is_shown_on_the_page_is_the_headline() -> None:
    assert (
        strip_site("Bridge: Nine Years On - Unknown Gazette", shown=["Bridge: Nine Years On"])
        == "Bridge: Nine Years On"
    )
    assert strip_site("Bridge - Nine Years On", shown=["Bridge – Nine Years On", "Bridge"]) == "Bridge - Nine Years On"


def test_a_heading_with_the_sites_name_is_no_headline() -> None:
    title = "Where to Cross the River | Example News"

    assert strip_site(title, site="Example News", shown=["Example News"]) == "Where to Cross the River"


def test_a_bar_and_a_short_end_need_no_other_evidence() -> None:
    assert strip_site(f"{HEADLINE} | Unknown Gazette") == HEADLINE
    assert strip_site(f"{HEADLINE} - Unknown Gazette") == f"{HEADLINE} - Unknown Gazette"


def test_the_claim_that_the_page_shows_wins() -> None:
    claims = [Claim("Bridge approved: all you must know", "og:title"), Claim(f"{HEADLINE} | Example News", "<title>")]

    assert story_title(claims, "Example News", [HEADLINE]) == Claim(HEADLINE, "<title>")
    assert story_title(claims, "Example News", []) == Claim("Bridge approved: all you must know", "og:title")
    assert story_title([], "Example News", [HEADLINE]) is None


def test_signs_without_end_are_no_trouble() -> None:
    for sign in ("| ", " - ", ": ", "_", "»", " "):
        assert len(strip_site(sign * 50_000, site=sign, shown=[sign])) <= 400
