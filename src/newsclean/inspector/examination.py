"""The stages of the pipeline with everything kept that an article leaves out: the hints, the scores, and which step gave which role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsclean.article import Article
from newsclean.assemble import assemble
from newsclean.casting import Casting, Labels
from newsclean.errors import NoArticleError
from newsclean.label import STEPS
from newsclean.model import Document, Page
from newsclean.roles import Role
from newsclean.rules.view import View
from newsclean.score import Scores
from newsclean.segment import segment


class Given(NamedTuple):
    """A role that a step gave a block, whatever its score."""

    step: str
    """Name of the function in `label.STEPS`."""
    role: Role
    because: str


class Recording(Casting):
    """A casting that remembers every role given, not only the last."""

    def __init__(self, page: Page, scores: Scores) -> None:
        super().__init__(page, scores)
        self.step = ""
        self.given: dict[int, list[Given]] = {}

    def cast(self, index: int, role: Role, because: str) -> None:
        """Give a block a role, and write down who did."""
        super().cast(index, role, because)
        self.given.setdefault(index, []).append(Given(self.step, role, because))


@dataclass(slots=True)
class Examination:
    """All that was found out about a document."""

    document: Document
    page: Page
    casting: Recording
    labels: Labels
    article: Article
    """Without a body where the page holds no article; the warning says so."""


def examine(document: Document) -> Examination:
    """Clean a document and keep what was seen on the way. A page without an article comes back too, as its labelled blocks and a warning."""
    page = segment(document)
    casting = Recording(page, Scores(View(page)))
    for step in STEPS:
        casting.step = step.__name__
        step(casting)
    labels = casting.labels()
    try:
        article = assemble(page, labels)
    except NoArticleError as error:
        article = Article(page.kind, blocks=labels.blocks, warnings=[str(error)])
    return Examination(document, page, casting, labels, article)
