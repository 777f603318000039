"""Small builders: a ledger from quoted passages of a text of our own writing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from quiz_app.article.model import Article, Span
from quiz_app.article.text import read_text
from quiz_app.ledger.model import (
    Basis,
    Claim,
    ClaimStatus,
    Confidence,
    DateMention,
    Found,
    Ledger,
    Mode,
    Nature,
    Precision,
    Source,
    SourceKind,
    Spans,
    Stance,
    TimexType,
    Verification,
    VerificationStatus,
)
from quiz_app.lesson.questions.material import Material

HARBOUR = """Lake towns quarrel over harbour

Photo: Lake Courier

The harbour at Norwick has been closed since 4 March 2024, when the ice broke two of its piers. \
The harbour serves about forty fishing boats from three villages.

A closed harbour

On 2 May, the Norwick Harbour Board reported that it had received three offers for the repair. \
Board chairman Edvin Sale said that “the first boats will return before the summer”.

The fishing guild denied claims that its members had damaged the piers. \
According to the guild, the town ignored four written warnings about the ice.

Doubts on the shore

Engineer Lena Marsh believes that “the old piers were never built for such ice”. \
Residents said the repair would cost far more than the town expects.

The Courier was unable to confirm the figures of the board or the guild. \
The Courier has verified a set of photographs showing cracks in the eastern pier.

On 6 May, the town council approved a new road along the eastern shore.

What comes next?

Meanwhile, on 10 May, the council opened a public hearing about the plans. \
The hearing continues on Thursday in the town hall.
"""


@dataclass
class Draft:
    """A ledger in the making; each method returns the id of what it adds."""

    text: str
    sources: list[Source] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    checks: list[Verification] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    own: list[Span] = field(default_factory=list)

    @property
    def article(self) -> Article:
        return read_text(self.text.encode())

    def span(self, words: str) -> Span:
        start = self.article.text.index(words)
        return Span(start, start + len(words))

    def spans(self, *pieces: str) -> Spans:
        return tuple(self.span(words) for words in pieces if words)

    def source(
        self,
        name: str,
        kind: SourceKind = SourceKind.NAMED_PERSON,
        *,
        role: str = "",
        party: bool | None = None,
        shown: str = "",
        mentions: tuple[str, ...] = (),
    ) -> str:
        number = f"s{len(self.sources) + 1}"
        found = self.spans(*(mentions or (name,)))
        self.sources.append(Source(number, name, kind, found, party, self.spans(shown), role))
        return number

    def claim(
        self,
        source: str | None,
        words: str,
        cue: str,
        content: str,
        *,
        mode: Mode = Mode.INDIRECT,
        stance: Stance = Stance.ASSERTS,
        nature: Nature = Nature.REPORT,
        status: ClaimStatus = ClaimStatus.NOTHING_SAID,
        confidence: float = 0.9,
        nested_in: str | None = None,
        relay: tuple[str, ...] = (),
    ) -> str:
        number = f"c{len(self.claims) + 1}"
        self.claims.append(
            Claim(
                id=number,
                source_id=source,
                source=self.spans(words),
                cue=self.spans(cue),
                content=self.spans(content),
                by=Found.TAGGER,
                mode=mode,
                stance=stance,
                nature=nature,
                status=status,
                nested_in=nested_in,
                relay=relay,
                confidence=confidence,
            )
        )
        return number

    def check(
        self,
        words: str,
        by: str,
        status: VerificationStatus,
        *,
        claims: tuple[str, ...] = (),
        about: str = "",
        how: str = "",
        confidence: Confidence = Confidence.SURE,
    ) -> str:
        number = f"v{len(self.checks) + 1}"
        self.checks.append(
            Verification(
                id=number,
                span=self.span(words),
                by=by,
                how=self.span(how) if how else None,
                status=status,
                claims=claims,
                about=self.spans(about),
                confidence=confidence,
            )
        )
        return number

    def date(
        self,
        words: str,
        value: str | None,
        basis: Basis = Basis.STATED,
        *,
        precision: Precision = Precision.DAY,
        type_: TimexType = TimexType.DATE,
        note: str = "",
        confidence: float = 0.9,
    ) -> str:
        number = f"d{len(self.dates) + 1}"
        self.dates.append(
            DateMention(
                id=number,
                span=self.span(words),
                type=type_,
                value=value,
                basis=basis,
                precision=precision,
                note=note,
                confidence=confidence,
            )
        )
        return number

    @property
    def ledger(self) -> Ledger:
        return Ledger(
            sources=tuple(self.sources),
            claims=tuple(self.claims),
            verifications=tuple(self.checks),
            dates=tuple(self.dates),
            own_statements=tuple(self.own),
        )

    def material(
        self,
        published: date | None = None,
        affiliated: frozenset[frozenset[str]] = frozenset(),
    ) -> Material:
        """Return the draft as question writers see it; the text is the article's own."""
        return Material(self.article, self.ledger, UUID(int=1), published, affiliated)


def harbour() -> Draft:
    """Return the harbour article with its whole ledger."""
    draft = Draft(HARBOUR)
    board = draft.source("Norwick Harbour Board", SourceKind.INSTITUTION, party=True)
    sale = draft.source("Edvin Sale", SourceKind.OFFICE_HOLDER, role="Board chairman", party=True)
    guild = draft.source(
        "fishing guild", SourceKind.INSTITUTION, party=True, mentions=("The fishing guild",)
    )
    marsh = draft.source("Lena Marsh", role="Engineer", party=False)
    people = draft.source("Residents", SourceKind.GROUP, party=False)
    unverified = ClaimStatus.UNVERIFIED
    offers = draft.claim(
        board,
        "the Norwick Harbour Board",
        "reported",
        "that it had received three offers for the repair",
        status=unverified,
    )
    boats = draft.claim(
        sale,
        "Board chairman Edvin Sale",
        "said",
        "that “the first boats will return before the summer”",
        mode=Mode.MIXED,
        nature=Nature.FORECAST,
        status=unverified,
    )
    damage = draft.claim(
        guild,
        "The fishing guild",
        "denied",
        "claims that its members had damaged the piers",
        stance=Stance.DENIES,
        status=unverified,
    )
    warnings = draft.claim(
        guild,
        "the guild",
        "According to",
        "the town ignored four written warnings about the ice",
        status=unverified,
    )
    draft.claim(
        marsh,
        "Engineer Lena Marsh",
        "believes",
        "that “the old piers were never built for such ice”",
        mode=Mode.DIRECT,
        nature=Nature.OPINION,
    )
    draft.claim(people, "Residents", "said", "the repair would cost far more than the town expects")
    draft.check(
        "The Courier was unable to confirm the figures of the board or the guild.",
        "The Courier",
        VerificationStatus.UNVERIFIED,
        claims=(offers, boats, damage, warnings),
    )
    draft.check(
        "The Courier has verified a set of photographs showing cracks in the eastern pier.",
        "The Courier",
        VerificationStatus.VERIFIED,
        about="a set of photographs showing cracks in the eastern pier",
    )
    _harbour_dates(draft)
    draft.own.append(
        draft.span("The harbour serves about forty fishing boats from three villages.")
    )
    return draft


def _harbour_dates(draft: Draft) -> None:
    note = "The year is that of publication."
    draft.date("4 March 2024", "2024-03-04")
    draft.date("2 May", "2024-05-02", Basis.PUBLICATION, note=note)
    draft.date("6 May", "2024-05-06", Basis.PUBLICATION, note=note)
    draft.date("10 May", "2024-05-10", Basis.PUBLICATION, note=note)
    thursday = "The Thursday after publication on 13 May 2024."
    draft.date("Thursday", "2024-05-16", Basis.PUBLICATION, note=thursday)
