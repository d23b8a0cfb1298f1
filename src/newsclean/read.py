"""Read: the bytes of a file or of standard input, or a `SourceError` that says why not."""

from __future__ import annotations

import os
import stat
import sys

from newsclean.errors import SourceError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

MAX_BYTES = 256 * 1024 * 1024
"""No page comes near it; a device or a pipe without end does, and shall not fill the memory."""

STDIN = "-"


def read(source: str) -> bytes:
    """Read a file, or standard input for `-`. Pipes and terminals are read to their end; devices are refused."""
    try:
        if source == STDIN:
            return _all_of(_standard_input())
        _refuse(os.stat(source).st_mode, source)  # noqa: PTH116 - the name may hold bytes that are no text
        with open(source, "rb") as file:  # noqa: PTH123
            return _all_of(file)
    except FileNotFoundError:
        raise SourceError("no such file") from None
    except PermissionError:
        raise SourceError("may not be read: permission denied") from None
    except OSError as error:
        raise SourceError(f"could not be read: {(error.strerror or str(error)).lower()}") from None
    except ValueError:  # a NUL in the name
        raise SourceError("no such file") from None


def _refuse(mode: int, source: str) -> None:
    if stat.S_ISDIR(mode):
        raise SourceError("is a folder; newsclean batch cleans folders")
    if stat.S_ISSOCK(mode):
        raise SourceError("is a socket, not a file")
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not _is_standard_input(source)):
        raise SourceError("is a device, not a file")


def _is_standard_input(source: str) -> bool:
    """`/dev/stdin` and `/dev/fd/0` are devices where standard input is a terminal."""
    try:
        return os.path.samestat(os.stat(source), os.fstat(0))  # noqa: PTH116
    except OSError:
        return False


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError("is closed")
    return sys.stdin.buffer


def _all_of(file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SourceError(f"is too large: more than {MAX_BYTES // 1024**2} MB")
    return data
