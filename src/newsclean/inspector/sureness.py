"""How sure a field is, by what stands behind it: the share of pages with such support on which it was right.

`data/field_confidence.json` is written by `scripts/fit_field_confidence.py` from pages whose headline, date and authors are known. A field that no
corpus knows takes the figure of all fields together.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.inspector.provenance import Field

DATA = Path(__file__).parent.parent / "data" / "field_confidence.json"

Counts = dict[str, list[int]]

CAUTION = 12.0
"""Pages that the general figure counts for beside those of the case at hand (a Beta prior)."""

HALF = 0.5


def support_of(field: Field) -> tuple[str, str, str]:
    """What stands behind a field: where it was read; how many more sources agree; whether some differ."""
    sources = [field.source, *field.agree]
    on_page = [source.startswith(("printed", "opening", "part of", "set in")) for source in sources]
    where = "both" if any(on_page) and not all(on_page) else "printed" if any(on_page) else "claimed"
    return where, ("alone", "one more", "two more")[min(len(field.agree), 2)], "disputed" if field.differ else "undisputed"


def keys_of(name: str, support: tuple[str, str, str]) -> list[str]:
    """The counts that tell of a field with such support, from the general to the special."""
    where, more, dispute = support
    return [f"any|{dispute}", f"any|{dispute}|{more}", f"{name}|{dispute}", f"{name}|{dispute}|{more}", f"{name}|{dispute}|{more}|{where}"]


def sureness(field: Field) -> float:
    """The chance that a field is right, 0 to 1: each count is pulled towards the more general one before it."""
    found = HALF
    for key in keys_of(field.name, support_of(field)):
        right, total = table().get(key, (0, 0))
        found = (right + CAUTION * found) / (total + CAUTION)
    return round(found, 2)


@cache
def table() -> Counts:
    """The counts: key -> pages on which the field was right, and pages; read once."""
    if not DATA.is_file():
        return {}
    found: Counts = json.loads(DATA.read_text(encoding="utf-8"))
    return found
