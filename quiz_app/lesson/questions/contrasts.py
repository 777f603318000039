"""Two-way contrasts, asked as "which of these …?" over three passages of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Mode, Nature, SourceKind, Stance
from quiz_app.lesson.distractors import WRONG_OPTIONS, fitting, overlaps
from quiz_app.lesson.questions.claims import clauses, evidence_of, of_different_sources
from quiz_app.lesson.questions.clauses import Clause, goes_on, is_whole
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.sources import has_sure_kind
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    sentence_case,
    tidy,
    without_stop,
    words,
)

AHEAD = lexicon.words("questions", "unchecked")
_PRONOUNS = lexicon.words("questions", "pronouns")
_GENERIC_NAMES = lexicon.words("questions", "generic_names")
SHORTEST_OWN = 6  # words of a sentence in the paper's own voice
_UNNAMED = (SourceKind.UNNAMED, SourceKind.GROUP)
Reason = Callable[[Clause], str]


def unnamed_source(material: Material) -> Iterator[Question]:
    """Give "Which of these statements rests on people whose names are not given?"."""
    stated = _plain_clauses(material)
    named = {s.id for s in material.ledger.sources if _has_personal_name(s.kind, s.role)}

    def named_as(c: Clause) -> str:
        said = evidence_of(material, c)
        return f"The article gives the source as {_source_words(material, c)}: {said}"

    yield from _contrast(
        material,
        Frame(
            Skill.SOURCES,
            "unnamed-source",
            "Which of these statements rests on a source whose name the article does NOT give?",
            (),
        ),
        [
            c
            for c in stated
            if (s := material.source(c.claim)) and s.kind in _UNNAMED and has_sure_kind(s)
        ],
        [c for c in stated if c.claim.source_id in named],
        named_as,
        named_as,
    )


def _has_personal_name(kind: SourceKind, role: str) -> bool:
    return kind is SourceKind.NAMED_PERSON or (kind is SourceKind.OFFICE_HOLDER and bool(role))


def _source_words(material: Material, stated: Clause) -> str:
    source = material.source(stated.claim)
    return introduce(material.text, source) if source else "unknown"


def observer(material: Material) -> Iterator[Question]:
    """Give "Which of these comes from an observer rather than from one of the sides?"."""
    stated = _plain_clauses(material)
    party = {s.id: s.party for s in material.ledger.sources}
    stem = "Which of these statements comes from an observer rather than from one of the sides?"

    def given_as(c: Clause, what: str) -> str:
        named = _source_words(material, c)
        return f"The article gives the source as {named}, {what}: {evidence_of(material, c)}"

    yield from _contrast(
        material,
        Frame(Skill.SOURCES, "observer-or-side", stem, ()),
        [c for c in stated if party.get(c.claim.source_id or "") is False],
        [c for c in stated if party.get(c.claim.source_id or "") is True],
        lambda c: given_as(c, "and not as one of the sides"),
        lambda c: given_as(c, "one of the sides"),
    )


def denied(material: Material) -> Iterator[Question]:
    """Give "Which of these statements does a source deny?"."""
    stated = clauses(material, (Stance.ASSERTS, Stance.ADMITS, Stance.DENIES))
    plain = [c for c in stated if not c.first_person and not c.speaker]

    def put_forward(c: Clause) -> str:
        return f"The source puts this forward: {evidence_of(material, c)}"

    yield from _contrast(
        material,
        Frame(Skill.CLAIMS, "denied", "Which of these statements does a source deny?", ()),
        [c for c in plain if c.claim.stance is Stance.DENIES],
        [c for c in plain if c.claim.stance is not Stance.DENIES],
        lambda c: f"The source says that it is not so: {evidence_of(material, c)}",
        put_forward,
    )


def forecast(material: Material) -> Iterator[Question]:
    """Give "Which of these statements looks ahead?"."""
    stated = _plain_clauses(material)
    yield from _contrast(
        material,
        Frame(
            Skill.CLAIMS,
            "forecast",
            "Which of these statements looks ahead to what is still to come?",
            (),
        ),
        [c for c in stated if c.claim.nature is Nature.FORECAST and _looks_ahead(c)],
        [c for c in stated if c.claim.nature is Nature.REPORT and not _looks_ahead(c)],
        lambda c: f"The source looks ahead: {evidence_of(material, c)}",
        lambda c: f"The source reports something: {evidence_of(material, c)}",
    )


def _looks_ahead(stated: Clause) -> bool:
    """Return whether a verb of the clause itself looks ahead ("will"); "May" is a month."""
    return not AHEAD.isdisjoint(stated.text.split())


def exact_or_paraphrase(material: Material) -> Iterator[Question]:
    """Give "Which of these does the article give in the source's own words?"."""
    stated = _plain_clauses(material)
    yield from _contrast(
        material,
        Frame(
            Skill.CLAIMS,
            "exact-or-paraphrase",
            "Which of these statements does the article give in the source’s own exact words?",
            (),
        ),
        [c for c in stated if c.exact],
        [c for c in stated if not c.exact and c.claim.mode is Mode.INDIRECT],
        lambda c: f"Quotation marks show the source’s own words: {evidence_of(material, c)}",
        lambda c: f"The paper puts this into its own words: {evidence_of(material, c)}",
    )


def own_statement(material: Material) -> Iterator[Question]:
    """Give "Which of these does the paper state itself?" for each clean sentence of its own."""
    others = _plain_clauses(material)
    for span in material.ledger.own_statements:
        text = without_stop(tidy(span.of(material.text)))
        rivals = _rivals(text, others)
        if _is_plain(material, span, text) and len(rivals) == WRONG_OPTIONS:
            yield _own_question(material, span, text, rivals)


def _is_plain(material: Material, span: Span, text: str) -> bool:
    judged = any(span.overlaps(opinion) for opinion in material.ledger.opinions)
    shared = any(span.overlaps(part) for claim in material.ledger.claims for part in claim.content)
    ahead = not AHEAD.isdisjoint(text.split())
    if not text[:1].isalnum() or is_title(text) or _leans_on_another(text):
        return False
    return not (judged or shared or ahead) and is_whole(text, has_verb=True) and not goes_on(text)


def _leans_on_another(text: str) -> bool:
    """Return whether a sentence says too little on its own: it is short, or means "them"."""
    found = words(text)
    return (
        len(found) < SHORTEST_OWN or found[0] in _GENERIC_NAMES or not _PRONOUNS.isdisjoint(found)
    )


def is_title(text: str) -> bool:
    """Return whether most longer words have a capital, as in a headline."""
    longer = [word for word in text.split()[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in longer) * 2 > len(longer) > 0


def _own_question(material: Material, span: Span, text: str, rivals: list[Clause]) -> Question:
    said = excerpt(span.of(material.text))
    choices = [
        Choice(sentence_case(text), f"The article names no source for this: {said}", right=True),
        *(
            Choice(
                rival.plain,
                f"The article gives this to {_source_words(material, rival)}: "
                f"{evidence_of(material, rival)}",
            )
            for rival in rivals
        ),
    ]
    stem = "Which of these stands in the paper’s own voice, with no source named?"
    return single_choice(material, Frame(Skill.CLAIMS, "own-statement", stem, (span,)), choices)


def _plain_clauses(material: Material) -> list[Clause]:
    return [c for c in clauses(material) if not c.first_person and not c.speaker]


def _contrast(
    material: Material,
    frame: Frame,
    rights: Sequence[Clause],
    wrongs: Iterable[Clause],
    why_right: Reason,
    why_wrong: Reason,
) -> Iterator[Question]:
    """Give one question for each clause that is right and finds two that are not."""
    for right in rights:
        apart = [wrong for wrong in wrongs if not overlaps(wrong, right)]
        rivals = _rivals(right.text, apart)
        if len(rivals) == WRONG_OPTIONS:
            asked = Frame(
                frame.skill,
                frame.family,
                frame.stem,
                material.proof(right.claim, right.span),
                probability=min(c.claim.confidence for c in (right, *rivals)),
            )
            yield single_choice(
                material,
                asked,
                [
                    Choice(right.plain, why_right(right), right=True),
                    *(Choice(rival.plain, why_wrong(rival)) for rival in rivals),
                ],
            )


def _rivals(key: str, clauses: Iterable[Clause]) -> list[Clause]:
    """Return the wrong options of a contrast: of a fitting length, of two sources if there are."""
    return of_different_sources(fitting(key, clauses, lambda c: c.text))[:WRONG_OPTIONS]


FAMILIES = (unnamed_source, observer, exact_or_paraphrase, denied, forecast, own_statement)
