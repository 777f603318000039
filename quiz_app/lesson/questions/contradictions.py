"""Questions on contradictions: which source disputes what another one says."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.ledger.model import Claim, Source, Stance, Verification, VerificationStatus
from quiz_app.lesson.distractors import WRONG_OPTIONS, rival_sources, same_voice
from quiz_app.lesson.questions.claims import for_a_stem, statement_of
from quiz_app.lesson.questions.clauses import Clause, clause, is_put_forward
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material, is_named_well
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    mentions_casualties,
    sentence_case,
    similarity,
    telling,
)

ON_THE_MATTER = 0.3  # share of telling words from which a third source may dispute it as well
LIKELY = 0.7  # that a denial answers the claim it is read with


def contradiction(material: Material) -> Iterator[Question]:
    """Give, for each claim that another source denies, "Which source disputes this?"."""
    seen: set[str] = set()
    for denial in material.ledger.verifications:
        denier = _denier(material, denial)
        if denier is None or _is_asked_otherwise(material, denial, denier):
            continue
        for stated in _denied(material, denial, denier):
            rivals = _rivals(material, stated, denier)
            if stated.claim.id not in seen and len(rivals) == WRONG_OPTIONS:
                seen.add(stated.claim.id)
                yield _question(material, denial, stated, denier, rivals)


def _denier(material: Material, denial: Verification) -> Source | None:
    """Return the one source that denies, None where nobody does or it is not clear who."""
    if denial.status is not VerificationStatus.DENIED:
        return None
    found = [source for source in material.ledger.sources if source.name == denial.by]
    return found[0] if len(found) == 1 and is_named_well(found[0]) else None


def _is_asked_otherwise(material: Material, denial: Verification, denier: Source) -> bool:
    """Return whether the denial itself can be quoted: "Which source denies this?" asks for it."""
    return any(
        claim.stance is Stance.DENIES
        and claim.id not in denial.claims
        and material.sentence(claim.content[0]) == material.sentence(denial.span)
        and clause(material, claim) is not None
        for claim in material.claims_of(denier)
    )


def _denied(material: Material, denial: Verification, denier: Source) -> Iterator[Clause]:
    """Yield the clean statements of other voices that a denial answers."""
    for claim in material.asked_claims:
        source = material.source(claim)
        if claim.id in denial.claims and is_put_forward(claim) and source:
            stated = clause(material, claim)
            apart = not same_voice(material, source, denier)
            if stated and apart and not mentions_casualties(stated.text):
                yield stated


def _rivals(material: Material, stated: Clause, denier: Source) -> list[Source]:
    """Return sources that speak of other things, none of them another voice that denies it."""
    deniers = {
        check.by for check in material.ledger.verifications if stated.claim.id in check.claims
    }
    silent = [
        rival
        for rival in rival_sources(material, stated.claim)
        if rival.name not in deniers
        and not same_voice(material, rival, denier)
        and telling(rival.name).isdisjoint(telling(stated.text))
        and not any(_is_on_the_matter(material, stated, c) for c in material.claims_of(rival))
    ]
    length = len(introduce(material.text, denier))
    silent.sort(key=lambda rival: abs(len(introduce(material.text, rival)) - length))
    return silent[:WRONG_OPTIONS]


def _is_on_the_matter(material: Material, stated: Clause, claim: Claim) -> bool:
    said = " ".join(span.of(material.text) for span in claim.content)
    return similarity(stated.text, said) >= ON_THE_MATTER


def _question(
    material: Material,
    denial: Verification,
    stated: Clause,
    denier: Source,
    rivals: list[Source],
) -> Question:
    said = excerpt(material.sentence(denial.span).of(material.text))
    choices = [
        Choice(sentence_case(introduce(material.text, denier)), f"The article: {said}", True),
        *(
            Choice(sentence_case(introduce(material.text, rival)), _on_another(material, rival))
            for rival in rivals
        ),
    ]
    frame = Frame(
        Skill.SOURCES,
        "contradiction",
        f"Which source disputes {for_a_stem(material, stated)}?",
        (material.sentence(denial.span), *material.proof(stated.claim, stated.span)),
        stated.span,
        min(stated.claim.confidence, LIKELY),
    )
    return single_choice(material, frame, choices)


def _on_another(material: Material, source: Source) -> str:
    return f"The article gives this source another statement: {statement_of(material, source)}"


FAMILIES = (contradiction,)
