"""Bylines in Chinese, Japanese and Korean: a word for the writer before or after names of two to four characters.

    記者 王小明／台北報導 · 〔記者王小明／台北報導〕 · 本报记者 林亦舟 沈可 · 文/王小明 · 作者：王小明
    取材・文＝山田太郎 · 山田太郎記者
    홍길동 기자 · 홍길동·김철수 기자 · 서울 홍길동 기자 hong@example.com
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.fields.byline_names import Byline
from newsclean.fields.dateline_places import known_places

LONGEST = 60
"""Characters of such a line."""

BRACKETS = "（(〔[【［）)〕]】］ \u3000"


def read_cjk_byline(text: str) -> Byline | None:
    """The byline of a line in one of these languages; None for others, and for credits of editors and photographers."""
    if len(text) > LONGEST or text.isascii() or not any(map(_is_cjk, text)):
        return None
    inner = text.strip(BRACKETS)
    labelled = _labelled().search(inner)
    if labelled is not None and len(labelled.group()) < len(inner):
        names = tuple(labelled["names"].replace("、", " ").split())
        return Byline(labelled["label"] + labelled["names"], names, explicit=True, led=True)
    if _credit().search(inner):
        return None
    return _korean(text, inner) or _before(text, inner) or _after(text, inner)


def _korean(text: str, inner: str) -> Byline | None:
    """`홍길동 기자`, with places before and an address after it."""
    match = _reporter().match(inner)
    if match is None:
        return None
    names = [name for name in re.split(r"[·,\s]+", match["names"]) if name and name not in known_places()]
    printed = text[:text.find(match["job"], text.find(match["names"])) + len(match["job"])]
    return Byline(printed.strip(" ="), tuple(names)) if names else None


def _before(text: str, inner: str) -> Byline | None:
    """A word for the writer, then names, then perhaps a place and "reports"."""
    match = _writer().match(inner)
    if match is None:
        return None
    names = tuple(bare for name in _divider().split(match["names"].strip()) if (bare := name.removeprefix("记者").removeprefix("記者")))
    spaced = _divider_but_space().split(match["names"].strip())
    if "记者" not in inner and all(is_japanese(name) for name in spaced):
        names = tuple(spaced)
    ok = names and all(2 <= len(name.replace(" ", "")) <= 8 for name in names)  # noqa: PLR2004 (of foreign names, too)
    return Byline(text, names) if ok else None


def _after(text: str, inner: str) -> Byline | None:
    """`山田太郎記者`."""
    match = _writer_last().fullmatch(inner)
    return Byline(text, (match["name"],)) if match is not None else None


def _is_cjk(char: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean."""
    return "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"


def is_japanese(name: str) -> bool:
    """Whether a space inside a name parts the family's from the given name, of two characters each: "山田 太郎"."""
    if not all(map(_is_cjk, name.replace(" ", ""))):
        return False
    family, space, given = name.partition(" ")
    return bool(space) and 1 <= len(family) <= 3 and 1 <= len(given) <= 3 and len(family + given) > 3  # noqa: PLR2004


@cache
def _labelled() -> re.Pattern[str]:
    """The writer among the labelled fields of a portal: "2022-07-18 09:26 来源：临江日报 作者：何晓宇 编辑：孙立"."""
    other = r"(?:来源|來源|编辑|編輯|责编|責編|责任编辑|責任編輯|审核|校对|字号|字體|时间|時間|发布|發布|发表|更新|阅读|浏览|点击|人气)"
    return re.compile(
        r"(?:^|(?<=[\d\s|｜]))(?P<label>(?:作者|记者|記者|撰文|撰稿)[：:]\s?)(?P<names>[^\W\d_]{2,4}(?:[、\s][^\W\d_]{2,4}){0,4}?)"
        rf"(?=\s*[|｜]|\s+{other}|\s*$)",
    )


@cache
def _credit() -> re.Pattern[str]:
    """Editors, photographers, sources."""
    return re.compile(r"^(?:责编|責編|责任编辑|責任編輯|编辑|編輯|校对|校對|摄影|攝影|撮影|写真|图|圖|来源|來源|사진|그래픽|편집|영상)")


@cache
def _writer() -> re.Pattern[str]:
    """What opens a byline: "文/", "記者", "取材・文＝"."""
    words = (
        "取材・文|取材/文|構成・文|文・写真|文と写真|文字|撰文|撰稿|作者|執筆者|執筆|著者|筆者|ライター|采写|供稿|編譯|编译|글쓴이|글"
    )
    return re.compile(
        rf"(?:(?:{words}|文)\s?[/／|｜:：・＝=\s]\s?|(?:[^\W\d_]{{0,6}}?(?:記者|记者))\s?[/／|｜:：]?\s?)"
        rf"(?P<names>[\w·]{{2,8}}(?:[、，,/／\s]\s?[\w·]{{1,8}}){{0,5}}?)"
        rf"\s?(?:[／/|｜]?[^\W\d_]{{2,4}}?(?:報導|报道|報道|電|电|综合报道|綜合報導))?$",
    )


@cache
def _writer_last() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[^\W\d_]{3,6})(?:記者|特派員|編集委員)")


@cache
def _reporter() -> re.Pattern[str]:
    """Korean names and their job, after at most a few places and before at most an address."""
    return re.compile(
        r"(?:[^=\s]{2,8}=)?(?:[^\W\da-z_]{2,4}[,·/]?\s){0,3}?(?P<names>[^\W\da-z_]{2,4}(?:\s?[·,]\s?[^\W\da-z_]{2,4}){0,4})\s?"
        r"(?P<job>(?:인턴|선임|수습|객원|전문|여행|스포츠|경제)?\s?(?:기자|특파원|논설위원|통신원|편집위원))(?:\s외\s\d+명)?"
        r"\s?(?:[\w.+-]{1,40}@[\w.-]{1,40})?\s?=?(?:\s?(?:기자\s?)?(?:구독하기|구독|팔로우|페이지|다른\s?기사(?:\s?보기)?))?$",
    )


@cache
def _divider() -> re.Pattern[str]:
    return re.compile(r"[、，,/／\s]+")


@cache
def _divider_but_space() -> re.Pattern[str]:
    return re.compile(r"[、，,/／]+\s?")
