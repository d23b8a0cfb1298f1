"""Makes pages misbehave that say so. Tests put this folder on the path of the workers."""

from __future__ import annotations

import os
import re
import time
from typing import Any

from newsclean import pipeline

clean = pipeline.clean


def misbehaving(document: Any) -> Any:
    """Clean a page, unless it asks for something else."""
    if "HANG IN C" in document.text:
        re.match(r"(a+)+$", "a" * 60 + "b")  # holds the interpreter's lock for ever
    if "HANG" in document.text:
        time.sleep(3600)
    if "DIE" in document.text:
        os.abort()
    if "EAT" in document.text:
        _ = [bytearray(64 * 1024 * 1024) for _ in range(1000)]
    if "RAISE" in document.text:
        raise RuntimeError("a page\nlike no other")
    if "SLOW" in document.text:
        time.sleep(0.02)
    return clean(document)


pipeline.clean = misbehaving
