"""Candidates → a balanced set: all skills, spread over the article, easier first."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.checks import COULD_NOT
from quiz_app.lesson.questions.families import place, related
from quiz_app.lesson.questions.making import with_key_at
from quiz_app.lesson.questions.model import Question, SingleChoice, Skill, TypedDate
from quiz_app.lesson.review import Breach, key_texts, option_texts, shortened

MOST_OF_A_FAMILY = 3
_QUOTED = re.compile("“([^”]*)”")
_NAME = re.compile(r"(?<=\s)[A-Z][\w’-]+")


@dataclass
class _Choosing:
    section_of: Callable[[Question], int]
    chosen: list[Question] = field(default_factory=list)
    refused: list[tuple[Question, Breach]] = field(default_factory=list)


def choose(
    candidates: Sequence[Question], number: int, section_of: Callable[[Question], int]
) -> tuple[list[Question], list[tuple[Question, Breach]]]:
    """Return at most `number` questions in the order to ask them, and those refused, with why.

    The skill with the fewest questions so far comes next; in it the family with the fewest,
    the basic ones and then rare ones before others; then passages not asked about, the
    section with the fewest, surer questions, and options not shown before.
    """
    state = _Choosing(section_of)
    left = list(candidates)
    while left and len(state.chosen) < number:
        question = min(left, key=lambda q: (_need(state, q, left), candidates.index(q)))
        left.remove(question)
        breach = clash(question, state.chosen)
        if breach:
            state.refused.append((question, breach))
        else:
            state.chosen.append(question)
    surplus = Breach("balance", f"the quiz has its {number} questions")
    state.refused += [(question, surplus) for question in left]
    in_order = sorted(state.chosen, key=lambda q: (_ease(q), _start(q)))
    return balance_keys(in_order), state.refused


def _need(state: _Choosing, question: Question, left: Sequence[Question]) -> tuple[int, ...]:
    skills = Counter(q.skill for q in state.chosen)
    asked = Counter(q.family for q in state.chosen)
    sections = Counter(state.section_of(q) for q in state.chosen)
    return (
        skills[question.skill],
        asked[question.family],
        not place(question.family).basic,
        sum(q.family == question.family for q in left),
        sum(_start(other) == _start(question) for other in state.chosen),
        sections[state.section_of(question)],
        question.confidence is not Confidence.SURE,
        sum(len(_shared_options(question, other)) for other in state.chosen),
    )


def _ease(question: Question) -> int:
    return place(question.family).ease


def _start(question: Question) -> int:
    return (question.passage or question.evidence[0]).start


def clash(question: Question, chosen: Sequence[Question]) -> Breach | None:
    """Return why a question cannot join those chosen: rules 3, 6 and 10 over the set."""
    family = [other for other in chosen if other.family == question.family]
    if len(family) >= MOST_OF_A_FAMILY:
        return Breach("balance", f"the quiz has {len(family)} questions of this family")
    if any(_asks_the_same(question, other) for other in family):
        return Breach("3 options of one form", "another question asks the same")
    for other in chosen:
        if gives_away(question, other) or gives_away(other, question):
            return Breach(
                "6 needs the article", f"it and {shortened(other.stem)} answer one another"
            )
    if is_doubtful(question) and _doubts(chosen) >= max(1, _sound(chosen)):
        return Breach("10 discernment", "doubtful statements would outweigh sound ones")
    return None


def _asks_the_same(question: Question, other: Question) -> bool:
    """Return whether one question of a family leaves nothing, or little, to find for the other."""
    if isinstance(question, TypedDate) and isinstance(other, TypedDate):
        return question.key[:4] == other.key[:4]  # the year is what has to be worked out
    if question.passage and other.passage:
        return _overlap(question.passage, other.passage)
    same_key = set(key_texts(question)) & set(key_texts(other))
    if same_key or question.type == other.type == "order":
        return True
    return len(_shared_options(question, other)) > (0 if question.stem == other.stem else 1)


def _shared_options(question: Question, other: Question) -> set[str]:
    return set(option_texts(question)) & set(option_texts(other))


def gives_away(teller: Question, asked: Question) -> bool:
    """Return whether one question's stem or options tell the other's answer.

    They do where one text of the teller holds both what is asked about and the answer,
    or where both ask for one relation of one passage from its two ends.
    """
    told = [text.lower() for text in (teller.stem, *option_texts(teller))]
    keys = [key.lower().rstrip(".") for key in key_texts(asked)]
    about = _asked_about(asked)
    if about and any(all(part in text for part in (key, *about)) for text in told for key in keys):
        return True
    return (
        related(teller.family, asked.family)
        and any(_overlap(a, b) for a in teller.evidence for b in asked.evidence)
        and any(key in text and key != text for key in keys for text in told)
    )


def _asked_about(question: Question) -> list[str]:
    """Return what a stem asks about, in lower case: its quotations, else its names."""
    quotations = [text.lower() for text in _QUOTED.findall(question.stem)]
    return quotations or [name.lower() for name in _NAME.findall(question.stem)]


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.start < other.end and other.start < one.end


def is_doubtful(question: Question) -> bool:
    """Return whether the right answer is that something could not be verified."""
    if question.family == "unverified-statements":
        return True
    return any(COULD_NOT in text for text in key_texts(question))


def _is_about_checks(question: Question) -> bool:
    return question.family in ("verification-status", "who-checked", "unverified-statements")


def _doubts(chosen: Sequence[Question]) -> int:
    return sum(is_doubtful(q) for q in chosen)


def _sound(chosen: Sequence[Question]) -> int:
    return sum(_is_about_checks(q) and not is_doubtful(q) for q in chosen)


def balance_keys(questions: Sequence[Question]) -> list[Question]:
    """Return the questions with the right options spread evenly over the positions (rule 8).

    Each run of three single choices has its key once at each position, in an order that
    only the first one's uuid decides.
    """
    placed, positions = [], list[int]()
    for question in questions:
        if isinstance(question, SingleChoice):
            if not positions:
                positions = _arrangement(question)
            question = with_key_at(question, positions.pop() % len(question.options))
        placed.append(question)
    return placed


def _arrangement(question: SingleChoice) -> list[int]:
    orders = list(permutations(range(3)))
    digest = hashlib.sha256(question.uuid.bytes).digest()
    return list(orders[digest[0] % len(orders)])


def skills_of(questions: Sequence[Question]) -> dict[Skill, int]:
    """Return the number of questions of each skill, zero included."""
    counted = Counter(question.skill for question in questions)
    return {skill: counted[skill] for skill in Skill}
