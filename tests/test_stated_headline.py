"""The printed headline against what the page states in its JSON-LD."""

from __future__ import annotations

import json

import pytest

import newsclean
from newsclean.fields.title import without_section

STORY = "".join(
    f"<p>{sentence} The council of Harrow Sound will look at the report again before the winter, a spokeswoman said on Monday.</p>"
    for sentence in ("The ferry pier was closed after cracks were found in four of its piles.", "Repairs last until March.", "Boats leave from Eastness.")
)


def page(printed: str, stated: str, title: str, kind: str = "NewsArticle", og: str = "") -> newsclean.Article:
    graph = json.dumps({"@context": "https://schema.org", "@type": kind, "headline": stated})
    found = f'<meta property="og:title" content="{og}">' if og else ""
    head = f'<title>{title}</title>{found}<script type="application/ld+json">{graph}</script>'
    return newsclean.extract(f"<html><head>{head}</head><body><article>{printed}{STORY}</article></body></html>")


KICKER_INSIDE = '<h1><span class="kicker">Harrow Sound</span> <span>Ferry pier closed for the winter</span></h1>'
KICKER_ABOVE = '<p class="kicker">Harrow Sound</p><h1>Ferry pier closed for the winter</h1>'


def test_kicker_inside_the_headline_that_the_newsroom_counts_as_headline() -> None:
    whole = "Harrow Sound: Ferry pier closed for the winter"
    article = page(KICKER_INSIDE, whole, f"{whole} | Sound Courier")
    assert (article.headline, article.kicker) == (whole, None)


def test_kicker_that_the_newsroom_leaves_out_stays_a_kicker() -> None:
    article = page(KICKER_INSIDE, "Ferry pier closed for the winter", "Ferry pier closed for the winter | Sound Courier")
    assert (article.headline, article.kicker) == ("Ferry pier closed for the winter", "Harrow Sound")


def test_kicker_above_that_the_newsroom_states_with_the_headline() -> None:
    assert page(KICKER_ABOVE, "Harrow Sound: Ferry pier closed for the winter", "Sound Courier").headline == "Harrow Sound: Ferry pier closed for the winter"


def test_kicker_that_only_a_plugin_states_stays_apart() -> None:
    article = page(KICKER_ABOVE, "Harrow Sound: Ferry pier closed for the winter", "Sound Courier", kind="Article")
    assert (article.headline, article.kicker) == ("Ferry pier closed for the winter", "Harrow Sound")


def test_kicker_for_search_engines_where_the_story_is_shared_without() -> None:
    article = page(KICKER_ABOVE, "Harrow Sound: Ferry pier closed for the winter", "Sound Courier", og="Ferry pier closed for the winter")
    assert article.headline == "Ferry pier closed for the winter"


def test_colon_lost_between_two_elements() -> None:
    stated = "Winter at the pier: what the ferry users should know"
    assert page("<h1><em>Winter at the pier</em> <b>what the ferry users should know</b></h1>", stated, "Courier").headline == stated


@pytest.mark.parametrize("kind", ["NewsArticle", "ReportageNewsArticle"])
def test_statement_that_the_tab_bears_out(kind: str) -> None:
    stated = "Harrow Sound ferry pier to stay closed all winter, engineers say"
    assert page("<h1>Ferry pier at Harrow Sound closed</h1>", stated, f"{stated} | Sound Courier", kind=kind).headline == stated


def test_statement_that_nothing_bears_out_or_of_another_matter_is_not_taken() -> None:
    printed = "<h1>Ferry pier at Harrow Sound closed</h1>"
    assert page(printed, "Harrow Sound ferry pier to stay closed", "Ferry news | Sound Courier").headline == "Ferry pier at Harrow Sound closed"
    other = "Everything subscribers want to read"
    assert page(printed, other, f"{other} | Sound Courier").headline == "Ferry pier at Harrow Sound closed"


def test_statement_in_a_script_without_spaces() -> None:
    stated = "港口码头因桩基裂缝将在整个冬季关闭"
    assert page("<h1>码头因裂缝冬季关闭</h1>", stated, f"{stated} | 海湾日报").headline == stated


def test_the_printed_headline_that_the_story_is_shared_under_stays() -> None:
    stated = "Harrow Sound ferry pier to stay closed all winter, engineers say"
    printed = "Ferry pier at Harrow Sound closed all winter"
    assert page(f"<h1>{printed}</h1>", stated, f"{stated} | Sound Courier", og=printed).headline == printed


def test_a_line_marked_as_the_headline_is_not_overruled() -> None:
    stated = "Harrow Sound ferry pier to stay closed all winter, engineers say"
    printed = "Ferry pier at Harrow Sound closed all winter"
    assert page(f'<h1 itemprop="headline">{printed}</h1>', stated, f"{stated} | Sound Courier").headline == printed


def test_where_no_line_is_the_headline_the_page_s_claim_is() -> None:
    notice = '<div class="box">Sorry, no ferries found</div>'
    title = '<head><title>Council approves a second river bridge</title><meta property="og:title" content="Council approves a second river bridge"></head>'
    article = newsclean.extract(f"<html>{title}<body><article>{notice}{STORY}</article></body></html>")

    assert article.headline == "Council approves a second river bridge"


@pytest.mark.parametrize(("titles", "expected"), [
    (["Council approves bridge - Politics", "Council approves bridge"], "Council approves bridge"),
    (["Council approves bridge", "Council approves bridge - Politics"], "Council approves bridge"),
    (["Council approves bridge: what comes next", "Council approves bridge"], "Council approves bridge: what comes next"),
    (["Council approves bridges", "Council approves bridge"], "Council approves bridges"),
    ([], None),
])
def test_a_section_behind_the_headline_that_another_title_leaves_out_is_taken_off(titles: list[str], expected: str | None) -> None:
    assert without_section(titles) == expected


SUMMARY = (
    "Learn all that there is to know of the pier, of the people who built it, and of those who have sailed from it. Read what the council "
    "has to say, and how the island will be reached."
)


@pytest.mark.parametrize(("printed", "headline"), [
    (SUMMARY, "Ferry pier closed for the winter"),
    (SUMMARY.partition(",")[0], SUMMARY.partition(",")[0]),
])
def test_a_description_in_the_main_heading_is_no_headline(printed: str, headline: str) -> None:
    """Systems have a field too many, and editors put into it what they find."""
    article = page(f'<h1 class="headline">{printed}</h1><p>By Ada Lind, 4 Sept 2023</p>', "Ferry pier closed for the winter", "Piers", kind="Article")

    assert article.headline == headline


def test_a_site_s_name_that_two_systems_added_is_cut_off_twice() -> None:
    """The one that writes the title does not know what the one for search engines does."""
    site = '"><meta property="og:site_name" content="Sound Courier'
    whole = "Ferry pier closed: what now? – Sound Courier"
    article = page(f"<h1>{whole}</h1>", whole, whole, og=f"{whole} - Sound Courier{site}")

    assert article.headline == "Ferry pier closed: what now?"
