"""Questions on sources: what kind of source it is."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.ledger.model import (
    Source,
    SourceKind,
)
from quiz_app.lesson.distractors import WRONG_OPTIONS
from quiz_app.lesson.questions.claims import evidence_of
from quiz_app.lesson.questions.clauses import Clause, clause, is_put_forward
from quiz_app.lesson.questions.making import (
    Choice,
    Frame,
    single_choice,
)
from quiz_app.lesson.questions.material import Material, is_named_well
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import introduce

KIND_LABELS = {
    SourceKind.NAMED_PERSON: "A person whom the article names",
    SourceKind.OFFICE_HOLDER: "A person who speaks for an office",
    SourceKind.INSTITUTION: "An institution, with no person named",
    SourceKind.UNNAMED: "Someone whose name is not given",
    SourceKind.MEDIA: "A news outlet or a news agency",
    SourceKind.SOCIAL_MEDIA: "Someone who posts on social media",
    SourceKind.DOCUMENT: "A document, a report or a study",
    SourceKind.GROUP: "A group of people, none of them named",
}
_COULD_BE_BOTH = tuple(
    frozenset(pair)
    for pair in (
        (SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER),
        (SourceKind.UNNAMED, SourceKind.GROUP),
        (SourceKind.UNNAMED, SourceKind.SOCIAL_MEDIA),
        (SourceKind.UNNAMED, SourceKind.OFFICE_HOLDER),
        (SourceKind.NAMED_PERSON, SourceKind.SOCIAL_MEDIA),
        (SourceKind.INSTITUTION, SourceKind.DOCUMENT),
        (SourceKind.INSTITUTION, SourceKind.GROUP),
        (SourceKind.INSTITUTION, SourceKind.MEDIA),
    )
)


def kind_of_source(material: Material) -> Iterator[Question]:
    """Give, for each source, "What kind of source is behind this statement?"."""
    seen: set[str] = set()
    for claim in material.asked_claims:
        source, stated = material.source(claim), clause(material, claim)
        if not (source and stated and claim.source and is_put_forward(claim)):
            continue
        if source.id not in seen and not stated.speaker and has_sure_kind(source):
            seen.add(source.id)
            yield _kind_question(material, source, stated)


def has_sure_kind(source: Source) -> bool:
    """Return whether the kind fits the name: who is called by a name is not unnamed."""
    later_words = source.name.split()[1:]
    return source.kind is not SourceKind.UNNAMED or all(w[:1].islower() for w in later_words)


def _kind_question(material: Material, source: Source, stated: Clause) -> Question:
    here = f"{introduce(material.text, source)}: {evidence_of(material, stated)}"
    choices = [
        Choice(KIND_LABELS[source.kind], f"The article gives the source as {here}", right=True),
        *(
            Choice(KIND_LABELS[kind], _not_that_kind(material, kind, here))
            for kind in _other_kinds(material, source.kind)
        ),
    ]
    frame = Frame(
        Skill.SOURCES,
        "kind-of-source",
        f"What kind of source is behind this statement: {stated.quoted}?",
        material.proof(stated.claim, stated.span),
        stated.span,
        stated.claim.confidence,
    )
    return single_choice(material, frame, choices)


def _other_kinds(material: Material, right: SourceKind) -> list[SourceKind]:
    """Return two kinds that no one could take for the right one, those of this article first."""
    here = [source.kind for source in material.ledger.sources]
    kinds = sorted(KIND_LABELS, key=lambda kind: kind not in here)
    apart = [k for k in kinds if k is not right and frozenset((k, right)) not in _COULD_BE_BOTH]
    return apart[:WRONG_OPTIONS]


def _not_that_kind(material: Material, kind: SourceKind, here: str) -> str:
    of_kind = [
        s
        for s in material.ledger.sources
        if s.kind is kind and has_sure_kind(s) and is_named_well(s)
    ]
    example = max(of_kind, key=lambda source: len(material.asked_of(source)), default=None)
    if example is None:
        return f"Nothing in this passage fits that; the article gives the source here as {here}"
    other = introduce(material.text, example)
    return f"That would fit {other}; the article gives the source here as {here}"


FAMILIES = (kind_of_source,)
