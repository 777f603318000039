import pytest

from quiz_app.ledger.model import Source
from quiz_app.ledger.model import SourceKind as Kind
from quiz_app.ledger.parties import affiliated, side_of
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


def source(number: str, name: str, kind: Kind, role: str = "") -> Source:
    return Source(number, name, kind, (), role=role)


@pytest.mark.parametrize(
    ("name", "kind", "role", "side"),
    [
        ("Paris", Kind.INSTITUTION, "", "france"),
        ("French government", Kind.INSTITUTION, "", "france"),
        ("Jo Lind", Kind.NAMED_PERSON, "French president", "france"),
        ("Jo Lind", Kind.NAMED_PERSON, "French baker", None),
        ("Norland general staff", Kind.INSTITUTION, "", "norland"),
        ("Jo Lind", Kind.NAMED_PERSON, "", None),
        ("French radio", Kind.MEDIA, "", None),
    ],
)
def test_the_side_a_source_speaks_for(name: str, kind: Kind, role: str, side: str | None) -> None:
    assert side_of(source("s1", name, kind, role)) == side


def test_who_speaks_for_one_another_is_affiliated() -> None:
    sources = [
        source("s1", "Elysée", Kind.INSTITUTION),
        source("s2", "Jo Lind", Kind.NAMED_PERSON, "Elysée spokesman"),
        source("s3", "French government", Kind.INSTITUTION),
        source("s4", "Ana Reed", Kind.NAMED_PERSON, "French minister and Elysée adviser"),
        source("s5", "Night Owl", Kind.SOCIAL_MEDIA, "French blogger"),
    ]
    pairs = {("s1", "s2"), ("s1", "s3"), ("s1", "s4"), ("s2", "s3"), ("s2", "s4"), ("s3", "s4")}
    assert affiliated(sources) == {frozenset(pair) for pair in pairs}


def test_sources_without_ties_are_not_affiliated() -> None:
    one, other = source("s1", "Lumo", Kind.INSTITUTION), source("s2", "Bo", Kind.NAMED_PERSON)
    assert affiliated([one, other]) == frozenset()
