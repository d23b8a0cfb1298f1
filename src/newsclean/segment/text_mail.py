"""The header of a mail pasted with it: `From: …`, `Subject: …`, `Date: …` (RFC 5322), in the words of the program that showed it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsclean.model import Claim, Head, Hints
from newsclean.record import field, record

TELLING = frozenset({"from", "subject", "date", "to"})
FEWEST_TELLING = 3
"""So many of these make a header; "From: …" and "Date: …" alone may open a notice."""

LONGEST_NAME = 40
LONGEST_LINE = 2000
MOST_LINES = 200


@record
class MailHeader:
    """What stands above a mail."""

    head: Head = field(default_factory=Head)
    hints: Hints = field(default_factory=Hints)
    fields: list[tuple[int, str]] = field(default_factory=list)
    """Number of each field's first line, and its text as shown, unfolded."""
    end: int = 0
    """The line after it."""


def read_mail_header(lines: Sequence[str]) -> MailHeader | None:
    """The mail header a text opens with; None where it has none."""
    found = MailHeader()
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at < len(lines) and lines[at].startswith("From ") and ":" in lines[at]:  # the line before a mail in an mbox file
        found.fields.append((at, lines[at].strip()))
        at += 1
    if at < len(lines) and is_forwarded(lines[at]):
        found.fields.append((at, lines[at].strip()))
        at += 1
        while at < len(lines) and not lines[at].strip():
            at += 1
    while at < min(len(lines), MOST_LINES):
        line = lines[at][:LONGEST_LINE]
        if found.fields and line[:1] in {" ", "\t"} and line.strip():
            number, text = found.fields[-1]
            found.fields[-1] = (number, f"{text} {line.strip()}")
        elif _name(line):
            found.fields.append((at, line.strip()))
        else:
            break
        at += 1
    found.end = at
    _read(found)
    return found if len(TELLING & {name for name, _ in found.head.metas}) >= FEWEST_TELLING else None


def is_forwarded(line: str) -> bool:
    """Whether a line says that a mail was passed on: "---------- Forwarded message ---------", "Begin forwarded message:"."""
    line = line.strip()
    if not line or len(line) > LONGEST_NOTICE:
        return False
    return line.strip("-_ ").casefold().rstrip(": ") in _notices() if line[0] in "-_" else line[-1] == ":" and line.casefold().rstrip(": ") in _notices()


LONGEST_NOTICE = 90


@cache
def _notices() -> frozenset[str]:
    """What such a line says, without dashes and colon."""
    from newsclean.tables import lines_of

    return frozenset(line for line in lines_of("mail_notices.txt") if line and line[0] != "#")


@cache
def _fields() -> dict[str, str]:
    from newsclean.metadata.front_matter import grouped

    return grouped("mail_fields")


def _name(line: str) -> str:
    """The standard name of the field a line begins; empty where it begins none. Unknown ones count if they look machine-made."""
    name = line[:LONGEST_NAME].partition(":")[0].strip().lower() if ":" in line[:LONGEST_NAME] else ""
    known = _fields().get(name)
    if known:
        return known
    return name if name.startswith(("x-", "list-", "arc-", "dkim-", "authentication-")) else ""


def _read(found: MailHeader) -> None:
    for _, text in found.fields:
        name = _name(text)
        value = _decoded(text.partition(":")[2].strip())
        if not name or not value:
            continue
        found.head.metas.append((name, value))
        if name == "subject" and not found.hints.headlines:
            found.hints.headlines.append(Claim(value, "mail header"))
        elif name == "from" and not found.hints.authors:
            found.hints.authors += [Claim(author, "mail header") for author in _author(value)]
        elif name == "date" and not found.hints.published:
            found.hints.published += [Claim(moment, "mail header") for moment in _moment(value)]


def _decoded(value: str) -> str:
    """A value without the encoded words of RFC 2047."""
    if "=?" not in value:
        return value
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (ValueError, LookupError, UnicodeError):
        return value


def _author(value: str) -> list[str]:
    """The name in an address; an address alone names nobody."""
    from email.utils import parseaddr

    name = parseaddr(value)[0] if "@" in value else value
    return [name] if name and "@" not in name else []


def _moment(value: str) -> list[str]:
    from newsclean.metadata.timestamps import iso

    moment = iso(value)
    if moment is None:
        from newsclean.dates import read_date

        moment = read_date(value)
    return [moment] if moment else []
