"""Clauses that the first reading mixed up: "as A claims one thing and B reports another"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.overlaps import Overlaps
from quiz_app.ledger.rules.cues import has_speech_verb, speech_verbs
from quiz_app.ledger.rules.passages import read_alone, spans_of

UNSURE = 0.5  # a find of less confidence is read again; the better reading stays

_CLAUSE_START = re.compile(
    r"[,;:–—]?\s+\b(?:" + "|".join(sorted(lexicon.words("clauses", "openers"))) + r")\s+|[;–—]\s+"
)
_EDGE = " \t\n,;:–—."


def read_clauses(
    article: Article, sentences: tuple[Span, ...], found: Sequence[Attribution]
) -> list[Attribution]:
    """Return `found` with the verbs of saying that were misread read in their own clauses.

    Those are the verbs that no find holds, and the cues whose speaker was taken for the end
    of another's content ("said two would miss it, while the doctor | said one was doubtful").
    The other finds stay, but lose what lies in or beyond the clause read anew.
    """
    known = (*quoted_ranges(article), *(span for one in found for span in spans_of(one)))
    taken = Overlaps((span, span) for span in known)
    cues = Overlaps((cue, one) for one in found for cue in one.cue)
    new = [
        (one, clause)
        for sentence in sentences
        for verb, least in _misread_verbs(article.text, sentence, taken, cues)
        for clause in [_clause(article, sentence, verb, cues)]
        for one in _read_clause(article, verb, clause)
        if one.confidence > least
    ]
    read_anew = Overlaps((cue, one) for one, _ in new for cue in one.cue)
    kept = [one for one in found if not any(map(read_anew.touch, one.cue))]
    return [_without_clauses(one, new) for one in kept] + [one for one, _ in new]


def _misread_verbs(
    text: str, sentence: Span, taken: Overlaps[Span], cues: Overlaps[Attribution]
) -> Iterator[tuple[Span, float]]:
    """Yield the verbs of saying to read again, and the confidence that a new reading must beat.

    Those are verbs that no find holds, cues that lack their speaker, and unsure finds.
    """
    for verb in speech_verbs(text, sentence):
        if not taken.touch(verb):
            yield verb, 0.0
    finds = list(dict.fromkeys(cues.at(sentence)))
    for one in finds:
        robbed = any(_took_speaker(text, other, one) for other in finds)
        unsure = one.confidence < UNSURE and has_speech_verb(one.cue[0].of(text))
        if robbed or unsure:
            yield one.cue[0], 0.0 if robbed else one.confidence


def _took_speaker(text: str, other: Attribution, one: Attribution) -> bool:
    """Return whether another's content runs up to this cue, which shares the other's source."""
    if other is one or other.source != one.source or not other.cue:
        return False
    gaps = [text[part.end : one.cue[0].start] for part in other.content]
    follows = one.content[0].start >= one.cue[0].end and other.cue[0].start < one.cue[0].start
    return follows and any(gap.isspace() for gap in gaps)


def _clause(article: Article, sentence: Span, verb: Span, cues: Overlaps[Attribution]) -> Span:
    """Return the clause around a verb: from the last opener before it, and behind the cue
    before it, to the last opener before the next cue, or else to the end of the sentence.
    """
    around = [cue for one in cues.at(sentence) for cue in one.cue if cue.overlaps(sentence)]
    low = max((cue.end for cue in around if cue.end <= verb.start), default=sentence.start)
    high = min((cue.start for cue in around if cue.start >= verb.end), default=None)
    before = list(_CLAUSE_START.finditer(article.text, low, verb.start))
    behind = list(_CLAUSE_START.finditer(article.text, verb.end, high)) if high else []
    start = before[-1].end() if before else low
    end = behind[-1].start() if behind else high or sentence.end
    return Span(start, start + len(article.text[start:end].rstrip(_EDGE)))


def _read_clause(article: Article, verb: Span, clause: Span) -> list[Attribution]:
    """Return the attribution that the clause makes with this verb, if it makes one."""
    return [
        _to_end(one, clause)
        for one in read_alone(article.text, clause)
        if any(verb.overlaps(span) for span in one.cue)
    ]


def _to_end(one: Attribution, clause: Span) -> Attribution:
    """Return the find with its content up to the end of the clause, where it follows the cue."""
    last = one.content[-1]
    if len(one.content) > 1 or last.start < one.cue[-1].end:
        return one
    return replace(one, content=(Span(last.start, clause.end),))


def _without_clauses(one: Attribution, new: Sequence[tuple[Attribution, Span]]) -> Attribution:
    """Return the find without what of its content lies in a newly read clause or beyond it."""
    kept = [
        Span(part.start, min([part.end, *_starts_within(part, new)]))
        for part in one.content
        if not any(_between(cue, part, own) for n, _ in new for cue in n.cue for own in one.cue)
    ]
    return replace(one, content=tuple(kept)) if kept else one


def _starts_within(part: Span, new: Sequence[tuple[Attribution, Span]]) -> list[int]:
    return [clause.start for _, clause in new if part.start < clause.start < part.end]


def _between(cue: Span, part: Span, own: Span) -> bool:
    return min(part.end, own.end) <= cue.start and cue.end <= max(part.start, own.start)
