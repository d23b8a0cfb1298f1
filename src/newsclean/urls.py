"""Which addresses may leave newsclean, and how they are written.

An address is data of a stranger, and somebody will click on it. So there is a list of what is allowed, and the address
is looked at the way a browser reads it (WHATWG URL Standard, 4.4): controls, tabs and newlines gone, white space
trimmed, backslashes as slashes.
"""

from __future__ import annotations

from functools import cache

ALLOWED = frozenset({"http", "https", "mailto"})
"""Schemes a link may have; others, and `tel:` or `ftp:` too, lose their link."""

RUNNING = frozenset({
    "javascript", "vbscript", "livescript", "mocha", "data", "blob", "file", "filesystem", "jar", "view-source",
    "about",
})
"""Schemes that run or open something: refused even where only a careless reader would find them."""

LONGEST = 16_384
"""Characters; what is longer is a payload, not an address."""

FAST = ("https://", "http://")

ODD = frozenset(' "<>\\`')
"""Printable ASCII that no address holds as it is (RFC 3986, 2) or that a browser reads as something else."""


def safe_url(url: str, base: str | None = None) -> str | None:
    """The address, absolute where `base` is an http(s) address; None unless it is http, https, mailto or relative.

    What may not stand in an address is percent-encoded; letters of all scripts stay readable (if they are NFC: other
    forms would not survive being part of a text).
    """
    if url.startswith(FAST) and url.isascii() and url.isprintable() and ODD.isdisjoint(url):
        return url if len("https://") < len(url) <= LONGEST else None
    if len(url) > LONGEST:
        return None
    url = _as_browsers_read(url)
    scheme = _scheme(url)
    if scheme in {"http", "https"}:
        url = url[: len(scheme)] + "://" + url[len(scheme) + 1 :].lstrip("/")  # browsers want two slashes and make do with any number
    if scheme:
        return _encoded(url) if scheme in ALLOWED and len(url) > len(scheme) + len("://") else None
    if not url or url[0] == ":" or _is_disguised(url):  # a relative address may not begin with a colon (RFC 3986, 4.2)
        return None
    if base and base[:8].lower().startswith(FAST):
        return _joined(url, base)
    return _encoded(url)


def _as_browsers_read(url: str) -> str:
    if not url.isprintable():
        url = url.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").translate(_ignored())
    url = url.strip()
    return _backslashes(url) if "\\" in url else url


@cache
def _ignored() -> dict[int, None]:
    """C0, DEL and C1; line separators; bidirectional controls, which show another address than is meant."""
    controls = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029]
    return dict.fromkeys([*controls, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def _backslashes(url: str) -> str:
    """Browsers take a backslash for a slash, before the query."""
    end = len(_path(url))
    return url[:end].replace("\\", "/") + url[end:]


def _path(url: str) -> str:
    """The address up to its query or fragment."""
    return url.partition("#")[0].partition("?")[0]


def _scheme(url: str) -> str:
    """What stands before a colon that no slash precedes, in lower case; empty where there is none."""
    scheme, colon, _ = _path(url).partition("/")[0].partition(":")
    return scheme.lower() if colon else ""


def _is_disguised(url: str) -> bool:
    """Whether a relative address would run something once its percent signs, entities or wide letters are decoded."""
    head = url[:LONGEST_HEAD]
    if head[0] in "/?#." or (head.isascii() and "%" not in head and "&" not in head):
        return False
    return any(_bare(_scheme(form)) in RUNNING for form in _readings(head))


LONGEST_HEAD = 400
"""Characters that may spell a scheme, each disguised twice over."""


def _readings(head: str) -> list[str]:
    from html import unescape
    from unicodedata import normalize
    from urllib.parse import unquote

    once = unescape(unquote(head))
    return [normalize("NFKC", form) for form in (head, once, unescape(unquote(once)))]


def _bare(scheme: str) -> str:
    return "".join([char for char in scheme if char.isalnum() or char == "-"])


def _joined(url: str, base: str) -> str | None:
    if url[0] == "#":
        return _encoded(base.partition("#")[0] + url)
    if url[0] == "/" and url[:2] != "//" and "/." not in url:
        start = base.index("//") + 2
        host = _path(base[start:]).partition("/")[0]
        return _encoded(base[:start] + host + url) if host else None
    from urllib.parse import urljoin

    try:
        joined = urljoin(base, url)
    except ValueError:  # `//[` and the like
        return None
    return _encoded(joined) if _scheme(joined) in ALLOWED else None


def _encoded(url: str) -> str:
    if url.isascii() and url.isprintable() and ODD.isdisjoint(url):
        return url
    from unicodedata import is_normalized
    from urllib.parse import quote

    kept = is_normalized("NFC", url)
    return "".join([char if _stands(char) and (kept or char.isascii()) else quote(char) for char in url])


def _stands(char: str) -> bool:
    return char.isprintable() and char not in ODD
