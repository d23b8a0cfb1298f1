"""When a story was published: which of a page's dates is believed."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.decode import decode
from newsclean.fields.printed_dates import printed_dates
from newsclean.label import label
from newsclean.segment import segment

STORY = "".join(
    f"<p>{text}</p>" for text in (
        "The old ferry across the Tarn was taken out of the water on Monday for the last time, watched by some two hundred people.",
        "It had carried cars, cattle and schoolchildren for ninety years, and its engine, built in the yard next door, still ran.",
        "The new bridge opens to the public next week, and the council says that the boat will stand in the museum's garden.",
    )
)


def page(*, head: str = "", above: str = "", below: str = "", after: str = "", lang: str = "en") -> newsclean.Article:
    """An article with something around its headline and its end."""
    return newsclean.extract(
        f'<html lang="{lang}"><head><title>Ferry makes its last crossing</title>{head}</head><body><main>'
        f"{above}<h1>Ferry makes its last crossing</h1>{below}<article>{STORY}</article>{after}</main></body></html>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "<p>Posted on September 14, 2023 by Ada Lind</p>",
        "<p>14. September 2023 | Pressemitteilungen</p>",
        "<p>Ada Lind · September 14, 2023 · Boats · 7 comments</p>",
        "<p>Boats, 14 Sept 2023, Category: News</p>",
        "<p>by Ada Lind, last updated 4 June 2024, originally published 14 September 2023</p>",
        "<p>Member since 4 June 2016</p><p>Ada Lind, 14 Sept 2023</p>",
        "<p>14/9/2023 Ada Lind</p>",
    ],
)
def test_a_date_among_other_things_beside_the_headline_is_read(line: str) -> None:
    """Blogs print the date in one line with the author, the category and the number of comments."""
    assert page(below=line).published == "2023-09-14"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Joined: 14 September 2016</p>",
        "<p>The ferry's owners had hoped since 14 September 2016 that somebody would pay for a new engine, but nobody ever came.</p>",
        "<figure><img src='a.jpg' alt=''><figcaption>The ferry on 14 September 2016. Photo: Ada Lind</figcaption></figure>",
    ],
)
def test_a_date_of_something_else_beside_the_headline_is_not(line: str) -> None:
    """A member's first day, a sentence and a caption do not date the story."""
    assert page(below=line).published is None


def test_a_line_below_the_story_dates_it() -> None:
    """WordPress themes of old say under the story when it was posted."""
    after = "<p class='postmetadata'>This entry was posted on Thursday, September 14th, 2023 at 2:48 pm and is filed under Boats.</p>"

    assert page(after=after).published == "2023-09-14T14:48"


def test_a_day_below_the_story_that_nothing_explains_does_not() -> None:
    """It may be that of a teaser or of the next event."""
    assert page(after="<p>Open day on 14 September 2023</p>").published is None
    assert page(after="<p>Published 14 September 2023</p>").published == "2023-09-14"


PUBLISHED = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("claimed", "printed", "believed"),
    [
        ("2023-09-14T10:00:00+02:00", "14 September 2023", "2023-09-14T10:00:00+02:00"),
        ("2024-02-01T10:00:00+00:00", "14 September 2023", "2023-09-14"),  # the site was moved since
        ("2023-09-14T10:00:00+00:00", "1 February 2024", "2023-09-14T10:00:00+00:00"),  # the story was changed since
        ("2023-09-15T02:25:00+00:00", "14 September 2023, 9:25 pm", "2023-09-14T21:25"),  # evening in America
        ("2023-09-13T22:30:00+00:00", "14 September 2023", "2023-09-14"),  # after midnight in Europe
        ("2023-09-13T10:00:00+02:00", "14 September 2023", "2023-09-14"),  # it was entered the day before
        ("2023-08-02T10:00:00+02:00", "14 September 2023", "2023-09-14"),  # or some weeks before
        ("2023-08-02T10:00:00+02:00", "14 September 2023, first published on 2 August 2023", "2023-08-02T10:00:00+02:00"),
    ],
)
def test_print_and_metadata_are_weighed(claimed: str, printed: str, believed: str) -> None:
    """Metadata comes first, unless print shows an earlier day, or the same moment by the local clock."""
    assert page(head=PUBLISHED.format(claimed), below=f"<p>{printed}</p>").published == believed


def test_a_vague_meta_date_gives_way_to_print() -> None:
    """Systems write the day of the last change, or of the crawl, into a bare `date`."""
    head = '<meta name="date" content="2024-02-01">'

    assert page(head=head, below="<p>14 September 2023</p>").published == "2023-09-14"


def test_the_day_of_the_last_change_stands_in_where_no_other_is_given() -> None:
    """The text as it is was published on that day."""
    article = page(below="<p>Last updated: 14 September 2023</p>")

    assert (article.published, article.modified) == ("2023-09-14", "2023-09-14")


def test_a_change_is_not_publication_where_both_are_given() -> None:
    """Whichever of the two comes first in print."""
    article = page(below="<p>Updated 1 February 2024</p><p>Published 14 September 2023</p>")

    assert (article.published, article.modified) == ("2023-09-14", "2024-02-01")


def test_a_date_that_a_word_explains_comes_before_that_of_a_quoted_post() -> None:
    """Drupal prints who submitted a story below it; a post quoted at its end has a date of its own."""
    quoted = "<blockquote><p>What a ferry!</p>— Tom (@tom) 2 June 2023</blockquote>"
    submitted = "<div class='submitted'>Submitted by Ada on 14 September 2023 - 18:55</div>"

    assert page(after=quoted + submitted).published == "2023-09-14T18:55"


def test_the_label_of_the_next_date_is_not_that_of_the_one_before() -> None:
    """Two labelled dates on one line, the first of them with a word nobody knows."""
    article = page(below="<p>Skrevet-af: 2023-09-14 15:03 Update: 2024-02-01 15:30</p>")

    assert (article.published, article.modified) == ("2023-09-14T15:03", "2024-02-01T15:30")


def test_a_story_begins_with_its_date() -> None:
    """Press releases open so; only the very beginning counts."""
    assert page(below="<p>(14.09.2023) The council of Northford has asked three yards what a new ferry would cost the town.</p>").published == "2023-09-14"


def test_an_address_is_another_day_only_where_the_clock_allows_it() -> None:
    """An evening in America is the next day in universal time; noon is the same day nearly everywhere."""
    link = '<link rel="canonical" href="https://paper.example/2023/09/14/ferry">'

    assert page(head=link + PUBLISHED.format("2023-09-15T02:25:00+00:00")).published == "2023-09-14"
    assert page(head=link + PUBLISHED.format("2023-09-15T12:25:00+00:00")).published == "2023-09-15T12:25:00+00:00"


def test_the_moment_of_the_last_change_is_not_that_of_publication() -> None:
    """Some systems write each change into the field for publication, and the right moment into another."""
    story = '{"@type": "NewsArticle", "datePublished": "2023-09-14T10:00:00Z", "dateModified": "2023-09-16T12:00:00Z"}'
    linked = f'<script type="application/ld+json">{story}</script>'

    assert page(head=PUBLISHED.format("2023-09-16T12:00:00Z") + linked).published == "2023-09-14T10:00:00+00:00"
    assert page(head=PUBLISHED.format("2023-09-16T11:00:00Z") + linked).published == "2023-09-16T11:00:00+00:00"


def test_a_moment_shown_that_the_metadata_gives_for_the_last_change_is_that() -> None:
    """A story written in advance was last changed before it was published."""
    head = PUBLISHED.format("2023-09-14T10:00:00+00:00") + '<meta property="article:modified_time" content="2023-09-01T08:10:52+00:00">'

    article = page(head=head, below='<p><time datetime="2023-09-01T10:10:52+02:00">1 September 2023, 10:10:52 CEST</time></p>')

    assert article.published == "2023-09-14T10:00:00+00:00"


@pytest.mark.parametrize(("label", "published"), [
    ("Published", "2023-09-14"), ("Erschienen:", "2023-09-14"), ("Joined", None), ("Geboren", None), ("Boats", "2023-09-14"),
])
def test_a_line_above_a_date_says_what_it_is_of(label: str, published: str | None) -> None:
    """Two lines of a definition list: the term, then the day."""
    assert page(below=f"<dl><dt>{label}</dt><dd>14 September 2023</dd></dl>").published == published


@pytest.mark.parametrize(("line", "published"), [
    ("This page was last modified on 14 September 2023, at 10:32.", "2023-09-14T10:32"),
    ("Diese Seite wurde zuletzt am 14. September 2023 um 10:32 Uhr geändert.", "2023-09-14T10:32"),
    ("Copyright © 14.09.2023 by Example Ltd", "2023-09-14"),
    ("The example fair opens on 14 September 2023", None),
])
def test_the_footer_of_the_page_dates_it_where_nothing_else_does(line: str, published: str | None) -> None:
    """Wikis print there when a page was last changed."""
    links = "".join(f"<p><a href='/{number}'>Section {number}</a></p>" for number in range(35))

    assert page(after=f"{links}<footer><p>{line}</p></footer>").published == published


def test_microformats_give_the_moment_as_a_title() -> None:
    assert page(below='<abbr class="published" title="2023-09-14T10:32:00+02:00">this morning</abbr>').published == "2023-09-14T10:32:00+02:00"


def test_parts_of_a_date_without_spaces_between_are_read() -> None:
    """Themes of blogs set month, day and year in elements of their own."""
    assert page(below='<p class="date"><span>Sep</span> <span>14</span><span>2023</span></p>').published == "2023-09-14"


def test_an_address_may_give_the_day_first() -> None:
    link = '<link rel="canonical" href="https://society.example/news/14-09-2023">'

    assert page(head=link).published == "2023-09-14"
    assert page(head='<link rel="canonical" href="https://society.example/fair-14-09-2023">').published is None


def test_the_date_beside_a_byline_below_the_story_is_the_story_s() -> None:
    """Some blogs sign below."""
    assert page(after="<p>Posted by Ada Lind on 14 September 2023</p>").published == "2023-09-14"
    assert page(after="<p>Written by Ada Lind</p><p>14 September 2023</p>").published == "2023-09-14"


def test_the_region_a_page_names_settles_numbers_in_print() -> None:
    """American papers print the month first; where nothing tells, such a date is none."""
    line = "<p>By Ada Lind, 3/9/2023</p>"

    assert page(below=line, lang="en-US").published == "2023-03-09"
    assert page(below=line, lang="en-GB").published == "2023-09-03"
    assert page(below=line).published is None


def test_numbers_in_print_do_not_contradict_the_metadata() -> None:
    """Dots mean day first, but this page's own claim says that here they do not."""
    article = page(head=PUBLISHED.format("2023-11-03T10:00:00+00:00"), below="<p>11.03.23 in Boats</p>", lang="en-US")

    assert article.published == "2023-11-03T10:00:00+00:00"


def test_of_two_moments_of_one_field_the_one_in_print_is_the_story_s() -> None:
    """A film in the story says when it was published in the same words."""
    film = '<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2023-09-02T00:00:00+02:00"></div>'
    own = '<meta itemprop="datePublished" content="2023-09-14T10:32:00+02:00">'

    assert page(above=film + own, below="<p>14.09.2023, 10:32</p>").published == "2023-09-14T10:32:00+02:00"


def test_a_date_inside_the_headline_s_element_dates_the_story() -> None:
    """Bootstrap's headings have a smaller second half."""
    page_ = newsclean.extract(
        '<html lang="de"><head><title>Ferry makes its last crossing</title></head><body><main>'
        f"<h1>Ferry makes its last crossing <small>02.09.2023 • Boats</small></h1>{STORY}</main></body></html>",
    )

    assert page_.published == "2023-09-02"


def test_a_short_line_that_opens_a_press_release_gives_place_and_day() -> None:
    """A sign in it that no dateline has does not matter; the same words later in the story are a heading of an event."""
    line = "<p>Northford on Tarn | Example Yard, 14 September 2023</p>"
    story = STORY.replace("</p><p>", f"</p>{line}<p>", 1)

    assert page(below=line).published == "2023-09-14"
    assert newsclean.extract(f"<html lang='en'><body><h1>Ferry makes its last crossing</h1>{STORY}{story}</body></html>").published is None


@pytest.mark.parametrize(("line", "published"), [
    ("Published on 14 September 2023, length 1 hour 4 minutes, licence CC-BY 4.0, downloads 22,273", "2023-09-14"),
    ("Ferry makes its last crossing was posted on 14 September 2023 at 23:03 and filed under Boats.", "2023-09-14T23:03"),
    ("The Harbour Act of 14 September 2023", None),
    ("Joined on 14 September 2023", None),
])
def test_a_line_anywhere_that_says_when_it_was_published_does_where_nothing_else_does(line: str, published: str | None) -> None:
    """Podcasts print it in a list of facts, old blogs in the side column."""
    aside = "".join(f"<p><a href='/{number}'>Section {number}</a></p>" for number in range(30))

    assert page(above=f"<div><p>{line}</p>{aside}</div>").published == published


def test_two_such_lines_with_different_days_date_nothing() -> None:
    aside = "".join(f"<p><a href='/{number}'>Section {number}</a></p>" for number in range(30))

    assert page(above=f"<p>Published on 14 September 2023</p><p>Published on 2 May 2021</p>{aside}").published is None


def printed(*, above: str = "", after: str = "") -> list[str]:
    """The days printed with a story, whatever its marks claim."""
    text = f'<html lang="en"><body><main>{above}<h1>Ferry makes its last crossing</h1><article>{STORY}</article>{after}</main></body></html>'
    cut = segment(decode(text))
    return [found.iso for found in printed_dates(cut, label(cut))]


def test_days_of_a_list_after_the_story_are_not_its_own() -> None:
    """What only an element's name calls a date counts where there is one such day."""
    entry = '<p class="post-date">{} February 2024</p><p>Another story of the harbour</p>'

    assert printed(after=entry.format(9)) == ["2024-02-09"]
    assert printed(after=entry.format(9) + entry.format(16)) == []


def test_a_teaser_above_the_headline_does_not_date_the_story() -> None:
    teaser = '<article class="{}"><h4><a href="/x">Another story of the harbour</a></h4><footer>26 February 2020</footer></article><p>Boats</p>'

    assert printed(above=teaser.format("teaser")) == []
    assert printed(above=teaser.format("plain")) == ["2020-02-26"]


def test_a_birthday_below_a_name_is_no_day_of_publication() -> None:
    """Encyclopedias open so; a page that was printed before there were any says so."""
    assert page(below="<ul><li>28 January 1975</li><li>Northford</li></ul>").published is None
    assert page(below="<p>Published 28 January 1975</p>").published == "1975-01-28"


def test_a_draft_before_publication_is_no_change() -> None:
    """Systems tell when a text was last saved, which was before it appeared where it was written in advance."""
    change = '<meta property="article:modified_time" content="2023-09-{}T10:00:00+00:00">'
    head = PUBLISHED.format("2023-09-14T10:00:00+00:00")

    assert page(head=head + change.format("12")).modified is None
    assert page(head=head + change.format("14")).modified == "2023-09-14T10:00:00+00:00"


def test_the_data_of_a_script_date_a_page_that_says_nothing() -> None:
    state = '<script>window.STATE = {"post": {"title": "Ferry makes its last crossing", "publishedAt": "2023-09-14T08:00:00Z"}}</script>'

    assert page(head=state).published == "2023-09-14T08:00:00+00:00"
    assert page(head=state, below="<p>12 September 2023</p>").published == "2023-09-12"


@pytest.mark.parametrize("line", [
    "Aus: Ausgabe vom 14.09.2023, Seite 1",  # the paper's, which appears the day after
    "Sperrung der Brücke vom 04.11.23 – 30.08.24",
    "14.09.2023 – 16.09.2023, Hafen",
    "14.09.23 – 16.09.23, Hafen",
])
def test_days_of_an_issue_and_spans_of_days_do_not_date_a_story(line: str) -> None:
    assert page(below=f"<p>{line}</p>", lang="de").published is None


def test_of_two_days_on_a_line_the_one_no_word_explains_is_that_of_publication() -> None:
    """Where the other is said to be of a change."""
    article = page(after="<p class='information'>5 gennaio 2023 (modifica il 6 gennaio 2023 | 15:24) di Ada Lind</p>", lang="it")

    assert (article.published, article.modified) == ("2023-01-05", "2023-01-06T15:24")


def test_the_day_of_a_change_below_the_headline_is_better_than_days_elsewhere() -> None:
    """Lists of other stories mark their days, too."""
    others = '<ul><li><span class="date">2 May 2023</span></li><li><span class="date">3 May 2023</span></li></ul>'

    assert page(below="<p>Updated: 14 September 2023</p>", after=others).published == "2023-09-14"


def test_a_day_with_a_clock_right_below_the_story_is_when_it_was_filed() -> None:
    """German sites close with the agency, the picture's owner, and the moment."""
    line = "<p>Example Wire | Abb.: Ada Lind | 14.09.2023{}</p>"

    assert page(after=line.format(" 08:03"), lang="de").published == "2023-09-14T08:03"
    assert page(after=line.format(""), lang="de").published is None
    assert page(after=line.format(" 08:03") + "<p>Fair | Harbour | 16.09.2023 10:00</p>", lang="de").published is None


def test_days_of_a_list_of_stories_above_the_headline_are_not_its_own() -> None:
    entry = '<li>{}<div class="cb-byline">{} October 2023</div></li>'
    menu = "".join(entry.format(f"Story of the harbour {day}", day) for day in range(20, 24))

    assert printed(above=f"<ul>{menu}</ul><p>Boats</p>") == []
    assert printed(above=f"<ul>{entry.format('By Ada', 20)}</ul><p>Boats</p>") == ["2023-10-20"]


@pytest.mark.parametrize(("line", "published"), [
    ("On Behalf of Example Office | 14 Sept 2023 | Boats", "2023-09-14"),
    ("On behalf of the example office the yard was closed on 14 Sept 2023 for good", None),
])
def test_a_day_between_bars_opens_a_story(line: str, published: str | None) -> None:
    assert page(below=f"<article><p>{line}</p></article>").published == published


@pytest.mark.parametrize(("line", "published"), [
    ("The owners of the old ferry had hoped that somebody would pay for a new engine, but nobody came. By Ada Lind on Sept. 14, 2023", "2023-09-14"),
    ("The owners of the old ferry had hoped that somebody would pay for a new engine, but nobody came before Sept. 14, 2023", None),
])
def test_a_byline_that_closes_a_longer_line_dates_the_story(line: str, published: str | None) -> None:
    """Some templates put summary and byline into one element."""
    assert page(below=f"<header class='article author-info'>{line}</header>").published == published


def test_a_day_in_a_menu_or_below_the_story_is_no_dateline() -> None:
    """A bare day is one only at the headline, and not in a list of other stories there."""
    entry = '<li>Story {0}<div class="entry-time">{0} October 2023</div></li>'
    menu = "".join(entry.format(day) for day in range(20, 24))

    assert page(above=f"<ul>{menu}</ul>").dateline is None
    assert page(after="<p>Another story</p><p>9 October 2023</p>").dateline is None
    assert page(below="<p>9 October 2023</p>").dateline is not None


def test_a_date_among_several_fields_above_the_headline_dates_the_story() -> None:
    cells = "".join(f"<p>{cell}</p>" for cell in ("14 | 09 | 2023", "Ferries", "Text:", "Ada Lind", "0", "337", "Print"))

    assert page(above=f"<div>{cells}</div>").published == "2023-09-14"


@pytest.mark.parametrize("below", [
    "<p>Updated: 14 September 2023</p>",
    "<p>14 September 2023</p><p>2 August 2023</p>",
    "<dl><dt>Updated</dt><dd>14 September 2023</dd></dl>",
])
def test_a_later_day_in_print_is_that_of_publication_only_where_it_is_the_one_shown(below: str) -> None:
    """A word for a change, or the claimed day beside it, say that it is another."""
    assert page(head=PUBLISHED.format("2023-08-02T10:00:00+02:00"), below=below).published == "2023-08-02T10:00:00+02:00"


def test_where_days_stand_above_headlines_the_next_one_is_of_the_next_story() -> None:
    """Fronts of old blogs have whole stories one below the other."""
    post = '<p class="day">[{} September 2023]</p><h2>{}</h2><p>To all who ever crossed the river:</p>' + STORY
    first = '<p class="day">[14 September 2023]</p><h1>Ferry makes its last crossing</h1><p>It is done.</p>'
    rest = "".join(map(post.format, (2, 1), ("The yard is up for sale", "Who buys a ferry?")))

    assert newsclean.extract(f"<html lang='en'><body>{first}{rest}</body></html>").published == "2023-09-14"


@pytest.mark.parametrize(("summary", "published"), [
    ("The old ferry is out of the water at last, and nobody knows: what is to become of its crew?<span>Thursday, 14 September 2023</span>", "2023-09-14"),
    ("The old ferry is out of the water at last, and its crew of six will go on to the museum on<span> Thursday, 14 September 2023</span>", None),
])
def test_a_date_that_closes_the_summary_dates_the_story(summary: str, published: str | None) -> None:
    """Where no sentence runs into it."""
    assert page(below=f"<h2>{summary}</h2>").published == published


def test_a_label_glued_to_the_name_before_it_is_read() -> None:
    """The gap between them was a margin."""
    article = page(below="<p>Written by <a href='/ada'>Ada Lind, Senior Reporter</a><span>Updated 14 September 2023</span></p>")

    assert article.modified == "2023-09-14"


@pytest.mark.parametrize("element", [
    '<span class="date" data-date="2023-09-14T10:32:00Z">3 hours ago</span>',
    '<span class="timestamp" data-time="1694687520">3 hours ago</span>',
    '<time data-timestamp="1694687520000"></time>',
    '<span class="post-date" title="14 September 2023 10:32">3 hours ago</span>',
])
def test_what_a_script_prints_as_ago_has_its_day_in_an_attribute(element: str) -> None:
    article = page(below=f"<p>{element}</p>")

    assert article.published
    assert article.published.startswith("2023-09-14T10:32")


@pytest.mark.parametrize("element", [
    '<span class="date" data-date="3">3 hours ago</span>',
    '<span class="date" data-value="2023">3 hours ago</span>',
    '<span class="button" data-date="2023-09-14T10:32:00Z">3 hours ago</span>',
])
def test_other_attributes_date_nothing(element: str) -> None:
    assert page(below=f"<p>{element}</p>").published is None


def test_a_title_does_not_correct_a_date_in_full() -> None:
    """It may say when the page was changed."""
    assert page(below='<span class="date" title="2 May 2024">14 September 2023</span>').published == "2023-09-14"


@pytest.mark.parametrize(("line", "address", "published"), [
    ('<p class="meta">14 September</p>', "2023/09/ferry", "2023-09-14"),
    ('<div class="date"><span>14</span><span>Sep</span></div>', "2023/09/ferry", "2023-09-14"),
    ('<p class="meta">14 September</p>', "2023/ferry", "2023-09-14"),
    ('<p class="meta">14 September</p>', "2023/05/ferry", None),
    ('<p class="meta">14 September</p>', "boats/ferry-2023", None),
    ('<p class="meta">14 September</p><p class="meta">3 October</p>', "2023/ferry", None),
    ('<p class="meta">31 September</p>', "2023/ferry", None),
])
def test_a_day_without_its_year_is_one_of_the_year_in_the_address(line: str, address: str, published: str | None) -> None:
    """Themes of blogs print day and month in a box, and leave the year to the address."""
    assert page(head=f'<link rel="canonical" href="https://blog.example/{address}/">', below=line).published == published


def test_a_day_given_in_full_is_better_than_one_of_the_address() -> None:
    head = '<link rel="canonical" href="https://blog.example/2023/ferry/">'

    assert page(head=head + PUBLISHED.format("2024-02-01"), below="<p>14 September</p>").published == "2024-02-01"


def test_marked_days_of_a_list_behind_the_story_do_not_date_it() -> None:
    entry = '<li><a href="/{0}">Another story of the harbour</a> <time datetime="2023-09-{0}">{0} Sept</time></li>'

    assert page(after=f"<ul>{entry.format(19)}{entry.format(20)}</ul>").published is None
    assert page(above='<p><time datetime="2023-09-14">Thursday</time></p>', after=f"<ul>{entry.format(19)}</ul>").published == "2023-09-14"


def test_when_something_takes_place_is_no_day_of_publication() -> None:
    assert page(below="<p>When: 14 September 2023, 18:00</p><p>Where: town hall</p>").published is None


@pytest.mark.parametrize("nothing", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "0", "{{ page.date }}"])
def test_what_systems_write_where_nobody_gave_a_day_is_none(nothing: str) -> None:
    assert page(head=PUBLISHED.format(nothing)).published is None
    assert page(head=PUBLISHED.format("1981-09-14")).published == "1981-09-14"


@pytest.mark.parametrize(("line", "published"), [("", "2023-09-14"), ("12 September 2023\n\n", "2023-09-12"), ("By Ada Lind, 03/09/2023\n\n", None)])
def test_the_address_dates_a_pasted_text_where_it_is_known(line: str, published: str | None) -> None:
    """Print says more."""
    story = STORY.replace("</p>", "\n\n").replace("<p>", "")
    text = f"Ferry makes its last crossing\n\n{line}{story}"

    assert newsclean.extract(text, kind="text", url="https://paper.example/2023/09/14/ferry").published == (published or "2023-09-14")
    assert newsclean.extract(text, kind="text").published == (published if line else None)
