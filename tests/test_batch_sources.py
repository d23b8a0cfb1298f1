"""What batch reads: folders and their oddities, lists, patterns, and the order of it all."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from batches import MANIFEST, batch, manifest, page, tree, write
from newsclean.batch.sources import Reading, form_of, inputs, is_page_name


def places(*sources: object, **options: object) -> list[str]:
    """Where the inputs of some sources stand."""
    return [one.place for one in inputs([str(source) for source in sources], Reading(), **options)]


def reasons(*sources: object) -> dict[str, tuple[str, str | None]]:
    return {one.place: (one.status, one.reason) for one in inputs([str(source) for source in sources], Reading()) if one.status}


@pytest.fixture
def posts(tmp_path, monkeypatch) -> Path:
    for name in ("b.html", "a/2.html", "a/1.html", "c.txt", ".git/config", ".hidden.html"):
        write(tmp_path / "posts" / name, "x")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "posts"


def test_a_folder_is_read_in_order_without_what_is_hidden(posts) -> None:
    assert places(posts) == ["a/1.html", "a/2.html", "b.html", "c.txt"]


def test_several_sources_keep_their_folders_below_what_they_share(posts) -> None:
    write(posts.parent / "more/d.html", "x")

    assert places("more", "posts/a") == ["more/d.html", "posts/a/1.html", "posts/a/2.html"]
    assert places("posts/a/1.html", "posts/a/2.html") == ["1.html", "2.html"]
    assert places("posts/a/1.html", "posts/b.html") == ["a/1.html", "b.html"]


def test_a_pattern_is_what_it_matches(posts) -> None:
    assert places("posts/**/*.html") == ["a/1.html", "a/2.html", "b.html"]
    write(posts / "odd[1].html", "x")
    assert places("posts/odd[1].html") == ["odd[1].html"]


@pytest.mark.parametrize("end", [b"\n", b"\0", b"\r\n"])
def test_a_list_of_names_on_standard_input(posts, end) -> None:
    names = [b"posts/b.html", b"", bytes(posts / "a/1.html"), b"posts/a", b"../x/gone.html"]
    found = list(inputs(["-"], Reading(), io.BytesIO(end.join(names))))

    absolute = str(posts).lstrip("/")
    assert [one.place for one in found] == ["posts/b.html", f"{absolute}/a/1.html", "posts/a/1.html", "posts/a/2.html", "x/gone.html"]
    assert [(one.status, one.reason) for one in found if one.status] == [("failed", "no such file or folder")]


def test_a_list_of_names_is_read_by_the_command(posts) -> None:
    write(posts / "b.html", page("A story that a list names"))
    result = batch("-", "-o", "clean", input="posts/b.html\nposts/b.html\n./posts/b.html\n")

    assert result.exit_code == 0, result.stderr
    assert [line["reason"] for line in manifest(Path("clean") / MANIFEST)] == [None, "was named before", "was named before"]
    assert list(tree(Path("clean"))) == ["posts/b.json"]


def test_loops_of_links_end_and_nothing_is_read_twice(posts) -> None:
    (posts / "a/up").symlink_to(posts)
    (posts / "z").symlink_to(posts / "a")
    write(posts.parent / "other/o.html", "x")
    (posts.parent / "other/self").symlink_to(posts.parent / "other")
    (posts / "other").symlink_to(posts.parent / "other")
    (posts / "other2").symlink_to(posts.parent / "other")
    (posts / "link.html").symlink_to("b.html")

    assert [place for place in places(posts) if place.endswith(("html", "txt"))] == [
        "a/1.html",
        "a/2.html",
        "b.html",
        "c.txt",
        "link.html",
        "other/o.html",
    ]
    assert {place: status for place, (status, _) in reasons(posts).items()} == dict.fromkeys(["a/up", "z", "other/self", "other2"], "skipped")


def test_deep_folders_need_no_recursion(tmp_path) -> None:
    deep = tmp_path.joinpath(*["d"] * 600)
    write(deep / "x.html", "x")

    assert places(tmp_path) == ["/".join(["d"] * 600 + ["x.html"])]


def test_what_is_no_file_is_passed_over(posts) -> None:
    os.mkfifo(posts / "pipe")
    write(posts / "style.css", "x")

    assert {place: status for place, (status, _) in reasons(posts).items()} == {"pipe": "skipped", "style.css": "skipped"}


def test_what_the_batch_writes_is_not_read(posts) -> None:
    write(posts / "out/x.html", "x")
    (posts / "way").symlink_to(posts / "out")
    found = inputs([str(posts)], Reading(out=(str(posts / "out"), str(posts / "b.html"))))

    assert [one.place for one in found] == ["a/1.html", "a/2.html", "c.txt"]


def test_a_file_that_is_named_is_read_whatever_its_name(posts) -> None:
    write(posts / "logo.png", b"\x89PNG\r\n\x1a\n\0\0")
    result = batch("posts/logo.png", "-o", "clean")

    assert result.exit_code == 1
    assert "PNG image" in result.stderr


def test_a_name_of_bytes_that_are_no_text(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"caf\xe9.html")
    try:
        write(tmp_path / "posts" / name, page("A story of an old disk"))
    except OSError:
        pytest.skip("this file system has names of text only")
    assert batch("posts", "-o", "clean").exit_code == 0
    assert batch("posts", "-o", "out.jsonl").exit_code == 0

    assert list(tree(tmp_path / "clean")) == [name.replace(".html", ".json")]
    assert manifest(tmp_path / "clean" / MANIFEST)[0]["source"] == f"posts/{name}"
    assert "1 kept" in batch("posts", "-o", "clean", "--resume").stderr


FORMS = {
    "a.html": "page",
    "a": "page",
    "a.eml": "mail",
    "a.mht.gz": "mail",
    "a.zip": "zip",
    "a.tar": "tar",
    "a.TAR.GZ": "tar",
    "a.tgz": "tar",
    "a.tar.zst": "tar",
    "CC-NEWS-2024.warc.gz": "warc",
    "a.ndjson": "jsonl",
    "a.jsonl.zst": "jsonl",
    "a.parquet": "parquet",
    "tar.html": "page",
    "zip": "page",
}


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_a_name_says_what_a_file_is(name, form) -> None:
    assert form_of(f"some/folder.zip/{name}") == form


@pytest.mark.parametrize(("name", "is_page"), [("a.html", True), ("a", True), ("story-1.2", True), ("a.css", False), ("a.js.gz", False), ("a.zip", True)])
def test_names_in_folders_that_are_no_pages(name, is_page) -> None:
    assert is_page_name(name) is is_page
