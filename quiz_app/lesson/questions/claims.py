"""Questions on claims: who said this, and what did this source say."""

from __future__ import annotations

from collections.abc import Container, Iterator

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source, Stance
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct, rival_clauses, rival_sources
from quiz_app.lesson.questions.clauses import CAN_MEAN, Clause, clause
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    mentions_casualties,
    quoted,
    sentence_case,
    words,
)

_ASKING_VERBS = lexicon.load("questions")["asking_verbs"]
_HELPERS = ("has", "have", "had")
_SAID = (Stance.ASSERTS, Stance.ADMITS)


def clauses(material: Material, stances: Container[Stance] = _SAID) -> list[Clause]:
    """Return the clean clauses of the claims that are sure enough to ask about.

    What a source denies, demands or leaves open it does not say: that is left out, unless
    asked for.
    Casualties are left out as well.
    """
    asked = (claim for claim in material.asked_claims if claim.stance in stances)
    found = (clause(material, claim) for claim in asked)
    return [stated for stated in found if stated and not mentions_casualties(stated.text)]


def evidence_of(material: Material, stated: Clause) -> str:
    """Return the sentence that holds a clause, quoted for a reason."""
    return excerpt(material.sentence(stated.span).of(material.text))


def who_said_this(material: Material) -> Iterator[Question]:
    """Give, for each clean statement, "Who said this?" with other sources as options."""
    for stated in clauses(material, (*_SAID, Stance.DENIES)):
        source, stem = material.source(stated.claim), _who_stem(material, stated)
        rivals = _rivals(material, stated)[:WRONG_OPTIONS]
        if source and stem and len(rivals) == WRONG_OPTIONS:
            yield _who_question(material, stated, source, rivals, stem)


def _rivals(material: Material, stated: Clause) -> list[Source]:
    """Return the wrong options; where the stem says "it", only sources that can be "it"."""
    rivals = rival_sources(material, stated.claim)
    if not stated.speaker:
        return rivals
    return [rival for rival in rivals if rival.kind in CAN_MEAN[stated.speaker]]


def _who_stem(material: Material, stated: Clause) -> str:
    if stated.claim.stance is Stance.DENIES:
        return "" if stated.speaker else f"Which source denies this: {stated.quoted}?"
    if stated.speaker in ("he", "she"):  # tells a man from a woman
        return ""
    if not stated.speaker:
        if stated.exact:
            return f"Whose words are these: {stated.quoted}?"
        return f"Which source is behind this statement: {stated.quoted}?"
    verb = _asking_verb(" ".join(span.of(material.text) for span in stated.claim.cue))
    rest = stated.text.split(" ", 1)[1]
    return f"Which source {verb} that {stated.speaker} {quoted(rest)}?" if verb else ""


def _asking_verb(cue: str) -> str:
    """Return the verb to ask with, or "" where the cue is more than one plain verb."""
    found = [word for word in words(cue) if word not in _HELPERS and word != "that"]
    verb: str = _ASKING_VERBS.get(found[0], "") if len(found) == 1 else ""
    return verb


def _who_question(
    material: Material, stated: Clause, source: Source, rivals: list[Source], stem: str
) -> Question:
    choices = [
        Choice(
            sentence_case(introduce(material.text, source)),
            _why_right(material, stated),
            right=True,
        ),
        *(
            Choice(
                sentence_case(introduce(material.text, rival)), _other_statement(material, rival)
            )
            for rival in rivals
        ),
    ]
    frame = Frame(
        Skill.CLAIMS,
        "exact-words" if stated.exact else "who-said-this",
        stem,
        material.proof(stated.claim, stated.span),
        stated.span,
        stated.claim.confidence,
    )
    return single_choice(material, frame, choices)


def _why_right(material: Material, stated: Clause) -> str:
    if stated.claim.stance is Stance.DENIES:
        return f"The article: {evidence_of(material, stated)}"
    return _from(material, stated, "The article gives this to")


def _other_statement(material: Material, source: Source) -> str:
    return f"The article names this source for another statement: {statement_of(material, source)}"


def for_a_stem(material: Material, stated: Clause) -> str:
    """Return a clause as a stem names it; one that opens with "it" goes with whom that means."""
    source = material.source(stated.claim)
    if not stated.speaker or source is None:
        return f"this statement: {stated.quoted}"
    rest = quoted(stated.text.split(" ", 1)[1])
    return f"this statement by {introduce(material.text, source)}: that {stated.speaker} {rest}"


def statement_of(material: Material, source: Source) -> str:
    """Return a sentence that gives words to a source, if possible one that names it, quoted."""
    claims = material.asked_of(source)
    told = [material.sentence(claim.content[0]) for claim in claims]
    spoken = [material.sentence(span) for claim in claims for span in claim.source]
    name = source.name.split()[-1]
    named = [sentence for sentence in (*told, *spoken) if name in sentence.of(material.text)]
    return excerpt((named or told)[0].of(material.text))


def what_did_source_say(material: Material) -> Iterator[Question]:
    """Give, for each clean statement, "Which of these comes from X?" with what others said."""
    stated = [c for c in clauses(material) if not c.first_person]
    for right in stated:
        source = material.source(right.claim)
        rivals = rival_clauses(material, right, [c for c in stated if _can_stand(c, right)])
        rivals = _alike_first(right, of_different_sources(rivals))[:WRONG_OPTIONS]
        if source and len(rivals) == WRONG_OPTIONS and _opens_like_one(right, rivals):
            yield _what_question(material, source, right, rivals)


def _can_stand(rival: Clause, right: Clause) -> bool:
    """Return whether a rival's opening pronoun, if any, could mean the right one's source."""
    return not rival.speaker or rival.speaker == right.speaker


def of_different_sources(rivals: list[Clause]) -> list[Clause]:
    """Return the clauses with the first of each source before the rest."""
    first = distinct(rivals, lambda a, b: a.claim.source_id == b.claim.source_id)
    return [*first, *(rival for rival in rivals if rival not in first)]


def _alike_first(right: Clause, rivals: list[Clause]) -> list[Clause]:
    """Return the clauses that open with the same pronoun as the right one, then the others."""
    return sorted(rivals, key=lambda rival: rival.speaker != right.speaker)


def _opens_like_one(right: Clause, rivals: list[Clause]) -> bool:
    """Return whether the right option opens like another one: "it" must not give it away."""
    return not right.speaker or any(rival.speaker == right.speaker for rival in rivals)


def _what_question(
    material: Material, source: Source, right: Clause, rivals: list[Clause]
) -> Question:
    name = introduce(material.text, source)
    choices = [
        Choice(right.plain, _from(material, right, "The article gives this to"), right=True),
        *(Choice(rival.plain, _from(material, rival, "This comes from")) for rival in rivals),
    ]
    frame = Frame(
        Skill.CLAIMS,
        "what-did-source-say",
        f"Which of these statements comes from {name}, according to the article?",
        material.proof(right.claim, right.span),
        probability=right.claim.confidence,
    )
    return single_choice(material, frame, choices)


def _from(material: Material, stated: Clause, opening: str) -> str:
    source = material.source(stated.claim)
    name = introduce(material.text, source) if source else "a source without a name"
    return f"{opening} {name}: {evidence_of(material, stated)}"


FAMILIES = (who_said_this, what_did_source_say)
