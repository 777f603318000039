import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.model import Ledger, VerificationStatus
from tests.ledger.reading import article, attributions

SIDES = "Norland troops met Suthland soldiers. "
ROWS = (
    "The Norland army | said | it had won the hill",
    "The Suthland army | said | it had left the hill",
    "A villager | said | both had gone",
)
CLAIMS = (
    "The Norland army said it had won the hill. The Suthland army said it had left the hill. "
    "A villager said both had gone. "
)


def read(text: str, *rows: str) -> Ledger:
    found = article(text)
    return read_ledger(found, attributions(found, *rows), paper="The Echo")


def covered(sentence: str) -> tuple[str, ...]:
    (statement,) = read(SIDES + CLAIMS + sentence, *ROWS).verifications
    return statement.claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("The Herald could not verify the statements of either side.", ("c1", "c2")),
        ("The claims could not be verified.", ("c1", "c2")),
        ("The Herald could not verify the Norland claims.", ("c1",)),
        ("The claim could not be verified.", ("c3",)),
        ("The Herald could not verify this.", ("c3",)),
        ("His account could not be confirmed.", ("c3",)),
        ("The Herald verified a video of Suthland tanks that left the hill.", ("c2",)),
        ("The Herald verified a video of a dog.", ()),
        ("The findings have not been confirmed.", ()),
        ("The Suthland army did not respond to questions.", ()),
    ],
)
def test_a_statement_covers_the_claims_it_speaks_of(sentence: str, claims: tuple[str, ...]) -> None:
    assert covered(sentence) == claims


def test_the_sides_are_found_after_the_statement_too() -> None:
    text = f"{SIDES}The Herald could not verify the claims of either side. {CLAIMS}"
    (statement,) = read(text, *ROWS).verifications
    assert statement.claims == ("c1", "c2")


def test_findings_are_what_a_study_says() -> None:
    text = "A study found a cure. Ana Reed said no. The findings have not been confirmed."
    ledger = read(text, "A study | found | a cure", "Ana Reed | said | no")
    assert ledger.verifications[0].claims == ("c1",)


def test_no_response_covers_what_is_said_of_the_silent() -> None:
    text = "Ana Reed said Lumo Foods had lied. Bo Lind said no. Lumo Foods did not respond."
    ledger = read(text, "Ana Reed | said | Lumo Foods had lied", "Bo Lind | said | no")
    (statement,) = ledger.verifications
    assert (statement.by, statement.claims) == ("Lumo Foods", ("c1",))
    assert statement.status is VerificationStatus.NO_RESPONSE


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("There is no evidence that she did.", ("c1",)),
        ("There is no evidence that the reports came from Denby.", ()),
        ("The Herald could not verify the claims about the bridge.", ()),
        ("The Herald could not verify the claims about the pool.", ("c1",)),
    ],
)
def test_it_covers_only_what_it_speaks_of(sentence: str, claims: tuple[str, ...]) -> None:
    text = f"Bo Lind said Ana Reed had sold the pool. {sentence}"
    (statement,) = read(text, "Bo Lind | said | Ana Reed had sold the pool").verifications
    assert statement.claims == claims


def test_a_document_that_was_checked_is_what_it_says() -> None:
    text = (
        "A letter shows that the pool was sold. "
        "Two clerks confirmed the authenticity of the letter."
    )
    (statement,) = read(text, "A letter | shows | that the pool was sold").verifications
    assert statement.claims == ("c1",)


def test_where_no_two_parties_are_known_the_sides_are_who_spoke_near_above() -> None:
    text = (
        "Ana Reed said it rained.\n\nBo Lind said it snowed.\n\nCy Osei said it was dry.\n\n"
        "Flo Orr said it hailed.\n\nThe Herald could not verify either side’s claims."
    )
    rows = ("Ana Reed | said | it rained", "Bo Lind | said | it snowed")
    more = ("Cy Osei | said | it was dry", "Flo Orr | said | it hailed")
    (statement,) = read(text, *rows, *more).verifications
    assert statement.claims == ("c3", "c4")
