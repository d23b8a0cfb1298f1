"""Comments in markup."""

from __future__ import annotations

import json

import pytest
from comment_pages import HEAD, STORY, below_story, page_of, records, section_of, texts_as

from newsclean.roles import COMMENTS, Role

MARY = ("Mary Oast", "2023-09-15T04:22:10+01:00", "My grandfather carted barley to that mill.\nHe swore the wheel was still in there.", 0)
TOM = ("Tom Brack", "2023-09-15T09:05:41+01:00", "Please tell Hester about him!", 1)
UNA = ("una_k", "2023-09-16T18:30:00+01:00", "Is there parking at the bottom?", 0)
THREAD = [MARY, TOM, UNA]


def wordpress(number: int, name: str, when: str, printed: str, text: str, inside: str = "") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return (
        f'<li id="comment-{number}" class="comment even depth-1"><article id="div-comment-{number}" class="comment-body">'
        '<footer class="comment-meta">'
        f'<div class="comment-author vcard"><img alt="" src="a.png"><b class="fn">{name}</b> <span class="says">says:</span></div>'
        f'<div class="comment-metadata"><a href="#comment-{number}"><time datetime="{when}">{printed}</time></a></div></footer>'
        f'<div class="comment-content">{paragraphs}</div><div class="reply"><a>Reply</a></div></article>{inside}</li>'
    )


def classic_wordpress() -> str:
    answer = wordpress(2, TOM[0], TOM[1], "September 15, 2023 at 9:05 am", TOM[2])
    first = wordpress(1, MARY[0], MARY[1], "September 15, 2023 at 4:22 am", MARY[2], f'<ol class="children">{answer}</ol>')
    last = wordpress(3, UNA[0], UNA[1], "September 16, 2023 at 6:30 pm", UNA[2])
    return (
        '<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “The Mill Turns Again”</h2>'
        f'<ol class="comment-list">{first}{last}</ol>'
        '<div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply <small>Cancel reply</small></h3><form id="commentform">'
        '<p class="comment-notes">Your email address will not be published.</p><p><label>Comment *</label></p><p><label>Name *</label></p></form></div></div>'
    )


def block_wordpress() -> str:
    def one(name: str, when: str, text: str, inside: str = "") -> str:
        return (
            f'<li class="comment"><div class="wp-block-columns"><div class="wp-block-comment-author-name"><a>{name}</a></div>'
            f'<div class="wp-block-comment-date"><time datetime="{when}"><a>a date</a></time></div>'
            f'<div class="wp-block-comment-content">{"".join(f"<p>{line}</p>" for line in text.split(chr(10)))}</div>'
            f'<div class="wp-block-comment-reply-link"><a>Reply</a></div></div>{inside}</li>'
        )

    thread = one(*MARY[:3], f"<ol>{one(*TOM[:3])}</ol>") + one(*UNA[:3])
    return f'<div class="wp-block-comments"><ol class="wp-block-comment-template">{thread}</ol></div>'


def hand_made() -> str:
    def one(name: str, when: str, text: str, kind: str) -> str:
        lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
        head = f'<div class="head"><strong>{name}</strong> <time datetime="{when}">a day</time></div>'
        return f'<div class="{kind}">{head}<div class="words">{lines}</div></div>'

    answer = f'<div class="replies">{one(*TOM[:3], "even")}</div>'
    return f'<section class="leserkommentare">{one(*MARY[:3], "odd")}{answer}{one(*UNA[:3], "odd")}</section>'


def microdata() -> str:
    def one(name: str, when: str, text: str) -> str:
        return (
            f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">{name}</b> '
            f'<time itemprop="dateCreated" datetime="{when}">a day</time><div itemprop="text">{text}</div></div>'
        )

    return "".join(one(*record[:3]) for record in (TOM, UNA))


@pytest.mark.parametrize("markup", [classic_wordpress(), block_wordpress(), hand_made()], ids=["wordpress", "block theme", "hand made"])
def test_a_thread_is_read_with_names_times_paragraphs_and_depths(markup):
    assert records(below_story(markup)) == THREAD


def test_comments_may_stand_side_by_side_without_a_place_around_them():
    assert records(below_story(microdata())) == [(*record[:3], 0) for record in (TOM, UNA)]


def test_blogger_prints_name_and_time_without_a_gap():
    def one(number: int, name: str, when: str, text: str, inside: str = "") -> str:
        return (
            f'<li class="comment" id="c{number}"><div class="avatar-image-container"><img src="b.gif"></div><div class="comment-block">'
            f'<div class="comment-header"><cite class="user">{name}</cite><span class="icon user"></span>'
            f'<span class="datetime secondary-text"><a>{when}</a></span></div>'
            f'<p class="comment-content">{text}</p><span class="comment-actions"><a>Reply</a><span><a>Delete</a></span></span></div>'
            f'<div class="comment-replies"><div class="comment-thread"><span>Replies</span><ol>{inside}</ol></div></div></li>'
        )

    answer = one(2, "Tom Brack", "15 September 2023 at 09:05", "Please tell Hester about him!")
    found = below_story(
        f'<div class="comments" id="comments"><h4>2 comments:</h4><div id="comment-holder"><ol id="top-ra">'
        f'{one(1, "Mary Oast", "15 September 2023 at 04:22", "My grandfather carted barley.", answer)}</ol></div></div>'
    )

    assert records(found) == [
        ("Mary Oast", "2023-09-15T04:22", "My grandfather carted barley.", 0), ("Tom Brack", "2023-09-15T09:05", "Please tell Hester about him!", 1),
    ]


def test_definition_lists_divide_comments_by_their_heads():
    found = below_story(
        '<div id="comments"><h4>2 comments:</h4><dl id="comments-block"><dt class="comment-author" id="c1">Mary Oast said...</dt>'
        '<dd class="comment-body"><p>My grandfather carted barley.</p></dd><dd class="comment-footer">15 September 2023 at 04:22</dd>'
        '<dt class="comment-author" id="c2">una_k said...</dt><dd class="comment-body"><p>Is there parking?</p></dd>'
        '<dd class="comment-footer">16 September 2023 at 18:30</dd></dl></div>'
    )

    assert records(found) == [
        ("Mary Oast", "2023-09-15T04:22", "My grandfather carted barley.", 0), ("una_k", "2023-09-16T18:30", "Is there parking?", 0),
    ]


def test_names_alone_make_comments_where_a_plug_in_prints_no_times():
    one = '<div class="comment"><div class="comment-author">{0}</div><p>{0} was here, with flour.</p></div>'
    markup = "".join(map(one.format, ("Ada", "Ben", "Cyd")))

    assert [author for author, *_ in records(below_story(f'<div id="thread_comments">{markup}</div>'))] == ["Ada", "Ben", "Cyd"]


def test_every_line_of_the_section_has_its_role():
    page = page_of(f"<body><article><h1>The Mill Turns Again</h1>{HEAD}</article>{classic_wordpress()}</body>")
    section = section_of(page)

    assert texts_as(page, section, Role.COMMENT_NOTICE) == ["3 thoughts on “The Mill Turns Again”"]
    assert texts_as(page, section, Role.COMMENT_FORM) == ["Leave a Reply Cancel reply", "Your email address will not be published.", "Comment *", "Name *"]
    assert "Reply" in texts_as(page, section, Role.COMMENT)
    assert "Mary Oast says:" in texts_as(page, section, Role.COMMENT)
    assert not [block for block in page.blocks if block.text and block.text not in (*STORY, "The Mill Turns Again") and block.index not in section.roles]


def test_reasons_are_sentences_for_a_reader():
    page = page_of(f"<body><article>{HEAD}</article>{classic_wordpress()}</body>")

    assert all(reason and reason[0].islower() and " " in reason for _, reason in section_of(page).roles.values())


def test_comments_that_look_like_story_are_still_comments():
    page = page_of(f"<body><article>{HEAD}</article>{classic_wordpress()}</body>")

    assert records(section_of(page, misjudged=("My grandfather", "He swore", "Please tell", "Is there"))) == THREAD


@pytest.mark.parametrize("wrapper", ['<article class="kommentar opinion">', '<main id="comment">', '<div class="commentary comment-body">'])
def test_an_opinion_piece_in_a_place_called_comment_is_no_comment(wrapper):
    signed = '<div class="author">Ada Lind</div><time datetime="2023-09-14">14 September 2023</time>'
    page = page_of(f"<body>{wrapper}<h1>The Mill Turns Again</h1>{signed}{HEAD}</body>")
    section = section_of(page)

    assert records(section) == []
    assert not any(page.blocks[index].text in STORY for index in section.roles)


def test_a_wrapper_of_story_and_comments_gives_up_its_comments_only():
    page = page_of(f'<body><div class="content-and-comments"><h1>The Mill Turns Again</h1>{HEAD}{classic_wordpress()}</div></body>')
    section = section_of(page)

    assert records(section) == THREAD
    assert not any(page.blocks[index].text in STORY for index in section.roles)


@pytest.mark.parametrize("markup", [
    '<aside class="widget widget_recent_comments"><h3>Recent Comments</h3><ul><li class="comment">jen on <a href="/a">Leaf fall</a></li></ul></aside>',
    '<div class="latest-comments"><div class="comment"><b class="author">jen</b> <time datetime="2023-09-01">x</time><p>Lovely.</p></div></div>',
    '<div class="comments"><h2>Neueste Kommentare</h2><p class="author">jen</p><time datetime="2023-09-01">1.9.</time><p>Wie schön das ist.</p></div>',
], ids=["widget", "latest", "heading"])
def test_what_was_lately_said_on_the_whole_site_is_not_this_storys_comments(markup):
    assert records(below_story(markup)) == []


def test_teasers_of_opinion_pieces_are_not_comments():
    title = '<h3><a href="/x{0}">Why the mill should stay as it was, muddy</a></h3>'
    teaser = '<div class="comment">' + title + '<span class="author">Ada Lind</span><time datetime="2023-09-0{0}">x</time></div>'

    assert records(below_story("".join(teaser.format(number) for number in (1, 2, 3)))) == []


def test_a_live_ticker_in_places_called_comment_is_story():
    one = '<div class="match-comment"><div class="time">90\'</div><div class="comment-text">{}</div></div>'
    page = page_of(f'<body><div class="match-comments">{"".join(map(one.format, STORY))}</div></body>')

    assert not any(page.blocks[index].text in STORY for index in section_of(page).roles)


def test_a_section_without_comments_has_roles_only():
    page = page_of(f"<body><article>{HEAD}</article><div id='comments'><h4>No comments:</h4><a href='/p'>Post a Comment</a></div></body>")
    section = section_of(page)

    assert records(section) == []
    assert texts_as(page, section, Role.COMMENT_NOTICE) == ["No comments:"]
    assert texts_as(page, section, Role.COMMENT_FORM) == ["Post a Comment"]


def test_unmarked_comments_are_found_by_how_they_read():
    def one(name: str, when: str, text: str) -> str:
        return f'<li class="x1"><h4>{name}</h4><span>{when}</span><div><p>{text}</p></div><div>reply</div><div>report</div></li>'

    first = one("Mary Oast", "15. 09. 2023, 04:22", "My grandfather carted barley.")
    found = below_story(f'<ul>{first}{one("una_k", "16. 09. 2023, 18:30", "Is there parking?")}</ul>')

    assert records(found) == [
        ("Mary Oast", "2023-09-15T04:22", "My grandfather carted barley.", 0), ("una_k", "2023-09-16T18:30", "Is there parking?", 0),
    ]


def test_lines_that_stand_in_every_comment_are_furniture():
    furniture = '<time datetime="2023-09-15">x</time><p>Member of the Mill Circle of friends</p>'
    names = ("Ada", "Ben", "Cyd", "Dee")
    markup = "".join(f'<div class="comment"><b class="author">{name}</b>{furniture}<p>{name} was here.</p></div>' for name in names)

    assert [text for _, _, text, _ in records(below_story(f'<div id="comments">{markup}</div>'))] == [f"{name} was here." for name in names]


# ---------------------------------------------------------------------- what scripts say


def with_script(markup: str, *comments: object) -> list[tuple[str | None, str | None, str, int]]:
    script = json.dumps({"@type": "NewsArticle", "headline": "The Mill Turns Again", "comment": list(comments)})
    return records(section_of(page_of(f'<body><article>{HEAD}</article>{markup}<script type="application/ld+json">{script}</script></body>')))


def test_json_ld_gives_comments_that_only_scripts_would_show():
    answer = {"@type": "Comment", "author": "Tom Brack", "datePublished": "2023-09-15T09:05:41+01:00", "text": "Please tell Hester about him!"}
    first = {"@type": "Comment", "author": {"name": "Mary Oast"}, "dateCreated": "2023-09-15", "text": "A <b>lovely</b> mill.", "comment": [answer]}

    assert with_script("", first) == [("Mary Oast", "2023-09-15", "A lovely mill.", 0), TOM]


def test_json_ld_makes_the_time_of_a_printed_comment_exact():
    one = '<div class="comment"><b class="author">Tom Brack</b> <i>15 September 2023</i><p>Please tell Hester about him!</p></div>'

    claim = {"text": TOM[2], "dateCreated": TOM[1]}

    assert with_script(f'<div id="comments"><h4>1 comment</h4>{one}</div>', claim) == [(*TOM[:3], 0)]


@pytest.mark.parametrize("odd", [
    None, 7, "text", [], {}, {"text": 5}, {"text": ""}, {"text": {"@value": "x"}}, [[[{}]]], {"author": [[]], "dateCreated": 1e400},
])
def test_odd_json_ld_is_no_comment(odd):
    assert with_script("", odd) == []


# ---------------------------------------------------------------------- size


def test_ten_thousand_comments_are_read():
    many = "".join(wordpress(number, f"Reader {number}", MARY[1], "September 15, 2023", "Lovely.") for number in range(10_000))
    section = below_story(f'<div id="comments"><ol>{many}</ol></div>')

    assert len(section.comments) == 10_000
    assert {role for role, _ in section.roles.values()} <= COMMENTS


def test_a_very_deep_thread_keeps_its_order():
    one = '<div class="comment"><b class="author">Reader {0}</b><time datetime="2023-09-15">x</time><p>Word {0}.</p>'
    found = records(below_story(f'<div id="comments">{"".join(map(one.format, range(150)))}{"</div>" * 150}</div>'))

    assert [depth for *_, depth in found] == list(range(150))
