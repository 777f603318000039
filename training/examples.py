"""Annotated articles → what the network learns from: word pieces with labels and directions.

Words and features are those of `quiz_app.ledger.features`, so that the network meets in use
just what it was taught on.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quiz_app.article.text import read_string
from quiz_app.ledger import features
from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import BEGIN, INSIDE, Label, Role, Word

IGNORED = -100  # of no account in the loss
_LEFT, _RIGHT = 1, 3  # directions of a near cue; the far ones are one more


@dataclass(frozen=True)
class Pieces:
    """An article as parallel lists, one entry a word piece; only first pieces have answers."""

    ids: list[int]
    features: list[int]
    labels: list[int]
    directions: list[int]
    taught: list[NDArray[np.float16]] = field(default_factory=list)  # teachers' label scores


def load(path: Path) -> list[dict[str, Any]]:
    """Return the annotated articles of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def example(document: dict[str, Any]) -> Pieces:
    """Return one annotated article as the network reads it."""
    words = features.words(read_string(document["text"]), tagger().tokenizer)
    labels = _labels(words, document["attributions"])
    directions = _directions(words, labels, document["attributions"])
    made = Pieces([], [], [], [])
    for word, label, direction in zip(words, labels, directions, strict=True):
        rest = len(word.pieces) - 1
        made.ids.extend(word.pieces)
        made.features.extend([word.feature] * len(word.pieces))
        made.labels.extend([label, *[IGNORED] * rest])
        made.directions.extend([direction, *[IGNORED] * rest])
    return made


def _covered(words: Sequence[Word], ends: list[int], span: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the words that overlap a span of characters."""
    number = bisect_right(ends, span[0])
    while number < len(words) and words[number].start < span[1]:
        yield number
        number += 1


def _labels(words: Sequence[Word], attributions: list[dict[str, Any]]) -> list[int]:
    """Return a label a word; where annotations overlap, the one named first stands."""
    ends = [word.end for word in words]
    labels = [int(Label.OUTSIDE)] * len(words)
    for attribution in attributions:
        for role in Role:
            for span in attribution[role]:
                label = BEGIN[role]
                for number in _covered(words, ends, span):
                    if labels[number] == Label.OUTSIDE:
                        labels[number], label = label, INSIDE[role]
    return labels


def _directions(
    words: Sequence[Word], labels: list[int], attributions: list[dict[str, Any]]
) -> list[int]:
    """Return for each word of a source or content on which side its own cue lies."""
    ends = [word.end for word in words]
    found = [IGNORED] * len(words)
    for attribution in attributions:
        others = [
            cue[0] for other in attributions if other is not attribution for cue in other["cue"]
        ]
        for role in (Role.SOURCE, Role.CONTENT):
            for span in attribution[role]:
                direction = _direction(span, attribution["cue"], others)
                for number in _covered(words, ends, span):
                    if Label(labels[number]).role is role and found[number] == IGNORED:
                        found[number] = direction
    return found


def _direction(span: Sequence[int], cues: list[list[int]], others: list[int]) -> int:
    if not cues:
        return 0
    start, end = min(cues, key=lambda cue: max(cue[0] - span[1], span[0] - cue[1]))
    right = start >= span[0]
    low, high = (span[1], start) if right else (end, span[0])
    return (_RIGHT if right else _LEFT) + any(low <= other < high for other in others)


class Quotes:
    """Other ways of writing quotation marks, so that no one way is needed to see a quotation."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        """Take the numbers of the marks from the vocabulary."""
        self._double = {vocabulary[mark] for mark in '"“”'}
        self._single = {vocabulary[mark] for mark in "'’"}
        self._straight, self._open, self._close, self._apostrophe = (
            vocabulary[mark] for mark in "\"“”'"
        )

    def rewritten(self, pieces: Pieces, chance: random.Random) -> Pieces:
        """Return the article, in two of five cases with other marks: straight, curly or paired."""
        style = chance.random()
        if style >= 0.4:
            return pieces
        made = Pieces([], [], [], [])
        opened = False
        for at, number in enumerate(pieces.ids):
            written = [number]
            if number in self._double:
                opened = not opened
                written = self._written(style, opened)
            elif number in self._single:
                written = [self._apostrophe]
            more = len(written) - 1
            made.ids.extend(written)
            made.features.extend([pieces.features[at]] * len(written))
            made.labels.extend([pieces.labels[at], *[IGNORED] * more])
            made.directions.extend([pieces.directions[at], *[IGNORED] * more])
            made.taught.extend(pieces.taught[at : at + 1] * len(written))
        return made

    def _written(self, style: float, opened: bool) -> list[int]:
        if style < 0.15:
            return [self._straight]
        if style < 0.25:
            return [self._apostrophe, self._apostrophe]
        return [self._open if opened else self._close]
