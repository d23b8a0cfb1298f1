"""What class names, ids and the like say of an element."""

from __future__ import annotations

import pytest

from newsclean.segment.marks import LONGEST_NAME, bits, names_of, table


@pytest.mark.parametrize(("names", "mark"), [
    ("articleBody", "story"),
    ("article-body", "story"),
    ("ARTICLE_BODY", "story"),
    ("entry-content clearfix", "story"),
    ("sharedaddy sd-block", "share"),
    ("commentlist", "comment"),
    ("leserkommentare", "comment"),
    ("Breadcrumbs", "breadcrumb"),
    ("story__byline", "byline"),
    ("wp-block-post-date", "date"),
    ("HTMLNav", "nav"),
    ("d-none", "hidden"),
    ("label-text hidden", "hidden"),
    ("hidden-until-asked", "hidden"),
    ("c2-sidebar9", "sidebar"),
])
def test_a_name_says_what_it_holds(names: str, mark: str) -> None:
    assert mark in names_of(table().read(names))


@pytest.mark.parametrize(("names", "mark"), [
    ("body", "story"),  # half of a pair is nothing
    ("none", "hidden"),
    ("field field--name-body field--label-hidden", "hidden"),  # the label is, the field is not
    ("field__label-visually-hidden", "hidden"),
    ("story-text hidden-print", "hidden"),
    ("lede hide-on-mobile", "hidden"),
    ("commented-out-column", "comment"),  # a word that only begins like one
    ("navy-blue", "nav"),
    ("shadow", "advert"),
    ("x" * (LONGEST_NAME + 1) + " sidebar", "sidebar"),  # generated names are not read to their end
    ("", "main"),
    ("боковая-панель", "sidebar"),
])
def test_a_name_that_only_looks_alike_says_nothing(names: str, mark: str) -> None:
    assert mark not in names_of(table().read(names))


def test_words_of_a_pair_may_stand_apart_and_in_any_order() -> None:
    assert table().read("content col-8 entry") & bits("story")


def test_marks_are_sets() -> None:
    assert bits("nav", "share") == bits("nav") | bits("share")
    assert names_of(bits("share", "nav")) == [name for name in table().names if name in {"nav", "share"}]
    assert names_of(0) == []


def test_groups_have_different_names_and_no_word_is_listed_twice_in_one() -> None:
    assert len(set(table().names)) == len(table().names)
    for pairs in table().pairs.values():
        assert len(set(pairs)) == len(pairs)


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(ValueError, match="is not in list"):
        table().bit("no such group")
