"""Every regular expression of the package, found by looking: compiled ones at hand, those made when first needed, those written where they are used."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import newsclean

FUNCTIONS = frozenset({"compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer"})

MADE = re.compile("Pattern|Search")
"""What a function that makes patterns says that it returns: patterns, or their methods."""

GIVEN = frozenset({"newsclean.cli.inspecting"})
"""Modules that compile what a user gives on the command line."""


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not found.name.endswith("__main__"):
            try:
                yield importlib.import_module(found.name)
            except ImportError:  # of an optional dependency
                continue


def patterns() -> dict[str, re.Pattern[Any]]:
    """Patterns by name: `module.name`, with a number where a name has several, or `module:line`."""
    found: dict[str, re.Pattern[Any]] = {}
    seen: set[tuple[Any, int]] = set()
    for module in modules():
        for name, pattern in [*compiled(module), *written(module)]:
            key = (pattern.pattern, pattern.flags)
            if key not in seen:
                seen.add(key)
                found[name] = pattern
    return found


def compiled(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Patterns that are values of a module, or what its functions without arguments give, and those that make one pattern for plain text and one for any."""
    for name, value in vars(module).items():
        made = value
        if getattr(value, "__module__", "") == module.__name__ and hasattr(value, "__wrapped__"):
            function = value.__wrapped__
            asked = inspect.signature(function).parameters.keys()
            if asked - {"plain"} or not MADE.search(str(function.__annotations__.get("return"))):
                continue
            made = [value(plain=True), value(plain=False)] if asked else value()
        for number, given in enumerate(made if isinstance(made, (tuple, list)) else [made]):
            one = getattr(given, "__self__", given)  # of `pattern.search` the pattern
            if isinstance(one, re.Pattern):
                yield f"{module.__name__}.{name}" + (f".{number}" if number else ""), one


def written(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Patterns that are arguments of `re.search` and its like, where they are literals or constants of the module."""
    if module.__name__ in GIVEN:
        return
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re" and node.func.attr in FUNCTIONS:
            source = literal(node.args[0], module)
            if source is not None:
                yield f"{module.__name__}:{node.lineno}", re.compile(source, re.IGNORECASE if "IGNORECASE" in ast.unparse(node) else 0)


def literal(node: ast.expr, module: ModuleType) -> str | bytes | None:
    """The value of a literal or of a constant of the module."""
    value = node.value if isinstance(node, ast.Constant) else vars(module).get(node.id) if isinstance(node, ast.Name) else None
    return value if isinstance(value, (str, bytes)) else None


COMMON = " \n\taA0.,-:;<>()[]\"'/&_*é字–\u0301\u200d"
"""Characters that all patterns are tried with, besides those they name."""


PAIRS = (
    "a ", "A ", "1 ", "a,", "1-", "1:", "a.", "Aa", "A.", "a\n", " \n", "<a", "<a ", "a=", "[a", "(a", "a)", "a-", "&a", "&#", "字,", "a–", "`a", "| ", "- ",
)


def runs(pattern: re.Pattern[Any], size: int) -> Iterator[Any]:
    """Long texts made of one character, or of two in turn, that the pattern might stumble over; each ends with something else."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    named = [char for char in dict.fromkeys(source) if char.isalnum() or not char.isascii()][:12]
    words = re.findall(r"[^\W_]{2,12}", source)[:4]
    units = [*COMMON, *named, *words, *PAIRS]
    for unit in dict.fromkeys(units):
        text = unit * (size // len(unit)) + "\x01"
        yield text if isinstance(pattern.pattern, str) else text.encode("utf-8")[:size]


def seconds(pattern: re.Pattern[Any], text: Any) -> float:
    """Processor time of going through a text as `sub` and `findall` do."""
    before = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - before
