"""The page: head, fields, legend, the source block by block, and the article beside it."""

from __future__ import annotations

from newsclean.inspector.choice import Choice, is_kept
from newsclean.inspector.examination import Examination
from newsclean.inspector.html.article import article_section
from newsclean.inspector.html.blocks import block_list
from newsclean.inspector.html.fields import fields_section
from newsclean.inspector.html.gauge import gauge
from newsclean.inspector.html.legend import legend
from newsclean.inspector.html.markup import Markup, el, joined, text
from newsclean.inspector.html.style import digest, style_sheet

PARTS = (("#fields", "Fields"), ("#blocks", "Blocks"), ("#article", "Article"))

FOOTER = "Made by newsclean. Nothing here is loaded from elsewhere and no script runs; links of the source are shown, but lead nowhere."


def page(name: str, seen: Examination, choice: Choice) -> str:
    """Everything about a page, as a page: one file that loads nothing and runs nothing."""
    chosen = [one for one in seen.article.blocks if choice.has(one)]
    style = style_sheet(one.role for one in chosen)
    body = [
        el("a", "Skip to the blocks", class_="skip", href="#blocks"),
        header(name, seen),
        el("main", [
            fields_section(seen),
            legend(chosen),
            el("div", [block_list(seen, chosen), article_section(seen)], class_="columns"),
        ]),
        el("footer", el("p", FOOTER)),
        el("p", "Point at a block, tap it or tab to it, to see why it was kept or left out.", class_="hint", aria_hidden="true"),
    ]
    return "<!DOCTYPE html>\n" + el("html", [head(title_of(seen), style), el("body", body)], lang="en") + "\n"


def title_of(seen: Examination) -> str:
    """What the page is called."""
    return seen.article.headline or "A page without a headline"


def head(title: str, style: str) -> Markup:
    """The head; the policy allows this style sheet and nothing else (CSP 3, 6.6: nothing is fetched, run, framed or sent)."""
    policy = f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; form-action 'none'"
    return el("head", [
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{title} – newsclean inspect"),
        el("style", Markup(style)),
    ])  # fmt: skip


def header(name: str, seen: Examination) -> Markup:
    """What was read, and how sure newsclean is of it."""
    document, article = seen.document, seen.article
    kept = sum(map(is_kept, article.blocks))
    facts = [
        el("li", [text("Source: "), el("span", name, class_="name", dir="auto")]),
        el("li", f"Read as {document.kind}: {document.because}"),
        el("li", [text("Confidence "), gauge(article.confidence)]),
        el("li", f"{kept} of {len(article.blocks)} blocks in the article"),
    ]
    parts = el("nav", el("ul", [el("li", el("a", label, href=href)) for href, label in PARTS]), aria_label="Parts of this page")
    warnings = [el("p", [el("strong", "Warning: "), text(warning)], class_="warning") for warning in article.warnings]
    return el("header", [
        el("p", [el("b", "newsclean"), text(" inspect")], class_="brand"),
        el("h1", title_of(seen), dir="auto", lang=article.language),
        el("ul", facts, class_="facts"),
        joined(warnings),
        parts,
    ])  # fmt: skip
