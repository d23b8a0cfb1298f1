"""The word lists: each entry as it is compared, so that nothing has to be folded when they are read."""

from __future__ import annotations

import pytest

from newsclean.dates.fold import fold
from newsclean.dates.names import lines, month, weekdays

FOLDED = ["places", "place_endings", "states", "dateline_labels", "date_words", "months", "weekdays", "ago"]


@pytest.mark.parametrize("name", FOLDED)
def test_entries_are_folded(name):
    wrong = [line for line in lines(f"{name}.txt") if fold(line) != line]

    assert not wrong, f"write them so: {[fold(line) for line in wrong]}"


@pytest.mark.parametrize("name", [*FOLDED, "agencies"])
def test_entries_stand_once(name):
    entries = lines(f"{name}.txt")

    assert name == "date_words" or len(entries) == len(set(entries))


@pytest.mark.parametrize(("one", "other"), [
    ("März", "MARZ"), ("août", "AOUT"), ("Σεπτεμβρίου", "ΣΕΠΤΕΜΒΡΙΟΥ"), ("EYLÜL", "eylul"), ("KASIM", "kasım"), ("a.m.", "AM"),
    ("أغسطس", "اغسطس"), ("फ़रवरी", "फरवरी"), ("d’abril", "d'Abril"), ("يناير", "یناير"),
])
def test_spellings_of_one_word_are_one(one, other):
    assert fold(one) == fold(other)


def test_what_names_months_in_two_ways_needs_a_language():
    assert month("listopad", None) is None
    assert (month("listopad", "hr"), month("listopad", "pl")) == (10, 11)
    assert month("monday", None) is None
    assert "donnerstag" in weekdays()
