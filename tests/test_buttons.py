"""Links that stand as lines of their own between a story's paragraphs: which are left out, and which the story tells."""

from __future__ import annotations

import pytest

from newsclean import Role
from test_label import FIFTH, FIRST, FOURTH, SECOND, THIRD, paragraphs
from test_parts import told

PIERS = ("Why the town needs a bridge", "What the piers will stand on", "Who pays for the steel")


def link(text: str, to: str = "/elsewhere") -> str:
    return f'<a href="{to}">{text}</a>'


def chapters() -> str:
    parts = zip(PIERS, ((FIRST, SECOND), (THIRD, FOURTH), (FIFTH,)), strict=True)
    return "".join(f'<h2 id="p{number}">{heading}</h2>{paragraphs(*texts)}' for number, (heading, texts) in enumerate(parts))


LEAD = "The mayor walked the left bank on Sunday with forty neighbours and a map, and answered whatever they asked of her, for the better part of two hours."


def contents(above: str, *, within: bool = True) -> str:
    items = "".join(f"<li>{link(heading, f'#p{number}' if within else f'/p{number}')}</li>" for number, heading in enumerate(PIERS))
    return f"{paragraphs(LEAD)}{above}<ul>{items}</ul>{chapters()}"


def listed(inside: str) -> list[str]:
    return [item.text for item in told(inside).body if item.type == "list"]


@pytest.mark.parametrize("within", [True, False])
def test_a_list_of_the_story_s_own_headings_is_left_out(*, within: bool) -> None:
    article = told(contents("<p>Overview</p>", within=within))

    assert not [item for item in article.body if item.type == "list"]
    assert [item.text for item in article.body if item.type == "subheading"] == list(PIERS)


def test_a_list_that_a_sentence_of_the_story_leads_to_stays_though_it_leads_to_headings() -> None:
    sentence = "<p>The neighbours, who had come with a list of their own, wanted to hear of these three things before all others:</p>"

    assert len(listed(contents(sentence))) == 1


def test_a_list_of_links_to_other_pages_stays() -> None:
    items = "".join(f"<li>{link(text, f'/{text[:3]}')}</li>" for text in ("The plan of the piers", "The letter of the county", "The minutes of the meeting"))
    sentence = "<p>Three papers were laid out in the hall, and whoever wishes may read them there or at home until the end of the month:</p>"

    assert len(listed(f"{paragraphs(FIRST, SECOND)}{sentence}<ul>{items}</ul>{paragraphs(THIRD, FOURTH, FIFTH)}")) == 1


SIGHTS = {"The Old Kiln": FIRST, "Harbour Stairs": SECOND, "The Ferry Inn": THIRD}


def places(button: str) -> str:
    return "".join(f"<h2>{name}</h2><p>{text}</p><p>{button}</p>" for name, text in SIGHTS.items()) + paragraphs(FOURTH, FIFTH)


def test_a_link_that_stands_below_every_paragraph_is_a_button() -> None:
    article = told(places(link("On the map of the town")))

    assert "On the map" not in article.text
    assert SECOND in article.text


def test_the_same_line_below_every_paragraph_stays_where_it_is_no_link() -> None:
    assert told(places("Open on all days, they say.")).text.count("Open on all days") == 3


def test_a_link_in_a_sentence_is_no_button_however_often_it_stands() -> None:
    assert told(places(f"You will find it {link('on the map')} of the town.")).text.count("on the map") == 3


def test_a_link_that_says_the_heading_above_once_more_is_left_out() -> None:
    article = told("".join(f"<h2>{name}</h2><p>{link(name.upper())}</p><p>{text}</p>" for name, text in SIGHTS.items()))

    assert "HARBOUR STAIRS" not in article.text
    assert [item.text for item in article.body if item.type == "subheading"] == list(SIGHTS)


def test_titles_below_a_heading_that_points_elsewhere_are_left_out() -> None:
    titles = ("How the old ferry came to Northford", "A night with the men at the oars")
    pointed = "<h4>Read also</h4>" + "".join(f"<p>{link(text, f'/{text[:3]}')}</p>" for text in titles)
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}{pointed}{paragraphs(FOURTH, FIFTH)}")

    assert "old ferry came" not in article.text
    assert "men at the oars" not in article.text
    assert FOURTH in article.text
    assert next(block for block in article.blocks if "men at the oars" in block.text).role is Role.RELATED
