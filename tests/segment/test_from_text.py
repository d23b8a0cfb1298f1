"""Pasted text, in all the ways the same story is pasted."""

import re
import textwrap
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.model import Block, Document, Page
from newsclean.segment.from_text import from_text
from newsclean.segment.text_lines import clean_text

DATE = "3 May 2021"
HEADLINE = "Northford Buys Back Its Old Tram Depot After Twenty Years As A Furniture Warehouse"
STORY = [
    DATE,
    HEADLINE,
    ("The town of Northford has bought back the tram depot it sold two decades ago, and wants to run trams out of it again by the end of "
    "next year."),
    "The council paid 2.4 million for the brick hall on Lower Mill Street, which a furniture dealer had used as a warehouse since 2001.",
    'Asked whether the rails under the floor could still be used, the engineer in charge said, "They were laid to outlast all of us."',
    "Rails under the carpet",
    "When workers lifted the carpet last week - a well-worn green one - they found all six tracks, greased and covered with boards.",
    ("The dealer, who is retiring, said he had always expected the trams to come back. His father drove one of the last, he said, and kept "
    "the brass handle of its controller on the wall of the living room until he died."),
    ("Nobody knows yet where the cars themselves will come from, since those of the old line were sold to a museum in the north-east, which "
    "has no intention of giving them back."),
    "Who is to pay",
    "Opponents on the council called the purchase a folly. They asked for a study of the costs, which the majority refused.",
    "The finance committee meets again on Monday.",
    "The mayor did not wish to comment",
    "Her office said only that the contract had been signed.",
    "No comments:",
    "Post a Comment",
]
WIDTHS = [40, 60, 72, 80, 100, 132]


def page(text: str) -> Page:
    return from_text(Document(text, "text"))


def texts(text: str) -> list[str]:
    return [block.text for block in page(text).blocks]


def only(text: str) -> Block:
    [block] = page(text).blocks
    return block


def wrapped(width: int, between: str, **options: str) -> str:
    return between.join(textwrap.fill(paragraph, width, **options) for paragraph in STORY)


def test_blank_lines_divide_paragraphs() -> None:
    assert texts("\n\n".join(STORY)) == STORY


def test_single_line_ends_divide_paragraphs_where_there_are_no_blank_lines() -> None:
    assert texts("\n".join(STORY)) == STORY


def test_more_blank_lines_and_a_missing_last_line_end_change_nothing() -> None:
    assert texts("\n\n\n\n".join(STORY)) == texts("\n\n".join(STORY) + "\n\n\n") == STORY


def test_trailing_and_no_break_spaces_and_other_line_ends_change_nothing() -> None:
    assert texts("  \u00a0\r\n \r\n".join(STORY)) == STORY


@pytest.mark.parametrize("width", WIDTHS)
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    assert texts(wrapped(width, "\n\n")) == STORY


@pytest.mark.parametrize("width", WIDTHS)
def test_hard_wrapped_lines_are_joined_without_blank_lines_too(width: int) -> None:
    """A last line that happens to fill its line cannot be told from one that goes on: nearly all paragraphs are found."""
    found = Counter(texts(wrapped(width, "\n")))

    assert sum((found & Counter(STORY)).values()) >= len(STORY) - 2
    assert {"Rails under the carpet", "Who is to pay", "No comments:"} <= found.keys()


def test_indented_first_lines_divide_paragraphs() -> None:
    prose = [paragraph for paragraph in STORY if len(paragraph) > 100]
    lines = "\n".join(textwrap.fill(paragraph, 66, initial_indent="    ") for paragraph in prose)

    assert texts(lines) == prose


def test_a_quoted_text_is_read_like_any_other() -> None:
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in wrapped(66, "\n\n").split("\n"))
    blocks = page(quoted).blocks

    assert [block.text for block in blocks] == STORY
    assert {(block.shape, block.group, block.depth) for block in blocks} == {("quote", 0, 0)}


def test_replies_are_quoted_deeper() -> None:
    blocks = page("Tom wrote:\n> I can not come.\n> > Will you come on Monday?\nA pity.\n").blocks

    assert [(block.shape, block.depth, block.text) for block in blocks] == [
        ("text", 0, "Tom wrote:"),
        ("quote", 0, "I can not come."),
        ("quote", 1, "Will you come on Monday?"),
        ("text", 0, "A pity."),
    ]
    assert blocks[1].group == blocks[2].group


@pytest.mark.parametrize("arrows", ["> Read more\n> Contact\n> Sport", "> Home", ">>> print(1)\n>>> def foo():"])
def test_arrows_before_links_and_prompts_are_no_quotation(arrows: str) -> None:
    assert {block.shape for block in page(arrows).blocks} <= {"text", "item"}


def test_a_block_knows_its_line_its_gap_and_its_indentation() -> None:
    blocks = page("\nFirst\n\n\n   Second\nThird").blocks

    assert [(block.line, block.gap, block.indent) for block in blocks] == [(2, 1, 0), (5, 2, 3), (6, 0, 0)]
    assert [block.index for block in blocks] == [0, 1, 2]


def test_all_blocks_stand_in_the_root() -> None:
    found = page("One\n\nTwo")

    assert (found.kind, found.root.tag, found.root.marks) == ("text", "", 0)
    assert all(block.place is found.root for block in found.blocks)


def test_underlined_lines_are_headings() -> None:
    blocks = page("THE DEPOT\n=========\n\nIt is ours again.\n\nThe rails\n---------\nThey are there.\n").blocks

    assert [(block.shape, block.level, block.text) for block in blocks] == [
        ("heading", 1, "THE DEPOT"), ("text", 0, "It is ours again."), ("heading", 2, "The rails"), ("text", 0, "They are there."),
    ]


@pytest.mark.parametrize("ruler", ["* * *", "-----", "________", "=====", "* * * * *", "———"])
def test_rulers_divide_and_are_no_blocks(ruler: str) -> None:
    blocks = page(f"The meeting ended at nine o'clock in the evening.\n\n{ruler}\n\nThe next is on Monday.").blocks

    assert [(block.shape, len(block.text) > 10) for block in blocks] == [("text", True), ("text", True)]


def test_a_line_below_a_sentence_is_a_ruler_not_an_underline() -> None:
    text = "The meeting went on until nine o'clock in the evening, and the tram was gone.\n---\nThe next is on Monday."

    assert [block.shape for block in page(text).blocks] == ["text", "text"]


def test_page_numbers_and_signatures_stay_blocks_of_their_own() -> None:
    lines = textwrap.fill(" ".join(STORY[2:5]), 70).split("\n")
    text = "\n".join([*lines[:3], "12", *lines[3:], "", "-- ", "Ada Lind"])

    assert texts(text)[1::2] == ["12", "--"]
    assert texts(text)[-1] == "Ada Lind"


def test_invisible_characters_go_and_white_space_folds() -> None:
    text = "\ufeffThe coun\u00adcil of\u00a0North\u200bford\u2003voted on the de\u2060pot.\tAll  were   for it. Cafe\u0301"

    assert texts(text) == ["The council of Northford voted on the depot. All were for it. Café"]


def test_joiners_that_words_need_stay() -> None:
    assert texts("می\u200cخواهم") == ["می\u200cخواهم"]


def test_a_word_broken_at_a_soft_hyphen_is_whole_again() -> None:
    assert " ".join(texts("The govern\u00ad\nment said no.")) == "The government said no."


def test_addresses_are_counted_as_links() -> None:
    block = only("See https://example.org/depot or write to desk@example.org, not to @desk or 5:30 p.m.")

    assert (block.links, block.linked) == (2, len("https://example.org/depot") + len("desk@example.org,"))


def test_rows_of_cells_are_a_table() -> None:
    table, after = page("Town\tTrams\tSince\nNorthford\t6\t1904\nSouthford\t\t1911\nNobody else has any.").blocks

    assert table.shape == "table"
    assert table.rows == (("Town", "Trams", "Since"), ("Northford", "6", "1904"), ("Southford", "", "1911"))
    assert table.text == "Town Trams Since\nNorthford 6 1904\nSouthford 1911"
    assert after.shape == "text"


@pytest.mark.parametrize("line", ["Home\tNews\tSport", "\tindented\n\tindented", "a\tb\n\nc\td"])
def test_a_menu_and_indented_lines_are_no_table(line: str) -> None:
    assert {block.shape for block in page(line).blocks} == {"text"}


def test_front_matter_is_read_and_the_rest_is_markdown() -> None:
    found = page("---\ntitle: The depot\nauthor: Ada Lind\n---\n\nThe *old* depot.\n")
    [block] = found.blocks

    assert [claim.value for claim in found.hints.headlines] == ["The depot"]
    assert [claim.value for claim in found.hints.authors] == ["Ada Lind"]
    assert ("title", "The depot") in found.head.metas
    assert (block.text, block.line, [run.style for run in block.runs]) == (
        "The old depot.", 6, [frozenset(), frozenset({"em"}), frozenset()],
    )


@pytest.mark.parametrize("text", ["---\ntitle: [\n---\nText", "---\nNo mapping.\n---\nText", "---\ntitle: x\nText"])
def test_what_is_no_front_matter_is_text(text: str) -> None:
    found = page(text)

    assert not found.head.metas
    assert found.blocks[-1].text == "Text"


def test_a_mail_header_is_read_and_shown() -> None:
    found = page(
        "From: Ada Lind <ada@example.org>\nSubject: The depot\n is ours\nDate: Mon, 3 May 2021 10:00:00 +0200\n\nDear reader,\n",
    )

    assert [claim.value for claim in found.hints.authors] == ["Ada Lind"]
    assert [claim.value for claim in found.hints.headlines] == ["The depot is ours"]
    assert [claim.value for claim in found.hints.published] == ["2021-05-03T10:00:00+02:00"]
    assert [block.text for block in found.blocks] == [
        "From: Ada Lind <ada@example.org>", "Subject: The depot is ours", "Date: Mon, 3 May 2021 10:00:00 +0200", "Dear reader,",
    ]
    assert [block.line for block in found.blocks] == [1, 2, 4, 6]


@pytest.mark.parametrize("field", ["Von: Ada Lind\nGesendet: 3. Mai\nBetreff: Das Depot", "De: Ada Lind\nEnvoyé: 3 mai\nObjet: Le dépôt"])
def test_mail_headers_in_other_languages_are_read(field: str) -> None:
    assert [claim.value for claim in page(field + "\n\nText").hints.authors] == ["Ada Lind"]


@pytest.mark.parametrize("text", ["From: the depot\nTo: the pier", "Date: 3 May\nPlace: Northford\nPrice: none", "Note: x\n\nText"])
def test_a_notice_is_no_mail(text: str) -> None:
    assert not page(text).head.metas


MARKS = st.sampled_from([
    "\n", "\n\n", "- ", "* ", "> ", "1. ", "(a) ", "• ", "\t", "    ", "===", "---", "```", "# ", "|", "|-|-|", "[a](b)", "[x]: y", "![i](u)",
    "**b**", "*", "_", "~~", "\\", "`", "&amp;", "<b>", "<!--", "-->", "\u00ad", "\u200b", "\u00a0", "\u2028", "\ud800", "\x0c",
    "From: a@b.c", "Subject: x", "Date: y", "title: a", "中文字", "أهلا", "①", "– ", "](", "![", "word", "The council said.", " ",
])


@given(st.lists(MARKS, max_size=50).map("".join) | st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_blocks_in_order(text: str) -> None:
    blocks = page(text).blocks

    assert [block.index for block in blocks] == list(range(len(blocks)))
    assert all(block.text or block.shape in {"image", "embed"} for block in blocks)
    assert all(block.text == " ".join(block.text.split()) for block in blocks if block.shape != "table")
    for block in blocks:
        if block.runs:
            assert " ".join("".join(run.text for run in block.runs).split()) == block.text


WORDS = st.sampled_from(["council", "Depot", "vote", "said.", "Über", "rails,", "42", "in", "Mr.", "(so)", "“Yes”", "–", "and/or"])
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=20).map(" ".join), min_size=1, max_size=12)
STARTS = st.sampled_from(["", "", "", "- ", "• ", "> ", "  ", "\t", "* "])


@given(LINES, st.lists(STARTS, min_size=12, max_size=12), st.sampled_from(["\n", "\n\n"]), st.integers(20, 120))
@settings(max_examples=200, deadline=None)
def test_no_word_is_lost_or_doubled(lines: list[str], starts: list[str], between: str, width: int) -> None:
    text = between.join(textwrap.fill(start + line, width) for start, line in zip(starts, lines, strict=False))

    assert re.findall(r"\w+", " ".join(texts(text))) == re.findall(r"\w+", clean_text(text))
