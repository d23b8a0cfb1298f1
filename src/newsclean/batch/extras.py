"""Libraries that only some formats need. They are imported when used; where one is missing, one line says what to install."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from newsclean.errors import SourceError

EXTRAS = {"zstandard": "batch", "brotli": "batch", "fastwarc": "batch", "pyarrow": "arrow", "ray": "ray"}
"""Library -> the extra that brings it."""


class MissingExtraError(SourceError):
    """A format needs a library that is not installed."""


def wanted(module: str) -> Any:
    """The module, imported; raises `MissingExtraError`."""
    library = module.partition(".")[0]
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtraError(f"needs {library}: pip install 'newsclean[{EXTRAS[library]}]'") from None
