"""Sources: what the command line names, one input after the other, always in the same order.

Nothing here reads pages: files are read where they are cleaned. Only files of many (archives, crawls, tables) are opened.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from newsclean.batch.model import FAILED, SKIPPED, Input
from newsclean.batch.naming import ending, packing, unpacked
from newsclean.errors import NewscleanError

LIST = "-"
"""The source that is a list of names on standard input."""

MAGIC = frozenset("*?[")

NOT_PAGES = frozenset(
    """7z aac atom avi avif bak bin bmp bz2 class css csv db dll doc docx dylib eot epub exe flac gif ico ini iso jar jpeg jpg js json
    less log map mjs mkv mov mp3 mp4 mpeg odt ogg otf pdf pkl png ppt pptx ps py pyc rar rss scss so sql sqlite svg swf tif tiff toml ts
    tsv ttf wasm wav webm webmanifest webp wmv woff woff2 xls xlsx xml xz yaml yml""".split()
)
"""Endings that in a folder are passed over unread; a file that the user names is read whatever its ending."""

TARS = ("tar", "tgz", "tbz2", "txz", "tzst", "tar.gz", "tar.bz2", "tar.xz", "tar.zst")


@dataclass(slots=True)
class Reading:
    """What reading sources depends on, and what it must not read."""

    column: str | None = None
    out: tuple[str, ...] = ()
    """Paths that the batch itself writes."""
    seen: set[tuple[int, int]] = field(default_factory=set)
    """Folders that links have led to."""

    def is_out(self, status: os.stat_result) -> bool:
        """Whether a file or folder is one that the batch writes."""
        return any(_is_same(path, status) for path in self.out)


def _is_same(path: str, status: os.stat_result) -> bool:
    try:
        return os.path.samestat(status, os.stat(path))
    except OSError:
        return False


def inputs(sources: Sequence[str], reading: Reading, stdin: BinaryIO | None = None) -> Iterator[Input]:
    """All inputs that the sources name."""
    named = list(expanded(sources))
    base = _common(named)
    for source in named:
        if source == LIST:
            yield from _listed(stdin, reading)
        else:
            place = "" if len(named) == 1 and (os.path.isdir(source) or form_of(source) not in {"page", "mail"}) else _below(source, base)
            yield from named_inputs(source, place, reading)


def expanded(sources: Iterable[str]) -> Iterator[str]:
    """The sources, with patterns that name no file replaced by what they match, in order."""
    for source in sources:
        if source != LIST and MAGIC.intersection(source) and not os.path.lexists(source):
            yield from sorted(glob.iglob(source, recursive=True), key=os.fsencode)
        else:
            yield source


def missing(sources: Iterable[str]) -> list[str]:
    """The sources that are not there."""
    return [source for source in sources if source != LIST and not _is_there(source)]


def _is_there(source: str) -> bool:
    if os.path.lexists(source):
        return True
    return bool(MAGIC.intersection(source)) and next(glob.iglob(source, recursive=True), None) is not None


def _common(sources: Sequence[str]) -> str:
    """The folder that holds all sources, or is the only folder of them."""
    folders = [source if os.path.isdir(source) else os.path.dirname(source) for source in sources if source != LIST]
    try:
        return os.path.commonpath([os.path.abspath(folder) for folder in folders]) if folders else ""
    except ValueError:  # on different drives
        return ""


def _below(source: str, base: str) -> str:
    path = os.path.abspath(source)
    place = os.path.relpath(path, base) if base else path
    return "" if place == os.curdir else mirrored(place)


def mirrored(path: str) -> str:
    """The place of a path: its folders and name without drive, root and steps up."""
    path = os.path.splitdrive(os.path.normpath(path))[1]
    return "/".join(name for name in path.replace(os.sep, "/").split("/") if name not in {"", os.curdir, os.pardir})


def _listed(stdin: BinaryIO | None, reading: Reading) -> Iterator[Input]:
    """The inputs of a list of names: one a line, or ended by NUL as `find -print0` has them."""
    for name in _names(stdin) if stdin is not None else ():
        source = os.fsdecode(name)
        yield from named_inputs(source, mirrored(source), reading)


def _names(stdin: BinaryIO) -> Iterator[bytes]:
    rest = b""
    mark = None
    while data := stdin.read1(65_536) if hasattr(stdin, "read1") else stdin.read(65_536):
        rest += data
        mark = mark or (b"\0" if b"\0" in rest else b"\n" if b"\n" in rest else None)
        if mark:
            *names, rest = rest.split(mark)
            yield from (name for name in map(_trimmed, names) if name)
    if _trimmed(rest):
        yield _trimmed(rest)


def _trimmed(name: bytes) -> bytes:
    return name.removesuffix(b"\r")


def named_inputs(source: str, place: str, reading: Reading) -> Iterator[Input]:
    """The inputs of a file or folder that the user named."""
    try:
        status = os.stat(source)
    except (OSError, ValueError) as error:
        yield Input(source, place, status=FAILED, reason=unread(error))
        return
    if reading.is_out(status):
        yield Input(source, place, status=SKIPPED, reason="is where this batch writes")
    elif stat.S_ISDIR(status.st_mode):
        from newsclean.batch.walk import walked

        yield from walked(source, place, reading)
    else:
        yield from file_inputs(source, place, status, reading, named=True)


def file_inputs(source: str, place: str, status: os.stat_result, reading: Reading, *, named: bool) -> Iterator[Input]:
    """The inputs of a file: one, or for a file of many all it holds."""
    stamp = f"{status.st_size:x}-{status.st_mtime_ns:x}"
    form = form_of(source)
    if form in {"page", "mail"}:
        one = Input(source, place, path=source, form=form, packed=packing(os.path.basename(source)), stamp=stamp, named=named, weight=status.st_size)
        if not stat.S_ISREG(status.st_mode):  # a pipe may be this process's alone
            _read_now(one)
        yield one
        return
    from newsclean.batch.many import members

    try:
        for one in members(form, source, reading.column):
            one.place = f"{place}/{one.place}" if place else one.place
            one.source = f"{source}!/{one.source}"
            one.stamp = stamp
            yield one
    except (NewscleanError, OSError) as error:
        yield Input(source, place or os.path.basename(source), status=FAILED, reason=unread(error), stamp=stamp)


def _read_now(one: Input) -> None:
    from newsclean.read import read

    try:
        one.data = read(one.path or "")
    except NewscleanError as error:
        one.status, one.reason = FAILED, str(error)


def form_of(path: str) -> str:
    """What a file is by its name: `page`, `mail`, `zip`, `tar`, `warc`, `jsonl`, `parquet`."""
    name = os.path.basename(path)
    last = ending(name)
    if last in {"mhtml", "mht", "eml"}:
        return "mail"
    if last in {"zip", "warc", "parquet"} and (last == "warc" or not packing(name)):
        return last
    if last in {"jsonl", "ndjson"}:
        return "jsonl"
    return "tar" if name.lower().endswith(tuple(f".{end}" for end in TARS)) else "page"


def is_page_name(name: str) -> bool:
    """Whether a file of this name in a folder may be a page, or hold some."""
    return form_of(name) != "page" or ending(unpacked(name)) not in NOT_PAGES


def unread(error: Exception) -> str:
    """Why something could not be read."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError):
        return f"could not be read: {(error.strerror or str(error)).lower()}"
    return str(error)
