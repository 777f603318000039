"""Tables: columns, constraints, relationships; no rules."""

from __future__ import annotations

from quiz_app.models.access import OneTimeToken, Throttle, TokenPurpose, WebSession
from quiz_app.models.base import Base
from quiz_app.models.drafts import DraftRevision, LessonDraft
from quiz_app.models.lessons import LessonVersion, StoredLesson
from quiz_app.models.people import Classroom, DateOrder, Membership, Role, Student, Teacher
from quiz_app.models.work import (
    Assignment,
    Attempt,
    Audit,
    ShowAnswers,
    StoredResponse,
)

__all__ = [
    "Assignment",
    "Attempt",
    "Audit",
    "Base",
    "Classroom",
    "DateOrder",
    "DraftRevision",
    "LessonDraft",
    "LessonVersion",
    "Membership",
    "OneTimeToken",
    "Role",
    "ShowAnswers",
    "StoredLesson",
    "StoredResponse",
    "Student",
    "Teacher",
    "Throttle",
    "TokenPurpose",
    "WebSession",
]
