"""What follows within the ledger where a person has changed a part of it."""

from __future__ import annotations

from quiz_app.ledger.model import ClaimStatus
from quiz_app.ledger.verification import with_status
from quiz_app.lesson.editing.ledgers import ledger_of
from quiz_app.lesson.model import ClaimRecord, DateRecord, LedgerRecord, Lesson

TO_LOOK_AT = 0.6  # below what is believed unseen


def with_consequences(old: Lesson, new: Lesson) -> Lesson:
    """Return the new lesson with claims as its checks leave them, and dates to look at.

    A claim whose checks were changed has the status that they give it now; a date that is
    counted from one whose value was changed has to be looked at.
    """
    claims = tuple(_claims(old.ledger, new.ledger))
    dates = tuple(_dates(old.ledger, new.ledger))
    ledger = new.ledger.model_copy(update={"claims": claims, "dates": dates})
    return new.model_copy(update={"ledger": ledger})


def _claims(old: LedgerRecord, new: LedgerRecord) -> list[ClaimRecord]:
    before, now = _statuses(old), _statuses(new)
    return [
        claim.model_copy(update={"status": now[claim.id]})
        if claim.id in before and before[claim.id] != now[claim.id]
        else claim
        for claim in new.claims
    ]


def _statuses(ledger: LedgerRecord) -> dict[str, ClaimStatus]:
    """Return the status that the checks alone give each claim."""
    read = ledger_of(ledger)
    return {claim.id: claim.status for claim in with_status(read.claims, read.verifications)}


def _dates(old: LedgerRecord, new: LedgerRecord) -> list[DateRecord]:
    before = {date.id: date for date in old.dates}
    values = {date.id: date.value for date in old.dates}
    changed = {date.id for date in new.dates if values.get(date.id, date.value) != date.value}
    return [
        date.model_copy(update={"confidence": TO_LOOK_AT})
        if date.anchor_id in changed and before.get(date.id) == date
        else date
        for date in new.dates
    ]
