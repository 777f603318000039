"""Which claim a denial answers, where no claim says in like words what is denied."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quiz_app.article.model import Article, Span
from quiz_app.ledger.coverage import nearest, words_of
from quiz_app.ledger.denying import denied_words, refutation
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import Claim, Source, SourceKind
from quiz_app.ledger.words import content_stems, find, forms, pattern, tokens


def _denied(key: str) -> frozenset[str]:
    return words("stances", "denied", key)


def _verbs(key: str) -> re.Pattern[str]:
    irregular = load("stances")["irregular"]
    return pattern(
        form for verb in words("stances", "accusing", key) for form in forms(verb, irregular)
    )


_CLAIM_NOUNS, _POINTERS, _PEOPLE = _denied("nouns"), _denied("pointers"), _denied("people")
_NUMBERS, _PUBLICATIONS = _denied("numbers"), _denied("publications")
_BEHIND_POINTER = _denied("behind_pointers")
_CHARGES = pattern(_denied("charges"))
_ACCUSATION = pattern(_denied("accusations"))
_MANY = words("checks", "covers", "many") - {"figures", "numbers"}
_ACCUSING, _CHARGING = _verbs("verbs"), _verbs("charges")
_SPECIFIC = re.compile(r"^\W*(?:\w+[\w’']*\s){0,4}?\w+\s(?:that|of|about|from|by)\s", re.IGNORECASE)
_SUCH = re.compile(r"\b(?:such|any)\s", re.IGNORECASE)
_THEIRS = re.compile(r"\W*(?:his|her|their|its|\w+[’']s)\s", re.IGNORECASE)
_A_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|"
    r"thousands?|millions?)\b",
    re.IGNORECASE,
)
_VAGUE = ("it", "they", "these", "those", "which")
_AT_ONCE = 2  # words within which the noun stands, with an article before it
_NEARBY = 5  # words within which it stands with adjectives, too
_OBJECT = 20  # characters behind "no record of" within which "any such" stands


@dataclass(frozen=True)
class Denial:
    """A claim that denies, with the claims of others that it may answer."""

    article: Article
    sentences: tuple[Span, ...]
    claim: Claim
    others: Sequence[Claim]
    sources: Sequence[Source]

    @property
    def what(self) -> str:
        """Return what is denied."""
        return denied_words(self.article.text, self.claim.cue, self.claim.content)

    @property
    def refuting(self) -> Span | None:
        """Return the words that say "not so", if no verb does."""
        return refutation(self.article.text, self.claim.cue, self.claim.content)

    @property
    def place(self) -> int:
        """Return where it denies."""
        return (self.refuting or (self.claim.cue or self.claim.content)[0]).start

    def near(self, fits: Callable[[Claim], bool] = lambda claim: True) -> list[Claim]:
        """Return the claims that fit from the nearest paragraph before it that has any."""
        return nearest(self.article, self.place, [c for c in self.others if fits(c)])

    def says(self, claim: Claim) -> str:
        """Return the words of a claim."""
        return words_of(self.article.text, claim)


def answered(denial: Denial) -> list[Claim]:
    """Return the claim, or several of one source, that stands near and is answered.

    * "the study is wrong": what the study says;
    * "disputed the figures": the nearest claim with a number, "her figures" even further up;
    * "denied any involvement": the nearest that accuses, or names who denies;
    * "denied the allegation", "denied this": the same, for "this" in the paragraph before it
      alone, else one right before it;
    * "said she knew of no such list": the nearest that speaks of it;
    * "denied that he had known of the list": the nearest charge that speaks of it.
    """
    text, refuting = denial.article.text, denial.refuting
    said = refuting.of(text) if refuting else denial.what
    if not _PUBLICATIONS.isdisjoint(tokens(said)[:_AT_ONCE]):
        return _of_publication(denial)
    if not _NUMBERS.isdisjoint(tokens(said)[:_AT_ONCE]):
        return _with_number(denial)
    aimed = denial.near(lambda claim: _aims_at(denial, claim))
    if _CHARGES.search(denial.what):
        return aimed[-1:]
    if _names_claim(said) if refuting else _points_back(said):
        if not _ACCUSATION.search(said):
            here = denial.near()
            aimed = [claim for claim in aimed if claim in here]
        near = aimed or _just_before(denial)
        return _last_of_one(near, not _MANY.isdisjoint(tokens(said)[:_NEARBY]))
    if refuting and tokens(said)[0] in _VAGUE:
        return aimed[-1:]
    return _speaking_of_it(denial)


def _of_publication(denial: Denial) -> list[Claim]:
    """Return the last claim near the denial that stands in a study or in the press."""
    kinds = (SourceKind.DOCUMENT, SourceKind.MEDIA)
    known = {source.id for source in denial.sources if source.kind in kinds}
    return denial.near(lambda claim: claim.source_id in known or bool(claim.relay))[-1:]


def _with_number(denial: Denial) -> list[Claim]:
    numbered = denial.near(lambda claim: bool(_A_NUMBER.search(denial.says(claim))))
    if _THEIRS.match(denial.what):
        return numbered[-1:]
    near = denial.near()
    return [claim for claim in numbered if claim in near][-1:]


def _speaking_of_it(denial: Denial) -> list[Claim]:
    text, refuting = denial.article.text, denial.refuting
    what = content_stems(denial.what)
    told = [claim for claim in denial.near() if what & content_stems(denial.says(claim))]
    if refuting and _SUCH.search(text, refuting.start, refuting.end + _OBJECT):
        return told[-1:]
    return [claim for claim in told if find(_CHARGING, text, claim.cue)][-1:]


def _just_before(denial: Denial) -> list[Claim]:
    """Return the claims of the sentence of the denial or the one before it."""
    start = min(denial.place, *(part.start for part in (*denial.claim.cue, *denial.claim.content)))
    before = [part for part in denial.sentences if part.start <= start][-2:]
    return [c for c in denial.near() if any(c.content[-1].overlaps(part) for part in before)]


def _names_claim(said: str) -> bool:
    """Return whether the words that say "not so" say of what: "that is not true".

    "It is not true" may speak of anything.
    """
    found = tokens(said)
    return found[0] not in _VAGUE and not (_CLAIM_NOUNS | _POINTERS).isdisjoint(found)


def _points_back(said: str) -> bool:
    """Return whether it is "this", or "the accusations" with no word of what they say."""
    found = tokens(said)
    if found[:1] and found[0] in _POINTERS | _PEOPLE:
        alone = len(found) == 1
        return alone or (found[0] in _POINTERS and found[1] in _BEHIND_POINTER | _CLAIM_NOUNS)
    return not _CLAIM_NOUNS.isdisjoint(found[:_NEARBY]) and not _SPECIFIC.match(said)


def _aims_at(denial: Denial, claim: Claim) -> bool:
    """Return whether a claim accuses, or names who denies."""
    name = next((s.name for s in denial.sources if s.id == denial.claim.source_id), "")
    named = content_stems(name) & content_stems(denial.says(claim))
    return bool(named or find(_ACCUSING, denial.article.text, claim.cue))


def _last_of_one(claims: Sequence[Claim], many: bool) -> list[Claim]:
    """Return the last claim, or of `many` all of its source."""
    last = claims[-1:]
    return [c for c in claims if many and c.source_id == last[0].source_id] or list(last)
