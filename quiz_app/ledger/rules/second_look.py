"""Read a passage once more on its own: clauses that the first reading mixed up, and contents.

The tagger reads a short passage better than a long sentence with several speakers in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.attribute import attribute
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.model import Attribution, Found
from quiz_app.ledger.rules.cues import has_speech_verb, speech_verbs

SURE_ENOUGH = 0.4  # least confidence of what is read within a content

_CLAUSE_START = re.compile(
    r"[,;:–—]?\s+\b(?:" + "|".join(sorted(lexicon.words("clauses", "openers"))) + r")\s+|[;–—]\s+"
)
_EDGE = " \t\n,;:–—."
_ACCORDING = "according to"
_AROUND = lexicon.words("clauses", "around")
_PRONOUNS = lexicon.words("clauses", "pronouns")
_HEARSAY = lexicon.words("cues", "words", "hearsay")
_NOBODY = lexicon.words("clauses", "nobody")


def read_clauses(
    article: Article, sentences: tuple[Span, ...], found: Sequence[Attribution]
) -> list[Attribution]:
    """Return `found` with the verbs of saying that were misread read in their own clauses.

    Those are the verbs that no find holds, and the cues whose speaker was taken for the end
    of another's content ("said two would miss it, while the doctor | said one was doubtful").
    The other finds stay, but lose what lies in or beyond the clause read anew.
    """
    new = [
        (one, clause)
        for sentence in sentences
        for verb in _misread_verbs(article, sentence, found)
        for clause in [_clause(article, sentence, verb, found)]
        for one in _read_clause(article, verb, clause)
    ]
    kept = [one for one in found if not any(_same_cue(one, other) for other, _ in new)]
    return [_without_clauses(one, new) for one in kept] + [one for one, _ in new]


def read_contents(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what is attributed within the contents of `found`, each with `nested_in` set.

    Only what the tagger is rather sure of; what "I", "we" or "who" says does not count.
    """
    holders = {
        span: number
        for number, one in enumerate(found)
        for span in one.content
        if _may_speak(article.text, span)
    }
    inner = [
        one
        for one in _read_alone(article, holders)
        if one.confidence >= SURE_ENOUGH and not _repeats_speaker(article.text, one)
    ]
    nested = [replace(one, nested_in=_holder(one, holders)) for one in inner]
    return [one for one in nested if not any(_same_cue(one, outer) for outer in found)]


def _misread_verbs(article: Article, sentence: Span, found: Sequence[Attribution]) -> list[Span]:
    """Return the verbs of saying in a sentence that no find holds or that lack their speaker."""
    known = [span for one in found for span in _spans(one)] + list(quoted_ranges(article))
    overlooked = [
        verb
        for verb in speech_verbs(article.text, sentence)
        if not any(verb.overlaps(span) for span in known)
    ]
    robbed = [
        cue
        for one in found
        for cue in one.cue
        if cue.overlaps(sentence)
        and any(_took_speaker(article.text, other, one) for other in found)
    ]
    return overlooked + robbed


def _took_speaker(text: str, other: Attribution, one: Attribution) -> bool:
    """Return whether another's content runs up to this cue, which shares the other's source."""
    if other is one or other.source != one.source or not other.cue:
        return False
    gaps = [text[part.end : one.cue[0].start] for part in other.content]
    follows = one.content[0].start >= one.cue[0].end and other.cue[0].start < one.cue[0].start
    return follows and any(gap.isspace() for gap in gaps)


def _clause(article: Article, sentence: Span, verb: Span, found: Sequence[Attribution]) -> Span:
    """Return the clause around a verb: from the last opener before it, and behind the cue
    before it, to the last opener before the next cue, or else to the end of the sentence.
    """
    cues = [span for one in found for span in one.cue if span.overlaps(sentence)]
    low = max((cue.end for cue in cues if cue.end <= verb.start), default=sentence.start)
    high = min((cue.start for cue in cues if cue.start >= verb.end), default=None)
    before = list(_CLAUSE_START.finditer(article.text, low, verb.start))
    behind = list(_CLAUSE_START.finditer(article.text, verb.end, high)) if high else []
    start = before[-1].end() if before else low
    end = behind[-1].start() if behind else high or sentence.end
    return Span(start, start + len(article.text[start:end].rstrip(_EDGE)))


def _read_clause(article: Article, verb: Span, clause: Span) -> list[Attribution]:
    """Return the attribution that the clause makes with this verb, if it makes one."""
    return [
        _to_end(one, clause)
        for one in _read_alone(article, [clause])
        if any(verb.overlaps(span) for span in one.cue)
    ]


def _read_alone(article: Article, passages: Iterable[Span]) -> list[Attribution]:
    """Return what the tagger finds in passages read alone: source, cue and content in one."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in sorted(passages))
    if not blocks:
        return []
    return [
        one
        for one in attribute(Article(article.text, blocks), by=Found.RULE)
        if one.cue and _is_plain(article.text, one)
        if any(_lies_in(one, block.span) for block in blocks)
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


def _may_speak(text: str, span: Span) -> bool:
    return any(speech_verbs(text, span)) or _ACCORDING in span.of(text).lower()


def _is_plain(text: str, one: Attribution) -> bool:
    """Return whether somebody named says it, in so many words: "X has also said", no more.

    A short passage leaves out what would tell "was told to", "the claim of" or "who said".
    """
    speaker = " ".join(span.of(text).lower() for span in one.source)
    cue = " ".join(span.of(text).lower() for span in one.cue)
    if cue in _HEARSAY:
        return True
    if cue == _ACCORDING or not one.source:
        return bool(one.source)
    verbs = [word for word in cue.split() if has_speech_verb(word)]
    around = [word for word in cue.split() if word not in verbs]
    return len(verbs) == 1 and _AROUND.issuperset(around) and speaker not in _NOBODY


def _repeats_speaker(text: str, one: Attribution) -> bool:
    """Return whether it is a "he said" behind the words: the speaker of the whole again."""
    speaker = " ".join(span.of(text).lower() for span in one.source)
    return speaker in _PRONOUNS and one.source[0].start > one.content[0].start


def _holder(one: Attribution, holders: Mapping[Span, int]) -> int:
    return next(number for span, number in holders.items() if _lies_in(one, span))


def _lies_in(one: Attribution, span: Span) -> bool:
    return all(_within(part, span) for part in _spans(one))


def _same_cue(one: Attribution, other: Attribution) -> bool:
    return any(a.overlaps(b) for a in one.cue for b in other.cue)


def _spans(one: Attribution) -> tuple[Span, ...]:
    return (*one.source, *one.cue, *one.content)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
