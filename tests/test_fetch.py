"""Fetching from a server of our own."""

from __future__ import annotations

import gzip
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import newsclean
from newsclean import fetch as fetching
from newsclean.errors import SourceError
from newsclean.fetch import fetch
from newsclean.load import is_address, load


class Handler(BaseHTTPRequestHandler):
    """Answers by the path it is asked for."""

    seen: list[dict[str, str]] = []  # noqa: RUF012

    def do_GET(self):
        self.seen.append(dict(self.headers))
        answer = getattr(self, "get_" + self.path.strip("/").partition("?")[0], None)
        answer() if answer else self.send_error(404, "Not Here")

    def get_page(self):
        self.answer("<p>Grüße aus Köln</p>".encode(), "text/html; charset=utf-8")

    def get_cyrillic(self):
        self.answer("<p>Жук</p><p>рак</p>".encode("koi8-r"), "text/html; charset=koi8-r")

    def get_wrong(self):
        self.answer("<p>Grüße</p><p>aus Köln</p>".encode(), "text/html; charset=iso-8859-1")

    def get_packed(self):
        self.answer(gzip.compress(b"<p>packed</p>"), "text/html", encoding="gzip")

    def get_torn(self):
        how = self.path.partition("?")[2]
        torn = {"gzip": b"\x1f\x8b\x08\0\0\0\0\0\0\3" + b"\xff" * 99, "deflate": b"\x99" * 99, "br": b"\0\xff" * 99, "zstd": b"\x28\xb5\x2f\xfd" + b"\xff" * 99}
        self.answer(torn[how], "text/html", encoding=how)

    def get_bomb(self):
        self.answer(gzip.compress(b"0" * 4_000_000), "text/html", encoding="gzip")

    def get_moved(self):
        self.send_response(302)
        self.send_header("Location", "/page?from=moved")
        self.end_headers()

    def get_loop(self):
        self.send_response(302)
        self.send_header("Location", "/loop")
        self.end_headers()

    def get_elsewhere(self):
        self.send_response(302)
        self.send_header("Location", "file:///etc/hostname")
        self.end_headers()

    def get_drip(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.02)

    def answer(self, body: bytes, kind: str, encoding: str | None = None):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.handle_error = lambda *_: None
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_page_comes_with_its_address_and_charset(server):
    data, address, charset = fetch(f"{server}/page")

    assert data.decode() == "<p>Grüße aus Köln</p>"
    assert (address, charset) == (f"{server}/page", "utf-8")


def test_the_server_is_told_who_asks(server):
    fetch(f"{server}/page")

    assert Handler.seen[-1]["User-Agent"] == f"newsclean/{newsclean.__version__}"


def test_redirects_are_followed_to_the_address_reported(server):
    assert fetch(f"{server}/moved")[1] == f"{server}/page?from=moved"


def test_packed_pages_are_unpacked(server):
    assert fetch(f"{server}/packed")[0] == b"<p>packed</p>"


@pytest.mark.parametrize("how", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_page_that_is_damaged_is_an_error_of_one_line(server, how):
    if how in {"br", "zstd"}:
        pytest.importorskip({"br": "brotli", "zstd": "zstandard"}[how])
    with pytest.raises(SourceError, match=r"^could not be fetched: .+$") as caught:
        fetch(f"{server}/torn?{how}")
    assert str(caught.value).isprintable()


def test_a_password_is_not_part_of_the_address_reported(server):
    assert fetch(server.replace("//", "//ada:secret@") + "/page")[1] == f"{server}/page"


def test_failures_say_why(server, monkeypatch):
    monkeypatch.setattr(fetching, "MAX_BYTES", 3 * 1024**2)
    reasons = {
        f"{server}/missing": "the server answered 404 Not Here",
        f"{server}/loop": "is redirected more than 10 times",
        f"{server}/bomb": "is too large: more than 3 MB",
        f"{server}/elsewhere": "could not be fetched: Request URL has an unsupported protocol 'file://'.",
        "http://127.0.0.1:1/": "could not be fetched: [Errno 111] Connection refused",
        "http://[::1": "could not be fetched: Invalid port: ':1'",
        "http://": "could not be fetched: Request URL is missing an 'http://' or 'https://' protocol.",
    }
    for address, reason in reasons.items():
        with pytest.raises(SourceError) as caught:
            fetch(address)
        assert str(caught.value) == reason


def test_a_server_that_never_ends_is_left(server, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.2)

    with pytest.raises(SourceError, match=r"^took longer than 0.2 seconds$"):
        fetch(f"{server}/drip")


def test_without_httpx_the_remedy_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)

    with pytest.raises(SourceError, match=r"^fetching needs httpx: pip install 'newsclean\[http\]'$"):
        fetch("https://example.org/")


@pytest.mark.parametrize(
    ("source", "address"),
    [("http://example.org", True), ("HTTPS://example.org", True), ("http.html", False), ("ftp://x", False)],
)
def test_addresses_are_told_from_files(source, address):
    assert is_address(source) is address


def test_a_loaded_address_becomes_the_url_and_the_charset_is_believed_as_far_as_the_bytes_agree(server):
    assert load(f"{server}/cyrillic").text == "<p>Жук</p><p>рак</p>"
    assert load(f"{server}/wrong").text == "<p>Grüße</p><p>aus Köln</p>"
    assert load(f"{server}/moved").url == f"{server}/page?from=moved"
    assert load(f"{server}/moved", url="https://example.org/").url == "https://example.org/"
