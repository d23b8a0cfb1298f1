"""Addresses: made absolute, kept to safe schemes, compared."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.urls import safe_url

LONGEST = 2_000
"""Characters of an address that is compared; browsers and servers stop about there."""


def absolute(address: str | None, base: str | None) -> str | None:
    """An address as a browser would follow it from `base`: http or https and with a host, else None."""
    if not address:
        return None
    if address.startswith("//") and not base:
        address = f"https:{address}"
    found = safe_url(address, base)
    scheme, _, rest = (found or "").partition("://")
    return found if scheme.lower() in {"http", "https"} and rest.strip("/") else None


def same_page_key(address: str) -> str:
    """A key that two addresses of one page share: no scheme, `www.`, `m.` or `amp.`, fragment or closing slash.

    A query counts only where the path is a program's.
    """
    try:
        server, path, query = _split(address.strip()[:LONGEST])
    except ValueError:
        return ""
    host = server.lower().rpartition("@")[2]
    for prefix in ("www.", "m.", "amp.", "mobile."):
        host = host.removeprefix(prefix)
    path = path.rstrip("/").removesuffix("/amp").removesuffix(".amp").removesuffix("/index.html")
    by_query = query and (not path or path.endswith((".php", ".asp", ".aspx", ".jsp", ".cgi", ".cfm")))
    return f"{host}{path}{'?' + query if by_query else ''}".lower()


def is_root(address: str) -> bool:
    """Whether an address is that of a whole site."""
    try:
        _, path, query = _split(address)
    except ValueError:  # `https://[` and the like
        return False
    return path.strip("/") in {"", "index.html", "index.php"} and not query


def page_address(claimed: Iterable[str], given: str | None) -> str | None:
    """The page's address: the first claim, but no whole site's where the given one is deeper; else the given one."""
    deep = bool(given) and not is_root(given or "")
    for address in claimed:
        if not (deep and is_root(address)):
            return address
    return given


def site_words(address: str | None) -> str:
    """The name in a host, `example-news` of `https://www.example-news.co.uk/`: its longest part but the last."""
    parts = [part for part in host(address).split(".")[:-1] if part not in {"m", "amp", "mobile"}]
    return max(parts, key=len, default="")


def host(address: str | None) -> str:
    """The host of an address without `www.`; empty where it has none."""
    try:
        server, _, _ = _split(address or "")
        if "[" in server:
            return ""
        return server.rpartition("@")[2].partition(":")[0].lower().removeprefix("www.")
    except ValueError:
        return ""


def _split(address: str) -> tuple[str, str, str]:
    """Server, path and query of an address; raises ValueError as `urlsplit` does, which plain addresses do not need."""
    if address.startswith(("https://", "http://")) and address.isascii() and address.isprintable() and "[" not in address and "]" not in address:
        rest, _, query = address.partition("#")[0].partition("?")
        server, slash, path = rest.partition("//")[2].partition("/")
        return server, slash + path, query
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    return parts.netloc, parts.path, parts.query
