"""Attributions for tests: built from quoted words, and shown as words again."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from quiz_app.article.model import Article, Span
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.tags import Label, Tagged, Word

Shown = tuple[str, str, str]


def spans(text: str, words: str) -> Spans:
    """Return where the words stand, first place each; "|" parts them, "" is none."""
    parts = [part for part in words.split(" | ") if part]
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def attribution(
    article: Article, source: str, cue: str, content: str, confidence: float = 0.9
) -> Attribution:
    """Return the attribution with these words."""
    text = article.text
    parts = (spans(text, source), spans(text, cue), spans(text, content))
    return Attribution(*parts, by=Found.TAGGER, confidence=confidence)


def shown(article: Article, found: Iterable[Attribution]) -> list[Shown]:
    """Return source, cue and content of each as words."""
    return [
        (
            words(article, one.source),
            words(article, one.cue),
            words(article, one.content),
        )
        for one in found
    ]


def words(article: Article, parts: Spans) -> str:
    """Return the words of the spans, parted by "|"."""
    return " | ".join(part.of(article.text) for part in parts)


def tagged(text: str, labels: list[Label], blocks: list[int] | None = None) -> Tagged:
    """Return words parted by spaces, each with one label that the tagger is sure of."""
    scores = np.full((len(labels), len(Label)), -9.0)
    scores[range(len(labels)), labels] = -0.01
    found, at = [], 0
    for number, word in enumerate(text.split(" ")):
        block = blocks[number] if blocks else 0
        found.append(Word(at, at + len(word), (1,), 0, block, block))
        at += len(word) + 1
    return Tagged(text, tuple(found), scores, np.zeros((len(labels), 5)))
