"""A newer version of the article: what stands, what a person must look at, what is gone."""

import pytest

from quiz_app.article.errors import ArticleError
from quiz_app.ledger.model import ClaimStatus
from quiz_app.lesson.check import unsound
from quiz_app.lesson.editing.correct import STALE, corrected
from quiz_app.lesson.editing.newer_text import as_text
from quiz_app.lesson.model import Lesson
from tests.samples import (
    CHECKED,
    CLOSED,
    HEADLINE,
    MAYOR,
    REPORT,
    UNION,
    WHEN,
    WHO_SAID,
    sample_lesson,
)

LESSON = sample_lesson()


def changed(*changes):
    text = as_text(LESSON)
    for before, now in changes:
        assert before in text
        text = text.replace(before, now)
    done = corrected(LESSON, text)
    assert unsound(done.lesson) == ()
    assert Lesson.model_validate(done.lesson.model_dump()) == done.lesson
    return done


def ids(records):
    return [record.id for record in records]


def test_the_same_text_is_the_same_lesson():
    done = changed()
    assert done.lesson == LESSON
    assert (done.sentences, done.unsure, done.gone, done.stale, done.dropped) == (
        (),
        [],
        [],
        [],
        [],
    )


def test_a_new_paragraph_moves_what_stands_behind_it():
    done = changed((REPORT, f"A new sentence.\n\n{REPORT}"))
    assert [q.stem for q in done.lesson.questions] == [q.stem for q in LESSON.questions]
    assert [(c.before, c.now) for c in done.sentences] == [("", "A new sentence.")]
    assert "A new sentence." in [block.text for block in done.lesson.sections[0].blocks]
    assert (done.unsure, done.gone, done.stale) == ([], [], [])


def test_a_claim_whose_words_stand_in_a_changed_sentence_is_looked_at():
    done = changed(
        (MAYOR, MAYOR.replace("Mayor Ida Brandt said", "Mayor Ida Brandt said on Sunday that"))
    )
    assert ids(done.unsure) == ["c2"]
    assert done.lesson.ledger.claims[1].to_check
    assert [question.uuid for question in done.stale] == []
    assert WHO_SAID.uuid in {question.uuid for question in done.dropped}  # its proof is gone


def test_a_claim_without_its_words_is_gone_and_nothing_names_it():
    done = changed(("would open again in May", "may stay shut"))
    assert ids(done.gone) == ["c2"]
    assert done.lesson.ledger.verification[0].claims == ("c3",)


def test_a_question_whose_proof_still_stands_is_a_draft():
    on_the_date = WHEN.model_copy(update={"evidence": (LESSON.ledger.dates[0].words,)})
    lesson = sample_lesson(questions=(on_the_date,))
    done = corrected(lesson, as_text(lesson).replace("was closed on", "was shut on"))
    assert done.lesson.questions == ()
    assert [(q.uuid, q.check) for q in done.lesson.drafts] == [(WHEN.uuid, STALE)]
    assert ids(done.unsure) == ["d1"]


def test_what_is_left_out_leaves_no_empty_section():
    done = changed((f"\n\n{MAYOR}", ""), (f"\n\n{UNION}", ""), (f"\n\n{CHECKED}", ""))
    assert [section.title for section in done.lesson.sections] == ["What happened"]
    assert ids(done.gone) == ["c2", "c3", "v1"]


def test_without_its_check_a_claim_is_unchecked():
    done = changed((CHECKED, "The mayor gave no date before."))
    assert ids(done.gone) == ["v1"]
    assert {claim.status for claim in done.lesson.ledger.claims} == {ClaimStatus.NOTHING_SAID}


def test_another_headline_is_the_headline():
    done = changed((HEADLINE, "Footbridge may open in May"))
    assert done.lesson.headline == "Footbridge may open in May"
    done = changed((f"{HEADLINE}\n\n", ""))
    assert done.lesson.headline == ""


def test_a_paragraph_too_long_for_a_title_is_none():
    done = changed(("What happened", "It happened. " * 40))
    assert done.lesson.sections[0].title == ""
    assert done.lesson.sections[0].blocks[0].text.startswith("It happened.")
    assert CLOSED in done.lesson.text


@pytest.mark.parametrize("text", ["", " \n\n ", HEADLINE])
def test_a_text_without_a_paragraph_is_refused(text):
    with pytest.raises(ArticleError):
        corrected(LESSON, text)
