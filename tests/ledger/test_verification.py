import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.model import ClaimStatus, Ledger, VerificationStatus
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
    ("text", "rows", "disputed"),
    [
        (
            "Ana Reed accused the club of hiding figures. The club denied hiding figures.",
            ["Ana Reed | accused | of hiding figures", "The club | denied | hiding figures"],
            ["c1"],
        ),
        (
            "Ana Reed said it leaked. The club denied the claim.",
            ["Ana Reed | said | it leaked", "The club | denied | the claim"],
            ["c1"],
        ),
        (
            "The club denied reports that it leaked.",
            ["The club | denied reports | that it leaked"],
            ["c1"],
        ),
        (
            "Ana Reed said the roof leaked. The club denied that the pool was cold.",
            ["Ana Reed | said | the roof leaked", "The club | denied | that the pool was cold"],
            [],
        ),
        (
            "The club said the pool was cold. The club denied that the pool was cold.",
            ["The club | said | the pool was cold", "The club | denied | that the pool was cold"],
            [],
        ),
    ],
)
def test_a_claim_that_another_source_denies_is_disputed(
    text: str, rows: list[str], disputed: list[str]
) -> None:
    ledger = read(text, *rows)
    assert [c.id for c in ledger.claims if c.status is ClaimStatus.DISPUTED] == disputed
    assert ledger.verifications[0].by == "club"


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("This newspaper could not verify the video.", "The Echo"),
        ("We have verified the video.", "The Echo"),
        ("The Morning Herald has verified the video.", "Morning Herald"),
        ("The video has not been verified.", ""),
        ("The Morning Herald saw it but was unable to verify the video.", "Morning Herald"),
    ],
)
def test_who_checked_is_named_as_a_reader_would(sentence: str, by: str) -> None:
    (statement,) = read(sentence).verifications
    assert statement.by == by


def test_a_source_that_could_not_check_is_the_one_who_says_so() -> None:
    text = "The ministry said it could not confirm the report."
    ledger = read(text, "The ministry | said | it could not confirm the report")
    assert ledger.verifications[0].by == "ministry"


def test_the_status_of_each_claim() -> None:
    text = SIDES + CLAIMS + "The Herald could not verify the statements of either side."
    statuses = [claim.status for claim in read(text, *ROWS).claims]
    assert statuses == [ClaimStatus.UNVERIFIED] * 2 + [ClaimStatus.NOTHING_SAID]


def test_statements_are_numbered_in_text_order() -> None:
    text = "Ana Reed said no. Bo Lind denied this. The Herald verified the video."
    ledger = read(text, "Ana Reed | said | no", "Bo Lind | denied | this")
    assert [(s.id, s.status.value) for s in ledger.verifications] == [
        ("v1", "denied"),
        ("v2", "verified"),
    ]
