"""Names of encodings: what pages call them, what browsers take those names for, and what Python calls that."""

from __future__ import annotations

import codecs
import re

from newsclean.errors import SourceError

TAKEN_FOR = {
    "ascii": "cp1252", "us-ascii": "cp1252", "ansi": "cp1252", "x-ansi": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "l1": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso88591": "cp1252",
    "iso_8859-1": "cp1252", "x-cp1252": "cp1252", "ansi_x3.4-1968": "cp1252", "iso-ir-100": "cp1252",
    "cp819": "cp1252", "ibm819": "cp1252", "iso-8859-9": "cp1254", "iso8859-9": "cp1254", "iso88599": "cp1254",
    "latin5": "cp1254", "l5": "cp1254", "iso-8859-11": "cp874", "iso8859-11": "cp874", "tis-620": "cp874",
    "dos-874": "cp874", "windows-874": "cp874", "x-cp1250": "cp1250", "x-cp1251": "cp1251",
    "x-cp1253": "cp1253", "x-cp1254": "cp1254", "x-cp1255": "cp1255", "x-cp1256": "cp1256",
    "x-cp1257": "cp1257", "x-cp1258": "cp1258", "iso-8859-8-i": "iso8859-8", "logical": "iso8859-8",
    "iso-8859-8-e": "iso8859-8", "visual": "iso8859-8", "dos-866": "cp866", "ibm866": "cp866", "koi": "koi8-r",
    "koi8": "koi8-r", "koi8-ru": "koi8-u", "x-mac-cyrillic": "mac-cyrillic", "x-mac-ukrainian": "mac-cyrillic",
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "mac": "mac-roman", "gb2312": "gb18030",
    "gb_2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "chinese": "gb18030",
    "csgb2312": "gb18030", "euc-cn": "gb18030", "gb18030": "gb18030", "cp936": "gb18030", "big5": "big5hkscs",
    "big-5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cn-big5": "big5hkscs",
    "csbig5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ms_kanji": "cp932", "windows-31j": "cp932", "csshiftjis": "cp932", "ms932": "cp932", "x-euc-jp": "euc_jp",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949", "ks_c_5601": "cp949",
    "ksc5601": "cp949", "ksc_5601": "cp949", "korean": "cp949", "windows-949": "cp949", "cseuckr": "cp949",
    "iso-2022-jp": "iso2022_jp_2", "utf8": "utf-8", "x-unicode20utf8": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8",
}
"""Label, lower-cased, to codec, where Python would take it for less than pages mean by it, or not know it. After the
WHATWG Encoding Standard's table (https://encoding.spec.whatwg.org/#names-and-labels): what says ISO-8859-1 is
windows-1252, GB2312 is GB18030, and so on. A page whose declaration can be read as ASCII and says UTF-16 is UTF-8."""

NOT_TEXT = frozenset({"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"})
"""Codecs Python counts as text encodings, but no text is in."""

HEAD = 32_768
"""Bytes searched for a declaration. The standard says 1,024; pages with long scripts first are many."""

DECLARATION = (
    rb"<\?xml[^>]{0,300}?\sencoding\s{0,9}=\s{0,9}[\"']([^\"']{1,40})"
    rb"|<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\"'\s;/>]{1,40})"
)

ASCII = bytes(range(0x20, 0x7F))


def codec_of(label: str) -> str:
    """Python's name for an encoding a caller names; raises `SourceError` for one that Python does not know."""
    folded = _folded(label)
    codec = _codec(folded if folded.startswith("utf") else TAKEN_FOR.get(folded, folded))
    if codec is None:
        raise SourceError(f"unknown encoding {label!r}")
    return codec


def _folded(label: str) -> str:
    return label.strip(" \t\n\r\f").lower()


def _codec(name: str) -> str | None:
    try:
        info = codecs.lookup(name)
        if info.name.replace("_", "-") in NOT_TEXT:
            return None
        "a".encode(info.name)  # raises LookupError for hex, base64 and the like, which are no text encodings
    except (LookupError, ValueError):
        return None
    return info.name


def declared_codecs(data: bytes, declared: str | None = None) -> list[str]:
    """Codecs that the server and the page name, in that order, as far as they exist and can hold the declaration."""
    labels = [declared] if declared else []
    for found in re.findall(DECLARATION, _without_comments(data[:HEAD]), re.IGNORECASE):
        labels += [label.decode("ascii", "replace") for label in found if label]
    codecs_found = []
    for label in labels:
        folded = _folded(label)
        codec = _codec(TAKEN_FOR.get(folded, folded))
        if codec is not None and _holds_ascii(codec) and codec not in codecs_found:
            codecs_found.append(codec)
    return codecs_found


def _holds_ascii(codec: str) -> bool:
    """False for EBCDIC, UTF-7 and others in which the declaration could not have been read."""
    try:
        return ASCII.decode(codec) == ASCII.decode("ascii")
    except UnicodeError:
        return False


def _without_comments(data: bytes) -> bytes:
    pieces = []
    rest = data
    while rest:
        before, opened, rest = rest.partition(b"<!--")
        pieces.append(before)
        if opened:
            rest = rest.partition(b"-->")[2]
    return b" ".join(pieces)
