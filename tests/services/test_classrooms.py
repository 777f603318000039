from datetime import UTC, datetime

import pytest

from quiz_app.models import Audit, Role, StoredResponse
from quiz_app.services import attempts, classrooms
from quiz_app.services.errors import RosterError
from tests.samples import WHO_SAID

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada\nBo", ["Ada", "Bo"]),
        ("  Ada   K. \r\n\r\n\tBo\n", ["Ada K.", "Bo"]),
        ("Łucja\nО’Дей", ["Łucja", "О’Дей"]),
    ],
)
def test_a_pasted_list_has_one_name_a_line(text, names):
    assert classrooms.parse_roster(text) == names


@pytest.mark.parametrize(
    ("text", "line"),
    [("", None), (" \n ", None), ("Ada\n" + "x" * 81, 2), ("Ada\nB\x07o", 2)],
)
def test_a_bad_list_names_the_line(text, line):
    with pytest.raises(RosterError) as caught:
        classrooms.parse_roster(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("names", "taken", "expected"),
    [
        (["Ada", "Bo"], [], ["Ada", "Bo"]),
        (["Ada", "Ada"], [], ["Ada (1)", "Ada (2)"]),
        (["Ada", "ada"], [], ["Ada (1)", "ada (2)"]),
        (["Ada"], ["Ada"], ["Ada (2)"]),
        (["Ada", "Ada"], ["Ada (1)"], ["Ada (2)", "Ada (3)"]),
    ],
)
def test_two_of_one_name_are_told_apart(names, taken, expected):
    assert classrooms.told_apart(names, taken) == expected


def test_a_new_class_belongs_to_its_teacher(session, teacher):
    classroom = classrooms.create(session, teacher, " 7b ", NOW)
    assert classroom.name == "7b"
    assert [(m.teacher, m.role) for m in classroom.memberships] == [(teacher, Role.OWNER)]


def test_a_join_code_has_no_look_alikes(session, teacher):
    codes = {classrooms.create(session, teacher, str(n), NOW).join_code for n in range(30)}
    assert len(codes) == 30
    assert all(len(code) == 6 and not set(code) & set("BILOQSUVZ0125 8") for code in codes)


def test_a_new_code_replaces_the_old_one(session, classroom):
    old = classroom.join_code
    assert classrooms.new_code(session, classroom) == classroom.join_code != old


def test_a_class_has_a_bound(session, classroom):
    with pytest.raises(RosterError):
        classrooms.add_students(session, classroom, [f"P{n}" for n in range(201)], NOW)


def test_a_name_of_another_pupil_is_refused(session, student, other_student):
    with pytest.raises(RosterError):
        classrooms.rename_student(session, student, other_student.display_name.upper())
    classrooms.rename_student(session, student, student.display_name + " K.")
    assert student.display_name.endswith(" K.")


def test_the_roster_goes_by_letter_whatever_the_accent_or_case(session, classroom):
    classrooms.add_students(session, classroom, ["Zoe", "Ève", "finn", "Östen", "Pia"], NOW)
    names = [student.display_name for student in classrooms.roster(classroom)]
    assert names == ["Ada", "Bo", "Ève", "finn", "Östen", "Pia", "Zoe"]


def test_a_removed_pupil_leaves_no_answers_and_no_name(session, teacher, student, assignment):
    attempt = attempts.start(session, student, assignment, NOW)
    token = attempts.token_for(attempt, WHO_SAID.uuid)
    attempts.answer(session, attempt, WHO_SAID, {"choice": "b"}, token, NOW)
    name = student.display_name
    classrooms.remove_student(session, teacher, student, NOW)
    session.flush()
    assert session.query(StoredResponse).count() == 0
    entry = session.query(Audit).one()
    assert entry.action == "remove pupil"
    assert name not in entry.subject + str(entry.detail)
