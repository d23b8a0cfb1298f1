"""What newsclean raises.

    NewscleanError
    ├── SourceError       the input could not be read: missing, a folder, too large, not fetched
    │   ├── EmptyInputError   nothing in it, or white space only
    │   └── BinaryInputError  neither HTML nor text: an image, an archive, a program
    └── NoArticleError    readable, but no article in it

Every message is one line and reads well after the name of the input.
"""

from __future__ import annotations


class NewscleanError(Exception):
    """Base of all errors newsclean raises on purpose."""


class SourceError(NewscleanError):
    """The input could not be read."""


class EmptyInputError(SourceError):
    """The input is empty or holds nothing but white space."""


class BinaryInputError(SourceError):
    """The input is neither HTML nor text."""


class NoArticleError(NewscleanError):
    """The input was read but holds no article."""
