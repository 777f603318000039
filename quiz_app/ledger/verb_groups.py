"""The words around a verb that tell who does it, and whether it is done, failed or planned."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz_app.article.model import Span
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.words import spelled_at, stripped


def _listed(key: str) -> frozenset[str]:
    return words("checks", "before_verb", key)


NEGATIVE, PASSIVE, MAY = _listed("negative"), _listed("passive"), _listed("may")
_BEFORE = _listed("auxiliaries") | _listed("adverbs")
_DONE, _PLANNED = _listed("done"), _listed("planned")
_NOBODY = words("checks", "subject", "negative")
_CLAUSE_EDGE = re.compile(
    r"[,;:—–“”\"]\s*|\s(?:and|but|that|which|while|because|although|though|as)\s", re.IGNORECASE
)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,4}")
_NO_SUBJECT = ("", "who", "which", "but", "and")  # the subject stands further back
_CONJUNCTION = re.compile(r"(?:and|but|so|yet|while|though|although|as)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class VerbGroup:
    """The words between subject and verb: "was unable to independently"."""

    start: int
    words: tuple[str, ...]
    subject: Span

    def has(self, listed: frozenset[str]) -> bool:
        """Return whether a listed word is among them."""
        return any(word in listed for word in self.words)

    @property
    def is_open(self) -> bool:
        """Return whether it is planned or asked for: nothing was done."""
        return self.has(_PLANNED) or ("to" in self.words and not self.has(_DONE))

    def nobody(self, text: str) -> bool:
        """Return whether the subject says that nobody did: "none of the claims"."""
        return bool(_NOBODY.intersection(self.subject.of(text).lower().split()[:1]))


def verb_group(text: str, sentence: Span, verb_start: int) -> VerbGroup:
    """Return the auxiliaries and adverbs right before a verb, and the subject before them."""
    before = spelled_at(text, Span(sentence.start, verb_start))
    at, found = verb_start, []
    for word in reversed(before):
        if word.of(text).lower() not in _BEFORE or re.search(r"[,;:]", text[word.end : at]):
            break
        found.append(word.of(text).lower())
        at = word.start
    return VerbGroup(at, tuple(reversed(found)), subject_before(text, sentence, at))


def subject_before(text: str, sentence: Span, end: int) -> Span:
    """Return the words before `end` back to the edge of the clause: the subject, as a rule."""
    edges = list(_CLAUSE_EDGE.finditer(text, sentence.start, end))
    subject = stripped(text, Span(edges[-1].end() if edges else sentence.start, end))
    if edges and subject.of(text).lower() in _NO_SUBJECT:  # "The BBC, which …, could not"
        beside = Span(edges[0].end(), edges[-1].start())  # "A spokesman, Bo Lind, could not"
        is_named = subject.of(text) == "" and _NAME.fullmatch(text, *beside)
        end_of_it = edges[-1].start() if is_named else edges[0].start()
        subject = stripped(text, Span(sentence.start, end_of_it))
    conjunction = _CONJUNCTION.match(text, *subject)
    return Span(conjunction.end(), subject.end) if conjunction else subject
