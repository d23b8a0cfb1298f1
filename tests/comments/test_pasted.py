"""Comments in pasted text."""

from __future__ import annotations

import pytest
from comment_pages import STORY, page_of, pasted, records, section_of, texts_as

from newsclean.roles import Role

BLOGGER = """2 comments:

Mary OastSeptember 15, 2023 at 4:22 AM

My grandfather carted barley to that mill.

He swore the wheel was still in there.

ReplyDelete
Replies

Tom BrackSeptember 15, 2023 at 9:05 AM

Please tell Hester about him!

Delete
Reply
una_kSeptember 16, 2023 at 6:30 PM

Is there parking at the bottom?

ReplyDelete
Add comment

Newer Post Older Post Home"""

WORDPRESS = """3 thoughts on “The Mill Turns Again”

Mary Oast says:
September 15, 2023 at 4:22 am

My grandfather carted barley to that mill.

He swore the wheel was still in there.

Reply

Tom Brack says:
September 15, 2023 at 9:05 am

Please tell Hester about him!

Reply

una_k says:
September 16, 2023 at 6:30 pm

Is there parking at the bottom?

Reply

Leave a Reply

Your email address will not be published. Required fields are marked *

Comment *

Name *"""

NAMES_ABOVE = """Comments (3)

Mary Oast
15 September 2023 at 04:22
My grandfather carted barley to that mill.
He swore the wheel was still in there.

Tom Brack
15 September 2023 at 09:05
Please tell Hester about him!

una_k
16 September 2023 at 18:30
Is there parking at the bottom?"""

HEADS_BELOW = """3 comments so far

My grandfather carted barley to that mill.
He swore the wheel was still in there.
Comment by Mary Oast — 2023-09-15 @ 04:22 | Reply

Please tell Hester about him!
Comment by Tom Brack — 2023-09-15 @ 09:05 | Reply

Is there parking at the bottom?
Comment by una_k — 2023-09-16 @ 18:30 | Reply"""

THREAD = [
    ("Mary Oast", "2023-09-15T04:22", "My grandfather carted barley to that mill.\nHe swore the wheel was still in there."),
    ("Tom Brack", "2023-09-15T09:05", "Please tell Hester about him!"),
    ("una_k", "2023-09-16T18:30", "Is there parking at the bottom?"),
]


@pytest.mark.parametrize("text", [BLOGGER, WORDPRESS, NAMES_ABOVE, HEADS_BELOW], ids=["blogger", "wordpress", "names above", "heads below"])
def test_comments_are_read_with_names_times_and_paragraphs(text):
    assert [record[:3] for record in records(pasted(text))] == THREAD


def test_blogger_says_what_answers_what():
    assert [depth for *_, depth in records(pasted(BLOGGER))] == [0, 1, 0]


def test_indentation_says_what_answers_what():
    text = "2 comments\n\nMary, 15 September 2023 at 04:22\nLovely mill.\n\n    Tom, 15 September 2023 at 09:05\n    It is.\n"

    assert [depth for *_, depth in records(pasted(text))] == [0, 1]


def test_roles_of_a_pasted_section():
    page = page_of("\n\n".join(STORY) + "\n\n" + WORDPRESS, "text")
    section = section_of(page)

    assert texts_as(page, section, Role.COMMENT_NOTICE) == ["3 thoughts on “The Mill Turns Again”"]
    assert texts_as(page, section, Role.COMMENT_FORM) == [
        "Leave a Reply", "Your email address will not be published. Required fields are marked *", "Comment *", "Name *",
    ]
    assert texts_as(page, section, Role.COMMENT)[:2] == ["Mary Oast says:", "September 15, 2023 at 4:22 am"]
    assert not any(page.blocks[index].text in STORY for index in section.roles)


def test_what_follows_the_last_comment_is_not_part_of_it():
    assert [text for _, _, text, _ in records(pasted(WORDPRESS + "\n\nRecent Posts\n\nLeaf fall\n\nSix minutes"))][-1] == "Is there parking at the bottom?"


@pytest.mark.parametrize(("text", "expected"), [
    ("4 Comments\n\nMary Oast • 2 days ago\n\nLovely mill.\n\n△ ▽ • Reply • Share ›\n\nTom > Mary Oast • a day ago\n\nIt is.\n\n3 △ ▽ • Reply • Share ›\n",
     [("Mary Oast", None, "Lovely mill."), ("Tom", None, "It is.")]),
    ("2 comments\n\nMary Oast\nLovely mill, I went twice.\nLike · Reply · 3 · 2d\nTom Brack\nIt is, and the tea is good.\nLike · Reply · 11h\n",
     [("Mary Oast", None, "Lovely mill, I went twice."), ("Tom Brack", None, "It is, and the tea is good.")]),
    ("Re: The Mill\nby mary » Fri Sep 15, 2023 4:22 am\n\nLovely mill, I went twice.\n\nRe: The Mill\nby tom » Sat Sep 16, 2023 9:05 am\n\nIt is.\n",
     [("mary", "2023-09-15T04:22", "Lovely mill, I went twice."), ("tom", "2023-09-16T09:05", "It is.")]),
    ("On Fri, Sep 15, 2023 at 4:22 AM, Mary Oast wrote:\n> Is the mill open this week? I would like to bring my mother.\n> We would come by bus.\n",
     [("Mary Oast", "2023-09-15T04:22", "Is the mill open this week? I would like to bring my mother. We would come by bus.")]),
], ids=["disqus", "facebook", "phpbb", "mail"])
def test_other_systems(text, expected):
    assert [(author, when, " ".join(said.split())) for author, when, said, _ in records(pasted(text))] == expected


LANGUAGES = {
    "de": ("2 Kommentare zu „Die Mühle dreht sich“", "{} sagt:", "15. September 2023 um {} Uhr", "Antworten", "Schreibe einen Kommentar"),
    "fr": ("2 réflexions sur « Le moulin tourne »", "{} dit :", "15 septembre 2023 à {}", "Répondre", "Laisser un commentaire"),
    "es": ("2 comentarios en “El molino gira”", "{} dice:", "15 septiembre 2023 a las {}", "Responder", "Deja una respuesta"),
    "pt": ("2 comentários em “O moinho gira”", "{} disse:", "15 de setembro de 2023 às {}", "Responder", "Deixe um comentário"),
    "it": ("2 commenti su “Il mulino gira”", "{} ha detto:", "15 settembre 2023 alle {}", "Rispondi", "Lascia un commento"),
    "nl": ("2 gedachten over “De molen draait”", "{} schreef:", "15 september 2023 om {}", "Beantwoorden", "Geef een reactie"),
    "ru": ("2 комментария к «Мельница крутится»", "{} говорит:", "15 сентября 2023 в {}", "Ответить", "Добавить комментарий"),
    "tr": ("“Değirmen dönüyor” için 2 yorum", "{} dedi ki:", "15 Eylül 2023 {}", "Yanıtla", "Bir yanıt yazın"),
    "ja": ("「水車が回る」への2件のフィードバック", "{} より:", "2023年9月15日 {}", "返信", "コメントを残す"),
    "zh": ("《水磨转了》有2条评论", "{} 说道：", "2023年9月15日 {}", "回复", "发表评论"),
    "ar": ("2 تعليقات", "{} يقول:", "15 سبتمبر 2023 {}", "رد", "اترك تعليقاً"),
    "hi": ("2 टिप्पणियाँ", "{} कहते हैं:", "15 सितंबर 2023 {}", "जवाब दें", "एक टिप्पणी छोड़ें"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_are_read_in_many_languages(language):
    notice, says, when, reply, form = LANGUAGES[language]
    thread = [f"{says.format(name)}\n{when.format(clock)}\n\nLa la la, moulin!\n\n{reply}" for name, clock in (("Maria", "04:22"), ("Tom", "09:05"))]
    page = page_of("\n\n".join([*STORY, notice, *thread, form]), "text")
    section = section_of(page)

    assert [(author, at, depth) for author, at, _, depth in records(section)] == [("Maria", "2023-09-15T04:22", 0), ("Tom", "2023-09-15T09:05", 0)]
    assert texts_as(page, section, Role.COMMENT_NOTICE) == [notice]
    assert texts_as(page, section, Role.COMMENT_FORM) == [form]


@pytest.mark.parametrize("text", [
    "No comments:\n\nPost a Comment", "Keine Kommentare:\n\nKommentar veröffentlichen", "Aucun commentaire:\n\nEnregistrer un commentaire",
    "No hay comentarios:\n\nPublicar un comentario", "Nessun commento:\n\nPosta un commento", "コメントはありません\n\nコメントを投稿",
    "Нет комментариев:\n\nОтправить комментарий",
])
def test_an_empty_section_has_a_notice_and_a_form_but_no_comment(text):
    page = page_of("\n\n".join(STORY) + "\n\n" + text, "text")
    section = section_of(page)
    notice, form = text.split("\n\n")

    assert records(section) == []
    assert texts_as(page, section, Role.COMMENT_NOTICE) == [notice]
    assert texts_as(page, section, Role.COMMENT_FORM) == [form]


@pytest.mark.parametrize("after", [
    f"Comments from residents\n\n{STORY[1]}\n\n{STORY[2]}",
    f"Comments\n\n{STORY[1]}\n\n{STORY[2]}",
    f"What the visitors said\n\nMary Oast, 61: {STORY[1]}\n\n{STORY[2]}",
    f"3 comments\n\nBy Ada Lind\nSeptember 15, 2023\n\n{STORY[1]}\n\n{STORY[2]}",
    f"September 15, 2023\n\n{STORY[1]}\n\nSeptember 16, 2023\n\n{STORY[2]}",
    "0 Comments\n\nView all comments\n\nLeaf fall and the 36\n\nDecember 26, 2021\n\nSix minutes at the Guildhall\n\nAugust 12, 2021",
    "Join the conversation\n\nRelated Stories\n\nLeaf fall and the 36\n\nby Ada Lind\n\nDecember 26, 2021\n\nSix minutes\n\nby Tom Brack\n\nAugust 12, 2021",
    "Replies: 6\nLast post: September 15, 2023, 4:22 am\nMoving house with bees\nReplies: 2\nLast post: September 16, 2023, 4:22 am\nBees and cats",
], ids=["heading of the story", "bare heading", "vox pop", "byline", "diary", "none", "related", "threads"])
def test_what_only_resembles_comments_is_none(after):
    page = page_of(f"The Mill Turns Again\n\n{STORY[0]}\n\n{after}", "text")
    section = section_of(page)

    assert records(section) == []
    assert not any(page.blocks[index].text in STORY for index in section.roles)


def test_a_date_a_reader_writes_about_divides_nothing():
    found = records(pasted(WORDPRESS.replace("He swore the wheel was still in there.", "I was there on 15 September 2022.")))

    assert len(found) == 3
    assert found[0][2].endswith("I was there on 15 September 2022.")


def test_an_ambiguous_date_is_read_as_the_others_on_the_page():
    text = "2 comments\n\nMary 09/11/2023 04:22\nLovely mill.\n\nTom 09/15/2023 09:05\nIt is."

    assert [when for _, when, _, _ in records(pasted(text))] == ["2023-09-11T04:22", "2023-09-15T09:05"]


def test_thousands_of_pasted_comments_are_read():
    one = "Reader says:\nSeptember 15, 2023 at 4:22 am\n\nLovely.\n\nReply\n\n"

    assert len(pasted("2,900 comments\n\n" + one * 2_900).comments) == 2_900


@pytest.mark.parametrize("odd", ["", "3 comments", "Comments\n" * 50, "Reply\n" * 300, "(" * 3000, "2d " * 500, "“" * 90, "• " * 400, "Mary says:\n" * 200])
def test_odd_text_is_survived(odd):
    assert all(one.text for one in pasted(odd).comments)


SIGNED = (
    "Two of us walked over for the first turn of the wheel – Hester Lowe 15 Sep 2023 at 4:22",
    "The tea was worth the lane. – tidewatch 15 Sep 2023 at 9:05",
)

DASHED = (
    "Two of us walked over for the first turn of the wheel.\n– Hester Lowe\nSep 15, 2023 at 4:22\n"
    "The tea was worth the lane.\n– tidewatch\nSep 15, 2023 at 9:05"
)


@pytest.mark.parametrize("after", ["\n\n".join(SIGNED), DASHED])
def test_comments_may_be_signed_behind_or_below_a_dash(after):
    assert [(name, when) for name, when, _, _ in records(pasted(after))] == [("Hester Lowe", "2023-09-15T04:22"), ("tidewatch", "2023-09-15T09:05")]


@pytest.mark.parametrize("after", [
    SIGNED[0],  # one alone may be a quotation
    "“It is a mill.”\n– Hester Lowe\n“It was a ruin.”\n– Tom Pell",
    "The ferry is sold out until May - 12 places are left in June.",
])
def test_a_dash_alone_signs_nothing(after):
    assert records(pasted(after)) == []


def minute(name: str, clock: str, said: str) -> str:
    return f"{name}, September 15, 2023 at {clock}\n\n{said}\n\n"


def test_readers_of_different_names_and_minutes_are_commenting_without_a_heading():
    after = minute("Mary", "4:22 AM", "It turned twice.") + minute("tidewatch", "9:05 AM", "Three times.") + minute("Leo", "9:41 AM", "I saw it.")

    assert [name for name, *_ in records(pasted(after))] == ["Mary", "tidewatch", "Leo"]


@pytest.mark.parametrize("after", [
    "".join(minute("Ada Lind", clock, "The wheel stands still.") for clock in ("4:22 AM", "4:41 AM", "5:02 AM", "5:30 AM")),  # entries of a live blog
    "".join(f"A Title of Another Story\n\n{minute(name, '4:22 AM', 'What it tells.')}" for name in ("Ada Lind", "Tom Pell", "Leo Quill")),
])
def test_entries_of_a_live_blog_and_bylines_of_other_stories_are_no_comments(after):
    assert records(pasted(after)) == []


def test_times_may_stand_below_the_texts_and_their_buttons():
    one = "{}\n\n{}\n\nDaumen hoch0Daumen runter  Antworten\n{}\n"
    said = [
        ("Franzi", "Die Mühle dreht sich sehr schön.", "19. Februar 2017 20:00"), ("Jan", "Und der Tee war heiß, danke.", "20. Februar 2017 09:49"),
        ("Kathrin", "Das freut den ganzen Verein!", "20. Februar 2017 10:13"),
    ]
    after = "Vorbereitung10 Min.\nBackzeit25 Min.\n\n" + "".join(one.format(*each) for each in said)

    assert [(name, text, when) for name, when, text, _ in records(pasted(after))] == [
        ("Franzi", said[0][1], "2017-02-19T20:00"), ("Jan", said[1][1], "2017-02-20T09:49"), ("Kathrin", said[2][1], "2017-02-20T10:13"),
    ]


@pytest.mark.parametrize(("glued", "name", "when"), [
    ("boatfan7215 September 2023 at 10:41", "boatfan72", "2023-09-15T10:41"), ("boatfan722023-09-15 10:41", "boatfan72", "2023-09-15T10:41"),
    ("Mary15 September 2023 at 10:41", "Mary", "2023-09-15T10:41"),
    ("Mary Lind•2 years ago", "Mary Lind", None), ("Mary Lind · 104 weeks ago", "Mary Lind", None),
])
def test_names_and_times_may_be_glued(glued, name, when):
    text = f"2 comments\n\n{glued}\n\nLovely mill.\n\nReply\n\n{glued}\n\nIt is.\n\nReply"

    assert [(who, at) for who, at, _, _ in records(pasted(text))] == [(name, when)] * 2


def test_what_a_forum_tells_of_its_members_is_not_said():
    one = "{0}\nDeckhand\nPosts: 312\nJoined: Sun Jan 02, 2011 4:22 am\nRe: The Mill\nQuote\nPost by {0} » Fri Sep 15, 2023 {1}\n{2}\n\n"
    said = (("Mary", "4:22 am", "We walked over to see it."), ("Tom", "9:05 am", "It turned twice."))

    assert [(name, text) for name, _, text, _ in records(pasted("".join(one.format(*each) for each in said)))] == [(name, text) for name, _, text in said]
