"""One statement that something was checked, as first read."""

from __future__ import annotations

from dataclasses import dataclass

from quiz_app.article.model import Span
from quiz_app.ledger.model import VerificationStatus


@dataclass(frozen=True)
class Check:
    """Who, what and how still as words of the text."""

    sentence: Span
    verb: Span
    status: VerificationStatus
    by: Span | None = None
    about: Span | None = None
    how: Span | None = None
