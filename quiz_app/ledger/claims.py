"""Article → attributions: what the tagger finds, mended and completed by rules."""

from __future__ import annotations

import numpy as np

from quiz_app.article.model import Article
from quiz_app.ledger.decode import decode
from quiz_app.ledger.link import Frame, link
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Run, Tagged


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Return the attributions of the article in text order; spans are code points into it."""
    return tuple(sorted(_tagged_attributions(article), key=lambda found: found.content[0]))


def _tagged_attributions(article: Article) -> list[Attribution]:
    tagged = tagger().tag(article)
    return [_attribution(tagged, frame) for frame in link(tagged, decode(tagged))]


def _attribution(tagged: Tagged, frame: Frame) -> Attribution:
    def spans(*runs: Run | None) -> Spans:
        return tuple(sorted(tagged.span(run) for run in runs if run))

    return Attribution(
        source=spans(frame.source),
        cue=spans(frame.cue),
        content=spans(*frame.contents),
        by=Found.TAGGER,
        confidence=_confidence(tagged, frame),
    )


def _confidence(tagged: Tagged, frame: Frame) -> float:
    """Return the chance that the frame is read rightly.

    The product over source, cue and content of the geometric mean of the tagger's
    probabilities that each word plays its role.
    """
    chance = 1.0
    for run in [frame.source, frame.cue, *frame.contents]:
        if run:
            words = tagged.probability(run.role)[run.first : run.end]
            chance *= float(np.exp(np.log(words).mean()))
    return chance
