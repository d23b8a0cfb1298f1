"""Pictures that decorate a site and tell no story: icons, faces, spinners, counters, known by where their files are kept."""

from __future__ import annotations

import re
from functools import cache

from newsclean.tables import lines_of

DOTTED = (".gif", ".svg", ".ico")
"""Endings of drawings: a short name that begins with a decoration's word is one; of a photograph only the whole name is."""


def is_decoration(url: str) -> bool:
    """Whether the address of a picture says that it decorates.

    A photograph called `icon-of-the-year.jpg` is none: beyond its whole name, only that of a drawing is read in part.
    """
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url.lower())
    except ValueError:
        return False
    kinds = names()
    if parts.hostname and any(parts.hostname == host or parts.hostname.endswith("." + host) for host in kinds["host"]):
        return True
    *folders, name = parts.path.split("/")
    if not kinds["folder"].isdisjoint(folders):
        return True
    stem, _, _ending = name.partition(".")
    if stem in kinds["file"]:
        return True
    begin = stem_words().match(stem) if name.endswith(DOTTED) else None
    return bool(begin) and any(begin[0] == word or begin[0].startswith(word + "-") for word in kinds["file"]) if begin else False


@cache
def stem_words() -> re.Pattern[str]:
    """The words a file's name begins with: `icon` of `icon_24.png`, `ajax-loader` of `ajax-loader.gif`."""
    return re.compile(r"[a-z]+(?:-[a-z]+)*|1x1")


@cache
def names() -> dict[str, frozenset[str]]:
    """Names of hosts, folders and files that hold decorations."""
    found: dict[str, set[str]] = {"host": set(), "folder": set(), "file": set()}
    for line in lines_of("decoration_words.txt"):
        kind, _, name = line.partition(" ")
        if kind in found:
            found[kind].add(name)
    return {kind: frozenset(words) for kind, words in found.items()}
