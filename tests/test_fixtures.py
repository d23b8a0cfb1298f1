"""Every folder of fixtures/, read as fixtures/README.md says."""

from __future__ import annotations

import html
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import newsclean
from editor import KEYS, disagreements, folded, objections
from newsclean.write.schema import schema

FIXTURES = Path(__file__).parent.parent / "fixtures"
SOURCES = ("source.html", "source.txt")
WRITTEN = ("expected.json", "expected.md")
FOLDERS = sorted(path for path in FIXTURES.iterdir() if path.is_dir())


@cache
def about(folder: Path) -> dict[str, Any]:
    path = folder / "about.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


@cache
def cleaned(source: Path) -> newsclean.Article:
    return newsclean.extract(source.read_bytes(), url=about(source.parent).get("url"))


def sources(folder: Path) -> list[Path]:
    return [folder / name for name in SOURCES if (folder / name).exists()]


def known_failure(folder: Path, what: str) -> list[Any]:
    """Marks for what about.json says fails: a sentence for all sources, or an object of one for each of some tests."""
    known = about(folder).get("known_failure")
    why = known.get(what) if isinstance(known, dict) else known if what in {"html", "txt"} else None
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


def each_source(*, error: bool, whole: bool = True) -> list[Any]:
    """Sources of pages with an article, or without; `whole`: where about.json says that it is not read right, the test must fail."""
    return [
        pytest.param(source, id=f"{folder.name}/{source.suffix[1:]}", marks=known_failure(folder, source.suffix[1:]) if whole else ())
        for folder in FOLDERS
        if ("error" in about(folder)) is error
        for source in sources(folder)
    ]


def each_article(what: str = "", *, both: bool = False) -> list[Any]:
    """Folders with an article; with `both`, those that have it as HTML and as text."""
    return [
        pytest.param(folder, id=folder.name, marks=known_failure(folder, what))
        for folder in FOLDERS
        if "error" not in about(folder) and len(sources(folder)) > both
    ]


def written(folder: Path) -> dict[str, str]:
    """What the expected files must hold. Confidence is left out: it moves with every fit of the weights."""
    article = cleaned(sources(folder)[0])
    values = article.to_dict()
    del values["confidence"]
    return {
        "expected.json": json.dumps(values, ensure_ascii=False, indent=2) + "\n",
        "expected.md": article.to_markdown(comments=True),
    }


@pytest.mark.parametrize("source", each_source(error=False))
def test_article_is_what_its_editor_says(source: Path) -> None:
    found = list(objections(cleaned(source), about(source.parent), source.suffix[1:]))

    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("source", each_source(error=True))
def test_page_without_a_story_is_refused(source: Path) -> None:
    with pytest.raises(newsclean.NoArticleError) as refusal:
        cleaned(source)

    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("folder", each_article("parity", both=True))
def test_text_gives_the_article_the_page_gives(folder: Path) -> None:
    page, text = sources(folder)
    found = list(disagreements(cleaned(page), cleaned(text), about(folder)))

    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("folder", each_article())
def test_output_is_the_one_expected(folder: Path, *, update_expected: bool) -> None:
    for name, content in written(folder).items():
        path = folder / name
        if update_expected:
            path.write_text(content, "utf-8")
        assert path.exists(), f"{name} is missing: run pytest with --update-expected and read what it writes"
        assert path.read_text("utf-8") == content, f"{name} is stale: if the change is meant, run --update-expected"


@pytest.mark.parametrize("source", each_source(error=False, whole=False))
def test_every_output_keeps_to_the_schema(source: Path) -> None:
    for boilerplate in ("comments", "all", "none"):
        jsonschema.validate(cleaned(source).to_dict(boilerplate), schema())


@pytest.mark.parametrize("folder", each_article("again"))
def test_own_markdown_cleaned_again_gives_the_same_article(folder: Path) -> None:
    once = cleaned(sources(folder)[0])
    again = newsclean.extract(once.to_markdown())

    assert (again.headline, again.authors, again.published) == (once.headline, once.authors, once.published)
    assert [(item.type, item.text) for item in again.body] == [(item.type, item.text) for item in once.body]


@pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in FOLDERS])
def test_folder_is_in_order(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()}
    allowed = {"about.json", *SOURCES, *(() if "error" in about(folder) else WRITTEN)}

    assert sources(folder), "a fixture needs source.html or source.txt"
    assert names <= allowed, f"orphaned: {sorted(names - allowed)}"
    assert about(folder).get("about"), "about.json does not say what the fixture is for"
    assert set(about(folder)) <= KEYS, f"unknown keys in about.json: {sorted(set(about(folder)) - KEYS)}"


@pytest.mark.parametrize("folder", each_article())
def test_snippets_kept_out_of_the_body_stand_on_the_page(folder: Path) -> None:
    page = " ".join(folded(html.unescape(decoded(source))) for source in sources(folder))

    assert [snippet for snippet in about(folder).get("not_in_body", ()) if folded(snippet) not in page] == []


def decoded(source: Path) -> str:
    """A source as the tool decodes it: its encoding may be the case."""
    from newsclean.decode import decode

    return decode(source.read_bytes()).text
