"""What would be story far below a text's end, behind menus and forms."""

from __future__ import annotations

from newsclean import extract

PARAGRAPHS = (
    "Town buys old brick kiln for apprentices",
    "The town council voted on Tuesday to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said.",
    "The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley.",
    "Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.",
    "Storks nest on the chimney every spring. They will be left alone until July, the mayor promised, and the builders have agreed to wait.",
    "The work is to cost 1.2 million, of which the county pays half. The rest comes from the sale of the old school, which stands empty too.",
)
STORY = "\n\n".join(PARAGRAPHS)
FORM = "Sign up for our newsletter\n\nFirst name\n\nLast name\n\nEmail address\n\nSubscribe\n\nPrivacy Policy\n\nContact us\n\nCareers"
FOOTER = "We tell the valley what happens in the valley, every day and in all weathers, with a small team of people who live here."
END = "The council meets again in October, and the plans hang in the town hall until then."


def kept(text: str) -> str:
    return extract(text, kind="text").text


def test_a_promise_below_forms_and_menus_is_no_story():
    text = kept(f"{STORY}\n\n{FORM}\n\n{FOOTER}\n")

    assert FOOTER not in text
    assert "sale of the old school" in text


def test_the_same_words_right_below_the_story_are():
    assert FOOTER in kept(f"{STORY}\n\n{FOOTER}\n")


def test_a_form_inside_a_story_does_not_end_it():
    half = STORY.rpartition("\n\nStorks")[0]
    rest = STORY[len(half):]

    assert "sale of the old school" in kept(f"{half}\n\n{FORM}{rest}\n\n{END}\n")


def test_a_box_of_other_stories_does_not_end_it():
    box = "Related\n\nMill wheel turns again\n\nBakery closes its doors\n\nRiver path flooded\n\nNew bus to the valley\n\nSchool roof mended"

    assert END in kept(f"{STORY}\n\n{box}\n\n{END}\n")


def test_the_reason_is_told():
    block = next(one for one in extract(f"{STORY}\n\n{FORM}\n\n{FOOTER}\n", kind="text").blocks if one.text == FOOTER)

    assert "furniture" in block.reasons[0].because


BYLINE = "By Ida Falk\nSeptember 14, 2023"
BIO = "Ida Falk is a reporter for the valley's paper and keeps bees on the roof of her house."


def signed(end: str) -> str:
    headline, rest = STORY.split("\n\n", 1)
    return kept(f"{headline}\n\n{BYLINE}\n\n{rest}\n\n{end}\n")


def test_a_paragraph_at_the_end_that_opens_with_the_name_of_the_byline_tells_of_its_author():
    assert BIO not in signed(BIO)


def test_one_that_opens_with_another_name_goes_on_with_the_story():
    other = BIO.replace("Ida Falk", "Tom Okoro")

    assert other in signed(other)


def test_who_is_told_of_in_the_story_is_no_author_at_its_end():
    told = "The bees of Ida Falk swarmed to the chimney in May, and nobody dared to fetch them down from there for two days."

    assert BIO in signed(f"{told}\n\n{END}\n\n{BIO}")


MENU = "Courses\n\nBecome a brick maker\n\nLearn how bricks are made by hand, and how kilns are built, in twelve weeks.\n\nBecome a roofer"


def test_what_a_menu_says_in_sentences_above_the_headline_is_no_story():
    text = kept(f"{MENU}\n\nPrices\n\nContact\n\nLog in\n\n{STORY}\n")

    assert "twelve weeks" not in text
    assert "sale of the old school" in text


def test_a_story_above_a_line_that_reads_like_a_headline_stays():
    assert "sale of the old school" in kept(f"{STORY}\n\nStorks nest in the valley again\n\n{END}\n")
