"""Convert: one input to one outcome. It never raises, whatever the input is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newsclean.batch.model import DONE, DOUBTFUL, FAILED, NO_ARTICLE, SKIPPED, WRITTEN, Input, Job, Outcome
from newsclean.batch.naming import DOUBTFUL as DOUBTFUL_FOLDER
from newsclean.errors import BinaryInputError, EmptyInputError, NewscleanError, NoArticleError

if TYPE_CHECKING:
    from newsclean.article import Article

DIGITS = 4
"""Of the seconds in the manifest."""


def convert(input: Input, job: Job) -> Outcome:
    """Clean one page. Its article comes back in the outcome, as it is to be written."""
    began = time.perf_counter()
    outcome = Outcome(input.source, FAILED, stamp=input.stamp, weight=input.weight, target=input.output)
    try:
        _convert(input, job, outcome)
    except MemoryError:
        raise  # the worker may not be sound any more: let it end
    except (EmptyInputError, NoArticleError) as error:
        outcome.status, outcome.reason = NO_ARTICLE, str(error)
    except BinaryInputError as error:
        outcome.status, outcome.reason = FAILED if input.named else SKIPPED, str(error)
    except NewscleanError as error:
        outcome.reason = str(error)
    except Exception as error:
        outcome.reason = " ".join(f"internal error: {type(error).__name__}: {error}".split())
    if outcome.status not in WRITTEN:
        outcome.output = outcome.record = None
    outcome.seconds = round(time.perf_counter() - began, DIGITS)
    return outcome


def article_of(input: Input, job: Job) -> Article:
    """Read, unwrap and clean one input; raises what these raise."""
    from newsclean.batch.opening import page_of
    from newsclean.decode import decode
    from newsclean.pipeline import clean

    page = page_of(input)
    return clean(decode(page.data, url=page.url, kind=job.kind, encoding=job.encoding, declared=page.declared))


def _convert(input: Input, job: Job, outcome: Outcome) -> None:
    article = article_of(input, job)
    doubtful = article.confidence < job.min_confidence
    outcome.confidence = round(article.confidence, 3)
    outcome.record = rendered(input.source, article, job)
    if job.is_tree:
        outcome.output = f"{DOUBTFUL_FOLDER}/{input.output}" if doubtful else input.output
    outcome.status = DOUBTFUL if doubtful else DONE


def rendered(source: str, article: Article, job: Job) -> bytes:
    """The article as it is written: the content of its file, or the line of a record."""
    if not job.is_tree:
        return record(source, article, job)
    from newsclean.write import WRITERS, Options

    text = WRITERS[job.format](article, Options(comments=job.comments, boilerplate=job.boilerplate))
    return (text if text.endswith("\n") else text + "\n").encode("utf-8", "replace")


def record(source: str, article: Article, job: Job) -> bytes:
    """The article as a line of JSON that begins with its `source`, and a newline."""
    import json

    from newsclean.write.to_json import to_dict

    values = {"source": source, **to_dict(article, boilerplate=job.boilerplate, comments=job.comments is not False)}
    try:
        return json.dumps(values, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode() + b"\n"
    except UnicodeEncodeError:  # the name of the source holds bytes that are no text
        return json.dumps(values, allow_nan=False, separators=(",", ":")).encode() + b"\n"
