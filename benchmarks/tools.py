"""newsclean and its peers behind one call: (bytes, url) -> fields. A peer that is not installed is left out."""

from __future__ import annotations

import re


def newsclean():
    import newsclean as package

    def run(data, url):
        try:
            article = package.extract(data, url=url).to_dict()
        except package.NoArticleError:
            return {"headline": None, "authors": [], "date": None, "subheadings": [], "paragraphs": [], "body": "", "comments": [], "confidence": 0.0}
        text = [item for item in article["body"] if item["type"] not in {"image", "embed"}]
        return {
            "headline": article["headline"], "authors": article["authors"], "date": (article["published"] or "")[:10] or None,
            "subheadings": [item["text"] for item in text if item["type"] == "subheading"],
            "paragraphs": [item["text"] for item in text if item["type"] != "subheading"],
            "body": "\n".join(item["text"] for item in text), "standfirst": article["standfirst"],
            "comments": [comment["text"] for comment in article["comments"]], "confidence": article["confidence"],
        }

    return run


def trafilatura():
    from trafilatura import bare_extraction, extract

    def run(data, url):
        found = bare_extraction(data, url=url, with_metadata=True, include_comments=True)
        if found is None:
            return {}
        markdown = extract(data, url=url, output_format="markdown", include_comments=False, include_formatting=True) or ""
        return {
            "headline": found.title, "authors": found.author.split("; ") if found.author else [], "date": found.date, "body": found.text or "",
            "paragraphs": (found.text or "").split("\n"), "comments": [found.comments] if found.comments else [],
            "subheadings": [re.sub(r"[*_]", "", line.lstrip("# ")) for line in markdown.split("\n") if re.match(r"#{1,6} ", line)],
        }

    return run


def newspaper4k():
    from newspaper import Article

    def run(data, url):
        page = Article(url or "http://example.org/", fetch_images=False)
        page.download(input_html=decoded(data))
        page.parse()
        date = page.publish_date.strftime("%Y-%m-%d") if page.publish_date else None
        return {"headline": page.title, "authors": page.authors, "date": date, "body": page.text, "paragraphs": re.split(r"\n+", page.text)}

    return run


def goose3():
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def run(data, url):
        page = goose.extract(raw_html=decoded(data))
        date = page.publish_datetime_utc.strftime("%Y-%m-%d") if page.publish_datetime_utc else None
        return {"headline": page.title, "authors": page.authors, "date": date, "body": page.cleaned_text, "paragraphs": re.split(r"\n+", page.cleaned_text)}

    return run


def readability_lxml():
    from lxml import html
    from readability import Document

    def run(data, url):
        document = Document(decoded(data))
        tree = html.fromstring(document.summary() or "<p/>")
        lines = block_lines(tree)
        headings = [squeeze(heading.text_content()) for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        return {"headline": document.short_title(), "body": "\n".join(lines), "paragraphs": lines, "subheadings": headings}

    return run


def justext():
    import justext as package

    stop = package.get_stoplist("English")

    def run(data, url):
        lines = [part.text for part in package.justext(data, stop) if not part.is_boilerplate]
        return {"body": "\n".join(lines), "paragraphs": lines}

    return run


def boilerpy3():
    from boilerpy3 import extractors

    extractor = extractors.ArticleExtractor(raise_on_failure=False)

    def run(data, url):
        found = extractor.get_doc(decoded(data))
        return {"headline": found.title, "body": found.content, "paragraphs": found.content.split("\n")}

    return run


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def run(data, url):
        tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data)))
        text = extract_plain_text(tree, main_content=True, preserve_formatting=True)
        return {"headline": tree.title, "body": text, "paragraphs": [line for line in text.split("\n") if line.strip()]}

    return run


def lxml_parse():
    """The floor of speed: parsing alone."""
    from lxml import html

    def run(data, url):
        html.document_fromstring(data)
        return {}

    return run


TOOLS = {tool.__name__.replace("_", "-"): tool for tool in (
    newsclean, trafilatura, newspaper4k, goose3, readability_lxml, justext, boilerpy3, resiliparse, lxml_parse,
)}


def decoded(data):
    """Text for peers that do not decode: by the declared charset."""
    found = re.search(rb"charset=[\"']?([\w-]+)", data[:4096])
    name = found.group(1).decode() if found else "utf-8"
    try:
        return data.decode(name, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def squeeze(text):
    return re.sub(r"\s+", " ", text or "").strip()


BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td", "th", "br", "section", "article", "figcaption", "tr"}


def block_lines(tree):
    """The text of a tree, a line a block."""
    for element in list(tree.iter()):
        if element.tag in BLOCKS:
            element.tail = "\n" + (element.tail or "")
            element.text = "\n" + (element.text or "")
    return [squeeze(line) for line in tree.text_content().split("\n") if line.strip()]
