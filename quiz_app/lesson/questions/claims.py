"""Questions on claims: who said this, and what did this source say."""

from __future__ import annotations

from collections.abc import Container, Iterator

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source, Stance
from quiz_app.lesson.distractors import WRONG_OPTIONS, rival_clauses, rival_sources
from quiz_app.lesson.questions.clauses import Clause, clause
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.reading import Reading
from quiz_app.lesson.questions.wording import excerpt, introduce, quoted, sentence_case, words

_ASKING_VERBS = lexicon.load("questions")["asking_verbs"]
_HELPERS = ("has", "have", "had")


_SAID = (Stance.ASSERTS, Stance.ADMITS, Stance.UNCLEAR)


def clauses(reading: Reading, stances: Container[Stance] = _SAID) -> list[Clause]:
    """Return the clean clauses of the claims that are sure enough to ask about.

    What a source denies or demands it does not say: that is left out, unless asked for.
    """
    asked = (claim for claim in reading.asked_claims if claim.stance in stances)
    found = (clause(reading, claim) for claim in asked)
    return [stated for stated in found if stated]


def evidence_of(reading: Reading, stated: Clause) -> str:
    """Return the sentence that holds a clause, quoted for a reason."""
    return excerpt(reading.sentence(stated.span).of(reading.text))


def who_said_this(reading: Reading) -> Iterator[Question]:
    """Give, for each clean statement, "Who said this?" with other sources as options."""
    for stated in clauses(reading, (*_SAID, Stance.DENIES)):
        source, stem = reading.source(stated.claim), _who_stem(reading, stated)
        rivals = rival_sources(reading, stated.claim)[:WRONG_OPTIONS]
        if source and stem and len(rivals) == WRONG_OPTIONS:
            yield _who_question(reading, stated, source, rivals, stem)


def _who_stem(reading: Reading, stated: Clause) -> str:
    if stated.claim.stance is Stance.DENIES:
        return "" if stated.speaker else f"Which source denies this: {stated.quoted}?"
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
            f"The article: {evidence_of(reading, stated)}",
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


def _other_statement(reading: Reading, source: Source) -> str:
    first = reading.asked_of(source)[0]
    said = excerpt(reading.sentence(first.content[0]).of(reading.text))
    return f"The article names this source for another statement: {said}"


def what_did_source_say(reading: Reading) -> Iterator[Question]:
    """Give, for each clean statement, "Which of these comes from X?" with what others said."""
    stated = [c for c in clauses(reading) if not c.first_person]
    for right in stated:
        source = reading.source(right.claim)
        rivals = rival_clauses(reading, right, [c for c in stated if _can_stand(c, right)])
        if source and len(rivals) >= WRONG_OPTIONS:
            yield _what_question(reading, source, right, rivals[:WRONG_OPTIONS])


def _can_stand(rival: Clause, right: Clause) -> bool:
    """Return whether a rival's opening pronoun, if any, could mean the right one's source."""
    return not rival.speaker or rival.speaker == right.speaker


def _what_question(
    reading: Reading, source: Source, right: Clause, rivals: list[Clause]
) -> Question:
    name = introduce(reading.text, source)
    choices = [
        Choice(right.plain, f"The article: {evidence_of(reading, right)}", right=True),
        *(Choice(rival.plain, _from_another(reading, rival)) for rival in rivals),
    ]
    frame = Frame(
        Skill.CLAIMS,
        "what-did-source-say",
        f"Which of these statements comes from {name}, according to the article?",
        reading.proof(right.claim, right.span),
        probability=right.claim.confidence,
    )
    return single_choice(reading, frame, choices)


def _from_another(reading: Reading, rival: Clause) -> str:
    source = reading.source(rival.claim)
    name = introduce(reading.text, source) if source else "another source"
    return f"This comes from {name}: {evidence_of(reading, rival)}"


FAMILIES = (who_said_this, what_did_source_say)
