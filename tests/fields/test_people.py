"""Who wrote a story: what is claimed, what is printed, and who signs where nobody is named."""

from __future__ import annotations

import pytest

import newsclean

TEXT = "<p>The council of Northford has asked three yards what a new ferry would cost the town, and how long it would take.</p>"


def authors(byline: str, head: str = "") -> list[str]:
    """The authors of a page with this line below its headline."""
    page = f"<html lang=en><head>{head}</head><body><article><h1>Northford Wants a Ferry</h1>{byline}{TEXT * 3}</article></body></html>"
    return newsclean.extract(page).authors


@pytest.mark.parametrize(("line", "desk"), [("By Staff Writer", "Staff Writer"), ("by News Desk", "News Desk")])
def test_a_desk_signs_where_nobody_is_named(line: str, desk: str) -> None:
    assert authors(f"<p>{line}</p>") == [desk]


def test_a_name_is_better_than_the_desk_beside_it() -> None:
    assert authors("<p>By News Desk</p><p>By Ada Lind</p>") == ["Ada Lind"]
    assert authors("<p>By News Desk</p>", "<meta name=author content='Ada Lind'>") == ["Ada Lind"]


def test_a_printed_name_is_better_than_one_word_of_an_element_named_for_authors() -> None:
    assert authors("<p>By Ada Lind</p><p><span class=author>adalind</span></p>") == ["Ada Lind"]


LINKED = "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"author\": {{\"name\": \"{}\"}}}}</script>"


@pytest.mark.parametrize(("claimed", "printed", "believed"), [
    ("Example Media Group", "By Ada Lind", ["Ada Lind"]),  # a body
    ("AFP", "By Ada Lind", ["Ada Lind"]),
    ("Ada Lind", "By Ada Lind and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("Ada", "By Ada Lind", ["Ada Lind"]),
    ("Raj Dhaliwal", "By Ada Lind", ["Ada Lind"]),  # who put it online
    ("Ada Lind", "By Ada Lind Example Herald", ["Ada Lind"]),
    ("Ada Lind", "By Staff", ["Ada Lind"]),
    ("Sunita Barwal", "By सुनीता बरवाल", ["Sunita Barwal"]),
    ("Zuvka Oor", "Zuvka Oor, Helka Brinn & Ada Lind · 14 Sept 2023", ["Zuvka Oor", "Helka Brinn", "Ada Lind"]),  # metadata had room for one
    ("Zuvka Oor", "Zuvka Oor, Helka Brinn & Friends of Boats · 14 Sept 2023", ["Zuvka Oor"]),
])
def test_print_and_metadata_are_weighed(claimed: str, printed: str, believed: list[str]) -> None:
    assert authors(f"<p>{printed}</p>", LINKED.format(claimed)) == believed


@pytest.mark.parametrize("line", ["Per E-Mail teilen E-Mail", "Licensed Boat Builder, M.A. Journalism"])
def test_buttons_and_degrees_are_nobodys_names(line: str) -> None:
    assert authors(f"<p>{line}</p>") == []


def test_an_agency_in_brackets_that_helped_is_no_author() -> None:
    """French papers say "avec" in print, and list both for machines."""
    two = LINKED.format('Ada Lind"}, {"name": "Agence Exemple').replace('"author": {', '"author": [{').replace("}}<", "}]}<")

    assert authors("<p>Par Ada Lind (avec Agence Exemple)</p>", two) == ["Ada Lind"]
    assert authors("<p>Par Ada Lind, Agence Exemple</p>", two) == ["Ada Lind", "Agence Exemple"]


def told(line: str, bio: str) -> list[str]:
    """The authors of a story with a line below its headline, and something below it."""
    story = TEXT.replace("</p>", " Matt spoke of it.</p>") * 4
    return newsclean.extract(f"<html lang=en><body><article><h1>Northford Wants a Ferry</h1><div>{line}</div>{story}</article>{bio}</body></html>").authors


@pytest.mark.parametrize(("line", "bio"), [
    ("Stefan", "<h3>Stefan</h3><p>Stefan is the founder of the example yard, and builds boats by day.</p>"),
    ("Stefan · 9 min · Boats", "<div class='author-box'><h4>Stefan</h4></div>"),
    ("Gregor Matt", "<p>Gregor Matt builds boats by day and writes of them by night.</p>"),
    ("Zuvka Matt", "<div class='author-box'><h4>Zuvka Matt</h4></div>"),
])
def test_a_name_below_the_headline_is_an_author_s_where_the_page_s_end_tells_of_its_bearer(line: str, bio: str) -> None:
    assert told(line, bio) == [line.partition(" ·")[0]]


@pytest.mark.parametrize(("line", "bio"), [
    ("Stefan", "<p>More of this tomorrow.</p>"),
    ("Zuvka Matt", "<p>Zuvka Matt is a boat that was built by day and sailed by night.</p>"),
    ("Boats", "<p>Boats is a section of the example paper and has news of boats.</p>"),  # no name
    ("Gregor Matt", "<ol class='comments'><li>Gregor Matt is a fool who knows nothing of boats at all.</li></ol>"),
    ("Stefan", "<p>Stefan Lind is the founder of the example yard, and builds boats by day.</p>"),
])
def test_where_nothing_tells_of_the_bearer_it_is_not(line: str, bio: str) -> None:
    assert told(line, bio) == []


def test_a_heading_above_the_bio_signs_the_story() -> None:
    bio = "<h3>Written by Ada Lind</h3><p>Ada Lind is a writer who has spent many years on boats, and lives in Northford with a cat.</p>"

    assert told("Boats", bio) == ["Ada Lind"]


KOREAN = "서해 끝 곶섬에서 오랫동안 사람이 지켜 온 등대가 이달 말 무인화된다. 마지막 등대지기인 소장은 통화에서 불은 제가 끄고 간다고 말했다."
CHINESE = "候鸟监测中心三日发布的数据显示，截至二日晚间，已有两千多只白鹤离开南方越冬地北上，首批起飞时间比去年提前十二天，保护站的工作人员因此忙碌起来。"


@pytest.mark.parametrize(("lead", "story", "names"), [
    ("(서울=예시뉴스) 홍길동 기자 = ", KOREAN, ["홍길동"]),
    ("[부산=예시뉴스] 홍길동·김철수 기자 = ", KOREAN, ["홍길동", "김철수"]),
    ("홍길동 기자는 (서울=예시뉴스) = ", KOREAN, []),
    ("例新社北京3月3日电（记者林亦舟、沈可）", CHINESE, ["林亦舟", "沈可"]),
    ("本报讯 （记者 林亦舟 通讯员 沈可）", CHINESE, ["林亦舟"]),
    ("（记者节）", CHINESE, []),
])
def test_agencies_of_asia_name_their_reporters_behind_the_dateline(lead: str, story: str, names: list[str]) -> None:
    page = f"<html><body><article><h1>마지막 등대지기 白鹤北归</h1><p>{lead}{story}</p><p>{story}</p><p>{story}</p></article></body></html>"

    assert newsclean.extract(page).authors == names


@pytest.mark.parametrize(("printed", "names"), [
    ("By WALTER PRINE<br>Mail Staff Writer", ["WALTER PRINE"]),
    ("By Ada Lind and<br>Tom Okoro", ["Ada Lind", "Tom Okoro"]),
    ("By Ada Lind<br>and Tom Okoro", ["Ada Lind", "Tom Okoro"]),
])
def test_whom_an_author_works_for_stands_below_the_name(printed: str, names: list[str]) -> None:
    assert authors(f"<p>{printed}</p>") == names


def test_a_label_of_a_change_is_no_name() -> None:
    line = "<span>Written by: </span><a href='/a'>Ada Lind</a> <span>Updated: Sun, 14 Jan 2024 06:45 PM</span>"
    assert authors(f"<div class='author-info'>{line}</div>") == ["Ada Lind"]


def test_reporters_in_the_brackets_that_open_a_story_are_its_authors() -> None:
    opening = "<p>〔記者王小明／宜蘭報導〕宜蘭縣冬山鄉一間開業五十二年的理髮廳，昨天迎來第三代接班人，二十四歲的孫女林以晴剪下第一刀。</p>"
    article = newsclean.extract(f"<html><body><article><h1>52年老理髮廳 24歲孫女接班剪第一刀</h1>{opening}{opening[12:] * 2}</article></body></html>")
    assert article.authors == ["王小明"]
    assert article.text.startswith("〔記者王小明／宜蘭報導〕")


def test_a_link_of_its_own_is_the_whole_name() -> None:
    """Where the section is the next link, and only margins part them."""
    assert authors("<p>by <a href='/ada'>Ada Lind</a> <a href='/commons'>Global Commons</a></p>") == ["Ada Lind"]
    assert authors("<p>by <a href='/ada'>Ada</a> Lind Okoro</p>") == ["Ada Lind Okoro"]


def test_all_elements_named_for_authors_are_read_where_metadata_takes_the_first() -> None:
    each = "<dt class='author-name'>{}</dt><dd>{}</dd>"

    assert authors("<dl>" + each.format("홍길동 기자", "hong@example.com") + each.format("김철수 기자", "kim@example.com") + "</dl>") == ["홍길동", "김철수"]


def test_bylines_with_a_picture_between_are_one() -> None:
    assert authors("<p>Ada Lind – Journalist</p><img src='/tom.jpg' alt=''><p>Tom Okoro – Journalist</p>") == ["Ada Lind", "Tom Okoro"]


def test_an_account_in_the_footer_of_a_post_signs_it() -> None:
    story = f"<article class='entry'><h1>The V of the fridge</h1>{TEXT * 3}<footer class='entry-footer'>{{}}</footer></article>"
    signed = story.format("<p><span class='author vcard'><span class='fn'>kitchen-k</span></span> <a href='/e'>4 years ago</a></p>")

    assert newsclean.extract(f"<html><body>{signed}</body></html>").authors == ["kitchen-k"]
    assert newsclean.extract(f"<html><body>{story.format('')}<footer><span class='author'>kitchen-k</span></footer></body></html>").authors == []


WEBPAGE = "<script type='application/ld+json'>{\"@type\": \"WebPage\", \"author\": {\"name\": \"Ada Lind\"}}</script>"


@pytest.mark.parametrize(("head", "line", "names"), [
    ("<meta name=author content='Ada Lind'>", "Anna Weber", ["Anna Weber"]),
    (WEBPAGE, "Anna Weber", ["Anna Weber"]),
    ("<meta name=author content='Ada Lind'>", "Naftali Brinn, Anna Weber, Helka Oor", ["Naftali Brinn", "Anna Weber", "Helka Oor"]),
    (LINKED.format("Ada Lind"), "Anna Weber", ["Ada Lind"]),
    ("<meta name=author content='Anna Lind Weber'>", "Anna Weber", ["Anna Lind Weber"]),
    ("<meta name=author content='Ada Lind'>", "Harbour Street", ["Ada Lind"]),
])
def test_a_name_right_below_the_headline_is_better_than_whom_a_page_often_names_for_others(head: str, line: str, names: list[str]) -> None:
    """The WebPage's author and the bare meta are of who entered the story, or made the site."""
    assert authors(f"<p>{line} · 14 Sept 2023</p>", head) == names


@pytest.mark.parametrize(("element", "names"), [("Anna Weber, MDR OSTEN", ["Anna Weber"]), ("Anna Weber, Tom Okoro", ["Anna Weber", "Tom Okoro"])])
def test_the_station_behind_a_name_is_no_author(element: str, names: list[str]) -> None:
    """An element named for authors holds the whole line."""
    assert authors(f"<p>von <span class='author'>{element}</span></p>") == names


@pytest.mark.parametrize(("line", "names"), [("Por Agencia EFE", ["Agencia EFE"]), ("By Staff", ["Northford Herald"])])
def test_the_agency_in_print_wrote_what_the_site_claims(line: str, names: list[str]) -> None:
    site = "<meta property='og:site_name' content='Northford Herald'>"

    assert authors(f"<p>{line}</p>", site + LINKED.format("Northford Herald")) == names


def test_a_first_name_with_a_bio_is_better_than_a_team() -> None:
    bio = "<h3>Stefan</h3><p>Stefan is the founder of the example yard, and builds boats by day.</p>"
    page = f"<article><h1>Northford Wants a Ferry</h1><p>Stefan</p>{TEXT * 3}</article>{bio}"

    assert newsclean.extract(f"<html lang=en><head><meta name=author content='Example Boats Team'></head><body>{page}</body></html>").authors == ["Stefan"]
