"""What holds for any page and any text, however odd: looked for by Hypothesis in documents made of pieces that do not go together."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile_pages import HEADLINE, LAST, STORY, page, text
from promises import broken, examined, extracted, invented, letters

WORDS = st.sampled_from((
    "lock river gate keeper boat water county oak weir skipper lamp Monday mill barge toll beam yard spring flood gravel Ärger señor дом 水門 مدينة नगर ไทย 한국 "
    "1986 12:30 &amp; &lt;b&gt; &#8217; — “so” (it) *was* _then_ `x` [a] 5% #1 @home a.b@c.example https://x.example/a_b 3–4 e.g. No. $5 A/B C++ <3"
).split())
SENTENCE = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
INLINE = st.sampled_from(["{}", "<b>{}</b>", "<i>{}</i>", "<a href='/x'>{}</a>", "<span class='byline'>{}</span>", "<code>{}</code>", "{}<br>", "<b><i>{}</b></i>", "<u>{}", "{}</em>", "<q>{}</q>", "<time>{}</time>"])
PHRASE = st.builds(str.format, INLINE, SENTENCE)
TEXTS = st.lists(PHRASE, min_size=1, max_size=3).map(" ".join)
ELEMENT = st.sampled_from([
    "<p>{}</p>", "<p>{}", "<div>{}</div>", "<h1>{}</h1>", "<h2>{}</h2>", "<li>{}</li>", "<ul><li>{}</li></ul>", "<ol><li>{}<ul><li>x</ul></ol>", "<blockquote><p>{}</p></blockquote>",
    "<table><tr><td>{}<td>1<tr><td>a<td>b</table>", "<table><tr><td>{}", "<pre>{}</pre>", "<figure><img src=/a.jpg><figcaption>{}</figcaption></figure>", "<section><div>{}</section>", "{}",
    "<nav>{}</nav>", "<footer>{}</footer>", "<p class='byline'>By {}</p>", "<div class='comment'><b>Ada</b> <time>14 Sept 2023</time><p>{}</p></div>", "<dl><dt>{}<dd>x</dl>", "<form>{}</form>", "</div>{}</p>",
    "<details><summary>x</summary>{}</details>", "<center>{}</center>", "<!-- c -->{}", "<hr>{}<hr>", "<aside>{}</aside>", "<h3>{}<p>", "<iframe src=/x></iframe>{}", "<label>{}</label>",
])
PIECE = st.builds(str.format, ELEMENT, TEXTS)
NESTED = st.builds(str.format, ELEMENT, PIECE) | PIECE
PAGES = st.lists(NESTED, max_size=12).map("\n".join)
LINES = st.sampled_from(["{}", "{}\n", "\n{}\n", "# {}\n", "## {}\n", "- {}", "1. {}", "> {}", "    {}", "| {} | b |\n|---|---|\n| 1 | 2 |\n", "{}\n=====\n", "***\n{}", "```\n{}\n```\n", "By {}\n", "**{}**\n", "Comments\n\n{}\nReply\n"])
PASTED = st.lists(st.builds(str.format, LINES, SENTENCE), max_size=12).map("\n".join)
JUNK = st.text(max_size=60) | st.binary(max_size=60)

SLOW = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=80)


@given(JUNK)
def test_any_input_ends_in_an_article_or_in_newscleans_own_error(source: str | bytes) -> None:
    article = extracted(source)

    assert article is None or broken(article) == []


@SLOW
@given(PAGES)
def test_any_page_keeps_all_promises(source: str) -> None:
    assert broken(examined(page(source))) == []


@SLOW
@given(PASTED)
def test_any_text_keeps_all_promises(source: str) -> None:
    assert broken(examined(text(source))) == []


@SLOW
@given(PAGES | PASTED)
def test_no_word_is_invented(source: str) -> None:
    whole = page(source) if "<" in source else text(source)

    assert invented(examined(whole), whole) == []


def in_order(found: str, wanted: str) -> bool:
    """Whether all of `wanted` is in `found`, in that order, whatever stands between."""
    here = iter(found)
    return all(char in here for char in wanted)


PLAIN_PIECES = st.lists(st.builds(str.format, st.sampled_from(["<p>{}</p>", "<div>{}</div>", "<h2>{}</h2>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>", "<section><p>{}</section>", "<p>{}", "<b>{}</b>"]), SENTENCE), max_size=10)


@SLOW
@given(PLAIN_PIECES)
def test_every_word_is_in_a_block_and_the_order_is_kept(pieces: list[str]) -> None:
    import html

    source = "".join(pieces)
    article = examined(f"<!DOCTYPE html><html><body>{source}</body></html>")
    shown = letters(html.unescape(re.sub(r"</?(?:p|div|h2|ul|li|blockquote|section|b)>", " ", source)))

    assert letters("".join(block.text for block in article.blocks)) == shown


@SLOW
@given(st.lists(SENTENCE, max_size=10))
def test_every_word_of_a_text_is_in_a_block_and_the_order_is_kept(lines: list[str]) -> None:
    source = text(*lines)
    article = examined(source, kind="text")

    assert in_order(letters(source), letters("".join(block.text for block in article.blocks)))
    words = {letters(word) for word in source.split() if word.isalpha()}
    held = {letters(word) for block in article.blocks for word in block.text.split()}
    assert words <= held


@SLOW
@given(st.lists(st.sampled_from([*STORY, LAST]), min_size=3, max_size=6, unique=True), st.sampled_from(["Gates of oak & iron", "*Stars* over the lock", "1. The first lock", "<b> in the headline", "no", "# 1 of 9"]))
def test_own_markdown_read_again_is_the_same_article_and_the_same_markdown(told: list[str], headline: str) -> None:
    once = extracted(page().replace(HEADLINE, headline.replace("<", "&lt;")).replace(STORY[0], " ".join(told)))
    assert once is not None
    written = once.to_markdown()
    again = extracted(written)

    assert again is not None
    assert (again.headline, [(item.type, item.text) for item in again.body]) == (once.headline, [(item.type, item.text) for item in once.body])
    assert again.to_markdown() == written


@given(st.text(max_size=200))
def test_texts_of_blocks_are_nfc_and_folded(said: str) -> None:
    for block in examined(page("<p>" + said.replace("<", "&lt;").replace("&", "&amp;") + "</p>")).blocks:
        assert unicodedata.is_normalized("NFC", block.text)
        assert "\n".join(" ".join(line.split()) for line in block.text.split("\n")) == block.text
