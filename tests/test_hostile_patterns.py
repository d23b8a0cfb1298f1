"""No regular expression takes the square of a text's length: all that there are, tried with runs of what they might stumble over.

`benchmarks/patterns.py` measures the growth; here only what would hang is caught.
"""

from __future__ import annotations

import ast
import re
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from patterns import FUNCTIONS, GIVEN, literal, modules, patterns, runs, seconds

SIZE = 8_000
MOST = 0.4
"""Seconds: a hundred times what a linear pattern needs for a run, and less than what one that backtracks from every character does."""

PATTERNS = patterns()


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_run_of_characters_makes_a_pattern_hang(pattern: re.Pattern[Any]) -> None:
    slow = [text[:8] for text in islice(runs(pattern, SIZE), 60) if seconds(pattern, text) > MOST]

    assert slow == []


def test_the_search_for_patterns_finds_a_slow_one() -> None:
    slow = re.compile(r"\s+$")

    assert any(seconds(slow, text) > MOST for text in runs(slow, 2 * SIZE))


def calls(source: str) -> list[ast.Call]:
    """Calls of the functions of `re` outside of functions that return a pattern, which are found by calling these."""
    tree = ast.parse(source)
    makers = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.returns is not None and "Pattern" in ast.unparse(node.returns)]
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
