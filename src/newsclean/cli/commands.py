"""The commands: parse, call, print."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.output import put
from newsclean.cli.talk import failing, say, title, visible

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.model import Document

Command = Callable[..., None]

KINDS = ("auto", "html", "text")
FORMATS = ("json", "markdown", "text")


EXTRACT = """\b
Examples:
  newsclean extract story.html
  newsclean extract story.txt -f markdown -o story.md
  newsclean extract https://example.org/story --compact
  curl -s https://example.org/story | newsclean extract --url https://example.org/story
  newsclean extract story.html --no-comments --boilerplate none | jq -r .headline
"""

SCHEMA = """\b
Examples:
  newsclean schema > article.schema.json
"""


def about_the_source(command: Command) -> Command:
    """Add what every command that reads a page takes."""
    for decorate in (
        click.option("--url", metavar="URL", help="Where the page came from: links and dates are read against it."),
        click.option("--encoding", metavar="NAME", help="Encoding of the input, where it says otherwise or nothing."),
        click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What the input is."),
        click.argument("source", type=click.Path(allow_dash=True), default="-"),
    ):
        command = decorate(command)
    return command


@click.command("extract", epilog=EXTRACT)
@about_the_source
@click.option("-f", "--format", type=click.Choice(FORMATS), default="json", show_default=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="Where to write it, instead of standard output.",
)
@click.option(
    "--comments/--no-comments",
    default=None,
    help="Readers' comments. JSON has them by default; Markdown and text do not.",
)
@click.option(
    "--boilerplate",
    type=click.Choice(["comments", "all", "none"]),
    default="comments",
    show_default=True,
    help="Which blocks left out of the article the JSON lists: those around the comments, all, none.",
)
@click.option("--compact", is_flag=True, help="JSON on one line.")
def extract_command(source: str, output: str | None, **options: Any) -> None:
    """Clean one page and write the article.

    SOURCE is a file, an http(s) address, or - for standard input, which is also read when SOURCE is left out. HTML and
    plain text are told apart by their content.
    """
    with failing(title(source)):
        document = document_of(source, options)
        from newsclean.pipeline import clean  # after reading, which may fail: the stages take time to load

        article = clean(document)
        text = written(article, **options)
    put(text, output)
    if options["format"] != "json":  # JSON has them inside
        for warning in article.warnings:
            say(f"{visible(title(source))}: {visible(warning)}")


@click.command("schema", epilog=SCHEMA)
def schema_command() -> None:
    """Print the JSON Schema that every article in JSON fits."""
    with failing("schema"):
        import json

        from newsclean.write.schema import schema

        text = json.dumps(schema(), ensure_ascii=False, indent=2)
    put(text, None)


def document_of(source: str, options: dict[str, Any]) -> Document:
    """Read and decode what the command line names, with the options about it."""
    from newsclean.load import load

    if source == "-" and sys.stdin is not None and sys.stdin.isatty():
        say("reading standard input; Ctrl-D ends it")
    return load(source, url=options["url"], kind=options["kind"], encoding=options["encoding"])


def written(article: Article, *, format: str, comments: bool | None, **options: Any) -> str:  # noqa: A002
    """The article in a format; comments are in JSON unless unwanted, elsewhere only if wanted."""
    if format == "json":
        from newsclean.write.to_json import to_json

        wanted = comments is not False
        return to_json(article, compact=options["compact"], boilerplate=options["boilerplate"], comments=wanted)
    if format == "markdown":
        from newsclean.write.to_markdown import to_markdown

        return to_markdown(article, comments=bool(comments))
    from newsclean.write.to_text import to_text

    return to_text(article, comments=bool(comments))
