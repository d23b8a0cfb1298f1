"""The style sheet of the page: `data/inspect.css`, and a rule for each role that is switched off."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from newsclean.inspector.html.gauge import STEPS
from newsclean.roles import Role

DATA = Path(__file__).parent.parent.parent / "data" / "inspect.css"


def style_sheet(roles: Iterable[Role]) -> str:
    """The style sheet for a page with blocks of these roles."""
    names = sorted({role.value for role in roles})
    hidden = [f"body:has(#show-{name}:not(:checked)) .b.c-{name}" for name in names]
    bars = [f".p{step}{{--part:{100 * step // STEPS}%}}" for step in range(STEPS + 1)]
    off = ",".join(hidden) + "{display:none}" if hidden else ""
    return _written() + "".join(bars) + off


@cache
def _written() -> str:
    return DATA.read_text(encoding="utf-8")


def digest(style: str) -> str:
    """The digest by which a Content-Security-Policy knows an inline style sheet (CSP 3, 2.3.1)."""
    return "sha256-" + b64encode(sha256(style.encode()).digest()).decode()
