"""How sure a pupil was: what it tells, and what it can count.

It is reported and by default not counted. Certainty-based marks (Gardner-Medwin 2006,
"Confidence-based marking") pay those who say truly how sure they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quiz_app.scoring.item_analysis import Facility, facility


class Certainty(StrEnum):
    """How sure a pupil said to be, before anything about the answer was shown."""

    GUESS = "guess"
    FAIRLY = "fairly"
    SURE = "sure"


RIGHT = {Certainty.GUESS: 1, Certainty.FAIRLY: 2, Certainty.SURE: 3}
WRONG = {Certainty.GUESS: 0, Certainty.FAIRLY: -2, Certainty.SURE: -6}


@dataclass(frozen=True)
class Calibration:
    """How well the answers of one certainty did; None: nobody gave one."""

    certainty: Certainty
    facility: Facility | None


def certainty_mark(fraction: float, certainty: Certainty) -> float:
    """Return the certainty-based mark: right 1, 2, 3, wrong 0, −2, −6; between them by share.

    "Fairly" pays above a chance of ⅔ to be right, "sure" above 0.8.
    """
    return fraction * RIGHT[certainty] + (1 - fraction) * WRONG[certainty]


def calibration(answers: Iterable[tuple[Certainty, float]]) -> tuple[Calibration, ...]:
    """Return how the answers of each certainty did, the surest first."""
    given: Sequence[tuple[Certainty, float]] = list(answers)
    return tuple(
        Calibration(level, facility([fraction for said, fraction in given if said is level]))
        for level in reversed(Certainty)
    )
