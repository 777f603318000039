"""Questions on checks: what the article says was verified, or could not be, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import (
    Claim,
    ClaimStatus,
    Confidence,
    Nature,
    Source,
    Verification,
    VerificationStatus,
)
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct, same_voice
from quiz_app.lesson.questions.claims import for_a_stem, statement_of
from quiz_app.lesson.questions.clauses import FINITE, Clause, clause, is_put_forward
from quiz_app.lesson.questions.making import (
    Choice,
    Frame,
    multiple_choice,
    single_choice,
)
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    mentions_casualties,
    points_outside,
    quoted,
    sentence_case,
    similarity,
    with_determiner,
    words,
)

COULD_NOT = "could not verify"
LONGEST_ABOUT = 22  # words that name what was checked
LONGEST_NAME = 80  # characters of a checker's name
_PRONOUNS = lexicon.words("questions", "pronouns")
_UNCHECKED = lexicon.words("questions", "unchecked")
_AGREEING = {  # a check, and the statuses of claims that fit it
    VerificationStatus.VERIFIED: (ClaimStatus.VERIFIED,),
    VerificationStatus.UNVERIFIED: (ClaimStatus.UNVERIFIED, ClaimStatus.DISPUTED),
}


def verification_status(material: Material) -> Iterator[Question]:
    """Give, for each thing that was or could not be checked, what the article says of the check."""
    for check in checks_made(material):
        for stem, passage in checked_passages(material, check):
            yield _status_question(material, check, stem, passage)


def checks_made(material: Material) -> list[Verification]:
    """Return the checks that somebody who is named made, or could not make."""
    return [
        check
        for check in material.ledger.verifications
        if check.status in _AGREEING
        and _is_name(check.by)
        and check.confidence is not Confidence.UNSURE
    ]


def _is_name(by: str) -> bool:
    """Return whether these words name somebody, and are no sentence that a rule took whole."""
    return 0 < len(by) <= LONGEST_NAME and FINITE.isdisjoint(words(by))


def checked_passages(material: Material, check: Verification) -> list[tuple[str, Span]]:
    """Return what a check covers, in words for a stem: clauses of claims, else what it names."""
    covered = [(_named(material, stated), stated.span) for stated in _covered(material, check)]
    about = [
        (f"this: {quoted(span.of(material.text))}", span)
        for span in check.about[:1]
        if 3 <= len(span.of(material.text).split()) <= LONGEST_ABOUT
        and not points_outside(span.of(material.text))
        and _PRONOUNS.isdisjoint(words(span.of(material.text)))
    ]
    return covered or about


def _named(material: Material, stated: Clause) -> str:
    """Return a clause for a stem; one that opens with "it" goes with the name it stands for."""
    return for_a_stem(material, stated) if stated.speaker else f"this: {stated.quoted}"


def _covered(material: Material, check: Verification) -> list[Clause]:
    """Return the clauses a check covers, where the claim's own status agrees with it."""
    asked = [
        claim
        for claim in material.asked_claims
        if claim.id in check.claims
        and claim.status in _AGREEING[check.status]
        and is_put_forward(claim)
    ]
    stated = (clause(material, claim) for claim in asked)
    return [each for each in stated if each and _can_be_checked(each)]


def _can_be_checked(stated: Clause) -> bool:
    """Return whether a clause reports something, and is no judgement, wish or plan."""
    return stated.claim.nature is Nature.REPORT and _UNCHECKED.isdisjoint(words(stated.text))


def _checker(material: Material, check: Verification) -> str:
    return sentence_case(with_determiner(material.text, check.by))


def _status_question(
    material: Material, check: Verification, checked: str, passage: Span
) -> Question:
    statement = excerpt(material.sentence(check.span).of(material.text))
    checker = _checker(material, check)
    verified = check.status is VerificationStatus.VERIFIED
    choices = [
        Choice(
            f"{checker} verified it",
            f"The article says so: {statement}" if verified else f"No check succeeded: {statement}",
            right=verified,
        ),
        Choice(
            f"{checker} {COULD_NOT} it",
            f"The check succeeded: {statement}"
            if verified
            else f"The article says so: {statement}",
            right=not verified,
        ),
        Choice("No check of it is mentioned", f"A check is mentioned: {statement}"),
    ]
    frame = Frame(
        Skill.SOURCES,
        "verification-status",
        f"What does the article say about a check of {checked}?",
        (material.sentence(check.span), material.sentence(passage)),
        passage,
        0.9 if check.confidence is Confidence.SURE else 0.7,
    )
    return single_choice(material, frame, choices)


def who_checked(material: Material) -> Iterator[Question]:
    """Give, for each check that succeeded, "Who verified this?"."""
    for check in checks_made(material):
        passages = checked_passages(material, check)
        if check.status is VerificationStatus.VERIFIED and passages:
            rivals = not_the_checker(material, check)
            if len(rivals) == WRONG_OPTIONS:
                yield _who_checked(material, check, passages[0], rivals)


def not_the_checker(material: Material, check: Verification) -> list[Source]:
    """Return sources that only make statements, of names about as long as the checker's."""
    rivals = [
        source
        for source in material.ledger.sources
        if similarity(source.name, check.by) == 0 and material.asked_of(source)
    ]
    rivals.sort(key=lambda source: abs(len(source.name) - len(check.by)))
    return distinct(rivals, lambda a, b: same_voice(material, a, b))[:WRONG_OPTIONS]


def _who_checked(
    material: Material, check: Verification, checked: tuple[str, Span], rivals: list[Source]
) -> Question:
    statement = material.sentence(check.span)
    choices = [
        Choice(
            _checker(material, check), f"The article: {excerpt(statement.of(material.text))}", True
        ),
        *(
            Choice(sentence_case(introduce(material.text, rival)), _only_says(material, rival))
            for rival in rivals
        ),
    ]
    stem = f"According to the article, who verified {checked[0]}?"
    frame = Frame(Skill.SOURCES, "who-checked", stem, (statement,), checked[1])
    return single_choice(material, frame, choices)


def _only_says(material: Material, source: Source) -> str:
    said = statement_of(material, source)
    return f"The article names no check by this source, only a statement: {said}"


def unverified_statements(material: Material) -> Iterator[Question]:
    """Give "Which of these was X unable to verify?" where that fits some and not others."""
    for check in checks_made(material):
        if check.status is VerificationStatus.UNVERIFIED:
            covered = [c for c in _covered(material, check) if _is_plain(c)]
            free = [c for c in _unchecked(material) if _is_plain(c)]
            if covered and free and len(covered) + len(free) > WRONG_OPTIONS:
                yield _unverified_question(material, check, covered, free)


def _is_plain(stated: Clause) -> bool:
    """Return whether a clause can be an option as it stands."""
    return not (stated.first_person or stated.speaker or mentions_casualties(stated.text))


def _unchecked(material: Material) -> list[Clause]:
    """Return clauses no check covers: of sources that the article shows to be no party."""
    asked = [
        claim
        for claim in material.asked_claims
        if claim.status is ClaimStatus.NOTHING_SAID
        and _is_no_party(material, claim)
        and is_put_forward(claim)
    ]
    return [stated for claim in asked if (stated := clause(material, claim))]


def _is_no_party(material: Material, claim: Claim) -> bool:
    source = material.source(claim)
    covered = {i for check in material.ledger.verifications for i in check.claims}
    return source is not None and source.party is False and claim.id not in covered


def _unverified_question(
    material: Material, check: Verification, covered: list[Clause], free: list[Clause]
) -> Question:
    right = covered[: WRONG_OPTIONS if len(free) == 1 or len(covered) > 1 else 1]
    wrong = free[: WRONG_OPTIONS + 1 - len(right)]
    statement = material.sentence(check.span)
    said = excerpt(statement.of(material.text))
    choices = [Choice(c.plain, f"This is one of those statements: {said}", True) for c in right]
    choices += [Choice(c.plain, f"The check spoken of is not about this: {said}") for c in wrong]
    checker = with_determiner(material.text, check.by)
    stem = f"Which of these statements was {checker} unable to verify? Choose every one that fits."
    proofs = [span for c in right for span in material.proof(c.claim, c.span)]
    frame = Frame(Skill.SOURCES, "unverified-statements", stem, (statement, *proofs))
    return multiple_choice(material, frame, choices)


FAMILIES = (verification_status, who_checked, unverified_statements)
