"""Which output an input gets. Names mirror the input's own; no two are the same, on any file system, in every run."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256

from newsclean.batch.index import Index

DOUBTFUL = "_doubtful"
"""Folder of a tree that has the articles below `--min-confidence`."""

RESERVED = frozenset({DOUBTFUL, ".newsclean", "manifest.jsonl"})
"""Names at the top of OUT that are newsclean's own."""

PAGES = frozenset(
    """html htm xhtml xht shtml shtm phtml php php3 php5 asp aspx jsp jspx cfm cgi do txt text md markdown mdown mkd rst json xml
    mhtml mht eml""".split()
)
"""Endings that say what a page is, and that its output has another instead of. `story-1.2` has none."""

PACKED = {"gz": "gzip", "gzip": "gzip", "br": "brotli", "zst": "zstd", "zstd": "zstd"}
"""Endings of a compressed page, and what opens it."""

LONGEST = 200
"""Bytes of one name, of the 255 that file systems allow: room for an ending and a number."""

DIGEST = 10
"""Hexadecimal digits that tell long names apart whose beginnings are the same."""

UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f" + (r'<>:"|?*\\' if os.name == "nt" else "") + "]")
"""Characters that no name gets: controls, and on Windows what it forbids."""


class Names:
    """Gives out the names below OUT."""

    def __init__(self, index: Index, suffix: str) -> None:
        for name in RESERVED:
            index.claim_name(folded(name), is_folder=False)
        self._index = index
        self._suffix = suffix
        self._folder = ("", "")  # as asked for, as given: neighbours come one after the other

    def give(self, place: str) -> str:
        """The output of the input that stands at `place`.

        `a/b.html` gives `a/b.json`. An input whose name is taken keeps its ending (`a/b.txt.json`), then gets a number.
        Names that differ in case or in the form of their accents alone count as the same, as some file systems have it.
        """
        folder, _, name = place.rpartition("/")
        where = self._folder_for(folder)
        for stem in _stems(safe_name(name)):
            output = f"{where}{stem}{self._suffix}"
            if self._index.claim_name(folded(output), is_folder=False):
                return output
        raise AssertionError  # the numbers do not end

    def _folder_for(self, folder: str) -> str:
        asked, given = self._folder
        if asked != folder:
            given = ""
            for name in filter(None, folder.split("/")):
                given += self._subfolder(given, safe_name(name)) + "/"
            self._folder = (folder, given)
        return given

    def _subfolder(self, above: str, name: str) -> str:
        """The name, with a number where an output has it already: `story.json` may be a page's output and a folder."""
        count = 1
        while True:
            tried = name if count == 1 else f"{name}-{count}"
            if self._index.claim_name(folded(above + tried), is_folder=True):
                return tried
            count += 1


def safe_name(name: str) -> str:
    """A name that any file system takes: no controls, not too long, not `.` or `..`."""
    name = UNSAFE.sub("_", name)
    if os.name == "nt":
        name = name.rstrip(" .")
    if not name.strip("."):
        name = "_" * max(len(name), 1)
    data = name.encode("utf-8", "surrogatepass")
    if len(data) <= LONGEST:
        return name
    digest = sha256(data).hexdigest()[:DIGEST]
    return data[: LONGEST - DIGEST - 1].decode("utf-8", "ignore") + "~" + digest


def folded(path: str) -> bytes:
    """What paths have in common that some file system takes for one."""
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
    return text.encode("utf-8", "surrogatepass")


def packing(name: str) -> str:
    """How a file of this name is compressed: `gzip`, `brotli`, `zstd`, or empty."""
    return PACKED.get(name.rpartition(".")[2].lower(), "") if "." in name[1:] else ""


def unpacked(name: str) -> str:
    """The name without the ending of its compression."""
    return name.rpartition(".")[0] if packing(name) else name


def ending(name: str) -> str:
    """The lower-case ending of a name, without its point and that of a compression; empty if it has none."""
    stem, _, last = unpacked(name).rpartition(".")
    return last.lower() if stem else ""


def _stems(name: str) -> Iterator[str]:
    plain = unpacked(name)
    yield plain.rpartition(".")[0] if ending(name) in PAGES else plain
    yield name
    count = 2
    while True:
        yield f"{name}-{count}"
        count += 1
