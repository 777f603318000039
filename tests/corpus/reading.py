"""The reader run over an annotated article, and what of it matches what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks.scoring import AttributionScore, DateScore, score_attributions, score_dates
from quiz_app.article.text import read_text
from quiz_app.ledger.build import build
from quiz_app.ledger.model import Claim, DateMention, Ledger, Verification
from tests.corpus.annotated import FOLDER, AnnotatedArticle, Checked, Dated, Said, load

_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True)
class Reading:
    """An annotated article and what the reader made of it."""

    article: AnnotatedArticle
    ledger: Ledger
    claims: AttributionScore
    dates: DateScore

    def matched_claims(self) -> Iterator[tuple[Claim, Said]]:
        """Return the claims that match an annotated attribution, with it."""
        for found, gold in self.claims.pairs:
            yield self.ledger.claims[found], self.article.said[gold]

    def matched_dates(self) -> Iterator[tuple[DateMention, Dated]]:
        """Return the date mentions that overlap an annotated date, with it."""
        for found, gold in self.dates.pairs:
            yield self.ledger.dates[found], self.article.dated[gold]

    def matched_checks(self) -> Iterator[tuple[Verification, Checked]]:
        """Return the verification statements that overlap an annotated one of their status."""
        left = list(self.article.checked)
        for found in self.ledger.verifications:
            for gold in left:
                if found.span.overlaps(gold.span) and found.status is gold.status:
                    left.remove(gold)
                    yield found, gold
                    break


@cache
def read(name: str) -> Reading:
    """Return the reading of the annotated article NAME; each is read once."""
    article = load(name)
    found = read_text((FOLDER / f"{name}.txt").read_bytes())
    ledger = build(found, article.published, article.publisher)
    claims = score_attributions(article.text, ledger.claims, article.said)
    return Reading(article, ledger, claims, score_dates(ledger.dates, article.dated))


def alike(one: str, other: str) -> bool:
    """Return whether two names name the same, one perhaps in more words than the other."""
    first, second = (set(_bare(name).split()) for name in (one, other))
    if not first or not second:
        return first == second
    return first <= second or second <= first or 2 * len(first & second) >= len(first | second)


def _bare(name: str) -> str:
    name = name.lower().replace("’s", "").replace("'s", "").replace(",", "")
    return next((name.removeprefix(a) for a in _ARTICLES if name.startswith(a)), name)
