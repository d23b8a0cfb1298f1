"""Text without what no reader sees and no output may carry: controls, noncharacters, bidirectional overrides."""

from __future__ import annotations

import re

PLAIN = bytes({*range(0x20, 0x7F), 0x09, 0x0A})
"""ASCII that is always fine. What remains of UTF-8 without it is small, and its sequences stay whole."""

SUSPECT = (
    rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]"  # C0, DEL, C1
    rb"|\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])"  # line and paragraph separators, bidirectional controls
    rb"|\xed[\xa0-\xbf][\x80-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])"  # surrogates, noncharacters
    rb"|[\xf0-\xf4][\x9f\xaf\xbf]\xbf[\xbe\xbf]|[\xf1-\xf4]\x8f\xbf[\xbe\xbf]"  # noncharacters of the higher planes
)

FEW = 16
"""Kinds of suspects up to which replacing one after the other is faster than one pass."""

BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
"""What ends a line besides CR and LF: VT (a soft break in word processors), FF, NEL, LS, PS."""


def cleaned(text: str) -> str:
    r"""The text with `\n` line ends and without characters that HTML calls controls or noncharacters.

    Removed too are the explicit bidirectional controls (Unicode TR36 on their abuse), which can make a line read
    differently from what it says. Joiners stay: Persian and emoji need them.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    seen = text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
    if not seen:
        return text
    found = {char.decode("utf-8", "surrogatepass") for char in re.findall(SUSPECT, seen)}
    if any("\ud800" <= char <= "\udfff" for char in found):  # halves that belong together are a character
        return cleaned(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore"))
    if len(found) > FEW:
        return text.translate({ord(char): "\n" if char in BREAKS else None for char in found})
    for char in found:
        text = text.replace(char, "\n" if char in BREAKS else "")
    return text
