"""A speaker while its mentions are being joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.countries import countries_in
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.mentions import Form, Mention
from quiz_app.ledger.model import Source, SourceKind
from quiz_app.ledger.phrases import core_of
from quiz_app.ledger.words import tokens

_STANDS_FOR = {noun: frozenset(names) for noun, names in load("speakers")["stands_for"].items()}
_ANY_NAME = words("speakers", "may_stand_for_any")
_LINKING = frozenset(["of", "for", "the", "and", "at", "in", "on", "a"])


@dataclass(eq=False)
class Speaker:
    """Somebody the article names, with everything its mentions have told so far."""

    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    plural: bool = False
    proper: bool = False  # has a proper name
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    seen: list[Span] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)  # those where it speaks

    @classmethod
    def of(cls, mention: Mention) -> Speaker:
        """Return the speaker of a first mention."""
        speaker = cls(mention.name or mention.words, mention.kind, plural=mention.plural)
        speaker.take(mention)
        return speaker

    def take(self, mention: Mention) -> None:
        """Learn what one more mention tells."""
        self.seen.append(mention.span)
        self.gender = self.gender or mention.gender
        if mention.form is Form.PRONOUN:
            self._learn_gender(mention.words)
            return
        if self.is_person and self.proper and mention.words.lower() in tokens(self.name):
            return  # a bare surname tells nothing new, even one like "King"
        self.words |= set(tokens(f"{mention.words} {mention.name} {mention.role}")) - _LINKING
        self.heads |= _heads(mention)
        if mention.form is Form.NAME:
            self._take_name(mention)
        elif not self.proper and set(tokens(mention.words)) > set(tokens(self.name)):
            self.name = mention.words  # "survey" in the headline, "survey of 800 voters" below it

    def _learn_gender(self, pronoun: str) -> None:
        known = {"he": "male", "she": "female"}.get(kinds.pronoun(pronoun), "")
        self.gender = self.gender or known

    def _take_name(self, mention: Mention) -> None:
        longer = set(tokens(mention.name)) > set(tokens(self.name))
        was_alone = self.kind is SourceKind.INSTITUTION  # a surname may have been taken for one
        if not self.proper or mention.role or (was_alone and mention.kind in kinds.PERSONAL):
            self.kind = mention.kind
        if not self.proper or longer:
            self.name = mention.name
        self.proper = True
        self.role = self.role or mention.role

    @property
    def is_person(self) -> bool:
        """Return whether "he" or "she" may stand for the speaker."""
        human = self.proper or self.gender or any(map(kinds.is_person_noun, self.heads))
        return bool(human) and not self.plural and self.kind in kinds.PERSONAL

    def is_called(self, head: str, modifiers: set[str]) -> bool:
        """Return whether "the MODIFIERS HEAD" may mean the speaker, by the words it bears."""
        longer = any(known.startswith(f"{head}-") for known in self.heads)  # "commander-in-chief"
        return (longer or head in self.heads) and modifiers <= self.words

    def is_a(self, head: str, modifiers: set[str]) -> bool:
        """Return whether the speaker is of the sort that the noun stands for ("the company")."""
        sort = _STANDS_FOR.get(head)
        if sort is None or self.kind is not SourceKind.INSTITUTION or not self.proper:
            return False
        untold = (
            head in _ANY_NAME
            and not kinds.bears_institution_word(self.name)
            and not countries_in(self.name)
        )
        return modifiers <= self.words and (untold or bool(sort & set(tokens(self.name))))

    def as_source(self, number: str) -> Source:
        """Return the speaker as a source of the ledger; whether it is a party stays open."""
        return Source(number, self.name, self.kind, tuple(sorted(set(self.seen))), role=self.role)


def _heads(mention: Mention) -> set[str]:
    if mention.form is Form.DESCRIPTION:
        return {mention.head}
    if mention.kind in kinds.PERSONAL:
        return {word for word in tokens(mention.role) if kinds.is_person_noun(word)}
    return {*tokens(core_of(mention.name))[-1:], *tokens(core_of(mention.role))[-1:]}
