"""One bad page never stops the others."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from batches import MANIFEST, batch, manifest, page, tree, write

FAULTS = Path(__file__).parent / "faults"


@pytest.fixture
def posts(tmp_path, monkeypatch) -> Path:
    """Good pages, and workers that do what a page asks for."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(FAULTS), *filter(None, [os.environ.get("PYTHONPATH")])]))
    for number in range(10, 30):
        write(tmp_path / f"posts/{number}.html", page(f"Story number {number} of many stories"))
    return tmp_path / "posts"


def check(posts: Path, *options: str) -> dict[str, str | None]:
    """Run, see that all good pages are done, and give the reasons of the others by their names."""
    result = batch(posts, "-o", posts.parent / "clean", *options)
    lines = manifest(posts.parent / "clean" / MANIFEST)

    assert result.exit_code == 1
    assert [line["source"] for line in lines] == sorted(map(str, posts.iterdir()))
    good = [line for line in lines if line["status"] == "done"]
    assert [Path(line["source"]).stem for line in good] == [str(number) for number in range(10, 30)]
    assert sorted(tree(posts.parent / "clean")) == sorted(line["output"] for line in good)
    assert f"{len(lines) - len(good)} failed" in result.stderr
    return {Path(line["source"]).stem: line["reason"] for line in lines if line["status"] == "failed"}


def test_a_page_that_raises_is_a_line(posts) -> None:
    write(posts / "15-bad.html", page("RAISE an error at once"))

    assert check(posts) == {"15-bad": "internal error: RuntimeError: a page like no other"}


@pytest.mark.parametrize("how", ["HANG", "HANG IN C"])
def test_a_page_that_hangs_is_a_line_and_its_worker_is_ended(posts, how) -> None:
    write(posts / "15-bad.html", page(f"{how} until the end of days"))
    began = time.monotonic()

    assert check(posts, "--timeout", "2", "-j", "2") == {"15-bad": "took more than 2 s"}
    assert time.monotonic() - began < 60


def test_a_page_that_kills_its_worker_is_a_line(posts) -> None:
    write(posts / "11-bad.html", page("DIE at once"))
    write(posts / "12-bad.html", page("DIE once more"))

    assert check(posts, "-j", "1") == dict.fromkeys(["11-bad", "12-bad"], "ended its worker (SIGABRT)")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no other system limits the memory of a process")
def test_a_page_that_takes_too_much_memory_is_a_line(posts) -> None:
    write(posts / "29-bad.html", page("EAT all the memory"))

    assert check(posts, "--max-memory", "400M") == {"29-bad": "took more than 400 MB of memory"}


def test_what_cannot_be_read_is_a_line(posts) -> None:
    write(posts / "12-bad.html.gz", b"\x1f\x8b\x08 and no more")
    (posts / "13-bad.html").symlink_to("nowhere.html")

    reasons = check(posts)

    assert reasons["13-bad"] == "is a link to nothing"
    assert "is damaged (gzip)" in (reasons["12-bad.html"] or "")
