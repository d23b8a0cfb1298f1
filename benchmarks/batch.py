"""What a batch costs: pages a second and peak memory, on a folder and on a crawl, against trafilatura's own folder mode.

    python benchmarks/batch.py [--pages 5000] [--many 50000] [--no-peer] [--from FOLDER] [--only TEXT]

The pages are the HTML fixtures over and over, each with a number of its own, in folders of 500; with `--from`, the `.html` and `.html.gz` files below
a folder of yours instead, which are as large as pages of the web are. Every run is a process; its memory is the peak of the largest process of the
run, as the system counts it. `--many` adds a crawl of so many pages, to see that memory does not grow. `--only` leaves out the runs without this text in
their name.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEWSCLEAN = [sys.executable, "-m", "newsclean", "batch"]


def pages(count: int, source: Path) -> Iterator[bytes]:
    """So many pages; no two are the same."""
    found = sorted(path for path in source.rglob("*.html*") if path.name.endswith((".html", ".html.gz")))
    for number in range(count):
        path = found[number % len(found)]
        data = path.read_bytes()
        yield (gzip.decompress(data) if path.suffix == ".gz" else data) + b"\n<!-- page %d -->" % number


def write_folder(folder: Path, count: int, source: Path) -> None:
    for number, page in enumerate(pages(count, source)):
        path = folder / f"{number // 500:04d}/{number:06d}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page)


def write_crawl(path: Path, count: int, source: Path) -> None:
    with path.open("wb") as file:
        for number, page in enumerate(pages(count, source)):
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://a.example/{number}\r\n"
            head += f"WARC-Date: 2023-09-14T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
            file.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 1))


MEASURE = """
import json, resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
use = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, use.ru_maxrss / 1024, use.ru_utime + use.ru_stime]))
"""


def run(name: str, command: list[str], count: int, wanted: argparse.Namespace) -> None:
    import json

    if wanted.only not in name:
        return
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", MEASURE, *command], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - began
    code, peak, processor = json.loads(done.stdout)
    print(f"{name:44} {count / seconds:8.0f} pages/s {processor / count * 1000:7.2f} ms of processor a page {peak:7.0f} MB  exit {code}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--many", type=int, default=0)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--from", dest="source", type=Path, default=ROOT / "fixtures", metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="TEXT")
    wanted = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        measure(folder, wanted)
    finally:
        shutil.rmtree(folder)


def measure(folder: Path, wanted: argparse.Namespace) -> None:
    count = wanted.pages
    posts, crawl = folder / "posts", folder / "crawl.warc.gz"
    write_folder(posts, count, wanted.source)
    write_crawl(crawl, count, wanted.source)
    size = sum(path.stat().st_size for path in posts.rglob("*.html")) / count / 1000
    print(f"{count} pages of {size:.0f} kB, {os.cpu_count()} cores; memory is the peak of the largest process")
    for jobs in ("1", "2"):
        run(f"folder to folder, --jobs {jobs}", [*NEWSCLEAN, str(posts), "-o", str(folder / f"folder{jobs}"), "-j", jobs], count, wanted)
        run(f"crawl to JSON Lines, --jobs {jobs}", [*NEWSCLEAN, str(crawl), "-o", str(folder / f"crawl{jobs}.jsonl"), "-j", jobs], count, wanted)
    run("--resume on the finished folder", [*NEWSCLEAN, str(posts), "-o", str(folder / "folder2"), "-j", "2", "--resume"], count, wanted)
    run("--resume on the finished crawl", [*NEWSCLEAN, str(crawl), "-o", str(folder / "crawl2.jsonl"), "-j", "2", "--resume"], count, wanted)
    if not wanted.no_peer:
        peer = [sys.executable, "-c", "from trafilatura.cli import main; main()", "--input-dir", str(posts), "--output-dir", str(folder / "peer"), "--json", "--with-metadata"]
        run("trafilatura, folder to folder, 2 processes", [*peer, "--parallel", "2"], count, wanted)
    if wanted.many:
        write_crawl(crawl, wanted.many, wanted.source)
        run(f"crawl of {wanted.many}, --jobs 2", [*NEWSCLEAN, str(crawl), "-o", str(folder / "many.jsonl"), "-j", "2"], wanted.many, wanted)


if __name__ == "__main__":
    main()
