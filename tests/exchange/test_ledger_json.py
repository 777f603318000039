"""The ledger as JSON, key by key, and on an article with everything in it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from quiz_app.article.text import read_text
from quiz_app.exchange.ledger_json import ledger_json
from quiz_app.ledger.build import read
from quiz_app.ledger.dates import find_dates
from tests.factories import harbour
from tests.ledger.reading import attributions

TEXT = (
    "# Pool “may leak”\r\n\r\n"
    "The mayor, Ana Reed, denied on Tuesday that the pool leaked at night. "
    "Campaigners said the pool leaked at night. "
    "Radio Denby could not verify the claims."
)
ARTICLE = read_text(TEXT.encode())
FOUND = attributions(
    ARTICLE,
    "The mayor, Ana Reed, | denied | the pool leaked at night",
    "Campaigners | said | the pool leaked at night",
)


@pytest.fixture
def exported() -> dict[str, object]:
    ledger = read(ARTICLE, FOUND, find_dates(ARTICLE, date(2024, 5, 15)))
    return json.loads(json.dumps(ledger_json("pool", ARTICLE, ledger)))


def words(span: list[int]) -> str:
    return ARTICLE.text[span[0] : span[1]]


def test_the_object_has_the_published_keys(exported) -> None:
    assert list(exported) == [
        "id",
        "text",
        "attributions",
        "verification",
        "dates",
        "own_statements",
        "opinions",
    ]
    assert exported["id"] == "pool"
    assert exported["text"] == TEXT.replace("\r\n", "\n")


def test_an_attribution_has_every_key(exported) -> None:
    denial, claim = exported["attributions"]
    assert {key: denial[key] for key in denial if key not in ("source", "cue", "content")} == {
        "by": "tagger",
        "source_resolved": "Ana Reed",
        "kind": "named person",
        "party": True,
        "party_evidence": [[40, 46]],  # "denied"
        "relay": [],
        "mode": "indirect",
        "nested_in": None,
        "denial": True,
        "hedges": [],
        "status": "could not be verified",
        "confidence": 0.9,
    }
    assert [words(span) for key in ("source", "cue", "content") for span in denial[key]] == [
        "The mayor, Ana Reed,",
        "denied",
        "the pool leaked at night",
    ]
    assert (claim["denial"], claim["status"]) == (False, "could not be verified")


def test_a_check_points_at_its_attributions(exported) -> None:
    denial, check = exported["verification"]
    assert (denial["status"], denial["by"], denial["about"]) == ("denied", "Ana Reed", [1])
    assert words(check.pop("span")) == "Radio Denby could not verify the claims."
    assert check == {
        "by": "Radio Denby",
        "how": None,
        "status": "could not be verified",
        "about": [0, 1],
        "confidence": "sure",
    }


def test_a_date_has_every_key(exported) -> None:
    (tuesday,) = exported["dates"]
    assert words(tuesday.pop("span")) == "Tuesday"
    assert 0 < tuesday.pop("confidence") <= 1
    assert tuesday == {
        "type": "DATE",
        "value": "2024-05-14",
        "basis": "publication date",
        "precision": "day",
    }


def test_nobody_and_nothing_are_null() -> None:
    found = attributions(ARTICLE, " | said | the pool leaked at night")
    (claim,) = ledger_json(7, ARTICLE, read(ARTICLE, found))["attributions"]
    unresolved = ("source", "source_resolved", "kind", "party", "nested_in")
    assert [claim[key] for key in unresolved] == [None] * len(unresolved)


def test_nesting_is_the_place_of_the_outer_claim() -> None:
    ledger = harbour().ledger
    outer, other, inner = ledger.claims[:3]
    nested = replace(
        ledger, verifications=(), claims=(outer, other, replace(inner, nested_in=other.id))
    )
    exported = ledger_json("h", harbour().article, nested)["attributions"]
    assert [one["nested_in"] for one in exported] == [None, None, 1]


def test_own_statements_are_spans_of_the_text() -> None:
    made = harbour()
    exported = ledger_json("h", made.article, made.ledger)
    assert exported["own_statements"] == [list(span) for span in made.ledger.own_statements]
    assert exported["own_statements"]
