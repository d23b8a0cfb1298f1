"""What HTML elements are to a reader. Everything that depends on an element's name is in these tables."""

from __future__ import annotations

SKIPPED = frozenset({
    "script", "style", "svg", "select", "datalist", "object", "applet", "canvas", "map", "noframes", "rp", "annotation", "annotation-xml",
    "frameset", "param", "track", "xmp",
})
"""Elements whose contents a reader does not see as text."""

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
    "nobr", "output", "q", "rt", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "blink", "math", "mi", "mo", "mn", "mrow", "msup", "msub", "mfrac", "msqrt", "mtext", "semantics", "progress", "meter", "slot",
})
"""Elements that do not begin a new line. All others do, unknown ones too."""

STYLES = {
    "b": "strong", "strong": "strong", "em": "em", "i": "em", "cite": "em", "dfn": "em", "var": "em", "code": "code", "kbd": "code",
    "samp": "code", "tt": "code", "del": "del", "s": "del", "strike": "del", "sup": "sup", "sub": "sub", "mark": "mark",
}
"""Inline elements and the style they give (HTML Living Standard, 15.3 "Rendering: non-replaced elements")."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre", "figcaption", "dt", "dd", "summary", "caption", "blockquote"})
"""Elements that are a piece of text rather than a container of pieces."""

SECTIONING_MARKS = {
    "nav": "nav", "aside": "sidebar", "footer": "footer", "header": "header", "article": "article", "main": "main", "form": "form",
    "figcaption": "caption", "figure": "media", "button": "button", "textarea": "form", "dialog": "modal", "noscript": "hidden",
    "template": "hidden", "menu": "nav", "fieldset": "form", "video": "media", "audio": "media", "search": "search",
}
"""Elements that say themselves what a class says elsewhere (ARIA in HTML, W3C)."""

ROLE_MARKS = {
    "navigation": "nav", "complementary": "sidebar", "contentinfo": "footer", "banner": "header",
    "main": "main", "article": "article", "search": "search", "dialog": "modal", "alertdialog": "modal",
    "form": "form", "menu": "nav", "menubar": "nav",
}
"""ARIA landmark roles."""
