"""Fetch: the bytes of a web page. The only module that opens a connection, and only to the address it was given."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newsclean import __version__
from newsclean.errors import SourceError

if TYPE_CHECKING:
    import httpx

SECONDS = 30.0
"""For connecting, for each wait, and for all of it together."""

MAX_BYTES = 64 * 1024 * 1024
"""After decompression; a page that grows past it is broken or means harm."""

REDIRECTS = 10

HEADERS = {
    "User-Agent": f"newsclean/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
}


def fetch(url: str) -> tuple[bytes, str, str | None]:
    """Fetch a page: its bytes, the address it was found at in the end, and the charset the server named.

    Raises `SourceError` when httpx is not installed, when the server cannot be reached or answers with an error, when
    it takes too long or sends too much.
    """
    try:
        import httpx
    except ImportError:
        raise SourceError("fetching needs httpx: pip install 'newsclean[http]'") from None
    client = httpx.Client(headers=HEADERS, timeout=SECONDS, follow_redirects=True, max_redirects=REDIRECTS)
    try:
        with client, client.stream("GET", url) as response:
            if response.is_error:
                raise SourceError(f"the server answered {response.status_code} {response.reason_phrase}".rstrip())
            return _body(response), _address(response.url), response.charset_encoding
    except httpx.TooManyRedirects:
        raise SourceError(f"is redirected more than {REDIRECTS} times") from None
    except httpx.TimeoutException:
        raise SourceError(_too_slow()) from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
        raise SourceError(f"could not be fetched: {' '.join(str(error).split()) or type(error).__name__}") from None


def _body(response: httpx.Response) -> bytes:
    deadline = time.monotonic() + SECONDS  # a server that sends a byte now and then never times out otherwise
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > MAX_BYTES:
            raise SourceError(f"is too large: more than {MAX_BYTES // 1024**2} MB")
        if time.monotonic() > deadline:
            raise SourceError(_too_slow())
    return bytes(data)


def _too_slow() -> str:
    return f"took longer than {SECONDS:g} seconds"


def _address(url: httpx.URL) -> str:
    """The address without the name and password some are fetched with: it is printed in the article."""
    return str(url.copy_with(userinfo=b"", fragment=None))
