"""Flaws: what a reviewer should mend in a sound lesson."""

from uuid import UUID

import pytest

from quiz_app.lesson.flaws import balanced, flaws
from quiz_app.lesson.problems import path_text
from tests.lesson.samples import (
    CHECKED,
    MAYOR,
    at,
    hot_text,
    ledger,
    lesson,
    match,
    multiple_choice,
    open_answer,
    order,
    single_choice,
    typed_date,
    typed_name,
)


def _found(**changes):
    return [(path_text(found.path), found.message) for found in flaws(lesson(**changes))]


def test_the_sample_has_no_flaws():
    assert _found() == []
    assert _found(questions=[match(), hot_text(), typed_name(), open_answer()]) == []


def test_an_unchecked_draft_may_wait_and_may_not_be_asked():
    draft = {**single_choice(), "check": "Such readings are often wrong."}
    assert _found(questions=[order()], drafts=[draft]) == []
    assert _found(questions=[draft]) == [
        (
            "questions[0].check",
            "Check this before it is asked. Such readings are often wrong.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no marks at all", True),
        ("“one” and “two”", True),
        ('"one" and "two"', True),
        ("«un» et «deux»", True),
        ("»ein« und »zwei«", True),
        ("„ein“ und „zwei”", True),
        ("the engineers’ hut, the mayor's “car”", True),
        ("“he said ‘no’”", True),
        ("“open", False),
        ("closed”", False),
        ("”turned“", False),
        ("“one “two” three”", False),
        ('three " marks " here "', False),
        ("«ouvert", False),
        ("„offen", False),
    ],
)
def test_quotation_marks_have_partners(text, expected):
    assert balanced(text) is expected


@pytest.mark.parametrize(
    ("question", "changes", "path"),
    [
        (single_choice, {"stem": "Who said “so?"}, "stem"),
        (single_choice, {"options": [("x”", "f"), ("y", "f")]}, "options[0].text"),
        (
            multiple_choice,
            {"options": [("x", "f"), ("y", "“f"), ("z", "f")]},
            "options[1].feedback",
        ),
        (order, {"items": [("x",), ("y",), ("z “",)]}, "items[2].text"),
        (order, {"feedback": {"right": "“r", "wrong": "w"}}, "feedback.right"),
        (typed_date, {"feedback": {"right": "r", "wrong": "w”"}}, "feedback.wrong"),
        (single_choice, {"options": [("A dam.", "f"), ("a  DAM", "f")]}, "options[1].text"),
        (order, {"items": [("x",), ("y",), ("X",)]}, "items[2].text"),
        (
            match,
            {"options": [{"id": "x", "text": "“x"}, {"id": "y", "text": "y"}]},
            "options[0].text",
        ),
        (
            match,
            {"options": [{"id": "x", "text": "X."}, {"id": "y", "text": "x"}]},
            "options[1].text",
        ),
        (hot_text, {"stem": "Which “one?"}, "stem"),
        (hot_text, {"evidence": [at(MAYOR)]}, "evidence"),
        (
            hot_text,
            {
                "passages": [
                    {"id": "a", "anchor": at(CHECKED), "feedback": "f"},
                    {"id": "b", "anchor": at(CHECKED), "feedback": "f"},
                ]
            },
            "passages[1].anchor",
        ),
        (typed_name, {"feedback": {"right": "r”", "wrong": "w"}}, "feedback.right"),
        (typed_name, {"accept": ["ada brill"]}, "accept[0]"),
        (open_answer, {"sample": "I ask “him."}, "sample"),
    ],
)
def test_it_finds_the_flaw_of_a_question(question, changes, path):
    for name in ("options", "items"):
        if isinstance(next(iter(changes.get(name, ())), None), tuple):
            changes = {**changes, name: _parts(changes[name])}
    found = _found(questions=[{**question(), **changes}])
    assert [p for p, _ in found] == [f"questions[0].{path}"]


def _parts(texts):
    names = ("text", "feedback")
    return [
        {"id": id, **dict(zip(names, text, strict=False))}
        for id, text in zip("abc", texts, strict=False)
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"basis": "unresolvable", "value": None, "note": "No year is given."}, []),
        ({"basis": "unresolvable", "value": None}, ["ledger.dates[0]"]),
        ({"basis": "unresolvable", "note": "No year is given."}, ["ledger.dates[0].value"]),
        ({"basis": "stated", "value": None}, ["ledger.dates[0].basis"]),
    ],
)
def test_it_finds_a_date_at_odds_with_itself(changes, expected):
    made = ledger()
    made["dates"][0].update(changes)
    assert [path for path, _ in _found(ledger=made)] == expected


def test_it_finds_a_term_explained_twice():
    glossary = [{"term": term, "meaning": "m"} for term in ("verify", "relay", "Verify")]
    assert [path for path, _ in _found(glossary=glossary)] == ["glossary[2].term"]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("aaaaab", ["questions"]),
        ("aabbab", []),
        ("aaaab", []),  # too few to show a habit
        ("bbbbbbb", ["questions"]),
    ],
)
def test_it_finds_a_habit_of_the_key(keys, found):
    questions = [
        {**single_choice(), "uuid": str(UUID(int=number)), "key": key}
        for number, key in enumerate(keys)
    ]
    assert [path for path, _ in _found(questions=questions)] == found
