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

LANGUAGES = """
en de fr es pt it nl sv da nb nn fi is et lv lt pl cs sk sl hr sr sr_Latn bs mk bg ro hu el ru uk be sq tr az
kk ky uz tg tk mn hy ka he ar ar_LB ar_MA ar_DZ fa ps ur ckb ku hi bn mr ne gu pa ta te kn ml si or as th lo
km my vi id ms fil jv sw am so ha yo ig zu xh af eu ca gl ast cy ga gd br lb mt rm fy fo zh ja ko de_AT es_PE
es_MX fr_CA pt_PT en_CA en_AU
""".split()  # noqa: SIM905 (a column of 110 strings is harder to read)

FULL_NAMES_ONLY = frozenset("az ky uz tg tk ps ckb ku jv sw so ha yo ig zu xh ast cy ga gd br lb mt rm fy fo".split())  # noqa: SIM905
"""Their abbreviations are seldom printed and look like words of others (`sat`, `nen`, `may`)."""

SHORT = 3
"""Letters of an abbreviation in these languages that is left out."""

WORDS = frozenset({"monde", "pia", "mis", "men", "pay"})
"""Names that are more often other words or given names."""

BY_HAND = {"maerz": (3, "de"), "sept": (9, "en"), "setiembre": (9, "es")}
"""Spellings in print that the CLDR lacks."""

DAYS_BY_HAND = {"sunnuntaina": 6}
"""The same for days of the week."""

AGO_BY_HAND = """
an hour ago|a minute ago|a day ago|a week ago|a month ago|a year ago|just now|moments ago|a few seconds ago
about an hour ago|about {} hours ago|{} hrs ago|{} hr ago|{} mins ago|{}w ago
vor einer stunde|vor einer minute|vor einem tag|vor einer woche|gerade eben|vor {} h|vor {} min|vor {} std
il y a une heure|il y a un jour|il y a une minute|il y a {} h|à l’instant|hace una hora|hace un día|hace un minuto
há uma hora|há um dia|un'ora fa|un giorno fa|een uur geleden|een dag geleden|för en timme sedan|bir saat önce
час назад|день назад|минуту назад|только что|годину тому|godzinę temu|1時間前|たった今|刚刚|剛剛|방금|{}시간 전
{}분 전|{}일 전|منذ ساعة|منذ يوم
منذ {} ساعات|منذ {} ساعة|منذ {} دقائق|منذ {} دقيقة|منذ {} أيام|منذ {} يوم|{} timmar sedan|{} timme sedan
{} minuter sedan|{} dagar sedan|{} timer siden|{} minutter siden|{} dager siden|{} dage siden|एक घंटा पहले|một giờ trước
""".strip().replace("\n", "|").split("|")
"""Phrases without a number, and short ones."""

NOTICE = f"""\
# Made by scripts/make_month_names.py from the Unicode CLDR (Babel {babel.__version__}); do not edit.
# Copyright 1991-present Unicode, Inc. CLDR data files are used under the Unicode License v3 (https://www.unicode.org/license.txt).
"""


def names(code: str, kind: str) -> Iterator[tuple[int, str]]:
    """Numbers and folded names of the months or days in all forms of a language but the one-letter ones."""
    shortest = SHORT + 1 if code in FULL_NAMES_ONLY else SHORT if kind == "months" else SHORT - 1
    locale = Locale.parse(code)
    for context in getattr(locale, kind).values():
        for width, table in context.items():
            for number, name in table.items():
                if width == "narrow" or any(map(str.isdigit, name)):
                    continue
                folded = " ".join(fold(name).replace("-", " ").split())
                if (len(folded) >= shortest or not folded.isascii()) and folded not in WORDS:
                    yield number, folded
                    yield from ((number, form) for form in forms(code, folded))


def forms(code: str, name: str) -> Iterator[str]:
    """Forms in print that the CLDR lacks: Basque genitives, and Thai weekdays without the word for day."""
    if code == "eu" and name.endswith("a"):
        yield f"{name}ren"
    if code == "th" and name.startswith("วัน"):
        yield name.removeprefix("วัน")


def months() -> list[str]:
    """`name<TAB>number`, or `name<TAB>number:languages …` where languages disagree (listopad: October, November)."""
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for code in LANGUAGES:
        for number, name in names(code, "months"):
            found[name][number].add(code.partition("_")[0])
    for name, (number, code) in BY_HAND.items():
        found[name][number].add(code)
    lines = []
    for name, meanings in sorted(found.items()):
        if len(meanings) == 1:
            lines.append(f"{name}\t{next(iter(meanings))}")
        else:
            each = (f"{number}:{','.join(sorted(codes))}" for number, codes in sorted(meanings.items()))
            lines.append(f"{name}\t{' '.join(each)}")
    return lines


def weekdays() -> list[str]:
    """`name<TAB>numbers`, from 0 for Monday: several where languages disagree (Saturday, Tuesday and Wednesday are "st" to some)."""
    found = defaultdict(set, {name: {number} for name, number in DAYS_BY_HAND.items()})
    for code in LANGUAGES:
        for number, name in names(code, "days"):
            found[name].add(number)
    return [f"{name}\t{''.join(map(str, sorted(numbers)))}" for name, numbers in sorted(found.items())]


def ago() -> list[str]:
    """Folded phrases for a time before now; `{}` stands for the number."""
    found = {_spaced(phrase) for phrase in AGO_BY_HAND}
    for code in LANGUAGES:
        fields: Any = Locale.parse(code)._data["date_fields"]  # noqa: SLF001 (Babel has no public way to these)
        for field in ("second", "minute", "hour", "day", "week", "month", "year"):
            for width in ("", "-short", "-narrow"):
                for pattern in fields[field + width].get("past", {}).values():
                    phrase = _spaced(pattern.replace("{0}", "{}"))
                    if "{}" in phrase and phrase[0] not in "-+−" and re.search(r"[^\W\d_]", phrase):
                        found.add(phrase)
    return sorted(found)


def _spaced(phrase: str) -> str:
    """A folded phrase with its number between spaces."""
    return " ".join(fold(phrase).replace("{}", " {} ").split())


def write(name: str, lines: list[str]) -> None:
    """Replace a data file."""
    (DATA / name).write_text(NOTICE + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    write("months.txt", months())
    write("weekdays.txt", weekdays())
    write("ago.txt", ago())
