"""Turn bytes into text.

Who is believed, in this order, and each only as far as the bytes agree:

1. a byte order mark            4. the charset the server or the page declares
2. what the caller says         5. `guess`, by letters and words
3. UTF-8, where it is valid     6. windows-1252, which every byte string is

UTF-8 stands before the declaration because nothing else looks like it by accident, while pages that declare ISO-8859-1
and are UTF-8 are common. UTF-16 and UTF-32 without a mark are told by their NULs.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from newsclean.decode.sniff import refuse_legacy_noise, refuse_noise, share_of_controls
from newsclean.errors import SourceError

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

STRAY_NULS = 0.1
"""Share of NULs up to which valid UTF-8 is taken for text with strays in it; UTF-16 of any markup has more."""

PLAIN = 0.9
"""Share of printable ASCII from which bytes with a few NULs are not UTF-16."""

PRINTABLE = bytes([*range(0x20, 0x7F), 0x09, 0x0A, 0x0D])

WIDE_SAMPLE = 4096
"""Bytes looked at for UTF-16 and UTF-32; a multiple of four."""

ODD = 0.02
"""Share of unassigned, private or control characters from which an encoding is held to be the wrong one."""

GOOD_TO_BAD = 2
"""Undeclared, so many valid sequences of UTF-8 must stand against a broken one. Legacy bytes have ten broken to one."""

FAULTLESS = 1000
"""Characters among which one that cannot be decoded is a slip."""

SEVEN_BIT = "iso2022_jp_2"

GLYPHS_TO_FAULT = 10
"""Kana and ideographs that stand against a broken sequence: titles are often cut in the midst of one."""

FALLBACK = "cp1252"
"""What the HTML standard has most browsers fall back to."""


def to_text(data: bytes, encoding: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """The bytes as text, and Python's name of the encoding; raises `SourceError` or `BinaryInputError`."""
    text, codec = _decoded(data, encoding, declared)
    text = text.lstrip("\ufeff")
    refuse_noise(text)
    return text, codec


def _decoded(data: bytes, encoding: str | None, declared: str | None) -> tuple[str, str]:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return data[len(mark):].decode(codec, "replace"), codec
    if encoding is not None:
        from newsclean.decode.labels import codec_of

        codec = codec_of(encoding)
        return _as_told(data, codec, encoding), codec
    wide = _wide(data) if b"\0" in data else None
    if wide is not None:
        return data.decode(wide, "ignore"), wide
    if b"\x1b$" in data and _is_iso_2022_jp(data):
        return data.decode(SEVEN_BIT, "replace"), SEVEN_BIT
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data.replace(b"\0", b""), declared)


def _as_told(data: bytes, codec: str, encoding: str) -> str:
    """The bytes in the encoding the caller names; raises `SourceError` where that is plainly another. A few faults are the page's own."""
    text = data.decode(codec, "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if bad * FAULTLESS > len(text) and bad > _beyond_ascii(text) - bad:
        raise SourceError(f"cannot be decoded as {encoding}")
    return text


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, or None."""
    rest = data.replace(b"\0", b"")
    few = len(data) - len(rest) < STRAY_NULS * len(data)
    if few and (_is_plain(rest) or (_is_utf_8(rest) and share_of_controls(rest) < ODD)):
        return None
    sample = data[: min(WIDE_SAMPLE, len(data) & ~3 or len(data) & ~1)]
    ranked = max((_readable(sample, codec), codec) for codec in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"))
    return ranked[1] if ranked[0] > 0 else None


def _is_plain(data: bytes) -> bool:
    """Nearly all of it is printable ASCII, as no ideographs in UTF-16 are."""
    sample = data[:WIDE_SAMPLE]
    return len(sample.translate(None, PRINTABLE)) < (1 - PLAIN) * len(sample)


def _readable(sample: bytes, codec: str) -> float:
    """Share of the most ordinary characters; 0 where it cannot be that encoding."""
    text = codecs.getincrementaldecoder(codec)("replace").decode(sample)
    if not text or _odd(text) > ODD:
        return 0.0
    ordinary = sum(" " <= char <= "~" or char in "\t\r\n" or "\u3000" <= char <= "\u30ff" for char in text)
    return ordinary / len(text)


def _odd(text: str) -> float:
    """Share of characters no page has: replaced, unassigned, private, control."""
    odd = sum(char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} for char in text)
    return (odd - sum(map(text.count, "\t\r\n\f"))) / len(text)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_iso_2022_jp(data: bytes) -> bool:
    """Seven-bit Japanese: escape sequences that switch character sets, with kana or ideographs between them."""
    if not data.isascii():
        return False
    text = data.decode(SEVEN_BIT, "replace")
    return text.count("\ufffd") * GLYPHS_TO_FAULT < len(re.findall("[\u3041-\u30fe\u4e00-\u9fff]", text))


def _legacy(data: bytes, declared: str | None) -> tuple[str, str]:
    """Bytes that are not valid UTF-8: UTF-8 with a few faults, what is declared, or the best guess."""
    from newsclean.decode.labels import declared_codecs

    claims = declared_codecs(data, declared)
    text, bad = _mended(data)
    if bad * (1 if "utf-8" in claims else GOOD_TO_BAD) <= _beyond_ascii(text) - bad:
        return text, "utf-8"
    refuse_legacy_noise(data)
    from newsclean.decode.guess import contradicts, guess

    for codec in claims:
        if codec != "utf-8" and not contradicts(data, codec):
            return data.decode(codec, "replace"), codec
    codec = guess(data) or FALLBACK
    return data.decode(codec, "replace"), codec


def _mended(data: bytes) -> tuple[str, int]:
    """The bytes as UTF-8, and the number of faults in it.

    A single bad byte between ASCII is a letter pasted from windows-1252, other faults become U+FFFD, and what was cut
    off at the end is left out.
    """
    data = data[: len(data) - len(_cut_off(data))]
    text = data.decode("utf-8", "surrogateescape")
    text, lone = re.subn(r"(?<![^\x00-\x7f])[\udc80-\udcff](?![^\x00-\x7f])", _as_windows, text)
    text, broken = re.subn(r"[\udc80-\udcff]{1,3}", "\ufffd", text)
    return text, lone + broken


def _as_windows(match: re.Match[str]) -> str:
    return match[0].encode("utf-8", "surrogateescape").decode(FALLBACK, "replace")


def _cut_off(data: bytes) -> bytes:
    """The beginning of a UTF-8 sequence at the very end."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    decoder.decode(data[-4:])
    return bytes(decoder.getstate()[0])


def _beyond_ascii(text: str) -> int:
    return len(re.findall("[^\x00-\x7f]", text))
