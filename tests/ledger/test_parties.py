import pytest

from quiz_app.ledger.sources import join_sources
from tests.ledger.reading import article, attributions

WAR = "Norland troops met Suthland soldiers. "


def party(text: str, row: str) -> tuple[bool | None, list[str]]:
    read = article(text)
    (source, *_), _ = join_sources(read, attributions(read, row))
    return source.party, [part.of(text) for part in source.party_evidence]


@pytest.mark.parametrize(
    ("text", "row", "expected", "evidence"),
    [
        (
            WAR + "The Norland defence ministry said no.",
            "The Norland defence ministry | said | no",
            True,
            ["Norland", "Norland troops"],
        ),
        (WAR + "The Eastland ministry said no.", "The Eastland ministry | said | no", None, []),
        (WAR + "Norland farmers said no.", "Norland farmers | said | no", None, []),
        (
            "Norland troops marched. The Norland government said no.",
            "The Norland government | said | no",
            None,
            [],
        ),
        (
            WAR + "Bo Lind, an independent Norland analyst, said no.",
            "Bo Lind | said | no",
            False,
            ["independent"],
        ),
        ("Prosecutor Ana Reed said no.", "Prosecutor Ana Reed | said | no", True, ["Prosecutor"]),
        (
            "Lumo Foods said it was sorry.",
            "Lumo Foods | said | it was sorry",
            True,
            ["it"],
        ),
        ("Ana Reed said it was late.", "Ana Reed | said | it was late", None, []),
        # who stands outside
        (
            "Bo Lind, who had no part in it, denied nothing.",
            "Bo Lind, who had no part in it | denied | nothing",
            False,
            ["no part in"],
        ),
        (
            "The Tarn Echo reported a fire.",
            "The Tarn Echo | reported | a fire",
            False,
            ["The Tarn Echo"],
        ),
        ("A website reported a fire.", "A website | reported | a fire", None, []),
        ("The Tarn Echo denied lying.", "The Tarn Echo | denied | lying", True, ["denied"]),
        ("Analysts expect rain.", "Analysts | expect | rain", False, ["Analysts"]),
        # who acts
        ("Ana Reed denied the theft.", "Ana Reed | denied | the theft", True, ["denied"]),
        ("Ana Reed has promised help.", "Ana Reed | has promised | help", True, ["promised"]),
        ("The council announced a ban.", "The council | announced | a ban", True, ["announced"]),
        ("Ana Reed announced a ban.", "Ana Reed | announced | a ban", None, []),
        ("A report dismissed it.", "A report | dismissed | it", None, []),
        # who answers for something
        ("Mayor Ana Reed said no.", "Mayor Ana Reed | said | no", True, ["Mayor"]),
        ("Ana Reed, the club’s chairman, said no.", "Ana Reed | said | no", True, ["chairman"]),
        ("Ana Reed, a former mayor, said no.", "Ana Reed | said | no", None, []),
        ("Ana Reed, the mayor’s doctor, said no.", "Ana Reed | said | no", None, []),
        ("The mayor said no.", "The mayor | said | no", None, []),
        (
            "Voss’s daughter, Ana Voss, said no.",
            "Voss’s daughter, Ana Voss | said | no",
            True,
            ["daughter"],
        ),
        # who speaks of itself
        ("Ana Reed said she had paid.", "Ana Reed | said | she had paid", None, []),
        ("The council said it saw no fire.", "The council | said | it saw no fire", None, []),
        ("The debate promised change.", "The debate | promised | change", None, []),
        ("“We paid,” Ana Reed said.", "Ana Reed | said | “We paid,”", True, ["We"]),
        ("“We paid,” one nurse said.", "one nurse | said | “We paid,”", None, []),
        ("“I saw it,” Ana Reed said.", "Ana Reed | said | “I saw it,”", None, []),
    ],
)
def test_the_text_shows_who_is_a_party(
    text: str, row: str, expected: bool | None, evidence: list[str]
) -> None:
    assert party(text, row) == (expected, evidence)


def test_who_is_spoken_of_by_another_source_is_a_party() -> None:
    text = "Lumo Foods said no. Ana Reed said Lumo Foods lied."
    read = article(text)
    rows = attributions(read, "Lumo Foods | said | no", "Ana Reed | said | Lumo Foods lied")
    (lumo, reed), _ = join_sources(read, rows)
    assert (lumo.party, reed.party) == (True, None)
    assert lumo.party_evidence[0].start == text.index("Lumo Foods lied")


def parties(text: str, *rows: str) -> list[bool | None]:
    read = article(text)
    sources, _ = join_sources(read, attributions(read, *rows))
    return [source.party for source in sources]


def test_who_is_accused_is_a_party() -> None:
    text = "Lumo Foods said no. Ana Reed accused the bosses of Lumo Foods."
    rows = ("Lumo Foods | said | no", "Ana Reed | accused | the bosses of Lumo Foods")
    assert parties(text, *rows) == [True, True]


def test_who_speaks_for_a_party_is_one() -> None:
    text = "The Tarn Council denied it. Tarn Council spokesman Bo Lind said no."
    rows = ("The Tarn Council | denied | it", "Tarn Council spokesman Bo Lind | said | no")
    assert parties(text, *rows) == [True, True]


def test_whose_owner_is_a_party_is_one() -> None:
    text = "Ana Reed denied it. Her agent said no."
    assert parties(text, "Ana Reed | denied | it", "Her agent | said | no") == [True, True]
