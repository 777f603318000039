"""Tests of checks that are told without a verb of checking."""

import pytest

from quiz_app.ledger.checks import find_checks
from quiz_app.ledger.model import VerificationStatus
from tests.ledger.reading import article

VERIFIED, UNVERIFIED = VerificationStatus.VERIFIED, VerificationStatus.UNVERIFIED
DENIED = VerificationStatus.DENIED


def read(text: str) -> list[tuple[VerificationStatus, str]]:
    return [
        (check.status, check.by.of(text) if check.by else "")
        for check in find_checks(article(text))
    ]


@pytest.mark.parametrize(
    ("text", "status", "by"),
    [
        ("There is no evidence that she said so.", UNVERIFIED, ""),
        ("He was fired, but there was no proof of a theft.", UNVERIFIED, ""),
        ("We found no evidence for the rumour.", UNVERIFIED, "We"),
        (
            "The Tarn Herald found no sign that the picture was altered.",
            UNVERIFIED,
            "The Tarn Herald",
        ),
        ("We searched her speeches and found no such quotation.", UNVERIFIED, "We"),
        ("When it was filmed could not be determined.", UNVERIFIED, ""),
        ("The age of the bone has not been independently confirmed.", UNVERIFIED, ""),
        ("Reporters were unable to corroborate his story.", UNVERIFIED, "Reporters"),
        ("Records seen by the Herald support her account.", VERIFIED, "the Herald"),
        ("The Herald has seen a diary that matches their account.", VERIFIED, "The Herald"),
        ("Westwire was able to establish that it was old.", VERIFIED, "Westwire"),
        (
            "Fact-checkers at the site Plainly found that it was old.",
            VERIFIED,
            "Fact-checkers at the site Plainly",
        ),
        ("Two historians independently confirmed the dates.", VERIFIED, "Two historians"),
        (
            "Suthland took the hill, a claim that the army immediately dismissed.",
            DENIED,
            "the army",
        ),
        ("He hid the bill, which the club denies.", DENIED, "the club"),
        ("He hid the bill, something Reed has always denied.", DENIED, "Reed"),
    ],
)
def test_it_reads_the_check(text: str, status: VerificationStatus, by: str) -> None:
    assert read(text) == [(status, by)]


@pytest.mark.parametrize(
    "text",
    [
        "Police said there was no evidence of arson.",
        "The study found no evidence of harm.",
        "She offered no evidence.",
        "Her win confirmed the strength of the party and of its message.",
        "He quoted a confirmed report of the crash.",
        "“There is no evidence of that,” he said.",
        "The Herald has seen an email that appears to support her account.",
        "The Herald has seen the film.",
        "The supporters back the club’s account manager.",
        "The claim that the club denied entry to fans is old.",
        "The date of the match has not been confirmed.",
        "The council, which rejects offers like these, met on Monday.",
    ],
)
def test_it_is_not_fooled(text: str) -> None:
    assert read(text) == []
