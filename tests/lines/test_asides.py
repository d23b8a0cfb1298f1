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


@pytest.mark.parametrize(
    "line",
    [
        "2 hours ago", "vor 3 Stunden", "il y a 2 heures", "Duration 1:30", "12:38", "1/3", "3 min", "4 min read", "Lesezeit: 3 Minuten", "Lecture 4 min.",
        "Temps de lecture : 4 min", "Читать 3 мин", "19:48Ida Falk", "15:36KEY EVENT",
    ],
)
def test_times_of_players_and_teasers_are_left_out(line: str) -> None:
    assert body(line) == STORY


@pytest.mark.parametrize("line", [
    "It took 4 minutes.", "10.30am was too early for the storks.", "They had 3 minutes to read it aloud.", "The reading took 40 minutes.",
])
def test_sentences_of_minutes_and_of_reading_stay(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD, FOURTH]


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


def test_the_name_may_say_at_length_what_its_bearer_is() -> None:
    office = "Ida Falk, mayor of the town and head of the board that looks after the kiln"

    assert body("We will not let the chimney fall while I am mayor of this town.", office) == STORY


def test_a_quotation_may_be_told_in_other_words_where_a_name_stands_under_it() -> None:
    assert body("We will not let the chimney fall while I am still mayor here.", "Ida Falk, Mayor") == STORY


def test_such_a_quotation_without_a_name_stays() -> None:
    line = "We will not let the chimney fall while I am still mayor here."

    assert line in body(line)


def test_a_heading_with_a_comma_under_a_pull_quote_stays() -> None:
    heading = "What it costs, and who in the town pays for it in the end"

    assert heading in body("We will not let the chimney fall while I am mayor of this town.", heading)


def test_a_sentence_that_no_paragraph_holds_stays() -> None:
    line = "We will not let the storks go hungry while I am here either."

    assert line in body(line)


def test_a_caption_is_left_out() -> None:
    assert body("The old kiln in spring, seen from the station. Photo: Ida Falk/Reuters") == STORY


@pytest.mark.parametrize("label", ["Image", "Bild vergrößern", "Agrandir l’image", "Ampliar imagen", "이미지 확대보기"])
def test_the_label_of_a_picture_is_left_out(label: str) -> None:
    assert body(label) == STORY


def test_a_short_quotation_with_a_name_under_it_is_a_pull_quote() -> None:
    assert body("“We will not let the chimney fall”", "Ida Falk, mayor") == STORY


def test_a_quotation_alone_may_be_a_subheading() -> None:
    assert "“We will not let the chimney fall”" in body("“We will not let the chimney fall”")


@pytest.mark.parametrize("number", ["3", "- 12 -", "4/12"])
def test_the_number_of_a_page_is_left_out(number: str) -> None:
    assert body(number) == STORY


def test_lines_between_headline_and_story_and_below_it_are_left_out() -> None:
    article = extract("\n\n".join((HEADLINE, "Valley and Hills", "By Ida Falk", *STORY, "Valley Post (if)")), kind="text")

    assert [item.text for item in article.body] == STORY


SUMMARY = "Four trades are to learn in the valley from next autumn, after thirty years of silence."


def test_a_sentence_between_headline_and_byline_is_the_summary() -> None:
    article = extract("\n\n".join((HEADLINE, SUMMARY, "By Ida Falk", *STORY)), kind="text")

    assert (article.standfirst, [item.text for item in article.body]) == (SUMMARY, STORY)


def test_the_subject_of_a_mail_is_the_headline() -> None:
    header = f"From: Ida Falk <ida@falk.example>\nTo: desk@valley.example\nDate: Thu, 14 Sep 2023 10:32:00 +0200\nSubject: {HEADLINE}"
    article = extract("\n\n".join((header, *STORY)), kind="text")

    assert (article.headline, article.authors) == (HEADLINE, ["Ida Falk"])


def test_a_story_copied_twice_from_one_page_is_told_once() -> None:
    """Pages hold a second story for phones, which nobody sees before it is pasted."""
    assert body(THIRD, FOURTH, FIRST, SECOND) == STORY


def test_a_paragraph_or_two_told_again_stay() -> None:
    refrain = "And so the chimney stood, as it had stood when there were brick makers in the valley, and nobody looked up at it any more."
    other = "In winter the storks were gone, and the snow lay in the yard of the kiln until March, when the first carts had come in other years."

    assert body(refrain, other, refrain).count(refrain) == 2


@pytest.mark.parametrize("caption", [
    "Legende: Die Bürgermeisterin Ida Falk vor dem alten Ofen, in dem seit 1994 niemand mehr arbeitet.",
    "Pictured from left, are the apprentices Tom Okoro, Ada Lind and Jon Berg, in front of the old kiln in May.",
    "이다 팔크 시장이 15일 낡은 가마 앞에서 견습생들과 함께 벽돌을 나르며 이야기를 나누고 있다. 홍길동 기자",
    "古いれんが窯の前で見習いたちと話す町長（町役場提供）",
    "Bildrechte: Sender/Ida Falk",
    "Sena plytinė pavasarį, asociatyvi nuotr.",
    "Ida Falk (left) shows the apprentices the old kiln, which has stood empty since 1994.",
    "Ida Falk (l.) und Jon Berg (r.) vor dem alten Ofen.",
    "Die Lehrlinge der vier Gewerke (li nach re): Tom Okoro, Ada Lind, Jon Berg und Eva Lind",
    "Les apprentis (de gauche à droite) : Tom Okoro, Ada Lind, Jon Berg",
    "The board of the kiln (from left): Tom Okoro, Ada Lind, Jon Berg and Eva Lind",
    "見習いたちと話す飯田町長（左）と議員。",
])
def test_captions_without_a_label_of_credits_are_left_out(caption: str) -> None:
    assert body(caption) == STORY


@pytest.mark.parametrize("line", [
    "Rechte: ein langes Wort für das, was Menschen zusteht, und das auch in diesem Tal noch gilt, sagt die Bürgermeisterin am Dienstag.",
    "Die Legende von dem Ofen erzählt man im Tal noch heute: Wer unter seinem Schornstein schläft, der wacht als Storch auf.",
    "The council of the town (left) and the valley (right) could not agree on it.",
    "Senator Ida Falk (R) and the mayor (D) spoke for the kiln on Tuesday.",
    "The parties of the town council (from left to right) voted for the kiln on Tuesday, and the storks watched.",
    "The weight of each brick is its Mass (m) times a constant.",
    "The prices are in the Table (below), and nobody in the town hall doubts them.",
    "The mayor spoke of her Mother (left)over from another century.",
    "Pictured in 1911 with forty men at its gate, the kiln was the largest house in the valley, and the mayor has that picture on her wall.",
])
def test_paragraphs_that_open_like_a_caption_stay(line: str) -> None:
    assert body(line) == [FIRST, SECOND, line, THIRD, FOURTH]


@pytest.mark.parametrize("line", ["Social Sharing", "We apologize, but this video has failed to load.", "Would you like to comment on this article?"])
def test_lines_of_players_and_bars_are_left_out(line: str) -> None:
    assert body(line) == STORY


ROWS = ["Share this story via EmailShare this story via FacebookShare this story via X", "Auf Facebook teilen Auf Twitter teilen Auf LinkedIn teilen"]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_share_buttons_in_one_line_is_no_story_and_no_summary(row: str) -> None:
    article = extract("\n\n".join((HEADLINE, row, "By Ida Falk", *STORY)), kind="text")

    assert (article.standfirst, [item.text for item in article.body]) == (None, STORY)
    assert body(row) == STORY


def test_a_sentence_on_networks_stays() -> None:
    line = "Facebook, Twitter and LinkedIn share what the mayor would share, and what others share on them is theirs."

    assert line in body(line)
