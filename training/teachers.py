"""Runs → what they answer together: `python -m training.teachers RUN.pt … --gold F --out A.npz`.

A student that learns from the mean answer of several networks reads nearly as well as all of
them asked together, at the cost of one (Hinton, Vinyals & Dean 2015).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from quiz_app.ledger.tagger import WINDOW
from quiz_app.ledger.tags import Label
from training import batches
from training.batches import Window
from training.examples import Pieces, example, load
from training.network import Network

# Windows are cut at two places, so that each piece is seen with both sides once.
SHIFTS = (0, WINDOW // 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path, required=True, help="folder of polnear.train.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    teachers = [_loaded(run) for run in options.runs]
    articles = [example(one) for one in load(options.gold / "polnear.train.jsonl")]
    np.savez(options.out, *(answers(teachers, article) for article in articles))


def _loaded(run: Path) -> Network:
    network = Network()
    network.load_state_dict(torch.load(run, weights_only=True))
    return network.eval()


@torch.no_grad()
def answers(teachers: Sequence[Network], article: Pieces) -> NDArray[np.float16]:
    """Return the mean score of each label for each word piece, pieces × labels."""
    total = torch.zeros(len(article.ids), len(Label))
    for shift in SHIFTS:
        cuts = [0, *range(WINDOW - shift, len(article.ids), WINDOW), len(article.ids)]
        windows = [Window(article, a, b) for a, b in pairwise(cuts) if a < b]
        batch = batches.batch(windows)
        for teacher in teachers:
            with torch.autocast("cpu", torch.bfloat16):
                scores = teacher(batch.ids, batch.features, batch.mask)
            labels = scores.float()[..., : len(Label)].log_softmax(-1)
            for row, window in enumerate(windows):
                total[window.start : window.end] += labels[row, 1 : window.length + 1]
    mean = total / (len(SHIFTS) * len(teachers))
    return np.asarray(mean.numpy(), np.float16)


if __name__ == "__main__":
    main()
