"""Questions that ask to point to the sentence that has one side's word alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quiz_app.ledger.model import (
    ClaimStatus,
    Mode,
    Nature,
    SourceKind,
    Stance,
    VerificationStatus,
)
from quiz_app.lesson.questions.model import HotText
from quiz_app.lesson.questions.one_sided import is_clearly_a_side, one_side_only
from quiz_app.lesson.review import review
from tests.factories import Draft

GUILD = "The river guild, which sued the mill, said that two tanks were emptied in May."
HOLM = "Lena Holm, an independent chemist, reported that the stream holds some iron."
CHECK = "The Lake Courier has verified a photograph of the tanks."
OWN = "The stream runs through four villages to the lake."


def mill(*sentences: str) -> Draft:
    """Return a draft of the sentences with a side, an observer, a check and the paper's own."""
    draft = Draft("The mill\n\n" + " ".join(sentences or (GUILD, HOLM, CHECK, OWN)) + "\n")
    guild = draft.source(
        "river guild",
        SourceKind.INSTITUTION,
        party=True,
        shown="sued",
        mentions=("The river guild",),
    )
    if GUILD in draft.text:
        draft.claim(guild, "The river guild", "said", "that two tanks were emptied in May")
    if HOLM in draft.text:
        holm = draft.source("Lena Holm", role="independent chemist", party=False)
        draft.claim(holm, "Lena Holm", "reported", "that the stream holds some iron")
    if CHECK in draft.text:
        draft.check(CHECK, "Lake Courier", VerificationStatus.VERIFIED)
    if OWN in draft.text:
        draft.own.append(draft.span(OWN))
    return draft


def pointed(draft: Draft) -> dict[str, str]:
    """Return the marked sentences with their reasons, the right one first."""
    questions = list(one_side_only(draft.material()))
    if not questions:
        return {}
    (question,) = questions
    assert isinstance(question, HotText)
    assert review(question, draft.material()) is None
    marked = sorted(question.passages, key=lambda passage: passage.id != question.key)
    return {passage.anchor.quote: passage.feedback for passage in marked}


def test_the_word_of_a_side_against_an_observer_and_a_check() -> None:
    assert pointed(mill(GUILD, HOLM, CHECK)) == {
        GUILD: "The source is one of the sides: the river guild. The article names no check of "
        "this and no second source for it.",
        HOLM: "The source is none of the sides: Lena Holm (independent chemist).",
        CHECK: "This was checked, the article says, by the Lake Courier.",
    }


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((GUILD, HOLM, OWN), {GUILD, HOLM, OWN}),
        ((GUILD, CHECK, OWN), {GUILD, CHECK, OWN}),
        ((GUILD, HOLM), set()),  # too few to point at
        ((GUILD, OWN), set()),  # nothing that is checked or said by an observer
    ],
)
def test_what_stands_beside_it(sentences: tuple[str, ...], expected: set[str]) -> None:
    assert pointed(mill(*sentences)).keys() == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency put the figure for the mill at two tanks.",
        "The mill announced a new roof for its older part.",
        "Meanwhile, the stream runs through four villages.",
    ],
)
def test_a_sentence_that_hints_at_a_source_is_not_the_papers_own(sentence: str) -> None:
    draft = mill(GUILD, HOLM, sentence)
    draft.own = [draft.span(sentence)]
    assert pointed(draft) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"nature": Nature.OPINION},
        {"stance": Stance.DENIES},
        {"status": ClaimStatus.VERIFIED},
        {"source_id": None},
    ],
)
def test_what_is_no_report_of_a_side_is_not_asked(change: dict[str, Any]) -> None:
    draft = mill()
    draft.claims[0] = replace(draft.claims[0], **change)
    assert pointed(draft) == {}


@pytest.mark.parametrize(
    ("cue", "said", "mode", "expected"),
    [
        ("said", "that three boats were sold", Mode.INDIRECT, True),
        ("said", "“our two tanks were emptied”", Mode.DIRECT, False),
        ("said", "that it was wrong about them", Mode.INDIRECT, False),
        ("said", "that two tanks should be emptied", Mode.INDIRECT, False),
        ("wants", "two tanks emptied in May", Mode.INDIRECT, False),
    ],
)
def test_what_it_feels_or_wants_is_not_asked(
    cue: str, said: str, mode: Mode, expected: bool
) -> None:
    sentence = f"The river guild, which sued the mill, {cue} {said}."
    draft = mill(sentence, HOLM, CHECK)
    draft.claim("s1", "The river guild", cue, said, mode=mode)
    assert (sentence in pointed(draft)) is expected


def test_what_a_second_source_says_as_well_is_not_asked() -> None:
    draft = mill(GUILD, HOLM, CHECK, "Farmer Tom Vane saw two tanks emptied in May.")
    vane = draft.source("Tom Vane", role="Farmer")
    draft.claim(vane, "Farmer Tom Vane", "saw", "two tanks emptied in May")
    assert pointed(draft) == {}


@pytest.mark.parametrize(
    ("party", "shown", "expected"),
    [
        (True, "sued", True),
        (True, "we", False),
        (True, "director", False),
        (False, "independent", False),
        (None, "", False),
    ],
)
def test_who_is_clearly_a_side(party: bool | None, shown: str, expected: bool) -> None:
    draft = Draft(f"The mill\n\nBo Lind was there: {shown}.\n")
    draft.source("Bo Lind", party=party, shown=shown)
    assert is_clearly_a_side(draft.sources[0], draft.article.text) is expected
