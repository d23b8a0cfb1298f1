"""What stands at the edges of a story, between its paragraphs, and in boxes of pasted text."""

from __future__ import annotations

import pytest

import newsclean
from newsclean import Article
from newsclean.article import Dateline, Item
from test_label import FIFTH, FIRST, FOURTH, HEADLINE, SECOND, STORY, THIRD, page, paragraphs


def told(inside: str) -> Article:
    return newsclean.extract(page(f'<header><h1>{HEADLINE}</h1></header><div class="entry-content">{inside}</div>'))


def shown(article: Article) -> list[tuple[str, str]]:
    return [(item.type, item.text) for item in article.body]


@pytest.mark.parametrize("line", [
    "(Reporting by Ada Lind in Northford; editing by Tom Okoro)",
    "al/to",
    "ada.lind@northford.example",
    '<a href="/standards">Our standards: what we promise our readers.</a>',
    "***",
])
def test_credits_addresses_and_signs_below_the_story_are_left_out(line: str) -> None:
    article = told(f"{paragraphs()}<p>{line}</p>")

    assert article.text.endswith(FIFTH)


@pytest.mark.parametrize("line", ["The vote was and/or will be recorded.", "Write to ada.lind@northford.example before Monday, says the mayor."])
def test_a_sentence_that_holds_an_address_or_a_slash_stays(line: str) -> None:
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}<p>{line}</p>{paragraphs(FOURTH, FIFTH)}")

    assert line in article.text


def test_code_between_paragraphs_is_story_whatever_it_looks_like() -> None:
    code = '<figure class="card code-card"><pre><code class="language-python">import re\ndef fix(line): return line</code></pre></figure>'
    article = told(paragraphs(FIRST, SECOND) + code + paragraphs(THIRD, FOURTH))

    assert [item.type for item in article.body] == ["paragraph", "paragraph", "code", "paragraph", "paragraph"]


def test_code_below_the_story_is_not_made_story() -> None:
    article = newsclean.extract(page(f"<h1>{HEADLINE}</h1>{paragraphs()}") .replace("</footer>", "<pre>build 5512</pre></footer>"))

    assert "build 5512" not in article.text


def test_a_remark_in_a_box_of_its_own_is_story_and_its_label_is_not() -> None:
    box = '<div class="admonition warning"><div class="admonition-heading">warning</div><p>The ice does not carry a horse before the new year.</p></div>'
    article = told(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH))

    assert shown(article)[2] == ("paragraph", "The ice does not carry a horse before the new year.")


def test_the_classes_of_a_post_s_subjects_do_not_hide_its_standfirst() -> None:
    summary = "A quarrel of nine years over two banks, one ferry and a great many sandwiches"
    source = page(f'<header class="article-header"><h1>{HEADLINE}</h1><p class="article-excerpt standfirst">{summary}</p></header>{paragraphs()}')
    article = newsclean.extract(source.replace('class="post"', 'class="post tag-bridges category-news"'))

    assert (article.standfirst, article.body[0].text) == (summary, FIRST)


DIALOG = """We value your privacy

Our 743 partners ask you to agree that they store information on your device and read it again, for as long as you come here.

What you agree to

Some of them measure what you read, and some of them sell it, which pays for the paper you are about to open on this page.

Accept and continue

Manage preferences

"""


def pasted(top: str = "", middle: str = "") -> str:
    date = "14 September 2023"
    return f"{top}{HEADLINE}\n\nBy Ada Lind\n\n{date}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{middle}{FOURTH}\n\n{FIFTH}\n"


def test_a_consent_dialog_pasted_with_the_page_is_no_story() -> None:
    article = newsclean.extract(pasted(top=DIALOG))

    assert article.headline == HEADLINE
    assert [item.text for item in article.body] == list(STORY)


def test_a_story_about_cookies_is_a_story() -> None:
    about = "We use cookies to pay for the ferry, says the baker of Northford, and she means the ones with raisins that she sells on the quay."
    article = newsclean.extract(pasted().replace(FIRST, FIRST + "\n\n" + about))

    assert FIRST in article.text
    assert FIFTH in article.text


def test_the_lines_above_a_subscribe_button_are_its_box() -> None:
    article = newsclean.extract(pasted(middle="The Morning Tide\n\nAll the news of the harbour before the first boat.\n\nSubscribe\n\n"))

    assert [item.text for item in article.body] == list(STORY)


def test_a_paragraph_above_a_subscribe_button_stays() -> None:
    article = newsclean.extract(pasted(middle="Subscribe\n\n"))

    assert [item.text for item in article.body] == list(STORY)


def test_own_markdown_gives_back_what_no_paragraph_holds() -> None:
    notes = [Item("footnote", "The county's half, in the prices of 2023."), Item("footnote", "Sandwiches not counted.")]
    once = Article(
        "html", headline=HEADLINE, kicker="Transport", byline="Submitted by a.lind", published="2023-09-14", language="en",
        dateline=Dateline("14 September 2023", date="2023-09-14"), body=[*(Item("paragraph", text) for text in STORY), *notes],
    )
    again = newsclean.extract(once.to_markdown())

    assert (again.kicker, again.byline, again.authors, again.dateline) == (once.kicker, once.byline, [], once.dateline)
    assert shown(again) == shown(once)


def test_the_number_of_a_footnote_is_no_footnote() -> None:
    text = "The county's half, in old prices."
    note = f'<div class="footnote"><a class="footnote-number" href="#anchor-1">1</a><div class="footnote-content"><p>{text}</p></div></div>'
    article = told(paragraphs() + note)

    assert shown(article)[5:] == [("footnote", text)]


def entry(number: int, text: str) -> str:
    return f'<article class="post"><h2><a href="/{number}">Ferry number {number} is late again</a></h2><p>{text}</p></article>'


def test_a_page_of_search_results_is_no_article() -> None:
    found = "".join(entry(number, f"Boat {number} came in {number + 3} minutes after the hour, and {text[:90]}") for number, text in enumerate(STORY))

    with pytest.raises(newsclean.NoArticleError, match="list of other pages"):
        newsclean.extract(page(f"<h1>Search results for: ferry</h1>{found}", title="Search results"))


def test_a_story_with_linked_subheadings_is_an_article() -> None:
    parts = "".join(f'<h2><a href="#{number}">Part {number} of the dispute</a></h2>{paragraphs()}' for number in range(5))

    assert [item.type for item in told(parts).body].count("subheading") == 5


DOOR = """<section><h1>Log in to continue reading</h1><p>You have read your three free articles this month. Log in to go on with this one.</p>
<form><label>Password</label><input type="password"><button>Log in</button></form><p>New to the Example? Create a free account today.</p>
<ul><li>Read ten articles a month</li><li>Save stories for later</li></ul></section>"""


def test_a_page_to_log_in_at_is_no_article() -> None:
    with pytest.raises(newsclean.NoArticleError):
        newsclean.extract(page(DOOR, title="Log in - Northford Example"))


def test_a_story_with_a_field_for_a_password_is_an_article() -> None:
    assert told(paragraphs(FIRST, SECOND) + '<form><input type="password"></form>' + paragraphs(THIRD)).text.startswith(FIRST)


PROFILE = "<p><b>About Northford Ferries</b></p><p>Northford Ferries has carried people and sheep since 1902, and owns four boats and a bakery.</p>"


def test_what_a_press_release_says_of_its_sender_is_left_out() -> None:
    assert told(f"<p>FOR IMMEDIATE RELEASE</p>{paragraphs()}{PROFILE}<p>Media contact: Ada Lind</p>").text.endswith(FIFTH)


def test_a_story_that_is_no_release_may_tell_about_a_firm() -> None:
    assert "sheep since 1902" in told(paragraphs() + PROFILE).text


@pytest.mark.parametrize("line", [
    "Read moreWhat the ferry owners want",
    "Share Facebook Twitter WhatsApp",
    "The ferry on its last morning, on 11 February. ADA LIND",
    "The ferry on its last morning, on 11 February. ADA LIND / EXAMPLE WIRE",
    "最後の便を待つ人たち＝ノースフォードで22日、例共同",
])
def test_pasted_labels_and_captions_are_no_paragraphs(line: str) -> None:
    assert [item.text for item in newsclean.extract(pasted(middle=f"{line}\n\n")).body] == list(STORY)


@pytest.mark.parametrize("line", [
    "The ferry's last captain will write about it in a book that is called HARBOUR LIGHTS.",
    "Share your bread with the sheep, says the old sign on the quay.",
])
def test_sentences_that_look_like_them_are(line: str) -> None:
    assert line in newsclean.extract(pasted(middle=f"{line}\n\n")).text


def test_a_line_in_strong_type_with_a_dash_is_a_subheading() -> None:
    article = told(paragraphs(FIRST, SECOND) + "<p><strong>- What it costs</strong></p>" + paragraphs(THIRD, FOURTH))

    assert [item.type for item in article.body] == ["paragraph", "paragraph", "subheading", "paragraph", "paragraph"]
TITLES_ABOVE = """Kiln opens after thirty years

The town council voted on Tuesday to buy the old brick kiln and turn it into a workshop, the mayor said after the meeting.

The kiln has stood empty since 1994, when the last shift of brick makers went home. Its chimney is the tallest thing in the valley.

"""
TITLES_BELOW = "\n\nApprentices of four trades will learn there from next autumn, and the town hopes that some of them will stay when they have finished.\n"


def test_titles_below_a_notice_that_points_to_other_stories_are_no_story():
    titles = "Read More\n\nHarbour master retires: forty years in pictures\n\nFerry runs aground in thick morning fog"
    found = [block.text for block in newsclean.extract(TITLES_ABOVE + titles + TITLES_BELOW, kind="text").body]
    assert len(found) == 3
    assert not any("Ferry" in text or "Harbour" in text for text in found)


def test_a_sentence_below_such_a_notice_is_the_story_s():
    sentence = "The storks on the chimney are to be left in peace until September, the council said, and nobody in the town objects to that."
    assert sentence in [block.text for block in newsclean.extract(TITLES_ABOVE + "Read More\n\n" + sentence + TITLES_BELOW, kind="text").body]


def test_who_posted_a_story_and_when_is_not_its_last_paragraph():
    article = newsclean.extract(TITLES_ABOVE + TITLES_BELOW.strip() + "\n\nPosted by Ida Falk at 21:47\n", kind="text")
    assert "Posted by" not in article.text


@pytest.mark.parametrize("element", ["div", "pre"])
def test_a_story_told_again_in_one_block_is_told_once(element: str) -> None:
    once_more = " ".join(STORY)
    article = told(f"{paragraphs()}<{element}>{once_more}</{element}>")

    assert shown(article) == [("paragraph", text) for text in STORY]


def test_a_long_paragraph_that_quotes_one_other_stays() -> None:
    long = f"{FIRST} {' '.join(f'Nobody at the ferry had an answer to question {number}.' for number in range(12))}"
    article = told(paragraphs() + f"<p>{long}</p>")

    assert long in article.text


POST = '<p>that whistle blew for eleven years and nobody knew <a href="https://t.example/x">pic.example/x</a></p>'
SENDER = '&mdash; Deb (@deb) <a href="https://posts.example/deb/status/1">March 6, 2024</a>'


def test_a_post_of_a_network_is_an_embed_of_its_address() -> None:
    shown = f'<blockquote class="twitter-tweet">{POST}{SENDER}</blockquote>'
    article = told(paragraphs(FIRST, SECOND) + shown + paragraphs(THIRD, FOURTH, FIFTH))

    assert [(item.type, item.url) for item in article.body if item.type in {"embed", "quote"}] == [("embed", "https://posts.example/deb/status/1")]
    assert "eleven years" not in article.text


def test_a_quotation_with_a_link_is_no_post() -> None:
    article = told(paragraphs(FIRST, SECOND) + f"<blockquote>{POST}</blockquote>" + paragraphs(THIRD, FOURTH, FIFTH))

    assert "eleven years" in article.text


NOTE = "The ferry crosses at half past every hour, and on Sundays not at all."


def notes(*, back: str) -> str:
    return f'<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>{NOTE} {back}</p></li></ol></div>'


def test_notes_below_the_story_that_lead_back_into_it_are_footnotes() -> None:
    article = told(paragraphs() + notes(back='<a href="#fnref:1" class="footnote-backref">&#8617;&#xfe0e;</a>'))

    assert [item.text for item in article.body if item.type == "footnote"] == [NOTE]


OFFER = "<h3>La suite est réservée aux abonnés.</h3><ul><li>Accédez à tous les contenus en illimité</li><li>Dès 2,49 € par mois, sans engagement</li></ul>"


def test_a_wall_is_left_out_as_a_whole() -> None:
    article = told(f'{paragraphs()}<section class="paywall">{OFFER}</section>')

    assert article.text.endswith(FIFTH)


def test_a_story_in_a_place_named_for_a_wall_is_read() -> None:
    article = told(f'{paragraphs(FIRST, SECOND)}<section class="paywall">{paragraphs(THIRD, FOURTH, FIFTH)}</section>')

    assert article.text.endswith(FIFTH)


ELSEWHERE = "Ferry owners take their boats to the lake"


def below_pointer(pointer: str) -> str:
    return "\n\n".join([HEADLINE, *STORY, pointer, LAST, "Tags", "Ferry", "Bridge", "© Northford Gazette"])


LAST = "The mayor, who had voted against it twice, said that her children would never have forgiven a third time."


def test_pasted_text_goes_on_below_a_pointer_that_names_its_title() -> None:
    assert newsclean.extract(below_pointer(f"Also read: {ELSEWHERE}")).text.endswith(LAST)


def test_what_stands_below_the_title_that_a_pointer_has_on_a_line_of_its_own_may_belong_to_that() -> None:
    assert not newsclean.extract(below_pointer(f"Also read:\n\n{ELSEWHERE}")).text.endswith(LAST)


NAMED = (
    "Ida Falk and Tom Okoro, who had rowed the Northford ferry for thirty years, said that they would cross the new bridge on foot, "
    "once and no more, and then sit down on the bank and watch what became of the town without them."
)
STRANGE = (
    "Eva Lindqvist and Jon Berg, who had run the Harwick mill for thirty years, said that they would go to Lisbon on foot, "
    "once and no more, and then sit down in the sand and watch what became of the mill without them."
)


def below_teasers(paragraph: str) -> str:
    ferry = "Ida Falk and Tom Okoro told the council in Northford that nobody had asked the ferry owners what they would live on from now on."
    teasers = "Harwick mill closes\nA goat stops a match\nWatch the video\nMore from Lisbon"
    return "\n\n".join([HEADLINE, *STORY, ferry, teasers, paragraph, "Tags", "Ferry", "Bridge", "© Northford Gazette", "Contact", "Imprint", "Privacy"])


def test_pasted_text_goes_on_below_teasers_with_the_people_it_has_named() -> None:
    assert newsclean.extract(below_teasers(NAMED)).text.endswith(NAMED)


def test_what_speaks_of_others_below_teasers_is_no_story() -> None:
    assert STRANGE not in newsclean.extract(below_teasers(STRANGE)).text


LIST = '<ul><li><a href="/1">The lake foams again, for the third time this year</a></li><li><a href="/2">A goat stops a football match</a></li></ul>'


def test_a_list_of_links_below_a_pointer_is_no_story() -> None:
    article = told(paragraphs(FIRST, SECOND, THIRD) + f"<p><strong>ALSO READ:</strong></p>{LIST}" + paragraphs(FOURTH, FIFTH))

    assert [item.text for item in article.body] == list(STORY)


def test_a_list_of_links_that_a_sentence_announces_is_story() -> None:
    article = told(paragraphs(FIRST, SECOND, THIRD) + f"<p>Two things happened on the way to the vote:</p>{LIST}" + paragraphs(FOURTH, FIFTH))

    assert "A goat stops a football match" in article.text


@pytest.mark.parametrize("pointer", ["Schon gelesen?", "Saiba mais: a ponte", "Čtěte také: nový most", "延伸閱讀：河上的橋"])
def test_pointers_between_paragraphs_are_no_story(pointer: str) -> None:
    article = told(paragraphs(FIRST, SECOND, THIRD) + f"<p><a href='/1'>{pointer}</a></p>" + paragraphs(FOURTH, FIFTH))

    assert article.text.split("\n\n") == list(STORY)


def test_a_list_that_the_story_opens_with_is_story() -> None:
    points = "".join(f"<li>{point}</li>" for point in ("the bridge at the mill, which nobody has repaired since the flood", "the lane behind the school"))
    article = told(f"<p>The council has named the places where the river will be let out of its bed this spring:</p><ul>{points}</ul>{paragraphs()}")

    assert [item.type for item in article.body[:2]] == ["paragraph", "list"]


def test_linked_points_above_the_story_are_no_story() -> None:
    points = "".join(f"<li><a href='#part{number}'>{point}</a></li>" for number, point in enumerate(("What the bridge costs", "Who pays", "When it opens")))
    article = told(f"<ul>{points}</ul>{paragraphs()}")

    assert article.text.startswith(FIRST)


@pytest.mark.parametrize("line", ["<span>12.03.2024 - 15:48 Uhr</span><span>Lesedauer: 4 Min.</span>", "<span>Mar 12, 2024</span><span>Updated 3:48 pm</span>"])
def test_a_date_and_what_stands_against_it_are_no_paragraph(line: str) -> None:
    article = told(f'<div class="row">{line}</div>{paragraphs()}')

    assert article.text.startswith(FIRST)
    assert article.published is not None
    assert article.published.startswith("2024-03-12")


@pytest.mark.parametrize("left", [
    '{{hire-a-rower="/banners/hire-a-rower"}}',
    '[ferry_gallery ids="31,32,33" columns="3" link="file" order="as they were taken"]',
    '&lt;span data-mce-type="bookmark" style="display: inline-block; width: 0px; overflow: hidden;" class="mark_start"&gt;\ufeff&lt;/span&gt;',
])
def test_a_placeholder_that_nobody_filled_is_left_out(left: str) -> None:
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}<p>{left}</p>{paragraphs(FOURTH, FIFTH)}")

    assert [text for _, text in shown(article)] == [FIRST, SECOND, THIRD, FOURTH, FIFTH]


@pytest.mark.parametrize("remark", [
    "[The county has since said that it will pay for all of the steel, and not for half of it.]",
    "{{ferry}} is what the clerk types where the name of the boat is to stand in the letters of the town.",
    "&lt;span&gt; is what the clerk types around the name of the boat in the letters of the town.",
])
def test_a_sentence_with_brackets_stays(remark: str) -> None:
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}<p>{remark}</p>{paragraphs(FOURTH, FIFTH)}")

    assert len(article.body) == 6


TIPS = (
    "Come early: The hall holds two hundred, and the doors close when it is full.",
    "Stay informed: Ask the ferry owners on the left bank what they have been told.",
)


def test_a_tip_with_a_label_that_newsletters_have_too_stays_in_its_list() -> None:
    items = "".join(f"<li><b>{tip.partition(':')[0]}:</b>{tip.partition(':')[2]}</li>" for tip in TIPS)
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}<ul>{items}</ul>{paragraphs(FOURTH, FIFTH)}")

    assert all(tip in article.text for tip in TIPS)


def test_a_box_that_asks_for_an_address_below_the_same_label_does_not() -> None:
    article = told(f"{paragraphs(FIRST, SECOND, THIRD)}<p>Stay informed: Get all the harbour's news in your mailbox at six.</p>{paragraphs(FOURTH, FIFTH)}")

    assert "mailbox" not in article.text
