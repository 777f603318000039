"""A first reading: what the tagger alone takes for attributions."""

from __future__ import annotations

import numpy as np

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.decode import decode
from quiz_app.ledger.link import Frame, link
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Run, Tagged

CHANCE_AT_ZERO, CHANCE_GROWTH = 0.32, 0.62


def attribute(article: Article) -> list[Attribution]:
    """Return what the tagger finds in the article's blocks.

    `confidence` is the chance that content and source are both right. It comes from the
    product over source, cue and content of the geometric mean of the tagger's probabilities
    that each word plays its role, put on a line fitted to PolNeAR's dev split (see
    weights/MODEL_CARD.md for how well it is borne out).
    """
    return _read(article, Found.TAGGER)


def attribute_alone(text: str, passage: Span) -> list[Attribution]:
    """Return what the tagger finds in a passage of a text, read as if it stood alone.

    Marked as found by a rule: a rule chose the passage.
    """
    return _read(Article(text, (Block(BlockKind.PARAGRAPH, passage),)), Found.RULE)


def _read(article: Article, by: Found) -> list[Attribution]:
    tagged = tagger().tag(article)
    return [_attribution(tagged, frame, by) for frame in link(tagged, decode(tagged))]


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
    return CHANCE_AT_ZERO + CHANCE_GROWTH * chance
