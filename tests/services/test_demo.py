from datetime import UTC, datetime

from quiz_app.models import Assignment, Classroom, Student, Teacher
from quiz_app.services import demo, lessons
from tests.samples import sample_lesson

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def prepare(session, *versions):
    return demo.prepare(session, versions, NOW, time_zone="Europe/Berlin")


def test_the_demo_has_a_class_with_a_roster_and_the_lessons(session):
    version = lessons.publish(session, sample_lesson(), NOW)
    ready = prepare(session, version)
    assert [student.display_name for student in ready.classroom.students] == list(demo.ROSTER)
    assert ready.classroom.time_zone == "Europe/Berlin"
    assert "made-up" in ready.classroom.name
    given = session.query(Assignment).one()
    assert (given.classroom, given.lesson_version) == (ready.classroom, version)


def test_prepared_again_it_goes_on_with_what_is_there(session):
    version = lessons.publish(session, sample_lesson(), NOW)
    first = prepare(session, version)
    first.classroom.students[0].pin_hash = "kept"
    again = prepare(session, version)
    assert again.classroom is first.classroom
    assert again.classroom.students[0].pin_hash == "kept"
    assert again.token != first.token
    counted = [session.query(table).count() for table in (Teacher, Classroom, Assignment)]
    assert counted == [1, 1, 1]
    assert session.query(Student).count() == len(demo.ROSTER)
