"""How claims of several sources make one set of hints."""

from __future__ import annotations

import time

import pytest
from heads import HEADLINE, URL, article, hints_of, piece, values
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata import read_head
from newsclean.metadata.credits import gives_way
from newsclean.model import Claim, Head, Hints, Piece


def test_a_head_that_says_nothing_gives_empty_hints() -> None:
    assert read_head(Head(), None) == Hints()


def test_publication_comes_before_what_may_be_a_change() -> None:
    hints = hints_of(article(datePublished="2023-09-14"), metas={"date": "2023-10-01", "og:updated_time": "2023-10-02"})

    assert [claim.source for claim in hints.published] == ["JSON-LD datePublished", "meta date"]
    assert values(hints.published)[0] == "2023-09-14"
    assert values(hints.modified) == ["2023-10-02"]


def test_the_hour_of_a_day_is_taken_from_where_it_is_given() -> None:
    hints = hints_of(article(datePublished="2023-09-14"), pieces=[piece("time", "8 am", "2023-09-14T08:00:00+02:00")])

    assert values(hints.published)[0] == "2023-09-14T08:00:00+02:00"


def test_of_one_instant_the_local_rendering_is_taken() -> None:
    hints = hints_of(
        metas={"article:published_time": "2023-09-14T22:30:00Z"},
        pieces=[piece("time", "x", "2023-09-15T00:30:00+02:00")],
    )

    assert values(hints.published)[0] == "2023-09-15T00:30:00+02:00"


def test_another_day_is_not_a_better_rendering() -> None:
    hints = hints_of(article(datePublished="2023-09-14"), pieces=[piece("time", "x", "2023-09-16T08:00:00+02:00")])

    assert values(hints.published)[0] == "2023-09-14"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.com/2023/09/14/bridge", "2023-09-14"),
        ("https://example.com/news/2023-9-4-bridge.html", "2023-09-04"),
        ("https://example.com/20230914/bridge", "2023-09-14"),
        ("https://example.com/2023/09/bridge", None),
        ("https://example.com/2023/13/40/bridge", None),
        ("https://example.com/news/2023/september/14/bridge", "2023-09-14"),
        ("https://example.com/news/2023/sep/14/bridge", "2023-09-14"),
        ("https://example.com/news/2023/teams/14/bridge", None),
        ("https://example.com/article/A2023091414320005196", "2023-09-14"),  # the minute of entry and a count
        ("https://example.com/view/AKR20230914091500004", "2023-09-14"),
        ("https://example.com/article/2023091499320005196", None),  # no minute
        ("https://archive.example/web/20230914143200/http://other.example/", None),  # when a copy was made
        ("https://example.com/bridge?v=2023091414320005196", None),
        ("https://example.com/id/120230914123", None),
        ("https://example.com/2023/09/14/x?from=2022-01-01", None),
    ],
)
def test_the_day_in_an_address(url: str, day: str | None) -> None:
    claims = hints_of(url=url).published

    assert claims == ([Claim(day, "date in the address")] if day else [])


@pytest.mark.parametrize(
    ("language", "url", "day"),
    [
        ("en-US", None, "2023-03-09"),
        ("en_us", "https://example.com/bridge", "2023-03-09"),
        ("en-GB", None, "2023-09-03"),
        ("en", None, None),
        ("en-150", None, None),
        ("en", "https://example.co.uk/bridge", "2023-09-03"),
        ("en-US", "https://example.com.au/bridge", "2023-09-03"),  # what systems say that nobody told otherwise
        ("en", "https://example.gov/bridge", "2023-03-09"),
        ("en", "https://example.io/bridge", None),
        ("fr", "https://example.us/bridge", "2023-09-03"),
    ],
)
def test_the_region_settles_the_order_of_day_and_month(language: str, url: str | None, day: str | None) -> None:
    hints = hints_of(metas={"article:published_time": "03/09/2023"}, language=language, url=url)

    assert values(hints.published) == ([day] if day else [])


def test_another_date_of_the_page_settles_the_order_before_the_region_does() -> None:
    metas = {"article:published_time": "03/09/2023", "article:modified_time": "2023-09-03T10:00:00Z"}

    assert values(hints_of(metas=metas, language="en-US").published) == ["2023-09-03"]


@pytest.mark.parametrize(
    ("written", "day"),
    [("03/09/2023 04:22:00", "2023-03-09T04:22:00"), ("03/09/2023", "2023-09-03"), ("03.09.2023 04:22:00", "2023-09-03T04:22:00")],
)
def test_a_moment_with_slashes_on_a_german_page_is_as_programs_write_it(written: str, day: str) -> None:
    """.NET writes it month first wherever nobody told it the country."""
    assert values(hints_of(metas={"date": written}, language="de").published) == [day]


def test_several_values_of_one_field_are_no_moments_of_change() -> None:
    """The first of two may be the page's own, the other a film's in it: only another field tells publication from change."""
    pieces = [piece("itemprop:datePublished", value=f"2023-09-{day}T10:00:00Z") for day in ("14", "02")]
    changed = piece("itemprop:dateModified", value="2023-09-14T10:00:00Z")

    assert values(hints_of(pieces=[*pieces, changed]).published)[0] == "2023-09-14T10:00:00+00:00"


def test_authors_are_of_one_source_and_people_before_accounts_and_the_site() -> None:
    site = {"og:site_name": "Example News"}

    assert values(hints_of(article(author="Example News"), metas={**site, "author": "Ada Lind"}).authors) == [
        "Ada Lind"
    ]
    assert values(hints_of(article(author="adalind7"), metas={**site, "author": "Ada Lind"}).authors) == ["Ada Lind"]
    assert values(hints_of(article(author=["Ada Lind", "Tom Okoro"]), metas={"author": "Bo Hai"}).authors) == [
        "Ada Lind",
        "Tom Okoro",
    ]
    assert values(hints_of(article(author=["Ada Lind", "Example News"]), metas=site).authors) == ["Ada Lind"]


def test_an_author_that_is_the_site_or_an_account_is_marked_as_such() -> None:
    (site,) = hints_of(article(author="Example News"), url=URL).authors
    (account,) = hints_of(article(author="adalind7")).authors
    (person,) = hints_of(article(author="Ada Lind")).authors

    assert site == Claim("Example News", "JSON-LD author (the site itself)")
    assert account.source == "JSON-LD author (an account)"
    assert [gives_way(claim) for claim in (site, account, person)] == [True, True, False]


def test_the_title_is_no_author() -> None:
    assert hints_of(article(author=HEADLINE)).authors == []


@pytest.mark.parametrize(
    ("canonical", "given_url", "url"),
    [
        ("https://example.com/story", None, "https://example.com/story"),
        ("/story", "https://example.com/story?utm=1", "https://example.com/story"),
        ("https://example.com/", "https://example.com/story", "https://example.com/story"),
        ("https://example.com/", "https://example.com/", "https://example.com/"),
        ("javascript:alert(1)", "https://example.com/story", "https://example.com/story"),
        ("", "https://example.com/story", "https://example.com/story"),
        ("http://[", None, None),
    ],
)
def test_the_pages_address(canonical: str, given_url: str | None, url: str | None) -> None:
    assert hints_of(links=[("canonical", canonical)], url=given_url).url == url


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:image/png;base64,xx", "ftp://example.com/a.png", "  ", "http://"]
)
def test_images_have_safe_addresses(address: str) -> None:
    assert hints_of(metas={"og:image": address}).image is None


def test_images_are_absolute() -> None:
    assert hints_of(metas={"og:image": "/img/b.jpg"}, url=URL).image == "https://www.example-news.com/img/b.jpg"
    assert (
        hints_of(metas={"og:image": "b.jpg"}, base="https://cdn.example/x/", url=URL).image
        == "https://cdn.example/x/b.jpg"
    )


@pytest.mark.parametrize(
    ("claimed", "language"),
    [
        ({"language": "en-US"}, "en"),
        ({"language": "de_AT"}, "de"),
        ({"language": "zh-Hans"}, "zh"),
        ({"language": "iw"}, "he"),
        ({"language": "eng"}, "en"),
        ({"language": "gsw"}, "gsw"),
        ({"language": "und"}, None),
        ({"language": "utf-8"}, None),
        ({"language": "x"}, None),
        ({"metas": {"og:locale": "fr_FR"}}, "fr"),
        ({"metas": {"content-language": "es, en"}}, "es"),
        ({"metas": {"language": "Deutsch"}}, "de"),
        ({"language": "de", "metas": {"og:locale": "en_US"}}, "de"),
        ({}, None),
    ],
)
def test_languages_are_primary_subtags(claimed: dict[str, object], language: str | None) -> None:
    assert hints_of(**claimed).language == language


@pytest.mark.parametrize(
    "evil",
    ["-", "—", "[(", "by ", ", ", "<", "&", '\\"', " ", "2023-", "| ", ": ", "@", "1", "{", "\ud800", "王", "&#38;"],
)
def test_long_nonsense_everywhere_is_read_quickly(evil: str) -> None:
    text = evil * 30_000
    names = (
        "author",
        "date",
        "og:title",
        "og:url",
        "keywords",
        "og:site_name",
        "twitter:label1",
        "twitter:data1",
        "og:image",
        "og:locale",
    )
    head = Head(
        title=text,
        metas=[(name, text) for name in names],
        links=[("canonical", text)],
        linked_data=[text],
        language=text,
        base=text,
        pieces=[
            Piece(mark, text, text[:400], 0)
            for mark in ("time", "class:date", "itemprop:author", "rel:author", "rel:tag")
        ]
        * 50,
    )
    start = time.process_time()

    hints = read_head(head, text[:2000])

    assert time.process_time() - start < 1
    str(hints).encode()
    assert all(len(claim.value) <= 1000 for claim in [*hints.headlines, *hints.authors, *hints.descriptions])


def test_thousands_of_stories_are_weighed_quickly() -> None:
    stories = [
        {"@type": "NewsArticle", "headline": f"Story {number}", "url": f"/s/{number}"} for number in range(20_000)
    ]
    start = time.process_time()

    hints_of(stories, url=URL)

    assert time.process_time() - start < 2


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20))
def test_odd_text_is_survived(one: str, other: str, url: str) -> None:
    head = Head(
        title=one,
        metas=[("author", other), ("date", one), ("og:url", other), ("og:locale", one)],
        links=[("canonical", one)],
        linked_data=[one],
        language=other,
        base=other,
        pieces=[Piece("time", one, other, 0), Piece("itemprop:author", None, one, 0)],
    )

    str(read_head(head, url)).encode()
