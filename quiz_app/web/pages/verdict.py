"""What pages say of an answer that is due: four words, one place where they come from."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """How an answer did."""

    RIGHT = "right"
    PART = "part"
    WRONG = "wrong"
    WAITING = "waiting"  # for the teacher, who marks it by the rubric

    @classmethod
    def of(cls, fraction: float | None) -> Verdict:
        """Return the verdict on a fraction, 0 to 1; None has no mark yet."""
        if fraction is None:
            return cls.WAITING
        return cls.RIGHT if fraction >= 1 else cls.PART if fraction > 0 else cls.WRONG
