"""Pages and texts of tens of thousands of pieces: what is far from any paragraph is one block, and nothing else changes."""

import pytest
from click.testing import CliRunner

import newsclean
from newsclean.cli import cli
from newsclean.decode import decode
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.segment import segment
from newsclean.segment.crowds import CROWD, NEAR, SHAPE

TOLD = [
    "The harbour office closed the old swing bridge on Monday after a diver found cracks in two of the iron pins that it turns on.",
    "Ferries will carry passengers across the basin until spring, the harbour master said, and bicycles travel free of charge.",
    "A foundry two valleys away still has the wooden patterns for the pins, which nobody had asked for since 1931, its owner said.",
    "Until new ones are cast the bridge stays open to ships and shut to carts, as it did in the winter of the great ice.",
    "The market on the far quay moves to the town side for the time being, where its traders have been promised the same rents.",
    "Divers go down once more on Thursday to look at the two pins that seem to be whole, and the harbour office will report in April.",
]
HEADLINE = "Cracked pins close the swing bridge until spring"
MANY = CROWD + 10_000


def blocks_of(source: str) -> list[Block]:
    return segment(decode(source)).blocks


def web_page(before: str, after: str, story: str = "") -> str:
    story = story or "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body>{before}<article><h1>{HEADLINE}</h1><p class='byline'>By Ida Falk, "
        f"<time datetime='2026-03-02'>2 March 2026</time></p>{story}</article>{after}<footer><p>Harbour Gazette</p></footer></body></html>"
    )


def rows(count: int) -> str:
    return "<ul>" + "".join(f"<li>berth {number}</li>" for number in range(count)) + "</ul>"


@pytest.mark.parametrize("beside", [
    (rows(MANY), ""), ("", rows(MANY)), (rows(MANY), rows(MANY)), ("<p>tide</p>" * MANY, ""), ("", '<p><a href="/tide">tide</a></p>' * MANY),
], ids=["before", "after", "on either side", "paragraphs", "links"])
def test_a_story_beside_a_flood_of_short_pieces_is_read_as_without_it(beside: tuple[str, str]) -> None:
    article = newsclean.extract(web_page(*beside))
    assert [item.text for item in article.body if item.type == "paragraph"] == TOLD
    assert (article.headline, article.authors, article.published) == (HEADLINE, ["Ida Falk"], "2026-03-02")


def test_pasted_lines_by_the_ten_thousand_leave_the_story_as_it_is() -> None:
    flood = "".join(f"berth {number}\n" for number in range(MANY))
    article = newsclean.extract(f"{flood}\n{HEADLINE}\n\n" + "\n\n".join(TOLD) + f"\n\n{flood}")
    assert article.text.split("\n\n") == TOLD


def test_the_user_is_told() -> None:
    [warning] = newsclean.extract(web_page("", rows(MANY))).warnings
    assert "were set apart" in warning
    assert newsclean.extract(web_page("", rows(500))).warnings == []


@pytest.mark.parametrize("source", [web_page(rows(MANY), rows(MANY)), f"{HEADLINE}\n\n{TOLD[0]}\n\n" + "berth 7\n" * MANY + TOLD[1]], ids=["html", "text"])
def test_no_word_is_lost_and_none_comes_twice(source: str) -> None:
    blocks = blocks_of(source)
    assert [block.index for block in blocks] == list(range(len(blocks)))
    shown = " ".join(block.text for block in blocks).split()
    assert shown.count("berth") == source.count("berth")
    assert [block.shape for block in blocks].count(SHAPE) >= 1
    assert shown.index("cracks") < shown.index("Ferries")


def test_lines_behind_a_crowd_have_their_numbers() -> None:
    source = f"{TOLD[0]}\n" + "berth 7\n" * MANY + f"{TOLD[1]}\n"
    assert next(block.line for block in blocks_of(source) if block.text == TOLD[1]) == MANY + 2


def test_what_stands_near_a_paragraph_is_no_crowd() -> None:
    blocks = blocks_of(web_page(rows(MANY), ""))
    [crowd] = [block.index for block in blocks if block.shape == SHAPE]
    assert [block.text for block in blocks[crowd + 1:crowd + 4]] == [f"berth {number}" for number in range(MANY - NEAR + 2, MANY - NEAR + 5)]


def test_a_book_of_paragraphs_and_headings_is_whole() -> None:
    chapters = "".join(f"<h2>Chapter {number}</h2><p>{TOLD[number % 3]} That was day {number}.</p>" for number in range(MANY // 2))
    article = newsclean.extract(web_page("", "", chapters))
    assert [item.type for item in article.body] == ["subheading", "paragraph"] * (MANY // 2)


def test_pages_up_to_a_size_are_read_piece_by_piece() -> None:
    assert all(block.shape != SHAPE for block in blocks_of(web_page("", rows(CROWD - 100))))


def test_a_crowd_can_be_inspected_and_is_never_story(tmp_path) -> None:
    source = tmp_path / "page.html"
    source.write_text(web_page(rows(MANY), f"<h2>Comments</h2>{rows(MANY)}"), "utf-8")
    done = CliRunner().invoke(cli, ["inspect", str(source), "--html", str(tmp_path / "inspected.html")])
    assert done.exit_code == 0
    assert "short pieces far from any paragraph" in (tmp_path / "inspected.html").read_text("utf-8")
    assert all(one.role is Role.OTHER for one in newsclean.extract(source.read_bytes()).blocks if one.block.shape == SHAPE)
