"""What is written, and where: to standard output or to a file, UTF-8 always, whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import NoReturn

import click

from newsclean.cli.talk import Failure

STDOUT = "-"


def put(text: str, output: str | None) -> None:
    """Write a finished text to a file, or to standard output for None and `-`; raises `Failure`.

    A file is replaced in one step: whoever reads it sees the old or the new one, and an error leaves the old.
    """
    data = (text if text.endswith("\n") else text + "\n").encode("utf-8", "replace")
    if output is None or output == STDOUT:
        _print(data)
        return
    try:
        _write(output, data)
    except OSError as error:
        raise Failure(output, f"could not be written: {_reason(error)}") from None


def flush() -> None:
    """Write out what standard output still holds; a reader that has left is no error."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        lost(error)


def _print(data: bytes) -> None:
    if sys.stdout is None:
        raise Failure("standard output", "is closed")
    try:
        sys.stdout.buffer.write(data)  # bytes: its own encoding is the locale's
        sys.stdout.buffer.flush()
    except OSError as error:
        lost(error)


def lost(error: OSError) -> NoReturn:
    """End the program, for standard output is gone: quietly where its reader left (`| head`), else with a line."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())  # else Python fails once more when it flushes at its end
    if error.errno == errno.EPIPE:
        raise click.exceptions.Exit(0) from None
    raise Failure("standard output", f"could not be written: {_reason(error)}") from None


def _write(path: str, data: bytes) -> None:
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):  # a pipe or `/dev/stdout`, or a folder, which is refused here
        with open(path, "wb") as file:  # noqa: PTH123 - names may hold bytes that are no text
            file.write(data)
        return
    path = os.path.realpath(path)  # a link stays one
    part = os.path.join(os.path.dirname(path), f".newsclean-{os.urandom(6).hex()}.part")  # noqa: PTH118, PTH120
    try:
        with open(part, "xb") as file:  # noqa: PTH123
            file.write(data)
            if mode is not None:
                os.chmod(part, stat.S_IMODE(mode))  # noqa: PTH101
        os.replace(part, path)  # noqa: PTH105
    except BaseException:
        if os.path.exists(part):  # noqa: PTH110
            os.unlink(part)  # noqa: PTH108
        raise


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode  # noqa: PTH116
    except FileNotFoundError:
        return None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
