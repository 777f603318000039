"""A claim gives a clean clause, or none."""

from __future__ import annotations

import pytest

from quiz_app.ledger.model import Mode, SourceKind, Stance
from quiz_app.lesson.questions.clauses import Clause, clause, is_whole
from quiz_app.lesson.questions.wording import points_outside
from tests.factories import Draft


def first_clause(
    sentence: str,
    content: str,
    *,
    kind: SourceKind = SourceKind.INSTITUTION,
    mode: Mode = Mode.INDIRECT,
    stance: Stance = Stance.ASSERTS,
) -> Clause | None:
    draft = Draft(f"A fair\n\n{sentence}\n\nThe weather was the talk of the town that day.\n")
    board = draft.source("The board", kind)
    draft.claim(board, "The board", "said", content, mode=mode, stance=stance)
    material = draft.material()
    return clause(material, material.ledger.claims[0])


@pytest.mark.parametrize(
    ("sentence", "content", "expected"),
    [
        (
            "The board said that the old bridge is safe.",
            "that the old bridge is safe",
            "the old bridge is safe",
        ),
        (
            "The board said that the old bridge stays shut.",
            "the old bridge stays shut",
            "the old bridge stays shut",
        ),
        (
            "The board said that the bridge was sold and that the ferry was not.",
            "that the bridge was sold and that the ferry was not",
            "the bridge was sold",
        ),
        (
            "The board said “the bridge was never sold”.",
            "“the bridge was never sold”",
            "the bridge was never sold",
        ),
        (
            "The board said ''the bridge was never sold''.",
            "''the bridge was never sold''",
            "the bridge was never sold",
        ),
        (
            "The board said 'the bridge was never sold,' and left.",
            "'the bridge was never sold,'",
            "the bridge was never sold",
        ),
        (
            "The board said ‘the drivers’ bridge was never sold’.",
            "‘the drivers’ bridge was never sold’",
            "the drivers’ bridge was never sold",
        ),
        (
            "«The bridge was never sold», The board said.",
            "«The bridge was never sold»",
            "The bridge was never sold",
        ),
        (
            "The alarm was raised at 3.15 a.m., The board said.",
            "The alarm was raised at 3.15 a.m.",
            "The alarm was raised at 3.15 a.m.",
        ),
        (
            "The board said the “old” bridge was never “sold”.",
            "the “old” bridge was never “sold”",
            "the “old” bridge was never “sold”",
        ),
        (
            "The board said that the bridge was “never sold.”",
            "that the bridge was “never sold.”",
            "the bridge was “never sold”",
        ),
        (
            "“The bridge is safe today. Nobody will close it,” The board said.",
            "“The bridge is safe today. Nobody will close it,”",
            "The bridge is safe today",
        ),
        (
            "“It is late. The bridge will open soon,” The board said.",
            "“It is late. The bridge will open soon,”",
            "The bridge will open soon",
        ),
    ],
)
def test_the_words_of_the_article_are_kept(sentence: str, content: str, expected: str) -> None:
    found = first_clause(
        sentence, content, mode=Mode.DIRECT if "“The" in content else Mode.INDIRECT
    )
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The board said to be making progress soon.", "to be making progress soon"),
        ("The board said a plan for the bridge.", "a plan for the bridge"),
        ("The board said that this was no news at all.", "that this was no news at all"),
        ("The board said that they had moved their boats.", "that they had moved their boats"),
        ("The board said no.", "no"),
        ("The board said that the bridge would stay in the", "that the bridge would stay in the"),
        ("The board said that we are all very tired.", "that we are all very tired"),
        ("The board said the bridge “was sold.", "the bridge “was sold"),
        ("The board said that it is late in the year.", "that it is late in the year"),
        ("The board said that a third of his boats are old.", "that a third of his boats are old"),
        ("The board said that it had sold the first.", "that it had sold the first"),
        ("The board said the bridge was sold after what", "the bridge was sold after what"),
        ("The board said " + "the bridge was " * 9 + "old.", "the bridge was " * 9 + "old"),
    ],
)
def test_no_clean_clause_no_question(sentence: str, content: str) -> None:
    assert first_clause(sentence, content) is None


@pytest.mark.parametrize(
    "content", ["plan “a joke” without giving a reason", "that the figures “plucked from the air”"]
)
def test_what_is_called_a_name_is_no_clause(content: str) -> None:
    draft = Draft(f"A fair\n\nThe board called that {content}.\n")
    board = draft.source("The board")
    draft.claim(board, "The board", "called", content)
    material = draft.material()
    assert clause(material, material.ledger.claims[0]) is None


def test_what_a_second_source_says_inside_is_no_clean_clause() -> None:
    said = "that the bridge, which the mayor called sound, was sold"
    draft = Draft(f"A fair\n\nThe board said {said}. The mayor was away on that day.\n")
    draft.claim(draft.source("The board"), "The board", "said", said)
    assert clause(draft.material(), draft.claims[0]) is not None
    draft.claim(draft.source("the mayor"), "the mayor", "called", "sound")
    assert clause(draft.material(), draft.claims[0]) is None


@pytest.mark.parametrize(
    ("stance", "expected"), [(Stance.DENIES, "the bridge was sold"), (Stance.ASSERTS, None)]
)
def test_claims_that_goes_from_what_is_denied(stance: Stance, expected: str | None) -> None:
    content = "claims that the bridge was sold"
    found = first_clause(f"The board said {content}.", content, stance=stance)
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("content", "kind", "expected"),
    [
        ("that it had sold the bridge", SourceKind.INSTITUTION, "it"),
        ("that it was selling the bridge", SourceKind.INSTITUTION, "it"),
        ("that he had sold the bridge", SourceKind.OFFICE_HOLDER, "he"),
        ("that they had sold the bridge", SourceKind.GROUP, "they"),
    ],
)
def test_a_pronoun_that_means_the_speaker_is_kept(
    content: str, kind: SourceKind, expected: str
) -> None:
    found = first_clause(f"The board said {content}.", content, kind=kind)
    assert found is not None
    assert found.speaker == expected


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("that he had sold the bridge", SourceKind.INSTITUTION),
        ("that it had sold the bridge", SourceKind.OFFICE_HOLDER),
    ],
)
def test_a_pronoun_that_cannot_mean_the_speaker_is_refused(content: str, kind: SourceKind) -> None:
    assert first_clause(f"The board said {content}.", content, kind=kind) is None


@pytest.mark.parametrize("said", ["“{}”", '"{}"', "‘{}’", "'{},'", "«{}»", "„{}“"])
def test_words_in_quotation_marks_are_exact(said: str) -> None:
    content = f"that {said.format('the bridge is safe')}"
    marked = first_clause(f"The board said {content}.", content)
    plain = first_clause("The board said that the bridge is safe.", "that the bridge is safe")
    assert marked is not None
    assert plain is not None
    assert (marked.exact, plain.exact) == (True, False)


def test_the_span_of_a_clause_covers_its_words() -> None:
    draft = Draft(
        "A fair\n\nThe board said that “the bridge is safe” and that was the end of it.\n"
    )
    draft.claim(draft.source("The board"), "The board", "said", "that “the bridge is safe”")
    material = draft.material()
    found = clause(material, material.ledger.claims[0])
    assert found is not None
    assert found.span.of(material.text) == "the bridge is safe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the bridge was sold", True),
        ("the town council wanted more", True),
        ("the bridge to cost more than that", False),
        ("the council’s plans to close the bridge", False),
        ("a bridge that would be open all day", False),
        ("old bridges and extended summer ferries", False),
        ("the town ignored four warnings", True),
        ("The board two letters, dated 3 May 2022 and 17 October 2022", False),
        ("The mayor, elected in May, wanted more", True),
        ("WALLACE: the bridge was sold", False),
        ("By selling the bridge it had won", False),
        ("would permit the town to sell the bridge", False),
        ("just how old the bridge is today", False),
        ("running over the bridge was fun", False),
        ("the bridge (which was sold", False),
        ("a bridge for all of us", False),
        ("which was sold last year", False),
    ],
)
def test_is_whole(text: str, expected: bool) -> None:
    assert is_whole(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sold it", True),
        ("For them the day is over", True),
        ("They’d sold it", True),
        ("It's late", True),
        ("The town sold its bridge", False),
    ],
)
def test_points_outside(text: str, expected: bool) -> None:
    assert points_outside(text) is expected
