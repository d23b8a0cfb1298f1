"""No regular expression takes the square of a text's length: all that there are, tried with runs of what they might stumble over.

`benchmarks/patterns.py` measures the growth; here only what would hang is caught.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from patterns import FUNCTIONS, GIVEN, MADE, literal, modules, patterns, runs, seconds

SIZE, STEP = 6_000, 4
NOISE = 0.01
"""Seconds under which a time says nothing. What takes the square of a run's length takes more."""
MOST = 10
"""How often the time of a fourth of a run the whole may take: in proportion is 4, the square 16."""

PATTERNS = patterns()


def grows(pattern: re.Pattern[Any], text: Any) -> bool:
    """Whether a pattern takes far more than four times as long for a text as for a fourth of it; measured again where it seems so."""
    return seconds(pattern, text) > NOISE and all(seconds(pattern, text) > MOST * seconds(pattern, text[: len(text) // STEP]) for _ in range(3))


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_run_of_characters_makes_a_pattern_hang(pattern: re.Pattern[Any]) -> None:
    slow = [text[:8] for text in runs(pattern, SIZE) if grows(pattern, text)]

    assert slow == []


@pytest.mark.parametrize("source", [r"\s+$", r"\s*\([a-z]{1,5}\)$", r"<[^>]*>"])
def test_the_search_for_patterns_finds_a_slow_one(source: str) -> None:
    slow = re.compile(source)

    assert any(grows(slow, text) for text in runs(slow, SIZE))


def calls(source: str) -> list[ast.Call]:
    """Calls of the functions of `re` outside of functions that return a pattern, which are found by calling these."""
    tree = ast.parse(source)
    makers = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.returns is not None and MADE.search(ast.unparse(node.returns))]
    made = {id(node) for maker in makers for node in ast.walk(maker)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and id(node) not in made and isinstance(node.func, ast.Attribute)]
    return [call for call in found if ast.unparse(call.func.value) == "re" and call.func.attr in FUNCTIONS]


@pytest.mark.parametrize("module", list(modules()), ids=lambda module: module.__name__)
def test_every_pattern_is_where_the_search_for_patterns_looks(module) -> None:
    if module.__name__ in GIVEN:
        return
    path = Path(str(module.__file__))
    known = {pattern.pattern for pattern in PATTERNS.values()}
    made = {ast.unparse(call.args[0]) for call in calls(path.read_text("utf-8")) if literal(call.args[0], module) is None}
    constants = {name for name, value in vars(module).items() if isinstance(value, re.Pattern) and value.pattern in known}

    assert [source for source in made if not constants] == []
