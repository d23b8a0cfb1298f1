from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from typing import Any

import pytest
from articles import ARTICLES, full
from hypothesis import given
from jsonschema import Draft202012Validator

from newsclean.article import Article, Item
from newsclean.roles import BODY, FURNITURE, Role
from newsclean.write.schema import MOMENT, schema
from newsclean.write.to_json import to_dict, to_json

KEYS = [
    "kind", "headline", "kicker", "standfirst", "byline", "authors", "dateline", "published", "modified", "language",
    "site", "url", "section", "tags", "image", "paywalled", "body", "comments", "boilerplate", "confidence", "warnings",
]

UNSEEN = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in strings(one)]
    return [value] if isinstance(value, str) else []


def test_every_key_is_there_in_the_order_of_the_contract() -> None:
    empty = to_dict(Article("text"))

    assert list(empty) == list(to_dict(full())) == KEYS
    assert empty["headline"] is None
    assert empty["authors"] == empty["body"] == []


def test_a_full_article_keeps_all_it_has() -> None:
    found = to_dict(full())

    assert found["dateline"] == {
        "text": "NORTHFORD, 14 Sept (Example Wire)",
        "place": "NORTHFORD",
        "date": "2023-09-14",
        "agency": "Example Wire",
        "inline": False,
    }
    assert found["published"] == "2023-09-14T06:30:00+02:00"
    assert found["paywalled"] is False
    assert found["comments"][0] == {
        "author": "Mary", "published": "2023-09-15T04:22:00", "text": "At last!\nFinally.", "depth": 0,
    }
    assert None not in found.values()


def test_an_item_has_the_keys_of_its_type_and_no_other() -> None:
    assert [list(item) for item in to_dict(full())["body"]] == [
        ["type", "text", "markdown"],
        ["type", "level", "text"],
        ["type", "ordered", "items", "depths", "text"],
        ["type", "text"],
        ["type", "rows", "text"],
        ["type", "language", "text"],
        ["type", "url", "alt", "caption", "text"],
        ["type", "url", "text"],
        ["type", "text"],
    ]


def test_depths_are_given_only_where_something_is_nested() -> None:
    flat = Article("text", body=[Item("list", "a\nb", items=["a", "b"], depths=[0, 0])])

    assert "depths" not in to_dict(flat)["body"][0]


@pytest.mark.parametrize(("depths", "expected"), [
    ([0, 1, 2, 1, 0], [0, 1, 2, 1, 0]),
    ([2, 2, 1, 5, 5, 9, 0], [0, 0, 0, 1, 1, 2, 0]),
    ([0, -3, 4], [0, 0, 1]),
    (range(20), [*range(11), *[10] * 9]),
])
def test_depths_are_those_a_list_can_have(depths: Sequence[int], expected: list[int]) -> None:
    items = [str(number) for number in range(len(depths))]
    article = Article("text", body=[Item("list", "\n".join(items), items=items, depths=list(depths))])

    assert to_dict(article)["body"][0]["depths"] == expected


def test_a_subheading_is_one_line() -> None:
    article = Article("text", body=[Item("subheading", "A b", "A\\\n**b**")])

    assert to_dict(article)["body"][0]["markdown"] == "A **b**"


@pytest.mark.parametrize(("which", "roles"), [
    ("comments", ["comment-notice", "comment-form"]),
    ("all", ["navigation", "comment-notice", "comment-form"]),
    ("none", []),
])
def test_boilerplate_is_what_was_asked_for(which: str, roles: list[str]) -> None:
    assert [one["role"] for one in to_dict(full(), boilerplate=which)["boilerplate"]] == roles


def test_an_unknown_kind_of_boilerplate_is_refused() -> None:
    with pytest.raises(ValueError, match="everything"):
        to_dict(full(), boilerplate="everything")


def test_comments_can_be_left_out() -> None:
    assert to_dict(full(), comments=False)["comments"] == []


def test_json_is_indented_or_on_one_line_and_readable() -> None:
    article = Article("text", headline="Köln: 橋 😀")

    assert to_json(article).startswith('{\n  "kind": "text",\n  "headline": "Köln: 橋 😀",\n')
    assert to_json(article, compact=True).count("\n") == 1
    assert json.loads(to_json(article, compact=True)) == json.loads(to_json(article))


@pytest.mark.parametrize(("text", "expected"), [
    ("a\x1b[31mb\x07\x7f\x9b", "a[31mb"),
    ("a\u202eb\u2066c", "abc"),
    ("a\tb\r\nc\u2028d\xa0e", "a b c d e"),
    ("\ud83d\ude00 \ud800", "😀 \ufffd"),
    ("می\u200cخواهم 👨\u200d👩", "می\u200cخواهم 👨\u200d👩"),
    ("[bold red] [/nope] {0} %s \\1", "[bold red] [/nope] {0} %s \\1"),
    (" \x00 ", None),
])
def test_what_steers_a_terminal_is_gone_and_all_else_stays(text: str, expected: str | None) -> None:
    assert to_dict(Article("html", headline=text))["headline"] == expected


def test_code_keeps_its_lines_and_loses_its_tabs() -> None:
    found = to_dict(Article("html", body=[Item("code", "if x:\r\n\tpass\x1b\n  \n")]))

    assert found["body"][0]["text"] == "if x:\n    pass\n  "


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_no_address_runs_anything(url: str) -> None:
    items = [Item("image", "A", url=url, caption="A"), Item("embed", "", url=url)]
    found = to_dict(Article("html", url=url, image=url, body=items))

    assert found["url"] is found["image"] is None
    assert [item["url"] for item in found["body"]] == [None]


@pytest.mark.parametrize("moment", ["14 Sept", "2023-13-01", "2023-09-14T06:30:00+0200\n", "2023"])
def test_a_moment_that_is_not_iso_is_not_given(moment: str) -> None:
    assert to_dict(Article("html", published=moment))["published"] is None


@given(ARTICLES)
def test_all_output_conforms_to_the_schema(article: Article) -> None:
    for which in ("comments", "all", "none"):
        Draft202012Validator(schema()).validate(json.loads(to_json(article, boilerplate=which)))


@given(ARTICLES)
def test_all_output_is_clean_unicode_and_never_empty_text(article: Article) -> None:
    output = to_json(article, boilerplate="all")
    output.encode()
    found = json.loads(output)
    for item in found["body"]:
        item.pop("rows", None)

    for text in strings(found):
        assert text
        assert not any(char != "\n" and unicodedata.category(char) in {"Cc", "Cs"} for char in text)
        assert UNSEEN.isdisjoint(text)


def test_the_schema_is_valid_and_strict() -> None:
    Draft202012Validator.check_schema(schema())
    strict = [one for one in [schema(), *schema()["$defs"].values()] if one.get("type") == "object"]

    assert len(strict) == 13
    for one in strict:
        assert one["additionalProperties"] is False
        assert set(one["required"]) | {"markdown", "depths"} >= set(one["properties"])


def test_the_schema_knows_the_keys_the_roles_and_the_moments() -> None:
    found = schema()
    left_out = [role.value for role in Role if role not in BODY | FURNITURE | {Role.COMMENT}]

    assert found["required"] == list(found["properties"]) == KEYS
    assert sorted(found["$defs"]["boilerplate"]["properties"]["role"]["enum"]) == sorted(left_out)
    assert found["$defs"]["moment"]["pattern"] == MOMENT
    assert all("description" in one or "$ref" not in one for one in found["properties"].values())


@pytest.mark.parametrize("change", [
    {"headline": ""}, {"extra": 1}, {"published": "yesterday"}, {"confidence": 2},
    {"body": [{"type": "paragraph", "text": "a", "level": 2}]}, {"body": [{"type": "poem", "text": "a"}]},
    {"body": [{"type": "list", "text": "a"}]}, {"comments": [{"text": "a"}]},
])
def test_the_schema_refuses_what_is_wrong(change: dict[str, Any]) -> None:
    assert not Draft202012Validator(schema()).is_valid({**to_dict(full()), **change})
