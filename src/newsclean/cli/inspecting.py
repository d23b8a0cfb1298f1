"""The command `inspect`: one page in full, or many as a table with a row each."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.commands import document_of
from newsclean.cli.output import put
from newsclean.cli.talk import failing, say, title, visible

if TYPE_CHECKING:
    from newsclean.inspector.choice import Choice
    from newsclean.inspector.examination import Examination

KINDS = ("auto", "html", "text")
COLOURS = ("auto", "always", "never")
KEYS = ("confidence", "source", "headline", "date", "authors", "words", "subheadings", "comments", "warnings")

INSPECT = """\b
Examples:
  newsclean inspect story.html
  newsclean inspect story.html --dropped --grep bridge
  newsclean inspect story.html --role comment --role comment-form
  newsclean inspect story.html --block 12
  newsclean inspect story.html --html story-inspected.html
  newsclean inspect stories/ --sort words
  newsclean inspect --color always story.html | less -R
"""


@click.command("inspect", epilog=INSPECT)
@click.argument("sources", metavar="[SOURCE]...", type=click.Path(allow_dash=True), nargs=-1)
@click.option("--role", "roles", metavar="ROLE", multiple=True, help="Only blocks of this role; may be given again.")
@click.option("--kept", "kept", flag_value=True, type=bool, default=None, help="Only blocks that are in the article.")
@click.option("--dropped", "kept", flag_value=False, type=bool, help="Only blocks that are left out of it.")
@click.option("--grep", metavar="REGEX", help="Only blocks in whose text, place or reasons this is found; case is ignored.")
@click.option("--block", "numbers", metavar="N", type=click.IntRange(min=0), multiple=True, help="Everything about this block; may be given again.")
@click.option("--html", metavar="FILE", type=click.Path(allow_dash=True), help="Write a page to look at, instead of the table.")
@click.option("--sort", type=click.Choice(KEYS), default="confidence", show_default=True, help="Of several articles: by what.")
@click.option("--reverse", is_flag=True, help="Of several articles: the other way round.")
@click.option("-f", "--format", type=click.Choice(["table", "json"]), default="table", show_default=True, help="What to write.")
@click.option("--color", type=click.Choice(COLOURS), default="auto", show_default=True, help="Whether to write in colour; NO_COLOR is heeded.")
@click.option("--url", metavar="URL", help="Where the page came from: links and dates are read against it.")
@click.option("--encoding", metavar="NAME", help="Encoding of the input, where it says otherwise or nothing.")
@click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What the input is.")
def inspect_command(sources: tuple[str, ...], **options: Any) -> None:
    """Show what was decided about a page, and why.

    For one SOURCE: each field with where it was read and what disagrees, and every block with its role, its score and the
    reasons. For several, a folder, or the manifest of a batch: a row an article, the least sure first.

    SOURCE is a file, an http(s) address, or - for standard input, which is also read when SOURCE is left out.
    """
    source = sources[0] if sources else "-"
    choice = chosen(options)
    if len(sources) > 1 or is_collection(source):
        overview(sources, options)
        return
    with failing(title(source)):
        document = document_of(source, options)
        from newsclean.inspector.examination import examine

        seen = examine(document)
    check_numbers(options["numbers"], len(seen.article.blocks))
    with failing(title(source)):
        text = shown(title(source), seen, choice, options)
    put(text, options["html"])
    for warning in seen.article.warnings:
        say(f"{visible(title(source))}: {visible(warning)}")
    if not seen.article.body:
        raise click.exceptions.Exit(1)


def chosen(options: dict[str, Any]) -> Choice:
    """The blocks that were asked for; raises `click.BadParameter`."""
    import re

    from newsclean.inspector.choice import Choice
    from newsclean.roles import Role

    known = {role.value: role for role in Role}
    for name in options["roles"]:
        if name not in known:
            raise click.BadParameter(f"{visible(name)!r} is no role; roles are {', '.join(known)}", param_hint="--role")
    try:
        pattern = re.compile(options["grep"], re.IGNORECASE) if options["grep"] else None
    except (re.error, OverflowError, RecursionError) as error:
        raise click.BadParameter(f"is no regular expression: {error}", param_hint="--grep") from None
    return Choice(frozenset(known[name] for name in options["roles"]), options["kept"], pattern)


def check_numbers(numbers: tuple[int, ...], count: int) -> None:
    """Refuse numbers that no block has; raises `click.BadParameter`."""
    if any(number >= count for number in numbers):
        raise click.BadParameter(f"{max(numbers)}: the page has {count} blocks, numbered from 0", param_hint="--block")


def shown(name: str, seen: Examination, choice: Choice, options: dict[str, Any]) -> str:
    """One page in the format asked for."""
    numbers = options["numbers"]
    if options["html"]:
        from newsclean.inspector.html import page

        return page(name, seen, choice)
    if options["format"] == "json":
        from newsclean.inspector.as_json import blocks_of, page_of

        return as_json(blocks_of(name, seen, numbers) if numbers else page_of(name, seen, choice))
    from newsclean.inspector.report import blocks_in_full, report

    colour = in_colour(options["color"])
    return blocks_in_full(name, seen, numbers, colour=colour) if numbers else report(name, seen, choice, colour=colour)


def overview(sources: tuple[str, ...], options: dict[str, Any]) -> None:
    """Many articles, a row each; exit code 1 if any could not be read or holds no article."""
    for name, given in (("--block", options["numbers"]), ("--html", options["html"]), ("--role", options["roles"]), ("--grep", options["grep"])):
        if given:
            raise click.BadParameter("is for one page", param_hint=name)
    with failing(title(sources[0])):
        from newsclean.inspector.gather import entries, row_of
        from newsclean.inspector.overview import in_order, values_of

        reading = {key: options[key] for key in ("url", "kind", "encoding")}
        rows = in_order([row_of(entry, **reading) for entry in entries(sources)], options["sort"], reverse=options["reverse"])
        if options["format"] == "json":
            text = as_json(list(map(values_of, rows)))
        else:
            from newsclean.inspector.overview import overview_rows
            from newsclean.inspector.terminal import page_width, rendered

            text = rendered(overview_rows(rows, page_width()), colour=in_colour(options["color"]))
    put(text, None)
    if any(row.confidence is None for row in rows):
        raise click.exceptions.Exit(1)


def is_collection(source: str) -> bool:
    """Whether a source holds several articles."""
    if source == "-" or not (source.endswith(".jsonl") or os.path.isdir(source)):  # noqa: PTH112 - the name may hold bytes that are no text
        return False
    from newsclean.inspector.gather import is_collection

    return is_collection(source)


def as_json(values: Any) -> str:
    """Values as JSON, indented."""
    import json

    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def in_colour(wanted: str) -> bool:
    """Whether to write in colour: to a terminal that knows colours, or where it is asked for."""
    if wanted != "auto":
        return wanted == "always"
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
