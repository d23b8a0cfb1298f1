"""The documents say what the code does."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

from newsclean.cli.batch import batch_command
from newsclean.cli.commands import extract_command, schema_command
from newsclean.cli.diffing import diff_command
from newsclean.cli.inspecting import inspect_command
from newsclean.label import STEPS
from newsclean.rules.context import NO_GRADE
from newsclean.rules.context_words import NAMES

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "src/newsclean").rglob("*.py"))
COMMANDS = (extract_command, inspect_command, diff_command, schema_command, batch_command)
OPTIONS = [(command, option) for command in COMMANDS for option in command.params if isinstance(option, click.Option)]


def writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "scripts/write_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_of_rules_is_up_to_date() -> None:
    written = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert written == writer().document(), "run scripts/write_docs.py"


def test_the_list_of_rules_shows_each_kind_of_second_look() -> None:
    kinds = set(writer().EXAMPLES)
    assert set(NAMES) <= kinds
    source = "".join((ROOT / f"src/newsclean/rules/{name}.py").read_text(encoding="utf-8") for name in ("context", "context_style", "shared_words"))
    assert set(NO_GRADE) | set(re.findall(r'"([a-z_]+):', source)) == kinds


def test_every_step_is_a_module_s_one_public_function() -> None:
    homes = [step.__module__.rpartition(".")[2] for step in STEPS]
    assert len(set(homes)) == len(STEPS)
    assert set(homes) == {path.stem for path in (ROOT / "src/newsclean/parts").glob("*.py")} - {"__init__"}


def nameless(path: Path) -> list[str]:
    """Public modules, classes and functions of a file that say nothing of themselves."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [] if ast.get_docstring(tree) else [path.name]
    holders = (tree, *(node for node in tree.body if isinstance(node, ast.ClassDef)))
    named = [node for holder in holders for node in holder.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))]
    return bare + [f"{path.name}: {node.name}" for node in named if not node.name.startswith("_") and not ast.get_docstring(node)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src/newsclean")))
def test_everything_public_says_what_it_is(path: Path) -> None:
    assert nameless(path) == []


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda value: value.name)
def test_every_option_has_a_help_text(command: click.Command, option: click.Option) -> None:
    assert option.help, command.name
    assert option.help.endswith(".")


OTHER_PROGRAMS = re.compile(r"\b(?:pip|pytest|python|curl|ruff|mypy)\b")


def options_named() -> list[tuple[str, str]]:
    """The documents for users, and the options they name in lines about newsclean itself."""
    documents = (ROOT / "README.md", ROOT / "docs/output.md", ROOT / "docs/batch.md")
    lines = [(path.name, line) for path in documents for line in path.read_text(encoding="utf-8").split("\n") if not OTHER_PROGRAMS.search(line)]
    return sorted({(name, option) for name, line in lines for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line)})


@pytest.mark.parametrize(("document", "name"), options_named())
def test_documents_name_options_that_exist(document: str, name: str) -> None:
    known = {flag for _, option in OPTIONS for flag in (*option.opts, *option.secondary_opts)}
    assert name in known | {"--version", "--help"}, document


LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s]+?)(?:#[^)]*)?\)")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "fixtures/README.md"])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_files_named_in_documents_exist(path: Path) -> None:
    named = set(re.findall(r"`((?:src|docs|scripts|benchmarks|tests|fixtures)/[\w./-]*\w)`", path.read_text(encoding="utf-8")))
    assert sorted(name for name in named - WRITTEN if not (ROOT / name).exists()) == []


WRITTEN = {"benchmarks/floors.json"}
"""Files that the benchmark writes."""


def test_the_figures_of_the_benchmark_are_explained() -> None:
    source = (ROOT / "benchmarks/accuracy.py").read_text(encoding="utf-8")
    tree = ast.parse(source)
    shown = next(ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "SHOWN")
    text = (ROOT / "docs/benchmarks.md").read_text(encoding="utf-8")
    assert [name for name in shown if f"`{name}`" not in text] == []
    assert [flag for flag in re.findall(r'add_argument\("(--[a-z-]+)"', source) if f"`{flag}" not in text and f"{flag} " not in text] == []


def test_the_price_of_a_month_follows_from_its_figures() -> None:
    text = (ROOT / "docs/cluster.md").read_text(encoding="utf-8")
    figures = {name: float(value) for name, value in re.findall(r"^\| ([cuer]) \| [^|]* \| ([\d.]+)", text, flags=re.MULTILINE)}
    rows = re.findall(r"^\| (\d+) million \| (\d+) \| ([\d.]+) \| ([\d.]+) \|$", text, flags=re.MULTILINE)
    assert len(rows) == 3
    for millions, *shown in rows:
        hours = int(millions) * 1e6 * (figures["c"] + figures["u"]) / 3_600_000
        assert [float(value) for value in shown] == [round(hours), round(hours * figures["r"], 1), round(hours / (64 * figures["e"]), 1)]
