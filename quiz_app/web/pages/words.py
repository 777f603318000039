"""The values of a ledger in the words of a page."""

from __future__ import annotations

from enum import StrEnum

from flask_babel import lazy_gettext as _l
from wtforms import SelectChoice

from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Confidence,
    Found,
    Mode,
    Nature,
    Precision,
    SourceKind,
    Stance,
    TimexType,
    VerificationStatus,
)

_NAMES: dict[StrEnum, str] = {
    SourceKind.NAMED_PERSON: _l("a named person"),
    SourceKind.OFFICE_HOLDER: _l("somebody who speaks for an office"),
    SourceKind.INSTITUTION: _l("an institution"),
    SourceKind.UNNAMED: _l("somebody without a name"),
    SourceKind.MEDIA: _l("a newspaper, broadcaster or agency"),
    SourceKind.SOCIAL_MEDIA: _l("social media"),
    SourceKind.DOCUMENT: _l("a document or study"),
    SourceKind.GROUP: _l("a group of people"),
    Mode.DIRECT: _l("in the source’s exact words"),
    Mode.INDIRECT: _l("in the paper’s words"),
    Mode.MIXED: _l("partly in the source’s exact words"),
    Stance.ASSERTS: _l("says it is so"),
    Stance.DENIES: _l("denies it"),
    Stance.ADMITS: _l("admits it"),
    Stance.DEMANDS: _l("demands it"),
    Stance.UNCLEAR: _l("unclear"),
    Nature.REPORT: _l("reports something"),
    Nature.OPINION: _l("gives an opinion"),
    Nature.FORECAST: _l("looks ahead"),
    Nature.QUESTION: _l("asks something"),
    ClaimStatus.VERIFIED: _l("the article says that it was verified"),
    ClaimStatus.UNVERIFIED: _l("the article says that it could not be verified"),
    ClaimStatus.DISPUTED: _l("another source in the article denies it"),
    ClaimStatus.NOTHING_SAID: _l("the article says nothing about a check"),
    VerificationStatus.VERIFIED: _l("verified"),
    VerificationStatus.UNVERIFIED: _l("could not be verified"),
    VerificationStatus.DENIED: _l("denied"),
    VerificationStatus.NO_RESPONSE: _l("no answer was given"),
    Confidence.SURE: _l("sure"),
    Confidence.LIKELY: _l("likely"),
    Confidence.UNSURE: _l("unsure"),
    Found.TAGGER: _l("found by the trained reader"),
    Found.RULE: _l("found by a rule"),
    TimexType.DATE: _l("a date"),
    TimexType.TIME: _l("a time of day"),
    TimexType.DURATION: _l("a length of time"),
    TimexType.SET: _l("something that recurs"),
    Basis.STATED: _l("the article states it"),
    Basis.PUBLICATION: _l("counted from the publication date"),
    Basis.INFERRED: _l("counted from another date in the text"),
    Basis.UNRESOLVABLE: _l("cannot be told"),
    Precision.CENTURY: _l("century"),
    Precision.DECADE: _l("decade"),
    Precision.YEAR: _l("year"),
    Precision.HALF: _l("half-year"),
    Precision.QUARTER: _l("quarter"),
    Precision.SEASON: _l("season"),
    Precision.MONTH: _l("month"),
    Precision.WEEK: _l("week"),
    Precision.WEEKEND: _l("weekend"),
    Precision.DAY: _l("day"),
    Precision.PART_OF_DAY: _l("part of the day"),
    Precision.HOUR: _l("hour"),
    Precision.MINUTE: _l("minute"),
    Precision.VAGUE: _l("vague"),
}


def in_words(value: StrEnum) -> str:
    """Return a value as pages name it."""
    return str(_NAMES.get(value, value))


def choices(values: type[StrEnum]) -> list[SelectChoice]:
    """Return the values of a kind with their words, for a list to choose from."""
    return [SelectChoice(value.value, _NAMES[value]) for value in values]
