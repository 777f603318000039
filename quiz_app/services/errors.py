"""What a use case refuses, with the data to say why."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz_app.lesson.problems import Problem
    from quiz_app.models import LessonDraft, StoredResponse


class ServiceError(Exception):
    """A use case was refused; nothing was changed."""


class MustWaitError(ServiceError):
    """Too many wrong guesses; try again after `delay`."""

    def __init__(self, delay: timedelta) -> None:
        """Keep how long to wait."""
        super().__init__(f"wait {delay.total_seconds():.0f} s")
        self.delay = delay


class WrongPinError(ServiceError):
    """The PIN is not this pupil's."""


class JoiningClosedError(ServiceError):
    """The teacher has closed joining; nobody can set a first PIN now."""


class PinTakenError(ServiceError):
    """This pupil has a PIN already; the teacher can reset it."""


class AttemptClosedError(ServiceError):
    """The attempt takes no more answers: it was submitted, or the assignment is not open."""


class AnswerConflictError(ServiceError):
    """Another answer is stored for this try; it stays."""

    def __init__(self, stored: StoredResponse) -> None:
        """Keep the answer that stands."""
        super().__init__("another answer is stored for this try")
        self.stored = stored


class UngradableError(ServiceError):
    """What was sent is not an answer; it is given back and costs nothing."""

    def __init__(self, reason: str) -> None:
        """Keep why it is no answer."""
        super().__init__(reason)
        self.reason = reason


class RosterError(ServiceError):
    """The pasted list cannot be taken; `line` counts from 1."""

    def __init__(self, problem: str, line: int | None = None) -> None:
        """Keep what is wrong and where."""
        super().__init__(problem if line is None else f"line {line}: {problem}")
        self.problem = problem
        self.line = line


class NoSuchMarkError(ServiceError):
    """The rubric has no level of this fraction."""

    def __init__(self, fraction: float) -> None:
        """Keep what was to be given."""
        super().__init__(f"no level of the rubric gives {fraction}")
        self.fraction = fraction


class RegradingRefusedError(ServiceError):
    """There is no newer version, or answers that are stored could not be read by it."""


class DraftChangedError(ServiceError):
    """Somebody saved the draft in between; what stands there now is `draft`."""

    def __init__(self, draft: LessonDraft) -> None:
        """Keep the draft as it stands."""
        super().__init__(f"the draft is at revision {draft.revision} now")
        self.draft = draft


class DraftNotReadyError(ServiceError):
    """The draft has problems that a lesson is not published with."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems
