"""Comments as various systems print them, and pages that only look like them."""

from __future__ import annotations

import pytest
from comment_pages import HEAD, below_story, page_of, records, section_of


def names_and_texts(found: object) -> list[tuple[str | None, str]]:
    return [(author, text) for author, _, text, _ in records(found)]


# ---------------------------------------------------------------------- pictures, stars, buttons


@pytest.mark.parametrize(("initials", "name"), [("M", "Mary Oast"), ("MO", "Mary Oast"), ("Ma", "mary_oast"), ("Ж", "Жанна")])
def test_letters_that_stand_for_a_picture_are_not_said(initials, name):
    one = f'<div class="comment"><div>{initials}</div><div class="author">{name}</div><time datetime="2023-09-15T04:22">x</time><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [(name, "Lovely wheel.")]


def test_a_reader_may_say_two_letters():
    one = '<div class="comment"><div class="author">Mary Oast</div><time datetime="2023-09-15T04:22">x</time><p>OK</p><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [("Mary Oast", "OK\nLovely wheel.")]


def test_stars_are_not_the_time_of_a_review():
    one = (
        '<li class="review"><div class="comment_container"><div class="star-rating">Rated 4 out of 5</div>'
        '<p class="meta">Mary Oast (verified owner) – September 15, 2023</p><p>Grinds finer than the old one.</p></div></li>'
    )

    found = records(below_story(f'<div id="reviews"><div id="comments"><ol class="commentlist">{one}</ol></div></div>'))

    assert found == [("Mary Oast", "2023-09-15", "Grinds finer than the old one.", 0)]


def test_a_month_without_a_year_still_dates_a_comment():
    one = '<div class="comment"><p>Reader 5 – 5 Oct</p><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments"><h3>1 comment</h3>{one}</div>')) == [("Reader 5", "Lovely wheel.")]


@pytest.mark.parametrize("button", ["LikeLiked by 1 person", "2 out of 3 people found this helpful", "pokaż odpowiedzi (2)", "Antworten anzeigen"])
def test_buttons_below_a_comment_are_not_said(button):
    one = f'<div class="comment"><b class="author">Mary Oast</b><time datetime="2023-09-15T04:22">x</time><p>Lovely wheel.</p><p>{button}</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [("Mary Oast", "Lovely wheel.")]


# ---------------------------------------------------------------------- systems


def test_shop_reviews_of_a_plug_in_are_what_readers_wrote():
    def one(name: str, title: str, text: str) -> str:
        head = f'<div class="jdgm-rev__header"><div class="jdgm-rev__icon">{name[0]}</div><span class="jdgm-rev__author">{name}</span></div>'
        return f'<div class="jdgm-rev">{head}<div class="jdgm-rev__content"><b>{title}</b><div class="jdgm-rev__body"><p>{text}</p></div></div></div>'

    widget = one("Mary O.", "Lovely", "It grinds.") + one("Tom B.", "Too loud", "It wakes the cat.") + one("Una K.", "Fine", "Does the job.")
    found = names_and_texts(below_story(f'<div class="jdgm-rev-widg"><div class="jdgm-rev-widg__reviews">{widget}</div></div>'))

    assert found == [("Mary O.", "Lovely\nIt grinds."), ("Tom B.", "Too loud\nIt wakes the cat."), ("Una K.", "Fine\nDoes the job.")]


def test_spip_prints_times_of_day_and_no_heading_says_comments():
    def one(when: str, title: str, text: str) -> str:
        top = f'<div class="forum-top"><div class="forum-nav">({when})</div></div>'
        return f'<li class="forum-fil">{top}<div class="forum-message"><div class="forum-chapo"><p>{title}</p></div><p>{text}</p></div></li>'

    forum = one("22 juin 2018 @11h13", "Enfin, elle tourne !", "Elle tourne.") + one("22 juin 2018 @11h29", "Et le blé ?", "Il manque.") + one(
        "25 juin 2018 @08h39", "La vase !", "Il y en aura encore.")
    page = page_of(f'<html lang="fr"><body><article><h1>Le moulin</h1>{HEAD}</article><ul class="forum">{forum}</ul></body></html>')

    assert records(section_of(page)) == [
        (None, "2018-06-22T11:13", "Enfin, elle tourne !\nElle tourne.", 0), (None, "2018-06-22T11:29", "Et le blé ?\nIl manque.", 0),
        (None, "2018-06-25T08:39", "La vase !\nIl y en aura encore.", 0),
    ]


# ---------------------------------------------------------------------- near misses


def test_the_head_of_an_opinion_piece_is_no_comment():
    head = (
        '<div class="Page_commentHeader"><article><div class="Author">Ada Lind</div><div>Tide mills</div><h1>The Mill Turns Again</h1>'
        '<div class="PublishDate">Sunday, 17 September 2023</div></article></div>'
    )

    assert records(section_of(page_of(f"<html lang='en'><body>{head}<div class='copy'>{HEAD}</div></body></html>"))) == []
