"""Bylines and what looks like them."""

from __future__ import annotations

import time

import pytest

from newsclean.fields.byline import read_byline

BYLINES = [
    ("By Ada Lind", ["Ada Lind"]),
    ("By Ada Lind and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("BY JANE DOE, Staff Writer", ["JANE DOE"]),
    ("By Ada Lind, Tom Okoro and Raj Dhaliwal in Nairobi", ["Ada Lind", "Tom Okoro", "Raj Dhaliwal"]),
    ("By Ada Lind Special to the Herald", ["Ada Lind"]),
    ("By DR. ADA LIND FOR EXAMPLE.COM", ["DR. ADA LIND"]),
    ("By Ada Lind and Tom Okoro The Associated Press", ["Ada Lind", "Tom Okoro"]),
    ("By ADA LIND, Associated Press", ["ADA LIND"]),
    ("By Ludwig van der Berg", ["Ludwig van der Berg"]),
    ("By Salma bint Khalid al-Amri", ["Salma bint Khalid al-Amri"]),
    ("By John M. Roe Jr.", ["John M. Roe Jr."]),
    ("By Ada Lind @adalind", ["Ada Lind"]),
    ("By Ada Lind ada.lind@example.com", ["Ada Lind"]),
    ("By Ada Lind Follow", ["Ada Lind"]),
    ("By Ada Lind published 19 May 2026", ["Ada Lind"]),
    ("By Ada Lind | Political Editor | 14 Sept 2023", ["Ada Lind"]),
    ("By Ada | Sep 14, 2023 | Blog | 0 comments", ["Ada"]),
    ("ByAda Lind", ["Ada Lind"]),
    ("Written by Ada Lind", ["Ada Lind"]),
    ("Posted by Ada at 10:32 AM", ["Ada"]),
    ("Posted by Ada Lind under Boats", ["Ada Lind"]),
    ("Posted on September 14, 2023 by Ada Lind", ["Ada Lind"]),
    ("September 14, 2023 by Ada Lind", ["Ada Lind"]),
    ("This entry was posted in Buses, Council and tagged N14, night buses on 27 November 2016 by Ada Lind.", ["Ada Lind"]),
    ("Dieser Beitrag wurde unter Busse, Rat veröffentlicht am 27. November 2016 von Anna Weber.", ["Anna Weber"]),
    ("By Ada Lind.", ["Ada Lind"]),
    ("Story by Ada Lind / Photos by Tom Okoro", ["Ada Lind"]),
    ("Words by Ada Lind, photos by Tom Okoro", ["Ada Lind"]),
    ("Ada Lind, Science Correspondent", ["Ada Lind"]),
    ("Ada Lind – Journalist", ["Ada Lind"]),
    ("Ada Lind and Tom Okoro (Special Correspondents)", ["Ada Lind", "Tom Okoro"]),
    ("Ada Lind | Senior Writer | July 2, 2025", ["Ada Lind"]),
    ("Ada Lind | 14 Sept 2023 | 5 min read", ["Ada Lind"]),
    ("Ada Lind · Example News · Posted: Aug 08, 2024 4:00 AM EDT", ["Ada Lind"]),
    ("Ada Lind June 19, 2023", ["Ada Lind"]),
    ("Ada Lind|Published 4 months ago", ["Ada Lind"]),
    ("Von Anna Weber und Jan Krüger, Berlin", ["Anna Weber", "Jan Krüger"]),
    ("Von: Anna WEBER, Jan KRÜGER", ["Anna WEBER", "Jan KRÜGER"]),
    ("Von Anna Weber und Jan Krüger, dpa", ["Anna Weber", "Jan Krüger"]),
    ("von Anna Weber, MDR THÜRINGEN", ["Anna Weber"]),
    ("Von Anna Weber Landespolitische Korrespondentin", ["Anna Weber"]),
    ("Kommentar von Anna Weber", ["Anna Weber"]),
    ("7 Kommentare / Eine Analyse von Anna Weber-Lind", ["Anna Weber-Lind"]),
    ("Text und Fotos: Anna Weber", ["Anna Weber"]),
    ("Artikel veröffentlicht am 28. April 2024, 14:26 Uhr, Anna Weber", ["Anna Weber"]),
    ("Eingestellt von Ada um 10:32", ["Ada"]),
    ("Par Jean Dupont avec AFP", ["Jean Dupont"]),
    ("Par Maëlle Kerautret (avec Agence Exemple)", ["Maëlle Kerautret"]),
    ("par Claire Lemaire, le 28 mai 2009", ["Claire Lemaire"]),
    ("Por María José Pérez", ["María José Pérez"]),
    ("Por Ana de la Cruz y Pedro Soto", ["Ana de la Cruz", "Pedro Soto"]),
    ("di Mario Rossi", ["Mario Rossi"]),
    ("di Mario Bertocchi, inviato a Roccaliscia", ["Mario Bertocchi"]),
    ("A cura di Mario Rossi", ["Mario Rossi"]),
    ("Door Bas van Uffelen", ["Bas van Uffelen"]),
    ("Av Amanda Hällberg", ["Amanda Hällberg"]),
    ("Af Mark Sørensen", ["Mark Sørensen"]),
    ("Przez Anna Nowak", ["Anna Nowak"]),
    ("Autor: Bogumiła Ćwiek", ["Bogumiła Ćwiek"]),
    ("Írta: Kovács Anna", ["Kovács Anna"]),
    ("Yazan: Şebnem Işıkgil", ["Şebnem Işıkgil"]),
    ("Oleh Budi Santoso", ["Budi Santoso"]),
    ("Tác giả: Nguyễn Văn An", ["Nguyễn Văn An"]),
    ("Текст: Иван Петров", ["Иван Петров"]),
    ("Автор: Иван Петров и Анна Лунд", ["Иван Петров", "Анна Лунд"]),
    ("लेखक: राम कुमार शर्मा", ["राम कुमार शर्मा"]),
    ("राम कुमार द्वारा", ["राम कुमार"]),
    ("بقلم: ريم الشامسي", ["ريم الشامسي"]),
    ("كتبت: ريم الشامسي", ["ريم الشامسي"]),
    ("מאת: דנה לוי", ["דנה לוי"]),
    ("โดย พิมดา ทุ่งสว่าง", ["พิมดา ทุ่งสว่าง"]),
    ("文/王小明", ["王小明"]),
    ("作者：王小明", ["王小明"]),
    ("記者 王小明／台北報導", ["王小明"]),
    ("〔記者王小明／台北報導〕", ["王小明"]),
    ("本报记者 林亦舟 沈可", ["林亦舟", "沈可"]),
    ("（记者林亦舟、沈可）", ["林亦舟", "沈可"]),
    ("取材・文＝山田太郎", ["山田太郎"]),
    ("文・写真　山田 太郎", ["山田 太郎"]),
    ("山田太郎記者", ["山田太郎"]),
    ("홍길동 기자", ["홍길동"]),
    ("홍길동·김철수 기자", ["홍길동", "김철수"]),
    ("홍길동 기자 기자 구독", ["홍길동"]),  # with a button
    ("순천 홍길동 기자 hong@example.com", ["홍길동"]),
    ("By Emily Way", ["Emily Way"]),
    ("Written by:Ada Lind", ["Ada Lind"]),
    ("by Ada Lind—10 min read", ["Ada Lind"]),
    ("Adam Hamilton, 14 Sept 2023", ["Adam Hamilton"]),
    ("By Dan Okoro", ["Dan Okoro"]),  # "dan" is Indonesian for "and"
    ("By Ada LindJanuary 14, 202620 Mins Read", ["Ada Lind"]),
    ("BY ADA LINDPUBLISHED: JAN 29, 2025", ["ADA LIND"]),
    ("By Ada LindUpdated: Feb 5, 2026", ["Ada Lind"]),
    ("Ada LindDecember 17, 2025", ["Ada Lind"]),
    ("von ada_lind Veröffentlicht am 11. Juni 2019", ["ada_lind"]),
    ("von adalind am 26.10.2013, 03:48", ["adalind"]),
    ("Gespeichert von adalind am 24. Juli 2017 - 18:55", ["adalind"]),
    ("Posted in Boats by adalind on August 3, 2019", ["adalind"]),
    ("Dec 26, 2025 • Mahua Das in Project Management", ["Mahua Das"]),
    ("Ada Lind 02 Feb 2026 Boat Reviews 7 Comments", ["Ada Lind"]),
    ("by Ada Lind | Mar 11, 2023 | All About Boats and How They Are Built", ["Ada Lind"]),
    ("Published: Mar 8, 2024 · Modified: May 19, 2025 by Ada Lind · This post may contain affiliate links", ["Ada Lind"]),
    ("Enviado por Ana Soto el 14 de septiembre de 2023", ["Ana Soto"]),
    ("Postada por Ana Soto", ["Ana Soto"]),
    ("Inserito da Mario Rossi", ["Mario Rossi"]),
    ("Ingezonden door Bas van Uffelen", ["Bas van Uffelen"]),
    ("Indsendt af Mark Sørensen", ["Mark Sørensen"]),
    ("Upplagd av Amanda Hällberg", ["Amanda Hällberg"]),
    ("Dodane przez Anna Nowak", ["Anna Nowak"]),
    ("Gönderen Şebnem Işıkgil", ["Şebnem Işıkgil"]),
    ("Diposting oleh Budi Santoso", ["Budi Santoso"]),
    ("2022-07-18 09:26:31 来源：临江日报 作者：何晓宇", ["何晓宇"]),
    ("来源：临江日报  记者：何晓宇 沈可  编辑：孙立", ["何晓宇", "沈可"]),
    ("Опубліковано користувачем Тарас Мельничук у вт, 10/02/2018 - 09:30", ["Тарас Мельничук"]),
    ("Опубликовано Анна Иванова - пн, 16/10/2023 - 10:05", ["Анна Иванова"]),
    ("Υποβλήθηκε από τον χρήστη Ελένη Καρά στις Δευ, 16/10/2023 - 10:05", ["Ελένη Καρά"]),
    ("Wysłane przez Jan Nowak w pon., 16/10/2023 - 10:05", ["Jan Nowak"]),
    ("Ingediend door Jan Bos op ma, 16/10/2023 - 10:05", ["Jan Bos"]),
    ("da Carla Mengoni | Mag 6, 2024 | Cronaca | 1 commento", ["Carla Mengoni"]),
]


@pytest.mark.parametrize(("text", "authors"), BYLINES)
def test_names_are_read_from_bylines(text, authors):
    byline = read_byline(text)

    assert byline is not None
    assert list(byline.authors) == authors


@pytest.mark.parametrize("text", [
    "By the time the vote closed, the hall had emptied.",
    "By Monday it was over.",
    "By Tuesday",
    "By car, it takes an hour",
    "By the Numbers",
    "By Popular Demand",
    "By Category",
    "By 2030, all cars will be electric",
    "By John Roe, the novel tells of a lawyer who finds a box of letters in an attic.",
    "By clicking Subscribe you agree to what Example Systems, Inc. does with your data",
    "Von Anfang an war klar, dass es nicht reicht.",
    "Von Anfang an",
    "Von Berlin nach Rom",
    "Von der Leyen gewinnt die Wahl",
    "3 Minuten vom Ostbahnhof Hafenau",
    "Par ailleurs, le maire a dit non.",
    "Por ejemplo, el alcalde",
    "Di più",
    "Na Hrvatskoj",
    "Door to door",
    "Written in stone",
    "Posted in News",
    "Posted in Boats by the river on 14 Sept 2023",
    "Ada Lind 12 May 2020 the council decided to go ahead with it",
    "Read more by Ada Lind",
    "Text: Der Rat hat entschieden",
    "Reporting by Ada Lind; editing by Tom Okoro",
    "Photo by Ada Lind",
    "Photos: Tom Okoro",
    "Foto: Jan Krüger",
    "Edited by Tom Okoro",
    "Translated by Ada Lind",
    "Medically reviewed by Ada Lind, MD",
    "撮影：山田太郎",
    "（责编：林亦舟、沈可）",
    "사진 = 홍길동 기자",
    "Ada Lind",
    "Ada Lind is a freelance journalist based in Northford.",
    "The council voted for the bridge",
    "Political Editor",
    "Middle East Editor",
    "Mental Health | December 8, 2025",
    "World News | 14 Sept 2023",
    "Villa Lind Hamburg 2. Oktober 2015",
    "Technical May 23, 2019",
    "12:00 Anna Lund",
    "— Ada Lind (@adalind) November 5, 2023",
    "14 Sept 2023",
    "Home > News > Politics",
    "Copyright © 2025 Ada Lind. All rights reserved.",
    "By Ada Lind\nand somebody",
    "",
    "B",
])
def test_near_misses_are_no_bylines(text):
    assert read_byline(text) is None


@pytest.mark.parametrize(("text", "desk"), [
    ("By Staff", "Staff"), ("By Agencies", "Agencies"), ("By PTI", "PTI"), ("By Reuters Staff", "Reuters Staff"),
    ("Por Redacción", "Redacción"), ("Posted by admin", "admin"), ("Par Le Figaro et AFP", "Le Figaro et AFP"),
])
def test_desks_sign_without_being_authors(text, desk):
    byline = read_byline(text)

    assert byline is not None
    assert byline.authors == ()
    assert byline.desks == (desk,)


@pytest.mark.parametrize(("text", "printed"), [
    ("By Ada Lind and Tom Okoro", "By Ada Lind and Tom Okoro"),
    ("Von Anna Weber und Jan Krüger, Berlin", "Von Anna Weber und Jan Krüger, Berlin"),
    ("By Ada Lind published 19 May 2026", "By Ada Lind"),
    ("Posted on September 14, 2023 by Ada Lind", "by Ada Lind"),
    ("Ada Lind | 14 Sept 2023 | 5 min read", "Ada Lind"),
    ("Posted by Ada at 10:32 AM", "Posted by Ada"),
    ("By Ada Lind ada@example.com", "By Ada Lind"),
    ("By Ada Lind.", "By Ada Lind"),
    ("By John Roe Jr.", "By John Roe Jr."),
])
def test_days_and_buttons_are_not_part_of_the_byline(text, printed):
    byline = read_byline(text)

    assert byline is not None
    assert byline.text == printed


@pytest.mark.parametrize(("text", "published"), [
    ("By Ada Lind, 21 March 2018", "2018-03-21"),
    ("Ada Lind | 14 Sept 2023, 10:32 | 5 min read", "2023-09-14T10:32"),
    ("By Ada Lind | Updated: 14 Sept 2023", None),
    ("Von Anna Weber, zuletzt aktualisiert am 14.09.2023", None),
    ("By Ada Lind", None),
])
def test_a_date_on_the_same_line_is_kept(text, published):
    byline = read_byline(text)

    assert byline is not None
    assert byline.published == published


@pytest.mark.parametrize(("text", "authors"), [
    ("Ada Lind", ("Ada Lind",)),
    ("ADA LIND", ("ADA LIND",)),
    ("Ada Lind Tom Okoro", ("Ada Lind", "Tom Okoro")),
    ("Tom Okoro & Ada Lind", ("Tom Okoro", "Ada Lind")),
    ("Ada Lind Parliamentary editor", ("Ada Lind",)),
])
def test_names_the_page_claims_need_no_by_word(text, authors):
    byline = read_byline(text, claimed=["Ada Lind", "Tom Okoro"])

    assert byline is not None
    assert byline.authors == authors


@pytest.mark.parametrize("text", ["Ada Lind wins the prize", "Mehr von Ada Lind", "Image: Ada Lind", "Who is Ada Lind, the editor?"])
def test_more_than_claimed_names_is_no_byline(text):
    assert read_byline(text, claimed=["Ada Lind"]) is None


def test_short_by_words_count_in_their_language_only():
    assert read_byline("de Ion Popescu", language="ro") is not None
    assert read_byline("de Ion Popescu", language="fr") is None
    assert read_byline("Του Γιώργου Παπαδόπουλου", language="el") is not None
    assert read_byline("Di Anna Weber", language="en") is None


@pytest.mark.parametrize("text", [
    "By " + "A" * 230, "By " + "Ada Lind, " * 23, "| " * 120, "by " * 80, "(" * 240, "\ud800 by \ud800", "By \x00", "記者" * 30, "기자 " * 20,
    "王" * 60, "1" * 240, "/ - " * 60,
])
def test_hostile_lines_are_read_in_no_time(text):
    begin = time.process_time()

    read_byline(text)

    assert time.process_time() - begin < 0.2


def test_the_place_of_a_job_is_printed_with_it():
    assert read_byline("di Mario Rossi, inviato a Roma", language="it").text == "di Mario Rossi, inviato a Roma"
    assert read_byline("By Ada Lind in Paris", language="en").text == "By Ada Lind"
