"""A small lesson of our own writing with one question of every type."""

from __future__ import annotations

from uuid import UUID, uuid5

from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Found,
    Mode,
    Precision,
    SourceKind,
    Stance,
    TimexType,
    VerificationStatus,
)
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    GlossaryEntry,
    LedgerRecord,
    Lesson,
    Provenance,
    Section,
    SourceRecord,
    TeacherNotes,
    TextBlock,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import (
    Item,
    MultipleChoice,
    Option,
    Order,
    Outcomes,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
)

LESSON_UUID = UUID("7b0f1a5e-30c7-4f0b-9a53-6d2f5a1b0c11")

HEADLINE = "Footbridge stays shut after inspection"
CLOSED = "The footbridge over the Lorne was closed on 3 March 2026."
REPORT = "An inspection report found rot in 31 boards."
MAYOR = "Mayor Ida Brandt said the bridge would open again in May."
UNION = "The builders’ union denied that repairs could be done by then."
CHECKED = "The Lorne Herald could not confirm either date independently."
TEXT = "\n\n".join(
    [HEADLINE, "What happened", CLOSED, REPORT, "What is claimed", MAYOR, UNION, CHECKED]
)


def at(quote: str) -> Anchor:
    """Return the anchor of the first place of `quote`."""
    start = TEXT.index(quote)
    return Anchor.at(TEXT, start, start + len(quote))


def _id(name: str) -> UUID:
    return uuid5(LESSON_UUID, name)


WHO_SAID = SingleChoice(
    uuid=_id("who"),
    skill=Skill.CLAIMS,
    family="who-said-this",
    stem="Who said that the bridge would open again in May?",
    evidence=(at(MAYOR),),
    options=(
        Option(id="a", text="The builders’ union", feedback="The union denied that date."),
        Option(
            id="b",
            text="Mayor Ida Brandt",
            feedback="The sentence names her: “Mayor Ida Brandt said”.",
        ),
        Option(
            id="c",
            text="The Lorne Herald",
            feedback="The paper only says that it could not confirm it.",
        ),
    ),
    key="b",
)
UNCHECKED = MultipleChoice(
    uuid=_id("unchecked"),
    skill=Skill.SOURCES,
    family="verification-status",
    stem="Which statements could the paper not confirm?",
    evidence=(at(CHECKED),),
    options=(
        Option(
            id="a", text="The bridge opens in May", feedback="The last sentence covers this date."
        ),
        Option(
            id="b", text="The repairs take longer", feedback="The last sentence covers this too."
        ),
        Option(
            id="c",
            text="There is rot in 31 boards",
            feedback="This stands in the inspection report.",
        ),
    ),
    key=("a", "b"),
)
ORDER = Order(
    uuid=_id("order"),
    skill=Skill.DATES,
    family="order-events",
    stem="Put these in order, the earliest first.",
    evidence=(at(CLOSED), at(MAYOR)),
    items=(
        Item(id="x", text="The bridge is to open again"),
        Item(id="y", text="The bridge was closed"),
        Item(id="z", text="The mayor spoke of May"),
    ),
    key=("y", "z", "x"),
    feedback=Outcomes(right="Closed, then the promise, then May.", wrong="The closing came first."),
)
WHEN = TypedDate(
    uuid=_id("when"),
    skill=Skill.DATES,
    family="calendar-date",
    stem="On which date was the footbridge closed?",
    evidence=(at(CLOSED),),
    key="2026-03-03",
    feedback=Outcomes(
        right="The first sentence states it.", wrong="Look for the date in the first sentence."
    ),
)
QUESTIONS: tuple[Question, ...] = (WHO_SAID, UNCHECKED, ORDER, WHEN)


def sample_lesson(**changes: object) -> Lesson:
    """Return the lesson, with fields replaced where given."""
    fields: dict[str, object] = {
        "uuid": LESSON_UUID,
        "title": "The footbridge",
        "level": "Ages 12–14",
        "content_note": "",
        "source": Provenance(
            publisher="The Lorne Herald",
            byline="R. Quill",
            published="2026-03-10",
            rights="Our own text",
        ),
        "headline": HEADLINE,
        "sections": (
            Section(
                id="s1",
                title="What happened",
                blocks=(TextBlock(text=CLOSED), TextBlock(text=REPORT)),
            ),
            Section(
                id="s2",
                title="What is claimed",
                blocks=(TextBlock(text=MAYOR), TextBlock(text=UNION), TextBlock(text=CHECKED)),
            ),
        ),
        "ledger": _ledger(),
        "glossary": (GlossaryEntry(term="inspection", meaning="a careful official look"),),
        "questions": QUESTIONS,
        "teacher": TeacherNotes(notes="For the teacher only.", discussion=("Who would know?",)),
    }
    return Lesson.model_validate({**fields, **changes})


def _ledger() -> LedgerRecord:
    return LedgerRecord(
        sources=(
            SourceRecord(id="s1", name="Ida Brandt", kind=SourceKind.OFFICE_HOLDER, role="Mayor"),
            SourceRecord(id="s2", name="the builders’ union", kind=SourceKind.INSTITUTION),
            SourceRecord(id="s3", name="inspection report", kind=SourceKind.DOCUMENT),
        ),
        claims=(
            _claim("c1", "s3", "An inspection report", "found", "rot in 31 boards"),
            _claim("c2", "s1", "Mayor Ida Brandt", "said", "the bridge would open again in May"),
            _claim(
                "c3",
                "s2",
                "The builders’ union",
                "denied",
                "that repairs could be done by then",
                stance=Stance.DENIES,
            ),
        ),
        verification=(
            VerificationRecord(
                id="v1",
                statement=at(CHECKED),
                by="The Lorne Herald",
                status=VerificationStatus.UNVERIFIED,
                claims=("c2", "c3"),
            ),
        ),
        dates=(
            DateRecord(
                id="d1",
                words=at("3 March 2026"),
                type=TimexType.DATE,
                value="2026-03-03",
                basis=Basis.STATED,
                precision=Precision.DAY,
                confidence=0.99,
            ),
        ),
        own_statements=(at(CLOSED),),
    )


def _claim(
    id_: str, source_id: str, source: str, cue: str, content: str, stance: Stance = Stance.ASSERTS
) -> ClaimRecord:
    unverified = source_id != "s3"
    return ClaimRecord(
        id=id_,
        source_id=source_id,
        source=(at(source),),
        cue=(at(cue),),
        content=(at(content),),
        by=Found.TAGGER,
        mode=Mode.INDIRECT,
        stance=stance,
        status=ClaimStatus.UNVERIFIED if unverified else ClaimStatus.NOTHING_SAID,
        confidence=0.9,
    )
