from __future__ import annotations

import unicodedata

import pytest
from articles import ARTICLES, full
from hypothesis import given

from newsclean.article import Article, Comment, Item
from newsclean.write import WRITERS, Options
from newsclean.write.to_text import to_text

FULL = """River Bridge Approved

The vote was close.

By Ada Lind and Tom Okoro
NORTHFORD, 14 Sept (Example Wire)

The council voted.

What it costs

- Steel
  - Bolts
- Paint

It will stand.
I know it.

Year\tCost
2023\t5 | 6

if x:
    pass

1 In 2023 prices.
"""

COMMENTS = """
Comments

Mary · 2023-09-15T04:22:00
At last!
Finally.

  Tom
  Indeed.

2023-09-16
Hm.
"""


def test_a_full_article() -> None:
    assert to_text(full()) == FULL
    assert to_text(full(), comments=True) == FULL + COMMENTS


def test_captions_and_embeds_are_left_out() -> None:
    items = [Item("image", "A caption", url="/a", caption="A caption"), Item("embed", "Film", url="/b")]

    assert to_text(Article("html", body=items)).strip() == ""


@given(ARTICLES)
def test_all_output_is_clean_unicode(article: Article) -> None:
    output = to_text(article, comments=True)
    output.encode()

    assert not any(char not in "\n\t" and unicodedata.category(char) in {"Cc", "Cs"} for char in output)


@pytest.mark.parametrize(("name", "options", "there"), [
    ("json", Options(), True),
    ("json", Options(comments=False), False),
    ("markdown", Options(), False),
    ("markdown", Options(comments=True), True),
    ("text", Options(), False),
    ("text", Options(comments=True), True),
])
def test_every_format_has_its_usual_way_with_comments(name: str, options: Options, *, there: bool) -> None:
    article = Article("html", headline="A", comments=[Comment("Mary", None, "At last!")])

    assert ("At last!" in WRITERS[name](article, options)) is there


def test_options_reach_the_writer() -> None:
    assert WRITERS["json"](full(), Options(compact=True)).count("\n") == 1
    assert '"navigation"' in WRITERS["json"](full(), Options(boilerplate="all"))
