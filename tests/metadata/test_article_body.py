"""articleBody as plain text."""

from __future__ import annotations

import time

import pytest

from newsclean.metadata.article_body import plain_body


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("The council voted.", "The council voted."),
        ("One.\n\nTwo.\r\nThree.", "One.\nTwo.\nThree."),
        ("<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\nTwo."),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;", "One.\nTwo & three."),
        ("One.<br/>Two.<ul><li>a</li><li>b</li></ul>", "One.\nTwo.\na\nb"),
        ("One.<script>var x = 1;</script><!-- note --> Two.", "One. Two."),
        ("If a < b then List<int> c;", "If a < b then List c;"),
        ("a\u00adb\u200bc  d\x1b[31m\u202e", "abc d [31m"),
        ("", None),
        ("<p> </p>", None),
    ],
)
def test_markup_goes_and_paragraphs_stay(written: str, plain: str | None) -> None:
    assert plain_body(written) == plain


@pytest.mark.parametrize("evil", ["<", "<p", "<script>", "<!--", "&", "</p >", "<a href="])
def test_markup_without_end_is_read_in_linear_time(evil: str) -> None:
    start = time.process_time()

    plain_body(evil * (1_000_000 // len(evil)))

    assert time.process_time() - start < 3
