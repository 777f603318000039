"""Wrong options, taken from the same article: none that a careful reader could defend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Claim, Source, SourceKind
from quiz_app.lesson.questions.clauses import Clause, clause
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.wording import similarity, telling, words

WRONG_OPTIONS = 2  # three options are enough (Rodriguez 2005)
SAME = 0.6  # from this share of telling words two texts may mean the same …
SAME_IDEA = 0.5  # … and two statements the same idea, which makes both options right
MOST_RATIO = 2.5  # longest to shortest option, in characters
_SPEAKS_FOR = lexicon.load("questions")["speaks_for"]
_ONE_WORK = lexicon.words("questions", "one_work")
_ONE_WORK_ROLES = lexicon.words("questions", "one_work_roles")
_PERSONS = {SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER, SourceKind.SOCIAL_MEDIA}

T = TypeVar("T")


def same_voice(material: Material, one: Source, other: Source) -> bool:
    """Return whether two sources may be one to a reader.

    They may if they are affiliated, if one name stands in the other, if the role of one
    names the other or is an office there ("board chairman Sale" and "the Harbour Board",
    "Inspector Lund" and "police"), or if both may have made one work ("the team", "the study").
    """
    left, right = telling(one.name), telling(other.name)
    return (
        one.id == other.id
        or frozenset((one.id, other.id)) in material.affiliated
        or left <= right
        or right <= left
        or _speaks_for(one, other)
        or _speaks_for(other, one)
        or (_made_a_work(one) and _made_a_work(other))
    )


def _speaks_for(person: Source, institution: Source) -> bool:
    """Return whether a person's role names the institution or is an office in such a one."""
    if institution.name.split()[-1].lower() in telling(person.role):
        return True
    called = {w.removesuffix("’s").removesuffix("'s") for w in words(institution.name)}
    offices = {office for word in called & _SPEAKS_FOR.keys() for office in _SPEAKS_FOR[word]}
    return person.kind in _PERSONS and not offices.isdisjoint(words(f"{person.role} {person.name}"))


def _made_a_work(source: Source) -> bool:
    """Return whether the source is a study, or someone who may stand behind it."""
    if source.kind in _PERSONS:
        return not _ONE_WORK_ROLES.isdisjoint(words(source.role))
    return not _ONE_WORK.isdisjoint(words(source.name))


def rival_sources(material: Material, claim: Claim) -> list[Source]:
    """Return the sources that could stand beside a claim's own as wrong options, best first.

    Left out: who says the same, who passes the claim on or stands in the same chain,
    outlets (they pass on everything), and sources that are one voice with the right one
    or with a better option.
    """
    right = material.source(claim)
    if right is None:
        return []
    chain = _chain(material, claim)
    rivals = [
        source
        for source in material.ledger.sources
        if source.kind is not SourceKind.MEDIA
        and source.id not in chain
        and source.name not in claim.relay
        and not same_voice(material, source, right)
        and material.asked_of(source)
        and not any(_says_the_same(material, claim, other) for other in material.claims_of(source))
    ]
    rivals.sort(key=lambda source: _distance(material, source, right))
    return distinct(rivals, lambda a, b: same_voice(material, a, b))


def _distance(material: Material, source: Source, right: Source) -> tuple[bool, bool, float]:
    """Return how ill a source stands beside another: a person or not, no clear statement of its
    own, and then how the lengths of the names differ.
    """
    unlike = (source.kind in _PERSONS) != (right.kind in _PERSONS)
    names = [f"{each.role} {each.name}" for each in (source, right)]
    silent = not any(clause(material, claim) for claim in material.asked_of(source))
    return unlike, silent, ratio(names)


def _chain(material: Material, claim: Claim) -> set[str | None]:
    """Return the sources of the claims that hold this one or stand in it."""
    return {
        other.source_id
        for other in material.ledger.claims
        if other.id == claim.nested_in or other.nested_in == claim.id
    }


def _says_the_same(material: Material, claim: Claim, other: Claim) -> bool:
    return similarity(_content(material, claim), _content(material, other)) >= SAME_IDEA


def _content(material: Material, claim: Claim) -> str:
    return " ".join(span.of(material.text) for span in claim.content)


def rival_clauses(material: Material, right: Clause, clauses: Iterable[Clause]) -> list[Clause]:
    """Return the clauses of other voices that could stand beside `right`, nearest length first."""
    own = material.source(right.claim)
    if own is None:
        return []
    rivals = [
        rival
        for rival in clauses
        if (source := material.source(rival.claim))
        and not same_voice(material, source, own)
        and source.id not in _chain(material, right.claim)
        and not overlaps(rival, right)
        and not any(_says_the_same(material, rival.claim, c) for c in material.claims_of(own))
    ]
    return fitting(right.text, rivals, lambda rival: rival.text)


def overlaps(one: Clause, other: Clause) -> bool:
    """Return whether two clauses share words of the article or say nearly the same."""
    return one.span.overlaps(other.span) or similarity(one.text, other.text) >= SAME


def fitting(key: str, rivals: Iterable[T], text: Callable[[T], str]) -> list[T]:
    """Return the rivals of a length like the key's, no two nearly alike, nearest length first."""
    near = [r for r in rivals if ratio((key, text(r))) <= MOST_RATIO]
    near.sort(key=lambda rival: (abs(len(text(rival)) - len(key)), text(rival)))
    return distinct(near, lambda a, b: similarity(text(a), text(b)) >= SAME)


def ratio(texts: Sequence[str]) -> float:
    """Return the length of the longest text over that of the shortest."""
    lengths = [len(text) for text in texts]
    return max(lengths) / max(1, min(lengths))


def distinct(rivals: Iterable[T], same: Callable[[T, T], bool]) -> list[T]:
    """Return the rivals without those that are the same as one before."""
    kept: list[T] = []
    for rival in rivals:
        if not any(same(rival, other) for other in kept):
            kept.append(rival)
    return kept
