"""The language of a text that no page names: most scripts decide by themselves, the rest by their commonest words.

Scripts that several languages share (Latin, Cyrillic, Arabic, Devanagari) are told apart by the function words in
`data/stopwords.txt`. A word counts less the more languages have it. Short or mixed texts give None rather than a guess.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.tables import lines_of

SAMPLE = 2_000
"""Characters that are looked at: enough for a hundred function words."""

FEWEST_LETTERS = 12
"""Letters a text must have to be guessed at all."""

LATIN_END = "\u024f"
"""Letters up to this one are Latin ones."""

FEWEST_WORDS = 4
"""Words a text in a shared script must have."""

LEAST_SHARE = 0.06
"""Share of a text's words, weighed, that must be the language's; running text has two to five times that."""

FEWEST_HITS = 1.5
"""What they must at least add up to."""

LEAD = 1.15
"""How far the best language must be before the next."""

OWN_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x1F00, 0x1FFF, "el"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"),
    (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B00, 0x0B7F, "or"),
    (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x0F00, 0x0FFF, "bo"),
    (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1780, 0x17FF, "km"),
    (0x3040, 0x30FF, "ja"), (0x31F0, 0x31FF, "ja"), (0xFF66, 0xFF9F, "ja"), (0xAC00, 0xD7AF, "ko"),
    (0x1100, 0x11FF, "ko"), (0x0041, 0x024F, "Latin"), (0x1E00, 0x1EFF, "Latin"), (0x0400, 0x052F, "Cyrillic"),
    (0x0600, 0x06FF, "Arabic"), (0x0750, 0x077F, "Arabic"), (0x0900, 0x097F, "Devanagari"), (0x3400, 0x9FFF, "Han"),
    (0xF900, 0xFAFF, "Han"),
)
"""Blocks of Unicode, and the language or the shared script each is used for."""

SHARED = {
    "Latin": "af az ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it lt lv ms mt nl no pl pt ro sk sl so sq sv "
             "sw tl tr uz vi xh zu",
    "Cyrillic": "be bg kk ky mk mn ru sr tg uk",
    "Arabic": "ar ckb fa ps ur",
    "Devanagari": "hi mr ne",
}
"""Scripts of several languages, and the languages that have a list of words."""

RELATIVES = tuple(frozenset(family.split()) for family in (
    "no nb nn da", "hr sr bs sh cnr", "id ms", "cs sk", "pt gl", "hi mr ne", "zh yue", "ro mo", "ca oc", "zu xh nr ss",
    "ru be", "bg mk", "fa prs tg", "de gsw lb nds", "nl af fy", "es ast", "he yi", "am ti", "bn as",
))
"""Languages whose function words are much the same, or that share a script this module knows one language of."""

EDGES = " .,;:!?\"'“”„«»‘’()[]{}…–—-/|،؛؟।·*•"


def guess_language(text: str) -> str | None:
    """The language of a text as a BCP 47 primary subtag (`de`, `zh`), or None where it is not clear."""
    sample = text[:SAMPLE]
    script = _script(sample)
    if script == "Han":
        return "zh"
    return _by_words(sample, script) if script in SHARED else script


def _script(sample: str) -> str | None:
    """The language or shared script that more than half of the letters are of; a little kana makes Han Japanese."""
    if sample.isascii() or not _beyond_latin().search(sample):
        return "Latin" if sum(map(str.isalpha, sample[:FEWEST_LETTERS * 4])) >= FEWEST_LETTERS or sum(map(str.isalpha, sample)) >= FEWEST_LETTERS else None
    letters = "".join(filter(str.isalpha, sample))
    counts: dict[str, int] = {}
    total = len(letters)
    for char in letters:
        name = "Latin" if char <= LATIN_END else _block(ord(char))
        counts[name] = counts.get(name, 0) + 1
    if total < FEWEST_LETTERS and not counts.keys() - {"Latin", ""}:
        return None
    if counts.get("ja", 0) * 10 >= total > 0:
        return "ja"
    best = max(counts, key=lambda name: counts[name], default="")
    return best if best and counts[best] * 2 > total else None


@cache
def _beyond_latin() -> re.Pattern[str]:
    """Finds what may be a letter of another script."""
    return re.compile(rf"[^\x00-{LATIN_END}\W]")


def _block(point: int) -> str:
    return next((name for first, last, name in OWN_SCRIPTS if first <= point <= last), "")


def _by_words(sample: str, script: str) -> str | None:
    """The language whose function words the sample has most of, if it is well ahead."""
    owners = _owners(script)
    words = [word.strip(EDGES) for word in sample.lower().replace("’", "'").split()]
    if len(words) < FEWEST_WORDS:
        return None
    scores: dict[str, float] = {}
    for word in words:
        languages = owners.get(word, ())
        for language in languages:
            scores[language] = scores.get(language, 0.0) + len(languages) ** -0.5
    ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < max(FEWEST_HITS, LEAST_SHARE * len(words)):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= LEAD * ranked[1][1] else None


def likeliest(claimed: str | None, text: str) -> str | None:
    """The language of a text on a page that claims `claimed`: that, unless the words clearly are another language's.

    Templates carry the language of their maker: one German page in ten says it is English. Close relatives are left as
    claimed, for the claim knows better.
    """
    guessed = guess_language(text)
    if claimed and (guessed is None or any(claimed in family and guessed in family for family in RELATIVES)):
        return claimed
    return guessed


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The function words of a language, case folded; none for one without a list."""
    return frozenset(word for line in lines_of("stopwords.txt") if language and line.startswith(f"{language}: ") for word in line.split()[1:])


@cache
def _owners(script: str) -> dict[str, list[str]]:
    """For each word the languages it is common in."""
    owners: dict[str, list[str]] = {}
    own = SHARED[script].split()
    for line in lines_of("stopwords.txt"):
        language, _, words = line.partition(": ")
        if language in own:
            for word in words.split():
                owners.setdefault(word, []).append(language)
    return owners
