"""A first reading: what the tagger alone takes for attributions."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.decode import decode
from quiz_app.ledger.link import Frame, link
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Run, Tagged


def attribute(article: Article) -> list[Attribution]:
    """Return what the tagger finds in the article's blocks.

    `confidence` is the product over source, cue and content of the geometric mean of the
    tagger's probabilities that each word plays its role: a ranking rather than a rate (see
    weights/MODEL_CARD.md for how often a confidence is borne out).
    """
    tagged = tagger().tag(article)
    frames = link(tagged, decode(tagged))
    return [_attribution(tagged, frame, Found.TAGGER) for frame in frames]


def attribute_alone(text: str, passages: Iterable[Span]) -> list[Attribution]:
    """Return what the tagger finds in passages of a text, each read as if it stood alone.

    Marked as found by a rule: a rule chose the passage.
    """
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in sorted(passages))
    if not blocks:
        return []
    tagged = tagger().tag(Article(text, blocks))
    frames = link(tagged, decode(tagged, across_blocks=False))
    return [_attribution(tagged, frame, Found.RULE) for frame in frames]


def _attribution(tagged: Tagged, frame: Frame, by: Found) -> Attribution:
    def spans(*runs: Run | None) -> Spans:
        return tuple(sorted(tagged.span(run) for run in runs if run))

    return Attribution(
        source=spans(frame.source),
        cue=spans(frame.cue),
        content=spans(*frame.contents),
        by=by,
        confidence=_confidence(tagged, frame),
    )


def _confidence(tagged: Tagged, frame: Frame) -> float:
    chance = 1.0
    for run in [frame.source, frame.cue, *frame.contents]:
        if run:
            words = tagged.probability(run.role)[run.first : run.end]
            chance *= float(np.exp(np.log(words).mean()))
    return chance
