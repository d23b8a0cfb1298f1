"""Pages to inspect, and ways to do it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from newsclean.cli import cli
from newsclean.decode import decode
from newsclean.inspector.examination import Examination, examine
from newsclean.inspector.provenance import Field, fields_of

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"

STORY = """<!DOCTYPE html><html lang="en"><head><title>Council approves river bridge - Example News</title>
<meta property="og:site_name" content="Example News"><meta property="og:title" content="Bridge wins approval">
<meta property="article:published_time" content="2023-09-14T06:30:00+02:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council approves river bridge",
"datePublished": "2023-09-14", "dateModified": "2023-09-15", "author": [{"name": "Ada Lind"}, {"name": "Tom Okoro"}]}</script></head><body>
<nav class="menu"><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article class="story post-17"><h1>Council approves river bridge</h1>
<p class="byline">By Ada Lind</p>
<p>NORTHFORD (Example Wire) — The council voted on Tuesday to end a nine-year wait. The bridge will cost four million
and take three years to build, the mayor said in a café by the river.</p>
<p>“We waited too long,” said Tom Okoro, who lives on the left bank and takes the ferry every day of the week.</p>
<h2>What it costs</h2>
<p>The bridge is paid for by the county and by the town, each with one half, the council said after its meeting.</p>
</article>
<section id="comments"><h3>1 Comment</h3><ol class="comment-list"><li class="comment"><cite>Mary</cite>
<time datetime="2023-09-15">15 Sept 2023</time><p>At last. I have waited for it since I was at school.</p></li></ol>
</section>
<footer><p>© 2023 Example News. All rights reserved.</p></footer></body></html>
"""

NO_STORY = "<html><body><nav><a href=/a>News</a> <a href=/b>Sport</a></nav><footer>© 2023</footer></body></html>"


def seen(source: str | bytes = STORY, **options: str) -> Examination:
    return examine(decode(source, **options))


def field(name: str, source: str = STORY) -> Field:
    return next(one for one in fields_of(seen(source)) if one.name == name)


def run(*args: object, columns: int = 120, **options: object) -> Result:
    env = {"COLUMNS": str(columns), **options.pop("env", {})}
    return CliRunner().invoke(cli, ["inspect", *map(str, args)], env=env, **options)


def index_of(examination: Examination, beginning: str) -> int:
    return next(one.index for one in examination.article.blocks if one.text.startswith(beginning))
