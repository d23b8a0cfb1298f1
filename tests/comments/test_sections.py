"""Sections in the shapes that publishing systems and plug-ins give them, as markup and as copied: who wrote when and what, and how deep.

`sections/NAME.LANGUAGE.html` stands below a story, `sections/NAME.LANGUAGE.txt` is the same as a browser copies it; all are invented.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from comment_pages import HEAD, STORY, page_of, records, section_of

SECTIONS = Path(__file__).parent / "sections"

EXPECTED = json.loads((SECTIONS / "expected.json").read_text())

PAGE = "<html lang='{}'><body><main><article><h1>The Mill Turns Again</h1>{}</article>{}</main><footer><p>{}</p></footer></body></html>"

IMPRINT = "© 2023 Quarrel Courier. All rights reserved."


def page_with(name: str):
    _, language, kind = name.split(".")
    source = (SECTIONS / name).read_text()
    if kind == "html":
        return page_of(PAGE.format(language, HEAD, source, IMPRINT))
    return page_of("\n\n".join(["The Mill Turns Again", *STORY, source, IMPRINT]), "text")


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_comments_of_many_systems_are_read(name):
    page = page_with(name)
    section = section_of(page)

    assert records(section) == [tuple(one) for one in EXPECTED[name]]
    assert not {page.blocks[index].text for index in section.roles} & {*STORY, IMPRINT}


def test_every_section_has_its_expectation():
    assert {path.name for path in SECTIONS.iterdir()} - {"expected.json"} == {*EXPECTED}
