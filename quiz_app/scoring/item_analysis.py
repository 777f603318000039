"""How a question did in a class: how many had it right, and which wrong option drew most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Question,
    SingleChoice,
    TypedName,
    key_ids,
)
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    MatchResponse,
    NameResponse,
    Response,
)
from quiz_app.scoring.typed_names import folded, is_name

Z_95 = 1.959964  # two-sided 95 % quantile of the normal distribution


class Interval(NamedTuple):
    """A 95 % confidence interval of a share, within 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True)
class Facility:
    """The mean fraction of a question (classical test theory's p), with n and interval."""

    p: float
    n: int
    interval: Interval


@dataclass(frozen=True)
class WrongOption:
    """The wrong option chosen most, by how many of those who answered."""

    id: str
    text: str
    chosen: int
    answered: int


def facility(fractions: Sequence[float]) -> Facility | None:
    """Return the facility of a question from its fractions, 0 to 1; None without answers."""
    n = len(fractions)
    if n == 0:
        return None
    p = sum(fractions) / n
    return Facility(p, n, wilson(p, n))


def wilson(p: float, n: int) -> Interval:
    """Return the 95 % score interval of a share `p` of `n` (Wilson 1927, JASA 22:209–212).

    Fair for the few answers of a class, where p ± z·√(p(1−p)/n) leaves 0 to 1. Raises
    ValueError where n is not positive or p is no share.
    """
    if n <= 0 or not 0 <= p <= 1:
        raise ValueError(f"no share of a sample: p = {p}, n = {n}")
    shrink = 1 + Z_95**2 / n
    centre = (p + Z_95**2 / (2 * n)) / shrink
    half = Z_95 * sqrt(p * (1 - p) / n + Z_95**2 / (4 * n**2)) / shrink
    return Interval(max(0.0, centre - half), min(1.0, centre + half))


def most_chosen_wrong(question: Question, responses: Iterable[Response]) -> WrongOption | None:
    """Return the wrong option chosen most, the first of equals; None if none was chosen.

    Of a match it is a pair, of a typed name the name as first typed; an order, a date and an
    open answer have none.
    """
    answers = [chosen for response in responses if (chosen := _chosen(response))]
    counts = Counter(one for chosen in answers for one in chosen)
    wrong = _wrong(question, answers)
    best = max(wrong, key=lambda one: counts[one], default=None)
    if best is None or not counts[best]:
        return None
    return WrongOption(best, wrong[best], counts[best], len(answers))


def _wrong(question: Question, answers: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return what can be chosen wrongly, by id, in the order of the question, with its text."""
    match question:
        case SingleChoice() | MultipleChoice() | HotText():
            return {o.id: o.text for o in question.options if o.id not in key_ids(question)}
        case Match():
            return {
                f"{item.id} {option.id}": f"{item.text} → {option.text}"
                for item in question.items
                for option in question.options
                if option.id != item.key
            }
        case TypedName():
            names = {name: text for chosen in reversed(answers) for name, text in chosen.items()}
            accepted = (question.key, *question.accept)
            first = {name: names[name] for chosen in answers for name in chosen}
            return {name: text for name, text in first.items() if not is_name(text, accepted)}
        case _:
            return {}


def _chosen(response: Response) -> Mapping[str, str]:
    """Return what was chosen, by id, with the text where the pupil wrote it."""
    match response:
        case ChoiceResponse(choice):
            return {choice: ""}
        case ChoicesResponse(choices):
            return dict.fromkeys(choices, "")
        case MatchResponse(matches):
            return {f"{item} {option}": "" for item, option in matches}
        case NameResponse(text):
            return {" ".join(folded(text)): text}
        case _:
            return {}
