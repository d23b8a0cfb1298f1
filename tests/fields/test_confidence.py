"""Confidence: whether a page is an article, and whether it was read in full."""

from __future__ import annotations

import pytest

import newsclean

PARAGRAPHS = (
    "The ferry across the Marl will stop running in the first week of October, the harbour office said on Tuesday, after the third of its engines failed.",
    "Passengers have been told to take the road bridge at Stenholm, which adds forty minutes to the journey and has no path for anyone who walks or cycles.",
    "“We have kept her going with wire and good will for six years,” said Ines Toft, who has been her engineer since the line was sold by the county.",
    "A new boat was ordered in the spring, but the yard that was to build it has asked for more money, and the council is to vote on that in November.",
    "Until then the school bus will leave twenty minutes earlier, and the doctor will hold his hours on the island every Monday and Thursday instead.",
)
ADDRESS = "https://www.marl-courier.example/news/ferry-across-the-marl-to-stop-in-october"


def page(*, head="", byline="<p class='byline'>By Ada Lind</p>", within="", after=""):
    middle = len(PARAGRAPHS) // 2
    first, last = ("".join(f"<p>{text}</p>" for text in part) for part in (PARAGRAPHS[:middle], PARAGRAPHS[middle:]))
    return (
        f"<html lang='en'><head><title>Ferry across the Marl to stop in October</title>{head}</head><body><nav><a href='/'>Home</a></nav><main><article>"
        f"<h1>Ferry across the Marl to stop in October</h1>{byline}<div class='story'>{first}{within}{last}</div></article></main>{after}</body></html>"
    )


def sure(source, url=ADDRESS):
    return newsclean.extract(source, url=url).confidence


def test_a_plain_article_is_trusted():
    assert sure(page()) > 0.85


@pytest.mark.parametrize("worse", [
    pytest.param({"source": page(head='<script type="application/ld+json">{"@type": "Product", "name": "Ferry"}</script>')}, id="a product, it says"),
    pytest.param({"source": page(byline="")}, id="nobody wrote it"),
    pytest.param({"source": page(), "url": "https://www.marl-courier.example/ferries"}, id="the address is a section's"),
    pytest.param({"source": page(), "url": "https://www.marl-courier.example/"}, id="the address is the site's"),
])
def test_what_speaks_against_an_article_lowers_it(worse):
    assert sure(**worse) < sure(page())


def test_an_address_that_is_not_known_says_nothing_against_it():
    assert sure(page(), url=None) > sure(page(), url="https://www.marl-courier.example/ferries")


def test_links_among_the_paragraphs_make_a_story_less_sure():
    links = "".join(f"<p><a href='/{number}'>Photographs of boat {number}</a></p>" for number in range(12))
    assert sure(page(within=links)) < sure(page()) - 0.02


def test_comments_speak_of_the_readers_and_not_of_the_reading():
    comments = "".join(
        f"<li class='comment'><b class='author'>Reader {number}</b> <time>12 May 2024</time><p>My uncle rowed that stretch {number} times in a winter.</p>"
        "<a href='#'>Reply</a></li>" for number in range(40)
    )
    article = newsclean.extract(page(after=f"<section id='comments'><h2>40 comments</h2><ol>{comments}</ol></section>"), url=ADDRESS)
    assert len(article.comments) == 40
    assert article.confidence > sure(page()) - 0.05


@pytest.mark.parametrize("notice", [
    "JavaScript is off\n\nPlease turn on JavaScript in your browser to read this page.\n",
    "JavaScript is not available.\n\nWe've detected that JavaScript is disabled in this browser. Please enable it or switch to a supported browser.\n",
    "Access denied\n\nYou don't have permission to access this resource on this server.\n\nReference #18.2f\n",
])
def test_a_pasted_notice_is_no_article(notice):
    with pytest.raises(newsclean.NoArticleError):
        newsclean.extract(notice, kind="text")


def test_a_pasted_report_of_a_sentence_is_one():
    report = "Bridge closes\n\nThe river bridge at Northford will close on Monday for repairs, the council said.\n"
    assert newsclean.extract(report, kind="text").text == "The river bridge at Northford will close on Monday for repairs, the council said."
