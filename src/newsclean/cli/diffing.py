"""The command `diff`: what changed between two extractions of the same page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.inspecting import COLOURS, KINDS, as_json, in_colour
from newsclean.cli.output import put
from newsclean.cli.talk import Failure, failing, title, visible

if TYPE_CHECKING:
    from newsclean.diff.compare import Comparison

DIFFERENT = 1
TROUBLE = 2
"""Exit codes, as those of diff (POSIX)."""

DIFF = """\b
Examples:
  newsclean diff before.json after.json
  newsclean diff before.json story.html --ignore confidence
  newsclean diff story.html story.txt --only headline --only body
  newsclean diff -q expected.json story.html || echo changed

\b
Exit codes:
  0  no difference
  1  they differ
  2  one of them could not be read or holds no article, or wrong usage
"""


@click.command("diff", epilog=DIFF)
@click.argument("a", metavar="A", type=click.Path(allow_dash=True))
@click.argument("b", metavar="B", type=click.Path(allow_dash=True))
@click.option("--only", metavar="NAME", multiple=True, help="Compare this alone; may be given again.")
@click.option("--ignore", metavar="NAME", multiple=True, help="Leave this out; may be given again.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing; the exit code tells.")
@click.option("-f", "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to write.")
@click.option("--color", type=click.Choice(COLOURS), default="auto", show_default=True, help="Whether to write in colour; NO_COLOR is heeded.")
@click.option("--url", metavar="URL", help="Where pages came from: links and dates are read against it.")
@click.option("--encoding", metavar="NAME", help="Encoding of pages, where they say otherwise or nothing.")
@click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What pages are.")
def diff_command(a: str, b: str, **options: Any) -> None:
    """Show what changed between two extractions of a page.

    Fields and blocks are compared. A and B are each an article in newsclean's JSON, or a page or text to be cleaned now: a file, an http(s) address, or -
    for standard input. NAME is a field (headline, published, …), a list of blocks (body, comments, boilerplate), or details:
    what blocks have besides role and text.
    """
    if a == b == "-":
        raise click.UsageError("only one of the two can be standard input")
    names = compared(options["only"], options["ignore"])
    try:
        found = comparison(a, b, names, {key: options[key] for key in ("url", "kind", "encoding")})
        if not options["quiet"]:
            put(written(found, a, b, options), None)
    except Failure as failure:
        failure.show()
        raise click.exceptions.Exit(TROUBLE) from None
    if found.differs:
        raise click.exceptions.Exit(DIFFERENT)


def compared(only: tuple[str, ...], ignored: tuple[str, ...]) -> frozenset[str]:
    """The names of what is compared; raises `click.BadParameter`."""
    from newsclean.diff.pieces import NAMES

    for option, given in (("--only", only), ("--ignore", ignored)):
        for name in given:
            if name not in NAMES:
                raise click.BadParameter(f"{visible(name)!r} is not compared; names are {', '.join(NAMES)}", param_hint=option)
    return frozenset(only or NAMES) - frozenset(ignored)


def comparison(a: str, b: str, names: frozenset[str], options: dict[str, Any]) -> Comparison:
    """Both articles read and compared; raises `Failure`."""
    from newsclean.diff.compare import compare
    from newsclean.earlier import article_in

    articles = []
    for source in (a, b):
        with failing(title(source)):
            articles.append(article_in(source, **options))
    with failing("diff"):
        return compare(articles[0], articles[1], names)


def written(found: Comparison, a: str, b: str, options: dict[str, Any]) -> str:
    """The changes in the format asked for."""
    if options["format"] == "json":
        from newsclean.diff.as_json import values_of

        return as_json(values_of(found, title(a), title(b)))
    from newsclean.diff.show import lines
    from newsclean.inspector.terminal import rendered

    return rendered(lines(found, title(a), title(b)), colour=in_colour(options["color"]))
