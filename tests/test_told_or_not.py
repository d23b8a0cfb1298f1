"""What is told once more, out of sight or by a script; what stands at a story's edges; what a page of few words tells."""

from __future__ import annotations

import json

import pytest

import newsclean
from test_label import FIFTH, FIRST, FOURTH, HEADLINE, SECOND, STORY, THIRD, body, page, paragraphs, read
from test_parts import told

ANSWER = "Ask at the town hall for a pass, which costs nothing and lets you cross the river by ferry until the bridge is open to all."


def test_a_story_told_for_readers_without_scripts_too_is_told_once() -> None:
    source = page(f'<h1>{HEADLINE}</h1><noscript><div class="entry-content">{paragraphs()}</div></noscript><div class="entry-content">{paragraphs()}</div>')

    assert body(source) == list(STORY)


def test_what_folds_out_under_a_question_is_read() -> None:
    fold = f'<h3>How do I cross until then?</h3><div class="accordion-panel" aria-hidden="true"><p>{ANSWER}</p></div>'

    assert ANSWER in told(paragraphs() + fold).text


def test_what_is_hidden_between_paragraphs_is_not_read() -> None:
    article = told(paragraphs(FIRST, SECOND) + f'<p style="display:none">{ANSWER}</p>' + paragraphs(THIRD, FOURTH, FIFTH))

    assert ANSWER not in article.text


@pytest.mark.parametrize("written", ["state", "pushed"])
def test_a_story_that_only_a_script_holds_is_read(written: str) -> None:
    story = json.dumps({"title": HEADLINE, "contentHtml": f'<div class="ad"></div>{paragraphs()}'}).replace("<", "\\u003c")
    script = f'<script id="__NEXT_DATA__" type="application/json">{story}</script>' if written == "state" else (
        f"<script>self.__next_f.push([1,{json.dumps(story)}])</script>"
    )
    article = newsclean.extract(f"<html><head><title>{HEADLINE}</title></head><body><div id='app'></div>{script}</body></html>")

    assert [item.text for item in article.body if item.type == "paragraph"] == list(STORY)


def test_teasers_that_a_script_holds_are_no_story() -> None:
    teasers = json.dumps([{"html": paragraphs(first, second, FIFTH)} for first, second in ((FIRST, SECOND), (SECOND, THIRD), (THIRD, FOURTH))])
    with pytest.raises(newsclean.NoArticleError):
        newsclean.extract(f"<html><head><title>News</title></head><body><div id='app'></div><script>var news = {teasers}</script></body></html>")


def test_a_division_inside_a_heading_is_the_heading() -> None:
    article = told(paragraphs(FIRST, SECOND) + "<h2 class='wrap'><div class='inner'>What it costs</div></h2>" + paragraphs(THIRD, FOURTH, FIFTH))

    assert [(item.type, item.level) for item in article.body if item.text == "What it costs"] == [("subheading", 2)]


@pytest.mark.parametrize("quote", ["«We have waited nine years,» said the mayor.", "»We have waited nine years,« said the mayor."])
def test_a_last_paragraph_that_opens_with_a_quotation_stays(quote: str) -> None:
    assert told(paragraphs() + f"<p>{quote}</p>").text.endswith(quote)


@pytest.mark.parametrize("line", [
    '<p>[Read more: <a href="/ferry">Ferry owners want their money back</a>]</p>',
    '<p>&gt; <a href="/ferry">Ferry owners want their money back</a></p>',
    "<p>An dieser Stelle finden Sie einen von uns ausgewählten externen Inhalt, der den Artikel ergänzt.</p>",
])
def test_pointers_and_veils_inside_a_story_are_left_out(line: str) -> None:
    article = told(paragraphs(FIRST, SECOND) + line + paragraphs(THIRD, FOURTH, FIFTH))

    assert [item.text for item in article.body] == list(STORY)


def test_links_that_open_alike_are_no_paragraphs() -> None:
    first, second = ('<p><a href="/1">ALSO TODAY | The old mill is for sale again</a></p>', '<p><a href="/2">ALSO TODAY | Rain floods the fair</a></p>')
    article = told(paragraphs(FIRST, SECOND) + first + paragraphs(THIRD, FOURTH) + second + paragraphs(FIFTH))

    assert [item.text for item in article.body] == list(STORY)


BIO = "Ada Lind is a reporter in Northford and has written on bridges, boats and the people between them since 2004."


def written_by(story: str) -> str:
    source = page(f'<h1>{HEADLINE}</h1><div class="entry-content">{story}<p>{BIO}</p></div>', head='<meta name="author" content="Ada Lind">')
    return read(source).text


def test_the_last_paragraph_that_introduces_the_author_is_left_out() -> None:
    assert written_by(paragraphs()).endswith(FIFTH)


def test_an_author_whom_the_story_speaks_of_is_part_of_it() -> None:
    speech = "When Ada Lind moved to Northford there was one ferry, one mill and no bridge, and nobody in the town thought that one was needed."

    assert written_by(paragraphs(speech, *STORY)).endswith(BIO)


def test_lines_on_newsletters_below_the_story_are_left_out() -> None:
    article = told(f"{paragraphs()}<p>The Tide Letter: our newsletter on the river comes each Friday.</p>")

    assert article.text.endswith(FIFTH)


def test_the_only_paragraph_is_the_story_even_where_a_date_stands_below_it() -> None:
    source = page(f'<h1>{HEADLINE}</h1><p class="text">{FIRST}</p><p class="date">14 September 2023</p>')

    assert (read(source).standfirst, body(source)) == (None, [FIRST])


def test_all_lines_of_a_summary_are_the_standfirst() -> None:
    lines = ("Four million for half a mile of steel", "Ferry owners fear for their trade")
    summary = "".join(f'<h2 class="article-subtitle subtitle">{line}</h2>' for line in lines)
    source = page(f'<header><h1>{HEADLINE}</h1>{summary}</header><div class="entry-content">{paragraphs()}</div>')

    assert (read(source).standfirst, body(source)) == (" ".join(lines), list(STORY))


@pytest.mark.parametrize("box", [
    '<section class="module"><h2>Our letter from the river</h2><form><p>Your address</p><button>Send</button></form></section>',
    '<div class="promo-box"><h3>Tomorrow in this paper</h3><p><a href="/mill">The mill</a></p><p><a href="/fair">The fair</a></p></div>',
])
def test_the_heading_of_a_box_that_is_left_out_is_no_subheading(box: str) -> None:
    article = told(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH, FIFTH))

    assert [item.text for item in article.body] == list(STORY)


def test_a_heading_over_an_advert_and_a_paragraph_is_a_subheading() -> None:
    article = told(paragraphs(FIRST, SECOND) + "<h2>What it costs</h2><p>Advertisement</p>" + paragraphs(THIRD, FOURTH, FIFTH))

    assert [item.text for item in article.body if item.type == "subheading"] == ["What it costs"]


def test_a_heading_below_the_story_is_left_out() -> None:
    article = told(paragraphs() + "<h3>Thank you for reading</h3>")

    assert article.text.endswith(FIFTH)


def test_a_link_alone_with_a_picture_is_a_teaser() -> None:
    box = '<div class="b"><img src="/mill.jpg" alt="The mill"><p><a href="/mill">The mill that nobody wanted</a></p></div>'
    article = told(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH, FIFTH))

    assert [item.text for item in article.body if item.type != "image"] == list(STORY)


def test_a_gallery_of_headings_is_a_story() -> None:
    shots = "".join(f'<h3>{number}. The bridge from the {side} bank</h3><p><img src="/{number}.jpg" alt="" width="800"></p>' for number, side in enumerate(
        ("left", "right", "upper", "lower", "far"), 1))
    article = told(paragraphs() + shots)

    assert sum(item.type == "subheading" for item in article.body) == 5


def test_a_short_post_in_own_markdown_is_an_article_at_its_word() -> None:
    source = "---\ntitle: Friday links\ndate: '2021-03-05'\n---\n\n# Friday links\n\nHappy Friday. I read three things.\n\n- [One](https://a.example)\n- [Two](https://b.example)\n"
    article = newsclean.extract(source)

    assert (article.headline, article.published) == ("Friday links", "2021-03-05")
    assert article.confidence >= 0.9


def test_a_text_of_as_few_words_that_says_nothing_of_itself_is_doubtful() -> None:
    with pytest.raises(newsclean.NoArticleError):
        newsclean.extract("Friday links\n\n- One more\n- Two more\n")


@pytest.mark.parametrize("note", ["Correction: The bridge opens on Monday, not on Sunday.", "Editor's note: The mayor is no relation of the author."])
def test_a_correction_below_the_story_is_the_story_s_own(note: str) -> None:
    assert told(paragraphs() + f"<p><i>{note}</i></p>").text.endswith(note)
