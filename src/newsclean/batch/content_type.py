"""The header `Content-Type` (RFC 9110, 8.3)."""

from __future__ import annotations


def content_type(value: str) -> tuple[str, str | None]:
    """Media type in lower case, and the encoding it declares."""
    media, _, parameters = value[:1000].partition(";")
    for parameter in parameters.split(";"):
        name, _, charset = parameter.partition("=")
        if name.strip().lower() == "charset" and charset.strip(" \"'"):
            return media.strip().lower(), charset.strip(" \"'")
    return media.strip().lower(), None
