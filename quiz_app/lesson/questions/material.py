"""What the writers of questions read: the lesson's text, its ledger and its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Claim, Ledger, Mode, Source, Spans
from quiz_app.ledger.sentences import sentences
from quiz_app.lesson.questions.wording import points_outside, without_determiner, words

_GENERIC = lexicon.words("questions", "generic_names")
_PERSONAL = lexicon.words("questions", "personal_pronouns")  # "Friday he met" is no name
_NEVER_LAST = lexicon.words("questions", "never_last")
LONGEST_NAME = 100  # characters; what is longer is no name
ASKED_FROM = 0.5  # a claim or date read with less confidence is not asked


def is_named_well(source: Source) -> bool:
    """Return whether a source's name can stand in a question: it names somebody, and is whole."""
    name = without_determiner(source.name).lower()
    return (
        len(source.name) <= LONGEST_NAME
        and not points_outside(source.name)
        and _PERSONAL.isdisjoint(words(source.name))
        and name not in _GENERIC
        and bool(name)
        and name.split()[-1] not in _NEVER_LAST
    )


@dataclass(frozen=True)
class Material:
    """An article over the lesson's text with the ledger over the same text."""

    article: Article
    ledger: Ledger
    uuid: UUID  # of the lesson; the questions' own come from it
    published: date | None = None
    affiliated: frozenset[frozenset[str]] = frozenset()  # pairs of sources that speak as one

    @property
    def text(self) -> str:
        """Return the lesson's text."""
        return self.article.text

    @cached_property
    def sentences(self) -> Spans:
        """Return the sentences of the lesson's text."""
        return sentences(self.article)

    @cached_property
    def _headings(self) -> Spans:
        kinds = (BlockKind.HEADING, BlockKind.CAPTION)
        return tuple(block.span for block in self.article.blocks if block.kind in kinds)

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds the start of `span`, or `span` itself outside any."""
        return next((s for s in self.sentences if s.start <= span.start < s.end), span)

    def in_heading(self, span: Span) -> bool:
        """Return whether the span lies in a heading, a caption or a credit line."""
        return any(block.overlaps(span) for block in self._headings)

    def proof(self, claim: Claim, said: Span) -> Spans:
        """Return the sentences, in order, that hold a claim's source, its cue and what is said."""
        spans = (*claim.source, *claim.cue, said)
        found = {self.sentence(span) for span in spans}
        return tuple(sorted(found | self._naming(claim, found)))

    def _naming(self, claim: Claim, found: set[Span]) -> set[Span]:
        """Return the sentence before that names the source, where those found say only "he"."""
        source = self.source(claim)
        name = source.name.split()[-1] if source else ""
        if not source or any(name in span.of(self.text) for span in found):
            return set()
        before = [self.sentence(m) for m in source.mentions if m.start < min(found).start]
        return set([span for span in before if name in span.of(self.text)][-1:])

    def source(self, claim: Claim) -> Source | None:
        """Return the source of a claim, None where it is unresolved."""
        return self.ledger.source_of(claim)

    @cached_property
    def asked_claims(self) -> tuple[Claim, ...]:
        """Return the claims sure enough to ask about, headings left out."""
        return tuple(
            claim
            for claim in self.ledger.claims
            if claim.confidence >= ASKED_FROM
            and (source := self.source(claim))
            and is_named_well(source)
            and not claim.in_heading
            and not self._passes_on(claim)
            and self._is_one_piece(claim)
            and not any(self.in_heading(span) for span in claim.content)
        )

    def _is_one_piece(self, claim: Claim) -> bool:
        """Return whether a paraphrase stands in the sentence that gives it to its source."""
        cue = {self.sentence(span) for span in (*claim.cue, *claim.source)}
        said = {self.sentence(span) for span in claim.content}
        return claim.mode is not Mode.INDIRECT or not cue.isdisjoint(said)

    def _passes_on(self, claim: Claim) -> bool:
        """Return whether a claim says who passed the article on: "this was reported by X"."""
        return any(span.of(self.text).endswith(" by") for span in claim.cue[-1:])

    def asked_of(self, source: Source) -> tuple[Claim, ...]:
        """Return the claims of a source that are sure enough to be pointed at."""
        return tuple(claim for claim in self.asked_claims if claim.source_id == source.id)

    def claims_of(self, source: Source) -> tuple[Claim, ...]:
        """Return every claim of a source, sure or not."""
        return tuple(claim for claim in self.ledger.claims if claim.source_id == source.id)
