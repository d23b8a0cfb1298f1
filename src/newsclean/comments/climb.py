"""What a place has from those around it: asked once a place, however many lines stand in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from newsclean.model import Place

Found = TypeVar("Found")


def inherited(place: Place, known: dict[int, Found], outside: Found, ask: Callable[[Place, Found], Found]) -> Found:
    """What `ask` makes of a place and what was made of the one around it, outer ones first; `outside` is what begins it.

    What is made is remembered in `known`, by the places' ids. What stands there already ends the climb.
    """
    path: list[Place] = []
    here: Place | None = place
    while here is not None and id(here) not in known:
        path.append(here)
        here = here.parent
    found = outside if here is None else known[id(here)]
    for step in reversed(path):
        found = known[id(step)] = ask(step, found)
    return found
