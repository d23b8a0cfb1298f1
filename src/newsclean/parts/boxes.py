"""Boxes in pasted text: runs of lines that a button or a notice gives away, though each of them alone could be the story's.

    We value your privacy          Lines between a notice on privacy and the buttons that answer it
    …
    Manage preferences

    The Morning Tide               A title, at most a sentence, and a button to subscribe
    All the harbour's news at six.
    Subscribe

    Read more                      A notice that points to other stories, and their titles
    Harbour master retires
    Ferry runs aground in fog
"""

from __future__ import annotations

from newsclean.casting import Casting
from newsclean.model import Block
from newsclean.roles import Role
from newsclean.rules.phrases import phrase, said
from newsclean.rules.view import CLOSERS, is_unfinished
from newsclean.rules.writing import SENTENCE_ENDS

TOP = 12
"""Blocks from the top of a page in which a consent dialog begins."""
LONGEST_DIALOG = 40
"""Blocks of one."""
LEFT = 40
"""Words that a page must have below a dialog: else its text is what it is about."""
GAP = 3
"""Blocks between the last button of a dialog and its small print."""
TITLE, PITCH, BUTTON = 8, 25, 4
"""Words of the title, of the sentence and of the button of a newsletter box."""


def mark_boxes(casting: Casting) -> None:
    """Give the lines of consent dialogs and newsletter boxes their roles."""
    start, end = dialog(casting)
    for block in casting.blocks[start:end]:
        casting.cast(block.index, Role.CONSENT, "stands in a consent dialog, between its notice and its buttons")
    if casting.scores.view.marked:
        return
    for block in casting.blocks[end:]:
        if 0 < block.words <= BUTTON and phrase.judge(block, casting.scores.view) == Role.NEWSLETTER.value:
            for other in pitch(casting, block):
                casting.cast(other.index, Role.NEWSLETTER, "stands above the button of a newsletter box")
        elif points_elsewhere(casting, block):
            for other in titles(casting, block):
                casting.cast(other.index, Role.RELATED, "a title below a notice that points to other stories")


def dialog(casting: Casting) -> tuple[int, int]:
    """Where a consent dialog begins and ends; equal where there is none."""
    blocks = casting.blocks
    ways = [how if role == Role.CONSENT.value else "" for role, how in said(casting.scores.view)[:TOP + LONGEST_DIALOG]]
    start = next((index for index, way in enumerate(ways[:TOP]) if way in {"is", "starts"}), -1)
    if start < 0:
        return 0, 0
    buttons = [index for index in range(start + 1, min(len(ways), start + LONGEST_DIALOG)) if ways[index] == "is"]
    if not buttons:
        return start, start + 1 if ways[start] == "starts" else start
    end = buttons[-1]
    end = next((index for index in range(min(len(ways) - 1, end + GAP), end, -1) if ways[index]), end) + 1
    return (start, end) if sum(block.words for block in blocks[end:]) >= LEFT else (0, 0)


def pitch(casting: Casting, button: Block) -> list[Block]:
    """The title of a newsletter box, and its sentence, right above the button; nothing where the lines above are the story's."""
    above = casting.blocks[max(0, button.index - 3):button.index]
    found: list[Block] = []
    if above and above[-1].words <= PITCH and above[-1].text[-1:] and above[-1].text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS:
        found.append(above.pop())
    if above and 0 < above[-1].words <= TITLE and is_unfinished(above[-1]):
        return [*found, above[-1]]
    return []


def points_elsewhere(casting: Casting, block: Block) -> bool:
    """Whether a block is a notice that points to other stories, and no more than that."""
    return 0 < block.words <= NOTICE and said(casting.scores.view)[block.index] == (Role.RELATED.value, "is")


def titles(casting: Casting, notice: Block) -> list[Block]:
    """The lines without a full stop below a notice; a last one of half as many words may be the story's next subheading."""
    found: list[Block] = []
    blocks = casting.blocks
    for block in blocks[notice.index + 1:notice.index + 1 + MOST_TITLES]:
        if block.shape not in {"text", "item"} or not is_unfinished(block) or block.words < SHORTEST_TITLE or block.index in casting.roles:
            break
        found.append(block)
    if len(found) == MOST_TITLES:
        return []
    return found[:-1] if len(found) > 1 and found[-1].words * 2 <= found[-2].words else found


NOTICE = 5
"""Words of a notice that points to other stories."""
MOST_TITLES, SHORTEST_TITLE = 8, 4
"""Titles below one, and words of each: more are no box, and fewer a label."""
