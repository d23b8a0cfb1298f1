"""The inspector's page in a real browser: what the source holds cannot run or load, and the page works without script, mouse or width."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest
from browser import CHROMIUM, DRIVER, Browser
from inspected import FIXTURES, STORY, seen

from newsclean.inspector.choice import Choice
from newsclean.inspector.html import page

pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no Chromium with its driver here")

TAB = "\ue004"
SPACE = " "


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = Browser()
    yield found
    found.close()


@pytest.fixture(scope="module")
def sentinel() -> Iterator[tuple[str, list[str]]]:
    """A server that nobody should ask anything of, and what it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()
            self.wfile.write(b"document.title='owned'")

        do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def opened(browser: Browser, folder: Path, source: str | bytes = STORY, *, width: int = 1280, height: int = 900, dark: bool = False) -> None:
    path = folder / "inspected.html"
    path.write_text(page("story.html", seen(source), Choice()), encoding="utf-8")
    browser.show(width, height, dark=dark)
    browser.open(path.as_uri())


ATTACKS = """<script>document.title='owned'</script>
<script src="{0}/script.js"></script>
<img src="{0}/image.png" onerror="document.title='owned'"><img srcset="{0}/set.png 1x">
<svg onload="document.title='owned'"><image href="{0}/svg.png"/><script>document.title='owned'</script></svg>
<iframe src="{0}/frame" srcdoc="<script>parent.document.title='owned'</script>"></iframe>
<object data="{0}/object"></object><embed src="{0}/embed"><video src="{0}/video" poster="{0}/poster"></video><audio src="{0}/audio" autoplay></audio>
<link rel="stylesheet" href="{0}/sheet.css"><link rel="preload" href="{0}/preload" as="script"><link rel="dns-prefetch" href="{0}">
<style>@import url({0}/import.css); body{{background:url({0}/background.png)}}</style>
<meta http-equiv="refresh" content="0;url={0}/refresh"><base href="{0}/base/">
<p style="background:url({0}/style.png)" onmouseover="document.title='owned'">A paragraph that is styled by its author and long enough to be story text.</p>
<form action="{0}/form"><input autofocus onfocus="document.title='owned'"><button formaction="{0}/button">Go</button></form>
<math><mtext></mtext><mglyph><style><img src="{0}/math.png" onerror="document.title='owned'"></style></mglyph></math>
<p>&lt;script&gt;document.title='owned'&lt;/script&gt; &lt;img src={0}/text.png onerror=document.title='owned'&gt; is what the story speaks of,
and it goes on.</p>
<p title="&quot; onmouseover=&quot;document.title='owned'">A second paragraph &lt;/li&gt;&lt;/ol&gt;&lt;iframe src={0}/closed&gt; that closes
what it did not open, at length.</p>
<a href="javascript:document.title='owned'">A link that runs</a> <a href="{0}/ping" ping="{0}/pinged">A link that tells on you when it is followed</a>
<p>\u202egnirts desrever a dna </style><script>document.title='owned'</script> and more text so that this paragraph counts as one of the story.</p>
"""


def test_a_hostile_page_neither_runs_nor_loads(browser, sentinel, tmp_path):
    address, asked = sentinel
    hostile = STORY.replace("<h2>", ATTACKS.format(address) + "<h2>").replace("og:title", 'og:title" onload="x').replace(
        "Bridge wins approval", f"&lt;img src={address}/title.png onerror=document.title='owned'&gt;"
    )

    opened(browser, tmp_path, hostile)
    browser.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
    for selector in ("#b3", "h1", "article", "footer"):
        browser.point_at(selector)
    browser.press(*[TAB] * 30)

    assert browser.ask("document.title") == "Council approves river bridge – newsclean inspect"
    assert browser.ask("performance.getEntriesByType('resource').length") == 0
    assert browser.ask("document.querySelectorAll('script,img,iframe,object,embed,video,link,form,base').length") == 0
    assert browser.ask("location.protocol") == "file:"
    assert asked == []
    assert "is what the story speaks of" in browser.ask("document.body.textContent")


def test_the_policy_stops_what_gets_in_all_the_same(browser, sentinel, tmp_path):
    address, asked = sentinel
    path = tmp_path / "broken.html"
    text = page("story.html", seen(), Choice())
    path.write_text(text.replace("<footer>", ATTACKS.format(address).replace("http-equiv", "data-x") + "<footer>"), encoding="utf-8")

    browser.open(path.as_uri())

    assert browser.ask("document.querySelectorAll('img').length") > 0
    assert browser.ask("document.title") == "Council approves river bridge – newsclean inspect"
    assert asked == []


def test_the_browser_has_nothing_to_complain_of(browser, tmp_path):
    browser.open("about:blank")
    browser.log()
    opened(browser, tmp_path, (FIXTURES / "agency--ferry-strike" / "source.html").read_bytes())

    assert browser.log() == []
    assert browser.ask("getComputedStyle(document.querySelector('.b')).borderInlineStartStyle") in {"solid", "dotted"}


def is_shown(browser: Browser, selector: str) -> bool:
    return bool(browser.ask(f"document.querySelector({selector!r}).checkVisibility()"))


def test_reasons_are_shown_to_whoever_points(browser, tmp_path):
    opened(browser, tmp_path)
    assert not is_shown(browser, "#why3")

    browser.ask("document.querySelector('#b3').scrollIntoView()")
    browser.point_at("#b3 .t")
    assert is_shown(browser, "#why3")
    browser.point_at("#b4 .t")
    assert not is_shown(browser, "#why3")


def test_reasons_are_shown_to_whoever_tabs_and_do_not_cover_the_block(browser, tmp_path):
    opened(browser, tmp_path, height=600)
    browser.ask("document.querySelector('#b2').focus()")

    for number in range(3, 11):
        browser.press(TAB)
        assert browser.waits_for(f"document.activeElement.id === 'b{number}'")
        assert is_shown(browser, f"#why{number}")
        block, reasons = (f"document.querySelector('#{name}{number}').getBoundingClientRect()" for name in ("b", "why"))
        assert browser.ask(f"{block}.top >= 0 && {block}.bottom <= {reasons}.top")


def test_the_legend_switches_roles_off_and_on_by_keyboard(browser, tmp_path):
    opened(browser, tmp_path)
    browser.ask("document.querySelector('#show-paragraph').focus()")

    browser.press(SPACE)
    assert not is_shown(browser, ".b.c-paragraph")
    assert is_shown(browser, ".b.c-headline")
    assert is_shown(browser, "article p")
    browser.press(SPACE)
    assert is_shown(browser, ".b.c-paragraph")


def test_the_first_tab_skips_to_the_blocks(browser, tmp_path):
    opened(browser, tmp_path)
    browser.press(TAB)

    assert browser.waits_for("document.activeElement.getAttribute('href') === '#blocks'")
    assert browser.ask("document.activeElement.getBoundingClientRect().left") >= 0


@pytest.mark.parametrize("slug", ["agency--ferry-strike", "guide--sqlite-backups", "lang--arabic-wells", "longread--cable-ship"])
@pytest.mark.parametrize("width", [320, 390, 800, 1280, 1920])
def test_nothing_runs_over_the_edge(browser, tmp_path, slug, width):
    opened(browser, tmp_path, (FIXTURES / slug / "source.html").read_bytes(), width=width)

    assert browser.ask("document.documentElement.scrollWidth") <= width
    columns = browser.ask("[...document.querySelectorAll('.columns > *')].map(one => one.getBoundingClientRect().left)")
    assert (columns[0] == columns[1]) is (width < 1024)


def test_a_word_without_end_does_not_run_over_the_edge(browser, tmp_path):
    endless = STORY.replace("What it costs", "x" * 3000).replace("Council approves river bridge", "Bridge " + "y" * 500)
    opened(browser, tmp_path, endless.replace('class="story', 'class="' + "z" * 900), width=390)
    browser.ask("document.querySelector('#b3').focus()")

    assert browser.ask("document.documentElement.scrollWidth") <= 390


def test_print_shows_all_and_needs_no_scrolling(browser, tmp_path):
    opened(browser, tmp_path)
    browser.show(780, 1100, media="print")

    assert browser.ask("getComputedStyle(document.querySelector('.article-column')).maxHeight") == "none"
    assert not is_shown(browser, ".hint")
    assert browser.ask("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "#fff"


def test_landmarks_headings_and_names_are_in_order(browser, tmp_path):
    opened(browser, tmp_path, (FIXTURES / "blog--tide-mill" / "source.html").read_bytes())

    assert browser.ask("['header', 'nav', 'main', 'article', 'footer'].map(name => document.querySelectorAll(name).length)") == [1, 1, 1, 1, 1]
    levels = browser.ask("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert browser.ask("[...document.querySelectorAll('section')].every(one => one.getAttribute('aria-label'))")
    assert browser.ask("[...document.querySelectorAll('input')].every(one => one.labels.length === 1)")
    assert browser.ask("new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size === document.querySelectorAll('[id]').length")
