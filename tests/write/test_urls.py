from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.urls import safe_url

BASE = "https://example.org/news/2023/story.html?page=2#top"

SCHEMES = st.sampled_from(["javascript", "JavaScript", "vbscript", "data", "file", "blob", "tel", "ftp", "x-app"])
NOISE = st.sampled_from(["", *" \t\n\r\x00\x01\x0b\x1f\x7f\x9b\u2028\u202e\u200b", "\r\n"])


@pytest.mark.parametrize(("url", "expected"), [
    ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
    ("  https://example.com/a\n", "https://example.com/a"),
    ("HTTP://Example.com/A", "HTTP://Example.com/A"),
    ("https://example.com/ü/日本", "https://example.com/ü/日本"),
    ('https://example.com/a b"<c>`', "https://example.com/a%20b%22%3Cc%3E%60"),
    ("https://example.com/u\u0308/字", "https://example.com/u%CC%88/%E5%AD%97"),
    ("https://example.com/a\u200bb", "https://example.com/a%E2%80%8Bb"),
    ("https://example.com/a\u202eb", "https://example.com/ab"),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
    ("https:/example.com/a", "https://example.com/a"),
    ("http:\\\\\\example.com", "http://example.com"),
    ("/about", "/about"),
    ("story.html", "story.html"),
    ("?q=a:b", "?q=a:b"),
    ("#note:1", "#note:1"),
    ("/redirect?to=javascript:alert(1)", "/redirect?to=javascript:alert(1)"),
    ("//cdn.example.com/x", "//cdn.example.com/x"),
    ("javascript:alert(1)", None),
    ("java\tscript:alert(1)", None),
    ("\x01 javascript:alert(1)", None),
    ("javascript&colon;alert(1)", None),
    ("&#106;avascript:alert(1)", None),
    ("javascript%3Aalert(1)", None),
    ("%6Aavascript:alert(1)", None),
    ("javascript%253Aalert(1)", None),
    ("ｊａｖａｓｃｒｉｐｔ：alert(1)", None),
    ("view-source:javascript:alert(1)", None),
    ("data:text/html;base64,PHNjcmlwdD4=", None),
    ("vbscript:msgbox(1)", None),
    ("tel:+49301234", None),
    (":", None),
    (": /about", None),
    ("", None),
    (" \n ", None),
    ("https://", None),
    ("https://example.com/" + "a" * 20_000, None),
])
def test_only_harmless_addresses_pass(url: str, expected: str | None) -> None:
    assert safe_url(url) == expected


@pytest.mark.parametrize(("url", "expected"), [
    ("/about", "https://example.org/about"),
    ("other.html", "https://example.org/news/2023/other.html"),
    ("../x", "https://example.org/news/x"),
    ("/a/../b", "https://example.org/b"),
    ("?page=3", "https://example.org/news/2023/story.html?page=3"),
    ("#note", "https://example.org/news/2023/story.html?page=2#note"),
    ("//cdn.example.com/x", "https://cdn.example.com/x"),
    ("\\\\cdn.example.com\\x", "https://cdn.example.com/x"),
    ("http://example.com/", "http://example.com/"),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
    ("//[", None),
    ("javascript:alert(1)", None),
])
def test_relative_addresses_are_read_against_the_page(url: str, expected: str | None) -> None:
    assert safe_url(url, BASE) == expected


@pytest.mark.parametrize("base", ["javascript:alert(1)//", "file:///etc/", "data:text/html,", "", "example.org"])
def test_a_base_that_is_no_web_address_is_ignored(base: str) -> None:
    assert safe_url("/about", base) == "/about"


@given(SCHEMES, st.lists(NOISE, min_size=12, max_size=12), st.sampled_from([None, BASE]))
def test_no_noise_lets_a_scheme_through(scheme: str, noise: list[str], base: str | None) -> None:
    url = "".join(between + char for between, char in zip(noise, [*scheme, ":"], strict=False)) + "alert(1)"
    found = safe_url(url, base)

    assert found is None or (base is not None and found.startswith("https://example.org/"))


@given(st.text(max_size=30), st.sampled_from([None, BASE]))
def test_any_text_gives_a_clean_address_or_none(url: str, base: str | None) -> None:
    found = safe_url(url, base)

    assert found is None or (found.isprintable() and not set(found) & set(' "<>`') and safe_url(found) == found)
