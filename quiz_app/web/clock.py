"""The only clock of the web: everything below it gets the moment as an argument."""

from __future__ import annotations

from datetime import UTC, datetime


def utcnow() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)
