"""Names as pupils type them, compared with those a question accepts.

Case, accents, punctuation, titles and ways of writing a foreign name do not count. A slip of
the pen is wrong, for it may be another name of the article; the teacher is shown it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from quiz_app.ledger import lexicon
from quiz_app.scoring.words import typed_letters, typed_words

MAX_LENGTH = 100  # characters
_TITLES = lexicon.words("speakers", "titles", "plain") | lexicon.words("speakers", "titles", "rank")
_FILLERS = frozenset(typed_words("name", "fillers"))
_OF = frozenset(typed_words("name", "behind_no_title"))
_WRITTEN: Mapping[str, str] = lexicon.load("spelling")["letters"]
_LETTERS = str.maketrans(typed_letters())
_LETTERS_A_SLIP = 5  # one wrong letter in five is a slip, at most two in all
_MOST_SLIPS = 2


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents, punctuation, titles and articles.

    A name that is nothing but a title keeps it: "the Mayor" is "mayor".
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"\w+", re.sub("['’.]", "", bare))
    named = [word for word in words if word not in _FILLERS]
    while len(named) > 1 and named[0] in _TITLES and named[1] not in _OF:
        named = named[1:]
    return tuple(named or words)


def is_name(typed: str, accepted: Iterable[str]) -> bool:
    """Return whether a typed name is one of those accepted, in whatever spelling."""
    return _sound(typed) in {_sound(name) for name in accepted}


def is_near(typed: str, accepted: Iterable[str]) -> bool:
    """Return whether a name that is not right nearly is: a slip of the pen, or a part of it."""
    names = list(accepted)
    return not is_name(typed, names) and any(
        _is_slip(typed, name) or _is_part(typed, name) for name in names
    )


def _sound(name: str) -> str:
    """Return a name with the letters that transliterations exchange written one way."""
    sound = " ".join(folded(name))
    for letters, written in _WRITTEN.items():
        sound = sound.replace(letters, written)
    return re.sub(r"(\w)\1+", r"\1", sound)


def _is_slip(typed: str, name: str) -> bool:
    ours, theirs = " ".join(folded(typed)), " ".join(folded(name))
    allowed = min(_MOST_SLIPS, len(theirs) // _LETTERS_A_SLIP)
    return abs(len(ours) - len(theirs)) <= allowed and distance(ours, theirs) <= allowed


def _is_part(typed: str, name: str) -> bool:
    ours, theirs = set(folded(typed)), set(folded(name))
    return bool(ours) and (ours < theirs or theirs < ours)


def distance(one: str, other: str) -> int:
    """Return how many letters are added, left out, changed or exchanged with their neighbour.

    The optimal string alignment distance (Damerau 1964, Communications of the ACM 7:171–176).
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        previous, row, earlier = row, [i], before
        for j, against in enumerate(other, start=1):
            step = previous[j - 1] + (letter != against)
            cost = min(previous[j] + 1, row[j - 1] + 1, step)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = previous
    return row[-1]
