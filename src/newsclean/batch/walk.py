"""Folders: all files below one, in order, each folder once."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.batch.model import FAILED, SKIPPED, Input
from newsclean.batch.sources import Reading, file_inputs, is_page_name, unread


def walked(folder: str, place: str, reading: Reading) -> Iterator[Input]:
    """The inputs below a folder, by name; what is hidden (`.git`) is no input.

    A link to a folder is followed once, and not when the folder is walked anyway: so loops and crowds of links end.
    """
    root = os.path.realpath(folder)
    stack = [_entries(folder, place)]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif isinstance(entry, Input):
            yield entry
        elif not stat.S_ISDIR(entry.status.st_mode):
            yield from _file(entry, reading)
        elif not reading.is_out(entry.status):
            why = _linked(entry, reading, root) if os.path.islink(entry.path) else None
            if why is None:
                stack.append(_entries(entry.path, entry.place))
            else:
                yield Input(entry.path, entry.place, status=SKIPPED, reason=why)


class Entry(NamedTuple):
    """A name in a folder, and what it stands for."""

    path: str
    place: str
    status: os.stat_result


def _entries(folder: str, place: str) -> Iterator[Entry | Input]:
    try:
        names = sorted((name for name in os.listdir(folder) if not name.startswith(".")), key=os.fsencode)
    except OSError as error:
        yield Input(folder, place, status=FAILED, reason=unread(error))
        return
    for name in names:
        path = os.path.join(folder, name)
        where = f"{place}/{name}" if place else name
        try:
            yield Entry(path, where, os.stat(path))
        except OSError as error:
            why = "is a link to nothing" if os.path.islink(path) else unread(error)
            yield Input(path, where, status=FAILED, reason=why)


def _file(entry: Entry, reading: Reading) -> Iterator[Input]:
    path, place, status = entry
    if not stat.S_ISREG(status.st_mode):
        yield Input(path, place, status=SKIPPED, reason="is not a file: a pipe, a socket or a device")
    elif reading.is_out(status):
        return
    elif is_page_name(os.path.basename(path)):
        yield from file_inputs(path, place, status, reading, named=False)
    else:
        yield Input(path, place, status=SKIPPED, reason="is no page by its name", weight=status.st_size)


def _linked(entry: Entry, reading: Reading, root: str) -> str | None:
    """Why a link to a folder is not followed; None if it is."""
    target = os.path.realpath(entry.path)
    if target == root or target.startswith(root.rstrip(os.sep) + os.sep):
        return "is a link to a folder that is read anyway"
    if root.startswith(target.rstrip(os.sep) + os.sep):
        return "is a link to a folder around it"
    key = (entry.status.st_dev, entry.status.st_ino)
    if key in reading.seen:
        return "is one more link to a folder that is read already"
    reading.seen.add(key)
    return None
