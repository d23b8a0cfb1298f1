"""Elements as text. What comes from outside is escaped here, and nowhere else; markup made here is a `Markup` and is not escaped again."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from newsclean.model import Run
from newsclean.write.controls import without_controls


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


Content = str | Markup | Iterable[Markup]

VOID = frozenset({"meta", "input", "br"})

STYLES = (("code", "code"), ("strong", "b"), ("em", "i"), ("del", "s"), ("sup", "sup"), ("sub", "sub"), ("mark", "mark"))
"""Styles of a run, and the elements that show them."""


def text(value: str) -> Markup:
    """A value as text: nothing in it is markup, steers anything or turns the line around."""
    return Markup(escape(without_controls(value)))


def el(element: str, content: Content = "", /, **attributes: str | bool | None) -> Markup:
    """An element. A trailing `_` of an attribute's name is dropped, other ones are hyphens; None and False leave it out."""
    given = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False)
    if element in VOID:
        return Markup(f"<{element}{given}>")
    return Markup(f"<{element}{given}>{joined(content)}</{element}>")


def joined(content: Content) -> Markup:
    """Content as one piece: strings are escaped, pieces of markup put together."""
    if isinstance(content, Markup):
        return content
    if isinstance(content, str):
        return text(content)
    return Markup("".join(content))


def _attribute(key: str, value: str | bool) -> str:  # noqa: FBT001 - True stands for an attribute without a value
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'


def formatted(runs: Iterable[Run]) -> Markup:
    """The runs of a block with their formatting. A link is shown, and where it leads, but leads nowhere: nobody shall land on the page by accident."""
    return Markup("".join(map(_run, runs)))


def _run(run: Run) -> str:
    out = text(" ".join(run.text.split()) if run.text.strip() else " ")
    if run.text[:1].isspace() and run.text.strip():
        out = Markup(" " + out)
    if run.text[-1:].isspace() and run.text.strip():
        out = Markup(out + " ")
    for style, name in STYLES:
        if style in run.style:
            out = el(name, out)
    return el("span", out, class_="link", title=run.href) if run.href else out
