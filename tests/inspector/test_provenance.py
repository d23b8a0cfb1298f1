"""Where each field came from, what agreed, and what did not."""

from __future__ import annotations

import pytest
from inspected import FIXTURES, STORY, field

import newsclean
from newsclean.decode import decode
from newsclean.inspector.examination import examine
from newsclean.inspector.provenance import FIELDS, fields_of, values_in
from newsclean.inspector.sureness import sureness


def test_a_value_has_the_source_it_was_read_from_and_those_that_agree():
    headline = field("headline")

    assert headline.text == "Council approves river bridge"
    assert headline.source.startswith("printed heading, block ")
    assert "JSON-LD headline" in headline.agree


def test_what_disagrees_is_listed_with_what_it_says():
    assert field("headline").differ == {"og:title": ["Bridge wins approval"]}
    printed = [values for source, values in field("authors").differ.items() if source.startswith("printed")]
    assert printed == [["Ada Lind"]]


def test_a_day_agrees_with_a_time_on_it():
    published = field("published")

    assert published.source == "article:published_time"
    assert "JSON-LD datePublished" in published.agree
    assert not published.differ


@pytest.mark.parametrize(("claimed", "agrees"), [
    ("2023-09-14T04:30:00Z", True),
    ("2023-09-14T06:30:00Z", False),
    ("2023-09-13", False),
])
def test_times_are_compared_as_moments(claimed, agrees):
    published = field("published", STORY.replace('"datePublished": "2023-09-14"', f'"datePublished": "{claimed}"'))

    assert ("JSON-LD datePublished" in published.agree) is agrees
    assert ("JSON-LD datePublished" in published.differ) is not agrees


def test_a_field_that_nothing_speaks_of_has_no_source_and_no_confidence():
    section = field("section")

    assert (section.values, section.source, section.confidence) == ([], "", None)


def test_text_has_its_sources_too():
    text = "---\ntitle: Bridge approved\nauthors: [Ada Lind]\ndate: 2023-09-14\nsite: Example News\n---\n\n# Bridge approved\n\n" + "The council voted. " * 20

    assert field("site", text).source == "front matter"
    assert field("authors", text).source == "front matter"


def test_a_field_that_sources_dispute_is_less_sure():
    undisputed = STORY.replace("Bridge wins approval", "Council approves river bridge")

    assert field("headline").confidence < field("headline", undisputed).confidence


def test_the_support_of_more_sources_makes_surer():
    found = field("published")
    lonely = field("published")
    lonely.agree = []

    assert 0 < sureness(lonely) <= sureness(found) < 1


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/source.*")), ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_the_inspector_sees_the_article_that_is_extracted(path):
    seen = examine(decode(path.read_bytes()))
    try:
        article = newsclean.extract(path.read_bytes())
    except newsclean.NoArticleError:
        assert seen.article.body == []
        return
    fields = fields_of(seen)
    assert seen.article.to_json(boilerplate="all") == article.to_json(boilerplate="all")
    assert {one.name: one.values for one in fields} == {name: values_in(article, name) for name in FIELDS}
    assert all(bool(one.values) is bool(one.source) is (one.confidence is not None) for one in fields)
