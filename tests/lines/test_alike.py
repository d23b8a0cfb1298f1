"""Lines of pasted text that give each other away: the same credit or label twice, a caption and its description; and those that only look so."""

from __future__ import annotations

import pytest

from newsclean import extract

HEADLINE = "Town buys old brick kiln for apprentices"
STORY = [
    "The town council voted on Tuesday evening to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said.",
    "The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley.",
    "“We will not let the chimney fall while I am mayor of this town,” Ida Falk told the council, and storks nest on it to this day.",
    "Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.",
]


def body(first: str, second: str) -> list[str]:
    """What is told where one line stands below the first paragraph and one above the last."""
    article = extract("\n\n".join((HEADLINE, STORY[0], first, *STORY[1:3], second, STORY[3])), kind="text")
    return [item.text for item in article.body]


def test_lines_with_the_same_name_behind_their_sentence_are_captions() -> None:
    credit = "Ida Falk for the Valley"

    assert body(f"The old kiln in spring, before the council came. {credit}", f"The yard of the kiln at noon, with its storks. {credit}") == STORY


@pytest.mark.parametrize("line", ["The council wants three things of the town. New Roof", "The storks have come back to the chimney. We shall see"])
def test_a_line_with_words_behind_its_sentence_alone_is_none(line: str) -> None:
    found = extract("\n\n".join((HEADLINE, STORY[0], line, *STORY[1:])), kind="text")

    assert all("behind the sentence of another line" not in reason.because for block in found.blocks for reason in block.reasons)


def test_lines_with_the_same_label_in_capitals_before_a_bar_are_teasers() -> None:
    assert body("FUNDA LOKHU | Abafundi bathola indawo entsha yokusebenza", "FUNDA LOKHU | Izinyoni zibuyele esigodini futhi") == STORY


@pytest.mark.parametrize(("first", "second"), [
    ("PART ONE | The old brick kiln and its storks", "PART TWO | What the council wants with the kiln"),
    ("★ | The kiln in the valley is empty", "★ | The storks nest on the chimney"),
])
def test_other_labels_and_signs_before_a_bar_do_not_make_teasers(first: str, second: str) -> None:
    found = extract("\n\n".join((HEADLINE, STORY[0], first, *STORY[1:3], second, STORY[3])), kind="text")

    assert all("opens with the same label" not in reason.because for block in found.blocks for reason in block.reasons)


def test_a_line_right_below_itself_is_a_caption_and_its_description() -> None:
    line = "The yard of the kiln is part of what the town has bought from the valley."

    assert body(f"{line}\n{line}", "And the storks stay until September, the council says.") == [
        STORY[0], *STORY[1:3], "And the storks stay until September, the council says.", STORY[3],
    ]


def test_a_line_said_again_farther_down_stays() -> None:
    line = "The yard of the kiln is part of what the town has bought from the valley."

    assert body(line, line).count(line) == 2


def test_a_line_three_times_below_itself_is_a_refrain() -> None:
    line = "And the storks came back to the chimney, as they had done every year."

    assert body(f"{line}\n\n{line}\n\n{line}", "And the storks stay until September, the council says.").count(line) == 3
