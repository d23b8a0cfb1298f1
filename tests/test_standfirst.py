"""The summary printed with a headline, and what stands in its place but is none."""

from __future__ import annotations

import newsclean
from newsclean import Article
from test_label import FIFTH, FIRST, FOURTH, HEADLINE, SECOND, THIRD, page, paragraphs

SUMMARY = "Nine years of dispute end with a vote in the old hall, and the ferry owners count their days."


def read(below: str, head: str = "") -> Article:
    return newsclean.extract(page(f'<header><h1>{HEADLINE}</h1>{below}</header><div class="entry-content">{paragraphs()}</div>', head=head))


def test_a_sentence_between_headline_and_byline_is_the_standfirst():
    article = read(f'<h2>{SUMMARY}</h2><p class="byline">By Ada Lind</p>')
    assert (article.standfirst, article.body[0].text) == (SUMMARY, FIRST)


def test_a_line_named_for_it_is_preferred_to_another_above_it():
    other = "Read by eleven people while this was written, and by many more since"
    assert read(f'<h2>{other}</h2><h2 class="deck">{SUMMARY}</h2><p class="byline">By Ada Lind</p>').standfirst == SUMMARY


def test_the_headline_in_other_words_is_none():
    again = "Council approves second bridge across river after vote"
    assert read(f'<h2 class="subtitle">{again}</h2><p class="byline">By Ada Lind</p>', f'<meta property="og:title" content="{again}">').standfirst is None


def test_the_headline_s_topics_in_a_sentence_of_its_own_are_no_other_headline():
    summary = "The council has voted for a bridge after nine years in which ferry owners had the river for themselves."
    assert read(f'<h2>{summary}</h2><p class="byline">By Ada Lind</p>').standfirst == summary


def test_the_first_paragraph_above_a_byline_stays_in_the_story():
    first = f"{FIRST} {THIRD} {FIFTH}"
    inside = f'<h1>{HEADLINE}</h1><div class="entry-content"><p>{first}</p><p class="byline">By Ada Lind</p>{paragraphs(SECOND, FOURTH)}</div>'
    article = newsclean.extract(page(inside))
    assert (article.standfirst, article.body[0].text) == (None, first)


SIGNED = '<div><a href="/a">Ada Lind</a><span>·</span><button>Follow</button><span>4 min read · Jul 19, 2023</span></div>'


def test_a_heading_named_for_it_over_names_and_days_is_the_standfirst():
    line = "What an old ferry taught me about patience"
    assert read(f'<h2 class="pw-subtitle-paragraph">{line}</h2>{SIGNED}').standfirst == line


def test_a_label_over_names_and_days_is_none():
    assert read(f"<h2>Our authors</h2>{SIGNED}").standfirst is None
