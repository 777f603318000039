"""Questions that lead off the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import ClaimStatus, Mode, Nature, SourceKind, Stance, VerificationStatus
from quiz_app.lesson.questions.lateral import lateral_reading
from quiz_app.lesson.questions.model import Open
from quiz_app.lesson.review import review
from tests.factories import Draft

SAID = "that two tanks were emptied in May"


def guild(said: str = SAID, more: str = "") -> Draft:
    draft = Draft(f"The mill\n\nThe river guild, which sued the mill, said {said}. {more}\n")
    speaker = draft.source(
        "river guild",
        SourceKind.INSTITUTION,
        party=True,
        shown="sued",
        mentions=("The river guild",),
    )
    draft.claim(speaker, "The river guild", "said", said)
    return draft


def asked(draft: Draft) -> list[Open]:
    found = []
    for question in lateral_reading(draft.material()):
        assert isinstance(question, Open)
        assert review(question, draft.material()) is None
        found.append(question)
    return found


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        (SAID, ": “two tanks were emptied in May”"),
        (
            "that it had warned the mill three times",
            " by the river guild: that it “had warned the mill three times”",
        ),
    ],
)
def test_the_stem_quotes_the_statement_and_names_who_it_is(said: str, statement: str) -> None:
    (question,) = asked(guild(said))
    opening = "Outside this article, what would you look up next to check this statement"
    assert question.stem == f"{opening}{statement}?"


def test_the_rubric_rewards_a_step_away_from_the_page() -> None:
    (question,) = asked(guild())
    assert [level.fraction for level in question.rubric] == [0, 0.5, 1]
    assert question.rubric[0].text.startswith("It stays with this article")
    assert question.rubric[-1].text.startswith("It names a step away from this article")


def test_the_sample_names_the_source() -> None:
    (question,) = asked(guild())
    assert question.sample == (
        "I would look for other outlets that report this, and see whether they have it from "
        "anybody but the river guild. I would find all that the river guild said about it, and "
        "the documents or figures behind it. I would ask somebody who knows the matter and is "
        "none of the sides."
    )


def test_the_sample_names_a_document_and_an_observer_of_the_article() -> None:
    more = (
        "The Water Report says five tanks were emptied. Chemist Lena Holm, who is independent, "
        "said iron is common."
    )
    draft = guild(more=more)
    report = draft.source("Water Report", SourceKind.DOCUMENT)
    draft.claim(report, "The Water Report", "says", "five tanks were emptied")
    holm = draft.source("Lena Holm", role="Chemist", party=False)
    draft.claim(holm, "Chemist Lena Holm", "said", "iron is common")
    (question,) = asked(draft)
    assert "I would look at the Water Report itself." in question.sample
    assert question.sample.endswith("none of the sides, such as Chemist Lena Holm.")


def test_a_judge_is_nobody_to_ask() -> None:
    draft = guild(more="Judge Iris Holm said the trial goes on.")
    holm = draft.source("Iris Holm", role="Judge", party=False)
    draft.claim(holm, "Judge Iris Holm", "said", "the trial goes on")
    assert asked(draft)[0].sample.endswith("none of the sides.")


@pytest.mark.parametrize(
    "change",
    [
        {"status": ClaimStatus.VERIFIED},
        {"stance": Stance.DENIES},
        {"nature": Nature.OPINION},
        {"mode": Mode.MIXED},  # in words of its own, and no number
    ],
)
def test_what_is_backed_or_no_report_is_not_asked(change: dict[str, str]) -> None:
    draft = guild()
    draft.claims[0] = replace(draft.claims[0], **change)  # type: ignore[arg-type]
    assert asked(draft) == []


def test_that_there_is_no_comment_is_nothing_to_check() -> None:
    draft = guild("that it does not comment on open cases")
    draft.check(draft.text.split("\n\n")[1].strip(), "guild", VerificationStatus.NO_RESPONSE)
    assert asked(draft) == []
    draft.checks = []
    assert len(asked(draft)) == 1


@pytest.mark.parametrize("party", [None, False])
def test_only_the_word_of_a_side_is_asked_about(party: bool | None) -> None:
    draft = guild()
    draft.sources[0] = replace(draft.sources[0], party=party)
    assert asked(draft) == []


def test_those_in_doubt_come_first_and_two_are_enough() -> None:
    sides = ("Mill owner", "Town clerk", "Boat union")
    more = " ".join(
        f"The {side}, who sued it, said that {side} {n} is free." for n, side in enumerate(sides)
    )
    draft = guild(more=more)
    for number, side in enumerate(sides):
        speaker = draft.source(side, SourceKind.INSTITUTION, party=True, shown="sued")
        draft.claim(speaker, f"The {side}", "said", f"that {side} {number} is free")
    draft.claims[-1] = replace(draft.claims[-1], status=ClaimStatus.UNVERIFIED)
    stems = [question.stem for question in asked(draft)]
    assert len(stems) == 2
    assert "Boat union 2" in stems[0]
