"""People and institutions that the text names anywhere, as what "he" or "the ministry" may mean."""

from __future__ import annotations

import re
from collections.abc import Collection

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.mentions import Form, Mention, read_mention
from quiz_app.ledger.model import SourceKind
from quiz_app.ledger.words import spelled_at

_TITLES = words("speakers", "titles", "plain") | words("speakers", "titles", "rank")
_TITLE = "|".join(sorted(title.title() for title in _TITLES))
_CAPITAL = rf"(?:@\w+|(?:{_TITLE})\.|[A-Z](?:\.(?:[A-Z]\.)*)?[\w’'-]*)"
_RUN = re.compile(
    rf"{_CAPITAL}(?:\s(?:(?:of|for)(?:\sthe)?\s|de\s|van\s|von\s|al-|bin\s|&\s)?{_CAPITAL})*"
)
_APPOSITION = re.compile(
    r",\s(?:aged\s)?\d{1,3}(?=[,.;])(?:,\s(?:an?|the)\s[^,.;:“”\"\n]{3,60})?"
    r"|,\s(?P<role>[^,.;:“”\"\n]{3,60})(?=[,.;\n])"
)
_SET_OFF = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?)\s(?P<role>(?:[\w’'-]+\s){0,3}(?P<noun>[\w-]+)),\s$"
)
_NAME_BEFORE = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,3}},\s$")
_ARTICLE = re.compile(r"(?:the|an?)\s")
_DEFINITE = re.compile(r"\b[Tt]he\s([a-z][\w-]*(?:\s[a-z][\w-]*){0,2})")
_BEFORE = re.compile(r"(?:[\w’'-]+\s){1,5}$")
_OPENERS = words("sentences", "openers")
_PROVES = (", who ", ", which ")  # behind the name of a person, of an institution
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "by",
        "with",
        "and",
        "but",
        "for",
        "from",
        "that",
        "as",
        "in",
        "on",
        "at",
        "when",
        "while",
        "told",
        "said",
    ]
)


def widened(text: str, span: Span) -> Span:
    """Return the words of a name together with the role before and the apposition behind it.

    "spokesman [Dmitry Peskov]" and "[Maria Holm], the mayor of Tarn," give their roles.
    """
    start = span.start
    name = _NAME_BEFORE.search(text, max(0, start - 80), start)
    if name and _ARTICLE.match(text, start):  # "[Ana Reed], the mayor of Tarn,"
        named = _without_opener(text, Span(name.start(), name.end() - 2))
        if " " in named.of(text):
            return Span(named.start, span.end)
    if text[start : start + 1].isupper() or text[start : start + 1] == "@":
        start -= _role_before(text, start)
    behind = _APPOSITION.match(text, span.end)
    if behind and text[start : span.end].count(",") == 0 and _tells_who(behind):
        return Span(start, behind.end())
    return Span(start, span.end)


def named_in(article: Article, surnames: Collection[str] = ()) -> tuple[Mention, ...]:
    """Return the mentions of people and institutions in the running text, in order.

    Only those whose words prove what they are (a role, a title, an age, a known given name, a
    word that institutions bear): a place or a brand is no speaker to be taken for "it". A full
    name is proven too by "who" or "which" behind it, and where somebody speaks by its last word
    alone (`surnames`).
    """
    found = []
    for block in article.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            for run in _RUN.finditer(article.text, *block.span):
                span = _without_opener(article.text, Span(*run.span()))
                mention = read_mention(article.text, widened(article.text, span))
                behind = article.text[span.end : span.end + len(", which ")]
                if _is_proven(mention, behind, surnames):
                    found.append(mention)
    return tuple(found)


def described_in(article: Article) -> tuple[Mention, ...]:
    """Return the definite descriptions of the running text, in order: "the ministry"."""
    found = []
    for block in article.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            for described in _DEFINITE.finditer(article.text, *block.span):
                nouns = spelled_at(article.text, Span(*described.span(1)))
                ends = [word.end for word in nouns if kinds.is_noun(word.of(article.text))]
                if ends:
                    found.append(read_mention(article.text, Span(described.start(), ends[0])))
    return tuple(found)


def _role_before(text: str, start: int) -> int:
    """Return how many characters before a name tell the role: "Kremlin spokesman "."""
    set_off = _SET_OFF.search(text, max(0, start - 80), start)  # "their captain, Dina Marsh,"
    if set_off and kinds.is_person_noun(set_off["noun"]) and set_off["noun"].islower():
        return start - set_off.start("role")
    before = _BEFORE.search(text, max(0, start - 80), start)
    if before is None:
        return 0
    taken = 0
    found = before.group().split()
    if not (kinds.is_person_noun(found[-1]) and found[-1].lower() not in _STOP):
        return 0
    for word in reversed(found):
        if word.lower() in _STOP or (word[0].isupper() and word.lower() in _OPENERS):
            break
        taken += len(word) + 1
    return taken


def _tells_who(apposition: re.Match[str]) -> bool:
    role = apposition["role"]
    if role is None:
        return True
    core = re.split(r"\s(?:of|for|at|from|in|with|on|who|which|that)\s", role, maxsplit=1)[
        0
    ].split()
    telling = core if role.startswith(("the ", "a ", "an ")) else core[-1:]
    return any(map(kinds.is_person_noun, telling))


def _without_opener(text: str, span: Span) -> Span:
    first, _, rest = span.of(text).partition(" ")
    if rest and first.lower() in _OPENERS:
        return Span(span.end - len(rest), span.end)
    return span


def _is_proven(mention: Mention, behind: str, surnames: Collection[str]) -> bool:
    if mention.form is not Form.NAME:
        return False
    if mention.name in surnames or behind.startswith(
        _PROVES[mention.kind is SourceKind.INSTITUTION]
    ):
        return True
    if mention.kind is SourceKind.NAMED_PERSON and mention.name.split()[-1] in surnames:
        return True
    if mention.kind is SourceKind.INSTITUTION:
        return kinds.bears_institution_word(mention.name)
    known = mention.kind in (SourceKind.MEDIA, SourceKind.SOCIAL_MEDIA)
    return known or bool(mention.role or mention.gender)
