"""Names alone on their lines: bylines where something beside them shows it."""

from __future__ import annotations

import pytest

import newsclean

TEXT = "The council of Northford has asked three yards what a new ferry would cost the town, and how long it would take to build.\n\n"


def authors(above: str, title: str = "Northford Wants a Ferry") -> list[str]:
    """The authors of a pasted story with these lines below its headline."""
    return newsclean.extract(f"{title}\n\n{above}\n\n{TEXT * 4}", kind="text").authors


@pytest.mark.parametrize("above", [
    "Ada Lind\n\n14 September 2023",
    "14 September 2023, 10:32\n\nAda Lind",
    "Ada Lind\n\nPublished 3 hours ago",
    "Author of the article:\n\nAda Lind\n\nShare",
    "By\n\nAda Lind\n\nShare",
    "von\n\nAda Lind",
    "Ada Lind\n\nJournalist",
    "Ada Lind Deputy Travel Editor",
    "Ada LindLifestyle Writer",
    "Ada Lind Founder & Lead Reviewer",
    "Ada LindFounder at Example Boats",
    "Ada Lind\n\nada.lind@example.com",
    "Ada Lind\n\n27.04.2020 - 18:50 Uhr 3 Kommentare",
    "An essay by\n\nAda Lind",
    "Share\n\nAda Lind\n\nListen",  # a given name, and nobody the story tells of
])
def test_a_label_a_day_or_a_job_shows_whose_name_it_is(above: str) -> None:
    assert authors(above) == ["Ada Lind"]


def test_names_on_lines_of_their_own_are_one_byline() -> None:
    assert authors("Ada LindNews Reporter\n\nTom OkoroNews Reporter\n\nRaj Dhaliwal\n\n14 September 2023") == ["Ada Lind", "Tom Okoro", "Raj Dhaliwal"]


@pytest.mark.parametrize("above", [
    "Example Lind\n\nShare this story",
    "Three Yards\n\n14 September 2023",  # the story has these words in small letters
    "Das Fest\n\n14 September 2023",
    "Lind's Boats\n\n14 September 2023",
    "Mental Health\n\n14 September 2023",
    "Northford\n\n14 September 2023",
    "World News\n\n14 September 2023",
    "Photo: Ada Lind\n\n14 September 2023",
])
def test_other_lines_beside_a_day_are_no_names(above: str) -> None:
    assert authors(above) == []


def test_a_name_of_the_headline_is_whom_the_story_is_about() -> None:
    assert authors("Ada Lind\n\n14 September 2023", title="Ada Lind Wants a Ferry for Northford") == []


@pytest.mark.parametrize(("above", "desk"), [
    ("The Example Team\n\n14 September 2023", "The Example Team"),
    ("Associated Press\n\n14 September 2023", "Associated Press"),
    ("By\n\nExample Staff", "Example Staff"),
])
def test_desks_and_agencies_sign_as_well(above: str, desk: str) -> None:
    assert authors(above) == [desk]


def closing(below: str) -> list[str]:
    """The authors of a pasted story with these lines below it."""
    years = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "last")
    story = "".join(f"In its {year} year the ferry of Northford carried more people than the bridge, and the council let it be.\n\n" for year in years)
    return newsclean.extract(f"Northford Wants a Ferry\n\n14 September 2023\n\n{story}{below}", kind="text").authors


@pytest.mark.parametrize("below", ["Ada Lind", "Written by Ada Lind", "Text: Ada Lind", "Posted by Ada Lind on 2023-09-14 in Boats.", "Article by\n\nAda Lind"])
def test_a_story_may_be_signed_below(below: str) -> None:
    assert closing(below) == ["Ada Lind"]


@pytest.mark.parametrize("below", ["Media contact:\n\nAda Lind", "Photos: Ada Lind", "Example Lind", "Related stories\n\nBy Ada Lind"])
def test_other_names_below_a_story_do_not_sign_it(below: str) -> None:
    assert closing(below) == []
