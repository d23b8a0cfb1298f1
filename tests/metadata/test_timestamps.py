"""Machine dates of every make become ISO 8601 with the precision and offset they have."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata.timestamps import iso

READ = {
    "2023-09-14": "2023-09-14",
    " 2023-09-14\n": "2023-09-14",
    "2023-9-4": "2023-09-04",
    "2023/09/14": "2023-09-14",
    "20230914": "2023-09-14",
    "2023-09-14T04:22": "2023-09-14T04:22",
    "2023-09-14T04:22:05": "2023-09-14T04:22:05",
    "2023-09-14T04:22:05Z": "2023-09-14T04:22:05+00:00",
    "2023-09-14T04:22:05.123456Z": "2023-09-14T04:22:05+00:00",
    "2023-09-14T04:22:05+02:00": "2023-09-14T04:22:05+02:00",
    "2023-09-14T04:22:05-0330": "2023-09-14T04:22:05-03:30",
    "2023-09-14T04:22+02": "2023-09-14T04:22+02:00",
    "2023-09-14 04:22:05 +0200": "2023-09-14T04:22:05+02:00",
    "2023-09-14 04:22:05 UTC": "2023-09-14T04:22:05+00:00",
    "2023-09-14 9:05 pm": "2023-09-14T21:05",
    "2023-09-14 12:05 AM": "2023-09-14T00:05",
    "20230914T042205Z": "2023-09-14T04:22:05+00:00",
    "20230914042205": "2023-09-14T04:22:05",
    "1694665325": "2023-09-14T04:22:05+00:00",
    "1694665325000": "2023-09-14T04:22:05+00:00",
    "1694665325.25": "2023-09-14T04:22:05+00:00",
    "Thu, 14 Sep 2023 04:22:05 +0200": "2023-09-14T04:22:05+02:00",
    "Thu, 14 Sep 2023 04:22:05 GMT": "2023-09-14T04:22:05+00:00",
    "14 Sep 2023 04:22 EST": "2023-09-14T04:22-05:00",
    "Thu Sep 14 04:22:05 2023": "2023-09-14T04:22:05",
    "Thu Sep 14 04:22:05 CEST 2023": "2023-09-14T04:22:05+02:00",
    "Thu Sep 14 2023 04:22:05 GMT+0200 (Central European Summer Time)": "2023-09-14T04:22:05+02:00",
    "September 14, 2023": "2023-09-14",
    "14.09.2023": "2023-09-14",
    "4.9.2023 18:50": "2023-09-04T18:50",
    "14/09/2023 18:50:01": "2023-09-14T18:50:01",
    "09/14/2023": "2023-09-14",
    "Thu, 09/14/2023 - 11:38": "2023-09-14T11:38",
    "২০২৩-০৯-১৪T০৪:২২:০৫+০৬:০০": "2023-09-14T04:22:05+06:00",
}

NO_DATES = [
    "",
    "   ",
    "yesterday",
    "2023",
    "2023-09",
    "1988-01-01",
    "2101-01-01",
    "2023-02-30",
    "2023-13-01",
    "0000-00-00",
    "03/04/2023",
    "12345",
    "639091147543934333",
    "²0²³-01-01",
    "The 3 Mar 2020 issue",
    "Mar 2020",
    "-" * 50_000,
    "1" * 50_000,
    "2023-09-14" + "0" * 200,
]


@pytest.mark.parametrize(("written", "meant"), READ.items())
def test_a_machine_date_keeps_its_precision_and_offset(written: str, meant: str) -> None:
    assert iso(written) == meant


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_or_could_be_two_is_none(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023-09-14T04:22:05+99:99", "2023-09-14T04:22:05"),
        ("2023-09-14T04:22:05+02:75", "2023-09-14T04:22:05"),
        ("2023-09-14T24:30:00Z", "2023-09-14"),
        ("2023-09-14T04:75", "2023-09-14"),
        ("2023-09-14T04:22:60Z", "2023-09-14T04:22+00:00"),
        ("2023-09-14 nonsense", "2023-09-14"),
    ],
)
def test_a_bad_zone_or_time_costs_only_itself(written: str, meant: str) -> None:
    assert iso(written) == meant


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)), st.integers(-14 * 4, 14 * 4))  # noqa: DTZ001
def test_any_iso_moment_comes_out_as_it_went_in(moment: datetime, quarters: int) -> None:
    offset = f"{'-' if quarters < 0 else '+'}{abs(quarters) // 4:02}:{abs(quarters) % 4 * 15:02}".replace(
        "-00:00", "+00:00"
    )
    written = moment.replace(microsecond=0).isoformat() + offset

    assert iso(written) == written


@given(st.text(max_size=50) | st.from_regex(r"[0-9TZ:+\-/. a-zA-Z,]{0,40}", fullmatch=True))
def test_what_is_given_is_iso_8601_and_reads_the_same_again(text: str) -> None:
    moment = iso(text)

    if moment is not None:
        datetime.fromisoformat(moment)
        assert iso(moment) == moment
