"""Headlines of marked pages: which line is the headline, and which part of that line."""

from __future__ import annotations

import json

import pytest

from newsclean import Article, extract
from newsclean.lines.titles import overlap

STORY = (
    "<p>The town council voted on Tuesday to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said.</p>"
    "<p>The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley.</p>"
    "<p>Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.</p>"
)
HEADLINE = "Town buys old brick kiln for apprentices"


def read(inside: str, title: str = HEADLINE, head: str = "") -> Article:
    return extract(f"<html><head><title>{title}</title>{head}</head><body>{inside}{STORY}</body></html>", kind="html")


def shared(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def test_the_logo_is_not_the_headline_though_it_is_the_main_heading():
    top = f'<div id="header"><h1><a href="/">Valley Letters</a></h1></div><div class="post"><h2 class="posttitle">{HEADLINE}</h2>'
    assert read(top, f"Valley Letters » {HEADLINE}").headline == HEADLINE


def test_a_section_above_the_headline_is_not_it():
    assert read(f"<h1>News</h1><h2>{HEADLINE}</h2>", f"{HEADLINE} - News - Valley Letters").headline == HEADLINE


def test_the_first_subheading_is_not_the_headline_though_it_stands_next_to_the_story():
    assert read(f"<h1>{HEADLINE}</h1><p>14 September 2023</p><h2>A vote at last</h2>").headline == HEADLINE


def test_a_menu_entry_of_the_same_words_is_not_the_line():
    article = read(f'<ul class="menu"><li><a href="/kiln">{HEADLINE}</a></li></ul><h1>{HEADLINE}</h1>')
    assert [block.block.level for block in article.blocks if block.role.value == "headline"] == [1]


def test_a_line_in_an_element_named_title_is_the_headline_where_no_heading_is():
    assert read(f'<div class="logo">Valley Letters</div><div class="entry-title">{HEADLINE}</div>').headline == HEADLINE


def test_a_bold_line_is_the_headline_of_an_old_page():
    top = f"<table><tr><td>Valley Letters</td></tr></table><font size=5><b>{HEADLINE}</b></font><br><br>By Ida Falk<br>"
    assert read(top, "The Valley Letters -- News").headline == HEADLINE


def test_the_reason_is_told():
    block = next(one for one in read(f"<h1>{HEADLINE}</h1>").blocks if one.role.value == "headline")
    assert block.reasons[0].because.startswith("likeliest line of the page, by ")


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        (f"Change of hands {HEADLINE}", "Change of hands"),
        (f"Brickmaking :{HEADLINE}", "Brickmaking"),
        (f"14 September 2023 {HEADLINE}", None),
    ],
)
def test_words_before_the_claimed_headline_in_its_line_are_none_of_it(line, kicker):
    article = read(f"<h1>{line}</h1>", f"{HEADLINE} | Valley Letters", shared(HEADLINE))
    assert (article.headline, article.kicker) == (HEADLINE, kicker)


@pytest.mark.parametrize("line", [f"{HEADLINE} 14.09.2023", f'{HEADLINE} <span class="subtitle">Storks keep their chimney</span>'])
def test_words_after_the_claimed_headline_that_stand_apart_are_none_of_it(line):
    assert read(f"<h1>{line}</h1>", "Valley Letters", shared(HEADLINE)).headline == HEADLINE


@pytest.mark.parametrize("line", [f"The {HEADLINE}", f"2023 {HEADLINE}", f"{HEADLINE} of four trades", f"{HEADLINE}, mayor says"])
def test_a_headline_is_not_cut_to_a_shorter_claim(line):
    assert read(f"<h1>{line}</h1>", "Valley Letters", shared(HEADLINE)).headline == line


@pytest.mark.parametrize("end", ["…", "..."])
def test_a_claim_that_breaks_off_cuts_nothing(end):
    assert read(f"<h1>{HEADLINE} 2023</h1>", f"{HEADLINE}{end}").headline == f"{HEADLINE} 2023"


def test_the_site_s_name_is_taken_off_the_printed_line():
    head = '<meta property="og:site_name" content="Valley Letters">'
    assert read(f"<h1>{HEADLINE} – Valley Letters</h1>", f"{HEADLINE} – Valley Letters", head).headline == HEADLINE
    assert read("<h1>Old kiln – a last visit</h1>", "Old kiln – a last visit", head).headline == "Old kiln – a last visit"


def test_a_colon_lost_between_two_elements_is_put_back_from_what_is_shared():
    stated = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Kiln: town votes"})
    head = shared(f"Apprentices: {HEADLINE}") + f'<script type="application/ld+json">{stated}</script>'
    assert read(f"<h1><small>Apprentices</small> <b>{HEADLINE}</b></h1>", "Valley Letters", head).headline == f"Apprentices: {HEADLINE}"


def test_how_a_line_and_a_claim_stand_in_each_other():
    assert overlap("townbuyskiln", "townbuyskilnvalleyletters") == (12 / 25, "opens")
    assert overlap("kilntownbuyskiln", "townbuyskiln") == (12 / 16, "ended")
    assert overlap("storksnest", "townbuyskiln") == (0.0, "")


SHORT = "Dark again"


@pytest.mark.parametrize("title", [f"Corner Notes: {SHORT}", f"{SHORT} - Corner Notes"])
def test_where_both_halves_of_a_short_title_are_printed_the_one_apart_from_the_story_is_the_site(title: str):
    top = f'<div id="header"><h1><a href="/">Corner Notes</a></h1><p>Tales from a dark street</p></div><div class="post"><h3>{SHORT}</h3>'
    assert read(top, title).headline == SHORT


def test_where_both_halves_stand_with_the_story_neither_is_the_site():
    top = f'<div class="post"><p class="kicker">{SHORT}</p><h1>{HEADLINE}</h1>'
    article = read(top, f"{SHORT}: {HEADLINE}")
    assert (article.kicker, article.headline) == (SHORT, HEADLINE)


def test_a_subheading_that_the_table_of_contents_names_too_is_kept():
    contents = '<ul><li><a href="#a">What it costs</a></li><li><a href="#b">A note on chimneys</a></li></ul>'
    story = STORY.replace("<p>The kiln", '<h2 id="a">What it costs</h2><p>The kiln')
    story = story.replace("<p>Apprentices", '<h3 id="b">A note on chimneys</h3><p>Apprentices')
    article = extract(f"<title>{HEADLINE}</title><body><h1>{HEADLINE}</h1>{contents}<div>{story}</div>", kind="html")
    assert [item.text for item in article.body if item.type == "subheading"] == ["What it costs", "A note on chimneys"]
