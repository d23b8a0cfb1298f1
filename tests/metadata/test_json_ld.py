"""Which node of the JSON-LD is the page's story, and what it claims."""

from __future__ import annotations

from typing import Any

import pytest
from heads import HEADLINE, URL, article, hints_of, values

from newsclean.model import Claim

TEASER = {
    "@type": "NewsArticle",
    "headline": "Ferry Sinks",
    "url": "https://www.example-news.com/ferry",
    "datePublished": "2020-01-01",
}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda story: story,
        lambda story: [story],
        lambda story: {"@graph": [{"@type": "WebSite", "name": "Example News"}, story]},
        lambda story: {"@type": "WebPage", "mainEntity": story},
        lambda story: {"@type": "WebPage", "mainEntityOfPage": [story]},
        lambda story: {"@type": "Blog", "blogPost": [TEASER, story]},
        lambda story: [TEASER, {"@graph": [story]}],
        lambda story: [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": TEASER}]}, story],
    ],
)
def test_the_story_is_found_wherever_it_stands(wrapped: Any) -> None:
    hints = hints_of(
        wrapped(article(datePublished="2023-09-14", author={"name": "Ada Lind"})),
        metas={"og:title": HEADLINE, "og:url": URL},
    )

    assert hints.published[0] == Claim("2023-09-14", "JSON-LD datePublished")
    assert hints.authors == [Claim("Ada Lind", "JSON-LD author")]
    assert values(hints.headlines)[0] == HEADLINE


def test_teasers_in_lists_say_nothing_of_the_page() -> None:
    hints = hints_of(
        {"@type": "ItemList", "itemListElement": [TEASER]},
        [TEASER, {**TEASER, "url": "https://www.example-news.com/x"}],
        metas={"og:title": HEADLINE, "og:url": URL},
    )

    assert hints.published == [Claim("2023-09-14", "date in the address")]
    assert values(hints.headlines) == [HEADLINE]


def test_an_only_story_may_differ_in_address_or_headline_but_not_in_both() -> None:
    elsewhere = {"@type": "NewsArticle", "datePublished": "2020-01-01"}
    page = {"og:title": HEADLINE, "og:url": URL}

    assert "2020-01-01" in values(
        hints_of({**elsewhere, "headline": HEADLINE, "url": "https://cms.example/9"}, metas=page).published
    )
    assert "2020-01-01" in values(
        hints_of({**elsewhere, "headline": "Bridge, at last", "url": URL}, metas=page).published
    )
    assert "2020-01-01" not in values(
        hints_of({**elsewhere, "headline": "Ferry Sinks", "url": "https://x.example/9"}, metas=page).published
    )


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ada Lind", ["Ada Lind"]),
        ("By Ada Lind and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
        ({"@type": "Person", "name": "Ada Lind"}, ["Ada Lind"]),
        ({"@type": "Person", "givenName": "Ada", "familyName": "Lind"}, ["Ada Lind"]),
        ({"name": ["Ada Lind", "Tom Okoro"]}, ["Ada Lind", "Tom Okoro"]),
        ([{"name": "Ada Lind"}, "Tom Okoro", [["Bo Hai"]]], ["Ada Lind", "Tom Okoro", "Bo Hai"]),
        ({"@id": "#ada"}, ["Ada Ref"]),
        ([{"@id": "#ada", "@type": "Person"}, {"@id": "#unknown"}], ["Ada Ref"]),
        ({"name": "https://www.facebook.com/ada"}, []),
        ({"name": {"@value": "Ada Lind"}}, ["Ada Lind"]),
        ({"name": "Ada &amp;amp; Tom"}, ["Ada", "Tom"]),
        ({"name": None}, []),
        (7, []),
        ([], []),
    ],
)
def test_authors_come_in_many_shapes(author: Any, names: list[str]) -> None:
    hints = hints_of({"@graph": [article(author=author), {"@id": "#ada", "@type": "Person", "name": "Ada Ref"}]})

    assert values(hints.authors) == names


def test_a_reference_that_goes_in_circles_ends() -> None:
    hints = hints_of({"@graph": [article(author={"@id": "#a"}), {"@id": "#a", "name": {"@id": "#a"}, "url": "x"}]})

    assert hints.authors == []


@pytest.mark.parametrize(
    ("fields", "paywalled"),
    [
        ({}, None),
        ({"isAccessibleForFree": True}, False),
        ({"isAccessibleForFree": False}, True),
        ({"isAccessibleForFree": "False"}, True),
        ({"isAccessibleForFree": "true"}, False),
        ({"isAccessibleForFree": "https://schema.org/False"}, True),
        ({"isAccessibleForFree": "perhaps"}, None),
        ({"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "false"}}, True),
        ({"hasPart": [{"isAccessibleForFree": True}]}, None),
        ({"isAccessibleForFree": True, "hasPart": [{"isAccessibleForFree": False}]}, False),
    ],
)
def test_paywalls_are_as_the_page_says(fields: dict[str, Any], paywalled: bool | None) -> None:  # noqa: FBT001
    assert hints_of(article(**fields)).paywalled is paywalled


def test_other_fields_of_a_story() -> None:
    hints = hints_of(
        article(
            dateModified="2023-09-15T10:00:00Z",
            description="Nine years.",
            articleSection=["Politics", "Local"],
            keywords="bridge, River,  bridge",
            publisher={"@type": "Organization", "name": "Example News"},
            image=[{"@type": "ImageObject", "url": "//img.example/b.jpg"}],
            inLanguage="en-GB",
            dateline="NORTHFORD",
            articleBody="<p>The council voted.</p><p>It took &quot;years&quot;.</p>",
        )
    )

    assert hints.modified == [Claim("2023-09-15T10:00:00+00:00", "JSON-LD dateModified")]
    assert hints.descriptions == [Claim("Nine years.", "JSON-LD description")]
    assert (hints.section, hints.tags, hints.site) == ("Politics", ["bridge", "River"], "Example News")
    assert (hints.image, hints.language, hints.dateline) == ("https://img.example/b.jpg", "en", "NORTHFORD")
    assert hints.body == 'The council voted.\nIt took "years".'
    assert hints.kinds == ["newsarticle"]


def test_keys_in_other_cases_are_known() -> None:
    hints = hints_of({"@type": "NewsArticle", "headLine": HEADLINE, "articlebody": "Text.", "Author": "Ada Lind"})

    assert (values(hints.headlines), hints.body, values(hints.authors)) == ([HEADLINE], "Text.", ["Ada Lind"])


def test_the_page_around_a_story_dates_it_where_it_does_not() -> None:
    page = {
        "@graph": [
            {"@type": "WebPage", "datePublished": "2023-09-14T08:00:00+01:00"},
            {"@type": "WebSite", "name": "Example News"},
        ]
    }

    hints = hints_of(page)

    assert hints.published == [Claim("2023-09-14T08:00:00+01:00", "JSON-LD page datePublished")]
    assert (hints.site, hints.kinds) == ("Example News", ["webpage"])


@pytest.mark.parametrize(
    "odd",
    [
        None,
        True,
        0,
        10**400,
        1.5,
        "text",
        [],
        {},
        [[[]]],
        {"@type": None},
        {"@type": ["NewsArticle", 5]},
        {"@graph": "x"},
        {"@graph": {"@graph": [None]}},
        {
            "@type": "NewsArticle",
            "headline": {"a": []},
            "author": {"name": {}},
            "image": [{}],
            "keywords": {"x": 1},
            "datePublished": [True],
        },
        {
            "@type": "NewsArticle",
            "headline": "\ud800\u001b[31m\u009bX",
            "url": 5,
            "mainEntityOfPage": [],
            "isAccessibleForFree": {},
            "hasPart": [1, "x"],
        },
    ],
)
def test_any_type_anywhere_is_survived(odd: Any) -> None:
    hints = hints_of(odd)

    str(hints).encode()  # no lone surrogates
    assert "\x1b" not in str(values(hints.headlines))
