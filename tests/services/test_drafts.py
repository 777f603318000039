from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quiz_app.lesson.model import Lesson
from quiz_app.models import DraftRevision, LessonDraft
from quiz_app.services import drafts, lessons
from quiz_app.services.errors import DraftChangedError, DraftNotReadyError
from tests.samples import LESSON_UUID, sample_lesson

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def draft(session, teacher):
    return drafts.create(session, teacher, sample_lesson(), NOW)


def titled(title):
    return sample_lesson(title=title)


def numbers(session, draft):
    return [revision.number for revision in drafts.history(session, draft)]


def test_what_was_created_is_read_back(session, teacher, draft):
    assert drafts.read(draft) == sample_lesson()
    assert (draft.title, draft.revision, draft.lesson) == ("The footbridge", 1, None)
    assert list(drafts.of_teacher(session, teacher)) == [draft]


def test_a_save_is_the_next_revision_and_says_what_changed(session, draft):
    drafts.save(session, draft, titled("The bridge"), 1, LATER)
    assert (draft.revision, draft.title, draft.updated) == (2, "The bridge", LATER)
    newest, first = drafts.history(session, draft)
    assert (newest.number, newest.changed, first.number) == (2, {"about": 1}, 1)


def test_a_save_that_changes_nothing_is_no_revision(session, draft):
    drafts.save(session, draft, sample_lesson(), 1, LATER)
    assert (draft.revision, draft.updated) == (1, NOW)


def test_nothing_is_overwritten_where_somebody_saved_in_between(session, draft):
    drafts.save(session, draft, titled("First"), 1, LATER)
    with pytest.raises(DraftChangedError) as refused:
        drafts.save(session, draft, titled("Second"), 1, LATER)
    assert refused.value.draft.title == "First"
    assert drafts.read(draft).title == "First"
    assert numbers(session, draft) == [2, 1]


def test_what_stands_there_already_is_no_conflict(session, draft):
    drafts.save(session, draft, titled("The bridge"), 1, LATER, autosaved=True)
    drafts.save(session, draft, titled("The bridge"), 1, LATER)
    assert (draft.revision, draft.title) == (2, "The bridge")


def test_a_save_from_another_connection_is_noticed(engine, session, draft):
    session.commit()
    draft = session.get(LessonDraft, draft.id)
    session.commit()  # what this session knows of the draft is revision 1
    with Session(engine) as other:
        drafts.save(other, other.get(LessonDraft, draft.id), titled("Theirs"), 1, LATER)
        other.commit()
    with pytest.raises(DraftChangedError):
        drafts.save(session, draft, titled("Mine"), 1, LATER)
    assert draft.title == "Theirs"


def test_an_earlier_revision_is_restored_as_the_newest(session, draft):
    drafts.save(session, draft, titled("The bridge"), 1, LATER)
    drafts.restore(session, draft, drafts.revision(session, draft, 1), 2, LATER)
    assert (draft.title, draft.revision) == ("The footbridge", 3)
    assert numbers(session, draft) == [3, 2, 1]


def test_undo_goes_back_step_by_step(session, draft):
    for n, title in enumerate(("Second", "Third"), 1):
        drafts.save(session, draft, titled(title), n, LATER)
    seen = []
    while (to := drafts.before_last_change(session, draft)) is not None:
        drafts.restore(session, draft, to, draft.revision, LATER)
        seen.append(draft.title)
    assert seen == ["Second", "The footbridge"]
    drafts.save(session, draft, titled("Fourth"), draft.revision, LATER)
    to = drafts.before_last_change(session, draft)
    assert Lesson.model_validate(to.body).title == "The footbridge"


def test_what_is_autosaved_is_one_revision_as_long_as_it_is_one_change(session, draft):
    for n, title in enumerate(("T", "Th", "Third"), 1):
        drafts.save(session, draft, titled(title), n, LATER, autosaved=True)
    assert numbers(session, draft) == [4, 1]
    assert drafts.history(session, draft)[0].changed == {"about": 1}
    other = sample_lesson(title="Third", questions=sample_lesson().questions[1:])
    drafts.save(session, draft, other, 4, LATER, autosaved=True)
    assert numbers(session, draft) == [5, 4, 1]
    drafts.restore(session, draft, drafts.before_last_change(session, draft), 5, LATER)
    drafts.restore(session, draft, drafts.before_last_change(session, draft), 6, LATER)
    assert drafts.read(draft) == sample_lesson()


def test_only_the_newest_revisions_are_kept(session, draft, monkeypatch):
    monkeypatch.setattr(drafts, "KEPT", 2)
    for n in (1, 2, 3):
        drafts.save(session, draft, titled(f"Title {n}"), n, LATER)
    assert numbers(session, draft) == [4, 3]


def test_a_draft_is_published_as_the_teachers_lesson(session, teacher, draft):
    version = drafts.publish(session, teacher, draft, LATER)
    assert (version.number, version.lesson.owner, draft.lesson) == (1, teacher, version.lesson)
    assert draft.published == draft.revision
    assert lessons.read(version) == drafts.read(draft)
    drafts.save(session, draft, titled("The bridge"), 1, LATER)
    assert drafts.publish(session, teacher, draft, LATER).number == 2


def test_a_draft_with_problems_is_not_published(session, teacher):
    first, *others = sample_lesson().questions
    unseen = first.model_copy(update={"check": "Is the mayor meant?"})
    lesson = sample_lesson(questions=(unseen, *others))
    draft = drafts.create(session, teacher, lesson, NOW)
    with pytest.raises(DraftNotReadyError, match="Is the mayor meant"):
        drafts.publish(session, teacher, draft, NOW)
    assert lessons.newest_version(session, LESSON_UUID) is None


def test_a_draft_revises_the_lesson_of_its_uuid(session, teacher):
    version = lessons.publish(session, sample_lesson(), NOW)
    assert drafts.create(session, teacher, sample_lesson(), NOW).lesson is version.lesson


def test_another_teachers_lesson_is_never_revised(session, teacher, outsider, draft):
    theirs = drafts.create(session, outsider, sample_lesson(), NOW)
    mine = drafts.publish(session, teacher, draft, NOW)
    version = drafts.publish(session, outsider, theirs, NOW)
    assert version.lesson is not mine.lesson
    assert len(mine.lesson.versions) == 1
    late = drafts.create(session, outsider, sample_lesson(), NOW)
    assert (late.lesson, drafts.read(late).uuid == LESSON_UUID) == (None, False)


def test_a_copy_is_a_lesson_of_its_own(session, teacher, draft):
    copy = drafts.duplicate(session, teacher, draft, LATER)
    assert drafts.read(copy).uuid != LESSON_UUID
    assert drafts.read(copy).questions == drafts.read(draft).questions


def test_a_removed_draft_takes_its_history_along(session, draft):
    drafts.remove(session, draft)
    assert session.query(LessonDraft).count() == session.query(DraftRevision).count() == 0
