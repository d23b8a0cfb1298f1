"""Archives: the members of ZIP and tar files that may be pages, read in memory, never unpacked to a disk.

A member's name is only where its article goes, so one that leads out of the archive (`..`, an absolute path) is refused,
and links and devices are passed over. Bombs are: no member above `MAX_PAGE` is read, and no archive further than to
`MAX_TOTAL`, or `MAX_RATIO` times its own size if that is more.
"""

from __future__ import annotations

import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO

from newsclean.batch.model import FAILED, SKIPPED, Input
from newsclean.batch.naming import packing
from newsclean.batch.opening import MAX_PAGE, damaged, limited, opened, too_large
from newsclean.batch.sources import form_of, is_page_name
from newsclean.errors import NewscleanError, SourceError

MAX_TOTAL = 1024**3
"""Bytes an archive may hold in any case."""

MAX_RATIO = 100
"""How often its own size an archive may hold: pages shrink to a fifth or a twentieth, bombs to a thousandth and less."""

OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
"""Names that lead out of an archive, on any system."""

BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What the standard library raises of damaged, encrypted and odd archives."""


class Members:
    """What members of one archive have to share: how much of it was read, and which names were seen."""

    def __init__(self, path: str) -> None:
        self._room = max(MAX_TOTAL, MAX_RATIO * os.stat(path).st_size)
        self._names: Counter[str] = Counter()

    def member(self, name: str, size: int) -> Input:
        """An input for a member, not read yet; its status is set where it will not be."""
        self._names[name] += 1
        count = self._names[name]
        source = name if count == 1 else f"{name} ({count})"
        place = "/".join(part for part in name.replace("\\", "/").split("/") if part.strip("."))
        one = Input(source, place, packed=packing(name), form=form_of(name))
        if OUTSIDE.search(name) or "\0" in name:
            one.place, one.status, one.reason = "", FAILED, "refused: its name leads out of the archive"
        elif not is_page_name(os.path.basename(name)):
            one.status, one.reason = SKIPPED, "is no page by its name"
        elif one.form not in {"page", "mail"}:
            one.status, one.reason = SKIPPED, "is a file of many inside another"
        elif size > MAX_PAGE:
            one.status, one.reason = FAILED, str(too_large())
        return one

    def read(self, one: Input, stream: IO[bytes]) -> None:
        """Read a member; raises `SourceError` when the archive holds more than any archive of pages."""
        one.data = limited(stream)
        self._room -= len(one.data)
        if self._room < 0:
            raise SourceError("refused: it unpacks to more than an archive of pages does")


def zip_members(path: str) -> Iterator[Input]:
    """The members of a ZIP file, in the order of its directory."""
    shared = Members(path)
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise damaged("zip", error) from None
    with archive:
        for info in archive.infolist():
            if info.is_dir() or _is_hidden(info.filename):
                continue
            one = shared.member(info.filename, info.file_size)
            one.weight = info.compress_size
            if not one.status and stat.S_ISLNK(info.external_attr >> 16):
                one.status, one.reason = SKIPPED, "is a link"
            if not one.status:
                _read_zipped(archive, info, one, shared)
            yield one


def _read_zipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo, one: Input, shared: Members) -> None:
    try:
        with archive.open(info) as stream:
            shared.read(one, stream)
    except NewscleanError:
        raise
    except BROKEN as error:  # this member; others may be sound
        one.status, one.reason = FAILED, str(damaged("zip", error))


def tar_members(path: str) -> Iterator[Input]:
    """The members of a tar file, compressed or not, read from front to end."""
    shared = Members(path)
    try:
        with open(path, "rb") as file, opened(file, _compression(path)) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
            for info in archive:
                if info.isdir() or _is_hidden(info.name):
                    continue
                one = shared.member(info.name, info.size)
                inside = archive.extractfile(info) if info.isfile() and not one.status else None
                if inside is not None:
                    shared.read(one, inside)
                elif not one.status:
                    one.status, one.reason = SKIPPED, "is a link" if info.issym() or info.islnk() else "is no file"
                yield one
                archive.members = []  # type: ignore[attr-defined]  # else it remembers all it has seen
    except (NewscleanError, MemoryError):
        raise
    except Exception as error:  # each compression has errors of its own
        raise damaged("tar", error) from None


def _compression(path: str) -> str:
    name = path.lower()
    for how, endings in (("gzip", (".gz", ".tgz")), ("bzip2", (".bz2", ".tbz2")), ("xz", (".xz", ".txz")), ("zstd", (".zst", ".tzst"))):
        if name.endswith(endings):
            return how
    return ""


def _is_hidden(name: str) -> bool:
    """What systems add (`__MACOSX/`, `.DS_Store`) and what is hidden in a folder is no input in an archive either."""
    parts = name.replace("\\", "/").split("/")
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in parts)
