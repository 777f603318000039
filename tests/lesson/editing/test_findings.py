from quiz_app.lesson.editing.findings import findings
from tests.samples import QUESTIONS, WHO_SAID, sample_lesson


def test_advice_stands_beside_its_question():
    negative = WHO_SAID.model_copy(update={"stem": "Who did not say that it opens in May?"})
    found = findings(sample_lesson(questions=(negative, *QUESTIONS[1:])))
    assert "4 option habits: the question is put in the negative" in found.advice[negative.uuid]
    assert found.may_publish


def test_a_problem_stands_beside_its_question_and_forbids_publishing():
    clipped = WHO_SAID.model_copy(update={"stem": "Who said “it opens?"})
    found = findings(sample_lesson(questions=(*QUESTIONS[1:], clipped)))
    assert "no partner" in found.problems[clipped.uuid][0]
    assert not found.may_publish


def test_what_is_of_no_question_is_of_the_lesson():
    entry = {"term": "rot", "meaning": "wood that goes soft"}
    found = findings(sample_lesson(glossary=(entry, entry)))
    assert len(found.of_lesson) == 1
    assert not found.may_publish
