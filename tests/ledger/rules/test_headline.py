import pytest

from quiz_app.ledger.model import Found
from quiz_app.ledger.rules.headline import read_headline
from tests.ledger.attributions import Shown, attribution, shown
from tests.ledger.reading import article

BODY = "\n\nThe Harbourside Trust said the pool would close, Reuters reported."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Pool to close in May – Reuters", ("Reuters", "–", "Pool to close in May")),
        ("Pool to close in May - Daily Herald", ("Daily Herald", "-", "Pool to close in May")),
        ("Pool to close | Harbourside Trust", ("Harbourside Trust", "|", "Pool to close")),
        ("Pool to close – ministry", ("ministry", "–", "Pool to close")),
        ("Warm baths help sleep, study finds", ("study", "finds", "Warm baths help sleep")),
        ("Pool was unsafe, city inspectors warn", ("city inspectors", "warn", "Pool was unsafe")),
        ("Pool to close, says operator", ("operator", "says", "Pool to close")),
        ("Pool to close – again", None),
        ("Pool to close – Town In Uproar", None),
        ("Pool to close – but the fight is not over for Reuters", None),
        ("Pool, baths and gym close", None),
        ("Well-known pool closes", None),
    ],
)
def test_who_says_what_the_headline_says(headline: str, expected: Shown | None) -> None:
    read = article(f"# {headline}{BODY}")
    found = read_headline(read, [])
    assert shown(read, found) == ([expected] if expected else [])
    assert all(one.by is Found.RULE for one in found)


def test_the_headlines_own_speakers_stay_and_stray_finds_go() -> None:
    read = article("# Trust denies pool will close – Reuters\n\nIt is open.")
    denial = attribution(read, "Trust", "denies", "pool will close")
    stray = attribution(read, "Trust", "", "pool will close – Reuters")
    found = read_headline(read, [denial, stray])
    assert found[0] == denial
    assert shown(read, found[1:]) == [("Reuters", "–", "Trust denies pool will close")]


def test_the_cue_of_the_headline_says_nothing_of_the_text_below() -> None:
    read = article("# Pool is closed, Reuters reports\n\nIt has been dry since May.")
    stray = attribution(read, "Reuters", "reports", "It has been dry since May")
    assert shown(read, read_headline(read, [stray])) == [("Reuters", "reports", "Pool is closed")]


def test_an_article_without_headline_is_left_alone() -> None:
    read = article("The pool is closed – Reuters")
    assert read_headline(read, []) == []
