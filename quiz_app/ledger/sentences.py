"""Article → sentences: block by block, each with the marks that close it."""

from __future__ import annotations

import re
from bisect import bisect_right

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon

_NEVER_LAST = lexicon.words("sentences", "never_last")
_MAY_BE_LAST = lexicon.words("sentences", "may_be_last")
_BEFORE_NUMBER = lexicon.words("sentences", "before_number")
_OPENERS = lexicon.words("sentences", "openers")
_SAID = lexicon.words("sentences", "said")

# An end: . ! ? … with its closing quotation marks and brackets, then space.
_END = re.compile(r"""(?P<mark>[.!?…]+)(?P<close>(?:''|[”’"')\]»])*)(?:\[\d+\])*\s+""")
_OPENING = "“‘\"'([«—–-•"
_LAST_WORD = re.compile(r"[\w.&’'-]*$")
_FIRST_WORD = re.compile(r"[\W_]*([\w’'-]+)")
_NAME_THEN_VERB = re.compile(r"(?:[A-Z][\w’'.-]*\s+){1,4}(\w+)|I\s+(\w+)")


def sentences(article: Article) -> tuple[Span, ...]:
    """Return the sentences of every block in order, headings and captions too.

    A sentence never crosses a block; closing quotation marks and brackets belong to the
    sentence they close; white space between sentences belongs to none.
    """
    return tuple(span for block in article.blocks for span in _of_block(article.text, block.span))


def sentence_at(spans: tuple[Span, ...], offset: int) -> Span | None:
    """Return the sentence that holds the character at `offset`, or None between sentences."""
    number = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[number] if number >= 0 and offset < spans[number].end else None


def _of_block(text: str, block: Span) -> list[Span]:
    found, start = [], block.start
    for end in _END.finditer(text, block.start, block.end):
        if end.end() < block.end and _is_end(text, start, end, block.end):
            found.append(_trimmed(text, start, end.end()))
            start = end.end()
    found.append(_trimmed(text, start, block.end))
    return [span for span in found if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _is_end(text: str, start: int, end: re.Match[str], block_end: int) -> bool:
    rest = text[end.end() : block_end]
    if not _may_open(rest):
        return False
    if end["mark"] != ".":
        return not (end["close"] and _goes_on_with_speaker(rest))
    word = _LAST_WORD.search(text[start : end.start()])
    return _full_stop_ends(word.group().lower() if word else "", rest)


def _may_open(rest: str) -> bool:
    first = rest[:1]
    return first.isupper() or first.isdigit() or first in _OPENING or first in "$£€@#"


def _goes_on_with_speaker(rest: str) -> bool:
    speaker = _NAME_THEN_VERB.match(rest)
    return speaker is not None and (speaker.group(1) or speaker.group(2)) in _SAID


def _full_stop_ends(word: str, rest: str) -> bool:
    """Return whether a full stop behind `word` ends the sentence when `rest` follows."""
    word = word.strip("’'")
    if word in _NEVER_LAST:
        return False
    if word in _BEFORE_NUMBER and rest[:1].isdigit():
        return False
    is_initial = len(word) == 1 and word.isalpha()
    if word in _MAY_BE_LAST or is_initial:
        first = _FIRST_WORD.match(rest)
        return first is not None and first.group(1).lower() in _OPENERS
    return True
