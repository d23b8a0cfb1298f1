"""Notices, captions, dates and lists around a story's paragraphs that no element tells from them."""

from __future__ import annotations

import pytest

import newsclean
from test_label import FIFTH, FIRST, FOURTH, HEADLINE, SECOND, THIRD, page, paragraphs
from test_parts import told

INGREDIENTS = ("one pound of river clay", "two spoons of coarse sand", "three cups of rain water", "a handful of straw", "one iron rod", "a bucket of ash")


def test_a_long_list_that_a_story_begins_with_is_no_summary() -> None:
    items = "".join(f"<li>{one}</li>" for one in INGREDIENTS)
    article = told(f"<h2>What the kiln takes</h2><ul>{items}</ul>{paragraphs()}")

    assert all(one in article.text for one in INGREDIENTS)


def test_a_few_points_above_a_story_sum_it_up() -> None:
    article = told(f"<ul><li>Bridge to cost four million</li><li>Work begins in spring</li></ul>{paragraphs()}")

    assert "Work begins in spring" not in article.text


COMMISSION = (
    "When you buy through our links, we may earn a commission.",
    "Kaufen Sie über einen dieser Verweise, erhalten wir eine Provision vom Händler.",
    "Si vous achetez par ces liens, nous pouvons toucher une commission.",
)


@pytest.mark.parametrize("notice", COMMISSION)
def test_a_notice_of_commissions_between_paragraphs_is_an_advert(notice: str) -> None:
    article = told(f"{paragraphs(FIRST, SECOND)}<p>{notice}</p>{paragraphs(THIRD, FOURTH, FIFTH)}")

    assert notice not in article.text
    assert {block.role.value for block in article.blocks if block.text == notice} == {"advert"}


def test_a_commission_that_takes_a_vote_is_story() -> None:
    vote = "The harbour commission took its vote on Monday, and the brokers say they earn a commission of two per cent on every sale."
    article = told(f"{paragraphs(FIRST, SECOND)}<p>{vote}</p>{paragraphs(THIRD, FOURTH, FIFTH)}")

    assert vote in article.text


def test_a_line_with_the_number_of_the_picture_beside_it_is_its_caption() -> None:
    line = "Figure 2: The old bridge and its piers"
    picture = '<p><img src="/bridge.jpg" alt="" width="900" height="600"></p>'
    article = told(f"{paragraphs(FIRST, SECOND)}{picture}<p>{line}</p>{paragraphs(THIRD, FOURTH, FIFTH)}")

    assert line not in article.text


def test_a_sentence_about_a_figure_stays() -> None:
    line = "Figure 2 of the report shows the old bridge and its piers, and what they would cost to mend."
    picture = '<p><img src="/bridge.jpg" alt="" width="900" height="600"></p>'
    article = told(f"{paragraphs(FIRST, SECOND)}{picture}<p>{line}</p>{paragraphs(THIRD, FOURTH, FIFTH)}")

    assert line in article.text


def test_a_paragraph_that_owes_something_to_courtesy_is_no_caption() -> None:
    line = "The plans come courtesy of an engineer in Northford, who drew them in her spare time, as she told the council on Tuesday evening."
    article = told(f"{paragraphs(FIRST, SECOND)}<p>{line}</p>{paragraphs(THIRD, FOURTH, FIFTH)}")

    assert line in article.text


def test_the_day_of_the_last_change_below_a_story_is_no_paragraph() -> None:
    article = told(f"{paragraphs()}<p>Last updated: 17 January 2021</p>")

    assert article.text.endswith(FIFTH)


def test_a_motto_above_the_headline_is_no_story() -> None:
    motto = "Old bridges, old walls and the people who look after them."
    article = newsclean.extract(page(f'<div><h2><a href="/">Stone Notes</a></h2><p>{motto}</p></div><h1>{HEADLINE}</h1><div>{paragraphs()}</div>'))

    assert motto not in article.text
