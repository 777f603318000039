from datetime import UTC, datetime, timedelta

import pytest

from quiz_app.models import OneTimeToken, TokenPurpose
from quiz_app.services import tokens

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
DAY = timedelta(hours=24)
RESET = TokenPurpose.RESET


def test_a_token_works_once(session, teacher):
    token = tokens.issue(session, RESET, teacher, NOW)
    assert tokens.find(session, token, NOW).teacher is teacher
    assert tokens.redeem(session, token, NOW).teacher is teacher
    with pytest.raises(tokens.TokenUnusableError):
        tokens.redeem(session, token, NOW)
    assert tokens.find(session, token, NOW) is None


def test_a_token_works_for_a_day(session, teacher):
    token = tokens.issue(session, RESET, teacher, NOW)
    assert tokens.find(session, token, NOW + DAY) is None
    with pytest.raises(tokens.TokenUnusableError):
        tokens.redeem(session, token, NOW + DAY)
    assert tokens.redeem(session, token, NOW + DAY - timedelta(seconds=1))


def test_it_rejects_an_unknown_token(session):
    with pytest.raises(tokens.TokenUnusableError):
        tokens.redeem(session, "guess", NOW)


def test_a_new_token_replaces_the_one_before(session, teacher, outsider):
    old, others = (tokens.issue(session, RESET, t, NOW) for t in (teacher, outsider))
    tokens.issue(session, RESET, teacher, NOW)
    assert tokens.find(session, old, NOW) is None
    assert tokens.find(session, others, NOW).teacher is outsider


def test_only_the_hash_is_stored(session, teacher):
    token = tokens.issue(session, RESET, teacher, NOW)
    assert token not in str(vars(session.query(OneTimeToken).one()))
