"""Whatever a page says, what newsclean writes of it is safe: for renderers of Markdown, readers of YAML and JSON, and terminals."""

from __future__ import annotations

import json
import math
import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

import newsclean
from hostile_pages import HEADLINE, LAST, STORY, page, text
from newsclean import BinaryInputError, EmptyInputError, NewscleanError
from promises import broken, divided, examined, extracted, strings

ROOT = Path(__file__).parent.parent

SAID = (
    "<script>alert(1)</script> he wrote", "<b>bold</b> & <i>italic</i>", "<img src=x onerror=alert(1)>", "<!-- gone --> here", "<a href='javascript:x'>x</a>",
    "[x](javascript:alert(1)) in a line", "![x](data:image/png;base64,AA)", "[x]: javascript:alert(1)", "<javascript:alert(1)>", "<https://attacker.test/>",
    "*star* and _line_ and **two**", "`code` and ``two``", "# no heading", "## no heading either", "> no quote", "- no item", "+ no item", "1. no item", "1986. A year",
    "***", "---", "===", "```", "~~~ x", "| a | b |", "|---|---|", "    four spaces", "\\ backslash \\* \\", "&lt;b&gt; &amp; &#60;i&#62;", "a\\", "[^1]: note", "[ ] to do",
    "$x$ and {{ x }} and {% x %} and ${x}", "[bold red]markup[/bold red] [/nope] {0} %s \\1", "www.attacker.test and a@attacker.test", "<?php x ?>", "<![CDATA[x]]>",
    "~~struck~~ ~one~", ":smile: @name #tag", "Line\u2028separator\u2029here", "a  \nb", "x\ty",
)


def escaped(source: str) -> str:
    return source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize("said", SAID)
def test_text_that_looks_like_markup_is_shown_as_text(said: str) -> None:
    sentence = f"{said} so it was printed on the board beside the lock, word for word and sign for sign."
    for source in (page(f"<p>{escaped(sentence)}</p>", f"<blockquote><p>{escaped(sentence)}</p></blockquote><ul><li>{escaped(sentence)}</li><li>x</li></ul>",
                        f"<table><tr><th>{escaped(said)}</th><th>b</th></tr><tr><td>{escaped(said)}</td><td>c</td></tr></table>", head=f"<meta name=author content='{said.replace(chr(39), '')}'>"),
                   page(f"<blockquote><p>{escaped(sentence)}</p><p>It is <a href='/x'>linked</a> here, says the board.</p></blockquote>"),
                   page(f"<p>So it says:</p><ul><li>{escaped(sentence)}</li><li>It is <b>bold</b> here, says the board.</li></ul>"),
                   text(sentence)):
        article = extracted(source)
        assert article is not None
        assert broken(article) == []


@pytest.mark.parametrize("said", SAID)
def test_other_renderers_show_it_as_text_too(said: str) -> None:
    mistune = pytest.importorskip("mistune")
    article = extracted(page(f"<p>{escaped(said)} so it was printed on the board beside the lock, word for word.</p>"))
    assert article is not None
    shown = mistune.create_markdown(escape=False, plugins=["table", "strikethrough"])(divided(article.to_markdown())[1])

    for tag in ("<script", "<img", "<b>", "<i>", 'href="javascript', 'href="data', 'src="data', "<!--", "<?php", "onerror=alert(1)>"):
        assert tag not in shown.lower()


TITLES = (
    "no", "yes", "on", "off", "null", "~", "true", "1e3", "0x1F", "0o17", "017", "1_000", "12:30:45", "2023-09-14", "2023-09-14T06:30:00Z", ".inf", ".nan", "=", "<<", "@home",
    "`tick", "%d", "!tag x", "&anchor x", "*alias", "- item", "? key", ": value", "a: b", "a #b", "# b", "[x]", "{x}", "|", ">", "'", '"', "''", '"x" y', "--- x", "... x", "\\n", "x:",
    "\u00e9\u2028\u2029x", "\u0085x", "\ud83d\ude00 x", "x" * 3000, "a\tb", "key: [1, 2", "\ufeffx", "N", "y", "!!python/object:os.system x", "${x}", "123", "-1.5", "1,2",
)


@pytest.mark.parametrize("title", TITLES)
def test_front_matter_says_what_was_meant(title: str) -> None:
    article = examined(page().replace(HEADLINE, escaped(title)))
    article.headline, article.site, article.tags, article.authors = title, title, [title, "x"], [title]

    assert broken(article) == []
    front = divided(article.to_markdown())[0]
    assert front is not None
    loaded = yaml.safe_load(front)
    assert loaded["title"] == loaded["site"] == loaded["tags"][0] == loaded["authors"][0]
    assert isinstance(loaded["title"], str)


@pytest.mark.parametrize("bad", ["\ud800", "a\ud83d", "\udc00\ud800", "\uffff", "\ufdd0", "\U0001ffff", "\x00", "\x1b[31m", "\x9b31m", "\x07", "\u202e", "\u2066", "\u200b" * 9, "\u2062", "\U000e0041" * 9, "\u200c\u200d" * 20, "\ufe0f\ufe0e" * 9])
def test_what_steers_or_hides_gets_into_no_output(bad: str) -> None:
    sentence = f"The keeper {bad}said it in one word{bad} and went back to his{bad} gates, which he had left open for the gravel boats."
    references = "".join(f"&#{ord(char)};" for char in bad)
    for source in (page(f"<p>{sentence}</p>"), text(sentence), page(f"<p>{sentence.replace(bad, references)}</p>"),
                   page(head='<script type="application/ld+json">' + json.dumps({"@type": "NewsArticle", "headline": f"{HEADLINE} {bad}", "author": f"Ada {bad} Lind", "keywords": [bad]}) + "</script>"),
                   page(head=f'<meta name="author" content="Ada{references}Lind"><meta property="og:site_name" content="{references}x">', before=f"<title>{bad}</title>")):
        article = extracted(source)
        assert article is not None
        assert broken(article) == []
        assert all(set(block.text).isdisjoint(char for char in bad if not char.isprintable() and char not in "\u200c\u200d") for block in article.blocks)


@pytest.mark.parametrize("word", ["می‌خواهم", "क्‍ष", "👨‍👩‍👧", "❤️", "1️⃣", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "葛\U000e0100", "ᠮᠣᠩ᠋ᠭᠣᠯ", "é", "Việt"])
def test_words_keep_the_unseen_characters_they_need(word: str) -> None:
    article = extracted(page(f"<p>The sign above the lock reads {word} in letters of brass, and the keeper polishes it on Sundays.</p>"))

    assert article is not None
    assert word in article.text


def test_a_tower_of_accents_is_cut() -> None:
    tower = "e" + "\u0301\u0316" * 5000
    article = extracted(page(f"<p>The keeper wrote {tower} on the board, and nobody who came by knew what he had meant by it.</p>"))

    assert article is not None
    assert max(map(len, article.text.split())) < 80


NOT_TEXT = {
    "empty": b"", "white space": b" \n\t ", "byte order mark": b"\xef\xbb\xbf", "NULs": b"\0" * 1000, "PNG": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "GIF": b"GIF89a" + bytes(range(256)),
    "JPEG": b"\xff\xd8\xff\xe0" + bytes(range(256)), "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "zip": b"PK\x03\x04" + bytes(200), "cut gzip": b"\x1f\x8b\x08\0\0", "zstd": b"\x28\xb5\x2f\xfd" + bytes(90),
    "bzip2": b"BZh91AY&SY" + bytes(range(128)), "xz": b"\xfd7zXZ\0" + bytes(99), "ELF": b"\x7fELF\x02\x01\x01" + bytes(99), "Mach-O": b"\xcf\xfa\xed\xfe" + bytes(99), "Java": b"\xca\xfe\xba\xbe" + bytes(99),
    "MP4": b"\0\0\0\x18ftypmp42" + bytes(99), "WebP": b"RIFF\x10\0\0\0WEBPVP8 " + bytes(99), "SQLite": b"SQLite format 3\0" + bytes(99), "noise": bytes(range(256)) * 64, "UTF-16 mark": b"\xff\xfe", "UTF-32 mark": b"\0\0\xfe\xff",
}


@pytest.mark.parametrize("data", NOT_TEXT.values(), ids=NOT_TEXT)
def test_what_is_no_text_is_refused_in_a_line(data: bytes) -> None:
    with pytest.raises((BinaryInputError, EmptyInputError)) as refusal:
        newsclean.extract(data)

    assert str(refusal.value).isprintable()


BROKEN_TEXT = {
    "overlong slash": b"\xc0\xaf", "overlong NUL": b"\xc0\x80", "surrogates in UTF-8": b"\xed\xa0\x80\xed\xb0\x80", "beyond Unicode": b"\xf4\x90\x80\x80", "five bytes": b"\xf8\x88\x80\x80\x80",
    "a lone continuation": b"\x80", "a lone start": b"\xe2\x80", "a letter of windows-1252": b"\xe9", "noncharacters": "\ufffe\uffff\ufdd0".encode(),
}


@pytest.mark.parametrize("bad", BROKEN_TEXT.values(), ids=BROKEN_TEXT)
def test_a_fault_in_utf_8_costs_no_more_than_itself(bad: bytes) -> None:
    for source in (page("<p>So @ the gauge at the Café de l’Écluse à Fécamp showed, the élégant keeper wrote down on Sunday.</p>"), text("So @ the gauge at the Café de l’Écluse à Fécamp showed, the élégant keeper wrote down on Sunday.")):
        article = extracted(source.encode().replace(b"@", bad))
        assert article is not None
        assert broken(article) == []
        assert all(part in article.text for part in (*STORY, LAST))
        assert "Café de l’Écluse" in article.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig", "cp1252", "iso8859-15", "mac-roman", "gb18030", "cp037"])
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "utf-16", "shift_jis", "x-nonsense", "undefined", "hex", "idna", "utf-7", "\x00", "a" * 5000])
def test_no_encoding_and_no_declaration_is_an_error(encoding: str, declared: str) -> None:
    source = page().replace('<meta charset="utf-8">', f'<meta charset="{declared}">')
    article = extracted(source.encode(encoding))

    assert article is None or broken(article) == []
    if encoding != "cp037":
        assert article is not None
        assert all(part in article.text for part in (*STORY, LAST))


def test_every_cut_of_a_page_is_read_or_refused() -> None:
    whole = page(head='<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada Lind"}}</script>').encode()
    for end in range(0, len(whole), 37):
        article = extracted(whole[:end])
        assert article is None or broken(article) == []


def run(arguments: list[str], data: bytes = b"", **options) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, *arguments], input=data, capture_output=True, env=environment, timeout=60, check=False, **options)


def test_no_warning_is_given_even_where_warnings_are_errors() -> None:
    source = page(head='<script type="application/ld+json">{"datePublished": "2023-02-30T25:61"}</script><meta name="date" content="\\d">')
    pages = (source.encode(), text("So it was.").encode(), source.encode("utf-16"), source.encode("cp1252") + b"\xe9")
    done = run(["-W", "error", "-X", "dev", "-m", "newsclean", "extract", "--compact"], pages[0])
    assert (done.returncode, done.stderr) == (0, b"")
    rest = f"import newsclean\nfor data in {pages[1:]!r}: newsclean.extract(data).to_markdown()"
    done = run(["-W", "error", "-X", "dev", "-c", rest])
    assert (done.returncode, done.stderr) == (0, b"")


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (700 * 1024**2, 700 * 1024**2))
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux keeps them")
def test_a_hostile_page_is_read_within_limits_of_memory_files_and_disk() -> None:
    hard = page("<div>" * 50_000 + "deep", f"<p {'a=1 ' * 50_000}>x</p>", head='<script type="application/ld+json">' + '{"a":[' * 50_000 + "</script>")
    done = run(["-c", "import sys, newsclean; print(len(newsclean.extract(sys.stdin.buffer.read()).to_json()))"], hard.encode(), preexec_fn=limited)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > len("".join(STORY))


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux counts memory")
@pytest.mark.parametrize("inside", [
    "word " * 1_500_000, "\u5e02\u8bae\u4f1a\u6279\u51c6" * 300_000, "<b>a</b>b" * 100_000, '<a href="/x">a</a> b ' * 60_000,
], ids=["one paragraph", "one line of Chinese", "bold letters", "links"])
def test_a_paragraph_of_megabytes_takes_a_few_times_its_size(inside: str) -> None:
    size = "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss"
    code = f"import resource, sys, newsclean\ndata = sys.stdin.buffer.read()\nbefore = {size}\nnewsclean.extract(data)\nprint({size} - before)"
    done = run(["-c", code], page(f"<p>{inside}</p>").encode())

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 150_000  # kilobytes


def test_a_paragraph_of_ten_thousand_styles_loses_them_and_no_word() -> None:
    article = newsclean.extract(page("<p>" + "<b>one</b> two " * 20_000 + "</p>"))
    [item] = [item for item in article.body if len(item.text) > 10_000]

    assert item.text == " ".join(["one two"] * 20_000)
    assert item.markdown is None


def test_eight_threads_give_what_one_gives() -> None:
    sources = [page(f"<p>The {number}th boat waited at the lock for the whole of the morning, and its skipper slept.</p>") for number in range(8)] + [text(f"Boat {number}.") for number in range(8)]
    alone = [newsclean.extract(source).to_json(boilerplate="all") for source in sources]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda source: newsclean.extract(source).to_json(boilerplate="all"), sources * 4))

    assert together == alone * 4


def test_nothing_is_opened_that_was_not_named() -> None:
    hard = page('<img src="http://attacker.test/x"><iframe src="file:///etc/passwd"></iframe><link rel=stylesheet href=http://attacker.test/s>',
                head='<link rel=canonical href="http://attacker.test/"><link rel=next href="http://attacker.test/2"><meta http-equiv=refresh content="0;url=http://attacker.test/">')
    newsclean.extract(hard)
    opened: list[str] = []
    own = str(ROOT / "src")
    watching = True

    def watch(event: str, args: tuple) -> None:
        if watching and (event.startswith(("socket.", "subprocess.", "os.system", "urllib.")) or (event == "open" and not str(args[0]).startswith((own, sys.prefix, sys.base_prefix)))):
            opened.append(f"{event} {args}")

    sys.addaudithook(watch)
    newsclean.extract(hard, url="http://news.example/").to_json()
    watching = False

    assert opened == []


NAMES = ("a\x1b[31mb.html", "a\x07b.html", "a\u202eb.html", "a\nb.html", "a\x9bb.html", "[bold]x[/bold].html", "a\rb.html", "a\u2066b.html", "\udcff.html")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", ["extract", "inspect", "batch"])
def test_names_of_files_steer_no_terminal(name: str, command: str, tmp_path: Path) -> None:
    missing = str(tmp_path / name)
    done = run(["-m", "newsclean", command, missing, *(["-o", str(tmp_path / "out")] if command == "batch" else [])])

    assert done.returncode in {1, 2}
    said = done.stderr.decode("utf-8", "surrogateescape")
    assert "Traceback" not in said
    assert all(line.isprintable() for line in said.splitlines())


def test_a_page_steers_no_terminal_when_it_is_inspected() -> None:
    hard = page("<p>&#27;]0;title&#7; &#x9b;31m \x1b[31m [bold red]x[/bold red] \u202e and so the keeper wrote it on his board.</p>", before="<div class='\x1b[31m&#27;[0m' id='&#155;x'>x</div>")
    done = run(["-m", "newsclean", "inspect"], hard.encode())

    shown = done.stdout.decode()
    assert done.returncode == 0
    assert "[bold red]" in shown
    assert all(line.isprintable() for line in shown.split("\n"))


def test_numbers_in_json_are_numbers() -> None:
    article = extracted(page(head='<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 1e999, "headline": NaN}</script>'))
    assert article is not None
    values = json.loads(article.to_json(), parse_constant=pytest.fail)

    assert not math.isnan(values["confidence"])
    assert all(string.isprintable() or "\n" in string for string in strings(values))


@pytest.mark.parametrize("source", ["", "x", "<html>", "<", "&", "<p>", "---\n", "#", "<!--", "<script>", "\n" * 1000])
def test_every_refusal_is_newscleans_own(source: str) -> None:
    with pytest.raises(NewscleanError) as refusal:
        newsclean.extract(source)

    assert str(refusal.value).isprintable()
