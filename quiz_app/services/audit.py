"""The record of who did what to whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from quiz_app.models import Audit, Teacher


def record(
    session: Session,
    teacher: Teacher | None,
    action: str,
    subject: str,
    now: datetime,
    **detail: Any,
) -> None:
    """Add one entry; `subject` names a thing by kind and uuid, never by a pupil's name."""
    session.add(
        Audit(
            at=now,
            teacher_id=teacher.id if teacher else None,
            action=action,
            subject=subject,
            detail=detail,
        )
    )
