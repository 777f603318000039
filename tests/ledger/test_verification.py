import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.model import ClaimStatus, Ledger
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
        ("Reporters of the Morning Herald have verified the video.", "Morning Herald"),
        ("Reed’s lawyer, Bo Lind, declined to comment.", "Bo Lind"),
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


def test_a_denial_by_nobody_known_or_in_a_heading_is_no_statement() -> None:
    text = "# Club denies leak\n\nHe denied it."
    rows = ["Club | denies | leak", "He | denied | it"]
    assert read(text, *rows).verifications == ()


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


def test_who_did_not_answer_is_named_within_what_another_says() -> None:
    text = "Ana Reed said Lumo Foods had not replied to her questions."
    ledger = read(text, "Ana Reed | said | Lumo Foods had not replied to her questions")
    assert [statement.by for statement in ledger.verifications] == ["Lumo Foods"]


def test_he_is_who_alone_spoke_before_in_the_paragraph() -> None:
    text = "Bo Lind said it rained. He did not say where."
    ledger = read(text, "Bo Lind | said | it rained")
    assert [statement.by for statement in ledger.verifications] == ["Bo Lind"]


def test_what_has_been_verified_is_what_the_paper_says_of_it() -> None:
    text = "Westwire was able to establish that the video was old."
    ledger = read(text, "Westwire | was able to establish | that the video was old")
    assert [claim.status for claim in ledger.claims] == [ClaimStatus.VERIFIED]
