import pytest

from quiz_app.ledger.checks import find_checks
from quiz_app.ledger.model import VerificationStatus
from tests.ledger.reading import article

VERIFIED, UNVERIFIED = VerificationStatus.VERIFIED, VerificationStatus.UNVERIFIED
NO_RESPONSE = VerificationStatus.NO_RESPONSE


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|")]


def read(text: str) -> list[tuple[VerificationStatus, str, str, str]]:
    return [
        (
            check.status,
            *(span.of(text) if span else "" for span in (check.by, check.about, check.how)),
        )
        for check in find_checks(article(text))
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Owing to fog, the Herald was unable to independently confirm the claims of either side."
        " | the Herald | the claims of either side",
        "The Herald could not immediately verify the footage. | The Herald | the footage",
        "The footage could not be independently verified. |  | The footage",
        "The claim has not been verified by the Herald. | the Herald | The claim",
        "None of the figures has been confirmed. |  | None of the figures",
        "There was no independent confirmation of the report. |  | the report",
        "The account remains unconfirmed. |  | The account",
        "Unverified footage shows a flooded street. |  | footage shows a flooded street",
        "Tarn FM couldn’t verify whether the road was open. | Tarn FM | whether the road was open",
        "Tarn Radio, which was there, could not confirm the number of injured."
        " | Tarn Radio | the number of injured",
        "The Herald has yet to verify the letter. | The Herald | the letter",
        "He said nobody was hurt, but the Herald has not been able to verify his account."
        " | the Herald | his account",
    ],
)
def test_it_reads_that_a_check_failed(row: str) -> None:
    text, by, about = cells(row)
    assert [found[:3] for found in read(text)] == [(UNVERIFIED, by, about)]


@pytest.mark.parametrize(
    "row",
    [
        "The Herald has been able to verify a video published by fans showing the fire."
        " | The Herald | a video published by fans showing the fire | ",
        "The Herald verified the video using maps. | The Herald | the video | using maps",
        "Footage verified by the Herald shows the fire. | the Herald | Footage | ",
        "The letter was authenticated by two historians. | two historians | The letter | ",
        "Reporters independently confirmed the location of the clip by matching it to maps."
        " | Reporters | the location of the clip | by matching it to maps",
        "The verified images show a crack. |  | images show a crack | ",
        "Tarn Radio has geolocated the clip. | Tarn Radio | the clip | ",
    ],
)
def test_it_reads_that_something_was_checked(row: str) -> None:
    text, by, about, how = cells(row)
    assert read(text) == [(VERIFIED, by, about, how)]


@pytest.mark.parametrize(
    "row",
    [
        "Acme did not respond to a request for comment. | Acme",
        "The mayor has not replied to questions from the Herald. | The mayor",
        "Ms Reed could not be reached for comment. | Ms Reed",
        "The owners, who live abroad, did not return our calls. | The owners",
        "Acme declined to comment. | Acme",
        "Ana Reed, who did not immediately respond to a request for comment. | Ana Reed",
        "The club was not available for comment on Friday. | The club",
    ],
)
def test_it_reads_that_nobody_answered(row: str) -> None:
    text, by = cells(row)
    assert [found[:2] for found in read(text)] == [(NO_RESPONSE, by)]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors will verify the figures next week.",
        "She called on the council to verify the claims.",
        "The numbers should be verified before the vote.",
        "The message came from a verified account.",
        "Visitors must verify their age.",
        "Click here to verify your age.",
        "The figures can be verified online.",
        "If the claim is verified, the club will pay.",
        "Has the claim been verified?",
        "The ministry confirmed that two people had died.",
        "Doctors confirmed 40 new cases.",
        "The team did not respond well to the early goal.",
        "The council plans to check the accounts.",
        "BBC Verify has its own page.",
        "The lift was not available on Sunday.",
        "The agency asked experts to confirm the location.",
        "The Herald is trying to verify the video.",
    ],
)
def test_it_is_not_fooled(text: str) -> None:
    assert read(text) == []


def test_headings_and_captions_are_no_statements() -> None:
    text = "# Reuters verified the video\n\n= Photo: verified by the Herald\n\nIt rained."
    assert read(text) == []
