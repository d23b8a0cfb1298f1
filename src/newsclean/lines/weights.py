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
    "address-line": "words of the page's address", "address-all": "words of the page's address", "address-end": "words of the page's address",
    "host": "the site's name in the page's address", "noticed": "the title that the notice of comments quotes", "dated": "the date in it",
    "before": "what stands above it", "after": "what stands below it", "repeats": "the same words elsewhere", "where": "its distance from the first paragraph",
    "within": "the same words elsewhere", "copies": "the same words elsewhere", "order": "its place among the long lines",
    "last": "its place among the long lines", "between": "its distance from the first paragraph", "size": "its length", "soon": "what stands below it",
    "late": "what stands above it", "above-chance": "what stands above it", "below-chance": "what stands below it", "gap": "the blank lines around it",
    "capital": "its capitals", "colon": "its dividers", "function": "its function words", "opens": "what it opens with",
}
"""What each finding about a line above the story is about."""

SENTENCES_MARKED = SENTENCES | {
    "made": "the kind of its element", "title": "its rank among the page's main headings", "linked": "its links", "seen": "being hidden",
    "stated": "being marked as the headline", "own": "the name of its element", "near": "the names of the places around it",
    "around": "the names of the places around it", "claim": "what the page says its headline is", "part": "what the page says its headline is",
    "alike": "what the page says its headline is", "nearest": "the headings between it and the story", "together": "standing with the story",
    "apart": "standing with the story",
}
"""The same for a line of a marked page."""

SENTENCES_INSIDE = SENTENCES | {
    "above": "what stands above it", "below": "what stands below it", "credit": "a credit at its end", "divided": "its colon or bar",
    "opens": "what it opens with", "named": "it reads like a name", "function": "its function words", "site": "what it says", "told": "words of the story",
    "next": "words of the next paragraph", "run": "standing alone", "peers": "other lines of its kind", "between": "standing between paragraphs like a title",
    "barred": "its colon or bar", "inside": "words behind a sentence", "aged": "an age behind a name", "spaced": "the blank lines around it",
}
"""The same for a line inside the story."""


@cache
def weights(column: str) -> dict[str, float]:
    """The fitted weights of a kind of line (`headline`, `subheading`), read once."""
    table: dict[str, dict[str, float]] = json.loads(text_of("line_weights.json"))
    return table[column]
