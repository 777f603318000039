"""Guesses at one PIN at the same moment, where several processes share a PostgreSQL database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from quiz_app import schema
from quiz_app.models import Student
from quiz_app.models.database import make_engine
from quiz_app.services import joining
from quiz_app.services.errors import MustWaitError, PinTakenError, WrongPinError
from quiz_app.services.throttle import LIMITS
from tests import cast as people

NOW = datetime(2025, 3, 13, 9, tzinfo=UTC)

pytestmark = pytest.mark.postgres


@pytest.fixture
def shared(postgres_url):
    """The engine of a database with one pupil, and the pupil's number."""
    engine = make_engine(postgres_url)
    schema.upgrade(engine)
    with Session(engine) as session:
        teacher = people.teacher(session, "Olu Owner")
        (student, _) = people.classroom(session, teacher, "ACDEFG", ("Ada", "Bo")).students
        session.commit()
        yield engine, student.id
    engine.dispose()


def at_once(shared, call, guesses):
    """What becomes of each guess, all made at the same time: the error's type, or None."""
    engine, number = shared

    def one(pin):
        with Session(engine) as session:
            try:
                call(session, session.get_one(Student, number), pin)
            except (MustWaitError, PinTakenError, WrongPinError) as error:
                return type(error)
            finally:
                session.commit()

    with ThreadPoolExecutor(len(guesses)) as pool:
        return list(pool.map(one, guesses))


def set_pin(session, student, pin):
    joining.set_pin(session, student, pin, NOW)


def check_pin(session, student, pin):
    joining.check_pin(session, student, pin, "198.51.100.7", NOW)


def test_no_more_guesses_reach_the_pin_than_one_after_the_other(shared):
    at_once(shared, set_pin, ["1234"])
    became = at_once(shared, check_pin, [f"000{digit}" for digit in range(9)])
    assert became.count(WrongPinError) == LIMITS["pin"].free + 1
    assert became.count(MustWaitError) == 9 - (LIMITS["pin"].free + 1)


def test_one_of_two_devices_sets_the_first_pin(shared):
    became = at_once(shared, set_pin, ["1111", "2222", "3333"])
    assert sorted(map(str, became)) == sorted(map(str, [None, PinTakenError, PinTakenError]))
