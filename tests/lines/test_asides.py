"""What stands between the paragraphs of pasted text and is no story: times, offers, pull quotes; and the summary above the first of them."""

from __future__ import annotations

import pytest

from newsclean import extract

HEADLINE = "Town buys old brick kiln for apprentices"
FIRST = "The town council voted on Tuesday evening to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said."
SECOND = "The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley."
THIRD = "“We will not let the chimney fall while I am mayor of this town,” Ida Falk told the council, and storks nest on it to this day."
FOURTH = "Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished."


def body(*inside: str) -> list[str]:
    article = extract("\n\n".join((HEADLINE, FIRST, SECOND, *inside, THIRD, FOURTH)), kind="text")
    return [item.text for item in article.body]


STORY = [FIRST, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize("line", ["2 hours ago", "vor 3 Stunden", "il y a 2 heures", "Duration 1:30", "12:38", "1/3", "3 min"])
def test_times_of_players_and_teasers_are_left_out(line: str) -> None:
    assert body(line) == STORY


def test_an_offer_is_left_out_as_a_whole() -> None:
    offer = "Unlimited articles from across the valley with one account.\nThe crossword and other puzzles.\nSubscribe now"

    assert body(offer, "Already a subscriber? Sign in") == STORY


def test_a_list_in_the_words_of_the_story_is_no_offer() -> None:
    told = "The workshop teaches how to build an app for phones, how to run a newsletter and how to print it, and each account of it is public."
    listed = "- An app for phones\n- A newsletter in print\n- An account to show"
    found = body(told, listed)

    assert "An app for phones" in "\n".join(found)


def test_a_pull_quote_and_the_name_under_it_are_left_out() -> None:
    assert body("We will not let the chimney fall while I am mayor of this town.", "Ida Falk, Mayor") == STORY


def test_a_sentence_that_no_paragraph_holds_stays() -> None:
    line = "We will not let the storks go hungry while I am here either."

    assert line in body(line)


def test_a_caption_is_left_out() -> None:
    assert body("The old kiln in spring, seen from the station. Photo: Ida Falk/Reuters") == STORY


@pytest.mark.parametrize("label", ["Image", "Bild vergrößern", "Agrandir l’image", "Ampliar imagen", "이미지 확대보기"])
def test_the_label_of_a_picture_is_left_out(label: str) -> None:
    assert body(label) == STORY
