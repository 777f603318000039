from typing import Any

import pytest

from quiz_app.ledger.dates.grammar import compile_grammar, grammar
from quiz_app.ledger.lexicon import LexiconError

WORDS: dict[str, Any] = {"words": {"number_word": {"two": 2}, "month": {"may": 5}}}
RULE = {"reading": "calendar", "pattern": "in {month}", "confidence": 0.5}


def rules(**changes: Any) -> dict[str, Any]:
    around = dict.fromkeys(("edge", "part_of", "week_of", "joint", "range", "day_behind"), " ")
    return {"around": around, "rule": {"month": RULE | changes}}


def test_a_table_becomes_a_group_of_the_pattern() -> None:
    (rule,) = compile_grammar(WORDS, rules()).rules
    match = rule.pattern.search("It opens in May.")
    assert match is not None
    assert match["month"] == "May"


@pytest.mark.parametrize(
    ("words", "changes", "key"),
    [
        ({"words": {"number_word": {"Two": 2}}}, {}, "words.number_word"),
        ({"words": {"number_word": {}}}, {}, "words.number_word"),
        ({"words": {"month": {"may": 5}}}, {}, "words.number_word"),
        (WORDS, {"pattern": "{season}"}, "rule.month"),
        (WORDS, {"pattern": "("}, "rule.month"),
        (WORDS, {"confidence": 2}, "rule.month"),
        (WORDS, {"needs": "months"}, "rule.month"),
    ],
)
def test_it_rejects_a_malformed_table_by_its_key(
    words: dict[str, Any], changes: dict[str, Any], key: str
) -> None:
    with pytest.raises(LexiconError) as error:
        compile_grammar(words, rules(**changes))
    assert error.value.key == key


def test_it_rejects_a_rule_without_a_pattern() -> None:
    broken = rules()
    del broken["rule"]["month"]["pattern"]
    with pytest.raises(LexiconError, match="pattern"):
        compile_grammar(WORDS, broken)


def test_it_rejects_a_missing_pattern_of_what_stands_around() -> None:
    broken = rules()
    del broken["around"]["range"]
    with pytest.raises(LexiconError, match="range"):
        compile_grammar(WORDS, broken)


def test_the_shipped_grammar_names_every_rule_once() -> None:
    names = [rule.name for rule in grammar().rules]
    assert len(names) == len(set(names)) > 40
