"""HTML to blocks: the page is parsed once, and its events go straight to the builder; no tree is kept."""

from __future__ import annotations

from newsclean.errors import NoArticleError
from newsclean.model import Block, Document, Page, Place
from newsclean.segment.counting import count_words
from newsclean.segment.html_builder import Builder
from newsclean.segment.html_wrappers import without_wrappers
from newsclean.segment.marks import bits


def from_html(document: Document) -> Page:
    """The blocks of an HTML document, and what it says of itself.

    Raises NoArticleError where the parser finds no element at all.
    """
    from newsclean.metadata import read_head
    from newsclean.unseen import without_steering

    builder = Builder()
    if not is_parsed(without_steering(document.text), builder):
        raise NoArticleError("holds no readable HTML")
    for index, block in enumerate(builder.blocks):
        block.index = index
    without_wrappers(builder.blocks)
    hints = read_head(builder.head, document.url)
    if not (hints.published or hints.modified) and "<script" in document.text:
        from newsclean.metadata.state import published_in_scripts

        hints.published = published_in_scripts(document.text, hints.headlines)
    page = Page("html", builder.blocks, builder.root, builder.head, hints, document.url)
    if hints.body and is_shell(builder.blocks, hints.body):
        page.blocks = told_blocks(builder, hints.body)
    elif "<script" in document.text or builder.framed:
        from newsclean.segment.scripted import shows_no_story, story_in_script, story_without_frames

        if shows_no_story(builder.blocks):
            story = story_without_frames(document.text) if builder.framed else story_in_script(document.text)
            page.blocks = builder.blocks + (scripted_blocks(story, builder.root) or drawn_blocks(document.text, builder.root))
            for index, block in enumerate(page.blocks):
                block.index = index
    builder.forget()
    return page


def is_parsed(text: str, builder: Builder) -> bool:
    """Hand the elements and texts of some HTML to a builder; says whether the parser found any."""
    from lxml import etree

    parser = etree.HTMLParser(target=builder,  # type: ignore[arg-type]  # the stubs know only bytes
        encoding="utf-8", huge_tree=True)
    try:
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError:
        return False
    return True


def scripted_blocks(html: str, root: Place) -> list[Block]:
    """The blocks of a story that a script holds as HTML, in a place of their own; none where they are too few for a story."""
    marks = bits("story", "article")
    builder = Builder(Place("article", root, marks, marks, 1, "[script]"))
    found = is_parsed(html, builder)
    blocks = builder.blocks
    builder.forget()
    return blocks if found and sum(block.words for block in blocks) >= SCRIPTED else []


def drawn_blocks(text: str, root: Place) -> list[Block]:
    """The blocks of a story that a script holds as nodes, one a paragraph."""
    from newsclean.segment.scripted_trees import story_in_tree

    story = story_in_tree(text)
    return scripted_blocks(story, root) if story else []


SCRIPTED = 80
"""Words of a story in a script."""


def is_shell(blocks: list[Block], body: str) -> bool:
    """Whether a page shows next to nothing of the articleBody it carries: its text is drawn by a script that has not run."""
    if count_words(body) < SHELL_BODY:
        return False
    shown = "".join(block.text for block in blocks).replace(" ", "")
    parts = [body[start:start + SAMPLE].replace(" ", "") for start in range(0, min(len(body), SAMPLES * SAMPLE), SAMPLE)]
    return not any(part.replace("\n", "")[:SHORT_SAMPLE] in shown for part in parts)


def told_blocks(builder: Builder, body: str) -> list[Block]:
    """The blocks of the page, then those of its articleBody."""
    from newsclean.segment.from_text import from_text

    place = Place("article", builder.root, bits("story", "article"), bits("story", "article"), 1, "[articleBody]")
    blocks = list(builder.blocks)
    for block in from_text(Document(body, "text")).blocks:
        block.index, block.place, block.tag = len(blocks), place, "p" if block.shape == "text" else block.tag
        blocks.append(block)
    return blocks


SHELL_BODY = 40
"""Words of an articleBody that can stand in for a page's text."""
SAMPLE, SAMPLES, SHORT_SAMPLE = 200, 5, 40
"""Characters apart, number and characters of the samples of the articleBody that are looked for on the page."""
