from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from quiz_app.models import Audit, Teacher
from quiz_app.services import sessions, teachers
from quiz_app.services.tokens import TokenUnusableError

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
PASSWORD = "four plain words here"


def test_the_first_run_makes_one_teacher(session):
    token = teachers.first_run_token(session, NOW)
    made = teachers.set_up(session, token, " Kim  Lee ", PASSWORD, NOW)
    assert made.name == "Kim Lee"
    assert PasswordHasher().verify(made.password, PASSWORD)
    assert teachers.first_run_token(session, NOW) is None


def test_a_first_run_token_is_void_once_there_is_a_teacher(session):
    token = teachers.first_run_token(session, NOW)
    teachers.add(session, "Kim", NOW)
    with pytest.raises(TokenUnusableError):
        teachers.set_up(session, token, "Mallory", PASSWORD, NOW)
    assert session.query(Teacher).count() == 1


def test_a_reset_ends_all_sessions_and_gives_a_new_password(session, teacher):
    teachers.set_password(session, teacher, PASSWORD, NOW)
    open_session = sessions.start(session, teacher=teacher, now=NOW, lasts=timedelta(hours=1))
    token = teachers.reset(session, teacher, NOW)
    assert teacher.password is None
    assert sessions.find(session, open_session, NOW) is None
    assert teachers.set_up(session, token, "another name", PASSWORD + "!", NOW) is teacher
    assert PasswordHasher().verify(teacher.password, PASSWORD + "!")
    assert teacher.name == "Olu Owner"
    actions = [entry.action for entry in session.query(Audit).order_by(Audit.id)]
    assert actions == ["set password", "reset password", "set password"]


@pytest.mark.parametrize("typed", ["Olu Owner", " olu  owner ", "OLU OWNER"])
def test_a_teacher_is_found_as_people_type_the_name(session, teacher, typed):
    assert teachers.by_name(session, typed) is teacher


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "Kim\x00"])
def test_it_rejects_a_name_that_cannot_be_used(session, name):
    with pytest.raises(teachers.NameUnusableError):
        teachers.add(session, name, NOW)


def test_it_rejects_a_name_that_is_taken(session, teacher):
    with pytest.raises(teachers.NameTakenError, match="OLU owner"):
        teachers.add(session, "OLU owner", NOW)


@pytest.mark.parametrize(("length", "fits"), [(9, False), (10, True), (200, True), (201, False)])
def test_a_password_has_ten_to_two_hundred_characters(session, teacher, length, fits):
    if fits:
        teachers.set_password(session, teacher, "p" * length, NOW)
        assert teacher.password.startswith("$argon2id$")
    else:
        with pytest.raises(ValueError, match="10 to 200"):
            teachers.set_password(session, teacher, "p" * length, NOW)


def test_one_password_typed_on_two_keyboards_is_one(session, teacher):
    teachers.set_password(session, teacher, "cafe\u0301 au lait", NOW)
    assert PasswordHasher().verify(teacher.password, "caf\u00e9 au lait")
