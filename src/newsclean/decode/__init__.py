"""Decode: an input of any accepted type becomes a `Document`, that is clean text and whether it is HTML.

    sniff     is it binary?
    charset   bytes to text: which encoding, and by what right
    guess     the encoding of bytes that declare none
    clean     line ends, controls, noncharacters
    kind      HTML or text, by content

Nothing here trusts a claim that the bytes contradict, and no byte sequence makes it raise anything but a `SourceError`.
"""

from __future__ import annotations

from newsclean.decode.clean import cleaned
from newsclean.decode.kind import kind_of
from newsclean.decode.sniff import refuse_binary, refuse_noise
from newsclean.errors import EmptyInputError
from newsclean.model import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

KINDS = ("auto", "html", "text")

INVISIBLE = "\ufeff\u200b\u2060"
"""Byte order mark, zero-width space, word joiner: a text of nothing else is empty."""


def decode(
    source: Any, *, url: str | None = None, kind: str = "auto", encoding: str | None = None, declared: str | None = None
) -> Document:
    """Turn what a caller has into a `Document`.

    `source` is a `str`, bytes, an lxml element or tree, or a BeautifulSoup; it is never changed. `encoding` is what the
    caller knows and overrules everything but a byte order mark. `declared` is what a server said and overrules only
    guessing. Raises `EmptyInputError`, `BinaryInputError`, or `SourceError` for an encoding that does not exist.
    """
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    markup = _markup(source)
    codec = None
    if markup is not None:
        text, known = markup, "html" if kind == "auto" else kind
        because = "it is a parsed tree"
    else:
        text, codec = _text(source, encoding, declared)
        known, because = kind, "the caller says so"
    text = cleaned(text)
    if not text.strip().strip(INVISIBLE):
        raise EmptyInputError("is empty")
    if known == "auto":
        known, because = kind_of(text)
    return Document(text=text, kind=known, url=url, encoding=codec, because=because)


def _text(source: Any, encoding: str | None, declared: str | None) -> tuple[str, str | None]:
    if isinstance(source, str):
        text = source.lstrip("\ufeff")
        refuse_noise(text)
        return text, None
    if isinstance(source, (bytes, bytearray, memoryview)):
        from newsclean.decode.charset import to_text

        data = bytes(source)
        if not data.strip(b"\0 \t\r\n\f"):
            raise EmptyInputError("is empty")
        refuse_binary(data)
        return to_text(data, encoding, declared)
    wanted = "str, bytes, an lxml element or a BeautifulSoup"
    raise TypeError(f"newsclean reads {wanted}, not {type(source).__module__}.{type(source).__qualname__}")


def _markup(source: Any) -> str | None:
    """HTML of a parsed tree, None for anything else; both libraries are recognised without importing them."""
    if isinstance(source, (str, bytes, bytearray, memoryview)):  # lxml and bs4 have subclasses of str
        return None
    homes = {cls.__module__.partition(".")[0] for cls in type(source).__mro__}
    if "lxml" in homes:
        from lxml import etree

        return str(etree.tostring(source, encoding="unicode", method="html", with_tail=False))
    if "bs4" in homes:
        return str(source)
    return None
