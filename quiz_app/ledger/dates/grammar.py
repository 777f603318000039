"""The grammar of dates: words and rules from lexicon/dates.toml and date_rules.toml, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quiz_app.ledger import lexicon
from quiz_app.ledger.lexicon import LexiconError

RULES = "date_rules"
WORDS = "dates"
_AROUND = ("edge", "part_of", "week_of", "joint", "range", "day_behind")
_PLACE = re.compile(r"\{([a-z_]+)\}")  # {month}; not the {2,3} of a regular expression


@dataclass(frozen=True)
class Rule:
    """One way to write a date: the pattern, and the name of the function that reads it."""

    name: str
    pattern: re.Pattern[str]
    reading: str
    confidence: float
    needs: tuple[str, ...] = ()
    on_day: float | None = None  # the confidence in a value that is the day of publication

    def may_match(self, small_letters: str) -> bool:
        """Return whether a text, given in small letters, has a word that the rule needs."""
        return not self.needs or any(word in small_letters for word in self.needs)


@dataclass(frozen=True)
class Grammar:
    """All rules in order, the words they use, and what may stand around a mention."""

    words: Mapping[str, Mapping[str, Any]]
    rules: tuple[Rule, ...]
    edge: re.Pattern[str]
    part_of: re.Pattern[str]
    week_of: re.Pattern[str]
    joint: re.Pattern[str]
    range: re.Pattern[str]
    day_behind: re.Pattern[str]

    def meaning(self, match: re.Match[str], table: str) -> Any:
        """Return what the matched word of a table stands for, or None if none was matched."""
        groups = match.groupdict()
        word = groups.get(table)
        return None if word is None else self.words[table][" ".join(word.lower().split())]

    def unit(self, match: re.Match[str]) -> str:
        """Return the code of the unit that a match names, singular or plural."""
        return str(self.meaning(match, "units") or self.meaning(match, "unit"))


@cache
def grammar() -> Grammar:
    """Return the grammar of the shipped files; raises LexiconError where they are malformed."""
    return compile_grammar(lexicon.load(WORDS), lexicon.load(RULES))


def compile_grammar(words: Mapping[str, Any], rules: Mapping[str, Any]) -> Grammar:
    """Return the compiled grammar; raises LexiconError naming the file, the key and the problem."""
    tables = _tables(words)
    pieces = {name: _alternatives(name, table) for name, table in tables.items()}
    pieces["plain_number_word"] = re.sub(r"\?P<\w+>", "?:", pieces["number_word"])
    for name, fragment in rules.get("fragments", {}).items():
        pieces[name] = _fill(f"fragments.{name}", fragment, pieces)
    around = {
        name: _compile(f"around.{name}", _fill(f"around.{name}", pattern, pieces))
        for name, pattern in rules.get("around", {}).items()
    }
    if around.keys() != set(_AROUND):
        raise LexiconError(RULES, "around", f"should name {', '.join(_AROUND)}")
    needs = {"": (), **{name: tuple(words) for name, words in rules.get("needs", {}).items()}}
    compiled = (_rule(name, rule, pieces, needs) for name, rule in rules.get("rule", {}).items())
    return Grammar(tables, tuple(compiled), **around)


def _tables(words: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    tables = words.get("words", {})
    for name, table in tables.items():
        if not isinstance(table, Mapping) or not table:
            raise LexiconError(WORDS, f"words.{name}", "should be a table of words")
        for word in table:
            if word != word.lower().strip() or not word:
                raise LexiconError(WORDS, f"words.{name}", f"{word!r} should be in small letters")
    if "number_word" not in tables:
        raise LexiconError(WORDS, "words.number_word", "missing")
    return dict(tables)


def _alternatives(name: str, table: Mapping[str, Any]) -> str:
    longest_first = sorted(table, key=lambda word: (-len(word), word))
    return f"(?P<{name}>{'|'.join(re.escape(word) for word in longest_first)})"


def _fill(key: str, pattern: str, pieces: Mapping[str, str]) -> str:
    def piece(place: re.Match[str]) -> str:
        if place[1] not in pieces:
            raise LexiconError(RULES, key, f"{{{place[1]}}} is neither a table nor a fragment")
        return pieces[place[1]]

    return _PLACE.sub(piece, pattern)


def _rule(
    name: str,
    rule: Mapping[str, Any],
    pieces: Mapping[str, str],
    needs: Mapping[str, tuple[str, ...]],
) -> Rule:
    key = f"rule.{name}"
    missing = {"reading", "pattern", "confidence"} - rule.keys()
    if missing:
        raise LexiconError(RULES, key, f"has no {', '.join(sorted(missing))}")
    if not 0 < rule["confidence"] <= 1:
        raise LexiconError(RULES, key, "confidence should be a probability")
    if rule.get("needs", "") not in needs:
        raise LexiconError(RULES, key, f"needs {rule['needs']!r}, which is no list of [needs]")
    pattern = _compile(key, rf"(?<!\w)(?:{_fill(key, rule['pattern'], pieces)})(?!\w)")
    words = needs[rule.get("needs", "")]
    return Rule(name, pattern, rule["reading"], rule["confidence"], words, rule.get("on_day"))


def _compile(key: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise LexiconError(RULES, key, f"no regular expression ({error})") from error
