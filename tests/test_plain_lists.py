"""Lists of pasted text that lost their bullets."""

import newsclean

PROSE = [
    "The volunteers who keep the hill railway running have published what they will need before the first train of the season.",
    "Most of it is small, said Berta Quill, who looks after the stores, but every year something small stops a train on the slope.",
    "Last summer it was a single split pin, and four hundred passengers walked down through the bracken with the guard in front.",
    "The line opens on the first of May if the inspector is content, and closes with the first snow on the upper loop.",
]


def body(*pieces: str) -> list[tuple[str, str]]:
    article = newsclean.extract("Hill railway asks for small things\n\n" + "\n\n".join(pieces), kind="text")
    return [(item.type, item.text) for item in article.body]


def test_lines_together_among_paragraphs_apart_are_a_list() -> None:
    items = "Forty split pins of the old size\nTwo drums of rope grease\nA kettle for the upper station"
    assert body(*PROSE[:3], items, PROSE[3])[3:] == [("list", items), ("paragraph", PROSE[3])]


def test_behind_a_colon_two_lines_are_enough() -> None:
    lead = "Two things cannot wait until the spring and must be bought now:"
    items = "A new lamp for the guard's van\nOak wedges for the points at the loop"
    assert body(*PROSE[:3], lead, items, PROSE[3])[3:5] == [("paragraph", lead), ("list", items)]
    assert ("list", items) not in body(*PROSE[:3], items, PROSE[3])


def test_the_first_item_may_stand_right_below_a_subheading() -> None:
    items = "Forty split pins of the old size\nTwo drums of rope grease\nA kettle for the upper station"
    found = body(*PROSE[:2], f"Before the first of May\n-----------------------\n{items}", PROSE[2], PROSE[3])
    assert found[2:4] == [("subheading", "Before the first of May"), ("list", items)]


def test_items_are_one_list_in_markdown_and_lists_stay_apart() -> None:
    first, second = "Forty split pins\nTwo drums of grease\nA kettle", "Oak wedges\nLamp oil\nA whistle"
    article = newsclean.extract("\n\n".join(["Hill railway asks for small things", *PROSE[:2], first, PROSE[2], second, PROSE[3]]), kind="text")
    assert "- Forty split pins\n- Two drums of grease\n- A kettle\n" in article.to_markdown()
    assert [item.items for item in article.body if item.type == "list"] == [first.split("\n"), second.split("\n")]


def test_a_story_without_blank_lines_is_no_list() -> None:
    assert [kind for kind, _ in body("\n".join(PROSE))] == ["paragraph"] * 4


def test_code_and_lines_of_different_kinds_are_no_list() -> None:
    code = "pins = 40;\nif (pins < 12) {\norder(pins);\n}"
    mixed = "Berta Quill, stores\nShe has looked after them since 1994.\nUpper station"
    assert "list" not in {kind for kind, _ in body(*PROSE[:2], code, PROSE[2], mixed, PROSE[3])}
