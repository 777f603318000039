"""Questions on how something was checked."""

from __future__ import annotations

import pytest

from quiz_app.ledger.model import SourceKind, VerificationStatus
from quiz_app.lesson.questions.model import SingleChoice
from quiz_app.lesson.questions.ways import how_checked
from quiz_app.lesson.review import review
from tests.factories import Draft


def tower(how: str, status: VerificationStatus = VerificationStatus.VERIFIED) -> Draft:
    checked = f"The Courier verified a film of the fire {how}."
    draft = Draft(
        f"The tower\n\n{checked}\n\nThe town guild said that the tower was empty. "
        "Warden Iris Holm said that the doors were locked.\n"
    )
    guild = draft.source("town guild", SourceKind.INSTITUTION, mentions=("The town guild",))
    holm = draft.source("Iris Holm", role="Warden")
    draft.claim(guild, "The town guild", "said", "that the tower was empty")
    draft.claim(holm, "Warden Iris Holm", "said", "that the doors were locked")
    draft.check(checked, "Courier", status, about="a film of the fire", how=how)
    return draft


@pytest.mark.parametrize(
    ("how", "right", "opener"),
    [
        ("by comparing it with old plans of the tower", "By comparing it with old plans", "By "),
        ("using satellite pictures of the whole valley", "Using satellite pictures", ""),
        ("after matching it with two other pictures", "After matching it with", "After "),
    ],
)
def test_the_way_of_the_article_against_asking_and_trusting(
    how: str, right: str, opener: str
) -> None:
    material = tower(how).material()
    (question,) = how_checked(material)
    assert isinstance(question, SingleChoice)
    assert question.stem == (
        "According to the article, how did the Courier verify this: “a film of the fire”?"
    )
    texts = {option.id: option.text for option in question.options}
    assert texts.pop(question.key).startswith(right)
    asked, trusted = sorted(texts.values())
    assert asked.lower().startswith(f"{opener}asking ".lower())
    assert trusted.lower().startswith(f"{opener}trusting what ".lower())
    assert review(question, material) is None


def test_each_wrong_way_is_answered_with_what_the_source_did_say() -> None:
    (question,) = how_checked(tower("using satellite pictures of the whole valley").material())
    assert isinstance(question, SingleChoice)
    wrong = [option.feedback for option in question.options if option.id != question.key]
    assert all("only a statement by this source: “" in reason for reason in wrong)


@pytest.mark.parametrize(
    "draft",
    [
        tower("by speaking to two firemen"),  # that is asking, too
        tower("by asking the town guild about it"),
        tower("with the help of a clever friend"),  # others would not stand beside it
        tower("by reading the plans of the town guild"),  # speaks of a wrong option
        tower("using old plans of the tower", VerificationStatus.UNVERIFIED),
    ],
)
def test_no_question_where_another_way_might_fit(draft: Draft) -> None:
    assert list(how_checked(draft.material())) == []


def test_a_check_whose_way_is_not_told_is_not_asked_about() -> None:
    draft = tower("using old plans of the tower")
    draft.checks = []
    checked = "The Courier verified a film of the fire"
    draft.check(checked, "Courier", VerificationStatus.VERIFIED, about="a film of the fire")
    assert list(how_checked(draft.material())) == []
