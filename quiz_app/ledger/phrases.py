"""A noun phrase in its parts: article, core, what stands behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.lexicon import words as listed
from quiz_app.ledger.words import lower_case_words, stripped

_DETERMINER = re.compile(
    r"(?P<the>the|this|that|these|those|both|all|(?P<owner>his|her|their|its))\s+"
    r"|(?P<a>an?|another)\s+",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"(?:{'|'.join(sorted(listed('speakers', 'phrase', 'quantities')))}|\d+)\s", re.IGNORECASE
)
_PREPOSITION = re.compile(
    rf"\s+(?:{'|'.join(sorted(listed('speakers', 'phrase', 'prepositions')))})\s"
)
_PARTICIPLES = listed("speakers", "phrase", "participles")
_NUMBER = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})\s", re.IGNORECASE
)
_RELATIVE = re.compile(  # but not "for that week"
    r",?\s+(?:who|which|whose|whom|(?<!\bfor\s)(?<!\bof\s)(?<!\bin\s)(?<!\bfrom\s)that)\b.*",
    re.DOTALL,
)
_POSSESSIVE = re.compile(r"[A-Z][\w-]*(?:[’']s|s[’'])\s")
_BRACKETS = re.compile(r"\s*\([^)]*\)?")
_LEADING = re.compile(r"(?:but|and|while|as|that|yet|meanwhile|even|only)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Phrase:
    """A noun phrase, cut at its first comma, relative clause, preposition."""

    span: Span
    whole: str
    words: str  # up to the first comma, without article
    core: tuple[str, ...]  # of it the words up to the first preposition or participle
    apposition: str
    definite: bool
    indefinite: bool
    counted: bool  # "two analysts", "most voters"
    few: bool  # "two analysts", "her lawyers", "Reed’s lawyers": certain people
    owner: str  # "his", "her", "its", "their"
    common: bool  # begins with a word that elsewhere in the article has no capital

    def core_text(self, start: int = 0, end: int | None = None) -> str:
        """Return some words of the core."""
        return " ".join(self.core[start:end])


def read_phrase(text: str, span: Span) -> Phrase:
    """Return the phrase at `span`, without the conjunction before and the marks around it."""
    span = stripped(text, span)
    lead = _LEADING.match(text, *span)
    span = Span(lead.end(), span.end) if lead else span
    whole = " ".join(span.of(text).split())
    determiner = _DETERMINER.match(whole)
    bare = _BRACKETS.sub("", whole[determiner.end() :] if determiner else whole)
    bare = _RELATIVE.sub("", bare)
    counted = bool(_QUANTITY.match(bare))
    owner = (determiner["owner"] or "").lower() if determiner else ""
    first, _, apposition = bare.partition(", ")
    words = first.strip(" ,") or whole
    opening = words.split()[0] if words else ""
    return Phrase(
        span,
        whole,
        words,
        tuple(_core(words)),
        apposition.strip(" ,"),
        definite=bool(determiner and determiner["the"]),
        indefinite=bool((determiner and determiner["a"]) or counted),
        counted=counted,
        few=bool(_NUMBER.match(bare) or owner or _POSSESSIVE.search(core_of(words))),
        owner=owner,
        common=opening.istitle() and opening.lower() in lower_case_words(text),
    )


def without_determiner(words: str) -> str:
    """Return the words without the article or the like before them."""
    determiner = _DETERMINER.match(words)
    return words[determiner.end() :] if determiner else words


def core_of(words: str) -> str:
    """Return the words of a name or description up to its first preposition."""
    return _PREPOSITION.split(words, maxsplit=1)[0]


def _core(words: str) -> list[str]:
    """Return the words up to the first preposition, or participle behind a noun.

    "residents | reached by phone"; whole where the last noun is who speaks: "University of
    Arden researchers".
    """
    core, whole = core_of(words).split(), words.split()
    named = len(whole) > 1 and whole[0][0].isupper() and whole[-2][0].isupper()
    if named and _is_speaking_noun(whole[-1]):
        return whole
    for index in range(1, len(core)):
        if _is_participle(core[index]) and kinds.is_noun(core[index - 1]):
            return core[:index]
    return core


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or (word.islower() and word.endswith("ed"))


def _is_speaking_noun(word: str) -> bool:
    return word[0].islower() and kinds.is_person_noun(word)
