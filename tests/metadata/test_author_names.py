"""Lists of authors become names, whatever stands around them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata.names import clean_authors, is_by, is_login, is_person

ONE_NAME = [
    ("Ada Lind", "Ada Lind"),
    ("By Ada Lind", "Ada Lind"),
    ("BY ADA LIND", "ADA LIND"),
    ("ByAda Lind", "Ada Lind"),
    ("Written by: Ada Lind", "Ada Lind"),
    ("Von Ada Lind", "Ada Lind"),
    ("Text: Von Ada Lind", "Ada Lind"),
    ("Ein Kommentar von Ada Lind", "Ada Lind"),
    ("Par Ada Lind", "Ada Lind"),
    ("Por Ada Lind", "Ada Lind"),
    ("Автор: Анна Линд", "Анна Линд"),
    ("अदा लिंद द्वारा", "अदा लिंद"),
    ("作者：李华", "李华"),
    ("記者 王小明", "王小明"),
    ("김민수 기자", "김민수"),
    ("Example Wire=김민수 기자", "김민수"),
    ("بقلم: علي حسن", "علي حسن"),
    ("Ada Lind (Example Wire)", "Ada Lind"),
    ("Ada Lind, Staff Writer", "Ada Lind"),
    ("Ada Lind Senior Political Correspondent", "Ada Lind"),
    ("Ada LindTravel Reporter", "Ada Lind"),
    ("Reporter Ada Lind", "Ada Lind"),
    ("Ada Lind, Redakteurin", "Ada Lind"),
    ("Ada Lind, Sr. Director of Ferries, Northford Lines - 10+ Years in the Business", "Ada Lind"),
    ("Ada Lind for Example News", "Ada Lind"),
    ("Ada Lind in Geneva", "Ada Lind"),
    ("Ada Lind | The Northford Newsroom", "Ada Lind"),
    ("Ada Lind - Northford Editorial Team", "Ada Lind"),
    ("By Ada Lind | November 3, 2025 (8:42 AM ET)", "Ada Lind"),
    ("Ada Lind · 3 min read", "Ada Lind"),
    ("Ada Lind ada.lind@example.org @adalind https://example.org/ada", "Ada Lind"),
    ("By Ada Lind Edited by Tom Okoro", "Ada Lind"),
    ("Ada Lind. Photos: Tom Okoro", "Ada Lind"),
]

KEPT = [
    "Lind, Ada",
    "Lind, Ada M.",
    "Ada Lind, Ph.D.",
    "Ada Lind, PhD, MPH",
    "Ada Lind, MS, RD, FAND",
    "Tom Okoro, Jr.",
    "Tom Okoro Jr.",
    "Dr. Ada Lind",
    "A. B. C. Lind",
    "Ada B.",
    "ADA LIND",
    "Ursula van der Lind",
    "José Lind y Gasset",
    "Von Miller",
    "Di Maio",
    "Ada O’Lind",
    "BYRON LIND",
    "Example Wire",
    "Redaktion northford.example",
    "The Northford Team",
    "Center for Ferry Evaluation and Research",
    "Food and Ferry Administration",
    "abc/def",
    "Mac & i",
    "freeman1984",
    "Lê Phương",
    "大渡 美咲",
    "محمد علي",
    "HT Correspondent",
]

SEVERAL = [
    ("By Ada Lind and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("ADA LIND, TOM OKORO and BO HAI", ["ADA LIND", "TOM OKORO", "BO HAI"]),
    ("Ada Lind, Tom Okoro & Bo Hai", ["Ada Lind", "Tom Okoro", "Bo Hai"]),
    ("Ada Lind und Tom Okoro, dpa", ["Ada Lind", "Tom Okoro", "dpa"]),
    ("Ada Lind et Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("Ada Lind García y Tom Okoro Ruiz", ["Ada Lind García", "Tom Okoro Ruiz"]),
    ("ADA LIND E TOM OKORO", ["ADA LIND", "TOM OKORO"]),
    ("Ada Lind / Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("Lind, Ada; Okoro, Tom", ["Lind, Ada", "Okoro, Tom"]),
    ("Ada Lind, Reporter, Tom Okoro, Editor", ["Ada Lind", "Tom Okoro"]),
    ("배윤경,이상현、한수진", ["배윤경", "이상현", "한수진"]),
    ("Ada Lind, Ada Lind, ADA LIND", ["Ada Lind"]),
    ("Example Wire, AFP", ["Example Wire", "AFP"]),
]

NOBODY = [
    "",
    "By ",
    "von",
    "https://www.facebook.com/ada.lind",
    "@adalind",
    "ada@example.org",
    "admin",
    "Staff Writer",
    "Redaktion",
    "La Rédaction",
    "null",
    "undefined",
    "[object Object]",
    "{{ author.name }}",
    "105092",
    "(Image: Example Pictures)",
    "Photo: Ada Lind",
    "4 min read",
    "Posted May 24, 2026 10:05 am",
    "April 28, 2019 at 6:01 am",
    "in Uncategorized",
    "Published on",
    "Comments",
    "Ada Lind is the editor of the Northford Times. She has worked there since the bridge.",
    "content: Northford",
]


@pytest.mark.parametrize(("text", "name"), ONE_NAME)
def test_only_the_name_is_left(text: str, name: str) -> None:
    assert clean_authors(text) == [name]


@pytest.mark.parametrize("name", KEPT)
def test_what_belongs_to_a_name_stays(name: str) -> None:
    assert clean_authors(name) == [name]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_lists_are_divided(text: str, names: list[str]) -> None:
    assert clean_authors(text) == names


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_name_gives_none(text: str) -> None:
    assert clean_authors(text) == []


def test_the_site_is_no_author_beside_people() -> None:
    assert clean_authors("Ada Lind, Example News", site="Example News") == ["Ada Lind"]
    assert clean_authors("Example News", site="Example News") == ["Example News"]
    assert clean_authors("Bread & Butter", site="Bread & Butter") == ["Bread & Butter"]


def test_labels_logins_and_people_are_told_apart() -> None:
    assert is_by("Written by")
    assert is_by("Von:")
    assert not is_by("Reading time")
    assert is_login("q_admin")
    assert is_login("sophie-foster")
    assert not is_login("Ada")
    assert is_person("Ada van der Lind")
    assert is_person("王小明")
    assert not is_person("Northford Ferry Company")
    assert not is_person("sende uns eine Mail")


@pytest.mark.parametrize(
    "evil", ["-", "—", "[(", "(", "by ", "and ", ", ", "a", "Ada Lind, ", "&", " ", "Von ", "A.B.", "王", "@", "2023 "]
)
def test_long_nonsense_is_read_in_linear_time(evil: str) -> None:
    start = time.process_time()

    clean_authors(evil * 50_000)

    assert time.process_time() - start < 1


@given(st.text(max_size=80))
def test_names_are_never_empty_or_padded(text: str) -> None:
    assert all(name and name == name.strip() for name in clean_authors(text))


@pytest.mark.parametrize(("text", "names"), [
    ("example.com, Northford, Germany", ["example.com"]),
    ("Example Verlag GmbH, Nürnberg, Germany", ["Example Verlag GmbH"]),
    ("Ada Lind, Tom Okoro, Germany", ["Ada Lind", "Tom Okoro", "Germany"]),
    ("Ada Lind, Tom designed", ["Ada Lind"]),
    ("Ada Lind, Garden Network on Facebook", ["Ada Lind"]),
    ("林宸誼／即時報導", ["林宸誼"]),
    ("Example Wire Updated", ["Example Wire"]),
    ("Recueilli par Ada Lind", ["Ada Lind"]),
    ("Ada Lind Last updated 4 June 2020, originally created 17 June 2019", ["Ada Lind"]),
    ("James Last", ["James Last"]),
    ("순천, 광양 홍길동 기자", ["홍길동"]),  # towns
    ("홍길동, 김철수 기자", ["홍길동", "김철수"]),
])
def test_what_stands_beside_names_is_nobody(text: str, names: list[str]) -> None:
    assert clean_authors(text) == names


@pytest.mark.parametrize("name", [
    "Departement für Wirtschaft, Bildung und Forschung EBF",
    "Bundesministerium für Wirtschaft und Fährverkehr",
    "Ministry of Boats, Bridges and Harbours",
])
def test_commas_inside_a_body_s_name_divide_nothing(name: str) -> None:
    assert clean_authors(name) == [name]
    assert clean_authors("Ministry of Boats, Ada Lind and Tom Okoro") == ["Ministry of Boats", "Ada Lind", "Tom Okoro"]
