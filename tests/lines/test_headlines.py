"""Headlines of pasted text: which line above the story is the headline."""

from __future__ import annotations

import pytest

from newsclean import extract
from newsclean.lines.headlines import is_mostly_date
from newsclean.metadata.slug import agreement, slug_words

STORY = """The town council voted on Tuesday to buy the old brick kiln and turn it into a workshop for apprentices, the mayor said.

The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley, and storks nest on it.

Apprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.
"""


def headline(above: str, url: str | None = None) -> str | None:
    return extract(f"{above}\n{STORY}", kind="text", url=url).headline


def test_the_line_above_the_story_is_the_headline():
    assert headline("Town buys old brick kiln for apprentices\n") == "Town buys old brick kiln for apprentices"


def test_menus_and_breadcrumbs_above_it_are_not():
    above = "Home\nNews\nSport\nSubscribe\nHome > News > Valley\n\nTown buys old brick kiln for apprentices\n\nBy Ida Falk\n14 September 2023\n"

    assert headline(above) == "Town buys old brick kiln for apprentices"


def test_the_summary_below_it_is_not():
    above = "Town buys old brick kiln for apprentices\n\n"
    above += "Workshop for four trades is to open in the valley next autumn, after thirty years of silence.\n\nIda Falk, 14 September 2023\n"

    assert headline(above) == "Town buys old brick kiln for apprentices"


def test_a_story_that_begins_at_once_has_none():
    assert headline("") is None


def test_the_address_settles_which_of_two_lines_it_is():
    above = "Storks keep their chimney, brick makers do not\n\nApprentices get a home of their own\n\n"

    first = headline(above, "https://paper.example/2023/storks-keep-their-chimney-brick-makers-do-not.html")
    second = headline(above, "https://paper.example/2023/apprentices-get-a-home-of-their-own.html")

    assert first == "Storks keep their chimney, brick makers do not"
    assert second == "Apprentices get a home of their own"


def test_the_reason_is_told():
    text = f"Storks keep their chimney\n\nApprentices get a home of their own\n\n{STORY}"
    article = extract(text, kind="text", url="https://paper.example/apprentices-get-a-home-of-their-own")

    block = next(one for one in article.blocks if one.role.value == "headline")

    assert "words of the page's address" in block.reasons[0].because


@pytest.mark.parametrize(
    ("url", "line", "least"),
    [
        ("https://a.example/2023/09/14/town-buys-old-kiln/", "Town buys old kiln", 1.0),
        ("https://a.example/lokales/faehre-ueber-die-ahle-123456789.html", "Fähre über die Ahle", 1.0),
        ("https://a.example/faerja-till-oen_4711", "Färja till ön", 0.6),
        ("https://a.example/l-ete-a-la-foret", "L’été à la forêt", 0.5),
        ("https://a.example/it-isnt-over-yet?ref=x#top", "It isn't over yet", 1.0),
    ],
)
def test_an_address_agrees_with_its_headline(url, line, least):
    assert agreement(line, slug_words(url)) >= least


@pytest.mark.parametrize(
    "url", [None, "", "https://a.example/", "https://a.example/news/", "https://a.example/2023/0914/a61f0c2e8d7b4f1e/c.html", "https://[", "https://a.example/?p=1-2-3-4"],
)
def test_an_address_without_a_title_says_nothing(url):
    assert slug_words(url) == frozenset()


def test_another_line_does_not_agree():
    assert agreement("Storks nest on the chimney", slug_words("https://a.example/town-buys-old-kiln/")) < 0.2


def test_a_headline_cut_off_above_the_story_is_found_where_it_is_told_again():
    title = "Town buys old brick kiln for apprentices"
    text = f"{STORY}\nShare\n{title}\n2 comments\n"
    assert extract(text, kind="text", url="https://paper.example/2023/town-buys-old-brick-kiln-for-apprentices/").headline == title
    assert extract(text, kind="text", url="https://paper.example/2023/storks-nest-on-chimney/").headline is None


def test_a_breadcrumb_that_ends_in_the_headline_is_cut():
    assert headline("Home » News » Town buys old brick kiln for apprentices\n\nIda Falk\n14 September 2023\n") == "Town buys old brick kiln for apprentices"


@pytest.mark.parametrize("line", ["{} Back to video", "Valley: {}", "{} (valley.example) 87"])
def test_words_that_the_address_and_another_line_leave_out_are_no_part_of_the_headline(line):
    title = "Town buys old brick kiln for apprentices"
    text = f"{line.format(title)}\n\nBy Ida Falk\n14 September 2023\n\n{STORY}\n{title}\n"
    assert extract(text, kind="text", url="https://paper.example/town-buys-old-brick-kiln-for-apprentices").headline == title


def test_a_year_that_the_address_leaves_out_stays():
    text = f"The best old brick kilns of 2023\n\nBy Ida Falk\n14 September 2023\n\n{STORY}\nThe best old brick kilns\n"
    assert extract(text, kind="text", url="https://paper.example/the-best-old-brick-kilns").headline == "The best old brick kilns of 2023"


def test_a_date_before_the_headline_is_none_of_it():
    title = "Town buys old brick kiln for apprentices"
    assert headline(f"23.01.2022 - {title}\n\nBy Ida Falk\n") == title
    assert headline("2022 - the year of the kiln\n\nBy Ida Falk\n14 September 2023\n") == "2022 - the year of the kiln"


WALL = """THIS CONTENT IS FOR MEMBERS

Unlimited articles from across the valley
The crossword and other puzzles
The paper as it is printed
SUBSCRIBE NOW

Create an account or sign in
Share your thoughts in the comments
Four articles a month
Get mail from your favourite authors
Sign in or create an account
Email address
Continue
or
View more offers
If you are a home delivery subscriber, your access is included
Article content
"""


def test_a_wall_behind_the_first_paragraph_does_not_part_it_from_the_story():
    first, rest = STORY.split("\n\n", 1)
    first += " Nobody had bid for it in eleven years, and the last bidder, a brewer, had wanted nothing but the chimney for its name."
    share = "Share this Story : Town buys old brick kiln for apprentices\nCopy Link\nEmail\nX\n\n"
    text = f"{share}Town buys old brick kiln for apprentices\n\nIda Falk\n\n{first}\n\n{WALL * 2}\n{rest}"
    article = extract(text, kind="text")

    assert article.headline == "Town buys old brick kiln for apprentices"
    assert article.authors == ["Ida Falk"]


def test_the_last_piece_of_an_address_that_is_a_title_counts():
    url = "https://a.example/stories-of-the-valley/brick-kiln-bought/4f9c1d3a-0bad-41cb-8f29-8d91a4279b07"

    assert slug_words(url) == {"brick", "kiln", "bought"}


def test_a_page_about_a_thing_bears_its_name_in_its_address():
    above = "The valley\nTowns\nTrades\nImprint\nBrickworks\nHow to find us on foot from the station\n"

    assert headline(above, "https://valley.example/trades/brickworks.html") == "Brickworks"
    assert headline(above, "https://valley.example/?p=4711") != "Brickworks"


@pytest.mark.parametrize("notice", ["3 thoughts on “Storks nest on it”", "Ein Gedanke zu „Storks nest on it“", "Keine Kommentare zu “Storks nest on it”"])
def test_a_post_copied_without_its_headline_is_named_by_the_notice_of_its_comments(notice):
    article = extract(f"{STORY}\n{notice}\n\nMary\nSeptember 15, 2023 at 4:22 am\n\nLovely birds.\n\nReply\n", kind="text")

    assert article.headline == "Storks nest on it"


@pytest.mark.parametrize("line", ["The mayor said “Storks nest on it”", "“Storks nest on it”", "More on “Storks nest on it”"])
def test_other_quotations_below_a_story_name_nothing(line):
    assert extract(f"{STORY}\n{line}\n", kind="text").headline is None


@pytest.mark.parametrize("line", ["송고2025-03-03 15:42", "2025/4/28 17:03（最終更新 4/28 17:03）", "Veröffentlicht am 16.08.2019 um 14:03 Uhr"])
def test_a_date_with_few_words_around_it_is_no_headline(line):
    assert is_mostly_date(line)


@pytest.mark.parametrize("line", ["Minutes of the council of 10 October 2019", "The storks of 2019", "Kiln bought"])
def test_a_headline_may_have_a_date_in_it(line):
    assert not is_mostly_date(line)
