"""Which pictures belong to a story."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.pictures.decorations import is_decoration
from test_label import FIFTH, FIRST, FOURTH, HEADLINE, SECOND, THIRD, page, paragraphs

PHOTO = '<img src="/2024/05/weir.jpg" alt="The weir">'


def pictures(inside: str) -> list[str | None]:
    story = f'<header><h1>{HEADLINE}</h1></header><div class="entry-content">{inside}</div>'
    return [item.url for item in newsclean.extract(page(story)).body if item.type == "image"]


@pytest.mark.parametrize("box", [
    PHOTO,
    f"<p>{PHOTO}</p>",
    f'<div class="zoom"><a href="/2024/05/weir-large.jpg">{PHOTO}</a><p>The weir at low water. <a href="/rights">Rights</a></p></div>',
    f"<figure>{PHOTO}<figcaption>The weir at low water.</figcaption></figure>",
])
def test_a_picture_between_paragraphs_is_of_the_story(box: str) -> None:
    assert pictures(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH, FIFTH)) == ["/2024/05/weir.jpg"]


@pytest.mark.parametrize("box", [
    f'<div><div class="pic">{PHOTO}</div><p><a href="/2024/05/04/mill">The mill that nobody wanted to buy</a></p></div>',
    f'<div><a href="/2024/05/04/mill">{PHOTO}</a><a href="/2024/05/04/mill">The mill that nobody wanted to buy</a></div>',
])
def test_a_picture_in_a_box_with_words_that_lead_elsewhere_is_a_teaser_s(box: str) -> None:
    assert pictures(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH, FIFTH)) == []


@pytest.mark.parametrize("url", [
    "https://secure.gravatar.com/avatar/f0e4?s=70", "/wp-content/plugins/share/mail.png", "/wp-content/themes/river/img/bg.jpg", "/images/spinner.gif",
    "/static/icon-loading-animated.svg", "https://paper.example/img/logo.png", "/images/smilies/icon_smile.gif",
])
def test_what_decorates_a_site_is_no_picture_of_a_story(url: str) -> None:
    assert is_decoration(url)
    assert pictures(paragraphs(FIRST, SECOND) + f'<p><img src="{url}"></p>' + paragraphs(THIRD, FOURTH, FIFTH)) == []


@pytest.mark.parametrize("url", [
    "/2024/05/icon-of-the-year-1200x800.jpg", "/uploads/star-of-the-evening.jpg", "/2024/loading-dock-fire.webp", "/photos/logo-of-the-bank-removed.jpg",
    "https://plugins.example/2024/weir.jpg", "http://[broken/weir.jpg",
])
def test_a_photograph_with_such_a_word_in_its_name_is(url: str) -> None:
    assert not is_decoration(url)
