"""All rules, in the order they are asked. To add one: write it in the file whose subject it is, list it here, run `scripts/fit_weights.py`."""

from __future__ import annotations

from newsclean.rules import claims, lines, links, looks, phrases, pictures, whereabouts, writing
from newsclean.rules._rule import Rule

BLOCK_RULES: tuple[Rule, ...] = (
    looks.form,
    looks.length,
    looks.bold,
    looks.italic,
    looks.hidden,
    links.linked,
    links.link_row,
    writing.ending,
    writing.stops,
    writing.signs,
    writing.digits,
    writing.capitals,
    writing.addresses,
    claims.article_body,
    claims.same_as,
    claims.names_author,
    phrases.phrase,
    whereabouts.part,
    whereabouts.top,
    whereabouts.repeated,
    whereabouts.place_words,
    whereabouts.place_links,
    whereabouts.edge,
    whereabouts.rest,
    whereabouts.line_run,
    whereabouts.listed,
    whereabouts.gaps,
    whereabouts.kin_words,
    whereabouts.kin_links,
    whereabouts.previous,
    whereabouts.before_previous,
    whereabouts.following,
    whereabouts.after_following,
    lines.told,
    lines.function_words,
    lines.site_words,
    lines.credit,
    lines.divided,
    lines.names,
    lines.capital_words,
    pictures.pictured,
    pictures.signed,
)
"""Rules that see a block and the page, but no judgement of either."""
