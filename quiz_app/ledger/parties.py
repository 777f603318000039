"""Which sources are parties to the matter, which stand outside, and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.matter import Case, Matter, verbs
from quiz_app.ledger.model import Attribution, Source, SourceKind, Spans
from quiz_app.ledger.phrases import core_of
from quiz_app.ledger.sides import affiliated, fighting_words
from quiz_app.ledger.words import find, pattern

_PERSONS = frozenset({SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER, SourceKind.UNNAMED})
_ANSWERS = frozenset({*_PERSONS, SourceKind.INSTITUTION, SourceKind.GROUP})
_ACTS, _DECIDES = verbs("acts"), verbs("decides")
_NOUNS = pattern(words("parties", "nouns"))
_OFFICES = pattern(words("parties", "offices"))
_PAST = pattern(words("parties", "past"))
_SCHOLARS = pattern(words("parties", "scholars"))
_ON_DUTY = pattern(words("parties", "on_duty"))
_INDEPENDENT = pattern(words("parties", "independent"))
_OUTSIDERS = pattern(words("parties", "outsiders"))
_KIN = re.compile(
    r"(?:[’']s?|\b(?:his|her|their))\s+(?:\w+\s+)?(?P<kin>"
    + "|".join(sorted(words("parties", "kin")))
    + r")\b(?![’'])"
)
_OWN = re.compile(r"\b(?:we|us|our|ours|my)\b", re.IGNORECASE)
_OPENING = r"[“\"'‘\s]*(?:that\s+)?[“\"'‘\s]*"
_SELF = re.compile(_OPENING + r"(?P<it>it|its|we|our)\b", re.IGNORECASE)
_LOOKS_ON = pattern(words("parties", "onlooking"))
_ONLOOKING = re.compile(r"(?:\W+\w+){0,2}\W+" + _LOOKS_ON.pattern, re.IGNORECASE)
_OPENS = re.compile(_OPENING + r"(?:the\s+|an?\s+)?$", re.IGNORECASE)


def told_parties(
    article: Article,
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    source_ids: Sequence[str | None],
) -> tuple[Source, ...]:
    """Return the sources with `party` and `party_evidence`, None and () where the text is silent.

    Each rule is a function below and gives the words that show it; the first that fits decides,
    those for who stands outside before those for who is a party. Who speaks for a party is one.
    """
    matter = Matter.of(article, attributions, source_ids)
    return _with_their_voices([_judged(matter, source) for source in sources])


def _judged(matter: Matter, source: Source) -> Source:
    text = matter.article.text
    described = tuple(span for span in source.mentions if not kinds.pronoun(span.of(text)))
    case = Case(matter, source, described)
    for party, rule in _RULES:
        evidence = rule(case)
        if evidence:
            return replace(source, party=party, party_evidence=evidence)
    return source


def _with_their_voices(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources, with those whom no rule judged as parties where they speak for one."""
    pairs = affiliated(sources)
    parties = [source for source in sources if source.party]
    joined = []
    for source in sources:
        if source.party is None and source.kind in _ANSWERS:
            ties = [
                other
                for other in parties
                if _is_of(source, other) or frozenset({source.id, other.id}) in pairs
            ]
            if ties:
                source = replace(source, party=True, party_evidence=ties[0].party_evidence)
        joined.append(source)
    return tuple(joined)


def _is_of(source: Source, other: Source) -> bool:
    return source.name.startswith(f"{other.name}’s ")


def _called_independent(case: Case) -> Spans:
    """Not a party: the words that name it call it independent, or say that it took no part."""
    return find(_INDEPENDENT, case.text, case.described)[:1]


def _only_passes_on(case: Case) -> Spans:
    """Not a party: a medium with a name, unless it is accused itself or acts."""
    if not case.is_of(SourceKind.MEDIA) or _acts(case) or _is_accused(case):
        return ()
    is_named = case.source.name.split()[-1][0].isupper()
    return case.described[:1] if is_named else ()


def _is_outsider(case: Case) -> Spans:
    """Not a party: an analyst, a poll, a judge, a weather service, alone."""
    return case.called(_OUTSIDERS) if " and " not in case.source.name else ()


def _fights(case: Case) -> Spans:
    """A party: it speaks for a country that fights another one in the article."""
    return fighting_words(case.text, case.source, case.described)


def _is_called_party(case: Case) -> Spans:
    """A party: the words that name it say so (defendant, campaigner, opposition …)."""
    return case.called(_NOUNS)


def _acts(case: Case) -> Spans:
    """A party: it denies, accuses, promises, admits; an institution also decides."""
    if not case.is_of(*_ANSWERS, SourceKind.MEDIA) or not _is_somebody(case.source):
        return ()
    verbs = [_ACTS, _DECIDES] if case.is_of(SourceKind.INSTITUTION) else [_ACTS]
    cues = [cue for one in case.said for cue in one.cue]
    return next((found[:1] for verb in verbs if (found := find(verb, case.text, cues))), ())


def _is_somebody(source: Source) -> bool:
    """Return whether a source without a name is at least called by what it is ("a nurse")."""
    nouns = core_of(source.name).split()
    return source.kind is not SourceKind.UNNAMED or any(map(kinds.is_person_noun, nouns))


def _is_accused(case: Case) -> Spans:
    """A party: another source accuses it."""
    if not case.is_of(*_ANSWERS, SourceKind.MEDIA):
        return ()
    accusations = case.matter.accusations
    return tuple(
        named for named in case.described if any(map(case.is_other, accusations.at(named)))
    )[:1]


def _holds_office(case: Case) -> Spans:
    """A party: a person met by name whose post decides and answers ("council leader").

    The director of an institute at a university only studies the matter.
    """
    role = core_of(case.source.role)
    if _SCHOLARS.search(case.source.role):
        return ()
    if not case.is_of(SourceKind.NAMED_PERSON) or _PAST.search(role) or not _OFFICES.search(role):
        return ()
    offices = find(_OFFICES, case.text, case.described)
    return tuple(o for o in offices if case.text[o.end : o.end + 2] not in ("’s", "'s"))[:1]


def _is_kin(case: Case) -> Spans:
    """A party: kin of somebody the article is about ("the composer’s daughter")."""
    if not case.is_of(*_PERSONS):
        return ()
    found = (_KIN.search(case.text, *span) for span in case.described)
    return tuple(Span(*kin.span("kin")) for kin in found if kin)[:1]


def _is_subject(case: Case) -> Spans:
    """A party: what another source says begins with it."""
    if not case.is_of(SourceKind.INSTITUTION, SourceKind.OFFICE_HOLDER, SourceKind.NAMED_PERSON):
        return ()
    return tuple(named for named in case.described if _opens_a_claim(case, named))[:1]


def _opens_a_claim(case: Case, named: Span) -> bool:
    return not case.matter.speaking.touch(named) and any(
        case.is_other(speaker)
        and part.start <= named.start
        and _OPENS.fullmatch(case.text, part.start, named.start) is not None
        for speaker, part in case.matter.openings.at(named)
    )


def _speaks_of_itself(case: Case) -> Spans:
    """A party: an institution that begins with what it did itself, more than looking on."""
    if not case.is_of(SourceKind.INSTITUTION):
        return ()
    text = case.text
    found = [match for one in case.said if (match := _SELF.match(text, *one.content[0]))]
    return tuple(
        Span(*match.span("it")) for match in found if not _ONLOOKING.match(text, match.end())
    )[:1]


def _says_we(case: Case) -> Spans:
    """A party: in its own quoted words it says "we", "us", "my"; not who only does its duty."""
    if not case.is_of(SourceKind.INSTITUTION, SourceKind.NAMED_PERSON):
        return ()
    if _ON_DUTY.search(case.source.role):
        return ()
    parts = [part for one in case.said for part in one.content]
    own = find(_OWN, case.text, parts)
    return tuple(word for word in own if any(word.overlaps(marks) for marks in case.matter.quoted))[
        :1
    ]


_RULES: tuple[tuple[bool, Callable[[Case], Spans]], ...] = (
    (False, _called_independent),
    (False, _only_passes_on),
    (False, _is_outsider),
    (True, _fights),
    (True, _is_called_party),
    (True, _acts),
    (True, _is_accused),
    (True, _holds_office),
    (True, _is_kin),
    (True, _is_subject),
    (True, _speaks_of_itself),
    (True, _says_we),
)
