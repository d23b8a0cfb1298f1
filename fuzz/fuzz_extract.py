"""Coverage-guided fuzzing of `newsclean.extract` and all writers (https://github.com/google/atheris). Run it by `fuzz/run`.

The first byte of an input chooses the kind, the rest is the page. What counts as a finding: an exception that is not newsclean's own, an output
that breaks a promise of SECURITY.md (`tests/promises.py`), and, by libFuzzer's own limits, a hang or too much memory.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import sys
import traceback
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

with atheris.instrument_imports(include=["newsclean"], enable_loader_override=False):
    import newsclean

    for module in pkgutil.walk_packages(newsclean.__path__, "newsclean."):  # those too that are loaded only when needed
        if "__main__" not in module.name:
            importlib.import_module(module.name)

from newsclean.decode import decode
from newsclean.errors import NewscleanError
from newsclean.inspector.choice import Choice
from newsclean.inspector.examination import examine
from newsclean.inspector.html import page
from newsclean.inspector.report import report
from promises import broken, steering

FINDINGS = Path(os.environ.get("FINDINGS", ROOT / "fuzz/findings"))

KINDS = ("auto", "html", "text", "auto")

URLS = (None, "https://news.example/2023/09/14/bridge")


class BrokenPromiseError(AssertionError):
    """An output that may not be."""


def one_input(data: bytes) -> None:
    """Try one input; keep it if something is wrong, one for each kind of wrong, and go on."""
    try:
        attempt(data)
    except Exception as error:  # noqa: BLE001 - anything is a finding
        path = FINDINGS / signature(error)
        if not path.exists():
            path.write_bytes(data)
            path.with_suffix(".log").write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")
            print(f"FOUND {path.name}: {error!a:.300}", file=sys.stderr)


def attempt(data: bytes) -> None:
    """Extract and write everything; raises for whatever is wrong."""
    if not data:
        return
    kind, url = KINDS[data[0] & 3], URLS[data[0] >> 2 & 1]
    source = data[1:] if data[0] & 8 else data[1:].decode("utf-8", "surrogateescape")
    try:
        document = decode(source, url=url, kind=kind)
    except NewscleanError:
        return
    seen = examine(document)
    found = broken(seen.article)
    if data[0] & 0x30 == 0x30:  # drawing tables takes longer than all the rest
        found += steering("report", report("page", seen, Choice(), colour=False))
        found += steering("page to look at", page("page", seen, Choice()))
    if found:
        raise BrokenPromiseError("\n".join(found))


def signature(error: Exception) -> str:
    """A name for what went wrong: the kind of error, and where it was raised or what was promised."""
    if isinstance(error, BrokenPromiseError):
        where = str(error).partition(" in ")[0].partition(" address ")[0][:60]
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "newsclean" in frame.filename]
        where = f"{Path(frames[-1].filename).stem}-{frames[-1].name}" if frames else "outside"
    return re.sub(r"[^A-Za-z0-9-]+", "-", f"{type(error).__name__}-{where}").strip("-")


def main() -> None:
    """Run until told to stop."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
