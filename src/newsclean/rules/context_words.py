"""The findings of the second look (`rules/context.py`) in words."""

from __future__ import annotations

from collections.abc import Callable

NAMES = {
    "prev": "the block before it", "next": "the block after it", "above": "the blocks before it", "below": "the blocks after it",
    "home": "the rest of its place", "share": "its place's share of the story", "kin": "blocks made like it",
}
LIKELY = ("surely no story", "no story", "hardly story", "rather no story", "rather story", "likely story", "story", "surely story")
PORTIONS = ("next to nothing", "little", "some", "part", "half", "most", "nearly all", "nearly all")
RELATIONS = {
    "in": "in the place that directly holds most of the story", "sub": "in a box inside the place that directly holds most of the story",
    "out": "outside the place that directly holds most of the story",
}
SPANS = {"in": "between the first and last sure paragraph", "none": "no sure paragraph on the page"}


def sentence(finding: str) -> str:
    """A finding in words."""
    name, _, value = finding.partition(":")
    value = value.partition("+")[0]
    if name in NAMES:
        return f"{NAMES[name]}: {LIKELY[int(value)] if value.isdigit() else BARE.get(value, value)}"
    said = SENTENCES.get(name)
    return said(value) if said else finding


def styled(grade: str, kind: str) -> str:
    """What the style of a story says of a line without a full stop, or of another block."""
    share = STYLES[int(grade)] if grade.isdigit() else "who knows how many"
    return f"{'a line' if kind == 'line' else 'no line'} without a full stop, on a page whose story has {share}"


STYLES = ("none of them", "hardly any of them", "few of them", "a few of them", "some of them", "many of them", "very many of them", "little but them")
HEADS = {"heading": "a heading over another heading", "nothing": "a heading over no text"}
WHERE = {"here": "in the same place", "inside": "in a place inside its own", "elsewhere": "in another place"}
SHARED = ("hardly any", "few", "some", "many", "nearly all")
BARE = {"edge": "the edge of the page", "alone": "nothing", "none": "nothing"}
SENTENCES: dict[str, Callable[[str], str]] = {
    "alone": lambda value: f"judged alone: {value}",
    "box": lambda value: f"inside the story's place, it or something around it is named like {value}",
    "kin_share": lambda value: f"blocks made like it hold {PORTIONS[int(value)]} of the story" if value.isdigit() else "nothing else is story",
    "host": lambda value: f"{RELATIONS[value[:-1]]}: {PORTIONS[int(value[-1])]} of it",
    "core": lambda value: "outside the place that holds the story" if value == "out" else "inside the place that holds the story",
    "leads": lambda value: HEADS.get(value) or f"a heading over text {WHERE[value[:-1]]}: {LIKELY[int(value[-1])]}",
    "shared": lambda value: f"{SHARED[int(value[-1])]} of its longer words stand in the story's paragraphs",
    "style": lambda value: styled(*value.split("-")),
    "notice": lambda value: f"{'right ' if value.endswith('-near') else ''}after a line of role {value.rpartition('-')[0]}",
    "span": lambda value: SPANS.get(value, f"{value.rstrip('0123456789far')} the sure paragraphs"),
}
"""How the findings about surroundings read, by name."""
