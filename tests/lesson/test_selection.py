"""A balanced set out of many candidates."""

from __future__ import annotations

from collections import Counter
from uuid import uuid5

import pytest

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.making import Choice, Frame, single_choice, typed_date
from quiz_app.lesson.questions.model import Option, Outcomes, SingleChoice, Skill, TypedDate
from quiz_app.lesson.selection import (
    balance_keys,
    choose,
    clash,
    gives_away,
    is_doubtful,
    skills_of,
)
from tests.factories import harbour

MATERIAL = harbour().material()


def question(
    skill: Skill = Skill.CLAIMS,
    family: str = "own-statement",
    stem: str = "Which of these?",
    key: str = "one",
    *,
    others: tuple[str, ...] = (),
    place: int = 0,
) -> SingleChoice:
    frame = Frame(skill, family, stem, (MATERIAL.sentences[place],))
    wrong = others or (f"not {key}", f"far from {key}")
    choices = [Choice(key, "so", right=True), *(Choice(text, "so") for text in wrong)]
    return single_choice(MATERIAL, frame, choices)


def many() -> list[SingleChoice]:
    """Return six questions for each of three families of each skill."""
    return [
        question(skill, f"{skill}-{family}", f"Which of {number}?", f"{skill} {family} {number}")
        for skill in Skill
        for family in "abc"
        for number in range(6)
    ]


def test_the_skills_are_balanced() -> None:
    chosen, _ = choose(many(), 14, lambda q: 0)
    assert sorted(skills_of(chosen).values()) == [4, 5, 5]


def test_the_families_are_spread() -> None:
    chosen, _ = choose(many(), 9, lambda q: 0)
    assert set(Counter(q.family for q in chosen).values()) == {1}


def test_the_sections_are_spread() -> None:
    places = [question(stem=f"Which of {n}?", key=f"key {n}", place=n % 3) for n in range(9)]
    chosen, _ = choose(places, 3, lambda q: q.evidence[0].start)
    assert len({q.evidence[0].start for q in chosen}) == 3


def test_what_is_not_chosen_says_why() -> None:
    candidates = many()
    chosen, refused = choose(candidates, 10, lambda q: 0)
    assert len(chosen) + len(refused) == len(candidates)
    assert {breach.reason for _, breach in refused} == {"the quiz has its 10 questions"}


def test_a_short_supply_gives_a_short_quiz() -> None:
    chosen, refused = choose(many()[:2], 14, lambda q: 0)
    assert (len(chosen), refused) == (2, [])


def test_easier_questions_come_first() -> None:
    hard = question(family="own-statement", key="hard")
    easy = question(family="who-said-this", key="easy", place=3)
    chosen, _ = choose([hard, easy], 2, lambda q: 0)
    assert [q.family for q in chosen] == ["who-said-this", "own-statement"]


def test_the_right_options_are_spread_evenly() -> None:
    chosen, _ = choose(many(), 12, lambda q: 0)
    places = Counter([o.id for o in q.options].index(q.key) for q in chosen)
    assert set(places.values()) == {4}


def test_balancing_changes_no_content() -> None:
    given = many()[:5]
    for before, after in zip(given, balance_keys(given), strict=True):
        assert isinstance(after, SingleChoice)
        assert texts(before) == texts(after)
        assert right(before) == right(after)
        assert before.uuid == after.uuid


def texts(q: SingleChoice) -> set[str]:
    return {o.text for o in q.options}


def right(q: SingleChoice) -> Option:
    (option,) = [o for o in q.options if o.id == q.key]
    return option.model_copy(update={"id": "a"})


WHO = question(
    family="who-said-this", stem="Which source is behind this: “rain fell”?", key="The mayor"
)
WHAT = question(family="what-did-source-say", stem="What did the mayor say?", key="Rain fell")


@pytest.mark.parametrize(
    ("teller", "asked", "expected"),
    [
        (WHAT, WHO, True),  # one relation, asked from its two ends
        (question(stem="What of “rain fell”, said the mayor?"), WHO, True),
        (question(others=("The mayor said rain fell", "no")), WHO, True),
        (question(stem="What of the mayor?"), WHO, False),
        (question(stem="What of “rain fell”?"), WHO, False),
        (
            question(family="what-did-source-say", stem="What did the mayor say?", place=4),
            WHO,
            False,
        ),
    ],
)
def test_gives_away(teller: SingleChoice, asked: SingleChoice, expected: bool) -> None:
    assert gives_away(teller, asked) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("who-said-this", "exact-words", True),
        ("who-said-this", "denied", True),
        ("verification-status", "who-checked", True),
        ("verification-status", "unverified-statements", True),
        ("exact-words", "exact-or-paraphrase", True),
        ("calendar-date", "what-happened-when", True),
        ("who-said-this", "calendar-date", False),
    ],
)
def test_one_relation_of_one_passage_is_asked_once(one: str, other: str, expected: bool) -> None:
    asked = question(family=one, stem="Who?", key="The mayor")
    teller = question(family=other, stem="What of the mayor, and why?", key="Rain fell")
    assert gives_away(teller, asked) is expected


def test_a_family_does_not_fill_the_quiz() -> None:
    chosen, refused = choose([question(key=f"key {n}") for n in range(5)], 14, lambda q: 0)
    assert len(chosen) == 3
    assert {breach.rule for _, breach in refused} == {"balance"}


def test_the_same_answer_is_not_asked_for_twice() -> None:
    first, second = question(stem="Which of these?"), question(stem="Which one is it?")
    breach = clash(second, [first])
    assert breach is not None
    assert breach.reason == "another question asks the same"


@pytest.mark.parametrize(
    ("stem", "others", "expected"),
    [
        ("Which of these comes from Ida?", ("two", "three"), True),  # one source, asked by two ends
        ("Which of these comes from Ida?", ("three", "four"), True),
        ("Which of these comes from Ida?", ("four", "five"), False),
        ("Which of these comes from Olaf?", ("two", "three"), True),
        ("Which of these comes from Olaf?", ("three", "four"), False),
    ],
)
def test_the_same_options_are_not_sorted_twice(
    stem: str, others: tuple[str, str], expected: bool
) -> None:
    first = question(stem="Which of these comes from Ida?", others=("two", "three"))
    second = question(stem=stem, key="another", others=others)
    assert (clash(second, [first]) is not None) is expected


def test_one_year_is_worked_out_once() -> None:
    def asked(key: str, place: int) -> TypedDate:
        frame = Frame(Skill.DATES, "calendar-date", f"When, {place}?", (MATERIAL.sentences[place],))
        return typed_date(MATERIAL, frame, key, Outcomes(right="so", wrong="so"))

    first = asked("2024-05-02", 1)
    assert clash(asked("2024-05-06", 2), [first]) is not None
    assert clash(asked("2023-05-06", 2), [first]) is None


def test_options_not_shown_before_are_preferred() -> None:
    first = question(family="forecast", others=("two", "three"))
    again = question(family="denied", key="four", others=("two", "three"))
    fresh = question(family="denied", key="five", others=("six", "seven"))
    chosen, _ = choose([first, again, fresh], 2, lambda q: 0)
    assert fresh.uuid in {q.uuid for q in chosen}


def test_the_same_passage_is_not_asked_about_twice() -> None:
    text = MATERIAL.text
    one = question().model_copy(update={"passage": Anchor.at(text, 0, 10)})
    two = question(key="four", others=("five", "six")).model_copy(
        update={"passage": Anchor.at(text, 5, 15)}
    )
    assert clash(two, [one]) is not None
    assert clash(two.model_copy(update={"passage": Anchor.at(text, 10, 20)}), [one]) is None


def check(key: str, number: int) -> SingleChoice:
    others = ("The Courier verified it", "No check of it is mentioned")
    return question(
        Skill.SOURCES,
        "verification-status",
        f"What of “{number}”?",
        key,
        others=(others[0] if key != others[0] else "The Courier could not verify it", others[1]),
        place=number,
    ).model_copy(update={"uuid": uuid5(MATERIAL.uuid, str(number)), "passage": None})


def test_doubtful_checks_do_not_outweigh_sound_ones() -> None:
    doubtful = check("The Courier could not verify it", 1)
    again = question(
        Skill.SOURCES, "unverified-statements", "Which was unverified?", "Rain fell", place=2
    )
    sound = check("The Courier verified it", 3)
    assert is_doubtful(doubtful)
    assert is_doubtful(again)
    assert not is_doubtful(sound)
    assert clash(doubtful, []) is None
    breach = clash(again, [doubtful])
    assert breach is not None
    assert breach.rule == "10 discernment"
    more = question(Skill.SOURCES, "who-checked", "Who?", "The Courier", place=5)
    assert clash(again, [doubtful, sound, more]) is None


def test_skills_without_questions_count_nothing() -> None:
    assert skills_of([]) == {Skill.SOURCES: 0, Skill.CLAIMS: 0, Skill.DATES: 0}
