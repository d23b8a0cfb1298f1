"""The command `batch`: parse, call, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.talk import Failure, failing, say, visible

if TYPE_CHECKING:
    from newsclean.batch.run import Batch
    from newsclean.batch.summary import Summary

FORMATS = ("json", "markdown", "text", "jsonl", "parquet")
INTERRUPTED = 130

BATCH = """\b
Examples:
  newsclean batch posts/ -o clean/ -f markdown
  newsclean batch posts/ -o clean/ -f markdown --resume
  newsclean batch crawl.warc.gz -o crawl.jsonl
  newsclean batch pages.parquet --column html -o articles.parquet
  find . -name '*.html' -newer last | newsclean batch - -o clean/
  newsclean batch mails/*.eml saved/*.mhtml export.zip -o clean/

\b
Exit codes:
  0  done; pages without an article are no error
  1  some inputs failed, or the batch could not go on
  2  wrong usage, or no input at all
"""


class Size(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.4
    """A number of megabytes, or with K, M or G at its end of these."""

    name = "SIZE"
    UNITS = {"k": 1024, "m": 1024**2, "g": 1024**3}  # noqa: RUF012

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Bytes."""
        if isinstance(value, int):
            return value
        text = str(value).strip().lower().removesuffix("b")
        unit = self.UNITS.get(text[-1:], 0)
        try:
            return int(float(text[:-1] if unit else text) * (unit or self.UNITS["m"]))
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no size: 512M, 2G", param, ctx)


@click.command("batch", epilog=BATCH)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(allow_dash=True))
@click.option("-o", "--output", "out", metavar="OUT", required=True, type=click.Path(), help="Folder, or .jsonl or .parquet file, to write to.")
@click.option(
    "-f", "--format", type=click.Choice(FORMATS), help="What to write; by default what OUT ends with, or a folder of JSON files."
)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Pages cleaned at the same time; by default one per core.")
@click.option("--resume", is_flag=True, help="Go on where an earlier run stopped: keep what is done and has not changed since.")
@click.option("--retry", is_flag=True, help="Like --resume, but try again what failed.")
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True, help="Where to clean: here, or on a Ray cluster.")
@click.option("--address", metavar="ADDRESS", help="The Ray cluster; without it, one is started here for the time of the batch.")
@click.option("--timeout", type=click.FloatRange(0), default=60, show_default=True, metavar="SECONDS", help="Time a page may take; 0 for any.")
@click.option("--max-memory", type=Size(), default="2G", show_default=True, help="Memory a page may take; 0 for any.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0, metavar="0..1", help="Set articles apart that are less sure than this.")
@click.option("--column", metavar="NAME", help="Column of .jsonl and .parquet tables that holds the page; by default html, content or text.")
@click.option("--encoding", metavar="NAME", help="Encoding of the pages, where they say otherwise or nothing.")
@click.option("--kind", type=click.Choice(["auto", "html", "text"]), default="auto", show_default=True, help="What the pages are.")
@click.option("--comments/--no-comments", default=None, help="Readers' comments. JSON has them by default; Markdown and text do not.")
@click.option(
    "--boilerplate",
    type=click.Choice(["comments", "all", "none"]),
    default="comments",
    show_default=True,
    help="Which blocks left out of the article the JSON lists: those around the comments, all, none.",
)
def batch_command(sources: tuple[str, ...], out: str, **options: Any) -> None:
    """Clean many pages: folders, files, archives, crawls, tables.

    Each SOURCE is a folder (read with its subfolders), a file, a quoted pattern such as 'posts/**/*.html', or - for a
    list of names on standard input. Files of many pages are opened: .zip, .tar(.gz), .warc(.gz), .jsonl and .parquet;
    so are .mhtml and .eml, and pages compressed as .gz, .br or .zst.

    OUT mirrors the folders of the input, or is one file for all. Next to the output, manifest.jsonl has a line for every
    input: what became of it, and why. Inputs are never written to.
    """
    import gc

    gc.enable()  # off for the short commands; here it keeps the memory flat
    batch = asked(sources, out, **options)
    from newsclean.batch.run import run
    from newsclean.batch.summary import Summary
    from newsclean.cli.progress import progress

    summary = Summary()
    try:
        with failing(out), progress(summary, batch) as tell, usage():
            run(batch, tell)
    except KeyboardInterrupt:
        _tell(summary, batch)
        say("interrupted; the same command with --resume goes on from here")
        raise click.exceptions.Exit(INTERRUPTED) from None
    except Failure:
        if summary.total:
            _tell(summary, batch)
        raise
    _tell(summary, batch)
    if summary.counts["failed"]:
        raise click.exceptions.Exit(1)


@contextmanager
def usage() -> Iterator[None]:
    """Turn having nothing to do into wrong usage, and an error of the system into one line."""
    from newsclean.batch.run import NoInputError
    from newsclean.batch.state import BatchError

    try:
        yield
    except NoInputError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise BatchError(f"could not be written: {(error.strerror or str(error)).lower()}") from None


def asked(sources: tuple[str, ...], out: str, **options: Any) -> Batch:
    """What the command line asks for; raises `UsageError`."""
    from newsclean.batch.model import Job, Limits
    from newsclean.batch.run import Batch
    from newsclean.batch.sources import LIST, missing

    for source in missing(sources):
        raise click.UsageError(f"{visible(source)}: no such file or folder")
    _refuse_out(sources, out)
    job = Job(
        format=_format(out, options["format"]),
        **{name: options[name] for name in ("kind", "encoding", "comments", "boilerplate", "min_confidence", "column")},
    )
    stdin = sys.stdin.buffer if LIST in sources and sys.stdin is not None else None
    return Batch(
        sources,
        out,
        job,
        Limits(options["timeout"], options["max_memory"]),
        jobs=options["jobs"],
        engine=options["engine"],
        address=options["address"],
        resume=options["resume"],
        retry=options["retry"],
        stdin=stdin,
    )


def _format(out: str, asked_for: str | None) -> str:
    ending = os.path.splitext(out)[1].lower().lstrip(".")
    is_table = asked_for in {"jsonl", "parquet"} if asked_for else ending in {"jsonl", "parquet"} and not os.path.isdir(out)
    if is_table and os.path.isdir(out):
        raise click.UsageError(f"{visible(out)} is a folder; -f {asked_for} writes one file")
    if not is_table and os.path.isfile(out):
        raise click.UsageError(f"{visible(out)} is a file; -f {asked_for or 'json'} writes a folder")
    return asked_for or (ending if is_table else "json")


def _refuse_out(sources: tuple[str, ...], out: str) -> None:
    """Outputs among inputs would be read again, or written over them."""
    here = os.path.realpath(out)
    for source in sources:
        there = os.path.realpath(source)
        if source != "-" and (here == there or (os.path.isdir(there) and there.startswith(here.rstrip(os.sep) + os.sep))):
            raise click.UsageError(f"{visible(out)} is what is read, or a folder around it; write elsewhere")


def _tell(summary: Summary, batch: Batch) -> None:
    for line in summary.lines(visible):
        say(line)
    say(f"manifest: {visible(batch.manifest)}")
