"""Words, with and without spaces between them."""

import pytest

from newsclean.segment.counting import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0), ("Trams", 1), ("Trams return", 2), ("Café – naïve", 3), ("東京に電車", 3), ("東京 Tokyo 2021", 3), ("한국 전차", 2), ("สวัสดีครับ", 5),
        ("他说“好的”。", 3), ("row one\nrow two", 4),
    ],
)
def test_count_words(text: str, words: int) -> None:
    assert count_words(text) == words
