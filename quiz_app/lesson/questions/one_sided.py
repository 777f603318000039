"""Questions on one-sided statements: point to the sentence that has one side's word alone."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import (
    Claim,
    ClaimStatus,
    Mode,
    Nature,
    Source,
    Verification,
    VerificationStatus,
)
from quiz_app.ledger.rules.cues import has_cue_verb
from quiz_app.lesson.distractors import SAME_IDEA, WRONG_OPTIONS, same_voice
from quiz_app.lesson.questions.checks import checks_made
from quiz_app.lesson.questions.clauses import goes_on, is_put_forward
from quiz_app.lesson.questions.making import SURE_FROM, Frame, Place, hot_text
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import (
    introduce,
    mentions_casualties,
    similarity,
    with_determiner,
    words,
)

STEM = "Which of the marked sentences rests on the word of one of the sides alone?"
SHORTEST, LONGEST = 6, 40  # words of a sentence to point at
_DOUBTED = (ClaimStatus.DISPUTED, ClaimStatus.UNVERIFIED)
_SAYING = frozenset(lexicon.load("questions")["asking_verbs"]) | {"told", "according"}
_REPORTABLE = lexicon.words("checks", "said_of", "checkable")  # "put the figure at two"
_UNCHECKED = lexicon.words("questions", "unchecked")
_FIRST_PERSON = lexicon.words("questions", "first_person")
_OFFICES = lexicon.words("parties", "offices") | lexicon.words("parties", "on_duty")
_SPEAKING = _FIRST_PERSON | lexicon.words("questions", "pronouns")


def one_side_only(material: Material) -> Iterator[Question]:
    """Give, for each statement of a side that nothing backs, the sentence to point at."""
    backed = [*_checked(material), *_of_observers(material)]
    own = list(_of_the_paper(material))
    seen: set[str | None] = set()
    for claim in material.asked_claims:
        right = None if claim.source_id in seen else _alone(material, claim)
        near = sorted(backed, key=lambda place: _distance(place, right)) if right else []
        if right and near:
            others = {place.span: place for place in (*own, *near[1:]) if place != near[0]}
            more = sorted(others.values(), key=lambda place: _distance(place, right))
            places = [right, near[0], *more][: WRONG_OPTIONS + 1]
            if len({place.span for place in places}) > WRONG_OPTIONS:
                seen.add(claim.source_id)
                yield _question(material, claim, places)


def is_clearly_a_side(source: Source, text: str) -> bool:
    """Return whether more than a "we" or an office shows that it is a party to the matter."""
    shown = {span.of(text).lower() for span in source.party_evidence}
    return source.party is True and not shown <= _SPEAKING | _OFFICES


def _alone(material: Material, claim: Claim) -> Place | None:
    """Return the sentence of a claim that rests on its source, a side; None where it may not."""
    source = material.source(claim)
    if source is None or not is_clearly_a_side(source, material.text):
        return None
    sentence = _sentence_of(material, claim)
    if sentence is None or claim.status is ClaimStatus.VERIFIED or _is_backed(material, claim):
        return None
    reason = (
        f"The source is one of the sides: {introduce(material.text, source)}. The article names no "
        "check of this and no second source for it."
    )
    return Place(sentence, reason, right=True)


def _sentence_of(material: Material, claim: Claim) -> Span | None:
    """Return the sentence that holds a report of one source, all of it, and of nobody else."""
    spans = (*claim.source, *claim.cue, *claim.content)
    sentences = {material.sentence(span) for span in spans}
    sentence = min(sentences)
    others = (
        part.overlaps(sentence)
        for other in material.ledger.claims
        if other.source_id != claim.source_id or not is_put_forward(other)
        for part in (*other.cue, *other.content)
    )
    if len(sentences) > 1 or not claim.source or not is_report(material, claim) or any(others):
        return None
    if words(claim.content[0].of(material.text).removeprefix("that "))[0] in _SPEAKING:
        return None  # what it says of itself
    return sentence if _can_be_marked(material, sentence) else None


def is_report(material: Material, claim: Claim) -> bool:
    """Return whether the source says that something is so, not what it thinks, wants or feels."""
    cue = words(" ".join(span.of(material.text) for span in claim.cue))
    said = " ".join(span.of(material.text) for span in claim.content)
    return (
        claim.nature is Nature.REPORT
        and not claim.hedges
        and is_put_forward(claim)
        and not _SAYING.isdisjoint(cue)
        and _UNCHECKED.isdisjoint(said.split())  # "May" is a month
        and not (claim.mode is Mode.DIRECT and _FIRST_PERSON & set(words(said)))
    )


def _can_be_marked(material: Material, sentence: Span) -> bool:
    text = sentence.of(material.text)
    return SHORTEST <= len(words(text)) <= LONGEST and not mentions_casualties(text)


def _is_backed(material: Material, claim: Claim) -> bool:
    """Return whether a check, another voice or the paper itself says what the claim says."""
    source = material.source(claim)
    others = [
        other
        for other in material.ledger.claims
        if source is None
        or (voice := material.source(other)) is None
        or not same_voice(material, source, voice)
    ]
    backing = [
        *(span for other in others if other.id != claim.id for span in other.content),
        *(span for check in _successful(material) for span in (*check.about, check.span)),
        *material.ledger.own_statements,
    ]
    said = [span.of(material.text) for span in claim.content]
    return any(
        similarity(one, span.of(material.text)) >= SAME_IDEA for one in said for span in backing
    )


def _successful(material: Material) -> list[Verification]:
    checks = material.ledger.verifications
    return [check for check in checks if check.status is VerificationStatus.VERIFIED]


def _checked(material: Material) -> Iterator[Place]:
    """Yield the sentences that tell of a check by somebody who is no side."""
    sides = {s.name for s in material.ledger.sources if s.party is True}
    for check in checks_made(material):
        done = check.status is VerificationStatus.VERIFIED and check.by not in sides
        if done and _can_be_marked(material, check.span):
            by = with_determiner(material.text, check.by)
            yield Place(check.span, f"This was checked, the article says, by {by}.")


def _of_observers(material: Material) -> Iterator[Place]:
    """Yield the sentences of sources that the article shows to be no side."""
    for claim in material.asked_claims:
        source, sentence = material.source(claim), _sentence_of(material, claim)
        if source and sentence and source.party is False and claim.status not in _DOUBTED:
            name = introduce(material.text, source)
            yield Place(sentence, f"The source is none of the sides: {name}.")


def _of_the_paper(material: Material) -> Iterator[Place]:
    """Yield the sentences that the paper states itself, judgements left out."""
    for span in material.ledger.own_statements:
        judged = any(span.overlaps(opinion) for opinion in material.ledger.opinions)
        if not judged and _can_be_marked(material, span) and _names_no_source(material, span):
            yield Place(span, "The paper states this itself, and gives it to no source.")


def _names_no_source(material: Material, span: Span) -> bool:
    """Return whether nothing in a sentence hints at who says so."""
    text = span.of(material.text)
    return not has_cue_verb(text) and _REPORTABLE.isdisjoint(words(text)) and not goes_on(text)


def _distance(place: Place, right: Place | None) -> int:
    return abs(place.span.start - right.span.start) if right else 0


def _question(material: Material, claim: Claim, places: list[Place]) -> Question:
    sure = min(claim.confidence, SURE_FROM - 0.01)
    frame = Frame(Skill.SOURCES, "one-side-only", STEM, (places[0].span,), probability=sure)
    return hot_text(material, frame, places)


FAMILIES = (one_side_only,)
