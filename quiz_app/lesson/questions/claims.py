"""Questions on claims: who said this, and what did this source say."""

from __future__ import annotations

from collections.abc import Container, Iterator

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source, Stance
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct, rival_clauses, rival_sources
from quiz_app.lesson.questions.clauses import CAN_MEAN, Clause, clause
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.reading import Reading
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


_SAID = (Stance.ASSERTS, Stance.ADMITS, Stance.UNCLEAR)


def clauses(reading: Reading, stances: Container[Stance] = _SAID) -> list[Clause]:
    """Return the clean clauses of the claims that are sure enough to ask about.

    What a source denies or demands it does not say: that is left out, unless asked for.
    Casualties are left out as well.
    """
    asked = (claim for claim in reading.asked_claims if claim.stance in stances)
    found = (clause(reading, claim) for claim in asked)
    return [stated for stated in found if stated and not mentions_casualties(stated.text)]


def evidence_of(reading: Reading, stated: Clause) -> str:
    """Return the sentence that holds a clause, quoted for a reason."""
    return excerpt(reading.sentence(stated.span).of(reading.text))


def who_said_this(reading: Reading) -> Iterator[Question]:
    """Give, for each clean statement, "Who said this?" with other sources as options."""
    for stated in clauses(reading, (*_SAID, Stance.DENIES)):
        source, stem = reading.source(stated.claim), _who_stem(reading, stated)
        rivals = _rivals(reading, stated)[:WRONG_OPTIONS]
        if source and stem and len(rivals) == WRONG_OPTIONS:
            yield _who_question(reading, stated, source, rivals, stem)


def _rivals(reading: Reading, stated: Clause) -> list[Source]:
    """Return the wrong options; where the stem says "it", only sources that can be "it"."""
    rivals = rival_sources(reading, stated.claim)
    if not stated.speaker:
        return rivals
    return [rival for rival in rivals if rival.kind in CAN_MEAN[stated.speaker]]


def _who_stem(reading: Reading, stated: Clause) -> str:
    if stated.claim.stance is Stance.DENIES:
        return "" if stated.speaker else f"Which source denies this: {stated.quoted}?"
    if stated.speaker in ("he", "she"):  # tells a man from a woman
        return ""
    if not stated.speaker:
        if stated.exact:
            return f"Whose words are these: {stated.quoted}?"
        return f"Which source is behind this statement: {stated.quoted}?"
    verb = _asking_verb(" ".join(span.of(reading.text) for span in stated.claim.cue))
    rest = stated.text.split(" ", 1)[1]
    return f"Which source {verb} that {stated.speaker} {quoted(rest)}?" if verb else ""


def _asking_verb(cue: str) -> str:
    """Return the verb to ask with, or "" where the cue is more than one plain verb."""
    found = [word for word in words(cue) if word not in _HELPERS and word != "that"]
    verb: str = _ASKING_VERBS.get(found[0], "") if len(found) == 1 else ""
    return verb


def _who_question(
    reading: Reading, stated: Clause, source: Source, rivals: list[Source], stem: str
) -> Question:
    choices = [
        Choice(
            sentence_case(introduce(reading.text, source)),
            _why_right(reading, stated),
            right=True,
        ),
        *(
            Choice(sentence_case(introduce(reading.text, rival)), _other_statement(reading, rival))
            for rival in rivals
        ),
    ]
    frame = Frame(
        Skill.CLAIMS,
        "exact-words" if stated.exact else "who-said-this",
        stem,
        reading.proof(stated.claim, stated.span),
        stated.span,
        stated.claim.confidence,
    )
    return single_choice(reading, frame, choices)


def _why_right(reading: Reading, stated: Clause) -> str:
    if stated.claim.stance is Stance.DENIES:
        return f"The article: {evidence_of(reading, stated)}"
    return _from(reading, stated, "The article gives this to")


def _other_statement(reading: Reading, source: Source) -> str:
    return f"The article names this source for another statement: {statement_of(reading, source)}"


def statement_of(reading: Reading, source: Source) -> str:
    """Return a sentence that gives words to a source, if possible one that names it, quoted."""
    told = [reading.sentence(claim.content[0]) for claim in reading.asked_of(source)]
    name = source.name.split()[-1]
    named = [sentence for sentence in told if name in sentence.of(reading.text)]
    return excerpt((named or told)[0].of(reading.text))


def what_did_source_say(reading: Reading) -> Iterator[Question]:
    """Give, for each clean statement, "Which of these comes from X?" with what others said."""
    stated = [c for c in clauses(reading) if not c.first_person]
    for right in stated:
        source = reading.source(right.claim)
        rivals = rival_clauses(reading, right, [c for c in stated if _can_stand(c, right)])
        rivals = _alike_first(right, of_different_sources(rivals))[:WRONG_OPTIONS]
        if source and len(rivals) == WRONG_OPTIONS and _is_one_of_a_kind(right, rivals):
            yield _what_question(reading, source, right, rivals)


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


def _is_one_of_a_kind(right: Clause, rivals: list[Clause]) -> bool:
    """Return whether the right option opens like another one: "it" must not give it away."""
    return not right.speaker or any(rival.speaker == right.speaker for rival in rivals)


def _what_question(
    reading: Reading, source: Source, right: Clause, rivals: list[Clause]
) -> Question:
    name = introduce(reading.text, source)
    choices = [
        Choice(right.plain, _from(reading, right, "The article gives this to"), right=True),
        *(Choice(rival.plain, _from(reading, rival, "This comes from")) for rival in rivals),
    ]
    frame = Frame(
        Skill.CLAIMS,
        "what-did-source-say",
        f"Which of these statements comes from {name}, according to the article?",
        reading.proof(right.claim, right.span),
        probability=right.claim.confidence,
    )
    return single_choice(reading, frame, choices)


def _from(reading: Reading, stated: Clause, opening: str) -> str:
    source = reading.source(stated.claim)
    name = introduce(reading.text, source) if source else "a source without a name"
    return f"{opening} {name}: {evidence_of(reading, stated)}"


FAMILIES = (who_said_this, what_did_source_say)
