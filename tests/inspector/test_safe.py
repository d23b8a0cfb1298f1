"""No text of a page steers the terminal it is shown on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inspected import STORY, run
from rich.cells import cell_len

from newsclean.inspector.folding import cut, folded, wrapped
from newsclean.inspector.safe import safe

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]")


@given(st.text(st.characters(codec="utf-8")))
def test_nothing_that_steers_is_left(text: str):
    assert not STEERING.search(safe(text))
    assert "\n" not in safe(text)


@pytest.mark.parametrize(("text", "shown"), [
    ("a\x1b[31mb", "a\ufffd[31mb"),
    ("a\x9b31mb", "a\ufffd31mb"),
    ("a\u202eb\u2066c\u200fd", "abcd"),
    ("soft\u00adhyphen", "softhyphen"),
    ("a\u2028b\tc\nd", "a b c d"),
    ("[bold red]x[/nope] :smile: {0} %s", "[bold red]x[/nope] :smile: {0} %s"),
    ("می‌خواهم 👨‍👩‍👧", "می‌خواهم 👨‍👩‍👧"),
    ("product-ti\u200d\u200d\u200d\u200dtle a\ufe0f\ufe0f\ufe0fb", "product-title ab"),
    ("बांसगढ़ के ที่นี่ قَالَ", "बांसगढ़ के ที่นี่ قَالَ"),
    ("Z" + "\u0300" * 40 + "algo", "Z" + "\u0300" * 4 + "algo"),
])
def test_what_is_shown_of_a_text(text: str, shown: str):
    assert safe(text) == shown


HOSTILE = "\x1b]0;owned\x07\x1b[2J[bold]x[/] \u202egnp.exe \x9b31m \u2067 :boom:"


@pytest.mark.parametrize("colour", ["always", "never"])
@pytest.mark.parametrize("args", [[], ["--block", "3"], ["--block", "0"]])
def test_a_hostile_page_prints_as_text(tmp_path, colour, args):
    page = tmp_path / "story.html"
    hostile = STORY.replace("“We waited", HOSTILE.replace("\x1b", "&#27;\x1b") + " “We waited").replace("Bridge wins", HOSTILE)
    page.write_text(hostile.replace('class="menu"', f'class="{HOSTILE}"'), encoding="utf-8")

    out = run(page, "--color", colour, *args).stdout

    own = re.sub(r"\x1b\[[0-9;]*m", "", out) if colour == "always" else out
    assert not STEERING.search(own.replace("\n", ""))
    assert "owned\x07" not in out


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(10, 80), st.integers(1, 4))
def test_folded_lines_fit(text: str, width: int, most: int):
    lines = folded(text, width, most)

    assert len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)


def test_wide_letters_take_two_columns():
    assert wrapped("北京の空に鳩笛戻る", 8) == ["北京の空", "に鳩笛戻", "る"]
    assert cut("北京の空に鳩笛戻る", 8) == "北京の…"
    assert cut("short", 8) == "short"
