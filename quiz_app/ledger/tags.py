"""Words with what the tagger says of them: the common types of tagger, decoder and linker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from quiz_app.article.model import Span

Scores = NDArray[np.float64]


class Role(StrEnum):
    """The part that a run of words plays in an attribution (PARC, PolNeAR)."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Label(IntEnum):
    """Columns of the tagger's answer: outside, or begin and inside of each role."""

    OUTSIDE = 0
    BEGIN_SOURCE = 1
    IN_SOURCE = 2
    BEGIN_CUE = 3
    IN_CUE = 4
    BEGIN_CONTENT = 5
    IN_CONTENT = 6

    @property
    def role(self) -> Role | None:
        """Return the role, or None for a word outside of every span."""
        return _ROLES[(self + 1) // 2]

    @property
    def begins(self) -> bool:
        """Return whether the label opens a span."""
        return self % 2 == 1


_ROLES = (None, Role.SOURCE, Role.CUE, Role.CONTENT)
BEGIN = {role: Label(2 * number - 1) for number, role in enumerate(_ROLES) if role}
INSIDE = {role: Label(2 * number) for number, role in enumerate(_ROLES) if role}


class Word(NamedTuple):
    """A word or punctuation mark with what the tagger is told of it."""

    start: int
    end: int
    pieces: tuple[int, ...]
    feature: int
    block: int  # number of its block in the article
    sentence: int  # number of its sentence in the article


@dataclass(frozen=True)
class Tagged:
    """A text's words with log-probabilities, one row a word."""

    text: str
    words: tuple[Word, ...]
    labels: Scores  # words × Label
    directions: Scores  # words × where the own cue lies: none, left, left far, right, right far

    def probability(self, role: Role) -> Scores:
        """Return for each word the probability that it plays the role."""
        return self._probabilities[role]

    @cached_property
    def _probabilities(self) -> dict[Role, Scores]:
        chances = np.exp(self.labels)
        return {role: chances[:, [BEGIN[role], INSIDE[role]]].sum(axis=1) for role in Role}

    def word(self, index: int) -> str:
        """Return one word as it stands in the text."""
        return self.text[self.words[index].start : self.words[index].end]

    def span(self, run: Run) -> Span:
        """Return the characters that a run of words covers."""
        return Span(self.words[run.first].start, self.words[run.end - 1].end)


class Run(NamedTuple):
    """Words `first` to before `end` in one role."""

    role: Role
    first: int
    end: int
