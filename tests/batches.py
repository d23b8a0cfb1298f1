"""Pages and runs for the tests of the batch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from newsclean.cli import cli

MANIFEST = "manifest.jsonl"

PARAGRAPHS = (
    """NORTHFORD (Example Wire) — The council voted on Tuesday to end a nine-year wait. The bridge will cost four million and take
    three years to build, the mayor said in a café by the river.""",
    "“We waited too long,” said Tom Okoro, who lives on the left bank and takes the ferry every day of the week.",
    "The bridge is paid for by the county and by the town, each with one half, the council said after its meeting.",
)


def page(headline: str, *, comment: str = "", hint: str = "") -> str:
    """A page with a story of this headline; `hint` goes where a paragraph would."""
    story = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, hint) if text)
    comments = (
        f'<section id="comments"><h3>1 Comment</h3><ol class="comment-list"><li class="comment"><cite>Mary</cite>'
        f'<time datetime="2023-09-15">15 Sept 2023</time><p>{comment}</p></li></ol></section>'
        if comment
        else ""
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{headline} - Example News</title></head><body><nav><a href="/">Home</a></nav>'
        f'<article><h1>{headline}</h1><p class="byline">By Ada Lind</p>{story}</article>{comments}'
        "<footer><p>© 2023 Example News. All rights reserved.</p></footer></body></html>"
    )


def write(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def batch(*arguments: object, **options: Any) -> Result:
    """Run the command in this process; its workers are processes of their own."""
    return CliRunner().invoke(cli, ["batch", *map(str, arguments)], **options)


def tree(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for the manifest."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: data for name, data in found.items() if name != MANIFEST}


def manifest(path: Path, without: str = "") -> list[dict[str, Any]]:
    """The lines of a manifest."""
    return [{key: value for key, value in json.loads(line).items() if key != without} for line in path.read_text("utf-8").splitlines()]
