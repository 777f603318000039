from datetime import UTC, datetime, timedelta

import pytest

from quiz_app.services import throttle
from quiz_app.services.throttle import LIMITS

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (3, 0), (4, 2), (5, 4), (6, 8), (13, 600), (400, 600)],
)
def test_the_delay_doubles_up_to_the_longest(failures, seconds):
    assert LIMITS["pin"].delay(failures) == seconds * SECOND


def fail(session, key, times, at=NOW):
    for _ in range(times):
        throttle.failed(session, key, at)


def test_a_name_is_free_at_first_then_slowed_down(session):
    fail(session, "pin:a", 3)
    assert throttle.wait(session, "pin:a", NOW) == timedelta(0)
    fail(session, "pin:a", 1)
    assert throttle.wait(session, "pin:a", NOW) == 2 * SECOND
    assert throttle.wait(session, "pin:a", NOW + SECOND) == SECOND
    assert throttle.wait(session, "pin:a", NOW + 2 * SECOND) == timedelta(0)


def test_another_name_is_not_slowed_down(session):
    fail(session, "pin:a", 10)
    assert throttle.wait(session, "pin:b", NOW) == timedelta(0)


def test_success_forgets_the_failures(session):
    fail(session, "pin:a", 10)
    throttle.succeeded(session, "pin:a")
    assert throttle.wait(session, "pin:a", NOW) == timedelta(0)


def test_failures_of_long_ago_are_forgotten(session):
    fail(session, "pin:a", 10)
    later = NOW + timedelta(hours=2)
    assert throttle.wait(session, "pin:a", later) == timedelta(0)
    fail(session, "pin:a", 1, at=later)
    assert throttle.wait(session, "pin:a", later) == timedelta(0)


def test_a_class_behind_one_address_is_never_locked_out(session):
    fail(session, "address:10.0.0.1", 500)
    assert throttle.wait(session, "address:10.0.0.1", NOW) <= 20 * SECOND
