from dataclasses import asdict

import pytest

from quiz_app.ledger.model import ClaimStatus, Nature, VerificationStatus
from quiz_app.lesson.marks import Check, Help, MarkType, mark_type, marks
from quiz_app.lesson.model import LedgerRecord
from tests.marked_lesson import LEDGER, anchor

CLAIM = LEDGER.claims[0]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, MarkType.ATTRIBUTED),
        ({"source_id": None}, MarkType.ATTRIBUTED),  # "he": not resolved, yet somebody
        ({"source_id": None, "source": ()}, MarkType.UNSOURCED),
        ({"status": ClaimStatus.VERIFIED}, MarkType.VERIFIED),
        ({"status": ClaimStatus.UNVERIFIED}, MarkType.ATTRIBUTED),
        ({"status": ClaimStatus.DISPUTED}, MarkType.DISPUTED),
        ({"nature": Nature.OPINION}, MarkType.OPINION),
        ({"nature": Nature.FORECAST}, MarkType.OPINION),
        ({"nature": Nature.FORECAST, "status": ClaimStatus.DISPUTED}, MarkType.DISPUTED),
        ({"nature": Nature.OPINION, "status": ClaimStatus.VERIFIED}, MarkType.VERIFIED),
        ({"status": ClaimStatus.DISPUTED, "source_id": None, "source": ()}, MarkType.DISPUTED),
    ],
)
def test_type_of_a_claim(change, expected):
    assert mark_type(CLAIM.model_copy(update=change)) is expected


def test_marks_are_numbered_in_text_order_with_the_papers_own_opinion():
    assert [(mark.note.number, mark.note.type.value) for mark in marks(LEDGER, Help.FULL)] == [
        (1, "attributed"),
        (2, "verified"),
        (3, "disputed"),
        (4, "unsourced"),
        (5, "opinion"),
        (6, "opinion"),
    ]
    assert marks(LEDGER, Help.FULL)[5].note.is_of_paper


def test_a_full_note_says_who_how_and_what_was_checked():
    note = marks(LEDGER, Help.FULL)[1].note
    assert (note.who, note.kind, note.cue) == ("inspection report", "document or study", "found")
    assert note.checks == (
        Check(VerificationStatus.VERIFIED, "the Tarn Courier", "has read the report"),
    )


def test_a_note_while_questions_are_open_has_only_the_articles_words():
    notes = [mark.note for mark in marks(LEDGER, Help.WORDS)]
    assert [note.type.value for note in notes] == [
        "attributed",
        "attributed",
        "attributed",
        "unsourced",
        "attributed",
    ]
    assert (notes[2].who, notes[2].cue) == ("Marcus Obi of the Mill Walkers", "according to")
    said = {"number", "type", "who", "cue"}
    for note in notes:
        assert not any(value for name, value in asdict(note).items() if name not in said)


def test_no_marks_where_none_are_wanted():
    assert marks(LEDGER, Help.NONE) == ()


def test_a_claim_of_a_heading_carries_no_mark():
    heading = CLAIM.model_copy(update={"in_heading": True})
    assert marks(LedgerRecord(claims=(heading,)), Help.FULL) == ()


def test_a_source_in_several_pieces_is_joined_by_dots():
    pieces = (anchor("Dana Whitlock"), anchor("who runs the council’s highways"))
    claim = CLAIM.model_copy(update={"source": pieces})
    (mark,) = marks(LedgerRecord(claims=(claim,)), Help.WORDS)
    assert mark.note.who == "Dana Whitlock … who runs the council’s highways"
