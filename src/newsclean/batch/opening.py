"""Opening: the page inside an input: read, unpacked, out of its mail."""

from __future__ import annotations

import io
from typing import IO, Any, NamedTuple

from newsclean.batch.extras import wanted
from newsclean.batch.model import Input
from newsclean.errors import SourceError
from newsclean.read import read

MAX_PAGE = 64 * 1024 * 1024
"""Bytes of a page, unpacked. None comes near it; what a bomb unpacks to does."""


class Page(NamedTuple):
    """What `decode` wants to know."""

    data: bytes | str
    url: str | None = None
    declared: str | None = None


def page_of(input: Input) -> Page:
    """The page of an input; raises `SourceError`."""
    data = input.data
    if data is None:
        data = read(input.path or "")
    if isinstance(data, bytes):
        data = unpack(data, input.packed)
    if len(data) > MAX_PAGE:
        raise too_large()
    if input.form == "mail" and isinstance(data, bytes):
        from newsclean.batch.mail import page_of_mail

        page = page_of_mail(data)
        return page._replace(url=page.url or input.url)
    return Page(data, input.url, input.declared)


def unpack(data: bytes, how: str) -> bytes:
    """The bytes that a compression holds, no more than `MAX_PAGE`; raises `SourceError`. `how` may be empty for none."""
    if not how:
        return data
    try:
        with opened(io.BytesIO(data), how) as stream:
            return limited(stream)
    except (SourceError, MemoryError):
        raise
    except Exception as error:
        raise damaged(how, error) from None


def limited(stream: IO[bytes]) -> bytes:
    """All of a stream, or a `SourceError` when that is more than any page has."""
    pieces, total = [], 0
    while piece := stream.read(min(1024 * 1024, MAX_PAGE + 1 - total)):
        pieces.append(piece)
        total += len(piece)
        if total > MAX_PAGE:
            raise too_large()
    return b"".join(pieces)


def too_large() -> SourceError:
    """The error of a page that is none."""
    return SourceError(f"is too large: more than {MAX_PAGE // 1024**2} MB")


def damaged(what: str, error: Exception) -> SourceError:
    """The error of something that cannot be unpacked."""
    return SourceError(" ".join(f"is damaged ({what}): {error}".split()))


def opened(stream: IO[bytes], how: str) -> Any:
    """A stream of what a compressed stream holds; `how` may be empty for one that is not."""
    if not how:
        return stream
    if how == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=stream, mode="rb")
    if how == "bzip2":
        import bz2

        return bz2.BZ2File(stream)
    if how == "xz":
        import lzma

        return lzma.LZMAFile(stream)
    if how == "zstd":
        return io.BufferedReader(wanted("zstandard").ZstdDecompressor().stream_reader(stream, read_across_frames=True))
    return io.BufferedReader(Brotli(stream))


class Brotli(io.RawIOBase):
    """A stream of what a brotli stream holds; the library has none that reads."""

    STEP = 64 * 1024

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self._inside: Any = wanted("brotli").Decompressor()
        self._rest = b""

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as there is something; 0 at the end."""
        while not self._rest and not self._inside.is_finished():
            data = b""
            if self._inside.can_accept_more_data():
                data = self._stream.read(self.STEP)
                if not data:
                    raise EOFError("it ends too early")
            self._rest = self._inside.process(data, output_buffer_limit=self.STEP)
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
