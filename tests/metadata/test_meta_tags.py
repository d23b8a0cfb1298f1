"""What meta elements claim."""

from __future__ import annotations

import pytest
from heads import HEADLINE, hints_of, values

from newsclean.model import Claim


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "citation_date",
        "date",
        "pubdate",
        "publish-date",
        "datepublished",
        "dtk:publishdate",
        "cxenseparse:recs:publishtime",
        "vr:published_time",
        "bt:pubdate",
    ],
)
def test_names_of_the_date_of_publication(name: str) -> None:
    hints = hints_of(metas={name: "2023-09-14T08:00:00Z"})

    assert values(hints.published) == ["2023-09-14T08:00:00+00:00"]
    assert hints.modified == []


@pytest.mark.parametrize(
    "name",
    ["article:modified_time", "og:updated_time", "last-modified", "datemodified", "dcterms.modified", "bt:moddate"],
)
def test_a_change_is_not_the_publication(name: str) -> None:
    hints = hints_of(metas={name: "2023-09-14T08:00:00Z"})

    assert values(hints.modified) == ["2023-09-14T08:00:00+00:00"]
    assert hints.published == []


@pytest.mark.parametrize(
    "name", ["article:expiration_time", "video:release_date", "i18n:date", "twitter:data2", "dateformat", "birthdate"]
)
def test_other_dates_are_neither(name: str) -> None:
    hints = hints_of(metas={name: "2023-09-14T08:00:00Z"})

    assert (hints.published, hints.modified) == ([], [])


@pytest.mark.parametrize(
    ("metas", "names"),
    [
        ({"author": "Ada Lind, Tom Okoro"}, ["Ada Lind", "Tom Okoro"]),
        ({"byl": "By Ada Lind"}, ["Ada Lind"]),
        ({"parsely-author": "Ada Lind"}, ["Ada Lind"]),
        ({"dable:author": "Ada Lind"}, ["Ada Lind"]),
        ({"article:author": "https://www.facebook.com/examplenews"}, []),
        ({"article:author": "https://www.facebook.com/examplenews", "author": "Ada Lind"}, ["Ada Lind"]),
        ({"twitter:creator": "@adalind"}, []),
        ({"fediverse:creator": "@ada@social.example"}, []),
        ({"twitter:label1": "Verfasst von", "twitter:data1": "Ada Lind"}, ["Ada Lind"]),
        ({"twitter:label1": "Est. reading time", "twitter:data1": "Four Minutes"}, []),
        (
            {
                "twitter:label1": "Reading",
                "twitter:data1": "4 Min",
                "twitter:label2": "Written by",
                "twitter:data2": "Ada Lind",
            },
            ["Ada Lind"],
        ),
        ({"author": "admin"}, []),
        ({"author": "sophie-lind", "og:article:author": "Sophie Lind"}, ["Sophie Lind"]),
    ],
)
def test_authors(metas: dict[str, str], names: list[str]) -> None:
    assert values(hints_of(metas=metas).authors) == names


def test_printed_dates_are_read_in_the_pages_language() -> None:
    hints = hints_of(metas={"date": "14. September 2023"}, language="de-AT")

    assert hints.published == [Claim("2023-09-14", "meta date")]


def test_headlines_and_descriptions_keep_the_order_of_trust() -> None:
    hints = hints_of(
        metas={"description": "SEO", "twitter:title": "Tweet", "og:title": HEADLINE, "og:description": "Open"},
        title=f"{HEADLINE} | Example News",
    )

    assert values(hints.headlines) == [HEADLINE, "Tweet", f"{HEADLINE} | Example News"]
    assert values(hints.descriptions) == ["Open", "SEO"]


def test_keywords_of_the_best_source_each_once() -> None:
    hints = hints_of(metas={"keywords": "seo, spam", "news_keywords": "Bridge; River, bridge,, " + "x" * 90})

    assert hints.tags == ["Bridge", "River"]
    assert len(hints_of(metas={"keywords": ",".join(map(str, range(1000)))}).tags) == 50


def test_the_site_is_never_the_headline_or_an_address() -> None:
    assert (
        hints_of(metas={"og:title": HEADLINE, "og:site_name": HEADLINE, "application-name": "Example News"}).site
        == "Example News"
    )
    assert hints_of(metas={"og:site_name": "https://example.com"}).site is None


def test_entities_and_white_space_are_resolved() -> None:
    hints = hints_of(metas={"og:title": "Tom &amp;amp; Ada&#039;s\n\u200b Bridge\u202e"})

    assert values(hints.headlines) == ["Tom & Ada's Bridge"]


def test_microdata_says_a_page_is_not_free() -> None:
    assert hints_of(metas={"isaccessibleforfree": "False"}).paywalled is True
