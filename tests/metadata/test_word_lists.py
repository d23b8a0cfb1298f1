"""The packaged word lists are in order."""

from __future__ import annotations

import pytest

from newsclean.metadata.word_lists import entries, marked


@pytest.mark.parametrize("name", ["body_words", "by_words", "job_words", "modified_words", "not_authors"])
def test_entries_are_single_lower_case_and_free_of_padding(name: str) -> None:
    lines = entries(name)

    assert len(lines) > 20
    assert [line for line in lines if line != line.strip() or line != line.lower()] == []
    assert len(set(lines)) == len(lines)


def test_signs_before_entries_are_known() -> None:
    assert set(marked("by_words")) == {"", "?", ":", "~", "!"}
    assert set(marked("job_words")) == {"", "+"}
