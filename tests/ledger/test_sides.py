import pytest

from quiz_app.ledger.model import Source
from quiz_app.ledger.model import SourceKind as Kind
from quiz_app.ledger.sides import affiliated, side_of


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
