"""A ledger becomes a lesson, the same each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import Article
from quiz_app.ledger.model import Ledger
from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.compose import QUESTIONS, compose
from quiz_app.lesson.model import Lesson, Provenance
from quiz_app.lesson.problems import LessonFileError
from quiz_app.lesson.questions.model import SingleChoice, Skill
from quiz_app.lesson.selection import skills_of
from tests.factories import Draft, harbour

PROVENANCE = Provenance(publisher="Lake Courier", published="2024-05-13")


def lesson_of(draft: Draft, **options: object) -> Lesson:
    return compose(draft.article, draft.ledger, provenance=PROVENANCE, **options)  # type: ignore[arg-type]


LESSON = lesson_of(harbour())


def test_the_headline_is_the_title() -> None:
    assert LESSON.title == LESSON.headline == "Lake towns quarrel over harbour"
    assert lesson_of(harbour(), title="The harbour").title == "The harbour"


def test_without_a_headline_the_title_is_the_start_of_the_text() -> None:
    draft = Draft("The bridge was closed " + "and opened " * 30 + "again.\n\nThe end of it all.\n")
    lesson = lesson_of(draft)
    assert lesson.headline == ""
    assert lesson.title.startswith("The bridge was closed and opened")
    assert lesson.title.endswith(" …")
    assert len(lesson.title) <= 200


def test_the_text_of_the_lesson_is_that_of_the_article() -> None:
    given = harbour().article
    expected = "\n\n".join(given.block_text(block) for block in given.blocks)
    assert LESSON.text == expected


def test_the_quiz_is_balanced() -> None:
    assert 10 <= len(LESSON.questions) <= QUESTIONS
    assert all(number >= 3 for number in skills_of(LESSON.questions).values())


def test_the_basic_families_are_asked() -> None:
    assert {q.family for q in LESSON.questions} >= {
        "kind-of-source",
        "verification-status",
        "who-said-this",
        "what-did-source-say",
        "calendar-date",
        "order-events",
    }


def test_what_was_dropped_says_why() -> None:
    assert LESSON.dropped
    assert all(item.rule and item.reason for item in LESSON.dropped)


def test_the_same_article_gives_the_same_file() -> None:
    assert lesson_file.dump(lesson_of(harbour())) == lesson_file.dump(LESSON)


def test_the_file_can_be_read_again() -> None:
    assert lesson_file.load(lesson_file.dump(LESSON)) == LESSON
    assert lesson_file.check(lesson_file.dump(LESSON)) == ()


def test_another_seed_gives_other_ids_and_the_same_answers() -> None:
    other = lesson_of(harbour(), seed=1)
    assert other.uuid != LESSON.uuid
    assert {q.uuid for q in other.questions}.isdisjoint(q.uuid for q in LESSON.questions)
    assert {q.stem for q in other.questions} == {q.stem for q in LESSON.questions}


def test_the_number_of_questions_can_be_limited() -> None:
    assert len(lesson_of(harbour(), questions=5).questions) == 5


def test_only_the_skills_asked_for_are_asked() -> None:
    lesson = lesson_of(harbour(), skills=(Skill.SOURCES, Skill.DATES))
    assert {q.skill for q in lesson.questions} == {Skill.SOURCES, Skill.DATES}
    assert "claims" not in {item.skill for item in lesson.dropped}


def test_without_claims_there_is_no_quiz() -> None:
    draft = harbour()
    ledger = Ledger(dates=tuple(draft.dates))
    lesson = compose(draft.article, ledger, provenance=PROVENANCE)
    assert lesson.questions == ()
    assert lesson.sections


def test_an_unsure_ledger_gives_no_questions_on_claims() -> None:
    draft = harbour()
    draft.claims = [replace(claim, confidence=0.1) for claim in draft.claims]
    families = {q.family for q in lesson_of(draft).questions}
    assert families.isdisjoint({"who-said-this", "what-did-source-say", "kind-of-source"})


def test_what_is_read_with_doubt_becomes_a_draft() -> None:
    draft = harbour()
    draft.claims = [replace(claim, confidence=0.6) for claim in draft.claims]
    lesson = lesson_of(draft)
    assert {q.family for q in lesson.drafts} >= {"who-said-this", "kind-of-source"}
    assert all(q.check for q in lesson.drafts)
    assert not any(q.check for q in lesson.questions)
    assert lesson_file.check(lesson_file.dump(lesson)) == ()
    assert {q.uuid for q in lesson.questions}.isdisjoint(q.uuid for q in lesson.drafts)


def test_a_checked_draft_is_moved_to_the_questions_by_hand() -> None:
    draft = harbour()
    draft.claims = [replace(claim, confidence=0.6) for claim in draft.claims]
    lesson = lesson_of(draft)
    moved = lesson.drafts[0]
    unchecked = lesson.model_copy(
        update={"questions": (*lesson.questions, moved), "drafts": lesson.drafts[1:]}
    )
    with pytest.raises(LessonFileError, match="Check this before it is asked"):
        lesson_file.load_reviewed(lesson_file.dump(unchecked))
    checked = moved.model_copy(update={"check": ""})
    done = unchecked.model_copy(update={"questions": (*lesson.questions, checked)})
    assert lesson_file.load_reviewed(lesson_file.dump(done)).questions[-1] == checked


def test_affiliated_sources_never_stand_side_by_side() -> None:
    for question in LESSON.questions:
        if isinstance(question, SingleChoice):
            texts = {option.text for option in question.options}
            assert not {"Board chairman Edvin Sale", "The Norwick Harbour Board"} <= texts


@pytest.mark.parametrize(("words", "expected"), [("were killed", True), ("were sold", False)])
def test_a_content_note_speaks_of_casualties(words: str, expected: bool) -> None:
    draft = Draft(f"A fair\n\nTwo horses {words} at the fair, and the rest of them went home.\n")
    assert bool(lesson_of(draft).content_note) is expected


def test_it_rejects_an_article_without_text() -> None:
    with pytest.raises(ArticleError):
        compose(Article("", ()), Ledger(), provenance=PROVENANCE)
