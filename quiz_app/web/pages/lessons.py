"""The list of lessons that a pupil has to take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Progress(StrEnum):
    """How far a pupil is with a lesson."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    CLOSED = "closed"  # and never handed in


@dataclass(frozen=True)
class LessonRow:
    """One assigned lesson; times are in UTC."""

    title: str
    publisher: str
    progress: Progress
    answered: int
    total: int
    closes: datetime | None
    link: str
    is_closed: bool = False
