"""What changed between two extractions of the same page."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from newsclean.cli import cli
from newsclean.diff.compare import compare
from newsclean.diff.words import are_similar, stretches

ARTICLE = {
    "kind": "html", "headline": "Council approves river bridge", "authors": ["Ada Lind"], "published": "2023-09-14", "confidence": 0.9,
    "dateline": {"text": "NORTHFORD —", "place": "NORTHFORD", "date": None, "agency": None, "inline": True},
    "body": [
        {"type": "paragraph", "text": "NORTHFORD — The council voted on Tuesday to end a long wait."},
        {"type": "subheading", "level": 2, "text": "What it costs"},
        {"type": "paragraph", "text": "The bridge is paid for by the county and by the town."},
        {"type": "paragraph", "text": "Work begins in spring."},
    ],
    "comments": [{"author": "Mary", "published": None, "text": "At last.", "depth": 0}],
    "boilerplate": [{"role": "comment-form", "text": "Post a comment"}],
    "warnings": [],
}  # fmt: skip


def changed(**values):
    return {**json.loads(json.dumps(ARTICLE)), **values}


def body(*items):
    return changed(body=list(items))


def kinds(new, **options):
    return [(block.kind, (block.new or block.old).text) for block in compare(ARTICLE, new, **options).blocks]


def test_an_article_does_not_differ_from_itself():
    found = compare(ARTICLE, changed())

    assert not found.differs
    assert found.same == 6


@pytest.mark.parametrize(("name", "value", "old", "new"), [
    ("headline", "Council approves bridge", "Council approves river bridge", "Council approves bridge"),
    ("authors", ["Ada Lind", "Tom Okoro"], "Ada Lind", "Ada Lind, Tom Okoro"),
    ("published", None, "2023-09-14", ""),
    ("dateline", None, "text NORTHFORD —, place NORTHFORD, inline yes", ""),
    ("confidence", 0.8, "0.9", "0.8"),
])
def test_fields_that_differ_are_named_with_both_values(name, value, old, new):
    assert [(change.name, change.old, change.new) for change in compare(ARTICLE, changed(**{name: value})).fields] == [(name, old, new)]


def test_absent_values_are_the_same_however_they_are_absent():
    older = {key: value for key, value in ARTICLE.items() if key != "warnings"}

    assert not compare(older, ARTICLE).differs


def test_a_changed_text_stands_beside_what_it_was():
    first, second, third, fourth = ARTICLE["body"]
    new = body(first, second, {**third, "text": "The bridge is paid for by the county alone."}, fourth)

    found = compare(ARTICLE, new).blocks
    assert [(one.kind, one.old.text, one.new.text) for one in found] == [("text", third["text"], "The bridge is paid for by the county alone.")]


def test_added_and_removed_blocks_are_told_apart():
    first, second, third, fourth = ARTICLE["body"]
    extra = {"type": "paragraph", "text": "Ferries will run until then, said the mayor."}

    assert kinds(body(first, second, extra, third)) == [("added", extra["text"]), ("removed", fourth["text"])]


def test_a_role_that_changed_is_no_other_block():
    first, second, third, fourth = ARTICLE["body"]

    assert kinds(body(first, {"type": "paragraph", "text": second["text"]}, third, fourth))[0] == ("role", second["text"])


def test_a_block_that_went_elsewhere_has_moved():
    new = changed(body=ARTICLE["body"][:-1], boilerplate=[*ARTICLE["boilerplate"], {"role": "related", "text": "Work begins in spring."}])

    found = compare(ARTICLE, new).blocks
    assert [(one.old.part, one.new.part, one.new.role) for one in found] == [("body", "boilerplate", "related")]


def test_details_are_compared_unless_left_out():
    first, second, third, fourth = ARTICLE["body"]
    new = body(first, {**second, "level": 3}, {**third, "markdown": "The **bridge** is paid for by the county and by the town."}, fourth)

    assert [kind for kind, _ in kinds(new)] == ["details", "details"]
    assert kinds(new, names={"body"}) == []


def test_only_what_is_named_is_compared():
    new = changed(headline="Other", comments=[])

    assert compare(ARTICLE, new, {"headline"}).blocks == []
    assert [change.name for change in compare(ARTICLE, new, {"headline"}).fields] == ["headline"]
    assert not compare(ARTICLE, new, {"body", "authors"}).differs


@given(st.text(), st.text())
def test_stretches_are_the_texts(old, new):
    left, right = stretches(old, new)

    assert "".join(one.text for one in left) == old
    assert "".join(one.text for one in right) == new
    assert [one.text for one in left if one.same] == [one.text for one in right if one.same]


def test_words_that_differ_are_found():
    left, right = stretches("the long wait is over", "the short wait is over")

    assert [one.text for one in left if not one.same] == ["long"]
    assert [one.text for one in right if not one.same] == ["short"]
    assert [one.text for one in stretches("北京の空に鳩", "北京の海に鳩")[1] if not one.same] == ["海"]


@pytest.mark.parametrize(("old", "new", "similar"), [
    ("The council voted on Tuesday.", "The council voted on Monday.", True),
    ("The council voted", "The council voted on Tuesday to end a long wait of nine years.", True),
    ("The council voted on Tuesday.", "Ferries run all night.", False),
    ("", "x", False),
])
def test_versions_of_one_text_are_similar(old, new, similar):
    assert are_similar(old, new) is similar


# The command


@pytest.fixture
def files(tmp_path):
    for name, values in (("a", ARTICLE), ("same", changed()), ("b", changed(headline="Council \x1b[31mapproves [bold]bridge\u202e"))):
        (tmp_path / f"{name}.json").write_text(json.dumps(values), encoding="utf-8")
    (tmp_path / "odd.json").write_text('{"a": 1}', encoding="utf-8")
    page = "".join(f"<p>{item['text']} And so it goes on for a while, as stories do.</p>" for item in ARTICLE["body"])
    (tmp_path / "page.html").write_text(f"<html><body><article><h1>Council approves river bridge</h1>{page}</article></body></html>", encoding="utf-8")
    return tmp_path


def run(*args, **options):
    return CliRunner().invoke(cli, ["diff", *map(str, args)], **options)


def test_exit_codes_are_those_of_diff(files):
    assert run(files / "a.json", files / "same.json").exit_code == 0
    assert run(files / "a.json", files / "b.json").exit_code == 1
    assert run(files / "a.json", files / "b.json", "--ignore", "headline").exit_code == 0


@pytest.mark.parametrize(("name", "reason"), [("none.json", "no such file"), ("odd.json", "is JSON, but no article as newsclean writes it")])
def test_trouble_is_exit_code_2_and_one_line(files, name, reason):
    result = run(files / "a.json", files / name)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"newsclean: {files / name}: {reason}\n"


@pytest.mark.parametrize("args", [["--only", "nonsense"], ["--ignore", "nonsense"], ["--format", "xml"]])
def test_wrong_usage_is_exit_code_2(files, args):
    assert run(files / "a.json", files / "b.json", *args).exit_code == 2


def test_standard_input_can_be_one_of_the_two(files):
    assert run("-", files / "a.json", input=(files / "same.json").read_bytes()).exit_code == 0
    assert run("-", "-", input=b"").exit_code == 2


def test_a_page_is_cleaned_and_compared(files):
    result = run(files / "a.json", files / "page.html", "--only", "headline", "--only", "body")

    assert result.exit_code == 1
    assert "text changed" in result.stdout
    assert not re.search("^headline", result.stdout, re.MULTILINE)


def test_quiet_says_nothing(files):
    result = run("-q", files / "a.json", files / "b.json")

    assert (result.exit_code, result.output) == (1, "")


@pytest.mark.parametrize("colour", ["always", "never"])
def test_nothing_of_an_article_steers_the_terminal(files, colour):
    out = run(files / "a.json", files / "b.json", "--color", colour, env={"COLUMNS": "100"}).stdout

    assert ("\x1b[" in out) is (colour == "always")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    assert "+ Council \ufffd[31mapproves [bold]bridge" in plain
    assert "- Council approves river bridge" in plain


def test_changes_in_json(files):
    values = json.loads(run(files / "a.json", files / "b.json", "-f", "json").stdout)

    assert values["differs"] is True
    assert [change["name"] for change in values["fields"]] == ["headline"]
    assert values["blocks"] == []
