"""The packaged data files: word lists, phrases, weights. Whoever reads one keeps what it makes of it."""

from __future__ import annotations

from os.path import dirname

FOLDER = dirname(__file__) + "/data/"  # noqa: PTH120 - pathlib takes longer to import than a table to read


def text_of(name: str) -> str:
    """The text of a data file."""
    with open(FOLDER + name, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def bytes_of(name: str) -> bytes:
    """A data file as it is kept, in UTF-8: for a table that is only searched."""
    with open(FOLDER + name, "rb") as file:  # noqa: PTH123
        return file.read()


def lines_of(name: str) -> list[str]:
    """The lines of a data file, comments too."""
    return text_of(name).splitlines()
