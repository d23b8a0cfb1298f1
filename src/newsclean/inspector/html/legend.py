"""The legend: each role with its colour and its count, and a switch that hides its blocks. The switches are CSS, not script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newsclean.inspector.html.markup import Markup, el, text
from newsclean.model import Labelled
from newsclean.roles import BODY, COMMENTS, FURNITURE, Role

GROUPS: tuple[tuple[str, str, frozenset[Role]], ...] = (
    ("head", "Head of the story", FURNITURE),
    ("body", "Body", BODY),
    ("readers", "Readers", COMMENTS),
    ("out", "Left out", frozenset(Role) - FURNITURE - BODY - COMMENTS),
)


def group_of(role: Role) -> str:
    """The group a role belongs to."""
    return next(key for key, _, roles in GROUPS if role in roles)


def legend(blocks: Sequence[Labelled]) -> Markup:
    """A switch for each role that the page has."""
    counts = Counter(one.role for one in blocks)
    groups = [_group(key, title, [role for role in Role if role in roles and counts[role]], counts) for key, title, roles in GROUPS]
    return el("section", [el("h2", "Roles"), el("div", list(filter(None, groups)), class_="groups")], class_="legend", aria_label="Roles: show or hide")


def _group(key: str, title: str, roles: Iterable[Role], counts: Counter[Role]) -> Markup:
    switches = [_switch(role, counts[role]) for role in roles]
    if not switches:
        return Markup()
    return el("fieldset", [el("legend", title), *switches], class_=f"g-{key}")


def _switch(role: Role, count: int) -> Markup:
    box = el("input", type="checkbox", id=f"show-{role.value}", checked=True)
    return el("label", [box, el("span", role.value, class_="chip"), el("span", [text(" "), el("span", str(count), class_="count")])], class_=f"c-{role.value}")
