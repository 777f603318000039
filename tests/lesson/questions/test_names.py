"""Questions that ask to type the name of the person behind a statement."""

from __future__ import annotations

import pytest

from quiz_app.ledger.model import Mode, SourceKind, Stance
from quiz_app.lesson.questions.model import TypedName
from quiz_app.lesson.questions.names import name_the_source
from quiz_app.lesson.review import review
from tests.factories import Draft

SAID = "that the old bridge needs no repair"


def draft_of(
    name: str = "Ana Reed",
    words: str = "Mayor Ana Reed",
    cue: str = "said",
    more: str = "",
    kind: SourceKind = SourceKind.NAMED_PERSON,
    stance: Stance = Stance.ASSERTS,
) -> Draft:
    draft = Draft(f"The bridge\n\n{words} {cue} {SAID}. {more}\n")
    speaker = draft.source(name, kind, mentions=(words,))
    draft.claim(speaker, words, cue, SAID, stance=stance)
    return draft


def names(draft: Draft) -> list[tuple[str, ...]]:
    found = []
    for question in name_the_source(draft.material()):
        assert isinstance(question, TypedName)
        assert review(question, draft.material()) is None
        found.append((question.key, *question.accept))
    return found


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (draft_of(), ("Ana Reed", "Reed")),
        (
            draft_of(more="When Reed left, Mr Reed asked when."),
            ("Ana Reed", "Reed"),
        ),
        (draft_of(more="Her brother Tom Reed was there."), ("Ana Reed",)),  # a namesake
        (draft_of("Ana B. Reed", "Ana B. Reed"), ("Ana B. Reed", "Reed", "Ana Reed")),
        (draft_of("Mira", "Mira"), ("Mira",)),
    ],
)
def test_the_name_and_other_names_of_the_person(draft: Draft, expected: tuple[str, ...]) -> None:
    assert names(draft) == [expected]


def test_names_found_in_the_article_are_accepted() -> None:
    draft = Draft(f"The bridge\n\nAna Reed said {SAID}. Mayor Reed left early.\n")
    reed = draft.source("Ana Reed", mentions=("Ana Reed", "Mayor Reed"))
    draft.claim(reed, "Ana Reed", "said", SAID)
    assert names(draft) == [("Ana Reed", "Reed")]


@pytest.mark.parametrize(
    ("mode", "content", "expected"),
    [
        (
            Mode.INDIRECT,
            SAID,
            "Which person is behind this statement: “the old bridge needs no repair”? "
            "Type the name.",
        ),
        (
            Mode.DIRECT,
            "“The old bridge is safe for us all”",
            "Whose words are these: “The old bridge is safe for us all”? Type the name.",
        ),
    ],
)
def test_the_stem(mode: Mode, content: str, expected: str) -> None:
    draft = Draft(f"The bridge\n\nAna Reed said {content}.\n")
    draft.claim(draft.source("Ana Reed"), "Ana Reed", "said", content, mode=mode)
    (question,) = name_the_source(draft.material())
    assert question.stem == expected


@pytest.mark.parametrize(
    "draft",
    [
        draft_of("town council", "The town council", kind=SourceKind.INSTITUTION),
        draft_of("spokesman", "A spokesman", kind=SourceKind.OFFICE_HOLDER),  # has no name
        draft_of(cue="denied", stance=Stance.DENIES),
        draft_of(cue="applauded"),
        draft_of("Ana Reed III", "Ana Reed III"),  # what a pupil would call her is not sure
    ],
)
def test_who_is_not_named_or_does_not_say_it_is_not_asked_for(draft: Draft) -> None:
    assert names(draft) == []


def test_the_name_stands_beside_the_words() -> None:
    draft = Draft(f"The bridge\n\nAna Reed left early. She said {SAID}.\n")
    reed = draft.source("Ana Reed", mentions=("Ana Reed", "She"))
    draft.claim(reed, "She", "said", SAID)
    assert names(draft) == []


def test_a_name_in_capitals_is_the_same_name() -> None:
    draft = Draft(f"The bridge\n\nAna Reed said {SAID}.\n\nREED: That is all.\n")
    reed = draft.source("Ana Reed", mentions=("Ana Reed", "REED"))
    draft.claim(reed, "Ana Reed", "said", SAID)
    assert [name.lower() for name in names(draft)[0]] == ["ana reed", "reed"]


def test_a_person_is_asked_for_once() -> None:
    draft = draft_of(more="Mayor Ana Reed added that the harbour will open in May.")
    draft.claim("s1", "Mayor Ana Reed", "added", "that the harbour will open in May")
    assert names(draft) == [("Ana Reed", "Reed")]


def test_what_two_people_say_has_no_one_name() -> None:
    draft = draft_of(more="Engineer Lena Marsh said the old bridge needs much repair.")
    marsh = draft.source("Lena Marsh")
    draft.claim(marsh, "Engineer Lena Marsh", "said", "the old bridge needs much repair")
    assert names(draft) == []
