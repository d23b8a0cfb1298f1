"""Who wrote a story: what is claimed, what is printed, and who signs where nobody is named."""

from __future__ import annotations

import pytest

import newsclean

TEXT = "<p>The council of Northford has asked three yards what a new ferry would cost the town, and how long it would take.</p>"


def authors(byline: str, head: str = "") -> list[str]:
    """The authors of a page with this line below its headline."""
    page = f"<html lang=en><head>{head}</head><body><article><h1>Northford Wants a Ferry</h1>{byline}{TEXT * 3}</article></body></html>"
    return newsclean.extract(page).authors


@pytest.mark.parametrize(("line", "desk"), [("By Staff Writer", "Staff Writer"), ("by News Desk", "News Desk")])
def test_a_desk_signs_where_nobody_is_named(line: str, desk: str) -> None:
    assert authors(f"<p>{line}</p>") == [desk]


def test_a_name_is_better_than_the_desk_beside_it() -> None:
    assert authors("<p>By News Desk</p><p>By Ada Lind</p>") == ["Ada Lind"]
    assert authors("<p>By News Desk</p>", "<meta name=author content='Ada Lind'>") == ["Ada Lind"]


def test_a_printed_name_is_better_than_one_word_of_an_element_named_for_authors() -> None:
    assert authors("<p>By Ada Lind</p><p><span class=author>adalind</span></p>") == ["Ada Lind"]


LINKED = "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"author\": {{\"name\": \"{}\"}}}}</script>"


@pytest.mark.parametrize(("claimed", "printed", "believed"), [
    ("Example Media Group", "By Ada Lind", ["Ada Lind"]),  # a body
    ("AFP", "By Ada Lind", ["Ada Lind"]),
    ("Ada Lind", "By Ada Lind and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("Ada", "By Ada Lind", ["Ada Lind"]),
    ("Raj Dhaliwal", "By Ada Lind", ["Ada Lind"]),  # who put it online
    ("Ada Lind", "By Ada Lind Example Herald", ["Ada Lind"]),
    ("Ada Lind", "By Staff", ["Ada Lind"]),
    ("Sunita Barwal", "By सुनीता बरवाल", ["Sunita Barwal"]),
])
def test_print_and_metadata_are_weighed(claimed: str, printed: str, believed: list[str]) -> None:
    assert authors(f"<p>{printed}</p>", LINKED.format(claimed)) == believed
