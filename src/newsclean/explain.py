"""Decisions in words: made only when somebody asks."""

from __future__ import annotations

from newsclean.model import Labelled, Reason
from newsclean.rules import BLOCK_RULES
from newsclean.rules import context_words as among
from newsclean.rules import names as named

DECIDED = "decided"
"""Name of the rule that a decision about the role, rather than the score, is shown under."""


def reasons_of(labelled: Labelled) -> list[Reason]:
    """Why a block has its role and score, the strongest first."""
    findings = sorted(labelled.evidence, key=lambda pair: -abs(pair[1]))
    return [Reason(DECIDED, words, 0.0) for words in labelled.decided] + [
        Reason(finding, sentence(finding), weight) for finding, weight in findings if weight
    ]


def sentence(finding: str) -> str:
    """A finding in words."""
    name, _, answer = finding.partition(":")
    for rule in BLOCK_RULES:
        if rule.name == name:
            return rule.findings.get(answer, finding)
    if name in {"own", "near", "in"}:
        return named.sentence(finding)
    if name.startswith("alone"):
        return "what was seen of it alone"
    return among.sentence(finding)
