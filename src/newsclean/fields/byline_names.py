"""The names in a part of a byline, and whether nothing but names and what goes with them stands there."""

from __future__ import annotations

from newsclean.dates import names as date_names
from newsclean.dates.fold import fold
from newsclean.fields.byline_dates import words
from newsclean.fields.byline_doubts import is_doubtful
from newsclean.fields.byline_parts import tells_of_time
from newsclean.fields.dateline_agencies import is_known
from newsclean.fields.dateline_places import known_places
from newsclean.metadata.given_names import has_given_name
from newsclean.metadata.name_parts import PARTICLES, has_job, is_body, is_person
from newsclean.metadata.names import clean_authors
from newsclean.metadata.word_lists import words as entries
from newsclean.record import NamedTuple

MOST_NAMES = 8
"""Names of one part; more are a list of staff."""

SHORT_TAIL = 2
"""Words that may follow a name of one word: "at 10:32"."""

LONGEST_JOB = 8
"""Words of what somebody does."""

LONGEST_TAIL = 6
"""Words after the names, once a word has ended them: "in Northford for the Example Herald"."""

LONGEST_BODY = 6
"""Words of the name of a body."""
IN_BODIES = PARTICLES | {"of", "for", "the", "and", "und", "et", "&", "dell", "für", "im", "in"}
"""Small words inside it."""

LONGEST_CASELESS = 4
"""Words of a name in a script without case, where only its length tells it from a sentence."""

NEVER = frozenset({"mail", "email", "e-mail", "whatsapp", "facebook", "twitter", "newsletter"})
"""Words of buttons, which no name has, whatever it begins with: "Per E-Mail"."""

SENTENCE_ENDS = ".!?…。！？।"


class Byline(NamedTuple):
    """Who wrote a story, as a line says."""

    text: str
    """As printed, without days, times and buttons."""
    authors: tuple[str, ...]
    """Names of people only."""
    desks: tuple[str, ...] = ()
    """Agencies and desks that sign: "AFP", "Staff"."""
    published: str | None = None
    """ISO 8601: the date on the same line, unless a word says that it is one of a change."""
    led: bool = False
    """A by-word stands before the names."""
    explicit: bool = False
    """One that leaves no doubt: "Written by", "Text:"."""


class Names(NamedTuple):
    """What a part of a byline names."""

    people: tuple[str, ...]
    desks: tuple[str, ...]
    job: bool
    """It says what they do."""
    tail: str
    """What follows the names after a word that ends them."""

    @property
    def single(self) -> bool:
        """Whether one of the people is named by one word only, in a script where names have two."""
        return any(" " not in name and name.upper() != name.lower() for name in self.people)

    @property
    def doubtful(self) -> bool:
        """Whether the names may as well be topics or places: "Mental Health", "Villa Lind Hamburg", "Example CUP Final"."""
        return any(map(is_doubtful, self.people))


def read_names(text: str, *, explicit: bool) -> Names | None:
    """The names in what follows a by-word, or makes up a line; None where it holds anything else.

    One word alone is a name only after a by-word that leaves no doubt, or where it is capitalised.
    """
    text = without_addresses(text).strip()
    if text.endswith(".") and len(text.split()) <= LONGEST_CASELESS and not _ends_shortened(text):
        text = text[:-1]  # "By Ada Lind."
    if not text or (text[-1] in SENTENCE_ENDS and " " in text and not _ends_shortened(text)):
        return None
    head, tail = _divided(text)
    head, signed = _without_agency(head)
    found = clean_authors(head)
    if not 0 < len(found) <= MOST_NAMES:
        return _desk(head, tail)
    people = _people(found)
    others = [name for name in found if name not in people]
    desks = tuple(name for name in others if is_desk(name)) + signed
    loose = [name for name in others if name not in desks]
    if not people:
        return _without_people(desks, loose, tail, explicit=explicit)
    # One more word after a name is where its bearer is: "Anna Weber, Berlin".
    fits = all(len(name.split()) <= 2 and name[0].isupper() for name in loose)  # noqa: PLR2004
    return Names(tuple(map(_trimmed, people)), desks, _has_job(head), tail) if fits else None


def _people(found: list[str]) -> list[str]:
    """Those that are names of people; capitals among small letters are an abbreviation's."""
    named = [name for name in found if _is_name(name)]
    if all(map(str.isupper, named)):
        return named
    return [name for name in named if not _is_shouted(name)]


def _without_people(desks: tuple[str, ...], loose: list[str], tail: str, *, explicit: bool) -> Names | None:
    """Desks only, or one word that is a name here."""
    if not loose:
        return Names((), desks, job=False, tail=tail) if desks else None
    only = loose[0]
    if len(loose) > 1 or desks:
        return None
    if any(map(is_known, only.split())):
        return Names((), (only,), job=False, tail=tail)  # "Le Figaro et AFP"
    stands = len(tail.split()) <= SHORT_TAIL and _may_stand_alone(only, explicit=explicit)
    return Names((only,), (), job=False, tail=tail) if stands else None


def without_addresses(text: str) -> str:
    """The text without mail addresses and handles."""
    if "@" not in text:
        return text
    return " ".join(word for word in text.split(" ") if "@" not in word)


def _divided(text: str) -> tuple[str, str]:
    """The text up to a word that ends names, and from there on; a long tail is a sentence and stays."""
    pieces = text.split()
    for index in range(1, len(pieces)):
        if _ends_names(pieces, index, shouted=text.isupper()):
            if len(pieces) - index > LONGEST_TAIL:
                break
            return " ".join(pieces[:index]).rstrip(",("), " ".join(pieces[index:])
    return text, ""


def _ends_names(pieces: list[str], index: int, *, shouted: bool) -> bool:
    """Whether names end before this word: a preposition, "published", a button's word after a whole name."""
    word = pieces[index]
    lower = word.lower()
    if " ".join(pieces[index:index + 2]).lower() in words()["ends"] or tells_of_time(word) or lower.rstrip(":") in words()["filed"]:
        return True
    if lower in words()["ends"] and word not in PARTICLES and (shouted or word.islower()):
        return True
    return index > 1 and lower in words()["extra"]


def _ends_shortened(text: str) -> bool:
    """Whether the full stop at the end is an abbreviation's: `Jr.`, `Ph.D.`, `M.`."""
    last = text.rpartition(" ")[2]
    return last[-1] == "." and (len(last) <= 4 or last.count(".") > 1)  # noqa: PLR2004


def _is_name(name: str) -> bool:
    """Whether this is the name of one person and of nothing else."""
    pieces = name.split()
    raised = name.replace(" al-", " Al-").replace(" el-", " El-")
    if not is_person(raised) or is_desk(name) or fold(name) in known_places() or any(sign in name for sign in "&/+"):
        return False
    if name.upper() == name.lower():
        return len(pieces) <= LONGEST_CASELESS and not any(char in "،,:؛" for char in name)
    lowered = [piece.casefold() for piece in pieces if piece.lower() not in PARTICLES]
    if not NEVER.isdisjoint(lowered):
        return False
    if pieces[-1] in PARTICLES or any(piece.endswith(("'s", "’s")) for piece in pieces) or not words()["barred"].isdisjoint(_but_surname(name, lowered)):
        return False
    weekdays = date_names.weekdays()
    return not all(fold(piece) in weekdays or date_names.month(fold(piece), None) for piece in pieces)


def _but_surname(name: str, lowered: list[str]) -> list[str]:
    """The words of a name without the last where the first is a given name: "Way" is somebody's surname, too."""
    return lowered[:-1] if has_given_name(name) and len(lowered) > 1 else lowered


def _is_shouted(name: str) -> bool:
    """Whether a name among others in small letters is in capitals and begins like an abbreviation: "MDR THÜRINGEN"."""
    return name.isupper() and len(name.split(None, 1)[0]) <= 4  # noqa: PLR2004


def _without_agency(text: str) -> tuple[str, tuple[str, ...]]:
    """Names without the agency that follows the last of them without a comma, and that agency."""
    pieces = text.split()
    for count in (4, 3, 2, 1):
        agency = " ".join(pieces[-count:])
        before = pieces[-count - 1] if len(pieces) > count + 1 else ","
        if is_known(agency.removeprefix("The ")) and before[-1] not in ",/" and not before.islower():
            return " ".join(pieces[:-count]), (agency,)
    return text, ()


def _trimmed(name: str) -> str:
    """A name without the adjective of a job behind it: "Anna Weber Landespolitische"."""
    pieces = name.split()
    if len(pieces) > 2 and pieces[0] == "de" and has_given_name(pieces[1]):  # noqa: PLR2004
        return " ".join(pieces[1:])  # "de", the by-word
    if len(pieces) > 2 and pieces[-1].lower().endswith(("ische", "ischer")):  # noqa: PLR2004
        return " ".join(pieces[:-1])
    return name


def is_desk(name: str) -> bool:
    """Whether this is an agency, a desk, a paper's address, or a word for one."""
    if name.isupper() and name.isascii() and name.isalpha() and len(name) <= 5:  # noqa: PLR2004
        return True
    if "." in name and " " not in name and name[-4:-1].strip(".").isalpha() and name.count(".") < 3 and len(name) > 6:  # noqa: PLR2004
        return True
    if name.lower() in entries("not_authors") or is_known(name.removeprefix("The ")):
        return True
    pieces = name.split()
    return is_body(name) and len(pieces) <= LONGEST_BODY and all(not word.islower() or word in IN_BODIES for word in pieces)


def _desk(head: str, tail: str) -> Names | None:
    """What signs without any name: "Staff", "Agencies", "admin", "Our Correspondent"."""
    bare = head.strip(" .,:;-–")
    known = bare.lower() in entries("not_authors") or is_known(bare)
    return Names((), (bare,), job=False, tail=tail) if known and bare else None


def _may_stand_alone(name: str, *, explicit: bool) -> bool:
    """Whether one word can be whom a line names: no day, month, place or common word."""
    folded = fold(name)
    common = name.casefold() in words()["barred"] or name.casefold() in words()["topic"]
    if " " in name or common or folded in known_places() or has_job(name):
        return False
    if folded in date_names.weekdays() or date_names.month(folded, None) is not None:
        return False
    return explicit or (name[:1].isupper() and name.isalpha()) or not name.replace("-", "").isalpha()


def _has_job(text: str) -> bool:
    """Whether a text says what somebody does, after a comma, in brackets, or at its end."""
    _, sign, rest = text.partition("(") if "(" in text else text.partition(",")
    return any(has_job(chunk) and len(chunk.split()) <= LONGEST_JOB for chunk in rest.split(",")) if sign else False
