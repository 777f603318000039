"""Articles and attributions for tests, from plain text."""

from __future__ import annotations

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.model import Attribution, Found

_MARKS = {"# ": BlockKind.HEADING, "> ": BlockKind.QUOTE, "= ": BlockKind.CAPTION}


def article(text: str) -> Article:
    """Return the article of `text`: blank lines part blocks; "# ", "> ", "= " name their kind."""
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        kind = _MARKS.get(piece[:2], BlockKind.PARAGRAPH)
        skip = 0 if kind is BlockKind.PARAGRAPH else 2
        blocks.append(Block(kind, Span(at + skip, at + len(piece))))
        at += len(piece) + 2
    return Article(text, tuple(blocks))


def span(read: Article, words: str, start: int = 0) -> Span:
    """Return where the words first stand at or behind `start`; they have to."""
    at = read.text.index(words, start)
    return Span(at, at + len(words))


def attributions(read: Article, *rows: str) -> tuple[Attribution, ...]:
    """Return attributions from rows of "source | cue | content", as a tagger would.

    The contents follow one another in the text; source and cue are looked for from the
    sentence of the content on. An empty cell stands for no words.
    """
    found: list[Attribution] = []
    behind = 0
    for row in rows:
        source, cue, content = (cell.strip() for cell in row.split("|"))
        said = span(read, content, behind)
        start = max(read.text.rfind(mark, 0, said.start) for mark in (". ", "\n", ".” ")) + 1
        named, says = ((span(read, words, start),) if words else () for words in (source, cue))
        found.append(Attribution(named, says, (said,), Found.TAGGER, confidence=0.9))
        behind = said.end
    return tuple(found)
