"""When two names are of one speaker: surname, acronym, shorter and fuller forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.ledger import kinds
from quiz_app.ledger.countries import countries_in
from quiz_app.ledger.mentions import Mention
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.phrases import core_of
from quiz_app.ledger.speakers import Speaker
from quiz_app.ledger.spelling import may_be_one_name
from quiz_app.ledger.words import tokens

_OWNER = re.compile(r"[’']s?$")  # "the mayor’s" is not the mayor


def same_name(mention: Mention, speaker: Speaker) -> bool:
    """Return whether a name means a speaker whose proper name is known already."""
    if not speaker.proper:
        return False
    short, known = tokens(mention.name or mention.words), tokens(speaker.name)
    if short == known:
        return True
    if speaker.kind in kinds.PERSONAL:
        return _same_person(short, known)
    if mention.kind is SourceKind.NAMED_PERSON:  # "Reed" alone may have been a person's name
        return known == (short[-1],) and not kinds.bears_institution_word(speaker.name)
    return _same_institution(mention.name, short, speaker.name, known)


def _same_person(short: Sequence[str], known: Sequence[str]) -> bool:
    """Return whether a surname, given name or fuller name goes with the known name."""
    if len(short) == 1 or len(known) == 1:
        return short[-1] in known or known[-1] == short[-1] or _respelled(short[-1], known[-1])
    return (
        short[-1] == known[-1]
        and short[0][0] == known[0][0]
        and 1 in (len(short[0]), len(known[0]))
    )


def _respelled(one: str, other: str) -> bool:
    """Return whether two surnames are one in two spellings ("Korvell", "Korvel")."""
    return may_be_one_name(one.title(), other.title())


def _same_institution(name: str, short: Sequence[str], full: str, known: Sequence[str]) -> bool:
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    if name.isupper() and name == initials:
        return True
    if len(short) == 1 or len(known) == 1:
        same = short[0] == known[0] or short[-1] == known[-1]  # "Acme", "the Rovers"
        return same and not countries_in(name)
    return set(short) <= set(known) or set(known) <= set(short)


def may_be_surname(mention: Mention) -> bool:
    """Return whether one bare word with a capital may be a name: "King" after "Mary King"."""
    return mention.words.istitle() and " " not in mention.words


def tells_name_of(mention: Mention, speaker: Speaker) -> bool:
    """Return whether a name tells who a description before it was: "the mayor", "Mayor Reed"."""
    if speaker.proper or speaker.plural:
        return False
    if mention.definite and mention.kind is SourceKind.NAMED_PERSON:  # "The librarian, Ana Reed"
        role = tokens(core_of(mention.role))
        is_person = speaker.kind in (SourceKind.UNNAMED, SourceKind.OFFICE_HOLDER)
        if is_person and speaker.heads & set(role[-1:]):
            return set(role) <= speaker.words
    own = [word for word in f"{mention.name} {mention.role}".split() if not _OWNER.search(word)]
    is_person = mention.kind in kinds.PERSONAL
    alone = SourceKind.OFFICE_HOLDER if is_person else SourceKind.INSTITUTION
    return speaker.kind is alone and speaker.words <= set(tokens(" ".join(own)))
