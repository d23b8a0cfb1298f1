"""Hard-wrapped lines: which are joined, how, and which never are."""

import textwrap

import pytest

from newsclean.model import Document
from newsclean.segment.from_text import from_text
from newsclean.segment.text_paragraphs import Paragraphs


def texts(text: str) -> list[str]:
    return [block.text for block in from_text(Document(text, "text")).blocks]


LONG = (
    "The council voted on Tuesday night to buy back the tram depot, which had been sold to a furniture dealer twenty years ago, and to lay "
    "new rails through the lower town as soon as the money for them has been found."
)
OTHER = (
    "Nobody on the council would say how much that will be. The engineer spoke of eleven million, the treasurer of twice as much, and the "
    "mayor, who had to leave early, of a bargain."
)


def lines(text: str, width: int = 64) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False)


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("He said that the govern-", "ment would not pay.", "He said that the government would not pay."),
        ("It is a five-year-", "old plan.", "It is a five-year-old plan."),
        ("Sie sprach über Vor-", "und Nachteile.", "Sie sprach über Vor- und Nachteile."),
        ("He called it an Anglo-", "American plan.", "He called it an Anglo-American plan."),
        ("It ran from 2019-", "20 on.", "It ran from 2019-20 on."),
        ("She said it was late—", "and went.", "She said it was late—and went."),
        ("She said it was late —", "and went.", "She said it was late — and went."),
        ("He took the north-", "east line.", "He took the north-east line."),
        ("He bought the ware-", "house then.", "He bought the warehouse then."),
        ("He went by tram", "to the depot.", "He went by tram to the depot."),
        ("電車の車庫が", "開いた。", "電車の車庫が開いた。"),
    ],
)
def test_two_lines_are_joined_as_the_rest_of_the_text_spells_them(upper: str, lower: str, joined: str) -> None:
    rest = "The old warehouse lay to the north of the town. The line to the east was shut, and the north-east had none."
    text = Paragraphs(["", "", rest, upper, lower], ["", "", rest, upper, lower])

    assert text.text(3, 4) == joined


def test_hyphens_of_compounds_stay_in_a_text_whose_lines_hardly_ever_end_in_one() -> None:
    compound = "The dealer called the price that he had been paid for it a well-"
    paragraphs = [f"{compound}\nmeant one.", *[lines(LONG), lines(OTHER)] * 6]

    assert texts("\n\n".join(paragraphs))[0].endswith("a well-meant one.")


@pytest.mark.parametrize(
    "text",
    [
        "市议会周二晚上投票决定买回二十年前卖给家具商的电车库，并在筹到资金后立即在下城铺设新的轨道。没有人愿意透露这将花费多少钱，工程师说是一千一百万，财务主管说是两倍，市长说很便宜。",
        "町議会は火曜日の夜、二十年前に家具店に売却した路面電車の車庫を買い戻し、資金の目途が立ち次第、下町に新しい線路を敷くことを決めた。費用がいくらになるかは誰も明かさなかった。",
    ],
)
@pytest.mark.parametrize("width", [18, 30])
def test_scripts_without_spaces_are_joined_without_one(text: str, width: int) -> None:
    wrapped = "\n".join(text[start : start + width] for start in range(0, len(text), width))

    assert texts(wrapped) == [text]


@pytest.mark.parametrize(
    "text",
    [
        ("صوت مجلس المدينة مساء الثلاثاء على شراء مستودع الترام الذي بيع قبل عشرين عاما إلى تاجر أثاث وعلى مد قضبان جديدة عبر المدينة القديمة حالما "
        "يتوفر المال اللازم لذلك في الميزانية المقبلة للمدينة."),
        ("नगर परिषद ने मंगलवार की रात उस ट्राम डिपो को वापस खरीदने के लिए मतदान किया जिसे बीस साल पहले एक फर्नीचर व्यापारी को बेच दिया गया था और पैसे मिलते ही "
        "निचले शहर में नई पटरियाँ बिछाने का फैसला किया।"),
    ],
)
def test_scripts_without_capitals_are_joined(text: str) -> None:
    assert texts(textwrap.fill(text, 60)) == [text]


def test_short_lines_between_wrapped_paragraphs_stay_alone() -> None:
    text = f"The depot\n{lines(LONG)}\nWho pays\n{lines(OTHER)}\nBy Ada Lind"

    assert texts(text) == ["The depot", LONG, "Who pays", OTHER, "By Ada Lind"]


def test_a_wrapped_headline_is_one_block() -> None:
    headline = "Northford Buys Back Its Old Tram Depot After Twenty Years As A Furniture Warehouse And A Dance Hall"

    assert texts(f"{lines(headline)}\n\n{lines(LONG)}\n\n{lines(OTHER)}") == [headline, LONG, OTHER]


def test_a_title_that_fills_its_line_is_not_joined_to_the_paragraph_below() -> None:
    title = "NORTHFORD BUYS BACK ITS OLD TRAM DEPOT FROM A FURNITURE DEALER"

    assert texts(f"{title}\n{lines(LONG)}\n{lines(OTHER)}") == [title, LONG, OTHER]


def test_lines_wrapped_by_hand_or_in_letters_of_different_widths_are_joined() -> None:
    ragged = (
        "The council voted on Tuesday night to buy back the tram depot,\n"
        "which had been sold to a furniture dealer twenty years ago, and\n"
        "to lay new rails through the lower town as soon as the\n"
        "money for them has been found. Nobody on the council would\n"
        "say how much that will be. The engineer spoke of eleven million,\n"
        "the treasurer of twice as much, and the mayor, who had to\n"
        "leave early, of a bargain.\n\nShe will be back on Monday."
    )

    assert len(texts(ragged)) == 2


def test_long_addresses_do_not_hide_the_width() -> None:
    address = "https://example.org/" + "depot/" * 20
    text = f"{lines(LONG)}\n\nThe contract can be read by everybody who has the time for it at\n{address}\nuntil Friday.\n\n{lines(OTHER)}"

    assert LONG in texts(text)
    assert OTHER in texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nsport\nlocal weather\nabout us\ncontact",
        "Rainer Maria Lind\n12 Lower Mill Street\nNorthford\nnear the old depot",
        "The trams are gone\nand the rails are cold\nthe grass grows long\nwhere bells once tolled",
        ("Depot opens on Monday after twenty years of waiting\nFerry sinks at its berth\nlate snow closes the pass to lorries and cars\n"
        "Mayor resigns\nphotographer finds the lost tram of 1904"),
        "八月的雨\n市长辞职了\n电车库周一开放参观\n渡轮在泊位沉没无人受伤\n大雪封山",
    ],
)
def test_lines_that_were_never_one_paragraph_stay_apart(text: str) -> None:
    assert texts(text) == text.split("\n")


def test_a_menu_above_a_wrapped_story_stays_a_menu() -> None:
    menu = ["Home", "Local news and weather", "Sport", "Subscribe to our newsletter", "Log in"]

    assert texts("\n".join([*menu, "", lines(LONG), "", lines(OTHER)])) == [*menu, LONG, OTHER]


def test_long_lines_below_short_ones_are_paragraphs_of_their_own() -> None:
    text = f"{LONG}\nShe said that was all.\n{OTHER}\nmore by this author"

    assert texts(text) == text.split("\n")
