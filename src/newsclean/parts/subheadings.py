"""Subheadings without heading markup: bold lines, and in plain text short lines between paragraphs."""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase
from newsclean.rules.writing import SENTENCE_ENDS

LONGEST = 14
"""Words of a subheading."""
PARAGRAPH = 14
"""Words of the paragraph that follows one."""
BOLD = 0.9
"""Share of a line in strong type that makes it a line in strong type."""
NO_END = frozenset(".。।,，;；:：،…")
"""A subheading ends with none of these; a question or an exclamation may be one."""


def mark_subheadings(casting: Casting) -> None:
    """A short line of the story, between its paragraphs, in bold, or on a page where nothing marks headings."""
    story = [block for block in casting.blocks if casting.is_story(block.index) and block.text]
    unmarked = not any(block.shape == "heading" or block.bold for block in story)
    if unmarked and not casting.scores.view.marked:
        mark_lines(casting)
        return
    asked = sum(is_bold(block) and block.text[-1] in QUESTION for block in story)
    interview = asked >= QUESTIONS and asked * 2 > sum(map(is_bold, story))
    for number, block in enumerate(story):
        if block.shape != "text" or not 0 < block.words <= LONGEST or not (is_line(block) or is_dashed(block)):
            continue
        bold = is_bold(block)
        if interview and block.text[-1] in QUESTION:
            continue  # the interviewer speaks
        if not bold and not unmarked:
            continue
        if not stands_between(story, number) or phrase.judge(block, casting.scores.view):
            continue
        casting.cast(block.index, Role.SUBHEADING, "a bold line before a paragraph" if bold else "a short line between paragraphs, without a full stop")


def mark_lines(casting: Casting) -> None:
    """The short lines of a pasted text that are likelier subheadings than anything else."""
    from newsclean.lines.series import series_lines
    from newsclean.lines.subheadings import subheading_lines

    found = subheading_lines(casting)
    for block, because in [*found, *series_lines(casting, [block for block, _ in found])]:
        casting.cast(block.index, Role.SUBHEADING, because)


def is_bold(block: Block) -> bool:
    """Whether a block is set in strong type as a whole."""
    return block.bold > 0 and block.bold >= BOLD * len(block.text) and block.shape == "text"


QUESTION = "?？؟"
QUESTIONS = 3
"""Bold questions that make an interview of a story."""


def is_dashed(block: Block) -> bool:
    """Whether a block in strong type opens with a dash, as some agencies set their subheadings."""
    return is_bold(block) and block.text.startswith("- ") and block.text[-1] not in NO_END and not block.text[2:3].islower()


def is_line(block: Block) -> bool:
    """Whether a block looks like a title: it does not end like a sentence, nor begin with a small letter, a dash or a quote."""
    text = block.text
    return text[-1] not in NO_END and not text[0].islower() and text[0] not in "-–—•\"“„«»‹'([@#" and not text.endswith("...")


def stands_between(story: list[Block], number: int) -> bool:
    """Whether a paragraph follows, and none but a finished one (or the top of the story) comes before."""
    if number + 1 >= len(story):
        return False
    after = story[number + 1]
    if after.shape not in {"text", "item", "quote"} or (after.shape == "text" and after.words < PARAGRAPH):
        return False
    if not number:
        return False
    before = story[number - 1].text
    return before[-1] in SENTENCE_ENDS or before[-1] in "\"'”’»)」』" or story[number - 1].shape != "text"
