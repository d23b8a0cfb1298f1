"""Outputs get names that never collide, and the same in every run."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.batch.index import Index
from newsclean.batch.naming import Names, ending, folded, packing


def given_names(*places: str, suffix: str = ".json") -> list[str]:
    names = Names(Index(), suffix)
    return [names.give(place) for place in places]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("a/b.html", "a/b.json"),
        ("b.HTML.gz", "b.json"),
        ("b.html.br", "b.json"),
        ("story-1.2", "story-1.2.json"),
        ("2023.09.14", "2023.09.14.json"),
        ("b", "b.json"),
        (".html", ".html.json"),
        ("a.tar.html", "a.tar.json"),
        ("line\nfeed\x1b[2J.html", "line_feed_[2J.json"),
        ("../../etc/passwd", "__/__/etc/passwd.json"),
        ("a/./b", "a/_/b.json"),
    ],
)
def test_a_name_mirrors_the_input_s(place, name) -> None:
    assert given_names(place) == [name]


def test_inputs_that_differ_in_their_ending_alone() -> None:
    assert given_names("a.html", "a.txt", "a.html.gz", "a.txt", "a.txt") == [
        "a.json",
        "a.txt.json",
        "a.html.gz.json",
        "a.txt-2.json",
        "a.txt-3.json",
    ]


def test_names_that_some_file_system_takes_for_one() -> None:
    composed, decomposed = unicodedata.normalize("NFC", "é.html"), unicodedata.normalize("NFD", "é.html")
    assert given_names("a.html", "A.html", composed, decomposed) == ["a.json", "A.html.json", "é.json", f"{decomposed}.json"]


def test_a_folder_and_an_output_of_the_same_name() -> None:
    assert given_names("a.html", "a.json/x.html", "a.json/y.html", "a.json-2/x.html") == [
        "a.json",
        "a.json-2/x.json",
        "a.json-2/y.json",
        "a.json-2/x.html.json",
    ]
    assert given_names("a.json/x.html", "a.html") == ["a.json/x.json", "a.html.json"]


def test_newsclean_s_own_names_are_taken() -> None:
    assert given_names("_doubtful/a.html", ".newsclean/a.html", "manifest.jsonl/a.html", "sub/_doubtful/a.html") == [
        "_doubtful-2/a.json",
        ".newsclean-2/a.json",
        "manifest.jsonl-2/a.json",
        "sub/_doubtful/a.json",
    ]


def test_long_names_are_cut_and_stay_apart() -> None:
    names = given_names("ü" * 200 + "1.html", "ü" * 200 + "2.html", "d" * 300 + "/x.html")

    assert len(set(names)) == 3
    assert max(len(part.encode()) for name in names for part in name.split("/")) <= 255
    assert names == given_names("ü" * 200 + "1.html", "ü" * 200 + "2.html", "d" * 300 + "/x.html")


PLACES = st.lists(st.text(alphabet="aAé./\\\n-2jsonhtml", min_size=1, max_size=12).filter(lambda text: not text.startswith("/")), max_size=12)


@given(PLACES)
def test_any_places_get_names_of_their_own_inside_the_folder(places) -> None:
    names = given_names(*places)
    assert len({folded(name) for name in names}) == len(names)
    for name in names:
        assert not {"", ".", ".."}.intersection(name.split("/"))
    folders = {folded(name.rsplit("/", count)[0]) for name in names for count in range(1, name.count("/") + 1)}
    assert not folders.intersection(map(folded, names))


def test_endings() -> None:
    assert [ending(name) for name in ("a.HTML", "a.html.gz", "a", ".html", "a.tar.gz")] == ["html", "html", "", "", "tar"]
    assert [packing(name) for name in ("a.gz", "a.html.zst", "a.BR", "gz", ".gz")] == ["gzip", "zstd", "brotli", "", ""]
