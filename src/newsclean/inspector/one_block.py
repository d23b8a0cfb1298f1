"""Everything about one block: its text, its place, who decided, what came second, and the sum that is its score."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from newsclean.inspector.choice import shown, where
from newsclean.inspector.examination import Examination
from newsclean.inspector.folding import wrapped
from newsclean.inspector.safe import safe
from newsclean.inspector.terminal import GAP, QUIET, style_of, text_of
from newsclean.inspector.verdicts import SCORE, Sum, Term, Verdict, sum_of, verdict_of
from newsclean.score import probability

LONGEST = 4000
"""Characters of the text that are shown."""

BAR = 10
"""Columns of the longest bar."""

NAME = len("came second")


def block_lines(seen: Examination, index: int, width: int) -> Iterator[Text]:
    """The block as lines of text."""
    one = seen.article.blocks[index]
    verdict = verdict_of(seen, index)
    head = Text(f"block {index}: ", "bold")
    yield head + Text(one.role.value, style_of(one.role)) + Text(f", score {one.score:.2f}", "not bold")
    yield from _entry("decided by", _decision(verdict), width)
    yield from _entry("came second", second_in_words(verdict), width)
    for given in verdict.given[:-1]:
        yield from _entry("before", f"{given.role.value} by {given.step}: {given.because}", width)
    yield from _entry("where", ", ".join(filter(None, (where(one.block, 99), _line(one.block.line)))), width)
    yield from _entry("shape", one.block.shape + (f", <{safe(one.block.tag)}>" if one.block.tag else ""), width)
    yield from _entry("size", f"{one.block.words} words, {one.block.links} links", width)
    text = (one.block.raw or shown(one))[:LONGEST]
    yield from _entry("text", text, width)
    yield Text()
    yield from sum_lines(sum_of(seen, index), width)


def _line(line: int) -> str:
    return f"line {line}" if line else ""


def _decision(verdict: Verdict) -> str:
    if verdict.by == SCORE:
        return "its score"
    last = verdict.given[-1]
    return f"{last.step}: {last.because}"


def second_in_words(verdict: Verdict) -> str:
    """The role that came second, and by how much it lost."""
    if verdict.second is None:
        return "nothing: it would be the same without that step" if verdict.lead is None else "nothing: it would be the same with another score"
    if verdict.lead is None:
        return f"{verdict.second.value}, which it would be without that step"
    return f"{verdict.second.value}, behind by {verdict.lead:.2f} (log-odds; {probability(-verdict.lead):.0%} against {probability(verdict.lead):.0%})"


def _entry(name: str, value: str, width: int) -> Iterator[Text]:
    """A name and its value, wrapped to the width."""
    if not value:
        return
    for number, line in enumerate(wrapped(value, width - NAME - len(GAP))):
        label = Text(f"{name if number == 0 else '':{NAME}}", "bold")
        row = label + Text(GAP) + Text(line, "not bold")
        row.no_wrap = True
        yield row


def sum_lines(total: Sum, width: int) -> Iterator[Text]:
    """The findings that add up to the score, in two tables: seen alone, and among its neighbours."""
    most = max((abs(term.weight) for term in [*total.alone, *total.among]), default=1.0)
    for title, terms, result in (("alone", total.alone, total.alone_total), ("among its neighbours", total.among, total.total)):
        yield Text(f"seen {title}: {result:+.2f}, that is {probability(result):.1%} story", "bold")
        for term in terms:
            yield _term(term, most, width)


def _term(term: Term, most: float, width: int) -> Text:
    bar = "#" * max(1, round(BAR * abs(term.weight) / most))
    row = Text(f"{term.weight:+8.2f}{GAP}", no_wrap=True)
    row.append(f"{bar:{BAR}}{GAP}", "green" if term.weight > 0 else "red")
    row.append_text(text_of(term.because))
    row.append(f"{GAP}{safe(term.rule)}", QUIET)
    row.truncate(width, overflow="ellipsis")
    return row
