"""An interrupted batch goes on, and gives what an uninterrupted one gives."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from batches import MANIFEST, batch, manifest, page, tree, write

FAULTS = Path(__file__).parent / "faults"
PATH = os.pathsep.join([str(FAULTS), *filter(None, [os.environ.get("PYTHONPATH")])])
PAGES = 40
KILLS = 3


@pytest.fixture
def posts(tmp_path) -> Path:
    for number in range(10, 10 + PAGES):
        content = "" if number % 20 == 0 else page(f"Story number {number}", hint="SLOW")
        write(tmp_path / f"posts/{number}.html", content)
    return tmp_path / "posts"


def started(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsclean", "batch", *map(str, arguments), "-j", "2"]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": PATH}, stderr=subprocess.PIPE)


def outputs(folder: Path) -> dict[str, bytes]:
    """All files of a folder, manifests without what differs from run to run."""
    found = tree(folder)
    for name in found:
        if name.endswith(MANIFEST):
            found[name] = json.dumps(manifest(folder / name, without="seconds")).encode()
    return found


def sizes(folder: Path) -> dict[Path, int]:
    """What is in a folder: it changes as soon as a run begins to write, however long that takes on a busy machine."""
    found = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):
            found[path] = path.stat().st_size
    return found


@pytest.mark.parametrize("name", ["clean", "clean.jsonl", "clean.parquet"])
def test_a_run_killed_at_random_moments_gives_the_same_in_the_end(posts, tmp_path, name) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    options = ("--min-confidence", "0.5")
    (tmp_path / "whole").mkdir()
    (tmp_path / "killed").mkdir()
    assert batch(posts, "-o", tmp_path / "whole" / name, *options).exit_code == 0

    for _ in range(KILLS):
        before = sizes(tmp_path / "killed")
        run = started(posts, "-o", tmp_path / "killed" / name, "--resume", *options)
        while sizes(tmp_path / "killed") == before and run.poll() is None:
            time.sleep(0.01)
        time.sleep(random.uniform(0, 0.8))  # noqa: S311 - no secret
        run.kill()
        run.communicate()
    run = started(posts, "-o", tmp_path / "killed" / name, "--resume", *options)
    _, errors = run.communicate()

    assert run.returncode == 0, errors
    assert outputs(tmp_path / "killed") == outputs(tmp_path / "whole")


def test_ctrl_c_ends_quietly_and_says_how_to_go_on(posts, tmp_path) -> None:
    run = started(posts, "-o", tmp_path / "clean")
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("clean/*.json")) and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)

    assert run.returncode == 130
    assert b"--resume" in errors
    assert b"Traceback" not in errors
    assert len(tree(tmp_path / "clean")) > 0


def test_what_is_done_is_not_done_again(posts, tmp_path) -> None:
    batch(posts, "-o", tmp_path / "clean")
    done = tmp_path / "clean/11.json"
    done.write_bytes(b"marked")
    write(posts / "12.html", page("A story that changed since"))
    write(posts / "99.html", page("A story that came since"))
    (tmp_path / "clean/13.json").unlink()

    result = batch(posts, "-o", tmp_path / "clean", "--resume")

    assert f"{PAGES - 2} kept" in result.stderr
    assert done.read_bytes() == b"marked"
    assert b"that changed since" in (tmp_path / "clean/12.json").read_bytes()
    assert b"that came since" in (tmp_path / "clean/99.json").read_bytes()
    assert (tmp_path / "clean/13.json").exists()
    assert len(manifest(tmp_path / "clean" / MANIFEST)) == PAGES + 1


def test_what_was_done_otherwise_is_done_again(posts, tmp_path) -> None:
    batch(posts / "11.html", "-o", tmp_path / "clean", "--no-comments")
    result = batch(posts / "11.html", "-o", tmp_path / "clean", "--resume")

    assert "kept" not in result.stderr


@pytest.mark.parametrize("name", ["clean", "clean.jsonl", "clean.parquet"])
def test_retry_does_again_what_failed_and_nothing_else(posts, tmp_path, name, monkeypatch) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    write(posts / "31.html", page("RAISE an error at once"))
    monkeypatch.setenv("PYTHONPATH", PATH)
    assert batch(posts, "-o", tmp_path / name).exit_code == 1
    assert "1 failed" in batch(posts, "-o", tmp_path / name, "--resume").stderr

    monkeypatch.undo()
    result = batch(posts, "-o", tmp_path / name, "--retry")
    (tmp_path / "whole").mkdir()
    batch(posts, "-o", tmp_path / "whole" / name)

    assert result.exit_code == 0
    assert f"{PAGES - 1} kept" in result.stderr
    for path, data in tree(tmp_path / "whole").items():
        if not path.endswith(MANIFEST):
            assert (tmp_path / path).read_bytes() == data


def test_two_runs_at_the_same_time_do_not_mix(posts, tmp_path) -> None:
    run = started(posts, "-o", tmp_path / "clean")
    while not (tmp_path / "clean/.newsclean/lock").exists() and run.poll() is None:
        time.sleep(0.01)
    time.sleep(0.1)
    result = batch(posts, "-o", tmp_path / "clean")
    run.communicate()

    assert run.returncode == 0
    assert result.exit_code == 1
    assert "another batch" in result.stderr
