"""Files of many pages: archives, crawls, tables, mail, compressed pages; and those that mean harm."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import json
import lzma
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from batches import MANIFEST, batch, manifest, page, tree, write
from newsclean.batch import archives, opening
from newsclean.batch.many import members
from newsclean.batch.model import Input
from newsclean.batch.opening import page_of
from newsclean.batch.sources import Reading, form_of, inputs
from newsclean.errors import SourceError

STORY = page("A story in a file of many").encode()


def inside(path: Path, column: str | None = None) -> list[Input]:
    return list(members(form_of(str(path)), str(path), column))


def told(path: Path) -> dict[str, tuple[str, str | None]]:
    """Status and reason of the inputs of a file, by what they are called."""
    return {one.source.rpartition("!/")[2]: (one.status, one.reason) for one in inputs([str(path)], Reading())}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def taped(path: Path, files: dict[str, bytes | tarfile.TarInfo], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:
        for name, data in files.items():
            info = data if isinstance(data, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.name = name
            info.size = len(data) if isinstance(data, bytes) else 0
            archive.addfile(info, io.BytesIO(data if isinstance(data, bytes) else b""))
    return path


FILES = {"b/two.html": STORY, "one.html": STORY, "b/": b"", ".DS_Store": b"x", "__MACOSX/one.html": b"x", "logo.png": b"x"}


def test_an_archive_gives_the_tree_it_holds(tmp_path) -> None:
    result = batch(packed(tmp_path / "posts.zip", FILES), "-o", tmp_path / "clean")

    assert result.exit_code == 0, result.stderr
    assert sorted(tree(tmp_path / "clean")) == ["b/two.json", "one.json"]
    assert manifest(tmp_path / "clean" / MANIFEST)[0]["source"] == f"{tmp_path}/posts.zip!/b/two.html"


@pytest.mark.parametrize(("ending", "mode"), [("tar", "w"), ("tar.gz", "w:gz"), ("tgz", "w:gz"), ("tar.bz2", "w:bz2"), ("txz", "w:xz")])
def test_tar_files_are_read_however_they_are_compressed(tmp_path, ending, mode) -> None:
    files = {f"./{name}": data for name, data in FILES.items() if not name.endswith("/")}
    found = inside(taped(tmp_path / f"posts.{ending}", files, mode))

    assert [(one.place, one.status) for one in found] == [("b/two.html", ""), ("one.html", ""), ("logo.png", "skipped")]
    assert found[0].data == STORY


def test_an_archive_in_a_folder_has_a_folder_of_its_name(tmp_path) -> None:
    packed(tmp_path / "posts.zip", {"a.html": STORY})
    write(tmp_path / "posts.html", STORY)

    assert [one.place for one in inputs([str(tmp_path)], Reading())] == ["posts.html", "posts.zip/a.html"]


EVIL = ["../up.html", "a/../../up.html", "/etc/passwd.html", "C:\\up.html", "..\\up.html", "\\\\host\\up.html"]


@pytest.mark.parametrize("name", EVIL)
def test_a_name_that_leads_out_of_an_archive_is_refused(tmp_path, name) -> None:
    for path in (packed(tmp_path / "a.zip", {name: STORY, "good.html": STORY}), taped(tmp_path / "a.tar", {name: STORY, "good.html": STORY})):
        (bad, why), good = told(path).values()
        assert (bad, why) == ("failed", "refused: its name leads out of the archive")
        assert good == ("", None)


def test_nothing_is_written_outside_for_such_names(tmp_path) -> None:
    write(tmp_path / "in/keep.txt", "x")
    taped(tmp_path / "in/a.tar", dict.fromkeys(EVIL, STORY))
    batch(tmp_path / "in/a.tar", "-o", tmp_path / "in/deep/out")

    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.tar", "keep.txt", MANIFEST]


def test_links_and_devices_in_archives_are_passed_over(tmp_path) -> None:
    kinds = {"soft.html": tarfile.SYMTYPE, "hard.html": tarfile.LNKTYPE, "null.html": tarfile.CHRTYPE, "pipe.html": tarfile.FIFOTYPE}
    files: dict[str, bytes | tarfile.TarInfo] = {}
    for name, kind in kinds.items():
        files[name] = tarfile.TarInfo(name)
        files[name].type, files[name].linkname = kind, "/etc/passwd"  # type: ignore[union-attr]
    link = zipfile.ZipInfo("soft.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")

    assert {name: status for name, (status, _) in told(taped(tmp_path / "a.tar", files)).items()} == dict.fromkeys(kinds, "skipped")
    assert told(tmp_path / "a.zip") == {"soft.html": ("skipped", "is a link")}


def test_members_of_the_same_name_are_both_there(tmp_path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", page("The first of two stories"))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.html", page("The second of two stories"))
    batch(path, "-o", tmp_path / "clean")

    found = {name: json.loads(data)["headline"] for name, data in tree(tmp_path / "clean").items()}
    assert found == {"a.json": "The first of two stories", "a.html.json": "The second of two stories"}


def test_bombs_are_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "MAX_PAGE", 100_000)
    monkeypatch.setattr(archives, "MAX_PAGE", 100_000)
    monkeypatch.setattr(archives, "MAX_TOTAL", 500_000)
    many = {f"{number}.html": bytes(90_000) for number in range(20)}
    one = {"bomb.html": bytes(10_000_000), "good.html": STORY}

    assert [status for status, _ in told(packed(tmp_path / "one.zip", one)).values()] == ["failed", ""]
    assert [status for status, _ in told(taped(tmp_path / "one.tgz", one, "w:gz")).values()] == ["failed", ""]
    for path in (packed(tmp_path / "many.zip", many), taped(tmp_path / "many.tgz", many, "w:gz")):
        found = list(told(path).items())
        assert len(found) < 8
        assert found[-1] == (str(path), ("failed", "refused: it unpacks to more than an archive of pages does"))


def test_a_member_that_says_to_be_smaller_than_it_is(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "MAX_PAGE", 100_000)
    data = packed(tmp_path / "a.zip", {"bomb.html": bytes(300_000)}).read_bytes()
    size = (300_000).to_bytes(4, "little")
    write(tmp_path / "a.zip", data.replace(size, (30).to_bytes(4, "little")))

    assert [status for status, _ in told(tmp_path / "a.zip").values()] == ["failed"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.warc.gz", "a.parquet", "a.jsonl.gz", "a.tar.zst"])
def test_a_damaged_file_of_many_is_one_failure(tmp_path, name) -> None:
    write(tmp_path / name, b"\x1f\x8b\x08 this is something else")
    ((status, why),) = told(tmp_path / name).values()

    assert status == "failed"
    assert "\n" not in (why or "")


def test_what_came_before_the_damage_stands(tmp_path) -> None:
    whole = taped(tmp_path / "a.tar.gz", {f"{number}.html": STORY + bytes(str(number) * 4000, "ascii") for number in range(50)}, "w:gz").read_bytes()
    write(tmp_path / "a.tar.gz", whole[: len(whole) // 2])
    found = list(told(tmp_path / "a.tar.gz").items())

    assert found[0] == ("0.html", ("", None))
    assert found[-1][1][0] == "failed"
    assert "damaged" in (found[-1][1][1] or "")


def test_an_archive_inside_an_archive_is_passed_over(tmp_path) -> None:
    path = packed(tmp_path / "a.zip", {"b.zip": b"x", "c.jsonl": b"x"})
    assert told(path) == dict.fromkeys(["b.zip", "c.jsonl"], ("skipped", "is a file of many inside another"))


# compressed pages


def compressed(how: str) -> bytes:
    if how == "br":
        return bytes(pytest.importorskip("brotli").compress(STORY))
    if how == "zst":
        return bytes(pytest.importorskip("zstandard").compress(STORY))
    return gzip.compress(STORY)


@pytest.mark.parametrize("how", ["gz", "br", "zst"])
def test_compressed_pages_are_opened(tmp_path, how) -> None:
    path = write(tmp_path / f"a.html.{how}", compressed(how))
    (one,) = inputs([str(path)], Reading())
    assert page_of(one).data == STORY
    (one,) = inside(packed(tmp_path / "a.zip", {f"a.html.{how}": compressed(how)}))
    assert page_of(one).data == STORY


@pytest.mark.parametrize("how", ["gz", "br", "zst"])
def test_a_compressed_page_that_is_cut_or_a_bomb_is_an_error(how, monkeypatch) -> None:
    form = {"gz": "gzip", "br": "brotli", "zst": "zstd"}[how]
    monkeypatch.setattr(opening, "MAX_PAGE", 100)
    with pytest.raises(SourceError, match="too large"):
        opening.unpack(compressed(how), form)
    monkeypatch.undo()
    with pytest.raises(SourceError, match="damaged"):
        opening.unpack(compressed(how)[:-40] if how != "zst" else b"nothing of the kind", form)


def test_a_missing_library_is_named_with_what_brings_it(monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "brotli", None)
    with pytest.raises(SourceError, match=r"needs brotli: pip install 'newsclean\[batch\]'"):
        opening.unpack(b"x", "brotli")


def test_streams_are_opened_by_their_compression() -> None:
    for how, data in (("bzip2", bz2.compress(STORY)), ("xz", lzma.compress(STORY)), ("", STORY)):
        assert opening.opened(io.BytesIO(data), how).read() == STORY


# tables


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_a_table_of_json_lines(tmp_path) -> None:
    rows = ({"url": "https://a.example/1", "html": "<p>1"}, {"html": None}, [1], {"html": "<p>4", "url": 4})
    for name, data in (("a.jsonl", lines(*rows)), ("a.jsonl.gz", gzip.compress(lines(*rows)))):
        found = inside(write(tmp_path / name, data))
        assert [(one.source, one.data, one.url) for one in found if not one.status] == [("1", "<p>1", "https://a.example/1"), ("4", "<p>4", None)]
        assert [one.reason for one in found if one.status] == ["has no page: its 'html' is missing", "is no JSON object"]


def test_lines_that_are_no_json_fail_alone(tmp_path) -> None:
    found = inside(write(tmp_path / "a.jsonl", b'\n{"html": "<p>1"}\n{broken\n\n{"html": "<p>2"}'))

    assert [(one.source, one.status) for one in found] == [("2", ""), ("3", "failed"), ("5", "")]


def test_the_column_of_a_table_is_named_or_found(tmp_path) -> None:
    write(tmp_path / "a.jsonl", lines({"id": 1, "text": "a", "markup": "b"}))

    assert inside(tmp_path / "a.jsonl")[0].data == "a"
    assert inside(tmp_path / "a.jsonl", "markup")[0].data == "b"
    write(tmp_path / "b.jsonl", lines({"id": 1, "markup": "b"}))
    with pytest.raises(SourceError, match="has no column html or content or text, but id, markup; --column names it"):
        inside(tmp_path / "b.jsonl")


def test_a_table_of_parquet(tmp_path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pa.table({"other": [1] * 200, "html": [b"<p>%d" % number for number in range(200)], "url": ["https://a.example/"] * 200})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=70)
    found = inside(tmp_path / "a.parquet")

    assert [one.data for one in found] == [b"<p>%d" % number for number in range(200)]
    assert {one.url for one in found} == {"https://a.example/"}
    with pytest.raises(SourceError, match="has no column nothing, but html, other, url"):
        inside(tmp_path / "a.parquet", "nothing")


# crawls


def crawl(*records: tuple[str, bytes]) -> bytes:
    """A WARC file of records, each of a type and a block, compressed one by one as crawls are."""
    found = b""
    for number, (kind, block) in enumerate(records):
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://a.example/{number}\r\n"
        media = "application/http; msgtype=response" if kind == "response" else "text/html"
        head += f"WARC-Date: 2023-09-14T00:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
        found += gzip.compress(head.encode() + block + b"\r\n\r\n")
    return found


def response(body: bytes, status: str = "200 OK", media: str = "text/html; charset=windows-1251", **headers: str) -> tuple[str, bytes]:
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return "response", f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{extra}\r\n".encode() + body


def test_the_pages_of_a_crawl(tmp_path) -> None:
    pytest.importorskip("fastwarc")
    records = [
        ("request", b"GET / HTTP/1.1\r\n\r\n"),
        response(STORY),
        response(b"gone", "404 Not Found"),
        response(b"\x89PNG", media="image/png"),
        ("metadata", b"x"),
        response(gzip.compress(STORY), Content_Encoding="gzip"),
        response(STORY, Content_Encoding="gzip"),  # unpacked by the crawler
        response(b"%x\r\n%s\r\n0\r\n\r\n" % (len(STORY), STORY), Transfer_Encoding="chunked"),
        ("resource", STORY),
    ]
    found = inside(write(tmp_path / "a.warc.gz", crawl(*records)))

    assert [(one.url, one.status, one.reason) for one in found] == [
        ("https://a.example/1", "", None),
        ("https://a.example/2", "skipped", "HTTP 404"),
        ("https://a.example/3", "skipped", "is image/png"),
        ("https://a.example/5", "", None),
        ("https://a.example/6", "", None),
        ("https://a.example/7", "", None),
        ("https://a.example/8", "", None),
    ]
    assert [page_of(one).data for one in found if not one.status] == [STORY] * 5
    assert found[0].declared == "windows-1251"


# mail

MESSAGE = b"""From: Ada Lind <ada@example.org>
To: readers@example.org
Subject: =?utf-8?q?The_bridge_is_caf=C3=A9_far?=
Date: Thu, 14 Sep 2023 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Plain words.
--x
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Words in a caf=E9.</p>
--x--
"""

SAVED = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://a.example/story
Subject: Story
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="y"

--y
Content-Type: image/png
Content-Location: https://a.example/logo.png

x
--y
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://a.example/story

<h1>Story</h1>
--y--
"""


def mail(data: bytes) -> opening.Page:
    return page_of(Input("a.eml", "a.eml", data=data, form="mail"))


def test_a_message_is_its_html_with_what_its_header_says() -> None:
    text = mail(MESSAGE).data

    assert isinstance(text, str)
    assert text.startswith("<title>The bridge is café far</title>")
    assert 'content="Ada Lind"' in text
    assert 'content="2023-09-14T10:00:00+02:00"' in text
    assert text.endswith("<p>Words in a café.</p>")


def test_a_message_of_plain_text_keeps_its_header() -> None:
    text = mail(b"Subject: Hello\nFrom: a@example.org\n\nPlain words.\n").data

    assert text == "From: a@example.org\nSubject: Hello\n\nPlain words.\n"


def test_a_saved_page_knows_where_it_was() -> None:
    saved = mail(SAVED)

    assert (saved.data, saved.url) == (b"<h1>Story</h1>", "https://a.example/story")


def test_a_saved_page_and_a_message_become_articles(tmp_path) -> None:
    write(tmp_path / "in/a.mhtml", SAVED.replace(b"<h1>Story</h1>", STORY.replace(b"=", b"=3D")))
    write(tmp_path / "in/b.eml", MESSAGE.replace(b"<p>Words in a caf=E9.</p>", STORY.split(b"</nav>")[1].replace(b"=", b"=3D")))
    assert batch(tmp_path / "in", "-o", tmp_path / "out").exit_code == 0

    articles = {name: json.loads(data) for name, data in tree(tmp_path / "out").items()}
    assert articles["a.json"]["url"] == "https://a.example/story"
    assert articles["a.json"]["headline"] == articles["b.json"]["headline"] == "A story in a file of many"
    assert articles["b.json"]["published"] == "2023-09-14T10:00:00+02:00"


ODD = (b"", b"\0\xff", b"Content-Type: multipart/mixed; boundary=\n\n--", b"Content-Type: image/png\n\nx", b"MIME-Version: 1.0\nContent-Type: ;;=\n\n")


@pytest.mark.parametrize("data", ODD)
def test_odd_messages_are_read_or_refused(data) -> None:
    found = ""
    with contextlib.suppress(SourceError):
        found = mail(data).data
    assert isinstance(found, (str, bytes))
