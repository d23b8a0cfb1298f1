"""Pages and texts for the tests of hostile input: a story that must come through, and ways to spoil what is around it."""

from __future__ import annotations

HEADLINE = "Harbour lock reopens after the flood"

STORY = (
    "The old lock at Ennisport opened again on Monday, eleven weeks after the river tore out both of its lower gates and left them on the weir.",
    '"We had barges waiting as far as the sugar mill," said Orla Tierney, who keeps the lock with her brother and two retired ferrymen.',
    "New gates of oak were made in a yard down the coast, because nobody nearer had a saw long enough for the beams that the drawings asked for.",
    "The county paid 1.2 million for the work and expects to have the money back in nine years from the tolls of the gravel boats alone.",
    "A third gate is to follow in the spring, the engineers said, so that one can be taken out for repair while the other two hold the water.",
)

LAST = "Until then the lock closes at dusk, and every skipper is handed a lamp that has to come back on the next trip down."


FOOTER = "<footer><p>© 2023 The Ennisport Herald. All rights reserved.</p></footer>"


def paragraphs(*more: str) -> str:
    """The story as HTML, with other markup in the middle of it."""
    told = [f"<p>{part}</p>\n" for part in (*STORY, LAST)]
    return "".join([*told[:3], *more, *told[3:]])


def page(*more: str, head: str = "", before: str = "", after: str = FOOTER) -> str:
    """A page with the story, with markup in its head, before the story, in it, and after it."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{HEADLINE}</title>{head}</head><body>{before}'
        f"<article><h1>{HEADLINE}</h1>\n{paragraphs(*more)}</article>{after}</body></html>"
    )


def text(*more: str) -> str:
    """The story as pasted text, with other paragraphs in the middle of it."""
    return "\n\n".join([HEADLINE, *STORY[:3], *more, *STORY[3:], LAST]) + "\n"
