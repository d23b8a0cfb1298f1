"""When a story was published, by the data of a page's scripts."""

from __future__ import annotations

import json
import time

import pytest

from newsclean.metadata.state import published_in_scripts
from newsclean.model import Claim

TITLE = "Die Fähre fährt zum letzten Mal"


def days(*scripts: str, title: str = f"{TITLE} | Example News") -> list[str]:
    page = "<html>" + "".join(f"<script{script}</script>" for script in scripts) + "</html>"
    return [claim.value for claim in published_in_scripts(page, [Claim(title, "<title>")])]


def state(**fields: object) -> str:
    return ">window.STATE = " + json.dumps({"article": {"title": TITLE, **fields}}) + ";"


@pytest.mark.parametrize("key", ["datePublished", "publishedAt", "published_at", "publishDate", "publicationDate", "pubDate", "first_published_at"])
def test_the_moment_beside_the_title_is_read(key: str) -> None:
    assert days(state(**{key: "2023-09-14T08:00:00Z"})) == ["2023-09-14T08:00:00+00:00"]


def test_unix_time_and_json_inside_a_string_are_read() -> None:
    assert days(state(publishedAt=1694678400)) == ["2023-09-14T08:00:00+00:00"]
    assert days(">self.push([1, " + json.dumps(json.dumps({"title": TITLE, "publishedAt": "2023-09-14"})) + "])") == ["2023-09-14"]


@pytest.mark.parametrize("script", [
    state(publishedAt="2023-09-14", related=[{"publishedAt": "2023-09-02"}]),  # which of them is the story's?
    state(modifiedAt="2023-09-14", republishedAt="2023-09-14", last_published_at="2023-09-14"),
    state(publishedAt="2023-09-14").replace("letzten", "ersten"),  # of another story
    state(publishedAt="tomorrow"),
    state(startDate="2023-09-14", birthDate="1960-09-14"),
    ' type="application/ld+json"' + state(datePublished="2023-09-14"),  # read as such, or of no use
])
def test_where_it_may_be_of_something_else_nothing_is_read(script: str) -> None:
    assert days(script) == []


def test_a_title_of_a_word_names_no_story() -> None:
    assert days(state(publishedAt="2023-09-14"), title="Fähre") == []


@pytest.mark.parametrize("script", [TITLE + "publishedAt:" * 100_000, TITLE + 'publishedAt":"2023' * 50_000, "<script" * 50_000, TITLE + "\\\\" * 200_000])
def test_hostile_scripts_take_linear_time(script: str) -> None:
    begin = time.process_time()

    days(f">{script}")

    assert time.process_time() - begin < 1
