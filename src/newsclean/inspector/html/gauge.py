"""Small bars for numbers between 0 and 1."""

from __future__ import annotations

from newsclean.inspector.html.markup import Markup, el

STEPS = 20


def gauge(value: float) -> Markup:
    """A number with two digits after the point, and a bar beside it for the eye."""
    step = round(STEPS * min(max(value, 0.0), 1.0))
    return Markup(el("span", "", class_=f"bar p{step}", aria_hidden="true") + el("span", f"{value:.2f}", class_="figure"))
