"""The fields of the article, each with its sources."""

from __future__ import annotations

from newsclean.inspector.examination import Examination
from newsclean.inspector.html.gauge import gauge
from newsclean.inspector.html.markup import Markup, el, joined, text
from newsclean.inspector.provenance import Field, fields_of

LONGEST = 300
"""Characters of a value that is not believed."""


def fields_section(seen: Examination) -> Markup:
    """A table of the fields: value, source, what agrees, what differs, confidence."""
    fields = fields_of(seen)
    rows = [_row(field, seen.article.language) for field in fields if field.values or field.differ]
    missing = [field.name for field in fields if not field.values and not field.differ]
    head = el("thead", el("tr", [el("th", name, scope="col") for name in ("Field", "Value", "Read from", "Sure")]))
    table = el("table", [head, el("tbody", rows)])
    rest = el("p", "Nothing was found of: " + ", ".join(missing) + ".", class_="missing") if missing else Markup()
    return el("section", el("details", [el("summary", el("h2", "Fields")), table, rest], open=True), id="fields", aria_label="Fields")


def _row(field: Field, language: str | None) -> Markup:
    value = el("span", field.text, dir="auto", lang=language) if field.values else el("span", "none", class_="none")
    return el("tr", [
        el("th", field.name, scope="row"),
        el("td", value, class_="value"),
        el("td", _sources(field), class_="sources"),
        el("td", gauge(field.confidence) if field.confidence is not None else "", class_="sure"),
    ])  # fmt: skip


def _sources(field: Field) -> Markup:
    parts = [el("div", field.source, class_="source")] if field.source else []
    if field.agree:
        parts.append(el("div", [el("span", "agree: "), text(", ".join(field.agree))], class_="agree"))
    for source, values in field.differ.items():
        said = el("span", ", ".join(values)[:LONGEST], dir="auto", class_="said")
        parts.append(el("div", [el("span", "differs: "), text(f"{source} says "), said], class_="differs"))
    return joined(parts)
