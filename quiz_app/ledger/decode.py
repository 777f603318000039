"""Log-probabilities → runs of words in one role: the best path of labels (Viterbi 1967)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from quiz_app.ledger import lexicon
from quiz_app.ledger.tags import BEGIN, INSIDE, Label, Role, Run, Scores, Tagged

FORBIDDEN = -1e4
_LEAST_TRANSITION = -8.0
_EMPTY = lexicon.words("runs", "empty")  # say nothing as a source or content on their own
_CONTENT_ALONE = lexicon.words("runs", "content_alone")
_SOURCE_ALONE = lexicon.words("runs", "source_alone")
_CUE_MARKS = lexicon.words("runs", "cue_marks")
_BLOCK_ENDS = frozenset('.!?"”…,')


@dataclass(frozen=True)
class Settings:
    """What decoder and linker were tuned to; distances are in words, chances 0..1."""

    transition_weight: float  # of the label pairs' scores against the tagger's
    source_bias: float  # added to the scores of a role's labels
    cue_bias: float
    content_bias: float
    second_source: float  # least chance of a word to be a source where a cue lacks one
    second_cue: float  # the same for a cue where a content lacks one
    direction_weight: float  # words that one nat of the direction's log-probability is worth
    sentence_cost: float  # words that a sentence between two runs counts for
    crossing_cost: float  # words that another cue between two runs counts for
    content_reach: float  # furthest a content lies from its cue
    source_reach: float  # furthest a source lies from its cue


@cache
def shipped() -> tuple[Settings, Scores]:
    """Return the settings and the weighted scores of label pairs in weights/decoder.json."""
    stored = json.loads((files(__package__) / "weights/decoder.json").read_text("utf-8"))
    settings = Settings(**stored["settings"])
    return settings, _transitions(stored, settings.transition_weight)


def _transitions(stored: Mapping[str, Any], weight: float) -> Scores:
    scores = np.array(stored["transitions"], float)  # null: may not follow, becomes nan
    weighted = weight * np.maximum(scores, _LEAST_TRANSITION)
    return np.asarray(np.where(np.isnan(scores), FORBIDDEN, weighted))


def decode(tagged: Tagged) -> list[Run]:
    """Return the runs of words in one role, in text order.

    A run may go on in the next block (a quotation of several paragraphs), unless the block
    before it ends without an end mark, as a heading does.
    """
    settings, transitions = shipped()
    runs = _runs(viterbi(_biased(tagged, settings), transitions))
    return [run for run in runs if _says_something(tagged, run)]


def viterbi(scores: Scores, transitions: Scores) -> list[Label]:
    """Return the labels whose scores and transitions add up highest; a span must begin."""
    if not len(scores):
        return []
    best = scores[0].copy()
    best[list(INSIDE.values())] += FORBIDDEN
    came_from = np.zeros(scores.shape, int)
    columns = np.arange(scores.shape[1])
    for step in range(1, len(scores)):
        ways = best[:, None] + transitions
        came_from[step] = ways.argmax(axis=0)
        best = ways[came_from[step], columns] + scores[step]
    path = [int(best.argmax())]
    for step in range(len(scores) - 1, 0, -1):
        path.append(int(came_from[step, path[-1]]))
    return [Label(number) for number in reversed(path)]


def _biased(tagged: Tagged, settings: Settings) -> Scores:
    scores = tagged.labels.copy()
    for role, bias in (
        (Role.SOURCE, settings.source_bias),
        (Role.CUE, settings.cue_bias),
        (Role.CONTENT, settings.content_bias),
    ):
        scores[:, [BEGIN[role], INSIDE[role]]] += bias
    scores[np.ix_(_fresh_starts(tagged), list(INSIDE.values()))] = FORBIDDEN
    return scores


def _fresh_starts(tagged: Tagged) -> list[int]:
    """Return the words into which no run goes on from the word before."""
    blocks = [word.block for word in tagged.words]
    return [
        i
        for i in range(len(blocks))
        if i == 0 or (blocks[i] != blocks[i - 1] and tagged.word(i - 1)[-1] not in _BLOCK_ENDS)
    ]


def _runs(labels: list[Label]) -> list[Run]:
    runs: list[Run] = []
    for index, label in enumerate(labels):
        if label.role is None:
            continue
        if label.begins:
            runs.append(Run(label.role, index, index + 1))
        else:
            runs[-1] = runs[-1]._replace(end=index + 1)
    return runs


def _says_something(tagged: Tagged, run: Run) -> bool:
    """Return whether the run is more than punctuation or one function word."""
    words = [tagged.word(i).lower() for i in range(run.first, run.end)]
    spoken = [word for word in words if any(map(str.isalnum, word))]
    if not spoken:
        return run.role is Role.CUE and "".join(words) in _CUE_MARKS
    if len(spoken) > 1 or spoken[0] not in _EMPTY or run.role is Role.CUE:
        return True
    return spoken[0] in (_CONTENT_ALONE if run.role is Role.CONTENT else _SOURCE_ALONE)
