"""The command line. Only click is imported here: everything else waits until a command needs it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

import click

from newsclean import __version__
from newsclean.cli.batch import batch_command
from newsclean.cli.commands import extract_command, schema_command
from newsclean.cli.diffing import diff_command
from newsclean.cli.inspecting import inspect_command
from newsclean.cli.output import flush, lost
from newsclean.start import INTERRUPTED

EPILOG = """\b
Examples:
  newsclean extract story.html
  newsclean extract -f markdown -o story.md https://example.org/story
  pbpaste | newsclean extract -f text
  newsclean inspect story.html
  newsclean diff before.json story.html
  newsclean batch posts/ -o clean/ -f markdown

\b
Shell completion:
  bash  eval "$(_NEWSCLEAN_COMPLETE=bash_source newsclean)"    in ~/.bashrc
  zsh   eval "$(_NEWSCLEAN_COMPLETE=zsh_source newsclean)"     in ~/.zshrc
  fish  _NEWSCLEAN_COMPLETE=fish_source newsclean | source     in config.fish

\b
Exit codes:
  0  done
  1  an input could not be read or holds no article; one line says which and why
  2  wrong usage
  (diff, as ever: 0 no difference, 1 a difference, 2 trouble)
"""


class QuietGroup(click.Group):
    """Commands that end without a word when Ctrl-C is pressed or the reader of their output has left."""

    def make_context(self, *args: Any, **options: Any) -> click.Context:
        """Parse the command line; `--help` and `--version` print here."""
        with quietly():
            return super().make_context(*args, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        with quietly():
            return super().invoke(ctx)


@contextmanager
def quietly() -> Iterator[None]:
    """Turn an interruption and a closed pipe into exit codes; any other error of standard output into a `Failure`."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except OSError as error:
        lost(error)


@click.group(cls=QuietGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsclean", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn raw news stories and blog posts, HTML or pasted text, into clean articles."""


cli.add_command(extract_command)
cli.add_command(batch_command)
cli.add_command(inspect_command)
cli.add_command(diff_command)
cli.add_command(schema_command)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave it with its exit code."""
    gc.disable()
    leave(lambda: cli.main(args=args, prog_name="newsclean", standalone_mode=False))


def leave(run: Callable[[], Any]) -> NoReturn:
    """Run something and leave the program with its exit code."""
    try:
        code = run()
        flush()
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except click.exceptions.Exit as ended:  # raised by `flush`
        code = ended.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)
