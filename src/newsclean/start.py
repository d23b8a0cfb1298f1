"""Where the program starts.

The commonest command, `newsclean extract FILE`, needs nothing of the command line's library, which takes a third of the time that a short run takes.
So it is done here; whatever else was asked for, and whatever goes wrong, is left to `newsclean.cli`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the program and leave it with its exit code."""
    gc.disable()  # a tenth of the time of a short run, and no memory: what a page needs is freed without it
    text = extracted(sys.argv[1:])
    if text is None:
        from newsclean.cli import main as command_line

        command_line()
    write(text)
    os._exit(0)  # as much again: all is written, and Python would take apart everything first


def extracted(arguments: Sequence[str]) -> str | None:
    """The article of `extract FILE` as JSON; None for other commands, and where there is something to say about the file."""
    if len(arguments) != 2 or arguments[0] != "extract" or arguments[1][:1] == "-":  # noqa: PLR2004
        return None
    if sys.stdout is None or sys.platform == "win32":  # where the command line expands wildcards
        return None
    from newsclean.load import is_address, load

    if is_address(arguments[1]):
        return None
    try:
        document = load(arguments[1])
        from newsclean.pipeline import clean
        from newsclean.write.to_json import to_json

        return to_json(clean(document))
    except Exception:  # noqa: BLE001 - the command line finds it again, and says it as it should be said
        return None
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal."""


def write(text: str) -> None:
    """Write a text to standard output; where that is gone, leave as the command line does."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        from functools import partial

        from newsclean.cli import leave
        from newsclean.cli.output import lost

        leave(partial(lost, error))
