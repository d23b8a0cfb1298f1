"""Rules agree with their own examples, and all they can say is written down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import newsclean.rules as package
from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.explain import sentence
from newsclean.model import Block, Head, Page, Place
from newsclean.rules import BLOCK_RULES, claims, lines, links, looks, phrases, pictures, whereabouts, writing
from newsclean.rules._rule import Rule
from newsclean.rules.view import View
from newsclean.score import Scores, evidence
from newsclean.segment import segment
from newsclean.segment.counting import count_words
from newsclean.segment.marks import table
from newsclean.tables import text_of

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
SUBJECTS = (claims, lines, links, looks, phrases, pictures, whereabouts, writing)


def alone(text: str) -> tuple[Block, View]:
    """A page of plain text that is one block."""
    root = Place("", None, 0, 0, 0)
    block = Block(0, text, "text", root, words=count_words(text))
    return block, View(Page("text", [block], root, Head()))


HITS = [pytest.param(rule, text, answer, id=f"{rule.name}-{answer}-{text[:20]}") for rule in BLOCK_RULES for text, answer in rule.hits.items()]
MISSES = [pytest.param(rule, text, id=f"{rule.name}-{text[:20]}") for rule in BLOCK_RULES for text in rule.misses]


@pytest.mark.parametrize(("rule", "text", "answer"), HITS)
def test_a_rule_gives_the_finding_of_its_examples(rule: Rule, text: str, answer: str) -> None:
    assert rule.judge(*alone(text)) == answer


@pytest.mark.parametrize(("rule", "text"), MISSES)
def test_a_rule_says_nothing_of_its_near_misses(rule: Rule, text: str) -> None:
    assert rule.judge(*alone(text)) == ""


def test_every_rule_is_listed_once() -> None:
    written = [value.name for module in SUBJECTS for value in vars(module).values() if isinstance(value, Rule)]
    assert sorted(rule.name for rule in BLOCK_RULES) == sorted(written)
    assert len(set(written)) == len(written)


def test_every_module_of_rules_is_looked_at() -> None:
    folder = Path(package.__file__).parent
    holding = {path.stem for path in folder.glob("*.py") if "\n@rule(" in path.read_text("utf-8")}
    assert holding == {module.__name__.rpartition(".")[2] for module in SUBJECTS}


@pytest.mark.parametrize("rule", BLOCK_RULES, ids=lambda rule: rule.name)
def test_a_rule_says_why_it_is_asked_and_what_it_can_find(rule: Rule) -> None:
    assert rule.why.endswith((".", ").", "?"))
    assert rule.findings
    assert all(words.strip() for words in rule.findings.values())
    assert set(rule.roles) <= set(rule.findings)
    assert set(rule.hits.values()) <= set(rule.findings)


def page_of(source: Path) -> Page | None:
    try:
        return segment(decode(source.read_bytes()))
    except NewscleanError:
        return None


@cache
def pages() -> list[Page]:
    return [page for page in map(page_of, sorted(FIXTURES.glob("*/source.*"))) if page]


@cache
def seen() -> frozenset[str]:
    """All findings about all blocks of all fixtures."""
    found: set[str] = set()
    for page in pages():
        scores = Scores(View(page))
        for findings in evidence([*scores.alone, *scores.among]):
            found.update(findings)
    return frozenset(found)


def test_every_finding_on_the_fixtures_is_one_its_rule_names() -> None:
    known = {rule.name: rule.findings for rule in BLOCK_RULES}
    unnamed = {finding for finding in seen() if finding.partition(":")[0] in known and finding.partition(":")[2] not in known[finding.partition(":")[0]]}
    assert not unnamed


def test_the_fixtures_show_most_of_the_rules() -> None:
    assert len(pages()) >= 20
    silent = {rule.name for rule in BLOCK_RULES} - {finding.partition(":")[0] for finding in seen()}
    assert len(silent) <= 3, silent


def weighed() -> Iterator[str]:
    for column in json.loads(text_of("weights.json")).values():
        yield from (name for name in column if name != "bias")


def test_every_finding_has_a_sentence() -> None:
    bare = {finding for finding in {*seen(), *weighed()} if sentence(finding) == finding or not sentence(finding).strip()}
    assert not bare


CONTEXT = frozenset({"prev", "next", "above", "below", "home", "share", "kin", "core", "notice", "span", "host", "kin_share", "leads", "shared", "style"})


def test_every_weight_belongs_to_a_finding_that_can_be_made() -> None:
    can = {f"{rule.name}:{answer}" for rule in BLOCK_RULES for answer in rule.findings}
    can |= {f"{where}:{name}" for where in ("own", "near", "in", "box") for name in table().names}
    orphans = {name for name in weighed() if name not in can and name.partition(":")[0] not in CONTEXT and not name.startswith("alone+")}
    assert not orphans


def test_every_column_has_the_weights_a_score_cannot_do_without() -> None:
    columns = json.loads(text_of("weights.json"))
    for kind in ("html", "text"):
        assert "bias" in columns[f"{kind}-alone"]
        assert {"bias", "alone+line"} <= set(columns[f"{kind}-context"])
