"""Words that name a speaker → a mention: proper name, role, head noun, kind, gender, number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.lexicon import words as listed
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.phrases import Phrase, core_of, read_phrase, without_determiner

_PARTICLES = listed("speakers", "phrase", "name_particles")
_ORIGIN = re.compile(r"\s(?:of|from|at)\s(?:the\s)?(?P<origin>.+)")
_TITLED = re.compile(r"[A-Z]\w+\s(?:of|for)\s(?:the\s)?[A-Z]")
_TOLD_NAME = re.compile(
    r"\b(?:gave (?:his|her|their) name (?:only |just )?as|calls? (?:it|him|her|them)sel(?:f|ves)"
    r"|(?:is|was|are) (?:named|called)|(?:a|an|one) [\w -]{2,30} (?:named|called))"
    r"\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
)
_OWNS = re.compile(r"[’']s$|(?<=s)[’']$")
_ONE = r"(?:[Ss]he|[Hh]e|[Tt]hey|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})"
_SEVERAL = re.compile(rf"(?:[Bb]oth\s)?{_ONE}(?:,\s{_ONE})*,?\sand\s(?:[Hh]er|[Hh]is|{_ONE})\b")
_PEOPLE = (SourceKind.UNNAMED, SourceKind.OFFICE_HOLDER)
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
    several: bool = False  # people called one by one: "Ana Reed and Bo Lind"


def read_mention(text: str, span: Span) -> Mention:
    """Return the mention at `span`, read from its own words and an apposition in it."""
    phrase = read_phrase(text, span)
    if kinds.pronoun(phrase.whole):
        return Mention(phrase.span, phrase.whole.lower(), Form.PRONOUN, SourceKind.UNNAMED)
    mention = _read_phrase(phrase)
    if _calls_several(phrase.whole):
        return replace(mention, several=True)
    is_owned = phrase.owner and mention.form is Form.DESCRIPTION
    return replace(mention, owner=phrase.owner) if is_owned else mention


def _read_phrase(phrase: Phrase) -> Mention:
    core = phrase.core
    introduced = _introduced(phrase) or _owned_body(phrase)
    if introduced:
        return introduced
    role_end = 0 if _names_body(core) else _role_end(core)
    if role_end and role_end + 1 == len(core) and kinds.is_adjective(core[role_end - 1]):
        return _described(phrase)  # "Republican voters", "Republican Jews"
    if role_end and _is_name(core[role_end:]):
        role = phrase.core_text(0, role_end)
        origin = _origin(phrase) if kinds.is_title(role) else ""  # "Dr Vance of the university"
        return _named(phrase.span, phrase.core_text(role_end), origin or role)
    titled = _TITLED.match(phrase.words)  # "Ministry of Health", not "Documents from May"
    is_common = phrase.counted or (len(core) == 1 and not titled and _is_common(phrase))
    if not role_end and not is_common:
        named = _without_adjectives(phrase)
        if _is_name(named.core):
            return _proper(named)
    apposition = _without_title(phrase.apposition.split())
    if role_end and _is_name(apposition) and len(apposition) <= 3:
        return _apposed(phrase, apposition)  # "the leader, Ana Reed"
    lower = [i for i, word in enumerate(core) if word[0].islower()]
    name = core[lower[-1] + 1 :] if lower else ()
    if len(name) > 1 and kinds.gender_of_name(name[0]) and kinds.is_person_name(name):
        return _named(phrase.span, " ".join(name), phrase.core_text(0, lower[-1] + 1))
    return _described(phrase)


def _names_body(core: Sequence[str]) -> bool:
    """Return whether the words name an institution, not somebody's role: "Republican Party"."""
    return len(core) > 1 and core[-1][0].isupper() and kinds.is_institution(core[-1].lower())


def _introduced(phrase: Phrase) -> Mention | None:
    """Return the mention of a name told on the way, or None.

    "The newspaper | Tarn Echo", "one woman, who gave her name as | Mira", "a group that calls
    itself | Paperclip", "One of them, the cellist | Ruth Abel".
    """
    told = _TOLD_NAME.search(phrase.whole)
    kind = kinds.of_description(phrase.words, phrase.core, phrase.indefinite)
    if told:
        kind = SourceKind.NAMED_PERSON if kind in _PEOPLE else kind
        return Mention(phrase.span, told["name"], Form.NAME, kind, told["name"], phrase.words)
    if phrase.core and kinds.is_quantifier(phrase.core[0]) and phrase.apposition:
        apposed = _read_phrase(read_phrase(phrase.apposition, Span(0, len(phrase.apposition))))
        return replace(apposed, span=phrase.span) if apposed.form is Form.NAME else None
    lower = next((i for i, word in enumerate(phrase.core) if not word[0].islower()), 0)
    kind_of_name = kinds.of_noun(phrase.core[lower - 1]) if lower else None
    if kind_of_name and _is_name(phrase.core[lower:]) and not kinds.is_noun(phrase.core[-1]):
        name = phrase.core_text(lower)
        role = phrase.core_text(0, lower)
        return Mention(phrase.span, name, Form.NAME, kind_of_name, name, role, definite=True)
    return None


def _owned_body(phrase: Phrase) -> Mention | None:
    """Return the mention of what somebody named owns, or None: "Mr Reed’s Foreign Office"."""
    owners = [i for i, word in enumerate(phrase.core[:-1]) if _OWNS.search(word)]
    if not owners or not _is_name(phrase.core[owners[-1] + 1 :]):
        return None
    owned = phrase.core[owners[-1] + 1 :]
    of_office = any(
        map(kinds.is_person_noun, phrase.core[: owners[-1]])
    )  # "Mr Reed’s Clean Air Act"
    if any(map(kinds.is_person_noun, owned)):
        return None
    if kinds.is_person_name(owned) and not of_office:
        return _named(
            phrase.span, " ".join(owned), _OWNS.sub("", phrase.core_text(0, owners[-1] + 1))
        )
    words = phrase.words
    return Mention(phrase.span, words, Form.NAME, kinds.of_name(words), words, definite=True)


def _apposed(phrase: Phrase, name: Sequence[str]) -> Mention:
    """Return the mention of a name behind a role, a person’s or a company’s ("the owner, …")."""
    words = " ".join(name)
    if kinds.bears_institution_word(words) and not kinds.gender_of_name(words):
        kind = SourceKind.INSTITUTION
        return Mention(phrase.span, words, Form.NAME, kind, words, phrase.words, definite=True)
    return replace(_named(phrase.span, words, phrase.words), definite=phrase.definite)


def _calls_several(words: str) -> bool:
    """Return whether the words call people one by one, no body with an "and" in its name."""
    if not _SEVERAL.match(words):
        return False
    return not kinds.bears_institution_word(words) and kinds.of_name(words) is not SourceKind.MEDIA


def _without_adjectives(phrase: Phrase) -> Phrase:
    """Return the phrase from its first capital on: "(the nonpartisan) Budget Office"."""
    lower = next((i for i, word in enumerate(phrase.core) if not word[0].islower()), 0)
    skipped = sum(len(word) + 1 for word in phrase.core[:lower])
    return replace(phrase, core=phrase.core[lower:], words=phrase.words[skipped:])


def _is_common(phrase: Phrase) -> bool:
    """Return whether one word with a capital is a noun that opens a sentence: "Nurses at …"."""
    (word,) = phrase.core
    several_somewhere = kinds.is_plural(word) and phrase.words != word
    known = kinds.is_noun(word) or kinds.is_quantifier(word)
    return phrase.common or several_somewhere or known


def _role_end(core: Sequence[str]) -> int:
    """Return how many words the role takes: "Prime Minister | Ana Reed" 2, "Ana King" 0.

    A noun in lower case is a role wherever it stands; one with a capital may be a surname and
    is a role only before a name, alone, or as an office that ends the phrase ("the Mayor").
    """
    ends = [i + 1 for i, word in enumerate(core) if kinds.is_person_noun(word)]
    if not ends:
        return 0
    lower = [end for end in ends if core[end - 1][0].islower()]
    if lower:
        return lower[-1]
    if kinds.is_compound_office(core):
        return len(core)
    before_name = [end for end in ends if end < len(core)]
    if before_name:
        return before_name[-1]
    alone = len(core) == 1 or (kinds.is_office(core[-1]) and not kinds.is_person_name(core))
    return len(core) if alone else 0


def _without_title(words: list[str]) -> list[str]:
    """Return a name without the titles before it."""
    titles = next((i for i, word in enumerate(words) if not kinds.is_title(word)), 0)
    if titles == 0 and len(words) > 2 and kinds.is_person_noun(words[0]):
        titles = 1  # "Councillor Ana Reed"
    return words[titles:]


def _is_name(words: Sequence[str]) -> bool:
    capital = [word[0].isupper() or word[0] == "@" or word in _PARTICLES for word in words]
    return bool(words) and all(capital) and (words[0][0].isupper() or words[0][0] == "@")


def _named(span: Span, name: str, role: str) -> Mention:
    """Return a person's mention whose role stands beside the name."""
    name = _OWNS.sub("", " ".join(_without_title(name.split())))  # "nominee Gov. Ana Reed’s"
    plain = kinds.is_plain_title(role)
    kind = SourceKind.SOCIAL_MEDIA if kinds.is_social(role) else SourceKind.NAMED_PERSON
    gender = kinds.gender_of_words(role) or kinds.gender_of_name(name)
    return Mention(span, name, Form.NAME, kind, name, "" if plain else role, gender=gender)


def _proper(phrase: Phrase) -> Mention:
    """Return the mention of a name without a role before it."""
    name = phrase.core_text()
    age, role = _apposition(phrase.apposition)
    sort = core_of(role).split()[-1:]
    is_body = bool(sort) and kinds.of_noun(sort[0]) is not None  # "Lumo Wend, the company that …"
    is_person = not phrase.definite and not is_body and kinds.is_person_name(phrase.core)
    if is_person or age or any(map(kinds.is_person_noun, core_of(role).split())):
        return _named(phrase.span, name, role or _origin(phrase))
    kind, plural = kinds.of_name(phrase.words), kinds.is_plural(phrase.core[-1])
    return Mention(
        phrase.span, phrase.words, Form.NAME, kind, phrase.words, definite=True, plural=plural
    )


def _origin(phrase: Phrase) -> str:
    """Return what a name is "of" or "from": "University of Arden"."""
    behind = phrase.words[len(phrase.core_text()) :]
    found = _ORIGIN.match(behind)
    return found["origin"] if found else ""


def _apposition(words: str) -> tuple[str, str]:
    """Return the age and the role in what follows a name: "43, a nurse" → "43", "nurse"."""
    first, _, rest = words.partition(", ")
    age, role = (first, rest) if _AGE.match(first) else ("", words)
    return age, without_determiner(role)


def _described(phrase: Phrase) -> Mention:
    core = phrase.core
    head = core[-1].lower().rstrip("’'") if core else phrase.words.lower()
    kind = kinds.of_description(phrase.words, core, phrase.indefinite, phrase.few)
    if kind is SourceKind.OFFICE_HOLDER and phrase.owner in ("his", "her"):
        kind = SourceKind.UNNAMED  # "her manager" holds no office
    is_body = kind in (SourceKind.INSTITUTION, SourceKind.MEDIA)
    bears_name = is_body and any(word[0].isupper() for word in core) and not phrase.common
    plural = kinds.is_plural(head)
    headline = is_body and not plural and not phrase.indefinite  # "Hospital says", no article
    return Mention(
        phrase.span,
        phrase.words,
        Form.DESCRIPTION,
        kind,
        name=phrase.words if bears_name else "",
        head=head,
        definite=phrase.definite or headline,
        plural=plural,
        gender=kinds.gender_of_words(head),
    )
