"""The inspector's page: one file that needs no network and no script, and that nothing of the inspected page can act in.

    page      the whole of it
    markup    the only place that makes elements: everything from outside goes through it, escaped
    style     the style sheet, and its digest for the Content-Security-Policy
    fields, legend, blocks, article   the parts
"""

from __future__ import annotations

from newsclean.inspector.html.page import page

__all__ = ["page"]
