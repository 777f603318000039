"""Who may load what: the standing cast at every loader."""

from uuid import uuid4

import pytest
from werkzeug.exceptions import Conflict, Forbidden, NotFound

from quiz_app.services import lessons
from quiz_app.web import access
from tests.cast import NOW
from tests.samples import sample_lesson

OF_CLASSROOM = [
    (access.classroom_for_teacher, "classroom"),
    (access.assignment_for_teacher, "assignment"),
    (access.student_for_teacher, "pupil"),
]
MAY_READ = ["owner", "co_teacher", "viewer"]
MAY_WRITE = ["owner", "co_teacher"]


@pytest.mark.parametrize(("load", "what"), OF_CLASSROOM)
@pytest.mark.parametrize("who", MAY_READ)
def test_teachers_of_a_class_see_it(session, cast, load, what, who):
    thing = getattr(cast, what)
    assert load(session, getattr(cast, who), thing.uuid) is thing


@pytest.mark.parametrize(("load", "what"), OF_CLASSROOM)
@pytest.mark.parametrize("who", MAY_WRITE)
def test_owner_and_co_teacher_may_change_it(session, cast, load, what, who):
    thing = getattr(cast, what)
    assert load(session, getattr(cast, who), thing.uuid, write=True) is thing


@pytest.mark.parametrize(("load", "what"), OF_CLASSROOM)
def test_a_viewer_may_not_change_it(session, cast, load, what):
    with pytest.raises(Forbidden):
        load(session, cast.viewer, getattr(cast, what).uuid, write=True)


@pytest.mark.parametrize(("load", "what"), OF_CLASSROOM)
@pytest.mark.parametrize("write", [False, True])
def test_an_outsider_does_not_learn_that_it_exists(session, cast, load, what, write):
    with pytest.raises(NotFound):
        load(session, cast.outsider, getattr(cast, what).uuid, write=write)
    with pytest.raises(NotFound):
        load(session, cast.owner, uuid4(), write=write)


def test_a_lesson_is_its_owners_or_open_to_all(session, cast):
    lesson = lessons.publish(session, sample_lesson(), NOW).lesson
    assert access.lesson_for_teacher(session, cast.outsider, lesson.uuid) is lesson
    lesson.owner_id = cast.owner.id
    session.flush()
    assert access.lesson_for_teacher(session, cast.owner, lesson.uuid) is lesson
    with pytest.raises(NotFound):
        access.lesson_for_teacher(session, cast.outsider, lesson.uuid)


def test_pupils_see_the_assignments_of_their_class(session, cast):
    for pupil in (cast.pupil, cast.classmate):
        found = access.assignment_for_student(session, pupil, cast.assignment.uuid)
        assert found is cast.assignment
    with pytest.raises(NotFound):
        access.assignment_for_student(session, cast.other_pupil, cast.assignment.uuid)


@pytest.mark.parametrize("load", [access.attempt_for_student, access.open_attempt_for_student])
def test_an_attempt_is_one_pupils_own(session, cast, load):
    assert load(session, cast.pupil, cast.attempt.uuid) is cast.attempt
    for other in (cast.classmate, cast.other_pupil):
        with pytest.raises(NotFound):
            load(session, other, cast.attempt.uuid)


def test_what_was_handed_in_is_seen_and_not_changed(session, cast):
    cast.attempt.submitted = NOW
    assert access.attempt_for_student(session, cast.pupil, cast.attempt.uuid) is cast.attempt
    with pytest.raises(Conflict):
        access.open_attempt_for_student(session, cast.pupil, cast.attempt.uuid)
