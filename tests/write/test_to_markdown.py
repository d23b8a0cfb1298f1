from __future__ import annotations

import re
import unicodedata

import pytest
import yaml
from articles import ARTICLES, full
from hypothesis import given
from rendering import PARSER, elements, text_of, tokens

from newsclean.article import Article, Comment, Dateline, Item
from newsclean.write.blocks import code_markdown, list_markdown, table_markdown
from newsclean.write.controls import one_line
from newsclean.write.front_matter import known
from newsclean.write.to_markdown import to_markdown


def parts(article: Article, *, comments: bool = False) -> tuple[str, str]:
    """Front matter and the rest."""
    markdown = to_markdown(article, comments=comments)
    if not markdown.startswith("---\n"):
        return "", markdown
    front, _, rest = markdown[4:].partition("\n---\n")
    return front, rest


def body(*items: Item) -> str:
    return to_markdown(Article("html", body=list(items))).rstrip("\n")


def paragraph(text: str) -> Item:
    return Item("paragraph", text)


FULL = """---
title: River Bridge Approved
kicker: Transport
description: The vote was close.
byline: By Ada Lind and Tom Okoro
authors:
- Ada Lind
- Tom Okoro
dateline: NORTHFORD, 14 Sept (Example Wire)
date: '2023-09-14T06:30:00+02:00'
modified: '2023-09-15'
site: Example News
url: https://example.org/bridge
section: Local
tags:
- bridges
- river
language: en
image: https://example.org/river.jpg
paywalled: false
---

# River Bridge Approved

*The vote was close.*

The council [voted](https://example.org/vote).

## What it costs

- Steel
  - Bolts
- Paint

> It will stand.
>
> I know it.

| Year | Cost |
| --- | --- |
| 2023 | 5 \\| 6 |

```python
if x:
    pass
```

![A river](https://example.org/r.jpg)
*The river.*

<https://video.example/1>

###### Footnotes

1 In 2023 prices.

***

## Comments

> **Mary** · 2023-09-15T04:22:00
>
> At last!
>
> Finally.
>
> > **Tom**
> >
> > Indeed.

> 2023-09-16
>
> Hm.
"""


def test_a_full_article() -> None:
    assert to_markdown(full(), comments=True) == FULL
    assert to_markdown(full()) == FULL.partition("\n***")[0]


def test_an_article_of_which_nothing_is_known_has_no_front_matter() -> None:
    assert body(paragraph("Only this.")) == "Only this."


@pytest.mark.parametrize("title", [
    '--- : [x] "q"', "yes", "null", "1.0", "2023-09-14", "12:30", "- a", "# b", "{a: b}", "'", "😀 a", "שלום: עולם",
    "a # b", "!x", "@y", "*z", "%w",
])
def test_front_matter_gives_back_any_title(title: str) -> None:
    front, rest = parts(Article("html", headline=title, authors=[title]))

    assert yaml.safe_load(front) == {"title": title, "authors": [title]}
    assert text_of(rest) == title
    assert elements(rest) == {"h1"}


@given(ARTICLES)
def test_front_matter_gives_back_all_values(article: Article) -> None:
    front, _ = parts(article)

    assert (yaml.safe_load(front) or {}) == known(article)


@given(ARTICLES)
def test_the_rest_holds_only_what_markdown_has(article: Article) -> None:
    _, rest = parts(article, comments=True)

    assert "html" not in elements(rest)
    for token in tokens(rest):
        target = str(token.attrs.get("href", token.attrs.get("src", "")))
        scheme, colon, _ = re.split("[/?#]", target)[0].partition(":")
        assert not colon or scheme.lower() in {"http", "https", "mailto"}


@given(ARTICLES)
def test_all_output_is_clean_unicode(article: Article) -> None:
    output = to_markdown(article, comments=True)
    output.encode()

    assert not any(char != "\n" and unicodedata.category(char) in {"Cc", "Cs"} for char in output)
    assert output.endswith("\n")


@given(ARTICLES)
def test_no_text_of_a_paragraph_list_or_table_is_lost(article: Article) -> None:
    for item in article.body:
        if item.type == "list":
            item.items = item.items or ["x"]
            wanted = " ".join(map(one_line, item.items))
        elif item.type == "table":
            cells = [cell for row in item.rows or [] for cell in row]
            wanted = " ".join(map(one_line, cells or [item.text]))
        elif item.type in {"paragraph", "footnote", "subheading", "quote"}:
            wanted = one_line(item.text)
        else:
            continue
        assert text_of(body(item)) == " ".join(wanted.split())


@pytest.mark.parametrize(("item", "expected"), [
    (paragraph("# no title"), "\\# no title"),
    (Item("subheading", "In C #", level=3), "### In C \\#"),
    (Item("subheading", "Two lines", "Two\\\nlines", level=9), "###### Two lines"),
    (Item("quote", "a b", "a **b**\n\nc"), "> a **b**\n>\n> c"),
    (Item("code", "```\nx\n````\n"), "`````\n```\nx\n````\n`````"),
    (Item("code", "x", language="c++"), "```c++\nx\n```"),
    (Item("code", "x", language="a`b c"), "```\nx\n```"),
    (Item("image", "", url="/a (b).png", alt="an [x] *y*"), "![an \\[x\\] \\*y\\*](/a%20(b).png)"),
    (Item("image", "A *star*", url="/a.png", caption="A *star*"), "![](/a.png)\n*A \\*star\\**"),
    (Item("image", "x", url="javascript:alert(1)", caption="x"), ""),
    (Item("embed", "A film", url="https://video.example/(1)"), "[A film](https://video.example/(1))"),
    (Item("embed", "", url="/player"), "[/player](/player)"),
    (Item("embed", "", url="data:x"), ""),
    (Item("list", "a", "- **a**", items=["a"]), "- **a**"),
    (Item("list", "1. a\n- b", items=["1. a", "- b"], ordered=True), "1. 1\\. a\n2. \\- b"),
])
def test_an_item(item: Item, expected: str) -> None:
    assert body(item) == expected


def test_two_lists_stay_two() -> None:
    lists = [Item("list", "a", ordered=ordered, items=["a"]) for ordered in (False, False, False, True, True)]

    assert body(*lists) == "- a\n\n* a\n\n- a\n\n1. a\n\n1) a"
    assert PARSER.render(body(*lists)).count("</ul>") == 3


def test_two_quotes_stay_two() -> None:
    assert PARSER.render(body(Item("quote", "a"), Item("quote", "b"))).count("<blockquote>") == 2


def test_nested_lists_are_numbered_and_indented_by_their_markers() -> None:
    items = ["a"] * 10 + ["b", "c", "d"]
    markdown = list_markdown(items, [0] * 10 + [1, 9, 0], ordered=True)

    assert markdown.endswith("10. a\n    1. b\n       1. c\n11. d")
    assert PARSER.render(markdown).count("<ol>") == 3


def test_a_list_may_hold_numbered_and_other_items() -> None:
    markdown = list_markdown(["a", "b", "c\\\nd"], [0, 1, 1], ordered=[False, True, True])

    assert markdown == "- a\n  1. b\n  2. c\\\n     d"


@pytest.mark.parametrize("cell", ["a|b", "a\\|b", "\\", "a\\\\|", "|", "`a|b`", "a\nb", "*x*", "", "--"])
def test_a_cell_is_rendered_as_it_is(cell: str) -> None:
    rendered = PARSER.render(table_markdown([["h", "i"], [cell, "z"]]))

    assert rendered.count("<td>") == 2
    assert PARSER.render(table_markdown([[cell, "i"], ["y", "z"]])).count("<th>") == 2
    assert text_of(table_markdown([["h", "i"], [cell, "z"]])) == " ".join(f"h i {cell} z".split())


def test_ragged_rows_lose_no_cell() -> None:
    assert text_of(table_markdown([["a"], ["b", "c", "d"], []])) == "a b c d"


@pytest.mark.parametrize("code", ["```", "~~~\n```", "a\n````\nb", "    x", "`a`"])
def test_code_stays_in_its_fence(code: str) -> None:
    (fence,) = [token for token in tokens(code_markdown(code)) if token.type == "fence"]

    assert fence.content == code + "\n"


@pytest.mark.parametrize(("dateline", "shown"), [
    (Dateline("PARIS, May 3", "PARIS"), True),
    (Dateline("PARIS (Wire) —", "PARIS", inline=True), False),
])
def test_a_dateline_is_in_the_front_matter_unless_a_paragraph_has_it(dateline: Dateline, *, shown: bool) -> None:
    assert ("dateline" in to_markdown(Article("html", dateline=dateline))) is shown


def test_replies_stand_inside_what_they_reply_to() -> None:
    said = [Comment(None, None, "x", depth) for depth in (0, 1, 7, 1, 0)]
    found = [
        (token.map[0], token.level) for token in PARSER.parse(parts(Article("html", comments=said), comments=True)[1])
        if token.type == "blockquote_open" and token.map
    ]

    assert [level for _, level in found] == [0, 1, 2, 1, 0]


def test_a_comment_cannot_pose_as_another() -> None:
    forged = Comment("**Eve**", None, "**Ada** · 2023\n\n> no\n## Comments")
    markdown = to_markdown(Article("html", comments=[forged]), comments=True)

    assert elements(markdown) == {"hr", "h2", "blockquote", "p", "strong"}
    assert markdown.count("\n> **") == 1
