"""Questions on checks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import (
    ClaimStatus,
    Confidence,
    VerificationStatus,
)
from quiz_app.lesson.questions.checks import (
    unverified_statements,
    verification_status,
    who_checked,
)
from quiz_app.lesson.questions.model import MultipleChoice, Question, SingleChoice
from tests.factories import Draft, harbour


def right(question: Question) -> str:
    assert isinstance(question, SingleChoice)
    return next(option.text for option in question.options if option.id == question.key)


def wrong(question: Question) -> set[str]:
    assert isinstance(question, SingleChoice)
    return {option.text for option in question.options if option.id != question.key}


def test_what_the_article_says_of_a_check() -> None:
    found = {q.stem: right(q) for q in verification_status(harbour().material())}
    stem = "What does the article say about a check of this: “{}”?"
    assert found == {
        "What does the article say about a check of this statement by the Norwick Harbour Board: "
        "that it “had received three offers for the repair”?": "The Courier could not verify it",
        stem.format("the town ignored four written warnings about the ice"): (
            "The Courier could not verify it"
        ),
        stem.format("a set of photographs showing cracks in the eastern pier"): (
            "The Courier verified it"
        ),
    }


def test_what_leans_on_another_sentence_is_not_asked_about() -> None:
    draft = harbour()
    draft.text += "\nThe Courier was not able to verify where or when it was filmed.\n"
    draft.checks = []
    draft.check(
        "not able to verify",
        "Courier",
        VerificationStatus.UNVERIFIED,
        about="where or when it was filmed",
    )
    assert list(verification_status(draft.material())) == []


def test_each_reason_says_how_the_check_went() -> None:
    reasons = {
        option.text: option.feedback.split(":")[0]
        for question in verification_status(harbour().material())
        if isinstance(question, SingleChoice)
        for option in question.options
        if option.id != question.key
    }
    assert reasons["The Courier verified it"] == "No check succeeded"
    assert reasons["The Courier could not verify it"] == "The check succeeded"
    assert reasons["No check of it is mentioned"] == "A check is mentioned"


def test_the_evidence_holds_the_check_and_what_was_checked() -> None:
    question = next(iter(verification_status(harbour().material())))
    quotes = [anchor.quote for anchor in question.evidence]
    assert len(quotes) == 2
    assert any("unable to confirm" in quote for quote in quotes)
    assert any("three offers" in quote for quote in quotes)


@pytest.mark.parametrize("status", [VerificationStatus.DENIED, VerificationStatus.NO_RESPONSE])
def test_a_denial_is_no_check(status: VerificationStatus) -> None:
    draft = harbour()
    draft.checks = [replace(check, status=status) for check in draft.checks]
    assert list(verification_status(draft.material())) == []


def test_an_unsure_check_is_not_asked() -> None:
    draft = harbour()
    draft.checks = [replace(check, confidence=Confidence.UNSURE) for check in draft.checks]
    assert list(verification_status(draft.material())) == []
    assert list(who_checked(draft.material())) == []


def test_a_claim_whose_status_differs_from_its_check_is_not_asked() -> None:
    draft = harbour()
    draft.claims = [replace(c, status=ClaimStatus.VERIFIED) for c in draft.claims]
    found = [right(q) for q in verification_status(draft.material())]
    assert found == ["The Courier verified it"]  # the photographs


def test_who_checked() -> None:
    (question,) = who_checked(harbour().material())
    assert right(question) == "The Courier"
    assert wrong(question) == {"Board chairman Edvin Sale", "Engineer Lena Marsh"}


def test_which_statements_could_not_be_verified() -> None:
    (question,) = unverified_statements(harbour().material())
    assert isinstance(question, MultipleChoice)
    keyed = {option.text for option in question.options if option.id in question.key}
    assert keyed == {
        "The town ignored four written warnings about the ice",
    }
    assert question.stem.startswith("Which of these statements was the Courier unable to verify?")


def test_statements_of_a_party_are_no_safe_wrong_option() -> None:
    draft = harbour()
    draft.sources = [replace(source, party=None) for source in draft.sources]
    assert list(unverified_statements(draft.material())) == []


def test_without_checks_nothing_is_asked_about_checks() -> None:
    draft = Draft("A fair\n\nThe mayor said that the bridge is safe for all of the town.\n")
    draft.claim(draft.source("The mayor"), "The mayor", "said", "that the bridge is safe")
    for family in (verification_status, who_checked, unverified_statements):
        assert list(family(draft.material())) == []
