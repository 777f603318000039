from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from quiz_app.models import WebSession
from quiz_app.services import sessions

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def start(session, **person):
    return sessions.start(session, **person, now=NOW, lasts=HOUR)


def test_a_token_finds_its_person_until_it_expires(session, teacher, student):
    of_teacher, of_student = start(session, teacher=teacher), start(session, student=student)
    assert sessions.find(session, of_teacher, NOW).teacher is teacher
    assert sessions.find(session, of_student, NOW).student is student
    assert sessions.find(session, of_teacher, NOW + HOUR) is None


def test_only_the_hash_is_stored(session, teacher):
    token = start(session, teacher=teacher)
    row = session.query(WebSession).one()
    assert len(row.token_hash) == 64
    assert token not in str(vars(row))
    assert sessions.find(session, row.token_hash, NOW) is None


def test_nobody_has_no_session(session):
    with pytest.raises(IntegrityError):
        start(session)


def test_an_ended_session_finds_nobody_and_the_others_stay(session, teacher):
    one, other = start(session, teacher=teacher), start(session, teacher=teacher)
    sessions.end(session, one, NOW)
    sessions.end(session, "unknown", NOW)
    assert sessions.find(session, one, NOW) is None
    assert sessions.find(session, other, NOW) is not None


def test_all_sessions_of_one_person_are_ended_and_nobody_elses(session, teacher, student):
    mine = [start(session, teacher=teacher) for _ in range(2)]
    other = start(session, student=student)
    sessions.end_all(session, teacher=teacher, now=NOW)
    assert [sessions.find(session, token, NOW) for token in mine] == [None, None]
    sessions.end_all(session, student=student, now=NOW)
    assert sessions.find(session, other, NOW) is None


def test_a_teacher_who_was_switched_off_is_nobody(session, teacher):
    token = start(session, teacher=teacher)
    teacher.active = False
    session.flush()
    assert sessions.find(session, token, NOW) is None


def test_expired_sessions_are_forgotten_at_the_next_sign_in(session, teacher):
    start(session, teacher=teacher)
    sessions.start(session, teacher=teacher, now=NOW + HOUR, lasts=HOUR)
    assert session.query(WebSession).count() == 1
