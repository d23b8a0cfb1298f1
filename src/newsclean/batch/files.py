"""Files: outputs that appear whole or not at all, some at a time.

A file must be safe on the disk before it gets its name, and to wait for the disk once for each takes longer than to clean the page.
Those that wait together are made safe together: file systems join what is asked of them at the same time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

THREADS = 16
"""Files that wait for the disk at the same time."""


class Files:
    """Writes files below a folder. They grow in `parts`, a folder on the same file system, and move when they are safe."""

    def __init__(self, folder: str, parts: str) -> None:
        self._folder = folder
        self._parts = parts
        self._threads = ThreadPoolExecutor(THREADS)  # starts none before there is something to write

    def write(self, names: Sequence[str], contents: Sequence[bytes]) -> list[OSError | None]:
        """Write files, names with `/` between folders; for each the error that kept it from being written, if any."""
        parts = [os.path.join(self._parts, f"{number}{os.path.splitext(name)[1]}") for number, name in enumerate(names)]
        return list(self._threads.map(self._write, names, contents, parts))

    def path(self, name: str) -> str:
        """Where the file of a name is."""
        return os.path.join(self._folder, *name.split("/"))

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown()

    def _write(self, name: str, content: bytes, part: str) -> OSError | None:
        target = self.path(name)
        try:
            with open(part, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(part, target)
        except OSError as error:
            return error
        return None
