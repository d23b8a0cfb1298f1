"""Make `data/given_names.txt`: given names of many languages, from the lists of the Faker library (MIT).

    pip install faker
    python scripts/make_given_names.py

Kept are names that at least two of its locales have, or one whose script is not Latin: the rest are rare ones. Names that are
words of dates, jobs, sections or places are left out, for they would be seen where no name stands.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from faker.providers import person

from newsclean.dates import names as dates
from newsclean.dates.fold import fold
from newsclean.fields.byline_dates import words
from newsclean.fields.dateline_places import known_places
from newsclean.metadata.word_lists import marked
from newsclean.metadata.word_lists import words as entries
from newsclean.tables import lines_of

TARGET = Path(__file__).parent.parent / "src/newsclean/data/given_names.txt"
SHORTEST = 3
WIDESPREAD = 3
"""Locales."""
LATIN_END = "\u024f"
FAMILIES = frozenset({
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đinh", "đoàn",
    "trịnh", "trương", "lương", "đào", "phùng", "tạ", "tô", "lâm", "quách", "vương", "kiều", "vũ", "võ",
})
"""Vietnamese names begin with the family's, and few families have most of the people."""
HEADER = """# Given names of many languages, in lower case: a name alone on a line that begins with one is a person's.
# Made by scripts/make_given_names.py from the lists of the Faker library (MIT licence).
"""


def given(value: object) -> Iterator[str]:
    """The names in whatever a provider lists them in."""
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, (dict, list, tuple, set, frozenset)):
        for inner in value:
            yield from given(inner)


def names_of(locale: str) -> set[str]:
    """The given names of a locale, in lower case."""
    provider = importlib.import_module(f"{person.__name__}.{locale}").Provider
    lists = (getattr(provider, name) for name in dir(provider) if name.startswith("first_name"))
    found = {name for some in lists for name in given(some)}
    return {name.casefold() for name in found if len(name) >= SHORTEST and " " not in name and name.replace("-", "").isalpha()}


def is_other(name: str, count: int) -> bool:
    """Whether a name is also a word that stands on lines near headlines; a name of many locales may be a place or a common word, too."""
    known = entries("not_authors") | entries("body_words") | marked("job_words")[""] | marked("job_words")["+"]
    if name in known or name in words()["topic"] or name in words()["barred"]:
        return True
    folded = fold(name)
    functions = {word for line in lines_of("stopwords.txt") for word in line.split()[1:]}
    return count < WIDESPREAD and (name in functions or name in words()["ends"] or folded in known_places() or folded in dates.weekdays() or dates.month(folded, None) is not None)


def main() -> None:
    """Write the list."""
    counts = Counter(name for module in pkgutil.iter_modules(person.__path__) for name in names_of(module.name))
    kept = [name for name, count in counts.items() if (count > 1 or max(name) > LATIN_END) and not is_other(name, count)]
    TARGET.write_text(HEADER + "\n".join(sorted({*kept, *FAMILIES})) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
