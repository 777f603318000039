from datetime import UTC, datetime

from quiz_app.models import LessonVersion
from quiz_app.services import lessons
from tests.samples import sample_lesson

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def test_what_was_published_is_read_back(session):
    assert lessons.read(lessons.publish(session, sample_lesson(), NOW)) == sample_lesson()


def test_the_same_content_is_the_same_version(session):
    first = lessons.publish(session, sample_lesson(), NOW)
    assert lessons.publish(session, sample_lesson(), NOW) is first
    assert session.query(LessonVersion).count() == 1


def test_a_change_is_a_new_version_and_the_old_one_stays(session):
    first = lessons.publish(session, sample_lesson(), NOW)
    second = lessons.publish(session, sample_lesson(title="The bridge"), NOW)
    assert (first.number, second.number) == (1, 2)
    assert lessons.read(first).title == "The footbridge"
    assert lessons.read(second).title == "The bridge"
    assert lessons.newest_version(session, first.lesson.uuid) is second


def test_a_teacher_sees_own_lessons_and_those_open_to_all(session, teacher, outsider):
    open_to_all = lessons.publish(session, sample_lesson(), NOW)
    assert list(lessons.newest_versions(session, teacher)) == [open_to_all]
    open_to_all.lesson.owner_id = teacher.id
    assert list(lessons.newest_versions(session, teacher)) == [open_to_all]
    assert list(lessons.newest_versions(session, outsider)) == []
