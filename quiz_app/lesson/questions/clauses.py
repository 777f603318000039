"""Claim → the clause that states it, in the article's words, or None where none is clean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Claim, Mode, Source, SourceKind, Stance
from quiz_app.lesson.flaws import balanced
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.wording import (
    ABBREVIATED,
    points_outside,
    quoted,
    sentence_case,
    tidy,
    words,
)

SHORTEST, LONGEST = 4, 22  # words
LONGEST_TEXT = 180  # characters
_NEVER_FIRST = lexicon.words("questions", "never_first")
_NEVER_LAST = lexicon.words("questions", "never_last")
_FIRST_PERSON = lexicon.words("questions", "first_person")
FINITE = lexicon.words("questions", "finite")
_NO_VERB_AFTER = lexicon.words("questions", "no_verb_after")
_SUBORDINATING = lexicon.words("questions", "subordinating")
_BE = lexicon.words("questions", "be")
_PERSONAL = lexicon.words("questions", "personal_pronouns")
_NAMING = lexicon.words("questions", "naming")
_LEADING = lexicon.words("questions", "dates", "leading")
_DENIED = "|".join(sorted(lexicon.words("questions", "denied_openers")))
_OPENER = re.compile(r"that\s+", re.IGNORECASE)
_DENIED_OPENER = re.compile(rf"(?:{_DENIED}|that)\s+", re.IGNORECASE)
_SECOND_THAT = re.compile(r",?\s+(?:and|but|or)\s+that\b")
_THAT_BEFORE = re.compile(r"\bthat\s*,?\s*[“\"]?\s*$", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"[A-Z]{3,}:")  # "WALLACE: Good evening"
_STOP_INSIDE = re.compile(r"[.,](?=”$)")  # “… the “old bridge,””
_NO_VERB = re.compile(  # "two letters, dated 3 May", "elected in May"
    r"(?<=,) [\w’'-]*ed(?= (?:\d|(?:as|at|by|for|from|in|on|with)\b))|(?<=.)\bMay\b"
)
_POINTING_LAST = re.compile(
    rf"\bthe (?:{'|'.join(sorted(lexicon.words('questions', 'pointing_last')))})\W*$", re.IGNORECASE
)
_PAIRS = (("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"))  # beside “…” and "…"
_EDGES = " \n\t.,;:–—"
CAN_MEAN = {  # a pronoun at the start of an indirect statement, and who can mean itself by it
    "it": {SourceKind.INSTITUTION, SourceKind.MEDIA},
    "he": {SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER, SourceKind.SOCIAL_MEDIA},
    "she": {SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER, SourceKind.SOCIAL_MEDIA},
    "they": {SourceKind.GROUP},
}


@dataclass(frozen=True)
class Clause:
    """A statement in the article's words, without outer marks, and where it stands."""

    claim: Claim
    span: Span
    text: str  # tidy, as the article has it
    exact: bool  # the source's own words
    speaker: str = ""  # the pronoun at the start that means the source itself

    @property
    def first_person(self) -> bool:
        """Return whether the source speaks of itself as "I" or "we"."""
        return not _FIRST_PERSON.isdisjoint(words(self.text))

    @property
    def plain(self) -> str:
        """Return the clause as an option: sentence case, no outer marks."""
        return sentence_case(self.text)

    @property
    def quoted(self) -> str:
        """Return the clause in quotation marks."""
        return quoted(self.text)


def is_put_forward(claim: Claim) -> bool:
    """Return whether the source itself says so: it does not deny, demand or leave it open."""
    return claim.stance in (Stance.ASSERTS, Stance.ADMITS)


def clause(material: Material, claim: Claim) -> Clause | None:
    """Return the first clean clause of a claim's content, or None.

    Clean: 4–22 words, with a finite verb, whole at both ends, its quotation marks
    balanced, nothing in it that a second source says, and nothing at its ends that points
    outside it. A pronoun at its start that means the source itself is kept and named in
    `speaker`.
    """
    source = material.source(claim)
    for piece in _pieces(material, claim):
        found = _clean(material, claim, piece, source)
        if found:
            return found
    return None


def _pieces(material: Material, claim: Claim) -> list[Span]:
    """Return the content cut at the ends of sentences."""
    return [
        Span(max(span.start, sentence.start), min(span.end, sentence.end))
        for span in claim.content
        for sentence in material.sentences
        if sentence.overlaps(span)
    ]


def _clean(material: Material, claim: Claim, piece: Span, source: Source | None) -> Clause | None:
    span, introduced = unwrap(material.text, piece, denied=claim.stance is Stance.DENIES)
    if _reports_another(material, claim, span) or _names(material, claim):
        return None
    text = _STOP_INSIDE.sub("", tidy(span.of(material.text)))
    exact = claim.mode is Mode.DIRECT or _in_marks(material.text, span)
    opens_quotation = material.text[: span.start].endswith(("“", '"', "''"))
    if not is_whole(text, has_verb=introduced or (opens_quotation and text[:1].isupper())):
        return None
    if not exact and not _FIRST_PERSON.isdisjoint(words(text)):
        return None
    speaker = _speaker(text, source, exact)
    if (not speaker and points_outside(text)) or _POINTING_LAST.search(text):
        return None
    if not (exact or speaker or _PERSONAL.isdisjoint(words(text)[:4])):  # "a third of his"
        return None
    return Clause(claim, span, text, exact, speaker)


def _reports_another(material: Material, claim: Claim, span: Span) -> bool:
    """Return whether the words say what a second source says: who said it has two answers then."""
    others = (other for other in material.ledger.claims if other.id != claim.id)
    return any(cue.overlaps(span) for other in others for cue in other.cue)


def _names(material: Material, claim: Claim) -> bool:
    """Return whether the cue calls or describes something, and introduces no clause."""
    cue = words(" ".join(span.of(material.text) for span in claim.cue))
    return not _NAMING.isdisjoint(cue)


def unwrap(text: str, span: Span, *, denied: bool = False) -> tuple[Span, bool]:
    """Return the span without outer marks and opening "that", and whether there was a "that".

    Of two clauses with a "that" each, the first is kept. In what is denied, "claims that"
    goes as well.
    """
    opener = _DENIED_OPENER if denied else _OPENER
    introduced = _THAT_BEFORE.search(text[max(0, span.start - 12) : span.start]) is not None
    while True:
        span = _without_second_that(text, span)
        shorter = _without_marks(text, span)
        that = opener.match(shorter.of(text))
        if that:
            introduced, shorter = True, Span(shorter.start + that.end(), shorter.end)
        if shorter == span:
            return span, introduced
        span = shorter


def _without_second_that(text: str, span: Span) -> Span:
    second = _SECOND_THAT.search(span.of(text))
    return Span(span.start, span.start + second.start()) if second else span


def _without_marks(text: str, span: Span) -> Span:
    """Return the span without the white space, stops and quotation marks around it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    end = span.start + len(words.rstrip(_EDGES))
    if end < span.end and ABBREVIATED.search(text, start, end + 1):
        end += 1
    for opening, closing in _PAIRS:
        if text.startswith(opening, start, end) and text.endswith(closing, start + 1, end):
            return Span(start + 1, end - 1)
    inner = tidy(text[start:end])
    opens, closes = inner.startswith("“"), inner.endswith("”")
    if opens and (not balanced(inner) or (closes and "”" not in inner[:-1])):
        start += 2 if text.startswith("''", start) else 1
    if closes and (not balanced(inner) or (opens and "“" not in inner[1:])):
        end -= 2 if text.endswith("''", start, end) else 1
    return Span(start, max(start, end))


def _in_marks(text: str, span: Span) -> bool:
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip(_EDGES)
    pairs = (("“", "”"), ('"', '"'), *_PAIRS)
    return any(before.endswith(opens) and after.startswith(closes) for opens, closes in pairs)


def is_whole(text: str, *, has_verb: bool = False) -> bool:
    """Return whether words of the article can stand as a clause of 4 to 22 words.

    `has_verb` says that a finite verb is known to be there; else one is looked for.
    """
    found = words(text)
    return (
        SHORTEST <= len(found) <= LONGEST
        and len(text) <= LONGEST_TEXT
        and found[0] not in _NEVER_FIRST
        and not found[0].endswith("ing")
        and found[0] not in FINITE
        and "how" not in found[:2]
        and found[-1] not in _NEVER_LAST
        and balanced(text)
        and not _TRANSCRIPT.match(text)
        and text.count("(") == text.count(")")
        and (has_verb or _has_finite_verb(words(_NO_VERB.sub(" _", text))))
    )


def _has_finite_verb(found: list[str]) -> bool:
    """Return whether a verb stands before the first word that opens another clause."""
    main = list(takewhile(lambda word: word not in _SUBORDINATING, found))
    return any(
        (word in FINITE or word.endswith("ed")) and before not in _NO_VERB_AFTER
        for before, word in pairwise(main)
    )


def goes_on(text: str) -> bool:
    """Return whether a sentence goes on from the one before: "he", "meanwhile"."""
    return points_outside(text) or words(text)[0] in _LEADING


def _speaker(text: str, source: Source | None, exact: bool) -> str:
    first, second, third = words(text)[:3]
    if exact or not source or source.kind not in CAN_MEAN.get(first, ()):
        return ""
    empty = first == "it" and second in _BE and not third.endswith("ing")
    return "" if empty else first
