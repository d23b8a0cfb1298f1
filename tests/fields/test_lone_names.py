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
])
def test_a_label_a_day_or_a_job_shows_whose_name_it_is(above: str) -> None:
    assert authors(above) == ["Ada Lind"]


def test_names_on_lines_of_their_own_are_one_byline() -> None:
    assert authors("Ada LindNews Reporter\n\nTom OkoroNews Reporter\n\nRaj Dhaliwal\n\n14 September 2023") == ["Ada Lind", "Tom Okoro", "Raj Dhaliwal"]


@pytest.mark.parametrize("above", [
    "Ada Lind\n\nShare this story",
    "Mental Health\n\n14 September 2023",
    "Northford\n\n14 September 2023",
    "World News\n\n14 September 2023",
    "Photo: Ada Lind\n\n14 September 2023",
])
def test_other_lines_beside_a_day_are_no_names(above: str) -> None:
    assert authors(above) == []


def test_a_name_of_the_headline_is_whom_the_story_is_about() -> None:
    assert authors("Ada Lind\n\n14 September 2023", title="Ada Lind Wants a Ferry for Northford") == []
