"""Lines that are nothing but dates."""

from __future__ import annotations

import pytest

from newsclean.dates import is_date_line

DAY = "2023-09-14"


@pytest.mark.parametrize(("text", "published", "modified"), [
    ("14 Sept 2023", DAY, None),
    ("Published 14 Sept 2023", DAY, None),
    ("Posted on September 14, 2023 at 10:32 am", f"{DAY}T10:32", None),
    ("Published: Sept. 14, 2023 at 10:32 a.m. EDT", f"{DAY}T10:32-04:00", None),
    ("/ September 14, 2023", DAY, None),
    ("DATE: 14/09/2023", DAY, None),
    ("14 Sept 2023 · 5 min read", DAY, None),
    ("14 Sept 2023, updated 15 Sept 2023", DAY, "2023-09-15"),
    ("Published 14 Sept 2023 | Last updated: 15 Sept 2023, 8:05 pm", DAY, "2023-09-15T20:05"),
    ("Published: 10:32 BST, 14 Sep 2023 | Updated: 11:57 BST, 14 Sep 2023", f"{DAY}T10:32+01:00", f"{DAY}T11:57+01:00"),
    ("14 Sept 2023 10:32 / Updated 11:15", f"{DAY}T10:32", f"{DAY}T11:15"),
    ("First published on Thu 14 Sep 2023 10.32 CEST", f"{DAY}T10:32+02:00", None),
    ("Last modified on Thu 14 Sep 2023 10.32", None, f"{DAY}T10:32"),
    ("Sept 14, 2023 (updated)", None, DAY),
    ("Aktualisiert am 14.09.2023", None, DAY),
    ("Stand: 14.09.2023, 10:32 Uhr", None, f"{DAY}T10:32"),
    ("Veröffentlicht am 14.09.2023 | Aktualisiert am 15.09.2023 um 8:00 Uhr", DAY, "2023-09-15T08:00"),
    ("Donnerstag, 14. September 2023, 10:32 Uhr", f"{DAY}T10:32", None),
    ("Lesezeit: 5 Min. 14. September 2023", DAY, None),
    ("Publié le 14 septembre 2023 à 10h32, mis à jour le 15 septembre 2023 à 8h00", f"{DAY}T10:32", "2023-09-15T08:00"),
    ("Actualizado el 14 de septiembre de 2023 | 6:00 h", None, f"{DAY}T06:00"),
    ("Jueves, 14 de septiembre de 2023", DAY, None),
    ("Publicado em 14 de setembro de 2023 às 10h32", f"{DAY}T10:32", None),
    ("Pubblicato il 14 settembre 2023 - Ultima modifica 15 settembre 2023 12:02", DAY, "2023-09-15T12:02"),
    ("Publisert 14.09.2023, kl. 13.05 Oppdatert 14.09.2023, kl. 13.52", f"{DAY}T13:05", f"{DAY}T13:52"),
    ("Geplaatst op donderdag 14 september 2023 om 10:32 uur", f"{DAY}T10:32", None),
    ("Opublikowano: 14 września 2023, godz. 10:32", f"{DAY}T10:32", None),
    ("Опубликовано 14 сентября 2023 в 10:32", f"{DAY}T10:32", None),
    ("Четверг, 14 сентября 2023 г.", DAY, None),
    ("Оновлено: 14 вересня 2023, 10:32", None, f"{DAY}T10:32"),
    ("Yayınlanma: 14 Eylül 2023 Perşembe, 10:32 | Güncelleme: 15.09.2023 08:00", f"{DAY}T10:32", "2023-09-15T08:00"),
    ("14 ΣΕΠΤΕΜΒΡΙΟΥ 2023, 10:32", f"{DAY}T10:32", None),
    ("公開日：2023年9月14日（木） 10時32分　更新日：2023年9月15日", f"{DAY}T10:32", "2023-09-15"),
    ("发布时间：2023-09-14 10:32", f"{DAY}T10:32", None),
    ("2023年9月14日 星期四", DAY, None),
    ("입력 2023.09.14. 오전 10:32 수정 2023.09.14 11:00", f"{DAY}T10:32", f"{DAY}T11:00"),
    ("14 सितंबर 2023 पर प्रकाशित", DAY, None),
    ("अपडेटेड 14 सितंबर 2023 10:32 IST", None, f"{DAY}T10:32"),
    ("تاريخ النشر: 14 سبتمبر 2023", DAY, None),
    ("พฤหัสบดี 14 กันยายน 2566 เวลา 10:32 น.", f"{DAY}T10:32", None),
    ("Thứ Năm, 14/9/2023, 10:32 (GMT+7)", f"{DAY}T10:32+07:00", None),
    ("প্রকাশিত: ১৪ সেপ্টেম্বর ২০২৩, ১০:৩২", f"{DAY}T10:32", None),
    ("Kamis, 14 September 2023 10:32 WIB", f"{DAY}T10:32+07:00", None),
])
def test_date_lines_give_their_dates(text, published, modified):
    line = is_date_line(text)

    assert line is not None
    assert (line.published, line.modified) == (published, modified)


@pytest.mark.parametrize("text", [
    "3 hours ago", "an hour ago", "Updated 2 days ago", "Published 5 mins ago", "vor 3 Stunden", "VOR EINER STUNDE",
    "hace 2 días", "il y a 12 minutes", "há 3 horas", "3 ore fa", "3 часа назад", "3 saat önce", "3 godziny temu",
    "5分钟前", "3時間前", "3시간 전",
    "منذ 3 ساعات", "3 घंटे पहले", "3 timmar sedan", "3 uur geleden", "Yesterday at 10:32", "Heute, 10:32 Uhr",
])
def test_relative_times_are_date_lines_without_a_date(text):
    line = is_date_line(text)

    assert line is not None
    assert line.relative
    assert line.published is line.modified is None


@pytest.mark.parametrize(("text", "partial"), [
    ("14 Sept", "--09-14"), ("31. Mai, 10:32 Uhr", "--05-31"), ("9月14日", "--09-14"), ("September 2023", "2023-09"),
])
def test_what_is_printed_of_a_date_is_kept(text, partial):
    line = is_date_line(text)

    assert line is not None
    assert line.published is None
    assert line.partial == partial


@pytest.mark.parametrize("text", [
    "The council met on 14 September 2023.",
    "On 14 September 2023 the hall closed",
    "By Ada Lind | 14 Sept 2023",
    "NORTHFORD, 14 Sept 2023",
    "14–16 September 2023",
    "14.09.2023 - 16.09.2023",
    "14 Sept 2023, 10:00 - 11:00",
    "© 2023",
    "2023",
    "September 2023 (14)",
    "June 2023 May 2023 April 2023 March 2023",
    "10:32",
    "3",
    "5 things to know",
    "3 comments",
    "Thursday",
    "Today",
    "May",
    "9:1",
    "14 Sept 2023 in Politics",
    "Nr. 14/2023",
    "",
    "Sat.1",
    "+49 30 14 09 2023",
    "1 2 3 4 5 6",
    "14 September 2023 " * 12,
])
def test_near_misses_are_no_date_lines(text):
    assert is_date_line(text) is None


def test_language_and_order_reach_the_numbers():
    assert is_date_line("Updated 09/10/2023") is None
    assert is_date_line("Updated 09/10/2023", language="en-GB") == (None, "2023-10-09", False, None)
    assert is_date_line("Updated 09/10/2023", order="mdy") == (None, "2023-09-10", False, None)
