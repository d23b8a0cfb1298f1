"""Other calendars."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from newsclean.dates.calendars import gregorian, jalali, whole_year


@pytest.mark.parametrize(("persian", "day"), [
    ((1402, 6, 23), date(2023, 9, 14)), ((1399, 12, 30), date(2021, 3, 20)), ((1400, 1, 1), date(2021, 3, 21)),
    ((1403, 12, 30), date(2025, 3, 20)), ((1404, 1, 1), date(2025, 3, 21)), ((1357, 11, 22), date(1979, 2, 11)),
    ((1402, 12, 30), None), ((1402, 7, 31), None), ((1402, 13, 1), None), ((1200, 1, 1), None), ((1402, 1, 0), None),
])
def test_persian_days(persian, day):
    assert jalali(*persian) == day


def test_persian_days_follow_one_another_without_gap():
    every = ((year, month, day) for year in range(1343, 1473) for month in range(1, 13) for day in range(1, 32))
    days = [day for persian in every if (day := jalali(*persian))]

    assert {after - before for before, after in pairwise(days)} == {timedelta(days=1)}


def test_thai_years_count_from_the_buddha():
    assert gregorian(2566, 9, 14) == date(2023, 9, 14)
    assert gregorian(2400, 9, 14) is None


def test_short_years():
    assert (whole_year(23, 2), whole_year(99, 2), whole_year(2023, 4)) == (2023, 1999, 2023)
