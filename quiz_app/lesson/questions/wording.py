"""Wording: the article's own words, cut and marked so that they can stand in a question."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source, Spans
from quiz_app.lesson.flaws import balanced

STOP = lexicon.words("questions", "stop")
CASUALTIES = lexicon.words("questions", "casualties")
_POINTING = lexicon.words("questions", "pointing")
LONGEST_EXCERPT = 300  # characters of the article that a reason quotes
LONGEST_ROLE = 80  # characters

_RELATIONAL = lexicon.words("questions", "relational_roles")
_COMMON_FIRST = lexicon.words("questions", "common_first")
_WORD = re.compile(r"[\w’'-]*\w")
_CONTRACTED = re.compile(r"[’'](?:d|s|ll|ve|re|m)$")
ABBREVIATED = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.$")
_DETERMINERS = ("the", "a", "an")
_SINGLE = str.maketrans({"“": "‘", "”": "’"})


def words(text: str) -> list[str]:
    """Return the words of a text, lower case, without marks."""
    return [match.group().lower() for match in _WORD.finditer(text)]


def telling(text: str) -> frozenset[str]:
    """Return the words that tell two texts apart: no function words, no one-letter words."""
    return frozenset(w for w in words(text) if w not in STOP and (len(w) > 1 or w.isdigit()))


def similarity(left: str, right: str) -> float:
    """Return the share (0..1) of telling words of the shorter text that stand in the other."""
    a, b = telling(left), telling(right)
    return len(a & b) / min(len(a), len(b)) if a and b else float(left.lower() == right.lower())


def mentions_casualties(text: str) -> bool:
    """Return whether a text speaks of deaths or wounds."""
    return not CASUALTIES.isdisjoint(words(text))


def points_outside(text: str) -> bool:
    """Return whether one of the first three words means something said before ("they’d")."""
    return not _POINTING.isdisjoint(_CONTRACTED.sub("", word) for word in words(text)[:3])


def without_stop(text: str) -> str:
    """Return a text without its full stop; the stop of "3.15 a.m." stays."""
    return text if ABBREVIATED.search(text) else text.removesuffix(".")


def tidy(text: str) -> str:
    """Return a text with single spaces, none before a mark, and curly double quotation marks."""
    text = re.sub(r"\s+([.,;:?!”])", r"\1", re.sub(r"\s+", " ", text).strip())
    pieces = re.split(r"''|\"", text)
    marked = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        marked += ("”" if number % 2 else "“") + piece
    return marked


def quoted(text: str) -> str:
    """Return words of the article in quotation marks, marks inside turned single.

    A mark at either end whose partner lies outside these words is left out; one in the
    middle gets its partner at the end.
    """
    return f"“{_closed(tidy(text)).translate(_SINGLE)}”"


def _closed(text: str) -> str:
    if balanced(text):
        return text
    if text.count("“") > text.count("”"):
        return text[1:] if text.startswith("“") else f"{text}”"
    return text[:-1] if text.endswith("”") else f"“{text}"


def excerpt(text: str) -> str:
    """Return a passage of the article in quotation marks, a long one cut at its end."""
    if len(text) <= LONGEST_EXCERPT:
        return quoted(text)
    kept = text[:LONGEST_EXCERPT].rsplit(" ", 1)[0].rstrip(",;: ")
    return quoted(kept + " …")


def sentence_case(text: str) -> str:
    """Return a text with its first letter in upper case."""
    start = next((i for i, letter in enumerate(text) if letter.isalnum()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def listed(names: Iterable[str]) -> str:
    """Return names as a reader would list them: "a", "a and b", "a, b and c"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def introduce(text: str, source: Source) -> str:
    """Return a source's name with its role, and with "the" where the article writes it.

    Read in mid-sentence: "Kremlin spokesman Ivan Petrov", "the Ministry of Roads",
    "Maria Lopez (head of parks)".
    """
    role, name = without_determiner(source.role), _in_mid_sentence(text, source.name)
    spans = source.mentions
    tells = role and role.lower() not in _RELATIONAL and role.lower() not in name.lower()
    if not tells or len(role) > LONGEST_ROLE:
        return with_determiner(text, name, spans)
    if re.search(re.escape(f"{role} {name}"), text, re.IGNORECASE):
        return with_determiner(text, _in_mid_sentence(text, f"{role} {name}"), spans)
    return f"{with_determiner(text, name, spans)} ({role})"


def _in_mid_sentence(text: str, phrase: str) -> str:
    """Return a name or role, its first word in lower case where that is a common word.

    It is one by the word list, or where the article has it in lower case; a title of one
    word keeps its capital ("Judge Kole").
    """
    first, _, rest = phrase.partition(" ")
    here = re.search(rf"\b{re.escape(first.lower())}\b", text)
    is_common = first.lower() in _COMMON_FIRST or (here and not first.isupper())
    if not is_common or rest[:1].isupper():
        return phrase
    return phrase[:1].lower() + phrase[1:]


def without_determiner(phrase: str) -> str:
    """Return a name or role without "the" or "a" before it."""
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in _DETERMINERS else phrase


def with_determiner(text: str, phrase: str, mentions: Spans = ()) -> str:
    """Return a name with the article that stands before it in the text, in lower case.

    Where its mentions are known, only theirs count: "a police spokesman" is not "police".
    """
    first, _, rest = phrase.partition(" ")
    if first.lower() in _DETERMINERS:
        return f"{first.lower()} {rest}"
    found = re.finditer(rf"\b(the|a|an)\s+{re.escape(phrase)}\b", text, re.IGNORECASE)
    own = (m for m in found if not mentions or any(s.overlaps(Span(*m.span())) for s in mentions))
    before = next(own, None)
    return f"{before.group(1).lower()} {phrase}" if before else phrase
