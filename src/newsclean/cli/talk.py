"""What is said on standard error: one line, safe for any terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from newsclean.errors import NewscleanError

DEBUG = "NEWSCLEAN_DEBUG"
"""Environment variable that lets internal errors through with their traceback."""


class Failure(click.ClickException):
    """The end of a command: one line that names the input and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{visible(name)}: {visible(reason)}")

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line on standard error."""
        say(self.message, file)


def say(message: str, file: IO[Any] | None = None) -> None:
    """Print a line on standard error, after the program's name."""
    try:
        click.echo(f"newsclean: {message}", file=file, err=file is None)
    except (OSError, ValueError, RuntimeError):  # standard error is closed: nobody listens
        return


def visible(text: str) -> str:
    """The text with everything escaped that could move a cursor, change a colour or hide: names come from anywhere."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def title(source: str) -> str:
    """What a source is called in messages."""
    return "standard input" if source == "-" else source


@contextmanager
def failing(name: str) -> Iterator[None]:
    """Turn whatever goes wrong with an input into a `Failure`; an error nobody foresaw too, unless debugging."""
    try:
        yield
    except NewscleanError as error:
        raise Failure(name, str(error)) from None
    except click.ClickException:
        raise  # has its words already
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise Failure(name, f"internal error: {what} ({DEBUG}=1 shows where)") from None
