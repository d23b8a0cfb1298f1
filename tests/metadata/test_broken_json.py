"""JSON-LD is read as pages have it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from newsclean.metadata.broken_json import read_script

MENDED: list[tuple[str, list[Any]]] = [
    ('{"a": 1}', [{"a": 1}]),
    ('\ufeff {"a": 1};\n', [{"a": 1}]),
    ('<!-- {"a": 1} -->', [{"a": 1}]),
    ('<!-- from the plug-in -->{"a": 1}<!-- to here -->', [{"a": 1}]),
    ('//<![CDATA[\n{"a": 1}\n//]]>', [{"a": 1}]),
    ('/* <![CDATA[ */ {"a": 1} /* ]]> */', [{"a": 1}]),
    ('{"a": "one\ntwo\tthree"}', [{"a": "one\ntwo\tthree"}]),
    ('{"a": 1,}', [{"a": 1}]),
    ('{"a": [1, 2, ], "b": {"c": 3, }, }', [{"a": [1, 2], "b": {"c": 3}}]),
    ('{"a": 1,, "b": 2}', [{"a": 1, "b": 2}]),
    ('{"a": 1}{"b": 2}\n{"c": 3}', [{"a": 1}, {"b": 2}, {"c": 3}]),
    ('[{"a": 1}],', [[{"a": 1}]]),
    ('{"a": 1, /* note */ "b": "http://x.example/"} // end', [{"a": 1, "b": "http://x.example/"}]),
    ('{"a": "She said "no" to it", "b": 2}', [{"a": 'She said "no" to it', "b": 2}]),
    (r'{"a": "C:\home"}', [{"a": r"C:\home"}]),
    ("{&quot;a&quot;: &quot;b&quot;}", [{"a": "b"}]),
    ('var data = {"a": 1};', [{"a": 1}]),
    ("null", [None]),
    ('{"a": ' + "9" * 100_000 + "}", [{"a": 0}]),
]

NOTHING = ["", "  ", "[" * 100_000, '{"a":' * 100_000, "not json at all", "{", "<html>"]


@pytest.mark.parametrize(("script", "values"), MENDED)
def test_common_faults_are_mended(script: str, values: list[Any]) -> None:
    assert read_script(script) == values


@pytest.mark.parametrize("script", NOTHING)
def test_what_cannot_be_read_is_empty_and_never_raises(script: str) -> None:
    assert read_script(script) == []


def test_an_article_that_is_cut_off_still_gives_its_plain_fields() -> None:
    script = '{"@type": "NewsArticle", "headline": "Bridge Approved", "datePublished": "2023-09-14", "text": "The c'

    assert read_script(script) == [{"@type": "Article", "headline": "Bridge Approved", "datePublished": "2023-09-14"}]


def test_of_several_articles_cut_off_none_is_chosen() -> None:
    assert read_script('[{"@type": "NewsArticle", "headline": "One"}, {"@type": "NewsArticle", "headline": "Tw') == []


@pytest.mark.parametrize("evil", ['"\\"', "/*", "//", "{, ", '"', "\\", '{"@type"', '"headline":"', ',"a":"b"'])
def test_broken_scripts_are_read_in_linear_time(evil: str) -> None:
    start = time.process_time()

    read_script("{" + evil * (250_000 // len(evil)))

    assert time.process_time() - start < 2
