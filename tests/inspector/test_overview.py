"""Many articles as a table."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from inspected import FIXTURES, NO_STORY, STORY, run
from rich.cells import cell_len

import newsclean

MORE = "<p>The river is wide and slow where the new bridge will stand, and it floods every spring.</p>"
LONGER = STORY.replace("<h2>", MORE * 4 + "<h2>")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.html").write_text(STORY, encoding="utf-8")
    (tmp_path / "deep" / "b.html").write_text(LONGER.replace("Council approves", "Mayor opens"), encoding="utf-8")
    (tmp_path / "front.html").write_text(NO_STORY, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    return tmp_path


def rows(*args, **options):
    return json.loads(run(*args, "-f", "json", **options).stdout)


def test_a_folder_is_a_row_an_article_the_least_sure_first(folder):
    found = rows(folder)

    assert found[0]["source"] == str(folder / "front.html")
    assert {row["source"] for row in found} == {str(folder / name) for name in ("a.html", "deep/b.html", "front.html")}
    assert found[0]["confidence"] is None
    assert found[0]["warnings"] == ["holds no article"]
    assert found[1]["confidence"] <= found[2]["confidence"]


def test_a_row_says_what_the_article_holds(folder):
    row = next(row for row in rows(folder) if row["source"].endswith("a.html"))

    article = newsclean.extract(STORY)
    assert row["headline"] == "Council approves river bridge"
    assert (row["published"], row["authors"]) == (article.published, article.authors)
    assert (row["subheadings"], row["comments"]) == (1, len(article.comments))
    assert row["words"] == sum(one.block.words for one in article.blocks if one.role.value in {"paragraph", "subheading"})


def test_an_article_that_could_not_be_read_is_exit_code_1(folder):
    assert run(folder).exit_code == 1
    (folder / "front.html").unlink()
    assert run(folder).exit_code == 0


@pytest.mark.parametrize(("key", "first"), [("words", "front"), ("headline", "front"), ("source", "a.html"), ("warnings", "front")])
def test_rows_can_be_sorted(folder, key, first):
    found = rows(folder, "--sort", key)

    assert first in found[0]["source"]
    assert first not in rows(folder, "--sort", key, "--reverse")[0]["source"]


def test_several_sources_are_rows_in_a_table(folder):
    out = run(folder / "a.html", folder / "deep" / "b.html", folder / "none.html", columns=160).stdout

    assert "Council approves river bridge" in out
    assert "Mayor opens river bridge" in out
    assert "no such file" in out
    assert out.splitlines()[0].split()[:5] == ["conf.", "date", "words", "subh.", "comm."]


@pytest.mark.parametrize("width", [60, 80, 120, 150, 200])
def test_no_row_is_wider_than_the_terminal(width):
    out = run(FIXTURES / "lang--arabic-wells", FIXTURES / "lang--japanese-pigeons", FIXTURES / "lang--hindi-bridge", columns=width).stdout

    assert max(map(cell_len, out.splitlines())) <= width
    assert "0." in out


def test_output_of_newsclean_is_read_as_it_is(tmp_path):
    values = newsclean.extract(STORY).to_dict()
    values["headline"] = "Changed by hand"
    (tmp_path / "a.json").write_text(json.dumps(values), encoding="utf-8")

    assert [row["headline"] for row in rows(tmp_path)] == ["Changed by hand"]


def test_a_manifest_lists_what_a_batch_made(tmp_path):
    values = newsclean.extract(STORY).to_dict()
    (tmp_path / "a.json").write_text(json.dumps(values), encoding="utf-8")
    page = tmp_path / "b.html"
    page.write_text(LONGER, encoding="utf-8")
    lines = [
        {"source": "in/a.html", "output": "a.json", "status": "done", "reason": None, "seconds": 0.1, "confidence": 0.9},
        {"source": "in/c.html", "output": None, "status": "no article", "reason": "holds no article"},
        {"source": str(page), "output": "lost.json", "status": "done", "reason": None},
    ]
    manifest = tmp_path / "manifest.jsonl"
    manifest.write_text("".join(json.dumps(line) + "\n" for line in lines) + "not json\n[1]\n", encoding="utf-8")

    found = {row["source"]: row for row in rows(manifest)}

    assert found["in/a.html"]["headline"] == "Council approves river bridge"
    assert found["in/c.html"]["warnings"] == ["holds no article"]
    assert found[str(page)]["words"] > found["in/a.html"]["words"]
    assert len(found) == 3


@pytest.mark.parametrize("args", [["--block", "1"], ["--role", "byline"], ["--grep", "x"]])
def test_options_for_one_page_are_wrong_for_many(folder, args):
    result = run(folder, *args)

    assert result.exit_code == 2
    assert args[0] in result.stderr


def test_what_a_batch_passed_over_is_no_row(tmp_path):
    manifest = tmp_path / "manifest.jsonl"
    lines = [{"source": "a.png", "output": None, "status": "skipped", "reason": "is no page by its name"}]
    lines.append({"source": "b.html", "output": None, "status": "failed", "reason": "is empty"})
    manifest.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")

    assert [row["source"] for row in rows(manifest)] == ["b.html"]


@pytest.mark.parametrize("output", [["-o", "out"], ["-f", "jsonl", "-o", "all.jsonl"]])
def test_what_batch_wrote_is_listed(folder, output):
    pages = [str(folder / name) for name in ("a.html", "deep/b.html", "front.html")]
    written = folder / output[-1]
    subprocess.run([sys.executable, "-m", "newsclean", "batch", *pages, *output[:-1], written], capture_output=True, check=False)
    manifest = next(folder.rglob("*manifest.jsonl"))
    (folder / "a.html").unlink()  # the articles are read, not the pages

    found = {row["source"]: row["headline"] for row in rows(manifest)}

    assert found == dict(zip(pages, ["Council approves river bridge", "Mayor opens river bridge", None], strict=True))
    if written.is_file():
        assert {row["source"] for row in rows(written)} == set(pages[:2])
