"""Words that name a speaker → a mention: proper name, role, head noun, kind, gender, number."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.words import stripped

_DETERMINER = re.compile(
    r"(?P<the>the|this|that|these|those|both|all|(?P<owner>his|her|their|its))\s+"
    r"|(?P<a>an?|one|another|some|any|several|many|few|two|three|four|five|other)\s+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s+(?:of|for|at|from|in|on|with|to|by|near|close|familiar|within|inside|behind|among|across)\s"
)
_RELATIVE = re.compile(r",?\s+(?:who|which|that|whose|whom)\b.*", re.DOTALL)
_LEADING = re.compile(r"(?:but|and|while|as|that|yet|meanwhile|even|only)\s+", re.IGNORECASE)
_PARTICLES = {
    "de",
    "la",
    "van",
    "von",
    "der",
    "den",
    "bin",
    "al",
    "da",
    "di",
    "du",
    "del",
    "&",
    "el",
    "ten",
}
_AGE = re.compile(r"\d{1,3}$|aged \d")


class Form(StrEnum):
    """How a mention refers."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Mention:
    """One place where the article names a speaker, read on its own."""

    span: Span
    words: str  # without article, apposition and relative clause
    form: Form
    kind: SourceKind
    name: str = ""  # the proper name alone: "Dmitry Peskov", "Russian Ministry of Defence"
    role: str = ""  # "Kremlin spokesman"
    head: str = ""  # the noun of a description: "ministry", "analysts"
    definite: bool = False
    plural: bool = False
    gender: str = ""  # "male", "female" or not known
    owner: str = ""  # "his", "her", "its", "their" before a description

    @property
    def is_person(self) -> bool:
        """Return whether a single human being is meant, so that "he" or "she" fits."""
        return not self.plural and self.kind in kinds.PERSONAL


def read_mention(text: str, span: Span) -> Mention:
    """Return the mention at `span`, read from its own words and an apposition in it."""
    span = stripped(text, span)
    lead = _LEADING.match(text, *span)
    if lead:
        span = Span(lead.end(), span.end)
    whole = " ".join(span.of(text).split())
    if kinds.pronoun(whole):
        return Mention(span, whole.lower(), Form.PRONOUN, SourceKind.UNNAMED)
    determiner = _DETERMINER.match(whole)
    definite = bool(determiner and determiner["the"])
    indefinite = bool(determiner and determiner["a"])
    bare = _RELATIVE.sub("", whole[determiner.end() :] if determiner else whole)
    first, _, apposition = bare.partition(", ")
    mention = _read_phrase(span, first.strip(" ,"), apposition.strip(" ,"), definite, indefinite)
    owner = (determiner["owner"] or "").lower() if determiner else ""
    return replace(mention, owner=owner) if owner else mention


def _read_phrase(
    span: Span, first: str, apposition: str, definite: bool, indefinite: bool
) -> Mention:
    core = _PREPOSITION.split(first, maxsplit=1)[0].split()
    last = first.split()[-1].lower() if first else ""
    if (
        kinds.is_person_noun(last)
        and not last[0].isupper()
        and not any(map(kinds.is_person_noun, core))
    ):
        core = first.split()  # "University of Arden researchers"
    role_end = _role_end(core)
    if role_end and _is_name(core[role_end:]):
        return _named(span, " ".join(core[role_end:]), " ".join(core[:role_end]))
    if not role_end and _is_name(core):
        return _proper(span, first, core, apposition, definite)
    if role_end and _is_name(apposition.split()) and len(apposition.split()) <= 3:
        return _named(span, apposition, first)  # "the council's leader, Ana Reed"
    return _described(span, first, core, definite, indefinite)


def _role_end(core: list[str]) -> int:
    """Return how many words the role takes: "Prime Minister | Ana Reed" 2, "Ana King" 0.

    A noun in lower case is a role wherever it stands; one with a capital may be a surname and
    is a role only before a name, or as an office that ends the phrase ("the Mayor").
    """
    ends = [i + 1 for i, word in enumerate(core) if kinds.is_person_noun(word)]
    lower = [end for end in ends if core[end - 1][0].islower()]
    if lower:
        return lower[-1]
    before_name = [end for end in ends if end < len(core)]
    if before_name:
        return before_name[-1]
    is_office = bool(ends) and kinds.is_office(core[-1]) and not kinds.is_person_name(core)
    return len(core) if is_office else 0


def _is_name(words: list[str]) -> bool:
    capital = [word[0].isupper() or word[0] == "@" or word in _PARTICLES for word in words]
    return bool(words) and all(capital) and (words[0][0].isupper() or words[0][0] == "@")


def _named(span: Span, name: str, role: str) -> Mention:
    """Return a person's mention whose role stands beside the name."""
    plain = kinds.plain_title(role)
    kind = SourceKind.SOCIAL_MEDIA if kinds.is_social(role) else SourceKind.NAMED_PERSON
    gender = kinds.gender_of_words(role) or kinds.gender_of_name(name)
    return Mention(span, name, Form.NAME, kind, name, "" if plain else role, gender=gender)


def _proper(span: Span, first: str, core: list[str], apposition: str, definite: bool) -> Mention:
    """Return the mention of a name without a role before it."""
    name, first_tail = " ".join(core), first[len(" ".join(core)) :]
    about = apposition.split(", ", 1)[-1] if _AGE.match(apposition.split(", ")[0]) else apposition
    role = _DETERMINER.sub("", about, count=1) if about and not _AGE.match(about) else ""
    nouns = [
        word
        for word in _PREPOSITION.split(role, maxsplit=1)[0].split()
        if kinds.is_person_noun(word)
    ]
    if nouns or _AGE.match(apposition) or (not definite and kinds.is_person_name(core)):
        role = role or first_tail.partition(" of ")[2] or first_tail.partition(" from ")[2]
        return _named(span, name, role)
    kind = kinds.of_name(first, definite)
    return Mention(
        span, first, Form.NAME, kind, first, definite=True, plural=kinds.is_plural(core[-1])
    )


def _described(
    span: Span, first: str, core: list[str], definite: bool, indefinite: bool
) -> Mention:
    head = core[-1].lower().rstrip("’'") if core else first.lower()
    kind = kinds.of_description(first, head, definite, indefinite)
    bears_name = kind in (SourceKind.INSTITUTION, SourceKind.MEDIA) and any(
        w[0].isupper() for w in core
    )
    return Mention(
        span,
        first,
        Form.DESCRIPTION,
        kind,
        name=first if bears_name else "",
        head=head,
        definite=definite or (bears_name and not indefinite),
        plural=kinds.is_plural(head),
        gender=kinds.gender_of_words(head),
    )
