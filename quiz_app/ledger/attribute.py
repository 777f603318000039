"""A first reading: what the tagger alone takes for attributions."""

from __future__ import annotations

import numpy as np

from quiz_app.article.model import Article
from quiz_app.ledger.decode import decode
from quiz_app.ledger.link import Frame, link
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Run, Tagged


def attribute(article: Article, by: Found = Found.TAGGER) -> list[Attribution]:
    """Return what the tagger finds in the article's blocks, marked as found `by`.

    `confidence` is the product over source, cue and content of the geometric mean of the
    tagger's probabilities that each word plays its role: a ranking, and on news about right
    as the chance that source and content are both right.
    """
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
    return chance
