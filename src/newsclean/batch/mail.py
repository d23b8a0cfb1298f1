"""Mail: the page inside a message (RFC 5322, MIME) and inside a saved page (MHTML, RFC 2557)."""

from __future__ import annotations

from email.message import MIMEPart
from html import escape

from newsclean.batch.opening import Page
from newsclean.errors import SourceError

HEADERS = ("From", "To", "Subject", "Date")
"""What is put above a message of plain text, as a reader of mail shows it."""


def page_of_mail(data: bytes) -> Page:
    """The page of a message; raises `SourceError` for one that holds no text.

    A saved page is its root part with the address it was saved from. A message is its HTML, with subject, sender and
    day as the page's title and metadata, or its plain text below its header.
    """
    from email import policy
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        address = _header(message, "Snapshot-Content-Location")
        saved = address or message.get_content_type() == "multipart/related"
        part = _body(message)
        address = address or _header(part, "Content-Location")
        url = address if address.lower().startswith(("http://", "https://")) else None
        return _page(message, part, url, is_saved=bool(saved and url))
    except (LookupError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:  # the parser's own, on odd input
        raise SourceError(" ".join(f"is a message that cannot be read: {error}".split())) from None


def _body(message: MIMEPart) -> MIMEPart:
    """The part that a reader is shown, HTML before plain text; in a saved page it may stand behind what it needs."""
    part = message.get_body(preferencelist=("html", "plain"))
    if part is not None:
        return part
    for one in message.walk():
        if one.get_content_type() == "text/html" and isinstance(one, MIMEPart):
            return one
    raise SourceError("is a message without a text")


def _page(message: MIMEPart, part: MIMEPart, url: str | None, *, is_saved: bool) -> Page:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if is_saved:
        return Page(content, url, charset)
    text = _text(content, charset)
    if part.get_content_subtype() == "html":
        return Page(_head(message, text) + text, url)
    lines = [f"{name}: {value}" for name in HEADERS if (value := _header(message, name))]
    return Page("\n".join([*lines, "", text]), url)


def _text(content: bytes, charset: str | None) -> str:
    from newsclean.decode.charset import to_text

    return to_text(content, None, charset)[0]


def _head(message: MIMEPart, text: str) -> str:
    """Markup before the message that says of it what its header says, as far as it does not say so itself."""
    subject, sender = _header(message, "Subject"), _header(message, "From")
    found = ""
    if subject and "<title" not in text[:65_536].lower():
        found += f"<title>{escape(subject)}</title>"
    if sender:
        from email.utils import parseaddr

        found += f'<meta name="author" content="{escape(parseaddr(sender)[0])}">' if parseaddr(sender)[0] else ""
    day = _day(message)
    return found + (f'<meta property="article:published_time" content="{day}">' if day else "")


def _day(message: MIMEPart) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(message: MIMEPart, name: str) -> str:
    """A header's text on one line; empty if it is missing or cannot be read."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except Exception:
        return ""
