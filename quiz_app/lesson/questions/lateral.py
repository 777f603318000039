"""Questions that lead off the page: what would you look up next to check this claim?"""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import ClaimStatus, Mode, Source, SourceKind, VerificationStatus
from quiz_app.lesson.questions.claims import clauses, for_a_stem
from quiz_app.lesson.questions.clauses import Clause
from quiz_app.lesson.questions.making import Frame, open_answer
from quiz_app.lesson.questions.material import Material, is_named_well
from quiz_app.lesson.questions.model import Level, Question, Skill
from quiz_app.lesson.questions.one_sided import is_clearly_a_side, is_report
from quiz_app.lesson.questions.wording import (
    introduce,
    telling,
    without_determiner,
    words,
)
from quiz_app.lesson.review import LONGEST_STEM

_JUDGES = frozenset(lexicon.load("questions")["speaks_for"]["court"])  # they answer nobody
_EXPERTS = (SourceKind.NAMED_PERSON, SourceKind.INSTITUTION)
SHARED = 2  # telling words by which a document is on the same matter as a statement
MOST = 2  # of a lesson: each is marked by hand
_STATUSES = (ClaimStatus.UNVERIFIED, ClaimStatus.DISPUTED, ClaimStatus.NOTHING_SAID)
RUBRIC = (
    Level(
        fraction=0,
        text="It stays with this article (reads it again, judges how it sounds) or only says "
        "whether the statement may be true.",
    ),
    Level(
        fraction=0.5,
        text="It leaves the article, but names nothing to look for: “search the web”, “find more "
        "information”.",
    ),
    Level(
        fraction=1,
        text="It names a step away from this article that could check the statement: who else "
        "reports it, the document or the figures behind it, or somebody who knows the matter and "
        "is none of the sides.",
    ),
)


def lateral_reading(material: Material) -> Iterator[Question]:
    """Give, for a few statements of sides, "What would you look up next to check this?"."""
    asked = [each for each in clauses(material) if _asks_for_a_check(material, each)]
    fitting = [each for each in asked if len(words(_stem(material, each))) <= LONGEST_STEM]
    sources: set[str | None] = set()
    for stated in sorted(fitting, key=_weight):
        if stated.claim.source_id not in sources and len(sources) < MOST:
            sources.add(stated.claim.source_id)
            yield _question(material, stated)


def _asks_for_a_check(material: Material, stated: Clause) -> bool:
    """Return whether a side says that something is so, and the article does not bear it out."""
    source, claim = material.source(stated.claim), stated.claim
    is_plain_report = claim.mode is Mode.INDIRECT or _has_number(stated)
    return (
        source is not None
        and is_clearly_a_side(source, material.text)
        and claim.status in _STATUSES
        and is_report(material, claim)
        and is_plain_report
        and not stated.first_person
        and stated.speaker in ("", "it")
        and not _gives_no_answer(material, stated)
    )


def _gives_no_answer(material: Material, stated: Clause) -> bool:
    """Return whether all it says is that it has no comment."""
    return any(
        check.status is VerificationStatus.NO_RESPONSE and check.span.overlaps(stated.span)
        for check in material.ledger.verifications
    )


def _has_number(stated: Clause) -> bool:
    return any(letter.isdigit() for letter in stated.text)


def _weight(stated: Clause) -> tuple[int, bool]:
    """Return how late a statement is asked about: those in doubt first, then those with numbers."""
    return _STATUSES.index(stated.claim.status), not _has_number(stated)


def _stem(material: Material, stated: Clause) -> str:
    statement = for_a_stem(material, stated)
    return f"Outside this article, what would you look up next to check {statement}?"


def _question(material: Material, stated: Clause) -> Question:
    frame = Frame(
        Skill.SOURCES,
        "lateral-reading",
        _stem(material, stated),
        material.proof(stated.claim, stated.span),
        stated.span,
        stated.claim.confidence,
    )
    return open_answer(material, frame, RUBRIC, _sample(material, stated))


def _sample(material: Material, stated: Clause) -> str:
    """Return three steps away from the article, with the names that it gives."""
    source = material.source(stated.claim)
    name = _short(material, source) if source else "the source"
    return (
        f"I would look for other outlets that report this, and see whether they have it from "
        f"anybody but {name}. {_original(material, stated, name)} {_outsider(material)}"
    )


def _short(material: Material, source: Source) -> str:
    """Return a person's name alone, else the words that name the source in mid-sentence."""
    is_called = source.kind is SourceKind.NAMED_PERSON or bool(source.role)
    return source.name if is_called else introduce(material.text, source)


def _original(material: Material, stated: Clause, name: str) -> str:
    """Return where the words first stood: a document on the same matter, else what was said."""
    documents = (
        without_determiner(source.name)
        for source in material.ledger.sources
        if source.kind is SourceKind.DOCUMENT
        and source.id != stated.claim.source_id
        and is_named_well(source)
        and _speaks_of(material, source, stated)
    )
    document = next(documents, "")
    if document:
        return f"I would look at the {document} itself."
    return f"I would find all that {name} said about it, and the documents or figures behind it."


def _speaks_of(material: Material, document: Source, stated: Clause) -> bool:
    said = " ".join(
        span.of(material.text) for claim in material.claims_of(document) for span in claim.content
    )
    return len(telling(stated.text) & telling(said)) >= SHARED


def _outsider(material: Material) -> str:
    """Return whom to ask who is no side, by name where the article has one."""
    outside = (
        introduce(material.text, source)
        for source in material.ledger.sources
        if source.party is False and source.kind in _EXPERTS and is_named_well(source)
        if source.name != source.name.lower() and _JUDGES.isdisjoint(words(source.role))
    )
    such_as = next((f", such as {name}" for name in outside), "")
    return f"I would ask somebody who knows the matter and is none of the sides{such_as}."


FAMILIES = (lateral_reading,)
