"""Questions on which source disputes what another says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz_app.ledger.model import SourceKind, Stance, VerificationStatus
from quiz_app.lesson.questions.contradictions import contradiction
from quiz_app.lesson.questions.model import SingleChoice
from quiz_app.lesson.review import review
from tests.factories import Draft

TEXT = """A quarrel about the mill

The river guild said that the mill had emptied two tanks into the stream. \
Builder Bo Lind called that untrue.

Teacher Iris Holm said that her pupils swim in the lake instead. \
Farmer Tom Vane expects a dry summer in the valley.
"""
SAID = "that the mill had emptied two tanks into the stream"


def quarrel(cue: str = "called that", denied: str = "untrue") -> Draft:
    draft = Draft(TEXT.replace("called that untrue", f"{cue} {denied}"))
    guild = draft.source("river guild", SourceKind.INSTITUTION, mentions=("The river guild",))
    lind = draft.source("Bo Lind", role="Builder", mentions=("Builder Bo Lind",))
    holm = draft.source("Iris Holm", role="Teacher")
    vane = draft.source("Tom Vane", role="Farmer")
    tanks = draft.claim(guild, "The river guild", "said", SAID)
    draft.claim(lind, "Builder Bo Lind", cue, denied, stance=Stance.DENIES)
    draft.claim(holm, "Teacher Iris Holm", "said", "that her pupils swim in the lake instead")
    draft.claim(vane, "Farmer Tom Vane", "expects", "a dry summer in the valley")
    denial = f"Builder Bo Lind {cue} {denied}."
    draft.check(denial, "Bo Lind", VerificationStatus.DENIED, claims=(tanks,))
    return draft


def test_the_source_that_denies_it_is_right() -> None:
    material = quarrel().material()
    (question,) = contradiction(material)
    assert isinstance(question, SingleChoice)
    assert question.stem == (
        "Which source disputes this statement: “the mill had emptied two tanks into the stream”?"
    )
    reasons = {option.text: option.feedback for option in question.options}
    right = next(option.text for option in question.options if option.id == question.key)
    assert right == "Builder Bo Lind"
    assert reasons.keys() == {right, "Teacher Iris Holm", "Farmer Tom Vane"}
    assert reasons[right] == "The article: “Builder Bo Lind called that untrue.”"
    assert "her pupils swim" in reasons["Teacher Iris Holm"]


def test_the_evidence_holds_the_claim_and_the_denial() -> None:
    (question,) = contradiction(quarrel().material())
    quotes = [anchor.quote for anchor in question.evidence]
    assert [quote.split()[0] for quote in quotes] == ["The", "Builder"]


def denied_by(draft: Draft, name: str) -> None:
    words = "Teacher Iris Holm said that her pupils swim in the lake instead."
    draft.check(words, name, VerificationStatus.DENIED, claims=("c1",))


def speaks_of_the_tanks(draft: Draft) -> None:
    draft.text += "\nFarmer Tom Vane saw no tanks near the mill.\n"
    draft.claim("s4", "", "saw", "no tanks near the mill")


def forget_the_claim(draft: Draft) -> None:
    draft.checks = [replace(check, claims=()) for check in draft.checks]


def deny_itself(draft: Draft) -> None:
    draft.checks = [replace(check, by="river guild") for check in draft.checks]


def only_verify(draft: Draft) -> None:
    status = VerificationStatus.UNVERIFIED
    draft.checks = [replace(check, status=status) for check in draft.checks]


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: denied_by(draft, "Iris Holm"),  # a second one who denies it
        speaks_of_the_tanks,  # may be read as a third voice in the matter
        forget_the_claim,
        deny_itself,
        only_verify,
    ],
)
def test_without_one_clear_answer_nothing_is_asked(change: Callable[[Draft], None]) -> None:
    draft = quarrel()
    change(draft)
    assert list(contradiction(draft.material())) == []


def test_a_denial_in_whole_words_is_asked_about_as_who_denies_this() -> None:
    whole = quarrel("denied", "that any of the tanks were emptied")
    assert list(contradiction(whole.material())) == []
    assert len(list(contradiction(quarrel("denied", "any such thing").material()))) == 1


def test_it_passes_the_rules() -> None:
    material = quarrel().material()
    assert [review(question, material) for question in contradiction(material)] == [None]
