"""What a fixture's about.json says, compared with what newsclean gives. Differences are told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from typing import Any

from newsclean.article import Article, Item

LETTERS = {
    "paragraph": "p", "subheading": "S", "quote": "q", "list": "l", "table": "t", "code": "c", "footnote": "f",
    "image": "i", "embed": "e",
}
NOTES = {"about", "url", "error", "html_only", "in_text", "known_failure"}
HTML_ONLY = {"modified", "paywalled", "site", "section", "tags", "images"}

Check = Callable[[Article, Any, str], object]
"""Article, wanted value, `html` or `txt` -> what there is instead, or None where it agrees."""


def folded(text: str) -> str:
    return " ".join(text.split())


def moment(value: str | None) -> str | None:
    """One spelling for one moment: what a page prints may round its data, and give another offset."""
    if value is None or "T" not in value:
        return value
    time = datetime.fromisoformat(value.replace("Z", "+00:00").replace(".000", ""))
    if time.tzinfo is not None:
        time = time.astimezone(timezone.utc)
    return time.isoformat(timespec="minutes")


def shape(items: list[Item]) -> str:
    return "".join(LETTERS[item.type] for item in items)


def _plain(letters: str, *, quotes: bool) -> str:
    letters = letters.replace("i", "").replace("e", "")
    return letters.replace("q", "p") if quotes else letters


def _same(name: str) -> Check:
    def check(article: Article, wanted: Any, _kind: str) -> object:
        found = getattr(article, name)
        return None if found == wanted else repr(found)

    return check


def _language(article: Article, wanted: Any, _kind: str) -> object:
    found = article.language
    return None if found == wanted or (found or "").partition("-")[0] == wanted else repr(found)


def _date(name: str) -> Check:
    def check(article: Article, wanted: Any, kind: str) -> object:
        found = getattr(article, name)
        if kind == "txt" and found and wanted:
            return None if found[:10] == wanted[:10] else found
        return None if moment(found) == moment(wanted) else repr(found)

    return check


def _dateline(article: Article, wanted: Any, _kind: str) -> object:
    if wanted is None or article.dateline is None:
        return None if wanted is article.dateline else repr(article.dateline)
    found = {key: getattr(article.dateline, key) for key in wanted}
    return None if found == wanted else repr(found)


def _subheadings(article: Article, wanted: Any, _kind: str) -> object:
    found = [item.text for item in article.body if item.type == "subheading"]
    return None if found == wanted else repr(found)


def _shape(article: Article, wanted: Any, kind: str) -> object:
    found = shape(article.body)
    if kind == "txt" or not {"i", "e"} & set(wanted):
        found, wanted = (_plain(letters, quotes=kind == "txt") for letters in (found, wanted))
    return None if found == wanted else found


def _starts(article: Article, wanted: Any, _kind: str) -> object:
    found = folded(article.text)
    return None if found.startswith(wanted) else repr(found[: len(wanted) + 20])


def _ends(article: Article, wanted: Any, _kind: str) -> object:
    found = folded(article.text)
    return None if found.endswith(wanted) else repr(found[-len(wanted) - 20 :])


def _in_body(article: Article, wanted: Any, _kind: str) -> object:
    found = folded(article.text)
    missing = [snippet for snippet in wanted if folded(snippet) not in found]
    return f"missing {missing}" if missing else None


def _not_in_body(article: Article, wanted: Any, _kind: str) -> object:
    found = folded(article.text)
    leaked = [snippet for snippet in wanted if folded(snippet) in found]
    return f"leaked {leaked}" if leaked else None


def _images(article: Article, wanted: Any, _kind: str) -> object:
    found = [item.url for item in article.body if item.type == "image"]
    rest = iter(found)
    return None if all(url in rest for url in wanted) else repr(found)


def _comments(article: Article, wanted: Any, kind: str) -> object:
    found = article.comments
    shown = [(comment.author, comment.published, comment.depth, comment.text[:40]) for comment in found]
    if len(found) != len(wanted):
        return f"{len(found)} comments: {shown}"
    for comment, want in zip(found, wanted, strict=True):
        agree = (
            comment.author == want.get("author", comment.author)
            and folded(comment.text).startswith(want.get("text", ""))
            and (comment.published or "").startswith(want.get("published", "") if kind == "html" else "")
            and (kind == "txt" or comment.depth == want.get("depth", comment.depth))
        )
        if not agree:
            return repr(shown)
    return None


CHECKS: dict[str, Check] = {
    **{name: _same(name) for name in (
        "headline", "kicker", "standfirst", "byline", "authors", "site", "section", "tags", "paywalled",
    )},
    "language": _language, "published": _date("published"), "modified": _date("modified"), "dateline": _dateline,
    "subheadings": _subheadings, "shape": _shape, "starts": _starts, "ends": _ends,
    "in_body": _in_body, "not_in_body": _not_in_body, "images": _images, "comments": _comments,
}
KEYS = NOTES | set(CHECKS) | {"paragraphs"}


def _paragraphs(article: Article, about: dict[str, Any], kind: str) -> object:
    found, wanted = shape(article.body).count("p"), about["paragraphs"]
    if kind == "txt":
        found, wanted = found + shape(article.body).count("q"), wanted + about.get("shape", "").count("q")
    opening = [item.text[:30] for item in article.body if item.type == "paragraph"]
    return None if found == wanted else f"{found}: {opening}"


def objections(article: Article, about: dict[str, Any], kind: str) -> Iterator[str]:
    """What an editor would say against the article, one line a key of about.json."""
    own = about.get("in_text", {}) if kind == "txt" else {}
    skipped = (HTML_ONLY | set(about.get("html_only", ()))) - set(own) if kind == "txt" else set()
    about = {**about, **own}
    for key, check in CHECKS.items():
        if key in about and key not in skipped:
            found = check(article, about[key], kind)
            if found is not None:
                yield f"{key}: wanted {about[key]!r}, found {found}"
    if "paragraphs" in about and "paragraphs" not in skipped:
        found = _paragraphs(article, about, kind)
        if found is not None:
            yield f"paragraphs: wanted {about['paragraphs']}, found {found}"


def disagreements(html: Article, text: Article, about: dict[str, Any]) -> Iterator[str]:
    """Where the article of the HTML and that of the pasted text differ, in what both can know."""
    skipped = set(about.get("html_only", ())) | set(about.get("in_text", ()))
    for key in ("headline", "byline", "authors", "standfirst", "published", "dateline"):
        one, other = getattr(html, key), getattr(text, key)
        if key == "published":
            one, other = (one or "")[:10], (other or "")[:10]
        if key not in skipped and one != other:
            yield f"{key}: HTML gives {one!r}, text {other!r}"
    if "parity" not in skipped:
        yield from _unlike(_readable(html), _readable(text))
    if "comments" not in skipped:
        ones, others = ([(comment.author, folded(comment.text)) for comment in each.comments] for each in (html, text))
        if ones != others:
            yield f"comments: HTML gives {ones}, text {others}"


def _readable(article: Article) -> list[tuple[str, str]]:
    letters = (LETTERS[item.type] for item in article.body)
    pairs = zip(letters, article.body, strict=True)
    return [("p" if letter in "pqf" else letter, folded(item.text)) for letter, item in pairs if letter not in "ie"]


def _unlike(html: list[tuple[str, str]], text: list[tuple[str, str]]) -> Iterator[str]:
    """The first place at which two bodies part."""
    for place, (one, other) in enumerate(zip(html, text, strict=False)):
        if one != other:
            yield f"body, item {place}: HTML gives {one}, text {other}"
            return
    if len(html) != len(text):
        longer, kind = (html, "HTML") if len(html) > len(text) else (text, "text")
        yield f"body: only the {kind} goes on with {longer[min(len(html), len(text))]}"
