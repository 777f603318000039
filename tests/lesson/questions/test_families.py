"""The table of families is checked, and holds every family that is made."""

from __future__ import annotations

from typing import Any

import pytest

from quiz_app.ledger.lexicon import LexiconError
from quiz_app.lesson.questions.families import Family, families, family, place, related


def test_an_entry_is_read() -> None:
    entry = {"ease": 2, "basic": True, "relation": ["check"]}
    assert family("who", entry) == Family("who", 2, True, frozenset({"check"}))
    assert family("who", {"ease": 1}) == Family("who", 1)


@pytest.mark.parametrize(
    ("entry", "place"),
    [
        (3, "who"),
        ({"ease": 4}, "who.ease"),
        ({"basic": True}, "who.ease"),
        ({"ease": 1, "basic": "yes"}, "who.basic"),
        ({"ease": 1, "easy": 2}, "who.easy"),
    ],
)
def test_a_bad_entry_is_named(entry: Any, place: str) -> None:
    with pytest.raises(LexiconError) as raised:
        family("who", entry)
    assert raised.value.key == place


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("who-said-this", "exact-words", True),
        ("who-said-this", "denied", True),
        ("verification-status", "who-checked", True),
        ("who-said-this", "who-checked", False),
        ("denied", "exact-words", False),
        ("forecast", "own-statement", False),
    ],
)
def test_families_of_one_relation(one: str, other: str, expected: bool) -> None:
    assert related(one, other) is expected
    assert related(other, one) is expected


def test_every_lesson_should_hold_each_skill() -> None:
    assert {"kind-of-source", "who-said-this", "calendar-date"} <= {
        name for name, family in families().items() if family.basic
    }


def test_an_unknown_family_counts_as_hard() -> None:
    assert place("of-our-own") == Family("of-our-own", 3)
