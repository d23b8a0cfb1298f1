"""`newsclean batch` as a user meets it: a folder in, a folder out, and nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean
from batches import MANIFEST, batch, manifest, page, tree, write


@pytest.fixture
def posts(tmp_path) -> Path:
    write(tmp_path / "posts/one.html", page("The first story of the day"))
    write(tmp_path / "posts/2023/two.html", page("The second story of the day"))
    write(tmp_path / "posts/2023/three.txt", "The third story of the day\n\nBy Ada Lind\n\n" + "It is told in plain words, and it has a long paragraph. " * 5)
    return tmp_path / "posts"


def test_a_folder_gives_a_folder_with_the_same_tree(posts, tmp_path) -> None:
    result = batch(posts, "-o", tmp_path / "clean", "-f", "markdown")

    assert result.exit_code == 0, result.stderr
    assert sorted(tree(tmp_path / "clean")) == ["2023/three.md", "2023/two.md", "one.md"]
    expected = newsclean.extract((posts / "one.html").read_bytes()).to_markdown()
    assert (tmp_path / "clean/one.md").read_text("utf-8") == expected
    assert "3 done" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(("form", "ending"), [("json", ".json"), ("markdown", ".md"), ("text", ".txt")])
def test_every_format_of_a_tree_is_what_extract_writes(posts, tmp_path, form, ending) -> None:
    batch(posts, "-o", tmp_path / "out", "-f", form)
    article = newsclean.extract((posts / "2023/two.html").read_bytes())

    from newsclean.write import WRITERS, Options

    assert (tmp_path / f"out/2023/two{ending}").read_text("utf-8").rstrip("\n") == WRITERS[form](article, Options()).rstrip("\n")


def test_the_manifest_has_a_line_for_every_input_in_their_order(posts, tmp_path) -> None:
    write(posts / "empty.html", "")
    write(posts / "logo.png", b"\x89PNG\r\n\x1a\n\0\0")
    batch(posts, "-o", tmp_path / "clean")

    lines = manifest(tmp_path / "clean" / MANIFEST)
    assert [(Path(line["source"]).name, line["status"], line["output"]) for line in lines] == [
        ("three.txt", "done", "2023/three.json"),
        ("two.html", "done", "2023/two.json"),
        ("empty.html", "no article", None),
        ("logo.png", "skipped", None),
        ("one.html", "done", "one.json"),
    ]
    assert all(0 < line["confidence"] <= 1 and line["seconds"] > 0 for line in lines if line["status"] == "done")
    assert lines[2]["reason"] == "is empty"


def test_two_runs_and_any_number_of_jobs_give_the_same_bytes(posts, tmp_path) -> None:
    for number in range(40):
        write(posts / f"many/{number}.html", page(f"Story number {number} of many stories"))
    batch(posts, "-o", tmp_path / "one", "-j", "1")
    batch(posts, "-o", tmp_path / "three", "-j", "3")

    assert tree(tmp_path / "one") == tree(tmp_path / "three")
    assert manifest(tmp_path / "one" / MANIFEST, without="seconds") == manifest(tmp_path / "three" / MANIFEST, without="seconds")


def test_options_of_the_output_are_those_of_extract(posts, tmp_path) -> None:
    write(posts / "commented.html", page("A story with comments", comment="At last, somebody wrote about it."))
    batch(posts / "commented.html", "-o", tmp_path / "with", "-f", "markdown", "--comments")
    batch(posts / "commented.html", "-o", tmp_path / "without", "-f", "json", "--no-comments", "--boilerplate", "none")

    assert "somebody wrote about it" in (tmp_path / "with/commented.md").read_text("utf-8")
    article = json.loads((tmp_path / "without/commented.json").read_text("utf-8"))
    assert (article["comments"], article["boilerplate"]) == ([], [])


def test_doubtful_articles_are_set_apart(posts, tmp_path) -> None:
    result = batch(posts, "-o", tmp_path / "clean", "--min-confidence", "1")

    assert result.exit_code == 0
    assert all(name.startswith("_doubtful/") for name in tree(tmp_path / "clean"))
    assert {line["status"] for line in manifest(tmp_path / "clean" / MANIFEST)} == {"doubtful"}


def test_the_state_of_a_finished_run_is_gone(posts, tmp_path) -> None:
    batch(posts, "-o", tmp_path / "clean")

    assert sorted(path.name for path in (tmp_path / "clean").iterdir()) == ["2023", MANIFEST, "one.json"]


def test_nothing_to_do_is_wrong_usage_and_leaves_nothing(tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    result = batch(tmp_path / "empty", "-o", tmp_path / "clean")

    assert result.exit_code == 2
    assert "no inputs" in result.stderr
    assert not (tmp_path / "clean").exists()


@pytest.mark.parametrize("arguments", [("missing/", "-o", "out"), ("missing*.html", "-o", "out"), ("-o", "out"), (".", )])
def test_wrong_usage_has_its_exit_code(tmp_path, monkeypatch, arguments) -> None:
    monkeypatch.chdir(tmp_path)
    assert batch(*arguments).exit_code == 2


def test_a_folder_is_not_written_into_itself(posts, tmp_path) -> None:
    before = tree(posts)
    for out in (posts, tmp_path):
        result = batch(posts, "-o", out)
        assert result.exit_code == 2
        assert "write elsewhere" in result.stderr
    assert tree(posts) == before


def test_an_output_inside_the_input_is_not_read_again(posts) -> None:
    batch(posts, "-o", posts / "clean")
    first = tree(posts / "clean")
    result = batch(posts, "-o", posts / "clean")

    assert tree(posts / "clean") == first
    assert "3 inputs" in result.stderr


def test_a_file_that_newsclean_did_not_write_is_not_written_over(posts, tmp_path) -> None:
    write(tmp_path / "clean/one.json", "mine")
    result = batch(posts, "-o", tmp_path / "clean")

    assert result.exit_code == 1
    assert (tmp_path / "clean/one.json").read_text("utf-8") == "mine"
    assert "one.json is there already" in result.stderr


def test_inputs_among_the_outputs_are_not_written_over(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.txt", page("A story in a file of text"))
    before = (tmp_path / "a.txt").read_bytes()
    assert batch("a.txt", "-o", ".", "-f", "text").exit_code == 1
    assert (tmp_path / "a.txt").read_bytes() == before


def test_a_second_run_replaces_what_the_first_wrote(posts, tmp_path) -> None:
    batch(posts, "-o", tmp_path / "clean")
    write(posts / "one.html", page("The first story, mended"))
    write(posts / "2023/two.html", "")
    result = batch(posts, "-o", tmp_path / "clean")

    assert result.exit_code == 0
    assert json.loads((tmp_path / "clean/one.json").read_text("utf-8"))["headline"] == "The first story, mended"
    assert not (tmp_path / "clean/2023/two.json").exists(), "what is left would be of a page that is no more"


def test_an_output_that_cannot_be_written_is_one_line(posts, tmp_path) -> None:
    write(tmp_path / "file", "not a folder")
    result = batch(posts, "-o", tmp_path / "file" / "clean")

    assert result.exit_code == 1
    assert "could not be written" in result.stderr
    assert "Traceback" not in result.stderr
