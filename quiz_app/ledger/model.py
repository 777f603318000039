"""The ledger: what an article says, who says it, how, when, and what was checked.

All spans are code points into the article's text. Ids are short and stable for one
article ("s1", "c1", "v1", "d1" in order of first appearance). "Not sure" is a value:
None, UNKNOWN, UNRESOLVABLE, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from quiz_app.article.model import Span

Spans = tuple[Span, ...]


class SourceKind(StrEnum):
    """What kind of source speaks."""

    NAMED_PERSON = "named person"
    OFFICE_HOLDER = "office holder"
    INSTITUTION = "institution"
    UNNAMED = "unnamed"
    MEDIA = "media"
    SOCIAL_MEDIA = "social media"
    DOCUMENT = "document or study"
    GROUP = "group of people"


class Mode(StrEnum):
    """How the content stands: the source's words, the paper's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the source does by saying it, as the cue shows."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ADMITS = "admits"
    DEMANDS = "demands"
    UNCLEAR = "unclear"


class Nature(StrEnum):
    """Whether a statement reports, judges, or looks ahead."""

    REPORT = "report"
    OPINION = "opinion"
    FORECAST = "forecast"
    QUESTION = "question"


class ClaimStatus(StrEnum):
    """What the article says of a claim; Byline never says that a claim is true."""

    VERIFIED = "verified"
    UNVERIFIED = "could not be verified"
    DISPUTED = "disputed"  # another source in the article denies it
    NOTHING_SAID = "nothing said"


class VerificationStatus(StrEnum):
    """What a verification statement reports."""

    VERIFIED = "verified"
    UNVERIFIED = "could not be verified"
    DENIED = "denied"
    NO_RESPONSE = "no response"


class Confidence(StrEnum):
    """How sure a rule is of its reading, by stated rules."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Found(StrEnum):
    """Which part of the reader found an attribution."""

    TAGGER = "tagger"
    RULE = "rule"


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """Where the value of a date mention comes from."""

    STATED = "stated"
    PUBLICATION = "publication date"
    INFERRED = "inferred"  # by arithmetic on another date in the text
    UNRESOLVABLE = "unresolvable"


class Precision(StrEnum):
    """The finest unit that a date mention states."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half-year"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART_OF_DAY = "part of day"
    HOUR = "hour"
    MINUTE = "minute"
    VAGUE = "vague"  # "recently", "in the coming days"


@dataclass(frozen=True)
class Attribution:
    """One source–cue–content as first read, before anyone knows who "he" is.

    What the tagger and the rule layer hand to the rest of the reader.
    """

    source: Spans  # empty: no words name the speaker
    cue: Spans
    content: Spans
    by: Found
    confidence: float  # probability that it is read rightly
    nested_in: int | None = None  # index of the attribution whose content holds this one
    relay: Spans = ()  # words that name who passed it on ("as reported by …", "– Agency")


@dataclass(frozen=True)
class Source:
    """One speaker of the article, all its mentions joined."""

    id: str
    name: str  # as a reader would write it
    kind: SourceKind
    mentions: Spans
    party: bool | None = None  # a party to the matter? None: the article does not show it
    party_evidence: Spans = ()
    role: str = ""  # title or description at first mention: "Kremlin spokesman"


@dataclass(frozen=True)
class Claim:
    """One source–cue–content with its spans."""

    id: str
    source_id: str | None  # None: nobody named, or not resolved
    source: Spans  # the words that name the speaker here; empty: none
    cue: Spans
    content: Spans
    by: Found
    mode: Mode
    stance: Stance = Stance.ASSERTS
    nature: Nature = Nature.REPORT
    status: ClaimStatus = ClaimStatus.NOTHING_SAID
    hedges: Spans = ()
    relay: tuple[str, ...] = ()  # who passed it on, nearest to the reader first
    nested_in: str | None = None  # id of the claim whose content holds this one
    in_heading: bool = False
    confidence: float = 0.0  # probability that the claim is read rightly


@dataclass(frozen=True)
class Verification:
    """A statement of the article that something was checked, or could not be, or was denied."""

    id: str
    span: Span
    by: str  # the name of who checked
    how: Span | None
    status: VerificationStatus
    claims: tuple[str, ...]  # ids of the claims it covers
    about: Spans = ()  # the words that name what was checked ("a video …")
    confidence: Confidence = Confidence.LIKELY


@dataclass(frozen=True)
class DateMention:
    """A date, time, duration or set with its TIMEX3 value."""

    id: str
    span: Span
    type: TimexType
    value: str | None  # TIMEX3 value; None where unresolvable
    basis: Basis
    precision: Precision
    anchor_id: str | None = None  # INFERRED: the date mention it was computed from
    note: str = ""  # how the value was found, or why it stays open: one plain sentence
    confidence: float = 0.0


@dataclass(frozen=True)
class Ledger:
    """Everything read in one article, in order of appearance."""

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    verifications: tuple[Verification, ...] = ()
    dates: tuple[DateMention, ...] = ()
    own_statements: Spans = ()  # sentences stated on nobody's authority
    opinions: Spans = ()  # of the paper: judgement, forecast, rhetorical question
    notes: tuple[str, ...] = field(default=())  # what the teacher should know: "two spellings: …"

    def source_of(self, claim: Claim) -> Source | None:
        """Return the source of a claim, or None where it is unresolved."""
        return next((s for s in self.sources if s.id == claim.source_id), None)
