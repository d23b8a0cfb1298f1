"""Stories that only a script would show, kept as publishing systems store rich text."""

import json
from typing import Any

import pytest

import newsclean
from newsclean.errors import NoArticleError

TOLD = [
    "The lamp room of the old colliery opens to visitors on Saturday, with all of its nine hundred hooks and most of the lamps.",
    "Each lamp had a number and so had each miner, said Gwen Parry, who has oiled and polished them for eleven years.",
    "What she could not find was lamp 214, which went down on a morning in May 1926 and was never handed in again.",
    "A man from the next valley brought it in a shoe box last week, and would not say where his family had it from.",
]
HEADING = "A hook that stayed empty"
SYSTEMS: dict[str, list[Any]] = {
    "trees": [
        *({"type": "paragraph", "children": [{"text": text[:30]}, {"text": text[30:40], "bold": True}, {"text": text[40:]}]} for text in TOLD[:2]),
        {"type": "heading", "level": 2, "children": [{"text": HEADING}]},
        *({"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in TOLD[2:]),
    ],
    "headless": [
        *({"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]} for text in TOLD[:2]),
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": HEADING}]},
        *({"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]} for text in TOLD[2:]),
    ],
    "portable": [
        {"_type": "block", "style": style, "children": [{"_type": "span", "text": text}]}
        for style, text in [("normal", TOLD[0]), ("normal", TOLD[1]), ("h2", HEADING), ("normal", TOLD[2]), ("normal", TOLD[3])]
    ],
    "blocks": [
        *({"type": "paragraph", "data": {"text": text.replace("lamp", "<b>lamp</b>")}} for text in TOLD[:2]),
        {"type": "header", "data": {"text": HEADING, "level": 2}},
        {"type": "image", "data": {"url": "https://example.com/lamp.jpg", "caption": "Lamp 214"}},
        *({"type": "paragraph", "data": {"text": text}} for text in TOLD[2:]),
    ],
    "newspapers": [
        *({"type": "text", "_id": "A1", "content": text.replace("lamp", '<a href="/lamp">lamp</a>')} for text in TOLD[:2]),
        {"type": "header", "content": HEADING, "level": 3},
        {"type": "interstitial_link", "content": "More on the colliery and the valley, from our archive of pictures and stories"},
        *({"type": "text", "content": text} for text in TOLD[2:]),
    ],
}


def shell(script: str, shown: str = "") -> str:
    return (
        f"<html><head><title>Lamp 214 comes home | Valley Post</title><meta property='og:title' content='Lamp 214 comes home'></head>"
        f"<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><div id='root'>{shown}</div>{script}</body></html>"
    )


def data(value: Any) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def assigned(value: Any) -> str:
    return f'<script>window.site = "valley"; window.state={json.dumps(value)};window.ready = true;</script>'


@pytest.mark.parametrize("put", [data, assigned])
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_story_kept_as_nodes_is_told(system: str, put: Any) -> None:
    article = newsclean.extract(shell(put({"page": {"id": 7, "story": {"title": "Lamp 214 comes home", "body": SYSTEMS[system]}}})))
    assert [(item.type, item.text) for item in article.body] == [
        ("paragraph", TOLD[0]), ("paragraph", TOLD[1]), ("subheading", HEADING), ("paragraph", TOLD[2]), ("paragraph", TOLD[3]),
    ]
    assert article.headline == "Lamp 214 comes home"


def test_what_looks_like_markup_in_plain_nodes_is_text() -> None:
    nodes = [{"type": "paragraph", "children": [{"text": f"{text} Lamps < hooks & <b>miners</b>."}]} for text in TOLD]
    assert newsclean.extract(shell(data(nodes))).body[0].text == f"{TOLD[0]} Lamps < hooks & <b>miners</b>."


def test_a_page_that_shows_its_story_is_read_as_shown() -> None:
    shown = "".join(f"<p>{text}</p>" for text in TOLD)
    other = [{"type": "paragraph", "children": [{"text": text.upper()}]} for text in TOLD]
    assert newsclean.extract(shell(data(other), shown)).text.split("\n\n") == TOLD


@pytest.mark.parametrize("value", [
    [{"type": "review", "text": text} for text in TOLD],
    {"one": [{"type": "text", "content": text} for text in TOLD], "other": [{"type": "text", "content": text} for text in reversed(TOLD)]},
    {"teasers": [{"type": "paragraph", "text": "Lamps"}] * 40},
], ids=["reviews", "two stories", "labels"])
def test_other_data_are_no_story(value: Any) -> None:
    with pytest.raises(NoArticleError):
        newsclean.extract(shell(data(value)))


ENDLESS = {"broken": '={"type": ' * 5000, "deep": "=" + '[{"type":' * 50_000, "many": json.dumps([[{"type": "paragraph"}] * 3] * 20_000)}


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS)
def test_data_without_end_is_survived(script: str) -> None:
    with pytest.raises(NoArticleError):
        newsclean.extract(shell(f"<script>{script}</script>"))
