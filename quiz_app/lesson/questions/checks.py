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
from quiz_app.lesson.questions.claims import statement_of
from quiz_app.lesson.questions.clauses import FINITE, Clause, clause, is_put_forward
from quiz_app.lesson.questions.making import (
    Choice,
    Frame,
    multiple_choice,
    single_choice,
)
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.reading import Reading
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    points_outside,
    quoted,
    sentence_case,
    similarity,
    with_determiner,
    words,
)

LONGEST_ABOUT = 22  # words that name what was checked
_UNCHECKED = lexicon.words("questions", "unchecked")
COULD_NOT = "could not verify"
LONGEST_NAME = 80  # characters of a checker's name
_CHECKED = (VerificationStatus.VERIFIED, VerificationStatus.UNVERIFIED)


def verification_status(reading: Reading) -> Iterator[Question]:
    """Give, for each thing that was or could not be checked, what the article says of the check."""
    for check in _checks(reading):
        for stem, passage in _checked_passages(reading, check):
            yield _status_question(reading, check, stem, passage)


def _checks(reading: Reading) -> list[Verification]:
    return [
        check
        for check in reading.ledger.verifications
        if check.status in _CHECKED
        and _is_name(check.by)
        and check.confidence is not Confidence.UNSURE
    ]


def _is_name(by: str) -> bool:
    """Return whether these words name somebody, and are no sentence that a rule took whole."""
    return 0 < len(by) <= LONGEST_NAME and FINITE.isdisjoint(words(by))


def _checked_passages(reading: Reading, check: Verification) -> list[tuple[str, Span]]:
    """Return what a check covers, in words for a stem: clauses of claims, else what it names."""
    covered = [(_named(reading, stated), stated.span) for stated in _covered(reading, check)]
    about = [
        (f"this: {quoted(span.of(reading.text))}", span)
        for span in check.about[:1]
        if 3 <= len(span.of(reading.text).split()) <= LONGEST_ABOUT
        and not points_outside(span.of(reading.text))
    ]
    return covered or about


def _named(reading: Reading, stated: Clause) -> str:
    """Return a clause for a stem; one that opens with "it" goes with the name it stands for."""
    source = reading.source(stated.claim)
    if not stated.speaker or source is None:
        return f"this: {stated.quoted}"
    rest = quoted(stated.text.split(" ", 1)[1])
    return f"this statement by {introduce(reading.text, source)}: that {stated.speaker} {rest}"


def _covered(reading: Reading, check: Verification) -> list[Clause]:
    wanted = VerificationStatus.VERIFIED if check.status is VerificationStatus.VERIFIED else None
    agrees = {ClaimStatus.VERIFIED} if wanted else {ClaimStatus.UNVERIFIED, ClaimStatus.DISPUTED}
    return [
        stated
        for claim in reading.asked_claims
        if claim.id in check.claims and claim.status in agrees and is_put_forward(claim)
        if (stated := clause(reading, claim)) and _can_be_checked(stated)
    ]


def _can_be_checked(stated: Clause) -> bool:
    """Return whether a clause reports something, and is no judgement, wish or plan."""
    return stated.claim.nature is Nature.REPORT and _UNCHECKED.isdisjoint(words(stated.text))


def _checker(reading: Reading, check: Verification) -> str:
    return sentence_case(with_determiner(reading.text, check.by))


def _status_question(
    reading: Reading, check: Verification, checked: str, passage: Span
) -> Question:
    statement = excerpt(reading.sentence(check.span).of(reading.text))
    checker = _checker(reading, check)
    verified = check.status is VerificationStatus.VERIFIED
    choices = [
        Choice(
            f"{checker} verified it",
            f"The article says: {statement}",
            right=verified,
        ),
        Choice(
            f"{checker} {COULD_NOT} it",
            f"The article says: {statement}",
            right=not verified,
        ),
        Choice("No check of it is mentioned", f"A check is mentioned: {statement}"),
    ]
    frame = Frame(
        Skill.SOURCES,
        "verification-status",
        f"What does the article say about a check of {checked}?",
        (reading.sentence(check.span), reading.sentence(passage)),
        passage,
        0.9 if check.confidence is Confidence.SURE else 0.7,
    )
    return single_choice(reading, frame, choices)


def who_checked(reading: Reading) -> Iterator[Question]:
    """Give, for each check that succeeded, "Who verified this?"."""
    for check in _checks(reading):
        passages = _checked_passages(reading, check)
        if check.status is VerificationStatus.VERIFIED and passages:
            rivals = _not_the_checker(reading, check)
            if len(rivals) == WRONG_OPTIONS:
                yield _who_checked(reading, check, passages[0], rivals)


def _not_the_checker(reading: Reading, check: Verification) -> list[Source]:
    rivals = [
        source
        for source in reading.ledger.sources
        if similarity(source.name, check.by) == 0 and reading.asked_of(source)
    ]
    return distinct(rivals, lambda a, b: same_voice(reading, a, b))[:WRONG_OPTIONS]


def _who_checked(
    reading: Reading, check: Verification, checked: tuple[str, Span], rivals: list[Source]
) -> Question:
    statement = reading.sentence(check.span)
    choices = [
        Choice(
            _checker(reading, check), f"The article: {excerpt(statement.of(reading.text))}", True
        ),
        *(
            Choice(sentence_case(introduce(reading.text, rival)), _only_says(reading, rival))
            for rival in rivals
        ),
    ]
    stem = f"According to the article, who verified {checked[0]}?"
    frame = Frame(Skill.SOURCES, "who-checked", stem, (statement,), checked[1])
    return single_choice(reading, frame, choices)


def _only_says(reading: Reading, source: Source) -> str:
    said = statement_of(reading, source)
    return f"The article names no check by this source, only a statement: {said}"


def unverified_statements(reading: Reading) -> Iterator[Question]:
    """Give "Which of these was X unable to verify?" where that fits some and not others."""
    for check in _checks(reading):
        if check.status is VerificationStatus.UNVERIFIED:
            covered = [c for c in _covered(reading, check) if not c.first_person and not c.speaker]
            free = [c for c in _unchecked(reading) if not c.first_person]
            if covered and free and len(covered) + len(free) > WRONG_OPTIONS:
                yield _unverified_question(reading, check, covered, free)


def _unchecked(reading: Reading) -> list[Clause]:
    """Return clauses no check covers: of sources that the article shows to be no party."""
    return [
        stated
        for claim in reading.asked_claims
        if claim.status is ClaimStatus.NOTHING_SAID and _is_no_party(reading, claim)
        if is_put_forward(claim)
        if (stated := clause(reading, claim)) and not stated.speaker
    ]


def _is_no_party(reading: Reading, claim: Claim) -> bool:
    source = reading.source(claim)
    covered = {i for check in reading.ledger.verifications for i in check.claims}
    return source is not None and source.party is False and claim.id not in covered


def _unverified_question(
    reading: Reading, check: Verification, covered: list[Clause], free: list[Clause]
) -> Question:
    right = covered[: WRONG_OPTIONS if len(free) == 1 or len(covered) > 1 else 1]
    wrong = free[: WRONG_OPTIONS + 1 - len(right)]
    statement = reading.sentence(check.span)
    said = excerpt(statement.of(reading.text))
    choices = [Choice(c.plain, f"This is one of those statements: {said}", True) for c in right]
    choices += [Choice(c.plain, f"The check spoken of is not about this: {said}") for c in wrong]
    checker = with_determiner(reading.text, check.by)
    stem = f"Which of these statements was {checker} unable to verify? Choose every one that fits."
    proofs = [span for c in right for span in reading.proof(c.claim, c.span)]
    frame = Frame(Skill.SOURCES, "unverified-statements", stem, (statement, *proofs))
    return multiple_choice(reading, frame, choices)


FAMILIES = (verification_status, who_checked, unverified_statements)
