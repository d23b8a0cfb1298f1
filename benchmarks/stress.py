"""How time and memory grow with inputs that mean harm: families of pages of growing size, against a plain parse by lxml.

    python benchmarks/stress.py [--only NAME,NAME] [--seconds 2] [--json FILE]

For each family: sizes, doubled until one extraction takes longer than SECONDS; the exponent of time over its sizes (1 is
linear); the time of the largest as a multiple of a plain parse; its peak memory. Exit code 1 where a bound is broken:
an exponent above 1.15, more than 30 times a plain parse and more than 2 seconds, more than 20 times the input and more than 300 MB.
Each size runs in a process of its own; times are processor time, the least of several runs.
"""

from __future__ import annotations

import argparse
import functools
import gc
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent

EXPONENT, TIMES_A_PARSE, SECONDS, TIMES_ITS_SIZE, MEGABYTES = 1.15, 30, 2.0, 20, 300

SENTENCE = "The council voted on Tuesday to end a nine-year wait for the bridge, the mayor of the town said. "
STORY = "<h1>Council approves river bridge</h1>" + f"<p>{SENTENCE * 3}</p>" * 4
TEXT_STORY = "Council approves river bridge\n\n" + (SENTENCE * 3 + "\n\n") * 4

TAGS = ["div", "p", "span", "b", "i", "em", "a", "ul", "li", "ol", "table", "td", "tr", "blockquote", "pre", "figure", "section", "article", "font", "form", "h2", "dl", "dd", "q", "sup", "label", "center", "button", "details", "summary", "noscript", "template", "svg", "math", "select", "option", "object", "iframe", "video", "textarea", "main", "aside", "unknown-tag"]


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><article>{STORY}{body}{STORY}</article></body></html>"


def comment(number: int) -> str:
    return f'<li class="comment" id="c{number}"><cite class="author">Reader {number}</cite> <time datetime="2023-09-14T10:{number % 60:02}">14 Sept</time><p>I waited {number % 1000} days for this bridge and it was worth it.</p></li>'


def post(number: int) -> str:
    return f'<div class="message"><h4>reader{number}</h4><p>Member</p><ul><li>Sep 15, 2023 at 4:22 AM</li><li>#{number + 1}</li></ul><div class="text"><p>I waited {number % 1000} days for this bridge and it was worth it.</p></div></div>'


HTML: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: page(f"<p>{SENTENCE}</p>" * n),
    "different paragraphs": lambda n: page("".join(f"<p>{SENTENCE} Number {k}, {k * 7} in all.</p>" for k in range(n))),
    "short paragraphs": lambda n: page("<p>word</p>" * n),
    "siblings": lambda n: page("<div></div>" * n),
    "line breaks": lambda n: page("word<br>" * n),
    "double line breaks": lambda n: page("some words of a line<br><br>" * n),
    "links": lambda n: page("".join(f'<a href="/a/{k}">Story number {k}</a> ' for k in range(n))),
    "list of links": lambda n: page("<ul>" + "".join(f'<li><a href="/a/{k}">Story number {k}</a></li>' for k in range(n)) + "</ul>"),
    "one link": lambda n: page(f'<a href="/x">{SENTENCE * n}</a>'),
    "attributes": lambda n: page("<p " + " ".join(f"data-a{k}=v" for k in range(n)) + f">{SENTENCE}</p>"),
    "one attribute": lambda n: page(f"<p title='{SENTENCE * n}'>{SENTENCE}</p>"),
    "class names": lambda n: page("".join(f'<p class="c{k} comment-{k}">{SENTENCE}</p>' for k in range(n))),
    "one class": lambda n: page(f"<div class='{'word-' * n}'><p>{SENTENCE}</p></div>"),
    "words in a class": lambda n: page(f"<div class='{' '.join(f'w{k}' for k in range(n))}'><p>{SENTENCE}</p></div>"),
    "image addresses": lambda n: page(f"<img srcset='{', '.join(f'/a{k}.jpg {k}w' for k in range(n))}'>"),
    "comments": lambda n: page("<h3>Comments</h3><ol>" + "".join(map(comment, range(n))) + "</ol>"),
    "posts of a thread": lambda n: f"<html><body><h1>Bridge</h1><div>{''.join(map(post, range(n)))}</div></body></html>",
    "nested comments": lambda n: page("<h3>Comments</h3><ol>" + "<ol>".join(map(comment, range(n))) + "</ol>" * n),
    "table rows": lambda n: page("<table>" + "<tr><td>one</td><td>two</td></tr>" * n + "</table>"),
    "table cells": lambda n: page("<table><tr>" + "<td>one</td>" * n + "</tr></table>"),
    "tables": lambda n: page("<table><tr><td>one</td><td>two</td></tr><tr><td>1</td><td>2</td></tr></table>" * n),
    "nested tables": lambda n: page("<table><tr><td>one" * n),
    "uneven table": lambda n: page("<table>" + "<tr><td>a<td>b" * n + "<tr>" + "<td>c" * n + "</table>"),
    "items": lambda n: page("<ul>" + "<li>an item</li>" * n + "</ul>"),
    "lists": lambda n: page("<ul><li>an item</li></ul>" * n),
    "nested lists": lambda n: page("<ul><li>item" * n),
    "blocks in an item": lambda n: page("<ul><li>" + "<p>an item</p>" * n + "</ul>"),
    "quotes": lambda n: page(f"<blockquote>{SENTENCE}</blockquote>" * n),
    "nested quotes": lambda n: page("<blockquote>said" * n),
    "one paragraph": lambda n: page(f"<p>{SENTENCE * n}</p>"),
    "one word": lambda n: page(f"<p>{'a' * n}</p>"),
    "bold letters": lambda n: page("<p>" + "<b>a</b>b" * n + "</p>"),
    "bold and italic": lambda n: page("<p>" + "<b>a<i>b</b>c</i>" * n + "</p>"),
    "formatting in formatting": lambda n: page("<p>" + "".join(f"<{tag}>a" for tag in ("b", "i", "s", "code", "a href=/x") * (n // 5)) + "</p>"),
    "links in a paragraph": lambda n: page("<p>" + "".join(f'word <a href="/{k}">link</a> ' for k in range(n)) + "</p>"),
    "unclosed": lambda n: page("<p><b><i>word" * n),
    "stray ends": lambda n: page("</div></p></b>" * n),
    "references": lambda n: page("<p>" + "&amp;&#8217;&#27;" * n + "</p>"),
    "broken references": lambda n: page("<p>" + "&#&amp&x;&#x" * n + "</p>"),
    "markup comments": lambda n: page("<!-- x -->" * n),
    "open brackets": lambda n: page("<" * n),
    "open comments": lambda n: page("<!--" * n),
    "images": lambda n: page("".join(f'<figure><img src="/{k}.jpg"><figcaption>Picture {k}</figcaption></figure>' for k in range(n))),
    "images in a paragraph": lambda n: page("<p>word " + '<img src="/a.jpg">' * n + "</p>"),
    "code lines": lambda n: page("<pre>" + "x = 1\n" * n + "</pre>"),
    "code elements": lambda n: page("<pre>" + "<div>x</div>" * n + "</pre>"),
    "headings": lambda n: page(f"<h2>What it costs</h2><p>{SENTENCE}</p>" * n),
    "headlines": lambda n: page("<h1>Council approves river bridge</h1>" * n),
    "times": lambda n: page("<time datetime='2023-09-14'>14 Sept 2023</time> " * n),
    "dates in a line": lambda n: page("<p>14 Sept 2023 " + "14 Sept 2023 " * n + "</p>"),
    "bylines": lambda n: page('<p class="byline">By Ada Lind</p>' * n),
    "one byline": lambda n: page('<p class="byline">By ' + "Ada Lind, " * n + "</p>"),
    "metas": lambda n: "".join(f'<meta property="og:title" content="Title {k}"><meta name="author" content="Ada {k} Lind">' for k in range(n)) + page(""),
    "one meta": lambda n: f'<meta name="author" content="{"Ada Lind, " * n}"><meta property="og:title" content="{"x | " * n}">' + page(""),
    "JSON-LD scripts": lambda n: '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council approves"}</script>' * n + page(""),
    "one JSON-LD": lambda n: '<script type="application/ld+json">{"@graph": [' + '{"@type": "NewsArticle", "author": {"name": "Ada Lind"}},' * n + "{}]}</script>" + page(""),
    "JSON-LD keys": lambda n: '<script type="application/ld+json">{' + "".join(f'"k{k}": {k},' for k in range(n)) + '"@type": "NewsArticle"}</script>' + page(""),
    "nested JSON-LD": lambda n: '<script type="application/ld+json">' + '{"@graph":[' * n + "</script>" + page(""),
    "closed nested JSON-LD": lambda n: '<script type="application/ld+json">' + '{"a":[' * n + "1" + "]}" * n + "</script>" + page(""),
    "broken JSON-LD": lambda n: '<script type="application/ld+json">{"headline": "a", ' + '"b": "\\", \' \n' * n + "</script>" + page(""),
    "JSON-LD body": lambda n: '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "' + SENTENCE * n + '"}</script>' + page(""),
    "JSON-LD body of a shell": lambda n: '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "' + SENTENCE * n + '"}</script><div>',
    "JSON-LD comments": lambda n: '<script type="application/ld+json">{"@type": "NewsArticle", "comment": [' + ",".join(json.dumps({"@type": "Comment", "text": f"I waited {k % 1000} days", "author": f"R{k}"}) for k in range(n)) + "]}</script>" + page(""),
    "microdata": lambda n: page("<span itemprop='author'>Ada Lind</span>" * n),
    "nested microdata": lambda n: page("<div itemscope itemprop='author'>Ada Lind" * n),
    "accents": lambda n: page(f"<p>e{'̖́̂' * n}</p>"),
    "paragraphs of Chinese": lambda n: page("<p>市议会批准修建新桥，经过九年的等待，市议会星期二投票决定修建新的大桥。</p>" * n),
    "one line of Chinese": lambda n: page("<p>" + "市议会批准修建新桥" * n + "</p>"),
    "one line of Thai": lambda n: page("<p>" + "สภาเมืองอนุมัติการสร้างสะพาน" * n + "</p>"),
    "spaces": lambda n: page(f"<p>a{' ' * n}b</p>"),
    "line ends": lambda n: page("\n" * n),
    "entity bomb": lambda n: '<!DOCTYPE x [<!ENTITY a "' + "aaaaaaaaaa" * n + '"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>' + page("&b;" * n),
    "processing instructions": lambda n: page("<?php echo 1 ?>" * n),
    "CDATA": lambda n: page("<![CDATA[word]]>" * n),
    "plaintext": lambda n: page("<plaintext>" + "<p>word\n" * n),
    "share lines": lambda n: page("<p>Share this</p><p>Read more</p>" * n),
    "pointers": lambda n: page('<p><a href="/x">Read more</a></p>' * n),
    "pointers and lists": lambda n: page('<p>Read more:</p><ul><li><a href="/x">The ferry</a></li></ul>' * n),
    "pointers and titles": lambda n: page("<p>Read more:</p>" + '<p><a href="/x">The ferry on the Ahle</a></p>' * n),
    "embeds": lambda n: page("<iframe src='https://player.example/1'></iframe>" * n),
    "mixed": lambda n: page("".join(f"<h2>Part {k}</h2><p>{SENTENCE}<b>{k}</b></p><ul><li>one</li><li>two</li></ul><blockquote><p>So</p></blockquote>" for k in range(n))),
    **{f"nested {tag}": (lambda n, tag=tag: page(f"<{tag}>" * n + "deep" + f"</{tag}>" * n)) for tag in TAGS},
    **{f"nested {tag} with text": (lambda n, tag=tag: page(f"<{tag}>some words " * n)) for tag in ("div", "span", "b", "section", "a href=/x", "blockquote", "font", "article", "q")},
}

TEXT: dict[str, Callable[[int], str]] = {
    "text: paragraphs": lambda n: TEXT_STORY + (SENTENCE + "\n\n") * n,
    "text: lines": lambda n: TEXT_STORY + (SENTENCE + "\n") * n,
    "text: short lines": lambda n: TEXT_STORY + "word\n" * n,
    "text: short paragraphs": lambda n: TEXT_STORY + "word\n\n" * n,
    "text: different short lines": lambda n: TEXT_STORY + "".join(f"word {k}\n" for k in range(n)),
    "text: one line": lambda n: SENTENCE * n,
    "text: one word": lambda n: TEXT_STORY + "a" * n,
    "text: one line of Chinese": lambda n: TEXT_STORY + "市议会批准修建新桥，" * n,
    "text: spaces": lambda n: TEXT_STORY + "a" + " " * n + "b",
    "text: blank lines": lambda n: TEXT_STORY + "\n" * n + TEXT_STORY,
    "text: tabs": lambda n: TEXT_STORY + "a\tb\tc\n" * n,
    "text: items": lambda n: TEXT_STORY + "- an item\n" * n,
    "text: numbered": lambda n: TEXT_STORY + "".join(f"{k}. an item\n" for k in range(n)),
    "text: nested items": lambda n: TEXT_STORY + "".join("  " * (k % 50) + "- an item\n" for k in range(n)),
    "text: deeper and deeper": lambda n: TEXT_STORY + "".join(" " * k + "- item\n" for k in range(int(math.sqrt(2 * n)))),
    "text: quoted": lambda n: TEXT_STORY + "> said\n" * n,
    "text: nested quotes": lambda n: TEXT_STORY + ">" * n + " said",
    "text: rulers": lambda n: TEXT_STORY + "-----\n" * n,
    "text: underlined": lambda n: TEXT_STORY + "Heading\n=======\n\nword\n\n" * n,
    "text: comments by turns": lambda n: TEXT_STORY + "Comments\n\n" + "".join(f"Reader {k}\n\nI waited {k % 1000} days for this bridge.\n\n" for k in range(n)),
    "text: comments": lambda n: TEXT_STORY + "Comments\n\n" + "".join(f"Reader {k}\n14 September 2023 at 10:{k % 60:02}\nI waited {k % 1000} days for this bridge.\nReply\n\n" for k in range(n)),
    "text: dates": lambda n: TEXT_STORY + "14 September 2023\n\n" * n,
    "text: bylines": lambda n: TEXT_STORY + "By Ada Lind\n\n" * n,
    "text: datelines": lambda n: TEXT_STORY + f"NORTHFORD (AP) — {SENTENCE}\n\n" * n,
    "text: addresses": lambda n: TEXT_STORY + "https://example.org/a " * n,
    "text: mail header": lambda n: "Subject: Bridge\nFrom: Ada\n" + "X-Field: value\n" * n + "\n" + TEXT_STORY,
    "text: soft hyphens": lambda n: TEXT_STORY + "hyphen\u00ad\n" * n,
    "text: broken words": lambda n: TEXT_STORY + "an inter-\nruption of the\n" * n,
    "Markdown: emphasis": lambda n: "# Title\n\n" + TEXT_STORY + "**a** _b_ " * n,
    "Markdown: stars": lambda n: "# Title\n\n**b** " + TEXT_STORY + "*" * n,
    "Markdown: stars and letters": lambda n: "# Title\n\n**b** " + TEXT_STORY + "*a " * n + "**a" * n,
    "Markdown: brackets": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "[" * n,
    "Markdown: bracket pairs": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "[a](" * n,
    "Markdown: nested links": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "[" * n + "](x)" * n,
    "Markdown: backticks": lambda n: "# Title\n\n**b** " + TEXT_STORY + "".join("`" * (k % 300) + " " for k in range(n // 150)),
    "Markdown: links": lambda n: "# Title\n\n" + TEXT_STORY + "[a](https://x.example/b) " * n,
    "Markdown: definitions": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "".join(f"[{k}]: /x{k}\n" for k in range(n)) + "[1][2] " * n,
    "Markdown: headings": lambda n: f"# Title\n\n{SENTENCE}\n\n## Part\n\n" * n,
    "Markdown: tables": lambda n: "# Title\n\n" + TEXT_STORY + "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * n,
    "Markdown: fences": lambda n: "# Title\n\n" + TEXT_STORY + "```\nx\n```\n\n" * n,
    "Markdown: open fences": lambda n: "# Title\n\n" + TEXT_STORY + "".join("`" * (3 + k % 9) + "\nx\n" for k in range(n)),
    "Markdown: nested quotes": lambda n: "# Title\n\n**b** " + TEXT_STORY + "> " * n + "said",
    "Markdown: quotes in items": lambda n: "# Title\n\n**b** " + TEXT_STORY + "> - " * n + "said",
    "Markdown: backslashes": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "\\" * n,
    "Markdown: angle brackets": lambda n: "# Title\n\n**b** [a](b) " + TEXT_STORY + "<a " * n,
    "Markdown: front matter": lambda n: "---\n" + "".join(f"key{k}: value\n" for k in range(n)) + "---\n\n# Title\n\n" + TEXT_STORY,
    "Markdown: deep front matter": lambda n: "---\ntitle: " + "[" * n + "\n---\n\n# Title\n\n" + TEXT_STORY,
    "Markdown: aliases": lambda n: "---\na: &a [x, x]\n" + "".join(f"b{k}: &b{k} [*{'a' if not k else f'b{k - 1}'}, *{'a' if not k else f'b{k - 1}'}]\n" for k in range(min(n, 3000))) + "---\n\n# Title\n\n" + TEXT_STORY,
}

FAMILIES = HTML | TEXT

MOST = {"attributes": 32_000}
"""Sizes that are enough where the plain parse itself takes the square of them."""

SLOW = 0.04
"""Seconds from which a time is more than noise."""


KEEPER = type(functools.lru_cache(len))


def measure(name: str, size: int) -> dict[str, float]:
    """Time and memory of one input, in this process; memory limited so that a mistake does not take the machine along."""
    from lxml import html

    import newsclean
    from newsclean.decode import decode
    from newsclean.inspector.examination import examine

    source = FAMILIES[name](size)
    examine(decode(page("") if name in HTML else TEXT_STORY)).article.to_json()  # what is loaded once is not the input's doing

    def run() -> None:
        try:
            article = examine(decode(source.encode("utf-8"))).article
            article.to_json(boilerplate="all")
            article.to_markdown(comments=True)
        except newsclean.NewscleanError:
            pass

    run_time = least(run)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parsed = least(lambda: html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True)))
    return {"bytes": len(source.encode("utf-8")), "seconds": run_time, "parse": parsed, "peak": peak}


def least(work: Callable[[], object]) -> float:
    """Processor time of the fastest of a few runs; one is enough for what takes long."""
    found = math.inf
    for _ in range(3):
        forget()
        before = time.process_time()
        work()
        found = min(found, time.process_time() - before)
        if found > 1:
            break
    return found


def forget() -> None:
    """Empty what is remembered from page to page: lines of the run before would be known in the next, but only those of small inputs."""
    for known in gc.get_objects():
        if isinstance(known, KEEPER) and known.cache_parameters()["maxsize"] is not None:
            known.cache_clear()


def child(name: str, size: int, limit: float) -> dict[str, float] | None:
    """`measure` in a process of its own; None where it does not end in time."""
    command = [sys.executable, __file__, "--child", name, str(size)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        return {"bytes": 0, "seconds": math.inf, "parse": 1, "memory": 0, "peak": 0, "error": done.stderr.strip().splitlines()[-1:]}
    return json.loads(done.stdout)


def grow(name: str, seconds: float) -> dict[str, object]:
    """Double the size until it takes longer than `seconds`."""
    size, found = 1000, []
    while True:
        one = child(name, size, 40 * seconds + 60)
        if one is None or "error" in one:
            return {"name": name, "size": size, "broken": ["fails: " + str(one["error"]) if one else "does not end"]}
        found.append((size, one))
        if one["seconds"] > seconds or one["bytes"] > 8_000_000 or size >= MOST.get(name, 1_000_000):
            break
        size *= 4 if one["seconds"] < SLOW / 2 else 2
    return judged(name, found)


def judged(name: str, found: list[tuple[int, dict[str, float]]]) -> dict[str, object]:
    """The figures of a family, and the bounds it breaks."""
    size, last = found[-1]
    exponent = slope([(math.log(one["bytes"]), math.log(one["seconds"])) for _, one in found if one["seconds"] >= SLOW])
    times = last["seconds"] / last["parse"]
    broken = []
    if exponent > EXPONENT:
        broken.append(f"exponent {exponent:.2f}")
    for _, one in found:
        if one["seconds"] > max(SECONDS, TIMES_A_PARSE * one["parse"]):
            broken.append(f"{one['seconds']:.1f} s is {one['seconds'] / one['parse']:.0f} times a parse of {one['bytes'] / 1e6:.2f} MB")
            break
    if last["peak"] > max(MEGABYTES, TIMES_ITS_SIZE * last["bytes"] / 1024**2):
        broken.append(f"{last['peak']:.0f} MB")
    return {"name": name, "size": size, "MB": last["bytes"] / 1e6, "seconds": last["seconds"], "exponent": exponent, "times": times, "peak": last["peak"], "broken": broken}


def slope(points: list[tuple[float, float]]) -> float:
    """Of the line through the points that has the least squares; 0 for fewer than three."""
    if len(points) < 3:
        return 0.0
    middle, height = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    spread = sum((point[0] - middle) ** 2 for point in points)
    return sum((point[0] - middle) * (point[1] - height) for point in points) / spread


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="names of families, or parts of names, divided by commas")
    parser.add_argument("--seconds", type=float, default=2.0, help="an extraction longer than this ends the doubling")
    parser.add_argument("--json", metavar="FILE", help="write the figures")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measure(options.child[0], int(options.child[1]))))
        return
    names = [name for name in FAMILIES if not options.only or any(part in name for part in options.only.split(","))]
    print(f"{'family':34}{'size':>9}{'MB':>8}{'s':>8}{'exponent':>10}{'x parse':>9}{'peak MB':>9}")
    results = []
    for name in names:
        result = grow(name, options.seconds)
        results.append(result)
        figures = "{size:>9}{MB:>8.2f}{seconds:>8.2f}{exponent:>10.2f}{times:>9.1f}{peak:>9.0f}".format(**result) if "MB" in result else f"{result['size']:>9}"
        print(f"{name:34}{figures}  {'; '.join(result['broken'])}", flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    failed = [result["name"] for result in results if result["broken"]]
    print(f"{len(results) - len(failed)} of {len(results)} families within bounds" + (f"; not: {', '.join(map(str, failed))}" if failed else ""))
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
