"""Questions on how something was checked, where the article says in which way."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source, Verification, VerificationStatus
from quiz_app.lesson.distractors import WRONG_OPTIONS
from quiz_app.lesson.questions.checks import checked_passages, checks_made, not_the_checker
from quiz_app.lesson.questions.claims import statement_of
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    sentence_case,
    telling,
    tidy,
    with_determiner,
    words,
)

_ASKING = lexicon.words("questions", "asking")
_OPENERS = {"by": "By ", "after": "After ", "using": ""}  # of a way, and of those beside it


def how_checked(material: Material) -> Iterator[Question]:
    """Give, for each check whose way the article tells, "How did X verify this?"."""
    for check in checks_made(material):
        passages = checked_passages(material, check)
        if check.how and check.status is VerificationStatus.VERIFIED and passages:
            rivals = _unasked(material, check, check.how)
            if _is_no_asking(material, check.how) and len(rivals) == WRONG_OPTIONS:
                yield _question(material, check, check.how, passages[0], rivals)


def _is_no_asking(material: Material, how: Span) -> bool:
    """Return whether a way opens so that others can stand beside it, and asks nobody."""
    found = words(how.of(material.text))
    return found[0] in _OPENERS and _ASKING.isdisjoint(found)


def _unasked(material: Material, check: Verification, how: Span) -> list[Source]:
    """Return the sources of which the way of checking does not speak."""
    told = telling(how.of(material.text))
    rivals = not_the_checker(material, check)
    return [source for source in rivals if told.isdisjoint(telling(source.name))]


def _question(
    material: Material,
    check: Verification,
    how: Span,
    checked: tuple[str, Span],
    rivals: list[Source],
) -> Question:
    said, way = excerpt(material.sentence(check.span).of(material.text)), how.of(material.text)
    opener = _OPENERS[words(way)[0]]
    asked, trusted = (introduce(material.text, rival) for rival in rivals)
    others = (f"asking {asked} whether it was so", f"trusting what {trusted} said about it")
    choices = [
        Choice(sentence_case(tidy(way)), f"The article: {said}", right=True),
        *(
            Choice(sentence_case(opener + other), _names_another_way(material, rival))
            for other, rival in zip(others, rivals, strict=True)
        ),
    ]
    checker = with_determiner(material.text, check.by)
    frame = Frame(
        Skill.SOURCES,
        "how-checked",
        f"According to the article, how did {checker} verify {checked[0]}?",
        (material.sentence(check.span), material.sentence(checked[1])),
        checked[1],
    )
    return single_choice(material, frame, choices)


def _names_another_way(material: Material, source: Source) -> str:
    said = statement_of(material, source)
    return f"The article tells of another way, and has only a statement by this source: {said}"


FAMILIES = (how_checked,)
