"""Dates anywhere in a short text."""

from __future__ import annotations

import time

import pytest

from newsclean.dates import find_date, find_order, read_date

LANGUAGES = [
    ("af", "14 September 2023"), ("ar", "14 سبتمبر 2023"), ("ar", "١٤ أيلول ٢٠٢٣"),
    ("ar", "14 سبتمبر، 2023"), ("ar", "14 سبتمبر/أيلول 2023"), ("bg", "14 септември 2023 г."), ("bn", "১৪ সেপ্টেম্বর ২০২৩"),
    ("ca", "14 de setembre del 2023"), ("cs", "14. září 2023"), ("cs", "14. 9. 2023"),
    ("da", "14. september 2023"), ("de", "14. September 2023"), ("el", "14 Σεπτεμβρίου 2023"),
    ("el", "14 ΣΕΠΤΕΜΒΡΙΟΥ 2023"), ("en", "14 Sept 2023"), ("en", "September 14, 2023"),
    ("en", "Sep. 14th, 2023"), ("en", "the 14th of September, 2023"), ("es", "14 de septiembre de 2023"),
    ("es", "14 set. 2023"), ("et", "14. september 2023"), ("eu", "2023ko irailaren 14a"),
    ("fa", "۱۴ سپتامبر ۲۰۲۳"), ("fa", "۲۳ شهریور ۱۴۰۲"), ("fi", "14. syyskuuta 2023"),
    ("fr", "14 septembre 2023"), ("gu", "14 સપ્ટેમ્બર 2023"), ("he", "14 בספטמבר 2023"),
    ("hi", "14 सितंबर 2023"), ("hi", "१४ सितंबर २०२३"), ("hr", "14. rujna 2023."),
    ("hu", "2023. szeptember 14."), ("id", "14 September 2023"), ("is", "14. september 2023"),
    ("it", "14 settembre 2023"), ("ja", "2023年9月14日"), ("ja", "令和5年9月14日"),
    ("ja", "2023（令和5）年9月14日"), ("kk", "14 қыркүйек 2023"), ("kn", "14 ಸೆಪ್ಟೆಂಬರ್ 2023"),
    ("ko", "2023년 9월 14일"), ("ko", "2023. 9. 14."), ("lt", "2023 m. rugsėjo 14 d."),
    ("lv", "2023. gada 14. septembris"), ("ml", "14 സെപ്റ്റംബർ 2023"), ("mr", "14 सप्टेंबर 2023"),
    ("ms", "14 September 2023"), ("nb", "14. september 2023"), ("nl", "14 september 2023"),
    ("pl", "14 września 2023"), ("pt", "14 de setembro de 2023"), ("ro", "14 septembrie 2023"),
    ("ru", "14 сентября 2023 года"), ("ru", "14 сент. 2023 г."), ("sk", "14. septembra 2023"),
    ("sl", "14. septembra 2023"), ("sr", "14. септембар 2023."), ("sv", "14 september 2023"),
    ("sw", "14 Septemba 2023"), ("ta", "14 செப்டம்பர் 2023"), ("te", "14 సెప్టెంబర్ 2023"),
    ("th", "14 กันยายน 2566"), ("th", "14 ก.ย. 66"), ("th", "๑๔ กันยายน ๒๕๖๖"), ("tr", "14 Eylül 2023"),
    ("tr", "14 EYLÜL 2023"), ("uk", "14 вересня 2023 р."), ("ur", "14 ستمبر 2023"),
    ("vi", "14 tháng 9 năm 2023"), ("vi", "ngày 14 tháng 9, 2023"), ("zh", "2023年9月14日"),
    ("zh-TW", "民國112年9月14日"),
]


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_the_same_day_is_read_in_many_languages(language, text):
    assert read_date(text, language=language) == "2023-09-14"


@pytest.mark.parametrize("text", [text for _, text in LANGUAGES if text[0] != "۱" or "سپتامبر" in text])
def test_month_names_need_no_language(text):
    assert read_date(text) == "2023-09-14"


def test_more_than_25_languages_are_tried():
    assert len({language for language, _ in LANGUAGES}) >= 40


@pytest.mark.parametrize(("text", "iso", "precision"), [
    ("Donnerstag, 14. September 2023, 10:32 Uhr", "2023-09-14T10:32", "minute"),
    ("14 Sept 2023, 10.32am", "2023-09-14T10:32", "minute"),
    ("Sept 14, 2023 at 4:22 pm EDT", "2023-09-14T16:22-04:00", "minute"),
    ("Sept 14, 2023, 12:05 a.m.", "2023-09-14T00:05", "minute"),
    ("2023-09-14T10:32:07+02:00", "2023-09-14T10:32:07+02:00", "second"),
    ("Thu, 14 Sep 2023 10:32:00 -0500", "2023-09-14T10:32:00-05:00", "second"),
    ("14/09/2023 à 10h32", "2023-09-14T10:32", "minute"),
    ("14 september 2023 kl 10.32", "2023-09-14T10:32", "minute"),
    ("Thứ năm, 14/9/2023, 10:32 (GMT+7)", "2023-09-14T10:32+07:00", "minute"),
    ("2023年9月14日（木） 10時32分", "2023-09-14T10:32", "minute"),
    ("2023.09.14. 오후 3:05", "2023-09-14T15:05", "minute"),
    ("2023年9月14日 上午10:32", "2023-09-14T10:32", "minute"),
    ("10:32, 14 сентября 2023 г.", "2023-09-14T10:32", "minute"),
    ("14 Sep 2023, 10:32 IST", "2023-09-14T10:32", "minute"),
    ("5 maj 202111:15", "2021-05-05T11:15", "minute"),
    ("Thu Sep 14 10:32:07 CEST 2023", "2023-09-14T10:32:07+02:00", "second"),
    ("Thu Sep 14 10:32:07 +0000 2023", "2023-09-14T10:32:07+00:00", "second"),
    ("Sep  4 09:34 2023", "2023-09-04T09:34", "minute"),
    ("14 Sept 2023, 10:00-11:00", "2023-09-14T10:00", "minute"),
    ("September 2023", "2023-09", "month"),
    ("2023년 9월", "2023-09", "month"),
])
def test_times_zones_and_precision_are_kept(text, iso, precision):
    found = find_date(text)

    assert found is not None
    assert (found.iso, found.precision) == (iso, precision)


def test_indian_standard_time_is_known_where_india_is_meant():
    assert read_date("14 सितंबर 2023, 10:32 IST", language="hi") == "2023-09-14T10:32+05:30"


@pytest.mark.parametrize(("text", "language", "order", "iso"), [
    ("9/14/23", None, None, "2023-09-14"),
    ("14/9/2023", None, None, "2023-09-14"),
    ("03/03/2023", None, None, "2023-03-03"),
    ("09/10/2023", None, None, None),
    ("09/10/2023", "en", None, None),
    ("09/10/2023", "en-US", None, "2023-09-10"),
    ("09/10/2023", "en_GB", None, "2023-10-09"),
    ("09/10/2023", "de", None, "2023-10-09"),
    ("09/10/2023", "de", "mdy", "2023-09-10"),
    ("09/10/2023", None, "dmy", "2023-10-09"),
    ("9/14/2023", "de", None, "2023-09-14"),
    ("09.10.2023", None, None, "2023-10-09"),
    ("23.09.14", "ko", None, "2023-09-14"),
    ("23.09.14", "de", None, "2014-09-23"),
    ("23.09.14", None, None, None),
    ("R5.9.14", None, None, None),
    ("version v5.9.14", "de", None, None),
    ("v. 5.9.14", "de", None, "2014-09-05"),
    ("2023 ж. 14 қыркүйек", "kk", None, "2023-09-14"),
    ("14-Sep-23", None, None, "2023-09-14"),
    ("Sept. 14, ’23", None, None, "2023-09-14"),
    ("۱۴۰۲/۰۶/۲۳", None, None, "2023-09-14"),
    ("1402/06/23", "fa", None, "2023-09-14"),
    ("1402/06/23", None, None, None),
    ("14 listopada 2023", None, None, None),
    ("14 listopada 2023", "pl", None, "2023-11-14"),
    ("14 listopada 2023", "hr-HR", None, "2023-10-14"),
])
def test_open_dates_are_settled_or_none(text, language, order, iso):
    assert read_date(text, language=language, order=order) == iso


@pytest.mark.parametrize(("text", "language", "iso"), [
    ("Fri 10/02/2017", None, "2017-02-10"),
    ("Friday, 02/10/2017 - 14:30", "en", "2017-02-10T14:30"),
    ("10/02/2017 (Fri)", None, "2017-02-10"),
    ("10.02.17, vendredi", None, "2017-02-10"),
    ("Fri 02/10/2017", "en-GB", "2017-02-10"),  # what the page itself shows says more than custom
    ("Sunday 10/02/2017", None, None),  # neither reading is a Sunday
    ("Sunday 10/02/2017", "en-GB", "2017-02-10"),
    ("do 06/09/2018", None, None),  # "until" to a Pole, Thursday to a Dutchman
    ("Fri 03/03/2017", None, "2017-03-03"),
])
def test_a_weekday_settles_which_number_is_the_day(text, language, iso):
    assert read_date(text, language=language) == iso


@pytest.mark.parametrize(("text", "iso"), [
    ("October 17, 20236:01 PM ET", "2023-10-17T18:01"),
    ("April 10, 20233 years Example 142 Views", "2023-04-10"),
    ("📅Jul. 11. 2023", "2023-07-11"),
    ("Publisert: 05.08.23 kl. 14:47", "2023-08-05T14:47"),
    ("14. september 2023 kl. 10.32", "2023-09-14T10:32"),
])
def test_what_is_glued_to_a_date_is_no_part_of_it(text, iso):
    """Times, ages and pictures stand beside it without a space, and a word for the hour before that."""
    assert read_date(text, language="nb") == iso


@pytest.mark.parametrize("text", [
    "", "no digits here", "1999 was a year", "© 2023 Northford Herald", "call 0171 2023 1234", "31 February 2023",
    "32.13.2023", "version 10.4.21.7", "192.168.20.23", "24 2023", "14 Sept", "10:32", "pages 12-14/15",
    "Sept 14, 10:32: 2023 came", "Sept 14 10:32 2023 metres", "2023/24", "May 2023x14" * 3000 + "z",
    "September 99, 2023 years", "\x00\ud800 14", "१२", "2023-99-99",
])
def test_what_is_no_full_date_is_none_or_a_month(text):
    found = find_date(text)

    assert found is None or found.precision == "month"


def test_the_place_in_the_text_covers_weekday_time_and_zone():
    text = "By Ada Lind | Thursday, 14 Sept 2023, 10:32 CEST | 5 min read"

    found = find_date(text)

    assert found is not None
    assert text[found.start:found.end] == "Thursday, 14 Sept 2023, 10:32 CEST"


def test_a_date_far_into_a_text_is_found():
    assert read_date("word " * 400 + "on 14 September 2023 the hall closed") == "2023-09-14"


@pytest.mark.parametrize(("texts", "order"), [
    (["9/14/2023", "9/10/2023"], "mdy"),
    (["14/9/2023", "9/10/23"], "dmy"),
    (["14.9.2023"], "dmy"),
    (["9/10/2023"], None),
    (["14/9/2023", "9/14/2023"], None),
    (["1.2.14.2023", "2023/09/14"], None),
    ([], None),
])
def test_numbers_over_twelve_show_the_order(texts, order):
    assert find_order(texts) == order


@pytest.mark.parametrize(("texts", "order"), [
    (["03/09/2023"], "mdy"),
    (["09.03.23"], "dmy"),
    (["03/09/2023", "14/09/2023"], "dmy"),  # a number over twelve says more
    (["04/09/2023"], None),
    (["09/03/2023", "03/09/2023"], None),
    (["09/09/2023"], None),
])
def test_a_day_known_of_the_page_shows_the_order(texts, order):
    """What the metadata calls 9 March is 9 March in print, too."""
    assert find_order(texts, {"2023-03-09"}) == order


@pytest.mark.parametrize(("text", "meant"), [
    ("26 | 09 | 2023", "2023-09-26"),
    ("10 | 11 | 12", None),  # pages of a list
    ("2022 | 10 | 11", None),
    ("3 | May 2020", "2020-05"),
    ("14 Sept | 2023", None),
])
def test_bars_divide_numbers_of_a_date_and_dates_from_other_things(text, meant):
    assert read_date(text, language="de") == meant


@pytest.mark.parametrize("text", [
    "2023" * 50_000, "14 Sept " * 30_000, "1.1." * 60_000, "2023-" * 60_000, "年2023" * 50_000, "a." * 100_000 + "2023",
])
def test_hostile_texts_take_linear_time(text):
    begin = time.process_time()

    find_date(text)

    assert time.process_time() - begin < 1


@pytest.mark.parametrize(("text", "meant"), [
    ("Publié le 27 Mar 20 à 9:21", "2020-03-27T09:21"),
    ("Le 27 Mars 20 ans plus tard", None),
    ("Le 27 Mars 20 à Paris", None),
])
def test_a_short_year_stands_before_a_time_of_day(text, meant):
    assert read_date(text, language="fr") == meant
