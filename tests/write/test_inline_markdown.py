from __future__ import annotations

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rendering import HARD, elements, text_of, tokens

from newsclean.model import Run
from newsclean.write.controls import one_line, without_controls
from newsclean.write.inline import escape, has_formatting, inline_markdown

STYLES = st.frozensets(st.sampled_from(["strong", "em", "code", "del", "sup", "sub", "mark"]), max_size=3)
PLAIN_STYLES = st.frozensets(st.sampled_from(["strong", "em"]))
HREFS = st.none() | st.sampled_from([
    "https://example.org/a", "https://example.org/(b)?x=1&amp;y=<2>", "/c d", "#e`f", "mailto:a@example.org",
    "javascript:alert(1)", " JaVa\tScript:alert(1)", "data:text/html,x", "javascript&colon;alert(1)", "java%73cript:x",
])
RUNS = st.lists(st.builds(Run, HARD, STYLES, HREFS), max_size=6)


def run(text: str, *styles: str, href: str | None = None) -> Run:
    return Run(text, frozenset(styles), href)


@given(HARD)
@example("![a](b)")
@example("`a` <b> *c* __d__ &lt; \\*")
def test_escaped_text_renders_as_that_text_and_nothing_else(text: str) -> None:
    markdown = escape(text, at_line_start=True)

    assert text_of(markdown) == one_line(text)
    assert elements(markdown) <= {"p"}


@given(HARD)
def test_escaped_text_is_safe_in_items_quotes_and_below_a_break(text: str) -> None:
    markdown = escape(text, at_line_start=True)

    assert text_of(f"- {markdown}") == one_line(text)
    assert elements(f"- {markdown}") <= {"ul", "li", "p"}
    assert text_of(f"> {markdown}") == one_line(text)
    assert elements(f"> {markdown}") <= {"blockquote", "p"}
    assert text_of(f"above\\\n{markdown}").removeprefix("above").strip() in {one_line(text), "\\"}


@given(RUNS)
def test_runs_render_as_their_text_in_marked_elements_only(runs: list[Run]) -> None:
    markdown = inline_markdown(runs)

    assert text_of(markdown) == " ".join("".join(without_controls(one.text) for one in runs).split())
    assert elements(markdown) <= {"p", "em", "strong", "code", "a", "s", "br"}


@given(RUNS)
def test_links_go_only_where_links_may_go(runs: list[Run]) -> None:
    for token in tokens(inline_markdown(runs)):
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith(("https://example.org/", "/c%20d", "#e%60f", "mailto:"))


@given(st.lists(st.builds(Run, st.sampled_from(["ab ", " cd e ", " ", "f  "]), PLAIN_STYLES), max_size=7))
def test_between_words_no_style_is_lost(runs: list[Run]) -> None:
    wanted = [(char, one.style) for one in runs for char in one.text if not char.isspace()]

    assert styled_letters(inline_markdown(runs)) == wanted


@given(st.lists(st.builds(Run, st.sampled_from(["ab", "、c", "（d）", "e, ", "“f”", "€5", "字"]), PLAIN_STYLES)))
def test_a_style_may_be_lost_beside_punctuation_but_never_spreads(runs: list[Run]) -> None:
    wanted = [(char, one.style) for one in runs for char in one.text if not char.isspace()]

    for (char, style), (source, meant) in zip(styled_letters(inline_markdown(runs)), wanted, strict=True):
        assert char == source
        assert style <= meant


def styled_letters(markdown: str) -> list[tuple[str, frozenset[str]]]:
    found, style = [], []
    for token in tokens(markdown):
        if token.type in {"em_open", "strong_open"}:
            style.append(token.tag)
        elif token.type in {"em_close", "strong_close"}:
            style.remove(token.tag)
        elif token.type == "text":
            found += [(char, frozenset(style)) for char in token.content if not char.isspace()]
    return found


@pytest.mark.parametrize("text", [
    "5 * 3 = 15", "snake_case a__b", "AT&T; R&D & more", "a < b, x <3", "from ~5 km to ~10 km", "see [1] and [sic]",
    "C:\\path", "wow! (really)", "10.5 percent", "#metoo", "-5 degrees", "a | b", "1986 was", "x ^ y", "+49 30",
])
def test_no_more_is_escaped_than_needed(text: str) -> None:
    assert escape(text, at_line_start=True) == text


@pytest.mark.parametrize(("text", "expected"), [
    ("1986. A year", "1986\\. A year"),
    ("1) first", "1\\) first"),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("# title", "\\# title"),
    ("> said", "\\> said"),
    ("---", "\\---"),
    ("* * *", "\\* * \\*"),
    ("[x]: y", "\\[x]: y"),
    ("[ ] to do", "\\[ ] to do"),
    ("<script>", "\\<script>"),
    ("[a](b)", "[a\\](b)"),
    ("*a*", "\\*a\\*"),
    ("&lt;", "\\&lt;"),
    ("~~a~~", "\\~\\~a\\~\\~"),
])
def test_what_markdown_would_read_is_escaped(text: str, expected: str) -> None:
    assert escape(text, at_line_start=True) == expected


@pytest.mark.parametrize("text", ["1986. A year", "- item", "# title", "> said", "+ x"])
def test_inside_a_line_its_beginnings_mean_nothing(text: str) -> None:
    assert escape(text, at_line_start=False) == text


@pytest.mark.parametrize(("runs", "expected"), [
    ([run("a "), run("b ", "strong"), run("c", "strong"), run(" d")], "a **b c** d"),
    ([run("a "), run("b ", "em"), run("c", "em", "strong"), run(" d")], "a *b **c*** d"),
    ([run("a", "em"), run("b", "strong")], "*a***b**"),
    ([run(" a \n b ", "strong")], "**a\\\nb**"),
    ([run("a\n"), run("- b")], "a\\\n\\- b"),
    ([run("x", "code"), run(" y"), run("`z``", "code")], "`x` y``` `z`` ```"),
    ([run("old", "del"), run(" E=mc"), run("2", "sup")], "~~old~~ E=mc2"),
    ([run("see "), run("the ", href="/a"), run("report", "strong", href="/a"), run(".")], "see [the **report**](/a)."),
    ([run("all ", "strong"), run("linked", "strong", href="/a")], "**all [linked](/a)**"),
    ([run("bold", "strong", href="/a")], "[**bold**](/a)"),
    ([run("hey!"), run("[x]", href="/a(b)")], "hey\\![\\[x\\]](/a(b))"),
    ([run("x", href="/a(b"), run("y", href="/((c))")], "[x](/a\\(b)[y](/\\(\\(c\\)\\))"),
    ([run("[a]: b", "code", href="/a")], "[\\[a\\]: b](/a)"),
    ([run("~ a"), run("b ~", "em")], "\\~ a*b \\~*"),
    ([run("safe", href="javascript:alert(1)")], "safe"),
    ([run(" ", "strong"), run("a")], "a"),
    ([], ""),
])
def test_runs_as_markdown(runs: list[Run], expected: str) -> None:
    assert inline_markdown(runs) == expected


@pytest.mark.parametrize(("runs", "expected"), [
    ([run("这是"), run("注意：", "strong"), run("这里")], "这是**注意**：这里"),
    ([run("说"), run("「重点」", "strong"), run("的")], "说「**重点**」的"),
    ([run("句子。", "strong"), run(" 然后")], "**句子。** 然后"),
    ([run("これは"), run("重要", "strong"), run("です")], "これは**重要**です"),
    ([run("이것은 "), run("“중요”", "strong"), run("하다")], "이것은 **“중요**”하다"),
    ([run("a"), run("(b)", "em"), run("c")], "a(*b*)c"),
    ([run("a"), run("...", "em"), run("c")], "a...c"),
    ([run("price "), run("€", "strong"), run("5")], "price €5"),
])
def test_a_mark_that_would_be_shown_moves_or_goes(runs: list[Run], expected: str) -> None:
    assert inline_markdown(runs) == expected


def test_formatting_is_what_markdown_has() -> None:
    assert has_formatting([run("a"), run("b", "strong")])
    assert has_formatting([run("b", href="/a")])
    assert not has_formatting([run("a"), run(" ", "strong"), run("2", "sup"), run("b", href="javascript:x")])


@pytest.mark.parametrize("unit", ["*a", "[", "<a ", "`", "&#", "_a_ ", "](", "~a~", "\\", "<!--"])
def test_escaping_takes_time_in_proportion(unit: str) -> None:
    before = process_time()
    escape(unit * 60_000, at_line_start=True)

    assert process_time() - before < 2


def test_many_styles_take_time_in_proportion() -> None:
    runs = [run(f"「{number}」", *(["strong"], ["em"], [])[number % 3]) for number in range(6_000)]
    before = process_time()
    inline_markdown(runs)

    assert process_time() - before < 3
