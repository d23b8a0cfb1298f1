"""The fitted weights of what is asked of lines, and what each question is about, in words."""

from __future__ import annotations

import json
from functools import cache

from newsclean.tables import text_of

SENTENCES = {
    "above": "its distance from the first paragraph", "place": "its place on the page", "crumbs": "its dividers",
    "chance": "how little or much it looks like a paragraph", "words": "its length", "ending": "how it ends", "capitals": "its capitals",
    "digits": "its digits", "signs": "its signs", "phrase": "what it says", "field": "the date or byline near it", "comma": "its commas",
    "heading": "marked as a heading", "subject": "words of the story", "subjects": "words of the story", "address": "words of the page's address",
    "before": "what stands above it", "after": "what stands below it", "repeats": "the same words elsewhere",
}
"""What each finding about a line above the story is about."""

SENTENCES_INSIDE = SENTENCES | {
    "above": "what stands above it", "below": "what stands below it", "credit": "a credit at its end", "divided": "its colon or bar",
    "opens": "what it opens with", "named": "it reads like a name", "function": "its function words", "site": "what it says", "told": "words of the story",
    "next": "words of the next paragraph", "run": "standing alone", "peers": "other lines of its kind", "between": "standing between paragraphs like a title",
}
"""The same for a line inside the story."""


@cache
def weights(column: str) -> dict[str, float]:
    """The fitted weights of a kind of line (`headline`, `subheading`), read once."""
    table: dict[str, dict[str, float]] = json.loads(text_of("line_weights.json"))
    return table[column]
