"""A short lesson of our own writing with every type of mark and of question, for the pages."""

from __future__ import annotations

from uuid import UUID

from quiz_app.article.model import BlockKind
from quiz_app.ledger.model import (
    ClaimStatus,
    Found,
    Mode,
    Nature,
    SourceKind,
    VerificationStatus,
)
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.flaws import wording
from quiz_app.lesson.model import (
    ClaimRecord,
    GlossaryEntry,
    LedgerRecord,
    Lesson,
    Provenance,
    Section,
    SourceRecord,
    TextBlock,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import (
    HotText,
    Item,
    Level,
    Match,
    MatchItem,
    MultipleChoice,
    Open,
    Option,
    Order,
    Outcomes,
    Passage,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
    TypedName,
)

SAID_AFTERWARDS = {"feedback", "sample", "rubric"}


def said_afterwards(question: Question) -> list[str]:
    """Return everything that a question says only when the answer is due."""
    return [text for path, text in wording(question) if SAID_AFTERWARDS.intersection(path)]


HEADLINE = "Old footbridge at Tarn Mill to close for six weeks"
SECTIONS = (
    Section(
        id="closure",
        title="Why the bridge closes",
        blocks=(
            TextBlock(
                text="The footbridge at Tarn Mill will close on Monday, the town council said. "
                "An inspection of 14 November 2025 found rot in 31 of its 120 boards. "
                "The Tarn Courier has read the report."
            ),
            TextBlock(kind=BlockKind.CAPTION, text="Photo: the bridge in spring"),
        ),
    ),
    Section(
        id="quarrel",
        title="A quarrel over numbers",
        blocks=(
            TextBlock(
                text="About 900 people cross on a school day, according to Marcus Obi of the Mill "
                "Walkers. The council counted 540. Some shopkeepers are said to fear a drop in "
                "trade."
            ),
            TextBlock(
                text="“Nobody needs to worry before then,” said Dana Whitlock, who runs the "
                "council’s highways. It is a sad day for the mill."
            ),
        ),
    ),
)
TEXT = "\n\n".join(
    [HEADLINE, *(piece for s in SECTIONS for piece in (s.title, *(b.text for b in s.blocks)))]
)


def anchor(quote: str) -> Anchor:
    """Return the anchor of the only place where `quote` stands in the lesson."""
    assert TEXT.count(quote) == 1, quote
    start = TEXT.index(quote)
    return Anchor.at(TEXT, start, start + len(quote))


def _cue(words: str, before: str) -> Anchor:
    start = TEXT.index(words + before)
    return Anchor.at(TEXT, start, start + len(words))


def _claim(number: int, content: str, source: str, cue: tuple[str, str], **more) -> ClaimRecord:
    return ClaimRecord(
        id=f"c{number}",
        content=(anchor(content),),
        source=(anchor(source),) if source else (),
        cue=(_cue(*cue),) if cue else (),
        by=Found.TAGGER,
        mode=more.pop("mode", Mode.INDIRECT),
        **more,
    )


LEDGER = LedgerRecord(
    sources=(
        SourceRecord(id="s1", name="Tarn town council", kind=SourceKind.INSTITUTION),
        SourceRecord(
            id="s2", name="Marcus Obi", kind=SourceKind.NAMED_PERSON, role="of the Mill Walkers"
        ),
        SourceRecord(id="s3", name="inspection report", kind=SourceKind.DOCUMENT),
        SourceRecord(
            id="s4", name="Dana Whitlock", kind=SourceKind.OFFICE_HOLDER, role="head of highways"
        ),
    ),
    claims=(
        _claim(
            1,
            "The footbridge at Tarn Mill will close on Monday",
            "the town council",
            ("said", ". An inspection"),
            source_id="s1",
        ),
        _claim(
            2,
            "rot in 31 of its 120 boards",
            "An inspection of 14 November 2025",
            ("found", " rot"),
            source_id="s3",
            status=ClaimStatus.VERIFIED,
        ),
        _claim(
            3,
            "About 900 people cross on a school day",
            "Marcus Obi of the Mill Walkers",
            ("according to", " Marcus"),
            source_id="s2",
            status=ClaimStatus.DISPUTED,
        ),
        _claim(4, "to fear a drop in trade", "", ("are said", " to fear")),
        _claim(
            5,
            "Nobody needs to worry before then",
            "Dana Whitlock",
            ("said", " Dana"),
            source_id="s4",
            nature=Nature.OPINION,
            mode=Mode.DIRECT,
        ),
    ),
    verification=(
        VerificationRecord(
            id="v1",
            statement=anchor("The Tarn Courier has read the report."),
            by="the Tarn Courier",
            how=anchor("has read the report"),
            status=VerificationStatus.VERIFIED,
            claims=("c2",),
        ),
    ),
    opinions=(anchor("It is a sad day for the mill."),),
)

QUESTIONS = (
    SingleChoice(
        uuid=UUID(int=1),
        skill=Skill.SOURCES,
        family="kind-of-source",
        stem="“About 900 people cross on a school day.” What kind of source says so?",
        passage=anchor("About 900 people cross on a school day"),
        evidence=(anchor("according to Marcus Obi of the Mill Walkers"),),
        options=(
            Option(id="a", text="A document", feedback="The document is about the boards."),
            Option(id="b", text="A person with a name", feedback="Marcus Obi is named."),
            Option(id="c", text="Somebody unnamed", feedback="The name follows “according to”."),
        ),
        key="b",
    ),
    MultipleChoice(
        uuid=UUID(int=2),
        skill=Skill.CLAIMS,
        family="claims-of-source",
        stem="Which of these does the town council say or count?",
        evidence=(
            anchor("The council counted 540."),
            anchor("The footbridge at Tarn Mill will close on Monday, the town council said."),
        ),
        options=(
            Option(id="a", text="The bridge closes on Monday", feedback="“the town council said”"),
            Option(id="b", text="900 people cross a day", feedback="That is Marcus Obi’s number."),
            Option(id="c", text="540 people cross a day", feedback="“The council counted 540.”"),
        ),
        key=("a", "c"),
    ),
    Order(
        uuid=UUID(int=3),
        skill=Skill.DATES,
        family="order-events",
        stem="What happened first? Put these in order, earliest first.",
        evidence=(anchor("An inspection of 14 November 2025 found rot in 31 of its 120 boards."),),
        items=(
            Item(id="a", text="The bridge closes"),
            Item(id="b", text="The council says that it will close the bridge"),
            Item(id="c", text="The boards are inspected"),
        ),
        key=("c", "b", "a"),
        feedback=Outcomes(right="The report came first.", wrong="The closure is still to come."),
    ),
    TypedDate(
        uuid=UUID(int=4),
        skill=Skill.DATES,
        family="calendar-date",
        stem="On which date were the boards of the bridge inspected?",
        evidence=(anchor("An inspection of 14 November 2025 found"),),
        key="2025-11-14",
        feedback=Outcomes(right="The text gives it.", wrong="Look for “An inspection of”."),
    ),
    Match(
        uuid=UUID(int=5),
        skill=Skill.CLAIMS,
        family="match-sources",
        stem="Who gives which number?",
        evidence=(
            anchor("About 900 people cross on a school day, according to Marcus Obi"),
            anchor("The council counted 540."),
        ),
        items=(
            MatchItem(id="a", text="900 people", key="y", feedback="“according to Marcus Obi”"),
            MatchItem(id="b", text="540 people", key="x", feedback="“The council counted”"),
        ),
        options=(
            Item(id="x", text="The town council"),
            Item(id="y", text="Marcus Obi"),
            Item(id="z", text="Dana Whitlock"),
        ),
    ),
    HotText(
        uuid=UUID(int=6),
        skill=Skill.SOURCES,
        family="point-to-the-sentence",
        stem="Which sentence names no source for what somebody fears?",
        evidence=(anchor("Some shopkeepers are said to fear a drop in trade."),),
        passages=(
            Passage(
                id="a",
                anchor=anchor("The council counted 540."),
                feedback="The council is the source there.",
            ),
            Passage(
                id="b",
                anchor=anchor("Some shopkeepers are said to fear a drop in trade."),
                feedback="Nobody is named who says it of them.",
            ),
            Passage(
                id="c",
                anchor=anchor("It is a sad day for the mill."),
                feedback="There the paper itself speaks.",
            ),
        ),
        key="b",
    ),
    TypedName(
        uuid=UUID(int=7),
        skill=Skill.CLAIMS,
        family="name-the-speaker",
        stem="Who says that nobody needs to worry yet?",
        evidence=(anchor("said Dana Whitlock"),),
        key="Dana Whitlock",
        accept=("Whitlock",),
        feedback=Outcomes(right="The name stands behind “said”.", wrong="Look behind the words."),
    ),
    Open(
        uuid=UUID(int=8),
        skill=Skill.SOURCES,
        family="look-up-next",
        stem="Two numbers are given for the people who cross. What would you look up next?",
        evidence=(anchor("The council counted 540."),),
        rubric=(
            Level(fraction=0, text="Asks only who is right."),
            Level(fraction=0.5, text="Names a place to look."),
            Level(fraction=1, text="Names a place to look and what to ask there."),
        ),
        sample="I would ask the council on which day it counted.",
    ),
)

LESSON = Lesson(
    uuid=UUID(int=99),
    title="A bridge and two numbers",
    content_note="The text tells of a quarrel in a town. Nobody is hurt.",
    source=Provenance(publisher="Tarn Courier", byline="By Ines Calder", published="2026-02-25"),
    headline=HEADLINE,
    sections=SECTIONS,
    ledger=LEDGER,
    glossary=(GlossaryEntry(term="inspection", meaning="A close look to find faults."),),
    questions=QUESTIONS,
)
