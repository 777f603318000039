from datetime import UTC, datetime, timedelta

import pytest

from quiz_app.models import Audit
from quiz_app.services import joining
from quiz_app.services.errors import (
    JoiningClosedError,
    MustWaitError,
    PinTakenError,
    WrongPinError,
)

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HERE = "192.0.2.7"


@pytest.mark.parametrize("change", [str, str.lower, lambda c: f" {c[:3]}-{c[3:]} ".lower()])
def test_a_code_is_found_as_people_type_it(session, classroom, change):
    typed = change(classroom.join_code)
    assert joining.classroom_by_code(session, typed, HERE, NOW) is classroom


def test_wrong_codes_slow_an_address_down(session, classroom):
    for _ in range(31):
        assert joining.classroom_by_code(session, "XXXXXX", HERE, NOW) is None
    with pytest.raises(MustWaitError):
        joining.classroom_by_code(session, classroom.join_code, HERE, NOW)
    assert joining.classroom_by_code(session, classroom.join_code, "192.0.2.8", NOW) is classroom


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "١٢٣٤", " 1234"])
def test_a_pin_is_four_digits(session, student, pin):
    with pytest.raises(ValueError, match="four digits"):
        joining.set_pin(session, student, pin, NOW)
    assert student.pin_hash is None


def test_a_pin_is_kept_as_argon2id_only(session, student):
    joining.set_pin(session, student, "4071", NOW)
    assert student.pin_hash.startswith("$argon2id$")
    assert student.joined == NOW
    joining.check_pin(session, student, "4071", HERE, NOW)


def test_a_pin_is_set_once(session, student):
    joining.set_pin(session, student, "4071", NOW)
    with pytest.raises(PinTakenError):
        joining.set_pin(session, student, "1111", NOW)
    joining.check_pin(session, student, "4071", HERE, NOW)


def test_no_pin_is_set_while_joining_is_closed(session, student):
    student.classroom.joining_open = False
    with pytest.raises(JoiningClosedError):
        joining.set_pin(session, student, "4071", NOW)


def test_who_joined_gets_in_while_joining_is_closed(session, student):
    joining.set_pin(session, student, "4071", NOW)
    student.classroom.joining_open = False
    joining.check_pin(session, student, "4071", HERE, NOW)


def guess(session, student, times, address=HERE):
    for _ in range(times):
        with pytest.raises(WrongPinError):
            joining.check_pin(session, student, "0000", address, NOW)


def test_nobody_gets_in_without_a_pin(session, student):
    guess(session, student, 1)


def test_wrong_pins_slow_down_this_name_only(session, student, other_student):
    joining.set_pin(session, student, "4071", NOW)
    joining.set_pin(session, other_student, "5082", NOW)
    guess(session, student, 4)
    with pytest.raises(MustWaitError) as caught:
        joining.check_pin(session, student, "4071", HERE, NOW)
    assert caught.value.delay == timedelta(seconds=2)
    joining.check_pin(session, other_student, "5082", HERE, NOW)
    joining.check_pin(session, student, "4071", HERE, NOW + timedelta(seconds=2))


def test_a_pupil_of_a_slowed_name_waits_at_any_address(session, student):
    joining.set_pin(session, student, "4071", NOW)
    guess(session, student, 4)
    with pytest.raises(MustWaitError):
        joining.check_pin(session, student, "4071", "192.0.2.99", NOW)


def test_a_reset_forgets_pin_and_waiting_and_is_recorded(session, teacher, student):
    joining.set_pin(session, student, "4071", NOW)
    guess(session, student, 4)
    joining.reset_pin(session, teacher, student, NOW)
    assert (student.pin_hash, student.joined) == (None, None)
    joining.set_pin(session, student, "1234", NOW)
    joining.check_pin(session, student, "1234", HERE, NOW)
    session.flush()
    assert session.query(Audit).one().action == "reset PIN"
