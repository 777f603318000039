"""Who a mention means: exactly one of the speakers named before it, a new one, or nobody known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.mentions import Form, Mention
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.names import may_be_surname, same_name, tells_name_of
from quiz_app.ledger.speakers import Speaker
from quiz_app.ledger.words import tokens

_REACH = 5  # sentences that a pronoun looks back over
_ANYBODY = ("man", "woman")
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_THINGS = (
    SourceKind.INSTITUTION,
    SourceKind.MEDIA,
    SourceKind.DOCUMENT,
    SourceKind.SOCIAL_MEDIA,
)


@dataclass(frozen=True)
class Places:
    """Where things stand: the article and its sentences."""

    article: Article
    sentences: tuple[Span, ...]

    def back_from(self, offset: int) -> list[Span]:
        """Return the last sentences that begin before `offset`, the nearest first."""
        behind = bisect_right(self.sentences, offset, key=lambda span: span.start)
        return list(reversed(self.sentences[max(0, behind - _REACH) : behind]))

    def in_heading(self, span: Span) -> bool:
        """Return whether the words stand in the headline or another heading."""
        block = self.article.block_at(span.start)
        return block is not None and block.kind is BlockKind.HEADING


def resolve(
    mention: Mention, speakers: list[Speaker], places: Places, content: Sequence[Span] = ()
) -> Speaker | None:
    """Return the speaker that a mention means, added to `speakers` if it is a new one.

    `content` is what the speaker says there: somebody named in it does not speak it.
    None where a pronoun or a definite description fits nobody or more than one, and for two
    who speak together: "Reed and Lind".
    """
    if mention.several:
        return None
    if mention.form is Form.PRONOUN:
        speaker = _of_pronoun(mention, speakers, places, content)
    elif mention.owner:
        return _owned(mention, speakers, places, content)
    else:
        fitting = (
            _fitting(mention, speakers)
            or _varied(mention, speakers, places)
            or _announced(mention, speakers, places)
        )
        if len(fitting) > 1:  # the headline may call somebody else by the same noun, or the same
            fitting = [s for s in fitting if not all(map(places.in_heading, s.seen))]
        if len(fitting) > 1:
            return None
        speaker = fitting[0] if fitting else None
        if speaker is None:
            speakers.append(Speaker.of(mention))
            return speakers[-1]
    if speaker:
        speaker.take(mention)
    return speaker


def notice(mention: Mention, speakers: list[Speaker]) -> None:
    """Keep in mind somebody whom the text names without letting them speak there.

    A description alone ("the ministry") counts only where it means one speaker known already.
    """
    fitting = _fitting(mention, speakers)
    if len(fitting) == 1:
        fitting[0].take(mention)
    elif not fitting and mention.form is Form.NAME:
        speakers.append(Speaker.of(mention))


def _fitting(mention: Mention, speakers: Sequence[Speaker]) -> list[Speaker]:
    if mention.form is Form.DESCRIPTION:
        named = may_be_surname(mention) and [s for s in speakers if same_name(mention, s)]
        return named or _of_description(mention, speakers)
    found = [speaker for speaker in speakers if same_name(mention, speaker)]
    if len(found) > 1 and mention.gender:  # "Mrs Reed", where Mr Reed is known too
        found = [s for s in found if s.gender == mention.gender] or found
    return found or [speaker for speaker in speakers if tells_name_of(mention, speaker)]


def _varied(mention: Mention, speakers: Sequence[Speaker], places: Places) -> list[Speaker]:
    """Return who spoke right before, where a noun only varies the name: "the midfielder".

    "The man" and "the woman" are who spoke last of those without a name.
    """
    if not mention.definite or mention.plural:
        return []
    if mention.head in _ANYBODY:
        fits = [s for s in speakers if s.is_person and s.gender in ("", mention.gender)]
        return [s for s in fits if not s.proper and s.mentions][-1:]
    if not kinds.varies(mention.head):
        return []
    people = [speaker for speaker in speakers if speaker.is_person and speaker.proper]
    speaker = _in_nearest_sentence(people, mention.span.start, places, ())
    return [speaker] if speaker else []


def _announced(mention: Mention, speakers: Sequence[Speaker], places: Places) -> list[Speaker]:
    """Return whom the headline speaks of without a name: "survey" before "a survey of voters"."""
    if mention.form is not Form.DESCRIPTION or mention.definite or mention.plural:
        return []
    return [
        speaker
        for speaker in speakers
        if speaker.heads == {mention.head}
        and speaker.words <= {mention.head}
        and all(places.in_heading(span) for span in speaker.seen)
    ]


def _of_description(mention: Mention, speakers: Sequence[Speaker]) -> list[Speaker]:
    modifiers = set(tokens(mention.words)) - {mention.head, "of", "for", "the", "and", "at", "in"}
    if mention.definite:
        called = [s for s in speakers if s.is_called(mention.head, modifiers)]
        return called or [s for s in speakers if s.is_a(mention.head, modifiers)]
    if mention.plural:  # "officials" again
        same = mention.words.lower()
        return [speaker for speaker in speakers if speaker.name.lower() == same]
    return []


def _of_pronoun(
    mention: Mention, speakers: Sequence[Speaker], places: Places, content: Sequence[Span]
) -> Speaker | None:
    pronoun = kinds.pronoun(mention.words)
    at = mention.span.start
    candidates = [s for s in speakers if _agrees(s, pronoun, mention.gender)]
    if pronoun in ("who", "that"):
        return _nearest(candidates, at, places)
    return _in_nearest_sentence(candidates, at, places, content)


def _in_nearest_sentence(
    candidates: Sequence[Speaker], at: int, places: Places, content: Sequence[Span]
) -> Speaker | None:
    """Return the one candidate of the nearest sentence that has any, who spoke there first."""
    for sentence in places.back_from(at):
        named = _named_in(candidates, Span(sentence.start, min(sentence.end, at)), content)
        spoke = [s for s in named if any(m.overlaps(sentence) for m in s.mentions)]
        if named:
            best = spoke or named
            return best[0] if len(best) == 1 else None
    return None


def _agrees(speaker: Speaker, pronoun: str, gender: str) -> bool:
    if pronoun == "it":
        return speaker.kind in _THINGS
    if pronoun == "they":
        return speaker.plural or speaker.kind is SourceKind.INSTITUTION
    if pronoun == "who":
        return speaker.plural or speaker.is_person
    if pronoun == "that":
        return not speaker.proper
    wanted = {"he": "male", "she": "female"}.get(pronoun, gender)
    return bool(wanted) and speaker.is_person and speaker.gender in ("", wanted)


def _named_in(speakers: Iterable[Speaker], part: Span, content: Sequence[Span]) -> list[Speaker]:
    return [
        speaker
        for speaker in speakers
        if any(
            mention.overlaps(part) and not any(mention.overlaps(said) for said in content)
            for mention in speaker.seen
        )
    ]


def _nearest(speakers: Iterable[Speaker], at: int, places: Places) -> Speaker | None:
    """Return the speaker named last before "who", within its sentence."""
    sentence = next(iter(places.back_from(at)), None)
    if sentence is None:
        return None
    ends = [
        (mention.end, speaker)
        for speaker in speakers
        for mention in speaker.seen
        if sentence.start <= mention.start and mention.end <= at
    ]
    return max(ends, key=lambda pair: pair[0])[1] if ends else None


def _owned(
    mention: Mention, speakers: list[Speaker], places: Places, content: Sequence[Span]
) -> Speaker | None:
    """Return the speaker of "her lawyer", named after its owner where that is one."""
    pronoun = replace(mention, form=Form.PRONOUN, words=_OWNERS[mention.owner], gender="")
    others = [s for s in speakers if not s.name.endswith(f"’s {mention.words}")]
    owner = _of_pronoun(pronoun, others, places, content)
    words = f"{owner.name}’s {mention.words}" if owner else f"{mention.owner} {mention.words}"
    known = [speaker for speaker in speakers if speaker.name == words]
    if known:
        known[0].take(mention)
        return known[0]
    speakers.append(Speaker.of(replace(mention, words=words)))
    return speakers[-1]
