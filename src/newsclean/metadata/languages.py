"""Language tags: from what pages write to the primary subtag of BCP 47 (RFC 5646), in lower case."""

from __future__ import annotations

from collections.abc import Iterable

MISTAKEN = {
    "iw": "he", "in": "id", "ji": "yi", "cn": "zh", "jp": "ja", "kr": "ko", "ua": "uk", "cz": "cs", "dk": "da",
    "gr": "el", "vn": "vi", "us": "en",
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt",
    "nld": "nl", "dut": "nl", "rus": "ru",
    "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "hin": "hi", "tur": "tr", "pol": "pl",
    "swe": "sv", "dan": "da", "nor": "no",
    "fin": "fi", "ces": "cs", "cze": "cs", "ell": "el", "gre": "el", "heb": "he", "hun": "hu", "ind": "id",
    "ron": "ro", "rum": "ro", "ukr": "uk",
    "vie": "vi", "tha": "th", "fas": "fa", "per": "fa", "urd": "ur", "ben": "bn", "cat": "ca", "cmn": "zh",
    "nob": "nb", "nno": "nn",
}
"""Withdrawn codes, countries taken for languages, and codes of ISO 639-2 that have a two-letter one."""

AMERICAN = frozenset({"us", "gov", "mil", "edu"})
"""Top-level domains of the United States."""

NO_COUNTRY = frozenset({
    "io", "ai", "co", "me", "tv", "fm", "cc", "ws", "to", "ly", "gg", "gl", "sh", "st", "vc", "la", "am", "im", "nu", "eu", "su", "pw", "ms",
    "ca", "ph", "jp", "kr", "cn", "tw",
})
"""Top-level domains of two letters that are used anywhere, and those of countries where English dates are written either way."""

LONG_CODES = frozenset({
    "ast", "fil", "haw", "gsw", "hsb", "dsb", "nds", "ckb", "mai", "bho", "yue", "nan", "arz", "kab", "zgh", "lld",
    "fur", "scn", "szl", "csb", "sco",
    "ceb", "ilo", "war", "pap", "tpi", "chr", "gom", "mni", "sat", "syr", "tet", "nso", "vec", "lmo", "pms", "bar",
    "frr", "mwl", "sah", "tyv", "hmn",
})
"""Languages that only have a three-letter code. Others of three letters are mistakes (`utf`, `und`, `www`)."""

NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it",
    "portuguese": "pt", "português": "pt", "dutch": "nl", "nederlands": "nl", "russian": "ru", "русский": "ru",
    "chinese": "zh", "japanese": "ja",
    "korean": "ko", "arabic": "ar", "turkish": "tr", "polish": "pl", "swedish": "sv", "svenska": "sv", "hindi": "hi",
}


def primary(tag: str | None) -> str | None:
    """The language of a tag (`en-US`, `de_AT`, `zh-Hans`): `en`, `de`, `zh`; None where it names none."""
    if not tag:
        return None
    first = tag[:40].strip().lower().replace("_", "-").split(",")[0].strip()
    if first in NAMES:
        return NAMES[first]
    code = first.split("-")[0]
    if code in MISTAKEN:
        return MISTAKEN[code]
    if code in LONG_CODES or (len(code) == 2 and code.isascii() and code.isalpha() and code != "xx"):  # noqa: PLR2004
        return code
    return None


def locale(tags: Iterable[str | None], domain: str, language: str | None) -> str | None:
    """The language with the region that tells how its numeric dates are read (`en-us`, `en-au`); None where nothing tells.

    That English is that of America is what systems say that nobody has told otherwise: the country of the address knows better.
    """
    if language == "en" and domain in AMERICAN:
        return "en-us"
    if language == "en" and len(domain) == 2 and domain not in NO_COUNTRY:  # noqa: PLR2004 (countries have two letters)
        return f"en-{domain}"
    parts = (tag[:40].strip().lower().replace("_", "-").split("-") for tag in tags if tag)
    regions = (region for first, *rest in parts if primary(first) == language for region in rest if len(region) == 2 and region.isalpha())  # noqa: PLR2004
    region = next(regions, None)
    return f"{language}-{region}" if region else None
