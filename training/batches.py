"""Articles → batches of windows: cut at random places each epoch, long ones together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from quiz_app.ledger.tagger import WINDOW
from training.examples import IGNORED, Pieces

BATCH = 8  # windows of full length in a batch; of shorter ones as many as weigh the same
_SHORT = 170  # word pieces
_SLIVER = 24  # word pieces; a first window as short as this is not cut off
_BEGIN_TEXT, _END_TEXT, _MASKED = 101, 102, 103  # numbers of the base model's vocabulary


class Batch(NamedTuple):
    """Tensors of texts × pieces."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    labels: Tensor
    directions: Tensor
    taught: Tensor  # texts × pieces × labels: the teachers' scores; no labels without teachers


class Window(NamedTuple):
    """A part of an article."""

    article: Pieces
    start: int
    end: int

    @property
    def length(self) -> int:
        """Return the number of its word pieces."""
        return self.end - self.start


def epoch(articles: Sequence[Pieces], chance: random.Random, masked: float) -> list[Batch]:
    """Return all articles once, in windows and batches of random order.

    `masked` is the share of word pieces that are hidden from the network, so that it learns to
    read a word from its neighbours.
    """
    windows = [window for article in articles for window in _windows(article, chance)]
    chance.shuffle(windows)
    made = [batch(group, chance, masked) for group in _groups(windows)]
    chance.shuffle(made)
    return made


def _windows(article: Pieces, chance: random.Random) -> Iterator[Window]:
    length = len(article.ids)
    first = chance.randrange(WINDOW) if length > WINDOW else 0
    starts = [0] if first <= _SLIVER else [0, first]
    cuts = [*starts, *range(starts[-1] + WINDOW, length, WINDOW), length]
    pairs = pairwise(cuts)
    return (Window(article, start, end) for start, end in pairs if start < end)


def _groups(windows: list[Window]) -> Iterator[list[Window]]:
    long = [window for window in windows if window.length > _SHORT]
    yield from (long[at : at + BATCH] for at in range(0, len(long), BATCH))
    group: list[Window] = []
    for window in sorted((w for w in windows if w.length <= _SHORT), key=lambda w: w.length):
        if group and (len(group) + 1) * (window.length + 2) > BATCH * (WINDOW + 2):
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def batch(
    windows: Sequence[Window], chance: random.Random | None = None, masked: float = 0
) -> Batch:
    """Return the windows as tensors; with `chance`, a share `masked` of the pieces is hidden."""
    size = (len(windows), max(window.length for window in windows) + 2)
    ids, features = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long)
    labels, directions = torch.full(size, IGNORED), torch.full(size, IGNORED)
    taught = torch.zeros(
        *size, len(windows[0].article.taught[0]) if windows[0].article.taught else 0
    )
    mask = torch.zeros(size)
    for row, (article, start, end) in enumerate(windows):
        inner = slice(1, end - start + 1)
        pieces = article.ids[start:end]
        if chance:
            pieces = [_MASKED if chance.random() < masked else one for one in pieces]
        ids[row, : end - start + 2] = torch.tensor([_BEGIN_TEXT, *pieces, _END_TEXT])
        features[row, inner] = torch.tensor(article.features[start:end])
        labels[row, inner] = torch.tensor(article.labels[start:end])
        directions[row, inner] = torch.tensor(article.directions[start:end])
        if article.taught:
            taught[row, inner] = torch.from_numpy(np.stack(article.taught[start:end])).float()
        mask[row, : end - start + 2] = 1
    return Batch(ids, features, mask, labels, directions, taught)
