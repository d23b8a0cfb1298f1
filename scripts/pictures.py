"""Make the README's pictures from a fixture: the terminal's table as SVG, the inspector's page as PNG.

usage: pictures.py

It needs Chromium for the page (on Debian: the package `chromium`); without it only the table is made.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from newsclean.decode import decode
from newsclean.inspector.choice import Choice
from newsclean.inspector.examination import examine
from newsclean.inspector.html import page
from newsclean.inspector.report import report

SOURCE = "fixtures/agency--ferry-strike/source.html"
TARGET = ROOT / "docs/pictures"
WIDTH, LINES = 118, 50
SIZE = "1280,1180"
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--hide-scrollbars"]

THEME = TerminalTheme(
    (250, 248, 244), (29, 31, 35),
    [(29, 31, 35), (160, 44, 44), (36, 107, 81), (120, 90, 0), (31, 95, 139), (115, 65, 200), (20, 105, 115), (86, 90, 97)],
    [(86, 90, 97), (160, 44, 44), (36, 107, 81), (120, 90, 0), (31, 95, 139), (115, 65, 200), (20, 105, 115), (29, 31, 35)],
)
"""The colours of the inspector's page, for the terminal's eight."""


def table(text: str) -> None:
    """The beginning of the report, as a terminal shows it."""
    shown = text.splitlines()[:LINES]
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard", legacy_windows=False)
    console.print(Text.from_ansi("\n".join(shown)))
    svg = console.export_svg(title="newsclean inspect story.html --kept", theme=THEME, unique_id="inspect")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # it would be fetched
    svg = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")
    (TARGET / "inspect-terminal.svg").write_text(re.sub(r"[ \t]+\n", "\n", svg), encoding="utf-8")


def screen(text: str) -> None:
    """The page, as a browser shows it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("no Chromium here: inspect-page.png is not made")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "inspected.html"
        path.write_text(text, encoding="utf-8")
        options = [f"--user-data-dir={folder}/profile", f"--window-size={SIZE}", f"--screenshot={TARGET / 'inspect-page.png'}"]
        subprocess.run([chromium, *QUIET, *options, path.as_uri()], check=True, timeout=120, capture_output=True)


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    seen = examine(decode((ROOT / SOURCE).read_bytes()))
    table(report("story.html", seen, Choice(kept=True), colour=True, width=WIDTH))
    folded = page("story.html", seen, Choice()).replace("<details open>", "<details>", 1)  # the fields are in the other picture
    screen(folded)


if __name__ == "__main__":
    main()
