"""`extract` as a function: what it takes, what it gives, and that it gives it every time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import bs4
import pytest
from lxml import etree, html

import newsclean
from newsclean import Article, NoArticleError, SourceError
from newsclean.decode import decode
from newsclean.inspector.examination import examine
from test_label import HEADLINE, PLAIN, STORY, TEXT


def same(article: Article) -> str:
    """All of an article, as one value."""
    return article.to_json(boilerplate="all") + repr([(one.role, one.score, one.evidence, one.decided) for one in article.blocks])


def test_two_runs_are_equal() -> None:
    for source in (PLAIN, TEXT):
        assert same(newsclean.extract(source)) == same(newsclean.extract(source))


@pytest.mark.parametrize("make", [
    lambda source: source.encode("utf-8"),
    lambda source: bytearray(source.encode("utf-8")),
    lambda source: ("\ufeff" + source).encode("utf-16-le"),
    html.document_fromstring,
    lambda source: html.document_fromstring(source).getroottree(),
    lambda source: bs4.BeautifulSoup(source, "html.parser"),
    lambda source: bs4.BeautifulSoup(source, "lxml"),
], ids=["bytes", "bytearray", "utf-16", "lxml", "lxml tree", "html.parser soup", "lxml soup"])
def test_a_page_is_the_same_however_it_is_given(make) -> None:
    assert newsclean.extract(make(PLAIN)).to_dict() == newsclean.extract(PLAIN).to_dict()


def test_a_tree_and_a_soup_are_not_changed() -> None:
    tree, soup = html.document_fromstring(PLAIN), bs4.BeautifulSoup(PLAIN, "html.parser")
    before = etree.tostring(tree), str(soup)
    newsclean.extract(tree)
    newsclean.extract(soup)
    assert (etree.tostring(tree), str(soup)) == before


def test_line_ends_do_not_matter() -> None:
    for source in (PLAIN, TEXT):
        assert newsclean.extract(source.replace("\n", "\r\n")).to_dict() == newsclean.extract(source).to_dict()


def test_threads_share_nothing() -> None:
    sources = [PLAIN, TEXT] * 8
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda source: same(newsclean.extract(source)), sources))
    assert together == [same(newsclean.extract(source)) for source in sources]


def test_plain_text_and_page_tell_the_same_story() -> None:
    text, page = newsclean.extract(TEXT), newsclean.extract(PLAIN)
    assert text.headline == page.headline == HEADLINE
    assert [item.text for item in text.body] == [item.text for item in page.body] == list(STORY)
    assert text.text == "\n\n".join(STORY)


def test_the_kind_can_be_told() -> None:
    assert newsclean.extract(TEXT, kind="text").kind == "text"
    assert newsclean.extract(PLAIN, kind="html").kind == "html"


def test_relative_addresses_are_read_against_the_url() -> None:
    source = PLAIN.replace("the mayor", '<a href="/mayor">the mayor</a>')
    article = newsclean.extract(source, url="https://news.example/2023/bridge")
    assert "(https://news.example/mayor)" in (article.body[1].markdown or "")
    assert article.url == "https://news.example/2023/bridge"


@pytest.mark.parametrize("source", [
    "<html><head><title>Home</title></head><body></body></html>",
    "<html><body><nav><a href=/a>News</a> <a href=/b>Sport</a></nav><footer>© 2023</footer></body></html>",
    "<html><body><img src=a.jpg></body></html>",
], ids=["empty", "menu", "picture"])
def test_a_page_without_a_story_is_refused_but_can_be_examined(source: str) -> None:
    with pytest.raises(NoArticleError):
        newsclean.extract(source)
    article = examine(decode(source)).article
    assert article.body == []
    assert article.warnings


def test_examining_a_page_with_a_story_is_extracting_it() -> None:
    assert same(examine(decode(PLAIN)).article) == same(newsclean.extract(PLAIN))


def test_what_readers_comment_on_is_an_article_however_short() -> None:
    """Beside three hundred comments a post of one paragraph is next to nothing."""
    post = "\n\n".join(TEXT.split("\n\n")[:3])
    comments = "".join(
        f"Reader {chr(65 + number % 26)} says:\n{number % 28 + 1} May 2023 at 10:{number % 50 + 10}\n"
        "Lovely light again, and so early in the year that nobody here can remember such a thing.\nReply\n\n"
        for number in range(300)
    )

    article = newsclean.extract(f"{post}\n\n300 comments\n\n{comments}", kind="text")

    assert len(article.comments) == 300
    assert [item.text for item in article.body] == [post.split("\n\n")[2]]


@pytest.mark.parametrize(("source", "reason"), [
    ("a line\n" * 1_200_001, "has more than 1,200,000 lines, too many for one article"),
    ("<p>a" * 250_001, "has more than 250,000 pieces of text, too many for one article"),
])
def test_what_is_too_long_for_an_article_is_refused_before_it_takes_the_memory(source: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        newsclean.extract(source)
