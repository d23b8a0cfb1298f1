"""Front matter: what the keys of many generators claim."""

import pytest

import newsclean
from newsclean.metadata.front_matter import read_front_matter
from newsclean.model import Hints


def hints(yaml: str) -> Hints:
    found = read_front_matter(f"---\n{yaml}\n---\nText")
    assert found is not None
    return found.hints


@pytest.mark.parametrize(
    ("yaml", "field", "values"),
    [
        ("title: 'Trams: back?'", "headlines", ["Trams: back?"]),
        ("Title: Trams", "headlines", ["Trams"]),
        ("authors:\n- Ada Lind\n- Okoro, Tom", "authors", ["Ada Lind", "Okoro, Tom"]),
        ("author: By Ada Lind and Tom Okoro", "authors", ["Ada Lind", "Tom Okoro"]),
        ("author:\n  name: Ada Lind\n  url: https://a.b", "authors", ["Ada Lind"]),
        ("byline: By Tom Okoro\nauthors: [Ada Lind]", "authors", ["Ada Lind"]),
        ("date: 2021-05-03", "published", ["2021-05-03"]),
        ("date: '2021-05-03T06:30:00+02:00'", "published", ["2021-05-03T06:30:00+02:00"]),
        ("date: tomorrow", "published", []),
        ("lastmod: 2021-05-04T10:00", "modified", ["2021-05-04T10:00"]),
        ("description: Trams return", "descriptions", ["Trams return"]),
        ("kicker: Transport", "kickers", ["Transport"]),
    ],
)
def test_claims(yaml: str, field: str, values: list[str]) -> None:
    claims = getattr(hints(yaml), field)

    assert [claim.value for claim in claims] == values
    assert {claim.source for claim in claims} <= {"front matter"}


def test_single_fields() -> None:
    found = hints(
        "canonical_url: https://example.org/a\nsite: Example News\ncategories: [Local, Town]\ntags: trams, rails\nlang: en-GB\n"
        "image: /hall.jpg\npaywalled: false\ndateline: NORTHFORD",
    )

    assert (found.url, found.site, found.section, found.tags) == ("https://example.org/a", "Example News", "Local", ["trams", "rails"])
    assert (found.language, found.image, found.paywalled, found.dateline) == ("en", "https://example.org/hall.jpg", False, "NORTHFORD")


def test_unsafe_addresses_are_no_claims() -> None:
    found = hints("url: javascript:alert(1)\nimage: data:text/html,x")

    assert (found.url, found.image) == (None, None)


def test_lists_are_repeated_pairs_and_words_stay_words() -> None:
    found = read_front_matter("---\ntags: [no, 1.0, 2021-05-03]\ndraft: yes\n---\n")

    assert found is not None
    assert found.head.metas == [("tags", "no"), ("tags", "1.0"), ("tags", "2021-05-03"), ("draft", "yes")]
    assert found.lines == 4


@pytest.mark.parametrize(
    "text",
    [
        "", "Text", "---", "---\n", "---\n---\n", "---\ntitle: x\n", "---\ntitle: x: y: [\n---\n", "---\njust a line\n---\n", "---\n- a\n- b\n---\n",
        "---\n" + "[" * 5_000 + "\n---\n", "---\na: *b\n---\n", "---\n1: x\n---\n" * 0 + "---\n? [a]\n: b\n---\n", "--- \ntitle: x\n---\n",
        "---\n" + "a: b\n" * 20_000 + "---\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) is None


def test_aliases_do_not_multiply() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(f"{chr(98 + number)}: &{chr(98 + number)} [{', '.join(['*' + chr(97 + number)] * 9)}]\n" for number in range(20))

    assert len(read_front_matter(f"---\n{bomb}---\n").head.metas) < 10  # type: ignore[union-attr]


PASSED_ON = """{}
From: Kettle Falls Weekly <news@kettlefalls.example>
Date: Thu, Nov 9, 2023 at 7:02 AM
Subject: A plow from the beach
To: <ruth@mail.example>

A plow from the beach

The council has bought a second-hand snow plow from a town that no longer gets snow, for a third of what a new one costs.

It arrived on Tuesday with palm fronds in the blade, and public works director Sal Amico said it would be painted "eventually."
"""


@pytest.mark.parametrize("notice", [
    "---------- Forwarded message ---------", "Begin forwarded message:\n", "-----Ursprüngliche Nachricht-----", "---------- Message transféré ---------",
])
def test_a_mail_that_was_passed_on_is_headed_by_its_subject(notice: str) -> None:
    article = newsclean.extract(PASSED_ON.format(notice))

    assert (article.headline, article.published) == ("A plow from the beach", "2023-11-09T07:02")
    assert article.text.startswith("The council has bought")


def test_fields_above_an_old_post_are_no_part_of_it() -> None:
    fields = "Title: A plow from the beach\nAuthor: Ruth Amico\nDate: 06/14/2004 10:22:05 PM\nCategory: House\n\n"
    article = newsclean.extract(fields + PASSED_ON.partition("beach\n\n")[2])

    assert (article.headline, article.authors, article.published) == ("A plow from the beach", ["Ruth Amico"], "2004-06-14T22:22:05")
    assert article.text.startswith("The council has bought")
