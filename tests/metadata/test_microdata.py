"""What marked parts of the visible page claim, and where they must not."""

from __future__ import annotations

import pytest
from heads import hints_of, piece, values

import newsclean
from newsclean.model import Claim

WHEN = "2023-09-14T08:00:00+02:00"


def test_time_elements_date_a_story() -> None:
    hints = hints_of(pieces=[piece("time", "14 Sept", WHEN), piece("time", "1 Jan", "2020-01-01", block=40)])

    assert hints.published[0] == Claim(WHEN, "<time>")


@pytest.mark.parametrize(
    "place", ["comment", "related", "nav", "teaser", "newsletter", "respond", "sidebar widget", "article comment"]
)
def test_dates_and_authors_elsewhere_do_not(place: str) -> None:
    hints = hints_of(
        pieces=[
            piece("time", "x", WHEN, around=place),
            piece("itemprop:datePublished", "x", WHEN, around=place),
            piece("rel:author", "Mary", around=place),
            piece("itemprop:author", "Mary Mint", around=place),
            piece("class:byline", "By Mary Mint", around=place),
        ]
    )

    assert (hints.published, hints.authors) == ([], [])


def test_a_posts_own_footer_may_date_it_but_not_before_the_rest() -> None:
    footer = piece("time", "14 Sept", WHEN, around="article footer")

    assert hints_of(pieces=[footer]).published == [Claim(WHEN, "<time> in the margin")]
    assert values(hints_of(pieces=[footer, piece("class:date", "2023-09-10", block=9)]).published)[0] == "2023-09-10"


@pytest.mark.parametrize(
    "words",
    ["Updated: 14 Sept 2023", "Zuletzt aktualisiert am 14.09.2023", "Mis à jour le 14/09/2023", "更新: 2023-09-14"],
)
def test_a_date_that_says_so_is_of_a_change(words: str) -> None:
    hints = hints_of(pieces=[piece("time", words, WHEN)])

    assert values(hints.modified) == [WHEN]
    assert hints.published == []


def test_the_word_may_stand_in_the_element_around() -> None:
    hints = hints_of(pieces=[piece("time", "14 Sept 2023", WHEN), piece("class:date", "Last updated 14 Sept 2023")])

    assert WHEN in values(hints.modified)
    assert hints.published == []


def test_a_printed_date_is_read_where_there_is_no_other() -> None:
    hints = hints_of(pieces=[piece("class:date", "Published September 14, 2023 • 3 min read")], language="en")

    assert values(hints.published) == ["2023-09-14"]


def test_the_name_inside_an_author_is_the_author() -> None:
    hints = hints_of(
        pieces=[
            piece("itemprop:name", "Ada Lind", block=3),
            piece("itemprop:author", "Ada Lind has written about bridges for years", block=3),
        ]
    )

    assert hints.authors == [Claim("Ada Lind", "itemprop author")]


def test_credits_of_pictures_are_no_authors() -> None:
    assert hints_of(pieces=[piece("itemprop:author", "Tom Okoro", around="caption")]).authors == []
    assert hints_of(pieces=[piece("itemprop:author", "(Image: Tom Okoro)")]).authors == []


def test_authors_far_below_belong_to_something_else() -> None:
    hints = hints_of(
        pieces=[
            piece("rel:author", "Ada Lind", block=3),
            piece("rel:author", "Tom Okoro", block=4),
            piece("rel:author", "Bo Hai", block=60),
        ]
    )

    assert values(hints.authors) == ["Ada Lind", "Tom Okoro"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Lind", ["Ada Lind"]),
        ("Ada Lind", ["Ada Lind"]),
        ("Follow", []),
        ("Login", []),
        ("4 min read", []),
        ("Fact Checked", []),
        ("Ada Lind writes about bridges and has done so for nine years, mostly from the ferry, which she likes.", []),
    ],
)
def test_elements_named_byline_count_only_if_they_read_like_one(text: str, names: list[str]) -> None:
    assert values(hints_of(pieces=[piece("class:byline", text)]).authors) == names


def test_tags_and_kickers() -> None:
    hints = hints_of(
        pieces=[
            piece("rel:tag", "Bridges", around="footer"),
            piece("rel:tag", "Rivers"),
            piece("class:kicker", "Local politics"),
        ]
    )

    assert hints.tags == ["Bridges", "Rivers"]
    assert hints.kickers == [Claim("Local politics", "element named kicker")]


@pytest.mark.parametrize(("printed", "name"), [("Ada", "Ada"), ("von Ada", "Ada"), ("ada_lind", "ada_lind"), ("BoHai", "BoHai")])
def test_bloggers_sign_with_one_word(printed: str, name: str) -> None:
    """WordPress prints `<span class="author vcard">` with whatever the blogger goes by."""
    assert values(hints_of(pieces=[piece("class:author", printed)]).authors) == [name]


@pytest.mark.parametrize("printed", ["AuthorAda", "Reporter", "Written by", "12", "About us", "ada@paper.example", "Ed"])
def test_other_single_words_in_such_an_element_are_nobodys(printed: str) -> None:
    assert hints_of(pieces=[piece("class:author", printed)]).authors == []


def test_a_whole_name_elsewhere_is_better_than_one_word_of_a_class() -> None:
    """The loose element comes first on the page; the tag that means authors is believed."""
    pieces = [piece("class:author", "Ada"), piece("rel:author", "Tom Okoro")]

    assert values(hints_of(pieces=pieces).authors) == ["Tom Okoro"]


def test_what_metadata_says_is_better_than_initials_in_a_class() -> None:
    hints = hints_of(pieces=[piece("class:author", "abc")], metas={"author": "Example News", "og:site_name": "Example News"})

    assert values(hints.authors) == ["Example News"]


def test_the_day_of_a_film_is_not_the_story_s() -> None:
    film = piece("itemprop:datePublished", value="2020-01-02", around="article media")
    own = piece("itemprop:datePublished", value="2023-09-14", around="article")

    assert values(hints_of(pieces=[film, own]).published) == ["2023-09-14"]


def test_a_time_named_for_the_last_change_is_that_beside_another() -> None:
    """WordPress prints both, and hides the second by its class."""
    both = hints_of(pieces=[piece("time", "x", WHEN), piece("time:updated", "x", "2023-09-16")])

    assert (values(both.published), values(both.modified)) == ([WHEN], ["2023-09-16"])
    assert values(hints_of(pieces=[piece("time:updated", "x", WHEN)]).published) == [WHEN]


def test_a_page_that_is_one_widget_is_dated_by_its_only_property() -> None:
    """Blogger puts the post into a widget, and its date into the footer of that."""
    inside = [piece("itemprop:datePublished", "x", WHEN, around="article widget footer")]

    assert values(hints_of(pieces=inside).published) == [WHEN]
    assert values(hints_of(pieces=[*inside, piece("itemprop:datePublished", "x", "2023-09-02", around="widget footer")]).published) == []


def test_rdfa_dates_a_story_more_exactly_than_its_print() -> None:
    """Drupal prints the month first in every language, and says for machines what it means."""
    line = "Опубліковано користувачем Тарас, 10/02/2018 - 09:30"
    page = '<html lang="uk"><body><article><h1>Бібліотека в будці</h1><div class="submitted"><span property="dc:date dc:created" {}>{}</span></div>{}</article>'
    story = "<p>У селі Верхня Криниця відкрили бібліотеку в колишній трансформаторній будці, фонд якої тисяча двісті книжок.</p>" * 4

    assert newsclean.extract(page.format('content="2018-10-02T09:30:00+03:00"', line, story)).published == "2018-10-02T09:30:00+03:00"
    assert newsclean.extract(page.format('title="2018-10-02"', line, story)).published == "2018-02-10T09:30"


def test_the_day_of_a_film_dates_a_page_that_has_no_other() -> None:
    """A page may be about the film."""
    film = piece("film:datePublished", value="2021-05-06")

    assert values(hints_of(pieces=[film]).published) == ["2021-05-06"]
    assert values(hints_of(pieces=[film, piece("class:date", "14 September 2023")], language="en").published)[0] == "2023-09-14"
