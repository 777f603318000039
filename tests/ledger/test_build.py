"""The pipeline as a whole: over made attributions, and from text to ledger."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from quiz_app.article.text import read_text
from quiz_app.ledger.build import build, read
from quiz_app.ledger.dates import find_dates
from quiz_app.ledger.model import Basis, Ledger, Mode, Nature, Stance
from tests.ledger.reading import article, attributions

CORPUS = Path(__file__).parent.parent / "corpus"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((CORPUS / "expected.toml").read_text("utf-8"))


def test_a_claim_carries_all_that_its_words_tell() -> None:
    text = "# Pool shut\n\nMayor Ana Reed denied that it “may leak”."
    found = article(text)
    (claim,) = read(found, attributions(found, "Ana Reed | denied | that it “may leak”")).claims
    assert (claim.id, claim.source_id, claim.in_heading) == ("c1", "s1", False)
    assert (claim.mode, claim.stance, claim.nature) == (Mode.MIXED, Stance.DENIES, Nature.FORECAST)
    assert [hedge.of(text) for hedge in claim.hedges] == ["may"]


def test_claims_stand_in_text_order_and_nesting_follows() -> None:
    found = article("Ana Reed said the club said it leaked.")
    (outer,) = attributions(found, "Ana Reed | said | the club said it leaked")
    (inner,) = attributions(found, "the club | said | it leaked")
    inner = replace(inner, nested_in=1)
    first, second = read(found, (inner, outer)).claims
    assert (first.nested_in, second.nested_in) == (None, "c1")


def test_a_failed_check_is_no_claim() -> None:
    found = article("Radio Denby could not verify the report.")
    ledger = read(found, attributions(found, "Radio Denby | could not verify | the report"))
    assert (ledger.claims, ledger.sources) == ((), ())
    assert ledger.verifications[0].by == "Radio Denby"


def test_what_was_verified_to_be_so_is_a_claim_too() -> None:
    found = article("Radio Denby has verified that it leaked.")
    ledger = read(found, attributions(found, "Radio Denby | has verified | that it leaked"))
    assert [source.name for source in ledger.sources] == ["Radio Denby"]


def test_a_claim_in_a_heading_says_so() -> None:
    found = article("# Mayor says it leaked\n\nIt rained.")
    assert read(found, attributions(found, "Mayor | says | it leaked")).claims[0].in_heading


def test_an_empty_article_has_an_empty_ledger() -> None:
    assert read(article(""), ()) == Ledger()


def _ledger(name: str) -> tuple[str, Ledger]:
    found = read_text((CORPUS / f"{name}.txt").read_bytes())
    return found.text, build(found, date(2025, 6, 20))


@pytest.mark.parametrize("name", EXPECTED)
def test_who_says_what_in_a_whole_article(name: str) -> None:
    text, ledger = _ledger(name)
    rows = []
    for beginning, *_ in EXPECTED[name]["claims"]:
        claim = next(c for c in ledger.claims if c.content[0].of(text).startswith(beginning))
        source = ledger.source_of(claim)
        assert source is not None
        rows.append([beginning, source.name, source.kind.value, claim.status.value])
    assert rows == EXPECTED[name]["claims"]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_was_checked_in_a_whole_article(name: str) -> None:
    text, ledger = _ledger(name)
    begins = {claim.id: claim.content[0].of(text) for claim in ledger.claims}
    rows = [(s.status.value, s.by, [begins[c] for c in s.claims]) for s in ledger.verifications]
    for status, by, *covered in EXPECTED[name]["checks"]:
        (claims,) = [row[2] for row in rows if row[:2] == (status, by)]
        assert all(any(claim.startswith(start) for claim in claims) for start in covered)


@pytest.mark.parametrize("name", EXPECTED)
def test_what_the_paper_says_itself_in_a_whole_article(name: str) -> None:
    text, ledger = _ledger(name)
    own = {part.of(text) for part in ledger.own_statements}
    opinions = [part.of(text) for part in ledger.opinions]
    assert set(EXPECTED[name]["own"]) <= own
    assert opinions == EXPECTED[name]["opinions"]


def test_dates_need_the_publication_date_where_the_text_leaves_them_open() -> None:
    found = read_text((CORPUS / "court.txt").read_bytes())
    with_date, without = build(found, date(2025, 6, 20)), build(found)
    assert {d.basis for d in without.dates if d.span.of(found.text) == "Tuesday"} == {
        Basis.UNRESOLVABLE
    }
    assert [d.value for d in with_date.dates if d.span.of(found.text) == "Tuesday"] == [
        "2025-06-17"
    ]


def test_a_duration_that_does_not_fit_the_dates_is_noted() -> None:
    found = article("It shut on 2 March 2024 and, after six months, opened on 5 April 2024.")
    (note,) = read(found, (), find_dates(found, None)).notes
    assert "six months" in note
