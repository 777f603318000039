import itertools

import numpy as np
import pytest

from quiz_app.ledger.decode import FORBIDDEN, decode, shipped, viterbi
from quiz_app.ledger.tags import Label, Role, Run, Scores
from tests.ledger.attributions import tagged

BS, IS, BQ, BC, IC = (
    Label.BEGIN_SOURCE,
    Label.IN_SOURCE,
    Label.BEGIN_CUE,
    Label.BEGIN_CONTENT,
    Label.IN_CONTENT,
)


@pytest.mark.parametrize("seed", range(8))
def test_no_path_scores_higher_than_viterbis(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(5, len(Label)))
    _, transitions = shipped()

    def total(path: tuple[int, ...]) -> float:
        start = FORBIDDEN if Label(path[0]) in {2, 4, 6} else 0.0
        steps = sum(transitions[a, b] for a, b in itertools.pairwise(path))
        return start + steps + sum(scores[i, label] for i, label in enumerate(path))

    best = max(itertools.product(range(len(Label)), repeat=5), key=total)
    assert tuple(viterbi(scores, transitions)) == best


def test_no_words_no_labels() -> None:
    nothing: Scores = np.zeros((0, len(Label)))
    assert viterbi(nothing, shipped()[1]) == []


@pytest.mark.parametrize(
    ("text", "labels", "runs"),
    [
        ("Ann said it", [BS, BQ, BC], [("source", 0, 1), ("cue", 1, 2), ("content", 2, 3)]),
        ("Ann Lee said so", [BS, IS, BQ, BC], [("source", 0, 2), ("cue", 2, 3), ("content", 3, 4)]),
        ("of said this", [BS, BQ, BC], [("cue", 1, 2), ("content", 2, 3)]),
        ("he said the", [BS, BQ, BC], [("source", 0, 1), ("cue", 1, 2)]),
        ("Rain ― Ann", [BC, BQ, BS], [("content", 0, 1), ("cue", 1, 2), ("source", 2, 3)]),
        ("Rain , Ann", [BC, BQ, BS], [("content", 0, 1), ("source", 2, 3)]),
    ],
)  # fmt: skip
def test_runs_that_say_something(
    text: str, labels: list[Label], runs: list[tuple[str, int, int]]
) -> None:
    assert decode(tagged(text, labels)) == [Run(Role(r), a, b) for r, a, b in runs]


def test_no_run_goes_on_from_a_heading_into_the_text() -> None:
    goes_on = [BC, IC, IC, IC]
    apart = decode(tagged("Rain ahead Rain fell", goes_on, blocks=[0, 0, 1, 1]))
    assert (Role.CONTENT, 0, 2) in apart
    assert all(run.end <= 2 or run.first >= 2 for run in apart)
    together = decode(tagged("“Rain fell. “Rain fell.”", goes_on, blocks=[0, 0, 1, 1]))
    assert together == [Run(Role.CONTENT, 0, 4)]
