"""Who decided about a block, what came second, and that the shown weights add up."""

from __future__ import annotations

from math import exp

import pytest
from inspected import FIXTURES, index_of, seen

from newsclean.inspector.verdicts import sum_of, verdict_of
from newsclean.label import STEPS
from newsclean.roles import Role


def test_a_paragraph_is_decided_by_its_score_and_its_rival_is_what_it_would_be_outside():
    examination = seen()
    index = index_of(examination, "The bridge is paid for")

    verdict = verdict_of(examination, index)

    assert (verdict.role, verdict.by) == (Role.PARAGRAPH, "score")
    assert verdict.second is Role.OTHER
    assert 1 / (1 + exp(-verdict.lead)) == pytest.approx(examination.article.blocks[index].score)


def test_a_block_left_out_has_its_story_role_for_a_rival():
    examination = seen()

    verdict = verdict_of(examination, index_of(examination, "Home"))

    assert verdict.role is Role.NAVIGATION
    assert verdict.second in {Role.PARAGRAPH, Role.LIST}
    assert verdict.lead > 0


def test_a_headline_is_decided_by_a_step():
    examination = seen()

    verdict = verdict_of(examination, index_of(examination, "Council approves"))

    assert (verdict.role, verdict.by, verdict.lead) == (Role.HEADLINE, "mark_headline", None)
    assert verdict.second is not Role.HEADLINE


@pytest.mark.parametrize("slug", ["agency--ferry-strike", "lang--arabic-wells", "wall--consent-first", "layout--forum-stove"])
def test_the_weights_shown_add_up_to_the_score(slug):
    examination = seen((FIXTURES / slug / "source.html").read_bytes())
    names = {step.__name__ for step in STEPS} | {"score"}

    for one in examination.article.blocks:
        total, verdict = sum_of(examination, one.index), verdict_of(examination, one.index)
        assert sum(term.weight for term in total.alone) == pytest.approx(total.alone_total)
        assert sum(term.weight for term in total.among) == pytest.approx(total.total)
        assert 1 / (1 + exp(-total.total)) == pytest.approx(one.score, abs=1e-9)
        assert verdict.role is one.role
        assert verdict.second is not one.role
        assert verdict.by in names
