"""Wrong options that nobody can defend."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import Source, SourceKind
from quiz_app.lesson.distractors import (
    distinct,
    fitting,
    ratio,
    rival_clauses,
    rival_sources,
    same_voice,
)
from quiz_app.lesson.questions.claims import clauses
from tests.factories import Draft, harbour

MATERIAL = harbour().material()


def source(
    number: str, name: str, role: str = "", kind: SourceKind = SourceKind.OFFICE_HOLDER
) -> Source:
    return Source(number, name, kind, (), role=role)


STUDY = source("s1", "a paper in a journal", kind=SourceKind.DOCUMENT)
POLICE = source("s1", "police", kind=SourceKind.INSTITUTION)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (source("s1", "Lake Board"), source("s2", "Ida Berg"), False),
        (source("s1", "Lake Board"), source("s2", "the Board"), True),
        (source("s1", "Ida Berg"), source("s2", "Berg"), True),
        (source("s1", "Kremlin"), source("s2", "Ivan Petrov", "Kremlin spokesman"), True),
        (source("s1", "Ida Berg"), source("s2", "Olaf Lund", "mayor"), False),
        (source("s1", "Ida Berg"), source("s1", "Olaf Lund"), True),
        (POLICE, source("s2", "Detective Inspector Olaf Lund"), True),
        (POLICE, source("s2", "Olaf Lund", "county’s chief constable"), True),
        (POLICE, source("s2", "Judge Ida Berg"), False),
        (POLICE, source("s2", "Constable House Museum", kind=SourceKind.INSTITUTION), False),
        (STUDY, source("s2", "the team", kind=SourceKind.GROUP), True),
        (STUDY, source("s2", "Ida Berg", "geologist and the paper’s lead author"), True),
        (STUDY, source("s2", "Ida Berg", "geologist elsewhere"), False),
        (STUDY, source("s2", "residents", kind=SourceKind.GROUP), False),
    ],
)
def test_same_voice(one: Source, other: Source, expected: bool) -> None:
    assert same_voice(MATERIAL, one, other) is expected
    assert same_voice(MATERIAL, other, one) is expected


def test_affiliated_sources_are_one_voice() -> None:
    material = harbour().material(affiliated=frozenset({frozenset({"s1", "s4"})}))
    board, marsh = material.ledger.sources[0], material.ledger.sources[3]
    assert same_voice(material, board, marsh)


def names(draft: Draft, claim: int) -> list[str]:
    material = draft.material()
    return [s.name for s in rival_sources(material, material.ledger.claims[claim])]


def test_persons_stand_beside_persons_first() -> None:
    assert names(harbour(), 1)[0] == "Lena Marsh"
    assert names(harbour(), 0)[0] in ("fishing guild", "Residents")


def test_a_source_that_says_the_same_is_left_out() -> None:
    draft = harbour()
    draft.claims[4] = replace(draft.claims[4], content=draft.claims[1].content)
    assert "Lena Marsh" not in names(draft, 1)


def test_an_outlet_is_left_out() -> None:
    draft = harbour()
    draft.sources[3] = replace(draft.sources[3], kind=SourceKind.MEDIA)
    assert "Lena Marsh" not in names(draft, 1)


def test_who_passed_the_claim_on_is_left_out() -> None:
    draft = harbour()
    draft.claims[1] = replace(draft.claims[1], relay=("Lena Marsh",))
    assert "Lena Marsh" not in names(draft, 1)


def test_the_source_of_the_claim_around_it_is_left_out() -> None:
    draft = harbour()
    draft.claims[1] = replace(draft.claims[1], nested_in="c5")
    assert "Lena Marsh" not in names(draft, 1)
    assert "Edvin Sale" not in names(draft, 4)


def test_a_source_without_a_claim_is_left_out() -> None:
    draft = harbour()
    draft.claims.pop()
    assert "Residents" not in names(draft, 1)


def test_an_unresolved_claim_has_no_rivals() -> None:
    draft = harbour()
    draft.claims[1] = replace(draft.claims[1], source_id=None)
    assert names(draft, 1) == []


def test_clauses_of_the_same_voice_are_left_out() -> None:
    stated = clauses(MATERIAL)
    guild = next(c for c in stated if c.claim.id == "c4")
    rivals = [c.claim.id for c in rival_clauses(MATERIAL, guild, stated)]
    assert set(rivals) == {"c1", "c2", "c5", "c6"}


@pytest.mark.parametrize(
    ("key", "rivals", "expected"),
    [
        ("a red boat", ["a tree", "x" * 40], ["a tree"]),
        ("a red boat", ["the tree is green", "a green tree"], ["a green tree"]),
        ("one two three", ["four five", "six seven eight"], ["six seven eight", "four five"]),
    ],
)
def test_fitting(key: str, rivals: list[str], expected: list[str]) -> None:
    assert fitting(key, rivals, str) == expected


def test_ratio() -> None:
    assert ratio(["ab", "abcd", "abc"]) == 2


def test_distinct_keeps_the_first() -> None:
    assert distinct([1, 11, 2], lambda a, b: a % 10 == b % 10) == [1, 2]
