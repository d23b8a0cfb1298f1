"""Seeds for the fuzzer, made from the fixtures: their beginnings, middles and ends, small enough to be changed a thousand times a minute.

    python fuzz/seeds.py FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"

SIZE = 1800
"""Bytes of an excerpt."""


def excerpts(data: bytes) -> Iterator[bytes]:
    """The beginning, what stands around the middle, and the end, each begun at a tag or line where there is one."""
    for share in (0.0, 0.3, 0.5, 0.7, 1.0):
        at = int(share * max(0, len(data) - SIZE))
        begin = max(data.find(b"<", at, at + SIZE // 2), data.find(b"\n", at, at + SIZE // 2) + 1, 0) if at else 0
        yield data[begin : begin + SIZE]


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted(FIXTURES.glob("*/source.*")):
        for number, excerpt in enumerate(dict.fromkeys(excerpts(source.read_bytes()))):
            mode = b"\x0d" if source.suffix == ".html" else b"\x0e"  # see fuzz_extract.py: kind, an address, bytes
            (folder / f"{source.parent.name}{source.suffix}.{number}").write_bytes(mode + excerpt)
    print(len(list(folder.iterdir())), "seeds in", folder)


if __name__ == "__main__":
    main()
