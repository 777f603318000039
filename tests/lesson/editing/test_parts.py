"""Parts are accepted, replaced, added and removed; nothing is left pointing at what is gone."""

from uuid import uuid4

import pytest

from quiz_app.lesson.check import unsound
from quiz_app.lesson.editing.parts import (
    accepted,
    asked,
    fresh_id,
    moved,
    question_of,
    record_of,
    records,
    with_question,
    with_record,
    without_question,
    without_record,
)
from tests.samples import QUESTIONS, at, sample_lesson

LESSON = sample_lesson()


@pytest.mark.parametrize(
    ("part", "record_id"), [("sources", "s1"), ("claims", "c2"), ("verification", "v1")]
)
def test_what_named_a_removed_part_forgets_it(part, record_id):
    rest = without_record(LESSON, part, record_id)
    assert record_of(rest, part, record_id) is None
    assert unsound(rest) == ()


def test_a_removed_claim_and_date_are_forgotten():
    nested = record_of(LESSON, "claims", "c3").model_copy(update={"nested_in": "c2"})
    rest = without_record(with_record(LESSON, "claims", nested), "claims", "c2")
    assert record_of(rest, "claims", "c3").nested_in is None
    assert record_of(rest, "verification", "v1").claims == ("c3",)
    counted = record_of(LESSON, "dates", "d1").model_copy(update={"id": "d2", "anchor_id": "d1"})
    rest = without_record(with_record(LESSON, "dates", counted), "dates", "d1")
    assert record_of(rest, "dates", "d2").anchor_id is None


def test_a_new_record_stands_where_its_words_do():
    new = record_of(LESSON, "claims", "c1").model_copy(
        update={"id": fresh_id(LESSON, "claims"), "content": (at("again in May"),)}
    )
    ids = [claim.id for claim in records(with_record(LESSON, "claims", new), "claims")]
    assert ids == ["c1", "c2", "c4", "c3"]


def test_a_changed_record_keeps_its_place():
    claim = record_of(LESSON, "claims", "c2").model_copy(update={"source_id": "s2"})
    changed = with_record(LESSON, "claims", claim)
    assert [c.source_id for c in changed.ledger.claims] == ["s3", "s2", "s2"]


@pytest.mark.parametrize("part", ["claims", "verification", "dates"])
def test_what_is_accepted_need_not_be_checked(part):
    unsure = {"confidence": "unsure" if part == "verification" else 0.4}
    record = records(LESSON, part)[0]
    record = type(record).model_validate({**record.model_dump(), **unsure})
    assert record.to_check
    assert not accepted(record).to_check


def test_a_draft_that_is_accepted_is_asked():
    draft = QUESTIONS[0].model_copy(update={"check": "Is it she?"})
    lesson = sample_lesson(questions=QUESTIONS[1:], drafts=(draft,))
    seen = asked(lesson, draft.uuid)
    assert seen.questions == (*QUESTIONS[1:], QUESTIONS[0])
    assert seen.drafts == ()
    assert asked(lesson, uuid4()) == lesson


def test_a_question_is_replaced_added_moved_removed():
    first, second, *_ = QUESTIONS
    other = first.model_copy(update={"stem": "Who says so?"})
    assert with_question(LESSON, other).questions[0] == other
    new = first.model_copy(update={"uuid": uuid4()})
    assert with_question(LESSON, new).questions[-1] == new
    assert question_of(LESSON, first.uuid) == first
    assert moved(LESSON, first.uuid, 1).questions[:2] == (second, first)
    assert moved(LESSON, first.uuid, -1) == moved(LESSON, uuid4(), 1) == LESSON
    assert question_of(without_question(LESSON, first.uuid), first.uuid) is None
