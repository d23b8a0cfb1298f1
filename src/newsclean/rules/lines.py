"""What only plain text is asked: with neither elements nor links, the words of a line are all there is."""

from __future__ import annotations

from functools import cache

from newsclean.model import Block
from newsclean.rules._rule import rule
from newsclean.rules.view import View
from newsclean.rules.whereabouts import grade, graded
from newsclean.segment.counting import spaceless
from newsclean.tables import lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsclean.lines.vocabulary import Vocabulary

SHARES = ((0.0, "0"), (0.2, "1"), (0.4, "2"), (0.6, "3"), (0.8, "4"))
FUNCTION_SHARES = ((0.0, "0"), (0.1, "1"), (0.2, "2"), (0.3, "3"), (0.4, "4"), (0.5, "5"))
FEW, SOME = 2, 6
"""Words of a line with which its share of something says little, or more."""
LONGEST = 60
"""Words of a line that a site may say of itself."""
LONGEST_TAIL = 45
"""Characters of the credit that a caption ends with."""
CAPTION = (4, 60)
"""Words of a caption."""


def sized(findings: dict[str, str], sizes: dict[str, str]) -> dict[str, str]:
    """Findings told apart by how much there was to find them in."""
    return {size + name: f"{sentence}, {words}" for size, words in sizes.items() for name, sentence in findings.items()}


SIZES = {"few": "few words", "some": "some words", "many": "many words"}


def size(words: int) -> str:
    """How much there is to find something in."""
    if words <= FEW:
        return "few"
    return "some" if words <= SOME else "many"


@rule(sized(graded("share of its words that the paragraphs have too", SHARES), SIZES), sees="line")
def told(block: Block, view: View) -> str:
    """What belongs to a story speaks of the same things as its paragraphs; adverts and teasers speak of others."""
    if view.marked or not block.text:
        return ""
    known, all_words = vocabulary(view).shared(block)
    return size(all_words) + grade(known / all_words, SHARES) if all_words else ""


def vocabulary(view: View) -> Vocabulary:
    """The words of the page's paragraphs, gathered when first asked for."""
    if view.vocabulary is None:
        from newsclean.lines.vocabulary import Vocabulary

        view.vocabulary = Vocabulary(view.blocks)
    return view.vocabulary


@rule(sized(graded("share of function words", FUNCTION_SHARES), SIZES | {"long": "a long text"}), sees="line")
def function_words(block: Block, view: View) -> str:
    """Sentences are held together by function words, in any language that has words for it; labels and titles do without."""
    if view.marked or not block.text:
        return ""
    known = vocabulary(view).function_words
    if not known:
        return ""
    words = block.text[:HEAD].casefold().split()
    found = sum([word in known for word in words])
    return ("long" if len(words) > LONG else size(len(words))) + grade(found / len(words), FUNCTION_SHARES)


HEAD, LONG = 400, 14
"""Characters of a block that are looked at, and words from which it is long."""


NAMED = ((0.0, "0"), (0.34, "1"), (0.67, "2"), (1.0, "3"))
NAMES = {"few": "few names", "many": "many names", "long": "the names of a paragraph"}
FEWEST_NAMES, MANY_NAMES, PARAGRAPH = 2, 4, 25
"""Names by which a line can be judged, that are many, and words of a paragraph."""


@rule(sized(graded("share of its names that the paragraphs have too", NAMED), NAMES), sees="line")
def names(block: Block, view: View) -> str:
    """A story goes on with the people and places it has named; a teaser brings others."""
    if view.marked or not block.text:
        return ""
    known, all_names = vocabulary(view).shared_names(block)
    if all_names < FEWEST_NAMES:
        return ""
    much = "long" if block.words > PARAGRAPH else "many" if all_names >= MANY_NAMES else "few"
    return much + grade(known / all_names, NAMED)


CAPITAL_SHARES = ((0.0, "0"), (0.5, "1"), (1.0, "2"), (1.6, "3"), (2.5, "4"))


@rule(sized(graded("words with a capital, against the paragraphs' share of them", CAPITAL_SHARES), {"some": "few words", "many": "some words"}), sees="line")
def capital_words(block: Block, view: View) -> str:
    """Captions, credits and bylines are names for the most part; how many capitals sentences have depends on the language."""
    if view.marked or not 1 < block.words <= LONGEST_LINE:
        return ""
    known = vocabulary(view)
    if len(known.own) < FEWEST_PARAGRAPHS or not known.capitals:
        return ""
    words = block.text.split()[1:]
    share = sum([word[0].isupper() for word in words]) / (len(words) or 1)
    return size(max(block.words, FEW + 1)) + grade(share * known.words / known.capitals, CAPITAL_SHARES)


FEWEST_PARAGRAPHS = 3
"""Paragraphs that tell how many words of sentences have a capital."""
LONGEST_LINE = 30
"""Words."""


@rule(
    {"one": "a word of the site about itself", "two": "two words of the site about itself", "more": "many words of the site about itself"},
    hits={
        "Create an account or sign in to continue reading.": "two", "Access the app with one account and your email": "more", "Jetzt abonnieren": "two",
        "ログインして続きを読む": "one",
    },
    misses=("The council voted on Tuesday.", "市議会は月曜日に決めた。"), sees="line",
)
def site_words(block: Block, view: View) -> str:
    """Boxes inside a story ask for accounts, subscriptions, consent and clicks."""
    if view.marked or not 0 < block.words <= LONGEST:
        return ""
    words = site_table()
    text = block.text.casefold()
    found = len({word.strip(EDGES) for word in text.split()} & words)
    if not text.isascii() and spaceless().search(text):
        found += sum([part in text for part in site_parts()])
    return "" if not found else "one" if found == 1 else "two" if found == 2 else "more"  # noqa: PLR2004


EDGES = " .,:;!?…()[]\"'“”„«»‘’|–—-"


def site_list() -> list[str]:
    """The entries of the table."""
    return [word for line in lines_of("site_words.txt") if not line.startswith("#") for word in line.split()]


@cache
def site_table() -> frozenset[str]:
    """The words of a site about itself."""
    return frozenset(site_list())


@cache
def site_parts() -> tuple[str, ...]:
    """Those of scripts without spaces."""
    return tuple(word for word in site_list() if not word.isascii() and spaceless().match(word))


@rule(
    {
        "glued": "words run on after a full stop without a space", "bracket": "ends with a bracket after the sentence",
        "fragment": "a few words without a full stop follow the last sentence", "slash": "ends with names divided by a stroke",
    },
    hits={
        "The old kiln in spring.Ida Falk/Wire": "glued", "The old kiln in spring. (Source: Archive)": "bracket", "The old kiln in spring. Ida Falk": "fragment",
        "The old kiln in spring Ida Falk/Wire": "slash",
    },
    misses=("The old kiln in spring.", "The old kiln (built in 1911) is empty.", "The price rose to 3.4 per cent."), sees="line",
)
def credit(block: Block, view: View) -> str:
    """Captions end with who took the picture, after their sentence and often without a space before."""
    if view.marked or not CAPTION[0] <= block.words <= CAPTION[1]:
        return ""
    text = block.text.rstrip(" |")
    if text[-1] in STOPS:
        return ""
    stop = max([text.rfind(mark) for mark in STOPS])
    tail = text[stop + 1:]
    if stop > 0 and 1 < len(tail) <= LONGEST_TAIL:
        if tail.lstrip()[0] in "([" and tail[-1] in ")]":
            return "bracket"
        if tail[0].isupper() and text[stop - 1].isalpha():
            return "glued"
        if tail[0] == " " and not tail[1].islower():
            return "fragment"
    last = text.rpartition(" ")[2]
    return "slash" if "/" in last[1:-1] and not last.startswith(("http", "www")) else ""


STOPS = ".!?…。！？।؟۔"


@rule(
    {"title": "a line with a colon inside", "label": "opens with a word and a bar"},
    hits={"Council: the river bridge is late": "title", "WATCH | The bridge opens": "label"}, misses=("The bridge opens", "He said: that is enough."),
    sees="line",
)
def divided(block: Block, view: View) -> str:
    """Teasers name their subject before a colon; players and tickers put a word before a bar."""
    if view.marked or not 0 < block.words <= SHORT or block.text[-1] in STOPS:
        return ""
    if " | " in block.text[:LABEL]:
        return "label"
    return "title" if ": " in block.text or "：" in block.text else ""


SHORT, LABEL = 20, 20
"""Words of a line, and characters of the label it opens with."""
