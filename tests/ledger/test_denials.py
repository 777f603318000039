"""Tests of which claim a denial answers."""

import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.model import ClaimStatus, Ledger
from tests.ledger.reading import article, attributions


def read(text: str, *rows: str) -> Ledger:
    found = article(text)
    return read_ledger(found, attributions(found, *rows), paper="The Echo")


def disputed(ledger: Ledger) -> list[str]:
    return [claim.id for claim in ledger.claims if claim.status is ClaimStatus.DISPUTED]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ana Reed blamed Lumo Foods. Bo Lind said it rained. Lumo Foods denied involvement.",
            [
                "Ana Reed | blamed | Lumo Foods",
                "Bo Lind | said | it rained",
                "Lumo Foods | denied | involvement",
            ],
        ),
        (
            "A panel found that Reed had pushed him. It called her rude. Reed denied the charge.",
            [
                "A panel | found | that Reed had pushed him",
                "It | called | her rude",
                "Reed | denied | the charge",
            ],
        ),
        (
            "Ana Reed said the pump had failed. “That is not true,” Bo Lind said.",
            ["Ana Reed | said | the pump had failed", "Bo Lind | said | “That is not true,”"],
        ),
        (
            "A study found lead in the dust. The owner, Acme, said the study was wrong.",
            ["A study | found | lead in the dust", "Acme | said | the study was wrong"],
        ),
        (
            "Ana Reed said 40 were hurt. Bo Lind disputed the figure.",
            ["Ana Reed | said | 40 were hurt", "Bo Lind | disputed | the figure"],
        ),
        (
            "The guild said it had complained twice. Acme said it had no record of any complaint.",
            [
                "The guild | said | it had complained twice",
                "Acme | said | it had no record of any complaint",
            ],
        ),
        (
            "Ana Reed accused Acme of ignoring the leak. Acme denied that the leak was large.",
            [
                "Ana Reed | accused | Acme of ignoring the leak",
                "Acme | denied | that the leak was large",
            ],
        ),
    ],
)
def test_a_denial_answers_the_claim_it_speaks_of(text: str, rows: list[str]) -> None:
    assert disputed(read(text, *rows)) == ["c1"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ana Reed said it rained. Bo Lind denied any wrongdoing.",
            ["Ana Reed | said | it rained", "Bo Lind | denied | any wrongdoing"],
        ),
        (
            "Ana Reed said it rained. Bo Lind rejected any suggestion that staff were asleep.",
            [
                "Ana Reed | said | it rained",
                "Bo Lind | rejected | any suggestion that staff were asleep",
            ],
        ),
        (
            "Ana Reed said 40 were hurt. Bo Lind denied having seen the paper.",
            ["Ana Reed | said | 40 were hurt", "Bo Lind | denied | having seen the paper"],
        ),
        (
            "Mr Reed praised Mr Lind. Mr Osei denied Mr Lind’s link to the bank.",
            ["Mr Reed | praised | Mr Lind", "Mr Osei | denied | Mr Lind’s link to the bank"],
        ),
        (
            "Ana Reed said it rained. Snow fell. Ice followed. Bo Lind said that was not true.",
            ["Ana Reed | said | it rained", "Bo Lind | said | that was not true"],
        ),
    ],
)
def test_a_denial_of_something_else_disputes_nothing(text: str, rows: list[str]) -> None:
    assert disputed(read(text, *rows)) == []


def test_a_denial_in_passing_answers_the_claim_before_it() -> None:
    text = "Suthland said it held the hill, a claim that Norland dismissed."
    ledger = read(text, "Suthland | said | it held the hill")
    (statement,) = ledger.verifications
    assert (statement.by, statement.claims, disputed(ledger)) == ("Norland", ("c1",), ["c1"])


def test_a_check_goes_before_a_denial() -> None:
    text = (
        "Ana Reed said the pump had failed. Bo Lind denied this. "
        "The claim could not be independently verified."
    )
    ledger = read(text, "Ana Reed | said | the pump had failed", "Bo Lind | denied | this")
    assert ledger.claims[0].status is ClaimStatus.UNVERIFIED


def test_the_noun_for_what_is_denied_is_not_what_is_said() -> None:
    text = "Ana Reed said the town claims pool money. Acme denied claims that the pool is shut."
    rows = (
        "Ana Reed | said | the town claims pool money",
        "Acme | denied claims | that the pool is shut",
    )
    assert disputed(read(text, *rows)) == ["c2"]
