"""No string leaves newsclean with a character that steers a terminal, turns text around or cannot be encoded."""

from __future__ import annotations

from functools import cache

from newsclean.spacing import single_spaced
from newsclean.unseen import seen


@cache
def _unwanted() -> dict[int, str | None]:
    """C0, DEL, C1; byte-order marks; bidirectional controls, which turn text around (Unicode TR36, 3.3)."""
    dropped = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
    spaces = dict.fromkeys([*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0x2028, 0x2029], " ")
    return {**dict.fromkeys(dropped), **spaces, ord("\n"): "\n"}  # no surrogates: `whole` comes first


def without_controls(text: str) -> str:
    """The text without unwanted characters; newlines stay, other white space among them becomes a space."""
    return text if text.isprintable() else seen(whole(text).translate(_unwanted()))


def one_line(text: str) -> str:
    """The text without unwanted characters, white space folded to single spaces."""
    return single_spaced(without_controls(text))


def some_lines(text: str) -> str:
    """As `one_line` for each line; blank lines stay, but at the edges."""
    if "\n" not in text and "\r" not in text:
        return one_line(text)
    return "\n".join([one_line(line) for line in _line_feeds(text).split("\n")]).strip("\n")


def verbatim(text: str) -> str:
    """The text without unwanted characters, white space as it is; tabs become spaces up to the next column of four."""
    return without_controls(_line_feeds(text).expandtabs(4))


def whole(text: str) -> str:
    """The text with halves of surrogate pairs joined; a half without its other half becomes U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
