"""Tests of who gave no answer."""

import pytest

from quiz_app.ledger.checks import find_checks
from quiz_app.ledger.model import VerificationStatus
from tests.ledger.reading import article


def silent(text: str) -> list[str]:
    return [
        check.by.of(text) if check.by else ""
        for check in find_checks(article(text))
        if check.status is VerificationStatus.NO_RESPONSE
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lumo Foods declined further comment.", "Lumo Foods"),
        ("The union declined a request for an interview.", "The union"),
        ("The federation refused to say whether a test had been failed.", "The federation"),
        ("Reed would not say what she had paid.", "Reed"),
        ("He did not say how many had left.", "He"),
        ("The laboratory would not discuss individual riders.", "The laboratory"),
        ("The company has neither confirmed nor denied that the memo is genuine.", "The company"),
        ("Lind would neither confirm nor rule that out.", "Lind"),
        ("Tarn Council has yet to comment on the findings.", "Tarn Council"),
        ("Denby Rovers, who play on Sunday, have not commented.", "Denby Rovers"),
        ("Nobody at the depot answered our calls on Sunday.", "the depot"),
        ("Calls to the owner were not returned.", "the owner"),
        ("Attempts to reach Ms Osei failed.", "Ms Osei"),
        ("The mayor was unavailable for comment.", "The mayor"),
        ("A spokesman, Bo Lind, refused to comment on the matter.", "A spokesman, Bo Lind"),
    ],
)
def test_it_reads_who_gave_no_answer(text: str, who: str) -> None:
    assert silent(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The council refused to pay the bill.",
        "Sales declined in April.",
        "She declined the prize.",
        "I refuse to answer the survey.",
        "If the owner does not respond, the bridge will be closed.",
        "He asked about the “not there yet” comment.",
        "“I would not say that,” Reed said.",
        "The team would not say goodbye to its coach.",
        "The mayor did not answer the goal with one of his own.",
        "She did not comment her code.",
    ],
)
def test_it_is_not_fooled(text: str) -> None:
    assert silent(text) == []
