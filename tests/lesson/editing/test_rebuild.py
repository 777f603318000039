"""A changed ledger changes the questions that rest on it, and no others."""

from uuid import UUID

from quiz_app.lesson.check import unsound
from quiz_app.lesson.compose import compose
from quiz_app.lesson.editing.parts import accepted, with_record, without_record
from quiz_app.lesson.editing.rebuild import NEW, SETTLED, rebuilt
from quiz_app.lesson.model import Provenance
from tests.factories import harbour

DRAFT = harbour()
LESSON = compose(DRAFT.article, DRAFT.ledger, provenance=Provenance(published="2024-05-13"))
WHO = next(q for q in LESSON.questions if q.family == "who-said-this")


def claim_of(question):
    passage = question.passage or question.evidence[0]
    return next(
        c
        for c in LESSON.ledger.claims
        if any(a.start < passage.end and passage.start < a.end for a in c.content)
    )


CLAIM = claim_of(WHO)


def test_nothing_changes_where_the_ledger_does_not():
    done = rebuilt(LESSON, LESSON.model_copy(update={"title": "Another"}))
    assert done.lesson.questions == LESSON.questions
    assert (done.replaced, done.dropped, done.offered, done.to_reread) == ((), (), (), ())


def test_without_its_claim_a_question_goes():
    done = rebuilt(LESSON, without_record(LESSON, "claims", CLAIM.id))
    gone = {q.uuid for q in done.dropped} | {before.uuid for before, _ in done.replaced}
    assert WHO.uuid in gone
    assert WHO not in done.lesson.questions
    others = [q for q in LESSON.questions if q.uuid not in gone]
    assert [q for q in done.lesson.questions if q in LESSON.questions] == others
    assert unsound(done.lesson) == ()


def test_another_source_is_another_key():
    other = next(s for s in LESSON.ledger.sources if s.id != CLAIM.source_id)
    changed = CLAIM.model_copy(update={"source_id": other.id})
    done = rebuilt(LESSON, with_record(LESSON, "claims", changed))
    assert WHO in [before for before, _ in done.replaced] or WHO in done.dropped
    assert all(question.check for question in done.lesson.drafts)
    assert all(question.check == NEW for question in done.offered)


def test_a_persons_own_question_is_kept_and_named():
    own = WHO.model_copy(update={"stem": "Who is said to have said this?"})
    mine = LESSON.model_copy(update={"questions": (own,)})
    done = rebuilt(mine, without_record(mine, "claims", CLAIM.id))
    assert done.lesson.questions == (own,)
    assert done.to_reread == (own,)


def test_a_question_that_a_person_edited_is_not_offered_again():
    own = WHO.model_copy(update={"stem": "Who is said to have said this?"})
    mine = LESSON.model_copy(update={"questions": (own,)})
    without = rebuilt(mine, without_record(mine, "claims", CLAIM.id)).lesson
    back = rebuilt(without, without.model_copy(update={"ledger": mine.ledger}))
    uuids = [q.uuid for q in (*back.lesson.questions, *back.lesson.drafts)]
    assert len(uuids) == len(set(uuids))
    assert back.lesson.questions == (own,)


def test_a_lesson_with_another_uuid_is_rebuilt_alike():
    copy = LESSON.model_copy(update={"uuid": UUID(int=7)})
    done = rebuilt(copy, without_record(copy, "claims", CLAIM.id))
    alike = rebuilt(LESSON, without_record(LESSON, "claims", CLAIM.id))
    assert done.dropped == alike.dropped


def test_an_accepted_reading_settles_the_doubt_of_its_draft():
    doubtful = CLAIM.model_copy(update={"confidence": 0.55})
    draft = WHO.model_copy(update={"check": "Is it she?"})
    unsure = with_record(LESSON, "claims", doubtful).model_copy(update={"drafts": (draft,)})
    seen = rebuilt(unsure, with_record(unsure, "claims", accepted(doubtful)))
    assert [q.check for q in seen.lesson.drafts if q.uuid == draft.uuid] == [SETTLED]
    assert draft not in seen.dropped
