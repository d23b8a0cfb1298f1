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


def test_the_reason_is_told():
    blocks = extract(ABOVE + "Four trades under one roof" + BELOW, kind="text").blocks

    block = next(one for one in blocks if one.text == "Four trades under one roof")

    assert block.reasons[0].because.startswith("likely a subheading")
