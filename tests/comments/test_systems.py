"""Comments as various systems print them, and pages that only look like them."""

from __future__ import annotations

import pytest
from comment_pages import HEAD, STORY, below_story, page_of, pasted, records, section_of

import newsclean


def names_and_texts(found: object) -> list[tuple[str | None, str]]:
    return [(author, text) for author, _, text, _ in records(found)]


# ---------------------------------------------------------------------- pictures, stars, buttons


@pytest.mark.parametrize(("initials", "name"), [("M", "Mary Oast"), ("MO", "Mary Oast"), ("Ma", "mary_oast"), ("Ж", "Жанна")])
def test_letters_that_stand_for_a_picture_are_not_said(initials, name):
    one = f'<div class="comment"><div>{initials}</div><div class="author">{name}</div><time datetime="2023-09-15T04:22">x</time><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [(name, "Lovely wheel.")]


def test_a_reader_may_say_two_letters():
    one = '<div class="comment"><div class="author">Mary Oast</div><time datetime="2023-09-15T04:22">x</time><p>OK</p><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [("Mary Oast", "OK\nLovely wheel.")]


def test_stars_are_not_the_time_of_a_review():
    one = (
        '<li class="review"><div class="comment_container"><div class="star-rating">Rated 4 out of 5</div>'
        '<p class="meta">Mary Oast (verified owner) – September 15, 2023</p><p>Grinds finer than the old one.</p></div></li>'
    )

    found = records(below_story(f'<div id="reviews"><div id="comments"><ol class="commentlist">{one}</ol></div></div>'))

    assert found == [("Mary Oast", "2023-09-15", "Grinds finer than the old one.", 0)]


def test_a_month_without_a_year_still_dates_a_comment():
    one = '<div class="comment"><p>Reader 5 – 5 Oct</p><p>Lovely wheel.</p></div>'

    assert names_and_texts(below_story(f'<div id="comments"><h3>1 comment</h3>{one}</div>')) == [("Reader 5", "Lovely wheel.")]


@pytest.mark.parametrize("button", ["LikeLiked by 1 person", "2 out of 3 people found this helpful", "pokaż odpowiedzi (2)", "Antworten anzeigen"])
def test_buttons_below_a_comment_are_not_said(button):
    one = f'<div class="comment"><b class="author">Mary Oast</b><time datetime="2023-09-15T04:22">x</time><p>Lovely wheel.</p><p>{button}</p></div>'

    assert names_and_texts(below_story(f'<div id="comments">{one}</div>')) == [("Mary Oast", "Lovely wheel.")]


# ---------------------------------------------------------------------- systems


def test_shop_reviews_of_a_plug_in_are_what_readers_wrote():
    def one(name: str, title: str, text: str) -> str:
        head = f'<div class="jdgm-rev__header"><div class="jdgm-rev__icon">{name[0]}</div><span class="jdgm-rev__author">{name}</span></div>'
        return f'<div class="jdgm-rev">{head}<div class="jdgm-rev__content"><b>{title}</b><div class="jdgm-rev__body"><p>{text}</p></div></div></div>'

    widget = one("Mary O.", "Lovely", "It grinds.") + one("Tom B.", "Too loud", "It wakes the cat.") + one("Una K.", "Fine", "Does the job.")
    found = names_and_texts(below_story(f'<div class="jdgm-rev-widg"><div class="jdgm-rev-widg__reviews">{widget}</div></div>'))

    assert found == [("Mary O.", "Lovely\nIt grinds."), ("Tom B.", "Too loud\nIt wakes the cat."), ("Una K.", "Fine\nDoes the job.")]


def test_spip_prints_times_of_day_and_no_heading_says_comments():
    def one(when: str, title: str, text: str) -> str:
        top = f'<div class="forum-top"><div class="forum-nav">({when})</div></div>'
        return f'<li class="forum-fil">{top}<div class="forum-message"><div class="forum-chapo"><p>{title}</p></div><p>{text}</p></div></li>'

    forum = one("22 juin 2018 @11h13", "Enfin, elle tourne !", "Elle tourne.") + one("22 juin 2018 @11h29", "Et le blé ?", "Il manque.") + one(
        "25 juin 2018 @08h39", "La vase !", "Il y en aura encore.")
    page = page_of(f'<html lang="fr"><body><article><h1>Le moulin</h1>{HEAD}</article><ul class="forum">{forum}</ul></body></html>')

    assert records(section_of(page)) == [
        (None, "2018-06-22T11:13", "Enfin, elle tourne !\nElle tourne.", 0), (None, "2018-06-22T11:29", "Et le blé ?\nIl manque.", 0),
        (None, "2018-06-25T08:39", "La vase !\nIl y en aura encore.", 0),
    ]


# ---------------------------------------------------------------------- depth


ONE = '<b class="author">{0}</b> <time datetime="2023-09-15T04:2{1}">x</time><p>{0} was here.</p>'


def nested(*openings: str, end: str = "</div>") -> list[int]:
    """The depths of comments whose places open so."""
    thread = "".join(opening + ONE.format("ABCD"[number], number) + end for number, opening in enumerate(openings))
    return [depth for *_, depth in records(below_story(f'<div id="comments">{thread}</div>'))]


@pytest.mark.parametrize("says", [
    'data-depth="{}"', 'data-level="{}"', 'aria-level="{}"', 'style="margin-left: {}0px"', 'style="color:red;padding-inline-start:{}.5em"',
])
def test_comments_side_by_side_are_nested_as_their_markup_says(says):
    assert nested(*(f'<div class="comment" {says.format(level)}>' for level in (1, 2, 3, 1))) == [0, 1, 2, 0]


@pytest.mark.parametrize("name", ["depth-{}", "comment-level{}", "cmt_indent_{}"])
def test_a_class_may_say_how_deep_a_comment_is(name):
    assert nested(*(f'<div class="comment {name.format(level)}">' for level in (1, 2, 2, 1))) == [0, 1, 1, 0]


def test_an_empty_cell_may_indent_a_comment():
    row = '<tr class="comtr"><td><table><tr><td class="ind" indent="{}"><img src="s.gif" width="40"></td><td class="default">'

    thread = "".join(row.format(level) + ONE.format(name, level) + "</td></tr></table></td></tr>" for name, level in (("Ann", 0), ("Bob", 1), ("Cyd", 0)))
    found = records(below_story(f'<table class="comment-tree">{thread}</table>'))

    assert [(author, depth) for author, _, _, depth in found] == [("Ann", 0), ("Bob", 1), ("Cyd", 0)]


def test_places_around_the_answers_nest_them():
    one, two, three = ('<div class="comment">' + ONE.format(name, number) + "</div>" for number, name in enumerate("ABC"))
    found = records(below_story(f'<div id="comments">{one}<div class="indented">{two}</div>{three}</div>'))

    assert [depth for *_, depth in found] == [0, 1, 0]


@pytest.mark.parametrize("says", ['style="margin-left:auto"', 'data-depth="deep"', 'id="top10"', 'style="margin-left:9999999px"'])
def test_what_gives_no_level_nests_nothing(says):
    assert nested('<div class="comment">', f'<div class="comment" {says}>', '<div class="comment">') == [0, 0, 0]


# ---------------------------------------------------------------------- threads


def forum(*posts: tuple[str, str, str], numbers: str = "#{}", above: str = "") -> object:
    """The comments of a thread as many boards print them: what is told of the member, the time, the number, the post, a signature."""
    def one(number: int, name: str, when: str, text: str) -> str:
        member = f'<h4 class="message-name">{name}</h4><h5>Active member</h5><dl><dt>Joined</dt><dd>Jun 28, 2014</dd><dt>Posts</dt><dd>2,206</dd></dl>'
        said = "".join(f"<p>{line}</p>" for line in text.split("\n"))
        return (
            f'<article class="message" id="post-{number}"><section class="message-user">{member}</section><div class="message-main">'
            f'<ul><li>{when}</li><li>{numbers.format(number)}</li></ul><div class="message-body">{said}</div></div></article>'
        )

    thread = "".join(one(number, *post) for number, post in enumerate(posts, 1))
    return page_of(f'<html lang="en"><body><h1>Mud in the wheel pit</h1>{above}<div class="posts">{thread}</div><p>You must log in.</p></body></html>')


OPENING = ("otter", "Sep 15, 2023 at 4:22 AM", "How do you get two feet of silt out of a wheel pit without a digger?\nThe parish will not have one on the dam.")
ANSWERS = [("MrsBarge", "Sep 15, 2023 at 9:05 AM", "With buckets, and with friends."), ("otter", "Sep 16, 2023 at 6:30 PM", "How many friends?")]
READ = [("MrsBarge", "2023-09-15T09:05", "With buckets, and with friends.", 0), ("otter", "2023-09-16T18:30", "How many friends?", 0)]


@pytest.mark.parametrize("numbers", ["#{}", "Post #{}", "# {}"])
def test_the_posts_after_the_first_answer_a_thread(numbers):
    assert records(section_of(forum(OPENING, *ANSWERS, numbers=numbers))) == READ


def test_the_first_post_of_a_thread_is_the_story_and_what_is_told_of_members_is_not():
    page = forum(OPENING, *ANSWERS)
    section = section_of(page)

    assert [page.blocks[index].text for index in section.story] == OPENING[2].split("\n")
    assert all(index in section.roles for index, block in enumerate(page.blocks) if block.text in {"Active member", "Joined", "2,206", "otter", "#1"})


def test_numbered_posts_below_a_story_are_all_comments_on_it():
    page = forum(OPENING, *ANSWERS, above=HEAD)
    section = section_of(page)

    assert [author for author, *_ in records(section)] == ["otter", "MrsBarge", "otter"]
    assert section.story == []


def test_a_single_numbered_comment_is_one():
    found = below_story(
        "<form><table><tr><td><div>#1 von Mary Oast 15.09.2023 - 04:22</div><div>[ zitieren ]</div></td></tr>"
        "<tr><td><div>Endlich dreht sie sich wieder.</div></td></tr></table></form><h3>Partner</h3><p>Mill Trust</p>"
    )

    assert records(found) == [("Mary Oast", "2023-09-15T04:22", "Endlich dreht sie sich wieder.", 0)]


def test_the_author_named_above_a_thread_began_it_though_its_posts_are_called_comments():
    def one(name: str, when: str, text: str) -> str:
        pane = f'<aside class="author_pane"><h3 class="author">{name}</h3><ul class="author_info"><li>Members</li><li>214 posts</li></ul></aside>'
        return f'<article class="post comment">{pane}<time datetime="{when}">a day</time><div class="text"><p>{text}</p></div><a>Quote</a></article>'

    posts = one("otter", "2023-09-15T04:22", OPENING[2]) + one("MrsBarge", "2023-09-15T09:05", ANSWERS[0][2]) + one("otter", "2023-09-16T18:30", ANSWERS[1][2])
    page = page_of(f"<html lang='en'><body><h1>Mud in the wheel pit</h1><p>By otter, September 15</p><form>{posts}</form></body></html>")
    section = section_of(page)

    assert records(section) == READ
    assert [page.blocks[index].text for index in section.story] == [" ".join(OPENING[2].split("\n"))]


def test_comments_on_a_link_are_not_a_thread():
    one = '<div class="comment"><b class="author">{0}</b> <time datetime="2023-09-15T04:22">x</time><p>{1}</p></div>'
    posts = one.format("MrsBarge", "My grandfather carted barley to that mill.") + one.format("lockkeeper", "Is there parking at the bottom?")

    assert len(records(section_of(page_of(f"<body><h1>The tide mill turns again</h1><p>120 points by otter</p>{posts}</body>")))) == 2


def test_a_reply_that_is_the_first_with_a_number_answers_the_post_above():
    one = (
        '<div class="post"><h4>{0}</h4><p>Full Member</p><h5>{1}Mud in the wheel pit</h5><div>« <b>{2}on:</b> September 15, 2023, 04:2{3}:00 AM »</div>'
        '<div class="inner"><p>{4}</p></div><div class="signature"><p>____ Still waters.</p></div></div>'
    )
    posts = one.format("otter", "", "", 1, "How do you get silt out?") + one.format("MrsBarge", "Re: ", "Reply #1 ", 2, "With buckets, and with friends.")
    posts += one.format("otter", "Re: ", "Reply #2 ", 3, "How many friends?")

    assert names_and_texts(section_of(page_of(f'<html lang="en"><body><h1>Mill Board</h1><div id="posts">{posts}</div></body></html>'))) == [
        ("MrsBarge", "With buckets, and with friends."), ("otter", "How many friends?"),
    ]


def test_comments_may_be_written_in_forms():
    one = (
        '<div class="comment"><p class="tagline"><a class="author">{0}</a> <span>12 points</span> <time datetime="2023-09-15T04:22">x</time></p>'
        '<form class="usertext"><div><p>{1}</p></div></form><ul><li>permalink</li><li>embed</li><li>save</li><li>reply</li></ul></div>'
    )
    found = below_story(f'<div class="commentarea">{one.format("mary", "My grandfather carted barley.")}{one.format("tom", "Is there parking?")}</div>')

    assert names_and_texts(found) == [("mary", "My grandfather carted barley."), ("tom", "Is there parking?")]


# ---------------------------------------------------------------------- near misses


@pytest.mark.parametrize("item", [
    "<li><h3>#{0} The wheel</h3><p>Oak, and older than the church.</p></li>",
    "<li><span>#{0}</span><b>Ada Lind</b><p>Carried four tons of mud in one week.</p></li>",
    "<li><span>#{0}</span><time datetime='2023-09-1{0}'>a day</time><p>The wheel was found to be sound, and the dam was not.</p></li>",
], ids=["headings", "names only", "days only"])
def test_a_numbered_list_is_no_thread(item):
    page = page_of(f"<html lang='en'><body><h1>Five things about the mill</h1><ol>{''.join(map(item.format, range(1, 6)))}</ol></body></html>")

    assert records(section_of(page)) == []
    assert section_of(page).story == []


def test_the_head_of_an_opinion_piece_is_no_comment():
    head = (
        '<div class="Page_commentHeader"><article><div class="Author">Ada Lind</div><div>Tide mills</div><h1>The Mill Turns Again</h1>'
        '<div class="PublishDate">Sunday, 17 September 2023</div></article></div>'
    )

    assert records(section_of(page_of(f"<html lang='en'><body>{head}<div class='copy'>{HEAD}</div></body></html>"))) == []


# ---------------------------------------------------------------------- pasted


BY_TURNS = (
    "Comments\n\nsumathi\n\nIt is great to come across a mill once in a while that has not been turned into flats.\n\nLeo\n\n"
    "May I translate this article into Korean? We have tide mills too.\n\nnaayak\n\nThanks\n\nGuest\n\n"
    "The barn had better tea in my day, and it was warmer, because of the stove.\n\nPost a Comment"
)


def test_names_and_texts_by_turns_below_a_heading_are_comments():
    assert names_and_texts(pasted(BY_TURNS)) == [
        ("sumathi", "It is great to come across a mill once in a while that has not been turned into flats."),
        ("Leo", "May I translate this article into Korean? We have tide mills too."), ("naayak", "Thanks"),
        ("Guest", "The barn had better tea in my day, and it was warmer, because of the stove."),
    ]


def test_a_pasted_numbered_comment_is_one():
    form = "Du musst eingeloggt sein, um zu kommentieren."
    found = pasted(f"Sortierung:\n\n#1 von Mary Oast 15.09.2023 - 04:22\n\n[ zitieren ]\n\nEndlich dreht sie sich wieder.\n\n{form}")

    assert records(found) == [("Mary Oast", "2023-09-15T04:22", "Endlich dreht sie sich wieder.", 0)]


def test_customers_reviews_below_their_heading_are_what_readers_wrote():
    found = pasted('Kundenbewertungen für "Tidenmühle, klein"\n\nMary O. am 8.6.2020\n\nMahlt sehr fein.\n\nTom B. am 10.4.2020\n\nZu laut für die Katze.')

    assert records(found) == [("Mary O.", "2020-06-08", "Mahlt sehr fein.", 0), ("Tom B.", "2020-04-10", "Zu laut für die Katze.", 0)]


@pytest.mark.parametrize("after", [
    ("Comments\n\nTrending\n\nMiss a ferry because of the new border system? Here is what happens next\n\nTravel\n\nIconic mill reopens after a revamp of a "
    "hundred million\n\nFood\n\nThree bottles to sip on the patio while it lasts this summer\n\nTravel\n\nAirlines pivot to the sun as summer schedules begin"),
    ("The speakers\n\nAda Lind\n\nWe moved six hundred tons of mud by hand in two winters.\n\nTom Brack\n\nAnd who paid for it, if I may ask that here?\n\n"
    "Ada Lind\n\nNobody was paid, and that is the point of it all.\n\nTom Brack\n\nThen who will pay when the dam gives way in spring?"),
    "What they said\n\n“It is a miracle of oak and mud.” – Mary Oast, 61\n\n“It is a mill.” – Tom Brack, 40\n\n“Is there parking?” – Una Kerr, 33",
], ids=["sections and titles", "interview", "quotations"])
def test_names_above_texts_are_not_always_comments(after):
    assert records(pasted(after)) == []


# ---------------------------------------------------------------------- the article among them


def many(number: int) -> str:
    one = (
        '<li class="comment"><b class="author">Reader {0}</b> <time datetime="2023-09-15T04:22">September 15</time>'
        "<p>I waited {0} days for this mill, and it was worth each of them, as my neighbours in the lane will tell you.</p><a>Reply</a></li>"
    )
    return f'<ol class="comments">{"".join(map(one.format, range(number)))}</ol>'


@pytest.mark.parametrize("number", [3, 300, 3000])
def test_an_article_is_as_sure_and_as_long_with_many_comments(number):
    page = "<html lang='en'><head><title>The Mill Turns Again</title></head><body><article><h1>The Mill Turns Again</h1>{}{}</article></body></html>"
    article = newsclean.extract(page.format(HEAD, many(number)))

    assert len(article.comments) == number
    assert article.text.split("\n\n") == list(STORY)
    assert article.confidence > newsclean.extract(page.format(HEAD, "")).confidence - 0.1


# ---------------------------------------------------------------------- what systems print around comments


@pytest.mark.parametrize("attribute", ["title='September 15, 2023 4:22 am'", "title='Friday, September 15, 2023 at 4:22 AM'", "data-timestamp='1694751720'"])
def test_an_attribute_may_give_the_time_that_is_printed_as_a_distance(attribute):
    found = below_story(f"<div id='comments'><div class='comment'><b class='author'>Mary</b> <a {attribute}>2 years ago</a><p>Lovely mill.</p></div></div>")

    assert [(name, when[:16]) for name, when, _, _ in records(found)] == [("Mary", "2023-09-15T04:22")]


def test_a_title_in_an_attribute_is_no_time():
    found = below_story("<div id='comments'><div class='comment'><b class='author' title='1,234 reputation'>Mary</b> 2 days ago<p>Lovely mill.</p></div></div>")

    assert [(name, when) for name, when, _, _ in records(found)] == [("Mary", None)]


def titled(title: str, said: str) -> str:
    return f"<div class='comment'><b class='author'>Mary</b> <time datetime='2023-09-15T04:22'>x</time><h4>{title}</h4><p>{said}</p><a>Reply</a></div>"


@pytest.mark.parametrize(("title", "kept"), [("We walked over", False), ("We walked…", False), ("Three cheers", True), ("We", True)])
def test_a_title_made_of_the_first_words_of_a_comment_is_not_said_twice(title, kept):
    said = "We walked over the dam to see it."
    found = records(below_story(f"<div id='comments'>{titled(title, said)}</div>"))

    assert [text for _, _, text, _ in found] == [f"{title}\n{said}" if kept else said]


def test_the_newest_comments_on_this_story_have_buttons_for_answers():
    one = "<div class='comment'><b class='author'>{}</b> <time datetime='2023-09-15T04:22'>x</time><p>Lovely mill.</p>{}</div>"
    heading = "<h3>Latest comments</h3>"
    answered = "".join(one.format(name, "<a>Reply</a>") for name in ("Mary", "Tom"))
    plain = "".join(one.format(name, "") for name in ("Mary", "Tom"))

    assert len(below_story(f"<div id='comments'>{heading}{answered}</div>").comments) == 2
    assert not below_story(f"<div id='comments'>{heading}{plain}</div>").comments


@pytest.mark.parametrize(("name", "expected"), [("TomMary Lind", "Tom"), ("BigLeo", "BigLeo"), ("Mary Lind", "Mary Lind")])
def test_whom_a_comment_answers_is_cut_off_the_name(name, expected):
    one = "<div class='comment'><b class='author'>{}</b> <time datetime='2023-09-15T04:22'>x</time><p>Lovely mill.</p><a>Reply</a></div>"
    found = records(below_story("<div id='comments'>" + "".join(map(one.format, ("Mary Lind", "Leo", name))) + "</div>"))

    assert found[2][0] == expected
