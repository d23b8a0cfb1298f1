"""One spelling for what printers spell in many ways, so that words can be looked up."""

from __future__ import annotations

import unicodedata

DROPPED = dict.fromkeys([
    *range(0x0300, 0x0370),             # accents of Latin, Greek and Cyrillic: capitals often go without
    0x0640, *range(0x064B, 0x0656),     # Arabic stretching, vowel signs and hamza
    0x093C, 0x09BC,                     # nukta of Hindi and Bengali
    0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF,
    *map(ord, ".'’ʼ՚`´·"),              # abbreviations and elisions: "a.m.", "d’abril"
])

SAME = str.maketrans("يكىіıєґ", "یکیиiег")
"""Letters that keyboards and neighbours mix up: Arabic for Persian ones, dotless for dotted i."""


def fold(word: str) -> str:
    """A word without case, accents, vowel signs and dots; equal for all spellings that name the same month."""
    if word.isascii():
        return word.lower().replace(".", "").replace("'", "")
    apart = unicodedata.normalize("NFKD", word.casefold())
    return unicodedata.normalize("NFC", apart.translate(DROPPED).translate(SAME))
