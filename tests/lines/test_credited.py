"""Captions of pasted text that are plain sentences above a credit on a line of its own, and what stands above credits and is no caption."""

from __future__ import annotations

import pytest

from newsclean import extract

HEADLINE = "Town buys old brick kiln for apprentices"
FIRST = "The town council voted on Tuesday evening to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said."
SECOND = "The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley."
THIRD = "“We will not let the chimney fall while I am mayor of this town,” Ida Falk told the council, and storks nest on it to this day."
FOURTH = "Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished."
STORY = [FIRST, SECOND, THIRD, FOURTH]
CAPTION = "Volunteers carry the last of the old bricks up the hill."


def page(*paragraphs: str) -> str:
    return "\n\n".join((HEADLINE, *paragraphs))


def body(*inside: str) -> list[str]:
    article = extract(page(FIRST, SECOND, *inside, THIRD, FOURTH), kind="text")
    return [item.text for item in article.body]


@pytest.mark.parametrize("credit", [
    "Photo: Ida Falk", "Foto: Ida Falk", "Ida Falk/Reuters", "© Ida Falk", "(Bild: Ida Falk)", "Getty Images", "Фото: Ида Фальк",
    "Infographie: Ida Falk", "Ảnh: Ida Falk", "Crédits photo: Ida Falk", "Görsel: Ida Falk", "Fotograf: Ida Falk", "Kuva: Ida Falk",
])
def test_a_sentence_above_a_credit_is_a_caption(credit: str) -> None:
    assert body(CAPTION, credit) == STORY
    assert body(f"{CAPTION}\n{credit}") == STORY


def test_speech_close_to_a_credit_is_a_caption() -> None:
    assert body("“The chimney will stay where it is,” the mayor said.\nPhoto: Ida Falk") == STORY


def test_captions_close_to_their_credits_may_be_as_long_as_paragraphs() -> None:
    long = "Volunteers carry the last of the old bricks up the hill, where the workshop for apprentices will open in the autumn of next year."

    assert body(f"{long}\nPhoto: Ida Falk") == STORY
    assert body(long, "Photo: Ida Falk") == [FIRST, SECOND, long, THIRD, FOURTH]


@pytest.mark.parametrize("line", [
    "Why did the town buy a kiln that nobody wanted?",
    "“The chimney will stay where it is,” the mayor said.",
])
def test_questions_and_speech_above_a_credit_stay(line: str) -> None:
    assert line in body(line, "Photo: Ida Falk")


@pytest.mark.parametrize("credit", ["Source: Town archive", "Quelle: Stadtarchiv", "出典：町役場"])
def test_what_stands_above_a_source_stays(credit: str) -> None:
    assert CAPTION in body(CAPTION, credit)


def test_a_heading_above_a_credit_stays() -> None:
    assert "What the chimney costs the town" in body("What the chimney costs the town", "Photo: Ida Falk")


def test_short_paragraphs_stay_where_another_picture_stands_below_a_long_one() -> None:
    article = extract(page(FIRST, f"{SECOND} {THIRD}", "Photo: Jon Berg", CAPTION, "Photo: Ida Falk", FOURTH), kind="text")

    assert CAPTION in article.text


def test_short_paragraphs_of_a_story_that_has_no_others_stay() -> None:
    short = [
        "The council voted on Tuesday to buy the old kiln.", "It has stood empty for more than thirty years now.",
        "Its chimney is the tallest thing in the whole valley.", "Storks have nested on it for as long as anyone knows.",
        "Apprentices of four trades will learn there from next autumn.",
    ]
    article = extract(page(*short[:3], "Photo: Ida Falk", *short[3:]), kind="text")

    assert short[2] in article.text


def test_a_credit_closer_to_the_sentence_below_is_that_sentences() -> None:
    assert CAPTION in body(CAPTION, "Getty Images\nThe chimney seen from the bridge in May, with its storks.")


def test_an_agency_that_signs_the_last_sentence_takes_no_caption() -> None:
    article = extract(page(FIRST, SECOND, THIRD, CAPTION, "© dpa-infocom, dpa:240516-99-53606/3"), kind="text")

    assert CAPTION in article.text


def test_a_summary_above_the_first_picture_stays() -> None:
    summary = "The town has bought the kiln that stood empty since 1994, and wants to teach four trades there."
    article = extract(page("19 June 2019", summary, "© Ida Falk", *STORY), kind="text")

    assert summary in article.text or summary == article.standfirst
