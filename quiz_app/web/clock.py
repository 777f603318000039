"""The one place where the clock is read, and times of a class turned into UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def utcnow() -> datetime:
    """Return this moment, aware, in UTC."""
    return datetime.now(UTC)


def in_utc(local: datetime | None, zone: str) -> datetime | None:
    """Return a naive local time of a class as a moment in UTC; None stays None."""
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) if local else None


def in_zone(moment: datetime | None, zone: str) -> datetime | None:
    """Return a moment as the naive local time of a class; None stays None."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if moment else None
