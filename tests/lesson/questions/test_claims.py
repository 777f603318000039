"""Questions on who said what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import Mode, SourceKind
from quiz_app.lesson.questions.claims import what_did_source_say, who_said_this
from quiz_app.lesson.questions.model import Question, SingleChoice
from tests.factories import Draft, harbour


def right(question: Question) -> str:
    assert isinstance(question, SingleChoice)
    return next(option.text for option in question.options if option.id == question.key)


def test_who_said_this() -> None:
    found = {q.stem: (q.family, right(q)) for q in who_said_this(harbour().material())}
    assert found == {
        "Whose words are these: “the first boats will return before the summer”?": (
            "exact-words",
            "Board chairman Edvin Sale",
        ),
        "Which source is behind this statement: "
        "“the town ignored four written warnings about the ice”?": (
            "who-said-this",
            "The fishing guild",
        ),
        "Whose words are these: “the old piers were never built for such ice”?": (
            "exact-words",
            "Engineer Lena Marsh",
        ),
        "Which source is behind this statement: "
        "“the repair would cost far more than the town expects”?": (
            "who-said-this",
            "Residents",
        ),
    }


def test_it_in_the_stem_needs_sources_that_can_be_it() -> None:
    draft = harbour()
    draft.sources[4] = replace(draft.sources[4], kind=SourceKind.INSTITUTION)
    (question,) = [q for q in who_said_this(draft.material()) if "that it" in q.stem]
    assert question.stem == (
        "Which source reported that it “had received three offers for the repair”?"
    )
    assert isinstance(question, SingleChoice)
    assert {o.text for o in question.options} == {
        "The Norwick Harbour Board",
        "The fishing guild",
        "Residents",
    }


def test_a_reason_for_another_source_names_it_where_a_sentence_does() -> None:
    draft = Draft(
        "A fair\n\n“The bridge is old. The town knows it,” Ida Berg said.\n\nOlaf Lund said that "
        "the ferry is late. Uta Holm said that the road is long.\n"
    )
    said = "“The bridge is old. The town knows it,”"
    draft.claim(draft.source("Ida Berg"), "Ida Berg", "said", said, mode=Mode.DIRECT)
    draft.claim(draft.source("Olaf Lund"), "Olaf Lund", "said", "that the ferry is late")
    draft.claim(draft.source("Uta Holm"), "Uta Holm", "said", "that the road is long")
    question = next(q for q in who_said_this(draft.material()) if "ferry" in q.stem)
    assert isinstance(question, SingleChoice)
    (reason,) = [option.feedback for option in question.options if option.text == "Ida Berg"]
    assert "Ida Berg said" in reason


def test_every_option_has_a_reason_that_quotes_the_article() -> None:
    for question in who_said_this(harbour().material()):
        assert isinstance(question, SingleChoice)
        assert all("“" in option.feedback for option in question.options)


@pytest.mark.parametrize("cue", ["reported and repeated", "told"])
def test_a_cue_that_cannot_be_asked_with_gives_no_question(cue: str) -> None:
    draft = Draft(f"A fair\n\nThe board {cue} that it had sold the bridge to a farmer.\n")
    for name in ("Ida Berg", "Olaf Lund"):
        draft.text += f"\n{name} said that the day of {name} was long.\n"
        draft.claim(draft.source(name), name, "said", f"that the day of {name} was long")
    board = draft.source("board")
    draft.claim(board, "The board", cue, "that it had sold the bridge to a farmer")
    assert not [q for q in who_said_this(draft.material()) if "sold" in q.stem]


def test_too_few_other_sources_give_no_question() -> None:
    draft = harbour()
    keep = {"s1", "s2"}
    draft.sources = [s for s in draft.sources if s.id in keep]
    draft.claims = [c for c in draft.claims if c.source_id in keep]
    assert list(who_said_this(draft.material())) == []


def test_what_a_source_said_is_offered_with_what_others_said() -> None:
    questions = {right(q): q for q in what_did_source_say(harbour().material())}
    question = questions["The first boats will return before the summer"]
    assert question.stem == (
        "Which of these statements comes from board chairman Edvin Sale, according to the article?"
    )
    assert isinstance(question, SingleChoice)
    wrong = [o for o in question.options if o.id != question.key]
    assert all(o.feedback.startswith("This comes from ") for o in wrong)


def test_a_statement_that_opens_with_the_speaker_is_no_wrong_option_for_a_person() -> None:
    for question in what_did_source_say(harbour().material()):
        assert isinstance(question, SingleChoice)
        wrong = [o.text for o in question.options if o.id != question.key]
        assert "It had received three offers for the repair" not in wrong


def test_affiliated_sources_are_no_wrong_options() -> None:
    pair = frozenset({frozenset({"s1", "s2"})})
    found = {right(q): q for q in who_said_this(harbour().material(affiliated=pair))}
    question = found["Board chairman Edvin Sale"]
    assert isinstance(question, SingleChoice)
    assert "The Norwick Harbour Board" not in [o.text for o in question.options]


def test_probability_becomes_confidence() -> None:
    draft = harbour()
    draft.claims = [replace(c, confidence=0.75) for c in draft.claims]
    assert {q.confidence for q in who_said_this(draft.material())} == {"likely"}
    assert {q.confidence for q in who_said_this(harbour().material())} == {"sure"}
