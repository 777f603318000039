"""What a teacher reads about two states of a lesson."""

import pytest

from quiz_app.ledger.model import Stance
from quiz_app.web.pages.differences import differences
from tests.samples import ORDER, QUESTIONS, WHO_SAID, at, sample_lesson


@pytest.fixture(autouse=True)
def page(app):
    with app.test_request_context():
        yield


def told(old, new):
    return {
        (one.part, one.kind, line.field): " ".join(f"{p.kind}:{p.text}" for p in line.pieces)
        for one in differences(old, new)
        for line in one.lines
    }


def with_first(question):
    return sample_lesson(questions=(question, *QUESTIONS[1:]))


def test_another_key_is_told_by_the_rows_that_are_right():
    new = with_first(WHO_SAID.model_copy(update={"key": "a"}))
    assert told(sample_lesson(), new) == {
        ("Question", "changed", "row 1 · right"): "gone:no new:yes",
        ("Question", "changed", "row 2 · right"): "gone:yes new:no",
    }


def test_words_that_stay_are_told_from_those_that_change():
    new = with_first(WHO_SAID.model_copy(update={"stem": "Who wrote that the bridge would open?"}))
    (text,) = told(sample_lesson(), new).values()
    assert text.startswith("same:Who gone:said new:wrote same:that the bridge would gone:open")


def test_proof_is_told_by_its_sentence():
    new = with_first(WHO_SAID.model_copy(update={"evidence": (at("would open again"),)}))
    (text,) = told(sample_lesson(), new).values()
    assert "new:would open again" not in text
    assert text.startswith("same:6: gone:Mayor Ida Brandt said the bridge same:would open again")


def test_values_are_told_in_words():
    claim = sample_lesson().ledger.claims[0]
    ledger = sample_lesson().ledger.model_copy(
        update={"claims": (claim.model_copy(update={"stance": Stance.DENIES}),)}
    )
    found = told(sample_lesson(), sample_lesson(ledger=ledger))
    assert (
        found["Claim", "changed", "what the source does"]
        == "gone:says new:denies same:it gone:is so"
    )


def test_what_is_new_or_gone_is_named_by_its_first_text():
    gone = sample_lesson(questions=QUESTIONS[:2])
    found = [(one.kind, one.title) for one in differences(sample_lesson(), gone)]
    assert ("gone", ORDER.stem) in found
    assert [one.kind for one in differences(gone, sample_lesson())] == ["new", "new"]
