"""What a batch shows on a terminal while it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from batches import page

pty = pytest.importorskip("pty", reason="no terminals of this kind here")


def run_on_terminal(*args: object) -> tuple[int, str]:
    """Exit code, and all that the terminal was sent. Files and connections that were not closed are told there too."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-X", "dev", "-m", "newsclean", "batch", *map(str, args)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"})
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += (some := os.read(ours, 65_536))
        except OSError:  # Linux says so when nobody holds the other end any more
            break
        if not some:
            break
    os.close(ours)
    return process.wait(), shown.decode("utf-8", "replace")


@pytest.mark.parametrize("out", ["clean", "clean.jsonl"])
def test_a_terminal_sees_how_far_it_is_and_in_the_end_a_summary(tmp_path: Path, out: str) -> None:
    posts = tmp_path / "posts"
    posts.mkdir()
    for number in range(5):
        (posts / f"{number}.html").write_text(page(f"Bridge number {number} wins approval"), "utf-8")
    (posts / "broken.html.gz").write_bytes(b"\x1f\x8b no gzip")

    code, shown = run_on_terminal(posts, "-o", tmp_path / out, "-j", 1)

    assert code == 1
    assert "a second" in shown
    assert " %" in shown
    assert "6 inputs in" in shown
    assert "5 done, 1 failed" in shown
    assert shown.rindex("\x1b[?25h") < shown.index("6 inputs in"), "the cursor is back before the summary"
    assert "ResourceWarning" not in shown
