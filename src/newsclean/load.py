"""Load: from what a command line names to a `Document`."""

from __future__ import annotations

from newsclean.decode import decode
from newsclean.model import Document


def load(source: str, *, url: str | None = None, kind: str = "auto", encoding: str | None = None) -> Document:
    """Read and decode a file, standard input for `-`, or an http(s) address; raises `SourceError`."""
    if is_address(source):
        from newsclean.fetch import fetch

        data, found_at, declared = fetch(source)
        return decode(data, url=url or found_at, kind=kind, encoding=encoding, declared=declared)
    from newsclean.read import read

    return decode(read(source), url=url, kind=kind, encoding=encoding)


def is_address(source: str) -> bool:
    """Whether a source is something to fetch rather than a file."""
    return source[:8].lower().startswith(("http://", "https://"))
