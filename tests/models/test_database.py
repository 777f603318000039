from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from sqlalchemy.orm import Session

from quiz_app.models import Audit, Student, Teacher, Throttle
from quiz_app.models.database import reading

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10000)],
)
def test_every_connection_is_told(engine, pragma, value):
    with engine.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value


def test_a_foreign_key_is_enforced(session):
    session.add(Student(display_name="Ada", classroom_id=99, created=NOW))
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_moment_without_a_zone_is_refused(session):
    session.add(Teacher(name="Kim", created=datetime(2026, 3, 10)))
    with pytest.raises(StatementError, match="no time zone"):
        session.flush()


def test_a_writing_transaction_takes_the_lock_at_once_and_a_reading_one_does_not(engine):
    with (
        engine.connect() as writer,
        engine.connect() as second,
        reading(engine).connect() as reader,
    ):
        writer.execute(text("SELECT 1"))
        reader.execute(text("SELECT count(*) FROM teacher"))
        second.connection.cursor().execute("PRAGMA busy_timeout = 1")
        with pytest.raises(OperationalError, match="locked"):
            second.execute(text("SELECT 1"))


def test_reading_first_and_writing_later_never_loses_the_race(engine):
    """Each transaction reads, then writes: deferred ones would fail as "database is locked"."""
    with Session(engine) as session, session.begin():
        session.add(Throttle(key="pin:x", failures=0, last_failure=NOW))

    def add_one(_):
        with Session(engine) as session, session.begin():
            session.get(Throttle, "pin:x").failures += 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add_one, range(40)))
    with Session(engine) as session:
        assert session.get(Throttle, "pin:x").failures == 40


def test_what_was_rolled_back_is_gone(session):
    session.add(Audit(at=NOW, action="x", subject="y", detail={}))
    session.flush()
    session.rollback()
    assert session.query(Audit).count() == 0
