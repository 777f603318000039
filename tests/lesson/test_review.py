"""Each rule passes a sound question and drops a broken one."""

from __future__ import annotations

from typing import Any

import pytest

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.model import (
    Item,
    MultipleChoice,
    Option,
    Order,
    Outcomes,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
)
from quiz_app.lesson.review import (
    RULES,
    balanced_single,
    grammar,
    grounded,
    needs_the_article,
    neutral,
    one_right_answer,
    option_habits,
    review,
    same_form,
    stands_alone,
)
from tests.factories import harbour

MATERIAL = harbour().material()
SALE = "Board chairman Edvin Sale said that “the first boats will return before the summer”."
UUID = "00000000-0000-0000-0000-000000000007"


def anchor(words: str) -> Anchor:
    start = MATERIAL.text.index(words)
    return Anchor.at(MATERIAL.text, start, start + len(words))


def base(**changes: Any) -> dict[str, Any]:
    return {
        "uuid": UUID,
        "skill": Skill.CLAIMS,
        "family": "test",
        "stem": "Whose words are these: “the first boats will return before the summer”?",
        "passage": anchor("the first boats will return before the summer"),
        "evidence": (anchor(SALE),),
        "confidence": Confidence.SURE,
        **changes,
    }


def single(
    *texts: str, reason: str = "The article says so.", key: str = "a", **changes: Any
) -> SingleChoice:
    """Return a question whose first option is right, over the harbour article."""
    shown = texts or ("Board chairman Edvin Sale", "Engineer Lena Marsh", "The fishing guild")
    options = tuple(
        Option(id="abcdefgh"[i], text=text, feedback=reason) for i, text in enumerate(shown)
    )
    return SingleChoice(**base(**changes), options=options, key=key)


def multiple(*texts: str, key: tuple[str, ...]) -> MultipleChoice:
    options = tuple(
        Option(id="abcdefgh"[i], text=text, feedback="So.") for i, text in enumerate(texts)
    )
    return MultipleChoice(**base(), options=options, key=key)


def ordered(*texts: str, **changes: Any) -> Order:
    items = tuple(Item(id="abcdefgh"[i], text=text) for i, text in enumerate(texts))
    key = tuple(reversed([item.id for item in items]))
    outcomes = Outcomes(right="Yes.", wrong="No.")
    return Order(**base(passage=None, **changes), items=items, key=key, feedback=outcomes)


def test_a_sound_question_passes_every_rule() -> None:
    assert review(single(), MATERIAL) is None


def test_the_first_broken_rule_is_named() -> None:
    breach = review(single("Board chairman Edvin Sale", "Engineer Lena Marsh"), MATERIAL)
    assert breach is not None
    assert (breach.rule, breach.reason) == ("4 option habits", "2 options")


def test_the_rules_are_numbered_in_order() -> None:
    numbers = [int(name.split()[0]) for name in RULES]
    assert numbers == sorted(numbers)


# Rule 1


def test_1_an_affiliated_source_could_be_right_too() -> None:
    pair = frozenset({frozenset({"s2", "s4"})})
    assert one_right_answer(single(), harbour().material(affiliated=pair))
    assert not one_right_answer(single(), MATERIAL)


def test_1_a_board_and_its_chairman_could_both_be_right() -> None:
    board = "The Norwick Harbour Board"
    question = single("Board chairman Edvin Sale", board, "Engineer Lena Marsh")
    assert "Norwick Harbour Board" in one_right_answer(question, MATERIAL)


def test_1_a_source_that_says_the_same_could_be_right_too() -> None:
    draft = harbour()
    draft.claim("s4", "Engineer Lena Marsh", "believes", "the first boats will return")
    assert "Lena Marsh" in one_right_answer(single(), draft.material())


def test_1_not_every_option_is_right() -> None:
    assert one_right_answer(multiple("x", "y", "z", key=("a", "b", "c")), MATERIAL)
    assert not one_right_answer(multiple("x", "y", "z", key=("a", "b")), MATERIAL)


# Rule 2


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single(evidence=(Anchor(quote="no such words", start=0, end=13),)), True),
        (single(evidence=(anchor("The harbour serves about forty"),)), True),
        (single(SALE, "x", "y", passage=None), False),
        (single("The road was sold", "x", "y", passage=None), True),
        (ordered("The first boats will return", "This article was published", "Sale said"), False),
        (ordered("The first boats will return", "A road was sold", "Sale said"), True),
    ],
)
def test_2_grounded(question: Question, is_broken: bool) -> None:
    assert bool(grounded(question, MATERIAL)) is is_broken


# Rule 3


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single("A red boat", "A red boat", "A green tree"), True),
        (single("The red boat left early", "The red boat left", "A green tree"), True),
        (single("2 May 2024", "3 May 2024", "4 May 2024"), False),
        (single("A very long answer that explains it all", "Short one", "Short two"), True),
        (single("Ann", "Bo", "A name of more than a dozen words that goes on"), True),
        (ordered("A red boat", "A red boat", "A tree"), True),
    ],
)
def test_3_same_form(question: Question, is_broken: bool) -> None:
    assert bool(same_form(question, MATERIAL)) is is_broken


# Rule 4


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single("One", "Two"), True),
        (single("One", "Two", "Three", "Four", "Five"), True),
        (single("One", "Two", "All of the above"), True),
        (single(stem="Did Edvin Sale say this?"), True),
        (single(stem="Which of these did he not say?"), True),
        (single(stem="Which of these did he NOT say?"), False),
        (single(stem="Which of these says “it is not so”?"), False),
        (single("Some left", "All left", "Never again"), True),
        (single("All left", "Never again", "Some left"), False),
    ],
)
def test_4_option_habits(question: Question, is_broken: bool) -> None:
    assert bool(option_habits(question, MATERIAL)) is is_broken


# Rule 5


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single(stem="Which " + "long " * 35 + "question?"), True),
        (single(stem="This asks nothing."), True),
        (single(stem="What did he say?"), True),
        (single(stem="Which source said that he “left”?"), False),
        (single(stem="What did the chairman say?"), True),
        (single(stem="What is it about boats?"), False),
    ],
)
def test_5_stands_alone(question: Question, is_broken: bool) -> None:
    assert bool(stands_alone(question, MATERIAL)) is is_broken


# Rule 6


@pytest.mark.parametrize(
    ("stem", "is_broken"),
    [("Who is Board chairman Edvin Sale?", True), ("Who is the chairman?", False)],
)
def test_6_needs_the_article(stem: str, is_broken: bool) -> None:
    assert bool(needs_the_article(single(stem=stem), MATERIAL)) is is_broken


def test_6_a_typed_date_must_not_stand_in_its_stem() -> None:
    outcomes = Outcomes(right="Yes.", wrong="No.")
    asked = base(stem="What day is 2 May 2024?")
    assert needs_the_article(TypedDate(**asked, key="2024-05-02", feedback=outcomes), MATERIAL)
    assert not needs_the_article(TypedDate(**asked, key="2024-05-03", feedback=outcomes), MATERIAL)


# Rule 7


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single(stem="Who said “this?"), True),
        (single(stem="Who said “it is ‘late”?"), True),
        (single(stem="who said this?"), True),
        (single(stem="Who  said this?"), True),
        (single(stem="Who said this ?"), True),
        (single(reason="It ends oddly,."), True),
        (single("The end of the", "A tree", "A boat"), True),
        (single("That the boats left", "A tree", "A boat"), True),
        (single(reason="That is the date of another passage."), False),
    ],
)
def test_7_grammar(question: Question, is_broken: bool) -> None:
    assert bool(grammar(question, MATERIAL)) is is_broken


@pytest.mark.parametrize(
    ("text", "expected"), [("“it’s ‘late’”", True), ("“it’s late”", True), ("“it is ‘late”", False)]
)
def test_7_apostrophes_are_no_quotation_marks(text: str, expected: bool) -> None:
    assert balanced_single(text) is expected


# Rule 9


@pytest.mark.parametrize(
    ("question", "is_broken"),
    [
        (single(), False),
        (single(stem="Who said “two men died”?"), True),
        (single("Two men were killed", "A tree", "A boat"), True),
    ],
)
def test_9_neutral(question: Question, is_broken: bool) -> None:
    assert bool(neutral(question, MATERIAL)) is is_broken
