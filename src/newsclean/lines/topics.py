"""What a story speaks of, roughly: what its headline speaks of too."""

from __future__ import annotations

from newsclean.segment.counting import spaceless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.casting import Casting

OPENING, OPENING_CHARACTERS = 8, 3000
"""Blocks and characters of the story that are compared with the headline."""
TOPIC_WORD, TOPIC_STEM = 4, 6
"""Letters of a word that counts, and of its beginning that is kept."""


def opening_words(casting: Casting, first: int) -> frozenset[str]:
    """The words of the story's first paragraphs."""
    text = " ".join(block.text for block in casting.blocks[first:first + OPENING] if casting.is_story(block.index))
    return frozenset(topics(text[:OPENING_CHARACTERS]))


def topics(text: str) -> set[str]:
    """What a text is about, roughly, in any script: its longer words, shortened to forgive endings; pairs of letters where words have no spaces."""
    if text.isascii():
        return {word[:TOPIC_STEM] for word in text.lower().encode().translate(None, SIGNS).decode().split() if len(word) >= TOPIC_WORD}
    found: set[str] = set()
    for word in text.casefold().split():
        bare = word
        if not word.isalnum():
            bare = "".join([character for character in word if character.isalnum() or "\u0900" <= character <= "\u0dff"])  # with the vowel signs of India
        if not bare.isascii() and spaceless().search(bare):
            found.update(bare[start:start + 2] for start in range(len(bare) - 1))
        elif bare and "가" <= bare[0] <= "힣":
            found.add(bare[:2])
        elif len(bare) >= TOPIC_WORD:
            found.add(bare[:TOPIC_STEM])
    return found


SIGNS = bytes(code for code in range(128) if not chr(code).isalnum() and not chr(code).isspace())
"""All of ASCII but letters, digits and white space."""
