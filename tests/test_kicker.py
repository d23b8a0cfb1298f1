"""The short line above a headline that names its subject."""

from __future__ import annotations

import pytest

import newsclean
from test_label import HEADLINE, page, paragraphs


def kicker(above: str) -> str | None:
    return newsclean.extract(page(f"<div>{above}<h1>{HEADLINE}</h1></div>{paragraphs()}")).kicker


def test_a_few_words_in_one_place_with_the_headline_are_its_kicker():
    assert kicker('<div class="essay__label">River crossings</div>') == "River crossings"


@pytest.mark.parametrize("above", [
    '<p><a href="/politics">Politics</a></p>', "<p>14 September 2023</p>", "<p>Northford Example</p>", "<div><p>River crossings</p></div>",
    "<p>The river rose again.</p>", "<p>Premium</p>", "<p>All that you ever wanted to know of bridges</p>",
])
def test_links_dates_names_sentences_and_lines_of_another_place_are_none(above):
    assert kicker(above) is None
