"""Why one line of a page was chosen before the others."""

from __future__ import annotations

REASONS = 3
"""Findings that are named in the reason."""


def apart(answers: list[list[str]], best: int, table: dict[str, float], sentences: dict[str, str]) -> list[str]:
    """What sets one line apart from the others most, in words."""
    usual: dict[str, float] = {}
    for found in answers:
        for finding in found:
            about = sentences[finding.partition(":")[0]]
            usual[about] = usual.get(about, 0.0) + table.get(finding, 0.0) / len(answers)
    mine = dict.fromkeys(usual, 0.0)
    for finding in answers[best]:
        mine[sentences[finding.partition(":")[0]]] += table.get(finding, 0.0)
    return sorted(usual, key=lambda about: usual[about] - mine[about])[:REASONS]
