from importlib.resources import files

import pytest

from quiz_app.ledger import lexicon
from quiz_app.ledger.lexicon import LexiconError


@pytest.mark.parametrize("path", sorted(p.name for p in files(lexicon).iterdir()))
def test_every_shipped_list_loads(path: str) -> None:
    if path.endswith(".toml"):
        assert lexicon.load(path.removesuffix(".toml"))


@pytest.mark.parametrize(
    ("text", "key", "problem"),
    [
        ("", "", "empty"),
        ("a = [", "", "not TOML"),
        ("a = []", "a", "the list is empty"),
        ('[a]\nb = ["x", " "]', "a.b", "' ' is not a word"),
        ("a = [1]", "a", "1 is not a word"),
        ('a = ["x", "x"]', "a", "'x' stands there twice"),
    ],
)
def test_a_malformed_list_is_named(text: str, key: str, problem: str) -> None:
    with pytest.raises(LexiconError) as caught:
        lexicon.parse("birds", text)
    assert caught.value.key == key
    assert problem in str(caught.value)
    assert "lexicon/birds.toml" in str(caught.value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"lexicon/no_such_list\.toml"):
        lexicon.load("no_such_list")


def test_one_list_as_a_set() -> None:
    assert "mr" in lexicon.words("sentences", "never_last")


@pytest.mark.parametrize("keys", [("no_such_key",), ("openers", "deeper")])
def test_a_missing_list_is_named(keys: tuple[str, ...]) -> None:
    with pytest.raises(LexiconError, match="missing"):
        lexicon.words("sentences", *keys)


def test_a_table_is_no_list() -> None:
    with pytest.raises(LexiconError, match="should be a list"):
        lexicon.words("sentences")
