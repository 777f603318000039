from quiz_app.lesson.compose import compose
from quiz_app.lesson.editing.ledgers import BY_A_PERSON, ledger_of, material_of
from quiz_app.lesson.model import Provenance
from quiz_app.lesson.records import record
from tests.factories import harbour
from tests.samples import sample_lesson

DRAFT = harbour()
LESSON = compose(DRAFT.article, DRAFT.ledger, provenance=Provenance(published="2024-05-13"))


def test_a_ledger_that_was_recorded_is_read_back():
    assert record(ledger_of(LESSON.ledger), LESSON.text) == LESSON.ledger
    assert record(ledger_of(sample_lesson().ledger), sample_lesson().text) == sample_lesson().ledger


def test_what_a_person_has_seen_is_read_rightly():
    claim = LESSON.ledger.claims[0].model_copy(update={"confidence": 0.0})
    seen = LESSON.ledger.model_copy(update={"claims": (claim,)})
    assert ledger_of(seen).claims[0].confidence == BY_A_PERSON


def test_the_material_is_that_of_the_lesson():
    material = material_of(LESSON)
    assert (material.text, material.uuid) == (LESSON.text, LESSON.uuid)
    assert material.published is not None
    assert material_of(sample_lesson(source={})).published is None
