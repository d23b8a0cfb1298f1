"""Binary input: named where its first bytes say what it is."""

from __future__ import annotations

from newsclean.errors import BinaryInputError

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\0\0\x01\0", "an icon"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"PK\x03\x04", "a ZIP archive (or a document packed as one)"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "an ELF program"),
    (b"\xca\xfe\xba\xbe", "a compiled program"),
    (b"\xcf\xfa\xed\xfe", "a Mach-O program"),
    (b"\xfe\xed\xfa\xcf", "a Mach-O program"),
    (b"\0asm", "a WebAssembly program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1a\x45\xdf\xa3", "a Matroska video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)

INSIDE: tuple[tuple[int, bytes, str], ...] = (
    (4, b"ftyp", "a video or image (MPEG-4)"),
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"AVI ", "an AVI video"),
    (257, b"ustar", "a tar archive"),
)

LETTERS_ONLY = frozenset({b"BZh", b"ID3", b"OggS", b"fLaC", b"wOFF", b"wOF2", b"BM", b"MZ"})
"""Signatures a text could open with; they count only with a NUL or a byte that no text has soon after."""

WEAK: tuple[tuple[bytes, str], ...] = ((b"BM", "a BMP image"), (b"MZ", "a Windows program"))

SAMPLE = 65_536
"""Bytes or characters looked at for controls."""

CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})
"""Bytes no text has; escape is left out, for terminal logs and ISO-2022-JP."""

NOISE = 0.10
"""Share of controls from which valid Unicode is no text. Random bytes have 0.10 of C0 alone and are not valid."""

LEGACY_NOISE = 0.02
"""The same for bytes that are not UTF-8: no legacy page has any, random bytes have five times as many."""

FEW = 3
"""So many controls are forgiven however short the input is."""


def refuse_binary(data: bytes) -> None:
    """Raise `BinaryInputError` when the first bytes are those of a known file format that is neither HTML nor text."""
    name = _named(data)
    if name is not None:
        raise BinaryInputError(f"is {name}, neither HTML nor text")


def _named(data: bytes) -> str | None:
    for magic, name in MAGIC + WEAK:
        if data.startswith(magic) and (magic not in LETTERS_ONLY or _has_controls(data[:64])):
            return name
    for at, magic, name in INSIDE:
        if data.startswith(magic, at) and _has_controls(data[: at + 64]):
            return name
    return None


def _has_controls(data: bytes) -> bool:
    return len(data.translate(None, CONTROLS)) < len(data)


def share_of_controls(data: bytes) -> float:
    """How much of the bytes, looking at the first of them, are controls; 0 for the few that any input is forgiven."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return controls / len(sample) if controls > FEW else 0.0


def refuse_legacy_noise(data: bytes) -> None:
    """Raise `BinaryInputError` for bytes that are not Unicode and hold more controls than any text would."""
    if share_of_controls(data) > LEGACY_NOISE:
        raise BinaryInputError("is binary data, neither HTML nor text")


def refuse_noise(text: str) -> None:
    """Raise `BinaryInputError` for decoded text that is full of controls and replacement characters.

    NULs are not counted: text that someone else decoded from UTF-16 by the wrong name is every other one NUL.
    """
    sample = text[:SAMPLE].encode("utf-8", "surrogatepass")
    controls = len(sample) - len(sample.translate(None, CONTROLS)) - sample.count(b"\0") + sample.count(b"\xef\xbf\xbd")
    if controls > max(FEW, NOISE * len(sample)):
        raise BinaryInputError("is binary data, neither HTML nor text")
