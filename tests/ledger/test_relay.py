import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.rules.relay import add_relays
from quiz_app.ledger.sentences import sentences
from tests.ledger.reading import article, attributions


@pytest.mark.parametrize(
    ("text", "rows", "relay"),
    [
        ("The mayor said no.", ["The mayor | said | no"], ()),
        (
            "The mayor told Radio Denby that it rained.",
            ["The mayor | told | that it rained"],
            ("The Echo", "Radio Denby"),
        ),
        (
            "The mayor told a meeting that it rained.",
            ["The mayor | told | that it rained"],
            (),
        ),
        (
            "# Mayor resigns – Reuters\n\nThe mayor said no.",
            ["The mayor | said | no"],
            ("The Echo", "Reuters"),
        ),
        (
            "# Mayor resigns – agency\n\nDENBY, 3 May (Westwire) – The mayor said no.",
            ["The mayor | said | no"],
            ("The Echo", "Westwire"),
        ),
        (
            "The mayor told a news conference that it rained.",
            ["The mayor | told | that it rained"],
            (),
        ),
        (
            "The mayor told the radio station Denby 94 that it rained.",
            ["The mayor | told | that it rained"],
            ("The Echo", "radio station Denby 94"),
        ),
        (
            "# Mayor resigns – again\n\nThe mayor said no.",
            ["The mayor | said | no"],
            (),
        ),
        (
            "# Mayor resigns – Reuters\n\nThe mayor told the Harbour TV channel that it rained.",
            ["The mayor | told | that it rained"],
            ("The Echo", "Reuters", "Harbour TV channel"),
        ),
        (
            "# Mayor resigns – Reuters\n\nReuters reported that it rained.",
            ["Reuters | reported | that it rained"],
            (),
        ),
    ],
)
def test_the_chain_runs_from_the_reader_to_the_source(
    text: str, rows: list[str], relay: tuple[str, ...]
) -> None:
    read = article(text)
    found = add_relays(read, sentences(read), attributions(read, *rows))
    ledger = read_ledger(read, found, paper="The Echo")
    assert ledger.claims[-1].relay == relay


@pytest.mark.parametrize("pointed", ["This", "The mayor resigns over a bridge."])
def test_reported_by_near_the_top_speaks_of_the_whole_article(pointed: str) -> None:
    read = article(
        "# Mayor resigns\n\nThe mayor resigns over a bridge.\n\nThis was reported by Reuters."
        "\n\nThe mayor said no."
    )
    rows = attributions(read, f"Reuters | was reported by | {pointed}", "The mayor | said | no")
    claims = read_ledger(read, rows).claims
    assert {claim.relay for claim in claims} == {(), ("this paper", "Reuters")}
    assert claims[-1].relay == ("this paper", "Reuters")
