from quiz_app.ledger.model import Basis, ClaimStatus, VerificationStatus
from quiz_app.lesson.editing.consequences import with_consequences
from quiz_app.lesson.editing.parts import record_of, with_record, without_record
from tests.samples import at, sample_lesson

LESSON = sample_lesson()
CHECK = record_of(LESSON, "verification", "v1")


def statuses(lesson):
    return [claim.status for claim in lesson.ledger.claims]


def test_without_its_check_a_claim_is_unchecked():
    new = with_consequences(LESSON, without_record(LESSON, "verification", "v1"))
    assert statuses(new) == [ClaimStatus.NOTHING_SAID] * 3


def test_another_result_is_another_status():
    verified = CHECK.model_copy(update={"status": VerificationStatus.VERIFIED, "claims": ("c2",)})
    new = with_consequences(LESSON, with_record(LESSON, "verification", verified))
    assert statuses(new) == [
        ClaimStatus.NOTHING_SAID,
        ClaimStatus.VERIFIED,
        ClaimStatus.NOTHING_SAID,
    ]


def test_a_status_that_a_person_gave_stays_as_long_as_the_checks_do():
    claim = record_of(LESSON, "claims", "c1").model_copy(update={"status": ClaimStatus.DISPUTED})
    new = with_record(LESSON, "claims", claim)
    assert with_consequences(LESSON, new) == new
    assert with_consequences(new, without_record(new, "dates", "d1")).ledger.claims[0] == claim


def test_a_date_counted_from_a_changed_one_is_looked_at():
    date = record_of(LESSON, "dates", "d1")
    counted = date.model_copy(
        update={"id": "d2", "words": at("in May"), "basis": Basis.INFERRED, "anchor_id": "d1"}
    )
    old = with_record(LESSON, "dates", counted)
    new = with_record(old, "dates", date.model_copy(update={"value": "2026-03-04"}))
    assert [d.to_check for d in with_consequences(old, new).ledger.dates] == [False, True]
    assert with_consequences(old, old) == old
