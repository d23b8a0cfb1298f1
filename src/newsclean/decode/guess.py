"""The encoding of bytes that declare none: each candidate is read, and the reading that looks like a language wins.

A reading is judged by its letters outside ASCII (are they those of a language written in that encoding, and do capitals
stand where capitals stand?) and by its ASCII words, which tell Spanish from Polish where both readings are letters. The
languages are in `data/alphabets.txt`. Where no reading convinces, `charset-normalizer` is asked.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from newsclean.record import record
from newsclean.tables import lines_of

SAMPLE = 6000
"""Bytes judged: enough for a thousand letters in any script, a few milliseconds of work."""

PROSE = 20_000
"""Bytes whose words are counted."""

WINDOW = 500_000
"""Bytes from which the samples are drawn."""

IN_A_ROW = 4
"""Spaces that make a stretch of text prose rather than a menu entry."""

PIECE = 600
"""Bytes taken from one stretch of text, so that a sample is drawn from many."""

COMMON, RARE, TYPOGRAPHIC, SAME_SCRIPT = 1.0, 0.5, 0.5, 0.2
FOREIGN, SYMBOL, INSIDE, BROKEN = -1.0, -0.6, -1.8, -5.0
"""What one character says of a reading: a common or rare letter of the language; quotes, dashes and signs all languages
use; an ideograph or syllable not in the list; another letter; a symbol alone or inside a word; an undefined byte.
A mark that must stand on a letter and does not is a symbol too."""

CAPITAL_INSIDE = -1.5
"""A capital right after a small letter: how a Cyrillic encoding looks when read as another."""

CAPITALS = -0.6
"""A capital after a capital: whole words in capitals are fewer than readings that swap the cases."""

WORDS, LANGUAGE = 0.7, 0.4
"""What the ASCII words, and the page's own `lang`, add for a language, at most."""

SECOND = 0.05
"""What an encoding loses for each that is more usual for its language."""

FEW = 3
"""So many letters' worth of doubt: one or two signs say less than the words around them."""

CONVINCING = 0.0
"""A score under which no reading is believed."""

CLEARLY = 0.8
"""So much more sense than the declared encoding another must make to be believed instead."""

PUNCTUATION = frozenset("\xa0¡¿«»‹›“”„‘’‚…–—•·°§©®™£€½¼¾²³×ªº\xad\u200e\u200f")
WESTERN = frozenset({"cp1252", "iso8859-15", "mac-roman", "cp1254", "cp1250", "iso8859-2"})


@record
class Alphabet:
    """How one language looks outside ASCII."""

    language: str
    codecs: list[str]
    letters: dict[str, float]
    words: frozenset[str]


def guess(data: bytes) -> str | None:
    """Python's name of the encoding that makes the best sense of the bytes, or None where none makes any."""
    sample = _sample(data)
    score, codec = _best(data, sample)
    return codec if score > CONVINCING else _asked(sample)


def _best(data: bytes, sample: bytes, only: str | None = None) -> tuple[float, str]:
    """How much sense the bytes make in the encoding that suits them best, and its name; of `only`, in whatever language."""
    words = Counter(re.findall(r"[a-z']+", _prose(data).decode("ascii", "replace").lower()))
    language = _language(data)
    alphabets = list(_alphabets())
    known = {alphabet.language: sum(words[word] for word in alphabet.words) for alphabet in alphabets}
    most = max(*known.values(), 1)
    pairs: dict[str, Counter[tuple[str, str]]] = {}
    best: tuple[float, str] = (-math.inf, "")
    for alphabet in alphabets:
        for rank, codec in enumerate([only] if only else alphabet.codecs):
            if codec not in pairs:
                pairs[codec] = _pairs(sample, codec)
            score = _score(pairs[codec], alphabet.letters) + WORDS * known[alphabet.language] / most
            score += LANGUAGE * (alphabet.language in (language, language.partition("-")[0])) - SECOND * rank
            if score > best[0]:
                best = score, codec
    return best


def contradicts(data: bytes, codec: str) -> bool:
    """Whether the bytes are not what they are declared to be: undefined bytes, Western text all accents, or far more sense in another reading."""
    sample = _sample(data)
    found = _pairs(sample, codec)
    total = found.total()
    broken = sum(count for pair, count in found.items() if _is_broken(pair[1]))
    if broken > max(1, total // 50):
        return True
    letters = len(re.findall(rb"[A-Za-z]", sample))
    if codec in WESTERN and total > max(letters, 20):
        return True
    return _best(data, sample)[0] > _best(data, sample, codec)[0] + CLEARLY


def _sample(data: bytes) -> bytes:
    """Stretches of text between tags that hold bytes outside ASCII."""
    return _first(SAMPLE, (piece for piece in _pieces(data) if not piece.isascii()))


def _prose(data: bytes) -> bytes:
    """Stretches of text between tags that have some words in a row."""
    return _first(PROSE, (piece for piece in _pieces(data) if piece.count(b" ") >= IN_A_ROW and b";" not in piece))


def _pieces(data: bytes) -> Iterator[bytes]:
    """What stands between tags and line ends, from a while before the first byte that is not ASCII."""
    found = re.search(rb"[\x80-\xff]", data)
    start = max(0, found.start() - WINDOW // 2) if found else 0
    return (piece for piece in re.split(rb"<[^<>]*>|\n", data[start : start + WINDOW]) if piece)


def _first(size: int, pieces: Iterable[bytes]) -> bytes:
    taken = []
    for piece in pieces:
        taken.append(piece[:PIECE])
        size -= len(taken[-1])
        if size <= 0:
            break
    return b"\n".join(taken)


def _language(data: bytes) -> str:
    found = re.search(rb"(?i)<html[^<>]{0,300}?\slang\s?=\s?[\"']?([a-z]{2,3}(?:-[a-z]{2,4})?)", data[:4096])
    code = found.group(1).decode("ascii").lower() if found else ""
    return "zh-tw" if code in {"zh-hk", "zh-mo", "zh-hant"} else code


def _pairs(sample: bytes, codec: str) -> Counter[tuple[str, str]]:
    """Each character outside ASCII with the one before it, counted."""
    text = sample.decode(codec, "replace")
    return Counter(pair for pair in zip(" " + text, text, strict=False) if pair[1] > "\x7f")


def _score(pairs: Counter[tuple[str, str]], letters: dict[str, float]) -> float:
    total = sum(count * _worth(before, char, letters) for (before, char), count in pairs.items())
    return total / (pairs.total() + FEW)


def _worth(before: str, char: str, letters: dict[str, float]) -> float:
    worth = letters.get(char)
    if worth is None:
        return _worth_of_stranger(before, char, letters)
    if char.isupper() and before.isalpha():
        worth += CAPITAL_INSIDE if before.islower() else CAPITALS
    elif unicodedata.category(char) == "Mn" and not before.isalpha() and unicodedata.category(before) != "Mn":
        worth += INSIDE
    return worth


def _worth_of_stranger(before: str, char: str, letters: dict[str, float]) -> float:
    if _is_broken(char):
        return BROKEN
    if char in PUNCTUATION:
        return TYPOGRAPHIC
    if "\u4e00" <= char <= "\u9fff" and "一" in letters:
        return SAME_SCRIPT
    if "\uac00" <= char <= "\ud7a3" and "이" in letters:
        return SAME_SCRIPT
    if char.isalpha():
        return FOREIGN
    return INSIDE if before.isalpha() else SYMBOL


def _is_broken(char: str) -> bool:
    return char == "\ufffd" or "\x80" <= char <= "\x9f" or "\ue000" <= char <= "\uf8ff"


def _alphabets() -> Iterator[Alphabet]:
    """The lines of `data/alphabets.txt`. Read anew each time: it is needed for one page in hundreds."""
    for line in lines_of("alphabets.txt"):
        if line and not line.startswith("#"):
            language, codecs, common, rare, words = (part.strip() for part in line.split(" | "))
            letters = dict.fromkeys(_letters(rare), RARE) | dict.fromkeys(_letters(common), COMMON)
            yield Alphabet(language, codecs.split(), letters, frozenset(words.split()) - {"-"})


def _letters(field: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), field).replace(" ", "").replace("-", "")


def _asked(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return None if match is None or match.encoding.startswith("utf") else match.encoding
