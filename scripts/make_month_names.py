"""Write `months.txt`, `weekdays.txt` and `ago.txt` in `src/newsclean/data` from the Unicode CLDR, as Babel carries it.

    pip install babel
    PYTHONPATH=src python scripts/make_month_names.py

newsclean itself does not need Babel. Names are folded (`newsclean.dates.fold`), so one line stands for many spellings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import babel
from babel import Locale

from newsclean.dates.fold import fold

DATA = Path(__file__).parent.parent / "src" / "newsclean" / "data"

LANGUAGES = (
    "en de fr es pt it nl sv da nb nn fi is et lv lt pl cs sk sl hr sr sr_Latn bs mk bg ro hu el ru uk be sq tr az kk ky uz tg tk "
    "mn hy ka he ar ar_LB ar_MA ar_DZ fa ps ur ckb ku hi bn mr ne gu pa ta te kn ml si or as th lo km my vi id ms fil jv sw am so ha "
    "yo ig zu xh af eu ca gl ast cy ga gd br lb mt rm fy fo zh ja ko de_AT es_PE es_MX fr_CA pt_PT en_CA en_AU"
).split()

BY_HAND = {
    "maerz": (3, "de"), "sept": (9, "en"), "setiembre": (9, "es"), "jan": (1, "en"),
}
"""Spellings in print that the CLDR lacks."""

NOTICE = f"""\
# Made by scripts/make_month_names.py from the Unicode CLDR (Babel {babel.__version__}); do not edit.
# Copyright 1991-present Unicode, Inc. CLDR data files are used under the Unicode License v3 (https://www.unicode.org/license.txt).
"""


def names(locale: Locale, kind: str) -> Iterator[tuple[int, str]]:
    """Numbers and folded names of the months or days in all forms of a language but the one-letter ones."""
    for context in getattr(locale, kind).values():
        for width, table in context.items():
            for number, name in table.items():
                if width == "narrow" or any(map(str.isdigit, name)):
                    continue
                folded = " ".join(fold(name).replace("-", " ").split())
                if len(folded) > (2 if kind == "months" else 1) or not folded.isascii():
                    yield number, folded


def months() -> list[str]:
    """`name<TAB>number`, or `name<TAB>number:languages …` where languages disagree (listopad is October or November)."""
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for code in LANGUAGES:
        for number, name in names(Locale.parse(code), "months"):
            found[name][number].add(code.partition("_")[0])
    for name, (number, code) in BY_HAND.items():
        found[name][number].add(code)
    lines = []
    for name, meanings in sorted(found.items()):
        if len(meanings) == 1:
            lines.append(f"{name}\t{next(iter(meanings))}")
        else:
            lines.append(f"{name}\t" + " ".join(f"{number}:{','.join(sorted(meanings[number]))}" for number in sorted(meanings)))
    return lines


def weekdays() -> list[str]:
    """Folded names of the days of the week."""
    return sorted({name for code in LANGUAGES for _, name in names(Locale.parse(code), "days")})


def ago() -> list[str]:
    """Folded phrases for a time before now; `#` stands for the number."""
    found = set()
    for code in LANGUAGES:
        fields: Any = Locale.parse(code)._data["date_fields"]  # noqa: SLF001 (Babel has no public way to these)
        for field in ("second", "minute", "hour", "day", "week", "month", "year"):
            for width in ("", "-short", "-narrow"):
                for pattern in fields[field + width].get("past", {}).values():
                    phrase = fold(pattern.replace("{0}", "#"))
                    phrase = re.sub(r"\s*#\s*", " # ", phrase)
                    if "#" in phrase and re.search(r"[^\W\d_]", phrase):
                        found.add(" ".join(phrase.split()))
    return sorted(found)


def write(name: str, lines: list[str]) -> None:
    """Replace a data file."""
    (DATA / name).write_text(NOTICE + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    write("months.txt", months())
    write("weekdays.txt", weekdays())
    write("ago.txt", ago())
