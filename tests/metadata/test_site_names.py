"""The site's name out of a title, where no field gives it."""

from __future__ import annotations

import pytest
from heads import hints_of

ADDRESS = "https://www.{}/2023/the-tide-mill-turns-again"


@pytest.mark.parametrize(("title", "domain", "site"), [
    ("The Tide Mill Turns Again - Salt and Stone", "saltandstone.example", "Salt and Stone"),
    ("Salt and Stone: The Tide Mill Turns Again", "saltandstone.blog.example", "Salt and Stone"),
    ("The Tide Mill Turns Again | Mills | Die Warte", "warte.example.com", "Die Warte"),
    ("The Tide Mill Turns Again – ABC", "abc.example", "ABC"),
    ("潮汐水车再次转动_例报网_libao", "libao.example", "libao"),
    ("The Tide Mill Turns Again - Politics", "saltandstone.example", None),
    ("Tide Mills: They Turn Again", "saltandstone.example", None),
    ("The Tide Mill Turns Again", "tidemill.example", None),  # a title, however like the address
    ("News: The Tide Mill Turns Again", "news.saltandstone.example", None),  # a word of many addresses
    ("Salt and Stone is a blog of mills and of walls and of more - The Mill", "saltandstone.example", None),
])
def test_the_part_that_the_address_bears_is_the_site(title: str, domain: str, site: str | None) -> None:
    assert hints_of(title=title, url=ADDRESS.format(domain)).site == site


def test_a_field_comes_before_a_title() -> None:
    metas = {"og:site_name": "Salt & Stone"}

    assert hints_of(title="The Mill - Salt and Stone", metas=metas, url=ADDRESS.format("saltandstone.example")).site == "Salt & Stone"
