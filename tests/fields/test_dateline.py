"""Datelines: a table of openings with and without one, and the finer points."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsclean.article import Dateline
from newsclean.fields.dateline import read_date_only_line, read_dateline, read_own_line

PUBLISHED = "2025-03-05"
LINES = (Path(__file__).parent / "datelines.txt").read_text("utf-8").splitlines()
FLOOR = 0.98
"""Of precision and recall on the table."""


def parsed(line):
    """The text of a line of the table, and the dateline it should give."""
    if line[0] != "+":
        return line[2:], None
    opening, _, values = line[2:].rpartition(" => ")
    printed, _, story = opening.partition("¦")
    place, day, agency = (None if value == "." else value for value in values.split(" | "))
    return printed + story, Dateline(printed.rstrip(), place, day, agency, inline=True)


KNOWN_FAILURE = pytest.mark.xfail(reason="an unknown name in capitals")
CASES = [
    pytest.param(*parsed(line), id=line[:40], marks=[KNOWN_FAILURE] if line[0] == "~" else [])
    for line in LINES if line[:2] in {"+ ", "- ", "~ "}
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_openings(text, expected):
    assert read_dateline(text, published=PUBLISHED) == expected


def test_precision_and_recall_of_the_table():
    found = [(read_dateline(text, published=PUBLISHED), expected) for text, expected in (case.values for case in CASES)]
    right = sum(1 for ours, expected in found if ours is not None and ours == expected)
    precision = right / sum(1 for ours, _ in found if ours is not None)
    recall = right / sum(1 for _, expected in found if expected is not None)
    print(f"{len(CASES)} openings: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201 (shown by pytest -s)

    assert len(CASES) >= 150
    assert min(precision, recall) >= FLOOR


@pytest.mark.parametrize(("published", "date"), [
    ("2025-03-05", "2025-03-03"), ("2025-03-03T23:10:00+01:00", "2025-03-03"), ("2025-03-01", "2025-03-03"),
    ("2025-02-28", "2024-03-03"), ("2025-01-02", "2024-03-03"), (None, None), ("no date", None),
])
def test_the_year_comes_from_publication(published, date):
    found = read_dateline("BERLIN, March 3 (Reuters) - The parliament met.", published=published)

    assert found is not None
    assert found.date == date


def test_a_leap_day_goes_back_to_a_leap_year():
    found = read_dateline("BERLIN, Feb 29 (Reuters) - The parliament met.", published="2025-03-05")

    assert found is not None
    assert found.date == "2024-02-29"


@pytest.mark.parametrize(("published", "date"), [
    ("2025-03-05", "2025-03-03"), ("2025-03-02", "2025-03-03"), ("2025-02-20", "2025-02-03"),
])
def test_a_day_without_month_is_the_last_such_day(published, date):
    found = read_dateline("（中央社記者王小明台北3日電）立法院今天開會。", published=published)

    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(("text", "place", "date", "agency"), [
    ("NORTHFORD, 14 Sept 2023 (Example Wire)", "NORTHFORD", "2023-09-14", "Example Wire"),
    ("NORTHFORD, 14 Sept 2023 (Example Wire) —", "NORTHFORD", "2023-09-14", "Example Wire"),
    ("Berlin, 3. März 2025", "Berlin", "2025-03-03", None),
    ("Berlin, den 3. März 2025", "Berlin", "2025-03-03", None),
    ("Northford, 14 September 2023", "Northford", "2023-09-14", None),
    ("Paris, le 3 mars 2025", "Paris", "2025-03-03", None),
    ("NAIROBI, Kenya, March 3", "NAIROBI, Kenya", "2025-03-03", None),
    ("New Delhi, Mar 3 (PTI)", "New Delhi", "2025-03-03", "PTI"),
    ("BERLIN (dpa)", "BERLIN", None, "dpa"),
    ("Roma, 3 mar. (askanews) -", "Roma", "2025-03-03", "askanews"),
    ("新华社北京3月3日电", "北京", "2025-03-03", "新华社"),
    ("14 Sept 2023", None, "2023-09-14", None),
    ("Donnerstag, 14. September 2023", None, "2023-09-14", None),
    ("3 March", None, "2025-03-03", None),
])
def test_datelines_on_lines_of_their_own(text, place, date, agency):
    assert read_own_line(text, published=PUBLISHED) == Dateline(text, place, date, agency, inline=False)


@pytest.mark.parametrize("text", [
    "", "BERLIN", "Ada Lind, 14 September 2023", "Apple (AAPL)", "Politik, 14. September 2023", "Sport | 14.09.2023",
    "By Ada Lind",
    "Updated, 14 Sept", "The council met in Northford, 14 Sept 2023", "Northford (population 1,204)", "3 hours ago",
    "Anna (42)", "Angela Merkel (CDU)", "Photo: Ada Lind (AP)", "Berlin, " * 40, "NORTHFORD", "Example News",
    "Monday, 3 March, Northford Hall",
])
def test_near_misses_are_no_datelines(text):
    assert read_own_line(text) is None


def test_a_bare_date_line_is_told_from_a_place_line():
    line = "Updated: 14 Sept 2023, 10:32"

    assert read_date_only_line(line) == Dateline(line, date="2023-09-14")
    assert read_date_only_line("Berlin, 14. September 2023") is None


@pytest.mark.parametrize("text", [
    "(" * 50_000, "A, " * 50_000, "BERLIN " * 30_000, "/" * 50_000 + "TASS/", "— " * 50_000, "\ud800 — x", "\x00",
    "A" * 200_000 + " — B", "（" * 50_000 + "電", "【北京" * 30_000, "3日" * 50_000, "(서울=" * 30_000,
])
def test_hostile_openings_are_read_in_no_time(text):
    begin = time.process_time()

    read_dateline(text, published=PUBLISHED)
    read_own_line(text, published=PUBLISHED)

    assert time.process_time() - begin < 0.5
