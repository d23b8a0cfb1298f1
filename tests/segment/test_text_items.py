"""Lists in plain text: what is one, and what only looks like one."""

import pytest

from newsclean.model import Block, Document
from newsclean.segment.from_text import from_text


def blocks(text: str) -> list[Block]:
    return from_text(Document(text, "text")).blocks


def shapes(text: str) -> str:
    """One letter a block: `i` item, `o` numbered item, `t` text."""
    return "".join("o" if block.ordered else block.shape[0] for block in blocks(text))


BULLETS = "•‣▪●○◦■□◆➢→►*+-–—·✓\uf0b7"


@pytest.mark.parametrize("bullet", BULLETS)
def test_lines_in_a_row_behind_bullets_are_items(bullet: str) -> None:
    found = blocks(f"The depot has\n{bullet} six tracks\n{bullet} one turntable\n{bullet}\ta water tower\nand little else")

    assert [block.shape for block in found] == ["text", "item", "item", "item", "text"]
    assert [block.text for block in found[1:4]] == ["six tracks", "one turntable", "a water tower"]
    assert {(block.group, block.depth, block.ordered) for block in found[1:4]} == {(1, 0, False)}


@pytest.mark.parametrize(
    "lines",
    [
        "1. tracks\n2. cars\n3. wires", "1) tracks\n2) cars", "(1) tracks\n(2) cars", "(a) tracks\n(b) cars", "a) tracks\nb) cars",
        "i. tracks\nii. cars\niii. wires\niv. rails\nv. men", "A. tracks\nB. cars", "① tracks\n② cars", "1、轨道\n2、车辆", "１．轨道\n２．車両",
        "١. سكة\n٢. عربة", "10. tenth\n9. ninth\n8. eighth", "（1）轨道\n（2）车辆", "1.\ttracks\n2.\tcars",
    ],
)
def test_lines_that_count_are_numbered_items(lines: str) -> None:
    found = blocks(f"The plan has\n\n{lines}\n\nand no more")

    assert {block.shape for block in found[1:-1]} == {"item"}
    assert all(block.ordered and block.text[0].isalpha() for block in found[1:-1])
    assert found[0].shape == found[-1].shape == "text"


@pytest.mark.parametrize(
    "text",
    [
        "1986. It was a bad year for trams.",
        "16. März 2021",
        "3. May\n\nThe depot opens.\n\n9. May\n\nIt closes again.",
        "1. The plan\n\nThe council wants trams.\n\n2. The cost\n\nNobody knows it.",
        "A. Lind spoke first.\nB. Okoro left the room.\nD. Marsh slept.",
        "2 * 3 = 6",
        "* Names changed by the editors",
        "snake_case_names and 5 * 7 and a * b * c",
        "-5 degrees in the morning\n-7 in the evening",
        "(415) 555-0100\n(416) 555-0101",
        "– Nobody asked us, said the driver.",
        "— Sí, dijo la alcaldesa, y se levantó de la mesa.\n\nEl concejal se quedó.\n\n— No, dijo él.",
        "— Vous viendrez demain ? demanda le maire.\n— Non, répondit le conducteur, qui regardait la pluie.",
        "• 12:05 pm",
        "→ Read more",
    ],
)
def test_what_only_looks_like_an_item_keeps_what_it_begins_with(text: str) -> None:
    found = blocks(text)

    assert {block.shape for block in found} == {"text"}
    assert [block.text for block in found] == [line for line in text.split("\n") if line]


def test_a_list_may_have_blank_lines_between_its_items() -> None:
    assert shapes("Wanted:\n\n- a driver\n\n- a conductor\n\n- a bell\n\nApply at the depot.") == "tiiit"


def test_one_item_is_a_list_after_a_colon() -> None:
    assert shapes("Wanted:\n- a driver") == "ti"


def test_lists_of_different_kinds_are_different_lists() -> None:
    found = blocks("- a\n- b\n1. c\n2. d")

    assert [(block.group, block.ordered) for block in found] == [(0, False), (0, False), (2, True), (2, True)]


def test_deeper_indentation_nests() -> None:
    found = blocks("• rails\n  ◦ steel\n  ◦ copper\n    ▪ thin\n• cars\n  ◦ old")

    assert [block.depth for block in found] == [0, 1, 1, 2, 0, 1]
    assert {block.group for block in found} == {0}


def test_indented_lines_go_on_with_the_item() -> None:
    found = blocks("  * six tracks in\n    the hall\n  * one turntable\n    behind it\n\nThat is all.")

    assert [block.text for block in found] == ["six tracks in the hall", "one turntable behind it", "That is all."]


def test_a_line_that_is_not_indented_does_not_go_on_with_the_item() -> None:
    assert shapes("* six tracks\n* one turntable\nThat is all.") == "iit"


def test_a_dash_inside_a_wrapped_sentence_begins_no_item() -> None:
    text = (
        "The council paid two million for the hall, which had been a warehouse\n"
        "– and before that a dance hall, a barracks and a school for the deaf –\n"
        "since the year in which the last of the trams had left the town for a\n"
        "museum in the mountains.\n"
    )

    assert len(blocks(text)) == 1
