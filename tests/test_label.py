"""Small invented pages through the whole of newsclean: each part of a story gets its role, and what is no part of it stays out."""

from __future__ import annotations

import json
from functools import cache
from math import isfinite

import pytest

import newsclean
from newsclean import Article, Role
from newsclean.article import Item
from newsclean.casting import either_end
from newsclean.explain import reasons_of
from newsclean.model import Labelled

FIRST = "The town council of Northford voted on Tuesday evening to build a second bridge across the river, ending a dispute of nine years."
SECOND = "The bridge will cost four million and take three years to build, the mayor told the crowd that had gathered in front of the hall."
THIRD = "Ferry owners fear for their trade. They carried more than two hundred thousand people last summer, and many of them came only for the ride."
FOURTH = "Work is to begin in the spring, when the water is low, and the county has promised to pay for half of the steel that is needed."
FIFTH = "Until then the old ferry keeps its hours, and the last boat leaves the left bank at ten, as it has done for longer than anybody can tell."
STORY = (FIRST, SECOND, THIRD, FOURTH, FIFTH)
HEADLINE = "Council approves a second river bridge"


def page(inside: str, *, head: str = "", title: str = f"{HEADLINE} - Northford Example") -> str:
    """A page of a small newspaper, with menu and footer."""
    return f"""<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>
<header class="site-header"><a class="logo" href="/">Northford Example</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main><article class="post">{inside}</article></main>
<footer class="site-footer"><p>© 2023 Northford Example. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer></body></html>"""


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts or STORY)


PLAIN = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs()}</div>')


@cache
def read(source: str) -> Article:
    return newsclean.extract(source)


def named(source: str, text: str) -> Labelled:
    """The first block that opens with a text."""
    return next(one for one in read(source).blocks if one.text.startswith(text))


def body(source: str) -> list[str]:
    return [item.text for item in read(source).body if item.type == "paragraph"]


def subheadings(source: str) -> list[Item]:
    return [item for item in read(source).body if item.type == "subheading"]


# ---------------------------------------------------------------- headline and what stands around it


def test_the_story_and_nothing_else_is_the_body() -> None:
    assert body(PLAIN) == list(STORY)
    assert [item.type for item in read(PLAIN).body] == ["paragraph"] * len(STORY)


def test_the_headline_is_the_story_s_and_not_the_site_s_name() -> None:
    source = page(f'<h2 class="entry-title">{HEADLINE}</h2><div class="entry-content">{paragraphs()}</div>')
    source = source.replace('<a class="logo" href="/">Northford Example</a>', '<h1 class="logo"><a href="/">Northford Example</a></h1>')
    assert read(source).headline == HEADLINE


@pytest.mark.parametrize("heading", [
    f'<h1><span class="kicker">River traffic</span> {HEADLINE}</h1>',
    f'<h1><span class="kicker">River traffic:</span> {HEADLINE}</h1>',
    f"<h1>River traffic: {HEADLINE}</h1>",
])
def test_a_kicker_in_the_heading_is_split_off(heading: str) -> None:
    claimed = f'<meta property="og:title" content="{HEADLINE}">'
    article = read(page(f'{heading}<div class="entry-content">{paragraphs()}</div>', head=claimed))
    assert (article.kicker, article.headline) == ("River traffic", HEADLINE)


def test_a_colon_of_the_headline_itself_splits_nothing() -> None:
    title = "Northford: council approves a second river bridge"
    article = read(page(f'<h1>{title}</h1><div class="entry-content">{paragraphs()}</div>', title=f"{title} - Northford Example"))
    assert (article.kicker, article.headline) == (None, title)


def test_a_standfirst_is_not_body() -> None:
    summary = "After nine years of dispute the town gets its bridge, and the ferry its last summers."
    source = page(f'<h1>{HEADLINE}</h1><p class="standfirst">{summary}</p><div class="entry-content">{paragraphs()}</div>')
    assert read(source).standfirst == summary
    assert body(source) == list(STORY)


def test_byline_and_date_are_fields_and_not_body() -> None:
    lines = '<p class="byline">By Ada Lind</p><p class="date"><time datetime="2023-09-14">14 September 2023</time></p>'
    source = page(f'<h1>{HEADLINE}</h1>{lines}<div class="entry-content">{paragraphs()}</div>')
    article = read(source)
    assert (article.byline, article.authors, article.published) == ("By Ada Lind", ["Ada Lind"], "2023-09-14")
    assert named(source, "By Ada Lind").role is Role.BYLINE
    assert body(source) == list(STORY)


@pytest.mark.parametrize("line", ["Ada Lind", "Ada Lind and Tom Okoro", "Ada Lind and Tom Okoro Health correspondents"])
def test_a_line_of_the_names_the_page_claims_is_the_byline(line: str) -> None:
    claims = '<meta name="author" content="Ada Lind"><meta name="author" content="Tom Okoro">'

    assert read(page(f"<h1>{HEADLINE}</h1><p>{line}</p>{paragraphs()}").replace("</head>", f"{claims}</head>")).byline == line


def test_a_sentence_about_an_author_is_no_byline() -> None:
    claims = '<meta name="author" content="Ada Lind">'
    source = page(f"<h1>{HEADLINE}</h1><p>Ada Lind walked along the river for this story</p>{paragraphs()}").replace("</head>", f"{claims}</head>")

    assert read(source).byline is None


def test_a_sentence_that_opens_with_by_is_no_byline() -> None:
    by = "By the time the vote was over, the last ferry had left and the members of the council had to walk home along the river."
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(by, *STORY)}</div>')
    assert body(source) == [by, *STORY]
    assert read(source).byline is None


# ---------------------------------------------------------------- what interrupts or follows a story


def test_comments_are_out_of_the_body_and_listed() -> None:
    listed = "".join(
        f'<li class="comment"><div class="comment-author"><cite>{name}</cite></div><div class="comment-content"><p>{text}</p></div></li>'
        for name, text in (("Tom Okoro", "Who will pay for the other half of the steel?"), ("Mia", "I shall miss the ferry."))
    )
    section = f'<section id="comments" class="comments-area"><h3>2 comments</h3><ol class="comment-list">{listed}</ol></section>'
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs()}</div>{section}')
    assert body(source) == list(STORY)
    assert [(one.author, one.text) for one in read(source).comments] == [
        ("Tom Okoro", "Who will pay for the other half of the steel?"), ("Mia", "I shall miss the ferry."),
    ]


@pytest.mark.parametrize("line", [
    '<p><a href="/ferry">Read more: Ferry owners want their money back</a></p>',
    '<p>READ ALSO: <a href="/ferry">Ferry owners want their money back</a></p>',
    "<p>Advertisement</p>",
    '<div class="newsletter-signup"><p>Sign up for our newsletter</p></div>',
])
def test_a_line_that_interrupts_the_story_is_not_body(line: str) -> None:
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(FIRST, SECOND)}{line}{paragraphs(THIRD, FOURTH, FIFTH)}</div>')
    assert body(source) == list(STORY)


def test_a_paragraph_with_a_link_is_body() -> None:
    linked = SECOND.replace("the mayor", '<a href="/mayor">the mayor</a>')
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(FIRST, linked, THIRD, FOURTH, FIFTH)}</div>')
    assert body(source) == list(STORY)


def test_a_hidden_copy_of_the_story_is_told_once() -> None:
    copy = f'<div class="reader-copy" style="display:none">{paragraphs()}</div>'
    for source in (
        page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs()}</div>{copy}'),
        page(f'<h1>{HEADLINE}</h1>{copy}<div class="entry-content">{paragraphs()}</div>'),
    ):
        assert body(source) == list(STORY)


def test_a_refrain_is_told_as_often_as_the_story_tells_it() -> None:
    refrain = "And so the ferry goes back and forth, and back and forth again."
    told = (FIRST, SECOND, refrain, THIRD, FOURTH, refrain, FIFTH)
    assert body(page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(*told)}</div>')) == list(told)


def test_text_that_only_the_json_ld_holds_is_read() -> None:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(STORY)})
    source = page('<div id="app"></div>', head=f'<script type="application/ld+json">{data}</script>')
    assert body(source) == list(STORY)


def test_the_site_s_name_is_no_headline_even_if_nothing_else_is_printed() -> None:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(STORY)})
    source = page('<div id="app"></div>', head=f'<script type="application/ld+json">{data}</script>')
    assert read(source).headline == HEADLINE


# ---------------------------------------------------------------- subheadings


@pytest.mark.parametrize("heading", ["<h2>What it costs</h2>", "<p><strong>What it costs</strong></p>", "<p><b>What it costs</b></p>"])
def test_headings_and_bold_lines_between_paragraphs_are_subheadings(heading: str) -> None:
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(FIRST, SECOND)}{heading}{paragraphs(THIRD, FOURTH, FIFTH)}</div>')
    assert [item.text for item in subheadings(source)] == ["What it costs"]
    assert body(source) == list(STORY)


def test_a_bold_sentence_is_a_paragraph() -> None:
    bold = "<strong>The ferry has carried people, cattle and mail across this river since the year the first mill was built on its left bank.</strong>"
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{paragraphs(FIRST, SECOND, bold, THIRD, FOURTH)}</div>')
    assert subheadings(source) == []
    assert len(body(source)) == 5


# ---------------------------------------------------------------- scores and reasons

TEXT = "\n\n".join([HEADLINE, "By Ada Lind", *STORY])
SOURCES = {"html": PLAIN, "text": TEXT}


@pytest.mark.parametrize("kind", SOURCES)
def test_every_block_has_a_role_a_score_and_reasons(kind: str) -> None:
    article = read(SOURCES[kind])
    assert article.kind == kind
    assert article.blocks
    assert [one.block.index for one in article.blocks] == list(range(len(article.blocks)))
    for one in article.blocks:
        assert isinstance(one.role, Role)
        assert 0 <= one.score <= 1
        reasons = reasons_of(one)
        assert reasons or not one.text
        assert isfinite(sum(reason.weight for reason in reasons))
        assert all(reason.because and reason.rule for reason in reasons)


def test_reasons_come_strongest_first_after_what_was_decided() -> None:
    reasons = reasons_of(named(PLAIN, HEADLINE))
    assert reasons[0].rule == "decided"
    weights = [abs(reason.weight) for reason in reasons if reason.rule != "decided"]
    assert weights == sorted(weights, reverse=True)
    assert 0 not in weights


def test_a_paragraph_of_the_story_scores_above_the_menu() -> None:
    assert named(PLAIN, SECOND).score > 0.9
    assert named(PLAIN, "Sport").score < 0.1


@pytest.mark.parametrize(("start", "end", "indexes"), [(3, 3, []), (3, 5, [3, 4]), (0, 200, list(range(200))), (5, 1000, [*range(5, 105), *range(900, 1000)])])
def test_all_blocks_but_those_far_from_both_ends(start: int, end: int, indexes: list[int]) -> None:
    assert list(either_end(start, end)) == indexes


def test_a_byline_right_above_the_story_is_read_however_much_lies_above_it() -> None:
    lines = [HEADLINE, *["Harbour news"] * 1500, "By Ada Lind", FIRST, SECOND, THIRD]

    assert newsclean.extract("\n\n".join(lines), kind="text").authors == ["Ada Lind"]
