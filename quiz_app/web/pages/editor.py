"""The editor's page: the article by sentence, and beside it what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.editing.findings import Findings, findings
from quiz_app.lesson.editing.parts import Record
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    LedgerRecord,
    Lesson,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import Question
from quiz_app.lesson.reading import Reading, reading
from quiz_app.lesson.review import key_texts
from quiz_app.web.pages.words import in_words


class Part(StrEnum):
    """What is shown beside the article."""

    CHECK = "check"  # of all the others, what a person should look at
    QUESTIONS = "questions"
    CLAIMS = "claims"
    SOURCES = "sources"
    VERIFICATION = "verification"
    DATES = "dates"


PART_NAMES = {
    Part.CHECK: _l("To check"),
    Part.QUESTIONS: _l("Questions"),
    Part.CLAIMS: _l("Claims"),
    Part.SOURCES: _l("Sources"),
    Part.VERIFICATION: _l("Checks"),
    Part.DATES: _l("Dates"),
}
LEDGER_PARTS = (Part.CLAIMS, Part.SOURCES, Part.VERIFICATION, Part.DATES)


@dataclass(frozen=True)
class Card:
    """One thing that was found, as the editor shows it."""

    part: Part
    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    sentences: tuple[int, ...]  # where it stands
    reason: str  # how it was found and how surely
    to_check: bool = False


@dataclass(frozen=True)
class QuestionCard:
    """One question with what the rules say of it."""

    question: Question
    number: int  # 0: a draft
    key: str
    sentences: tuple[int, ...]
    problems: tuple[str, ...]
    advice: tuple[str, ...]

    @property
    def is_to_check(self) -> bool:
        """Return whether a person should look at it: a draft, or one that has a problem."""
        return not self.number or bool(self.problems)


@dataclass(frozen=True)
class Tab:
    """One part of what was found, and how much there is of it."""

    part: Part
    name: str
    many: int


@dataclass(frozen=True)
class EditorPage:
    """Everything that the editor shows; `sentence` is 0 where none was chosen."""

    lesson: Lesson
    reading: Reading
    part: Part
    sentence: int
    tabs: tuple[Tab, ...]
    cards: tuple[Card, ...]
    questions: tuple[QuestionCard, ...]
    drafts: tuple[QuestionCard, ...]
    findings: Findings


def editor_page(lesson: Lesson, part: Part | None = None, sentence: int = 0) -> EditorPage:
    """Return the page; with a sentence, everything that was found in it.

    Without a part it opens with what is to check, or with the questions where nothing is.
    """
    passages = Passages.of(lesson)
    cards = [card for each in LEDGER_PARTS for card in cards_of(lesson, each, passages)]
    found = findings(lesson)
    questions = _question_cards(lesson.questions, found, passages, numbered=True)
    drafts = _question_cards(lesson.drafts, found, passages, numbered=False)
    tabs = tuple(_tabs(cards, questions, drafts))
    part = part or (Part.CHECK if tabs[0].part is Part.CHECK else Part.QUESTIONS)
    return EditorPage(
        lesson,
        reading(lesson, Help.FULL),
        part,
        sentence,
        tabs,
        tuple(card for card in cards if _is_shown(card, part, sentence)),
        tuple(card for card in questions if _asks_here(card, part, sentence)),
        tuple(card for card in drafts if _asks_here(card, part, sentence)),
        found,
    )


def _is_shown(card: Card, part: Part, sentence: int) -> bool:
    if sentence:
        return sentence in card.sentences
    return card.to_check if part is Part.CHECK else card.part is part


def _asks_here(card: QuestionCard, part: Part, sentence: int) -> bool:
    if sentence:
        return sentence in card.sentences
    return card.is_to_check if part is Part.CHECK else part is Part.QUESTIONS


def _tabs(
    cards: Iterable[Card], questions: list[QuestionCard], drafts: list[QuestionCard]
) -> Iterator[Tab]:
    asked = [*drafts, *questions]
    to_check = sum(card.to_check for card in cards) + sum(card.is_to_check for card in asked)
    if to_check:
        yield _tab(Part.CHECK, to_check)
    yield _tab(Part.QUESTIONS, len(questions))
    for part in LEDGER_PARTS:
        yield _tab(part, sum(card.part is part for card in cards))


def _tab(part: Part, many: int) -> Tab:
    return Tab(part, str(PART_NAMES[part]), many)


def _question_cards(
    questions: Iterable[Question], found: Findings, passages: Passages, *, numbered: bool
) -> list[QuestionCard]:
    return [
        QuestionCard(
            question,
            number if numbered else 0,
            "; ".join(key_texts(question)),
            tuple(sorted({passages.number(anchor.start) for anchor in question.evidence})),
            found.problems.get(question.uuid, ()),
            found.advice.get(question.uuid, ()),
        )
        for number, question in enumerate(questions, 1)
    ]


def cards_of(lesson: Lesson, part: Part, passages: Passages) -> Iterator[Card]:
    """Yield what was found of one part of the ledger."""
    for record in getattr(lesson.ledger, part):
        yield card_of(lesson.ledger, record, passages)


def card_of(ledger: LedgerRecord, record: Record, passages: Passages) -> Card:
    """Return one record as the editor shows it."""
    match record:
        case SourceRecord():
            return _source(ledger, record, passages)
        case ClaimRecord():
            return _claim(ledger, record, passages)
        case VerificationRecord():
            return _verification(ledger, record, passages)
        case DateRecord():
            return _date(record, passages)


def _source(ledger: LedgerRecord, source: SourceRecord, passages: Passages) -> Card:
    claims = [claim for claim in ledger.claims if claim.source_id == source.id]
    where = [anchor for claim in claims for anchor in (*claim.source, *claim.cue)]
    party = {True: _("yes"), False: _("no"), None: _("the article does not show it")}
    return Card(
        Part.SOURCES,
        source.id,
        source.name,
        _facts(
            (_("What it is"), in_words(source.kind)),
            (_("Role"), source.role),
            (_("A party to the matter"), party[source.party]),
            (_("Because of"), " … ".join(anchor.quote for anchor in source.party_evidence)),
            (_("Claims"), str(len(claims))),
        ),
        _numbers(passages, [*source.mentions, *where]),
        "",
    )


def _claim(ledger: LedgerRecord, claim: ClaimRecord, passages: Passages) -> Card:
    source = next((s.name for s in ledger.sources if s.id == claim.source_id), "")
    return Card(
        Part.CLAIMS,
        claim.id,
        _quoted(claim.content),
        _facts(
            (_("Who"), source or _("nobody is named, or it is not clear who")),
            (_("Words that say so"), _quoted((*claim.source, *claim.cue))),
            (_("How"), f"{in_words(claim.mode)}; {in_words(claim.stance)}"),
            (_("Checked"), in_words(claim.status)),
        ),
        _numbers(passages, (*claim.content, *claim.cue)),
        f"{in_words(claim.by)}, {_surely(claim.confidence)}",
        claim.to_check,
    )


def _verification(ledger: LedgerRecord, statement: VerificationRecord, passages: Passages) -> Card:
    covered = [_quoted(c.content) for c in ledger.claims if c.id in statement.claims]
    return Card(
        Part.VERIFICATION,
        statement.id,
        statement.statement.quote,
        _facts(
            (_("Result"), in_words(statement.status)),
            (_("By"), statement.by or _("it is not clear who")),
            (_("In which way"), statement.how.quote if statement.how else ""),
            (_("About"), "; ".join(covered) or _quoted(statement.about)),
        ),
        _numbers(passages, (statement.statement,)),
        _("read by a rule, confidence: %(surely)s", surely=in_words(statement.confidence)),
        statement.to_check,
    )


def _date(mention: DateRecord, passages: Passages) -> Card:
    return Card(
        Part.DATES,
        mention.id,
        mention.words.quote,
        _facts(
            (_("When"), mention.value or _("stays open")),
            (_("What it is"), in_words(mention.type)),
            (_("How we know"), in_words(mention.basis)),
        ),
        _numbers(passages, (mention.words,)),
        f"{mention.note} ({_surely(mention.confidence)})".strip(),
        mention.to_check,
    )


def _facts(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in facts if text)


def _quoted(anchors: Iterable[Anchor]) -> str:
    return " … ".join(anchor.quote for anchor in anchors)


def _numbers(passages: Passages, anchors: Iterable[Anchor]) -> tuple[int, ...]:
    return tuple(sorted({passages.number(anchor.start) for anchor in anchors}))


def _surely(confidence: float) -> str:
    if not confidence:
        return _("looked at by a person")
    return _("right in about %(n)d of 100 cases", n=round(confidence * 100))
