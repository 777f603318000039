import pytest

from quiz_app.ledger.rules.relay import add_relays, resolve_pointing
from quiz_app.ledger.sentences import sentences
from tests.ledger.attributions import attribution, shown, words
from tests.ledger.reading import article

LATE = "it was late"


@pytest.mark.parametrize(
    ("text", "source", "cue", "relay"),
    [
        ("Lee told Radio North that it was late.", "Lee", "told", "Radio North"),
        (
            "As it was late, he told the Anville TV channel .",
            "he",
            "told",
            "the Anville TV channel",
        ),
        ("Lee said in an interview with the BBC it was late.", "Lee", "said", "the BBC"),
        ("Lee wrote, in a note seen by the Sun, it was late.", "Lee", "wrote", "the Sun"),
        ("Lee told reporters that it was late.", "Lee", "told", ""),
        ("Lee told the court that it was late.", "Lee", "told", ""),
        ("# Over – Reuters\n\nLee said it was late.", "Lee", "said", "Reuters"),
        ("# Over – Reuters\n\nReuters said it was late.", "Reuters", "said", ""),
        ("# Over – ministry\n\nLee said it was late.", "Lee", "said", ""),
        ("LONDON (AP) — Lee said it was late.", "Lee", "said", "AP"),
        ("Lee (centre) - a cook - said it was late.", "Lee", "said", ""),
        ("Lee said it was late.\n\n= Source: Reuters", "Lee", "said", "Reuters"),
        ("Lee said it was late.\n\n= Photo: Reuters", "Lee", "said", ""),
        ("# Over – Reuters\n\nLee told CNN it was late.", "Lee", "told", "Reuters | CNN"),
    ],
)
def test_who_passed_it_on(text: str, source: str, cue: str, relay: str) -> None:
    read = article(text)
    find = attribution(read, source, cue, LATE)
    found = add_relays(read, sentences(read), [find])
    assert words(read, found[0].relay) == relay


def test_who_was_told_within_a_statement_is_no_relay() -> None:
    read = article("Lee said Bo had told the BBC so.")
    find = attribution(read, "Lee", "said", "Bo had told the BBC so")
    assert add_relays(read, sentences(read), [find]) == [find]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("One. Two.\n\n# Three\n\nThis was reported by Reuters.", "One. Two."),
        ("One. Two. This was reported by Reuters.", "Two."),
        ("This was reported by Reuters.", "This"),
        ("One.\n\nThis attack was reported by Reuters.", "This attack"),
    ],
)
def test_this_is_what_was_said_before(text: str, content: str) -> None:
    read = article(text)
    pointing = "This attack" if "attack" in text else "This"
    find = attribution(read, "Reuters", "was reported by", pointing)
    found = resolve_pointing(read, sentences(read), [find])
    assert shown(read, found) == [("Reuters", "was reported by", content)]


def test_who_disputes_this_need_not_mean_all_of_it() -> None:
    read = article("One. Two.\n\nThe mayor disputes this.")
    find = attribution(read, "The mayor", "disputes", "this")
    assert resolve_pointing(read, sentences(read), [find]) == [find]


def test_a_reported_passage_hands_its_reporter_to_the_claims_in_it() -> None:
    read = article("Lee said it was late.\n\nThis was reported by Reuters.")
    finds = [
        attribution(read, "Lee", "said", "it was late"),
        attribution(read, "Reuters", "was reported by", "This"),
    ]
    parts = sentences(read)
    found = add_relays(read, parts, resolve_pointing(read, parts, finds))
    assert [words(read, one.relay) for one in found] == ["Reuters", ""]
