"""The views of one page in a terminal."""

from __future__ import annotations

import json
import re

import pytest
from inspected import FIXTURES, NO_STORY, STORY, index_of, run, seen
from rich.cells import cell_len

from newsclean.inspector.choice import Choice
from newsclean.inspector.report import report
from newsclean.roles import Role

WIDTHS = (60, 80, 100, 120, 150, 200)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "story.html"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_every_block_is_a_line_with_its_role_score_reasons_place_and_text(page):
    result = run(page, columns=200)

    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[0].startswith(f"{page}: html, because it opens as a document of markup; utf-8; confidence ")
    assert any(re.search(r"^ *\+\d+ +paragraph +\d\.\d\d .*\([+-]\d\.\d\).* article\.story > p .*The bridge is paid for", line) for line in lines)
    assert any(re.search(r"^ *-\d+ +\S+ +\d\.\d\d .*All rights reserved", line) for line in lines)
    assert "\x1b" not in result.stdout


def test_fields_stand_above_with_source_dispute_and_confidence(page):
    out = run(page, columns=200).stdout

    assert re.search(r"\nheadline +0\.\d\d +Council approves river bridge +printed heading, block \d+, also JSON-LD headline", out)
    assert "but og:title says Bridge wins approval" in out
    assert out.index("but og:title") < out.index("\n  #  role")
    assert "\nsection" not in out


def test_text_shows_lines_for_places(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Council approves river bridge\n\nBy Ada Lind\n\n" + "The council voted on Tuesday to end a long wait. " * 5, encoding="utf-8")

    assert re.search(r"headline .* line 1 +Council approves", run(path, columns=200).stdout)


@pytest.mark.parametrize("slug", ["agency--ferry-strike", "lang--arabic-wells", "lang--japanese-pigeons", "lang--thai-train", "lang--hindi-bridge"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal(slug, width, colour):
    examination = seen((FIXTURES / slug / "source.html").read_bytes())

    text = re.sub(r"\x1b\[[0-9;]*m", "", report(slug, examination, Choice(), colour=colour, width=width))

    assert max(map(cell_len, text.splitlines())) <= width
    for one in examination.article.blocks:
        assert re.search(rf"^ *[+-]{one.index} +{one.role.value} ", text, re.MULTILINE)
        assert " ".join(one.text.split())[:8] in text


@pytest.mark.parametrize("width", [60, 100])
def test_narrow_terminals_show_reasons_too(page, width):
    lines = run(page, columns=width).stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if "The bridge is paid for" in line)

    assert re.search(r"\([+-]\d\.\d\)", " ".join(lines[at + 1:at + 3]))


def test_colour_is_for_terminals_and_those_who_ask(page):
    plain = run(page).stdout

    assert "\x1b" not in plain
    assert "\x1b[" in run(page, "--color", "always").stdout
    assert "\x1b" not in run(page, "--color", "never").stdout


def test_no_color_leaves_no_colours(page):
    out = run(page, "--color", "always", env={"NO_COLOR": "1"}).stdout

    assert set(re.findall(r"\x1b\[([0-9;]*)m", out)) <= {"0", "1", "2"}


def test_blocks_can_be_chosen_by_role(page):
    out = run(page, "--role", "subheading", "--role", "byline", "-f", "json").stdout

    assert [block["role"] for block in json.loads(out)["blocks"]] == ["byline", "subheading"]


def test_blocks_can_be_chosen_by_whether_they_are_kept(page):
    kept, dropped, every = (json.loads(run(page, *args, "-f", "json").stdout)["blocks"] for args in (["--kept"], ["--dropped"], []))

    assert {block["index"] for block in kept} | {block["index"] for block in dropped} == {block["index"] for block in every}
    assert "The bridge is paid" in str(kept)
    assert "The bridge is paid" not in str(dropped)
    assert all(block["kept"] for block in kept)


@pytest.mark.parametrize(("pattern", "found"), [("PAID FOR", True), (r"half.*meeting", True), ("paid to", False), ("story > p", True)])
def test_blocks_can_be_searched(page, pattern, found):
    blocks = json.loads(run(page, "--grep", pattern, "-f", "json").stdout)["blocks"]

    assert any("The bridge is paid" in block["text"] for block in blocks) is found
    assert not any(block["text"] == "Home" for block in blocks)


def test_a_choice_that_nothing_meets_says_so(page):
    result = run(page, "--role", "recipe" if "recipe" in set(Role) else "table")

    assert result.exit_code == 0
    assert "no block matches" in result.stdout


@pytest.mark.parametrize("args", [["--role", "nonsense"], ["--grep", "("], ["--block", "999"], ["--block", "-1"], ["--sort", "size"]])
def test_wrong_usage_is_exit_code_2(page, args):
    result = run(page, *args)

    assert result.exit_code == 2
    assert args[0] in result.stderr


def test_one_block_is_shown_with_everything_about_it(page):
    number = index_of(seen(), "The bridge is paid")

    out = run(page, "--block", number).stdout

    assert f"block {number}: paragraph, score 0." in out
    assert re.search(r"came second  other, behind by \d+\.\d\d", out)
    assert "article.story > p" in out
    assert "each with one half, the council said" in out
    assert re.search(r"^ +\+\d\.\d\d +#+ +11 to 20|^ +\+\d\.\d\d +#+ +21 to 40", out, re.MULTILINE)
    assert "where every block begins" in out


def test_a_block_in_json_has_its_sum(page):
    block = json.loads(run(page, "--block", index_of(seen(), "Council"), "-f", "json").stdout)["blocks"][0]

    assert block["role"] == "headline"
    assert block["decided_by"] == "mark_headline"
    assert block["second"]["behind_by"] is None
    assert sum(term["weight"] for term in block["sum"]["among"]["terms"]) == pytest.approx(block["sum"]["among"]["total"], abs=0.05)


def test_json_has_the_fields_with_their_sources(page):
    fields = {one["name"]: one for one in json.loads(run(page, "-f", "json").stdout)["fields"]}

    assert fields["headline"]["differ"] == {"og:title": ["Bridge wins approval"]}
    assert fields["authors"]["value"] == ["Ada Lind", "Tom Okoro"]
    assert fields["section"] == {"name": "section", "value": [], "confidence": None, "source": None, "agree": [], "differ": {}}


def test_a_page_without_an_article_is_shown_and_is_exit_code_1(tmp_path):
    path = tmp_path / "front.html"
    path.write_text(NO_STORY, encoding="utf-8")

    result = run(path)

    assert result.exit_code == 1
    assert re.search(r"[+-]0 .*News", result.stdout)
    assert result.stderr == f"newsclean: {path}: holds no article\n"


def test_a_picture_is_shown_by_its_alternative_text():
    picture = STORY.replace("<h2>", '<p><img src="/river.jpg" alt="The river in May"></p><h2>')

    assert "[The river in May]" in report("x", seen(picture), Choice(), colour=False, width=120)
