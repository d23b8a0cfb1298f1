"""Subheadings of pasted text, where nothing marks them."""

from __future__ import annotations

import pytest

from newsclean import extract

ABOVE = """Town buys old brick kiln for apprentices

The town council voted on Tuesday to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said after the meeting.

The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley.

"""
BELOW = """

Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.

The council put aside 400,000 crowns for the roof alone. Storks nest on the chimney, and they are to be left in peace until September.

What the storks will cost

A ring of steel around the chimney's top will carry their nest while the masons work below. It was made by the smith of the next village.
"""


def subheadings(line: str) -> list[str]:
    return [item.text for item in extract(ABOVE + line + BELOW, kind="text").body if item.type == "subheading"]


@pytest.mark.parametrize("line", ["Four trades under one roof", "Who will teach the apprentices?"])
def test_a_line_between_paragraphs_is_a_subheading(line):
    assert subheadings(line) == [line, "What the storks will cost"]


@pytest.mark.parametrize(
    "line",
    [
        "“We waited thirty years,” he said.", "Photo: Ida Falk", "The kiln in spring. Ida Falk/Example Wire", "Advertisement", "Also read: The storks are back",
        "No one objected.", "- A new roof",
    ],
)
def test_dialogue_credits_and_furniture_are_not(line):
    assert line not in subheadings(line)


@pytest.mark.parametrize("marker", ["Advertisement", "ADVERTISEMENT", "Anzeige", "19:48Ida Falk"])
def test_an_advert_or_a_time_between_a_subheading_and_its_paragraph_is_passed_over(marker):
    line = "Four trades under one roof"

    assert subheadings(f"{marker}\n{marker}\n{line}\n{marker}\n{marker}") == [line, "What the storks will cost"]


def test_a_sentence_with_words_behind_it_is_not():
    assert "The storks above the yard. Valley Archive" not in subheadings("The storks above the yard. Valley Archive")


def test_the_reason_is_told():
    blocks = extract(ABOVE + "Four trades under one roof" + BELOW, kind="text").blocks

    block = next(one for one in blocks if one.text == "Four trades under one roof")

    assert block.reasons[0].because.startswith("likely a subheading")


PARAGRAPHS = [paragraph for paragraph in (ABOVE + BELOW).split("\n\n") if paragraph.strip().endswith(".")]


def all_subheadings(*lines: str) -> list[str]:
    """The subheadings of a story with a line above each of its paragraphs."""
    text = "Town buys old brick kiln for apprentices\n\n" + "\n\n".join(f"{line}\n\n{paragraph}" for line, paragraph in zip(lines, PARAGRAPHS, strict=True))
    return [item.text for item in extract(text, kind="text").body if item.type == "subheading"]


def test_the_first_of_a_numbered_series_is_one_above_the_first_paragraph_too():
    lines = ["1. The vote", "2. The last shift", "3. Four trades", "4. The roof", "5. The storks"]

    assert all_subheadings(*lines) == lines


def test_a_number_that_the_series_has_not_is_no_part_of_it():
    assert "17. September" not in all_subheadings("17. September", "2. The last shift", "3. Four trades", "4. The roof", "5. The storks")


@pytest.mark.parametrize("sign", "■◆◇●")
def test_a_line_behind_a_sign_is_a_subheading_in_papers_that_set_one(sign):
    first, second = f"{sign} 할아버지가 쓰던 작은 칼", f"{sign} 황새는 어디로 가나"
    paragraphs = [
        "마을 의회는 화요일 낡은 벽돌 가마를 사들여 견습생들의 작업장으로 고치기로 했다. 가마는 1994년 마지막 벽돌공들이 집으로 돌아간 뒤로 비어 있었다.",
        "작업장은 방 네 칸 크기다. 작업대에는 장인의 할아버지가 남긴 칼들이 놓여 있고 자루는 모두 검게 빛난다. 하루는 칼을 가는 일로 시작한다.",
        "의회는 지붕을 고치는 데 40만을 쓰기로 했다. 굴뚝 위의 황새 둥지는 9월까지 그대로 두고 그 뒤에 쇠로 만든 고리를 두르기로 했다.",
    ]
    text = "\n\n".join(["마을이 낡은 벽돌 가마를 산다", paragraphs[0], first, paragraphs[1], "광고", second, paragraphs[2]])
    body = [(item.type, item.text) for item in extract(text, kind="text").body]

    assert [text for kind, text in body if kind == "subheading"] == [first, second]


def test_points_behind_such_a_sign_are_a_list():
    body = extract(f"{ABOVE}The council wants three things:\n\n■ A new roof for the kiln\n■ A ring of steel\n■ Peace for the storks\n{BELOW}", kind="text").body

    assert [item.items for item in body if item.type == "list"] == [["A new roof for the kiln", "A ring of steel", "Peace for the storks"]]


def test_capitals_are_a_subheading_where_all_others_are_in_capitals():
    lines = ["THE LAST SHIFT", "FOUR TRADES", "THE ROOF", "AND FINALLY"]

    assert all_subheadings("THE VOTE", *lines) == lines
