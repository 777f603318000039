"""A medium that cites somebody passes the claim on: "Radio North, citing police, reported …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.rules.media import names_medium
from quiz_app.ledger.sentences import sentence_at
from quiz_app.ledger.words import pattern, stripped

_CITING = pattern(lexicon.words("relay", "citing"))
_CITED_END = re.compile(r",|;|\sthat\s|[.”\"]*$")
_REST_OF_NAME = re.compile(r"(?:\s(?:[A-Z][\w’'-]*|\d+))*")


def read_citing(
    article: Article, sentences: tuple[Span, ...], found: Sequence[Attribution]
) -> list[Attribution]:
    """Return `found` with whom a medium cites as the source and the medium as its relay."""
    text = article.text
    cited = [(cue, who) for part in sentences for cue, who in _cited(text, part)]
    read = list(found)
    for cue, who in cited:
        sentence = sentence_at(sentences, cue.start) or cue
        ours = [one for one in read if _is_citing(text, sentence, one, cue)]
        read = [
            _passed_on(text, one, cue, who) if one in ours else one
            for one in read
            if not (one in ours and _names_only(one, who))
        ]
    return read


def _cited(text: str, sentence: Span) -> Iterator[tuple[Span, Span]]:
    for match in _CITING.finditer(text, *sentence):
        end = _CITED_END.search(text, match.end(), sentence.end)
        who = stripped(text, Span(match.end(), end.start() if end else sentence.end))
        if who.start < who.end:
            yield Span(*match.span()), who


def _names_only(one: Attribution, who: Span) -> bool:
    """Return whether the content is no more than the name of who is cited."""
    return all(who.start <= part.start and part.end <= who.end for part in one.content)


def _is_citing(text: str, sentence: Span, one: Attribution, cue: Span) -> bool:
    """Return whether the speaker is the medium that cites: it stands in the sentence, alone."""
    if not one.source or not one.cue:
        return False
    medium = _whole_name(text, one.source[0])
    if not (sentence.start <= medium.start < sentence.end and names_medium(medium.of(text))):
        return False
    return cue.start < one.source[0].start or not re.search(
        r"[;:”]|\s(?:and|but|while)\s", text[medium.end : cue.start]
    )


def _passed_on(text: str, one: Attribution, cue: Span, who: Span) -> Attribution:
    medium = _whole_name(text, one.source[0])
    content = tuple(part for span in one.content for part in _without(text, span, (cue, who)))
    cues = one.cue if any(cue.overlaps(own) for own in one.cue) else tuple(sorted((*one.cue, cue)))
    return replace(one, source=(who,), cue=cues, content=content, relay=(medium,), by=Found.RULE)


def _whole_name(text: str, source: Span) -> Span:
    """Return the source with the rest of its name: "the website | Harbour Daily"."""
    rest = _REST_OF_NAME.match(text, source.end)
    return Span(source.start, rest.end() if rest else source.end)


def _without(text: str, span: Span, cut: Spans) -> Iterator[Span]:
    start = span.start
    for part in (*cut, Span(span.end, span.end)):
        if part.start > start or part.start == span.end:
            piece = stripped(text, Span(start, min(part.start, span.end)), " ,")
            if piece.start < piece.end:
                yield piece
        start = max(start, part.end)
