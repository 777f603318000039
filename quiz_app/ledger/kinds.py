"""What kind of source some words name: rules over the lists of lexicon/speakers.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.ledger.countries import names_country
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.words import pattern, tokens

PERSONAL = frozenset(
    {
        SourceKind.NAMED_PERSON,
        SourceKind.OFFICE_HOLDER,
        SourceKind.UNNAMED,
        SourceKind.SOCIAL_MEDIA,
    }
)


def _speakers(*keys: str) -> frozenset[str]:
    return words("speakers", *keys)


_OFFICE = _speakers("person", "office")
_PERSON = _OFFICE | _speakers("person", "other")
_IRREGULAR_PLURALS = _speakers("person", "irregular_plurals")
_VARIATION = _speakers("person", "variation")
_UNNAMED = _speakers("person", "unnamed")
_QUANTIFIERS = _speakers("person", "quantifiers")
_MALE, _FEMALE = _speakers("person", "male"), _speakers("person", "female")
_PLAIN, _RANK = _speakers("titles", "plain"), _speakers("titles", "rank")
_PLACES = _speakers("places", "openers")
_INSTITUTION = _speakers("institution", "nouns")
_BODY = pattern(_speakers("institution", "phrases"))
_INSTITUTION_NAME = _speakers("institution", "name_words")
_MEDIA_NOUNS, _MEDIA_NAME = _speakers("media", "nouns"), _speakers("media", "name_words")
_MEDIA_NAMES = frozenset(name.lower() for name in _speakers("media", "names"))
_OWN = _speakers("media", "own")
_SOCIAL, _SOCIAL_PLACES = _speakers("social", "nouns"), _speakers("social", "places")
_PLATFORM = pattern(_speakers("social", "platforms"))
_DOCUMENT = _speakers("document", "nouns")
_MALE_NAMES = words("given_names", "male")
_FEMALE_NAMES = words("given_names", "female")
_SHARE = re.compile(  # of those who were asked: "47 percent of voters", "nearly one in three"
    r"(?:\w+\s){0,2}(?:percent|per cent|\d%|one|two|three|four|five|six|seven|eight|nine|\d+|half)"
    r"\s?(?:out of|in|of)\s(?!them|us|those)\w",
    re.IGNORECASE,
)
_COMPOUND = frozenset(_speakers("posts", "compound"))
_ADJECTIVES = _speakers("posts", "adjectives")
_OWNERS = re.compile(r".*[’']s\s")
_PRONOUNS: dict[str, str] = {
    word: case for case, listed in load("speakers")["pronouns"].items() for word in listed
}


def pronoun(text: str) -> str:
    """Return which pronoun the words are ("he", "she", "it", "they", "who", "self") or ""."""
    return _PRONOUNS.get(text.lower(), "")


def is_own_paper(text: str) -> bool:
    """Return whether the words mean the paper that prints the article."""
    return text.lower() in _OWN


def is_person_noun(word: str) -> bool:
    """Return whether a word calls somebody by what they are or do, or is a title."""
    return bool(_base(word) & (_PERSON | _UNNAMED | _SOCIAL | _PLAIN | _RANK)) or (
        word.lower() in _IRREGULAR_PLURALS
    )


def is_office(word: str) -> bool:
    """Return whether a noun is a post that one person holds."""
    return bool(_base(word) & _OFFICE)


def varies(head: str) -> bool:
    """Return whether a noun often stands for somebody just named: "the midfielder"."""
    return head in _VARIATION


def is_plural(word: str) -> bool:
    """Return whether a noun stands in the plural, by its ending and the list of exceptions."""
    lower = word.lower()
    if lower in _IRREGULAR_PLURALS | {"media", "police", "authorities", "others", "some", "many"}:
        return True
    looks_plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    return (looks_plural and len(_base(lower)) > 1) or lower[:-1] in _PERSON  # "rabbis"


def is_plain_title(role: str) -> bool:
    """Return whether the role is only a form of address ("Mr")."""
    return role.lower().rstrip(".") in _PLAIN


def is_title(word: str) -> bool:
    """Return whether a word is a form of address or a rank before a name ("Mr", "Dr")."""
    return word.lower().rstrip(".") in _PLAIN | _RANK


def is_noun(word: str) -> bool:
    """Return whether a noun of any kind of source is listed."""
    listed = _INSTITUTION | _MEDIA_NOUNS | _DOCUMENT | _SOCIAL
    return is_person_noun(word) or bool(_base(word) & listed)


def is_social(text: str) -> bool:
    """Return whether the words mean somebody who speaks as a user of a platform."""
    found = set(tokens(text))
    named = bool(found & _SOCIAL) or text.startswith("@")
    return named or bool(_PLATFORM.search(text) and found & _SOCIAL_PLACES)


def gender_of_words(text: str) -> str:
    """Return "male" or "female" where a noun or title says so, else "".

    "Mrs" is no plural of "Mr", and "Mrs Reed’s spokesman" is a man.
    """
    own = tokens(_OWNERS.sub("", text))
    for found in (set(own), {base for word in own for base in _base(word)}):
        if found & (_MALE | _FEMALE):
            return "male" if found & _MALE else "female"
    return ""


def gender_of_name(name: str) -> str:
    """Return the usual gender of a given name, "" where it is not listed."""
    given = name.split()[0] if name.split() else ""
    return "male" if given in _MALE_NAMES else "female" if given in _FEMALE_NAMES else ""


def is_person_name(name: Sequence[str]) -> bool:
    """Return whether capitalised words look like a person's name, not an institution's."""
    if name[0] in _MALE_NAMES | _FEMALE_NAMES and not _is_media(name):
        return len(name) > 1
    taken = _is_institution(name) or _is_media(name) or is_office(name[-1])
    taken = taken or name[0].lower() in _PLACES
    return 2 <= len(name) <= 4 and not taken


def is_compound_office(words: Sequence[str]) -> bool:
    """Return whether the last two words are one office: "Attorney General"."""
    return " ".join(words[-2:]).lower() in _COMPOUND


def is_adjective(word: str) -> bool:
    """Return whether a noun for a person is an adjective as well: "Republican"."""
    return word.lower() in _ADJECTIVES


def is_quantifier(word: str) -> bool:
    """Return whether a word alone means somebody without naming them ("one", "others")."""
    return word.lower() in _QUANTIFIERS


def of_noun(word: str) -> SourceKind | None:
    """Return the kind that a noun before a name gives it: "the newspaper Tarn Echo"."""
    base = _base(word)
    for nouns, kind in (
        (_MEDIA_NOUNS, SourceKind.MEDIA),
        (_INSTITUTION, SourceKind.INSTITUTION),
    ):
        if base & nouns:
            return kind
    return None


def is_institution(word: str) -> bool:
    """Return whether a noun calls an institution by what it is ("council")."""
    return word in _INSTITUTION


def bears_institution_word(name: str) -> bool:
    """Return whether a name holds a word that only institutions bear ("Council", "Ltd")."""
    return bool(set(tokens(name)) & _INSTITUTION_NAME)


def of_name(name: str) -> SourceKind:
    """Return the kind of a proper name that is no person's: media, social media, institution."""
    if name.startswith("@") or is_social(name):
        return SourceKind.SOCIAL_MEDIA
    if name.endswith("s") and " " not in name and names_country(name[:-1]):
        return SourceKind.GROUP  # "Norwegians"
    if _is_media(name.split()) or is_own_paper(name):
        return SourceKind.MEDIA
    return SourceKind.INSTITUTION


def of_description(
    phrase: str, core: Sequence[str], indefinite: bool, few: bool = False
) -> SourceKind:
    """Return the kind of a source that is described by a noun.

    An office that one person holds ("the mayor") is an office holder, anybody else whose name
    is kept back is unnamed, several together are a group, unless they are `few` of a kind:
    "two stewards", "her lawyers".
    """
    head = (core[-1] if core else phrase).lower().rstrip("’'")
    base = _base(head)
    if _SHARE.match(phrase):
        return SourceKind.GROUP
    if is_social(phrase):
        return SourceKind.SOCIAL_MEDIA
    for nouns, kind in (
        (_UNNAMED | _QUANTIFIERS, SourceKind.UNNAMED),
        (_MEDIA_NOUNS, SourceKind.MEDIA),
        (_DOCUMENT, SourceKind.DOCUMENT),
    ):
        if base & nouns or head in nouns:
            return kind
    if _BODY.search(" ".join(core)):
        return SourceKind.INSTITUTION
    if is_compound_office(core) and not indefinite:
        return SourceKind.OFFICE_HOLDER
    if head in _IRREGULAR_PLURALS:
        return SourceKind.GROUP
    if base & _PERSON:
        return _of_person(head, bool(base & _OFFICE), indefinite, few)
    if base & (_INSTITUTION | _INSTITUTION_NAME):
        return SourceKind.INSTITUTION
    return SourceKind.GROUP if is_plural(head) else SourceKind.UNNAMED


def _of_person(head: str, office: bool, indefinite: bool, few: bool) -> SourceKind:
    if is_plural(head):
        return SourceKind.UNNAMED if few else SourceKind.GROUP
    return SourceKind.OFFICE_HOLDER if office and not indefinite else SourceKind.UNNAMED


def _base(word: str) -> set[str]:
    """Return a noun as written and what it may be the plural of."""
    lower = re.sub(r"[’']s?$|\.$", "", word.lower())
    found = {lower}
    if lower.endswith("s"):
        found.add(lower[:-1])
    if lower.endswith("ies"):
        found.add(f"{lower[:-3]}y")
    if lower.endswith("es"):
        found.add(lower[:-2])
    if lower.endswith("men"):
        found.add(f"{lower[:-3]}man")
    return found


def _is_institution(name: Sequence[str]) -> bool:
    lower = {word.lower().strip(".,") for word in name}
    whole = " ".join(name)
    acronym = len(name) == 1 and name[0].isupper() and len(name[0]) > 1
    return bool(lower & _INSTITUTION_NAME) or acronym or names_country(whole)


def _is_media(name: Sequence[str]) -> bool:
    whole = " ".join(name).lower()
    edges = {name[0].lower(), name[-1].lower()}  # "Radio Denby", "Morning Courier"
    return whole in _MEDIA_NAMES or bool(edges & _MEDIA_NAME)
