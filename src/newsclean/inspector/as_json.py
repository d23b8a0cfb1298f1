"""What the inspector knows of a page, as values that JSON has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsclean.inspector.choice import Choice, is_kept, where
from newsclean.inspector.examination import Examination
from newsclean.inspector.provenance import Field, fields_of
from newsclean.inspector.verdicts import Term, Verdict, sum_of, verdict_of
from newsclean.model import Labelled
from newsclean.write.controls import one_line, some_lines, without_controls

DIGITS = 3


def page_of(name: str, seen: Examination, choice: Choice) -> dict[str, Any]:
    """A page: what it was taken for, its fields and the blocks chosen."""
    document, article = seen.document, seen.article
    return {
        "source": without_controls(name),
        "kind": document.kind,
        "because": document.because,
        "encoding": document.encoding,
        "confidence": round(article.confidence, DIGITS),
        "warnings": [one_line(warning) for warning in article.warnings],
        "fields": [_field(field) for field in fields_of(seen)],
        "blocks": [block_of(seen, one) for one in article.blocks if choice.has(one)],
    }


def blocks_of(name: str, seen: Examination, numbers: Iterable[int]) -> dict[str, Any]:
    """Some blocks with the sums that are their scores."""
    blocks = seen.article.blocks
    return {"source": without_controls(name), "blocks": [{**block_of(seen, blocks[number]), "sum": _sum(seen, number)} for number in numbers]}


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "value": [one_line(value) for value in field.values],
        "confidence": field.confidence,
        "source": one_line(field.source) or None,
        "agree": [one_line(source) for source in field.agree],
        "differ": {one_line(source): [one_line(value) for value in values] for source, values in field.differ.items()},
    }


def block_of(seen: Examination, one: Labelled) -> dict[str, Any]:
    """A block, its verdict and its reasons."""
    block = one.block
    return {
        "index": one.index,
        "role": one.role.value,
        "kept": is_kept(one),
        "score": round(one.score, DIGITS),
        **_verdict(verdict_of(seen, one.index)),
        "shape": block.shape,
        "path": one_line(where(block, 99)) if block.place.tag else None,
        "line": block.line or None,
        "words": block.words,
        "text": some_lines(one.text),
        "reasons": [{"rule": reason.rule, "because": one_line(reason.because), "weight": round(reason.weight, DIGITS)} for reason in one.reasons],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    lead = None if verdict.lead is None else round(verdict.lead, DIGITS)
    second = None if verdict.second is None else {"role": verdict.second.value, "behind_by": lead}
    return {"decided_by": verdict.by, "second": second}


def _sum(seen: Examination, index: int) -> dict[str, Any]:
    total = sum_of(seen, index)
    alone = {"total": round(total.alone_total, DIGITS), "terms": list(map(_term, total.alone))}
    return {"alone": alone, "among": {"total": round(total.total, DIGITS), "terms": list(map(_term, total.among))}}


def _term(term: Term) -> dict[str, Any]:
    return {"rule": term.rule, "because": one_line(term.because), "weight": round(term.weight, DIGITS)}
