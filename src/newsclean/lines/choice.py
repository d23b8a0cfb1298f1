"""Why one line of a page was chosen before the others."""

from __future__ import annotations

REASONS = 3
"""Findings that are named in the reason."""
RIVALS = 6
"""Lines that the chosen one is compared with: those that came nearest, and itself."""


def apart(answers: list[list[str]], points: list[float], table: dict[str, float], sentences: dict[str, str], best: int) -> list[str]:
    """What sets one line apart from its likeliest rivals most, in words."""
    rivals = sorted(range(len(points)), key=lambda number: -points[number])[:RIVALS]
    usual: dict[str, float] = {}
    for number in rivals:
        for finding in answers[number]:
            about = sentences[finding.partition(":")[0]]
            usual[about] = usual.get(about, 0.0) + table.get(finding, 0.0) / len(rivals)
    mine: dict[str, float] = {}
    for finding in answers[best]:
        about = sentences[finding.partition(":")[0]]
        mine[about] = mine.get(about, 0.0) + table.get(finding, 0.0)
    return sorted(mine, key=lambda about: usual.get(about, 0.0) - mine[about])[:REASONS]
