import pytest

from quiz_app.ledger import kinds
from quiz_app.ledger.model import SourceKind as Kind


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mayor", True),
        ("Glaziers", False),
        ("spokeswomen", True),
        ("deputies", True),
        ("coaches", True),
        ("Gov.", True),
        ("mayor’s", True),
        ("bridge", False),
        ("some", False),
    ],
)
def test_nouns_for_people_are_known_in_all_forms(word: str, expected: bool) -> None:
    assert kinds.is_person_noun(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("analysts", True), ("police", True), ("boss", False), ("chorus", False), ("women", True)],
)
def test_plurals(word: str, expected: bool) -> None:
    assert kinds.is_plural(word) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Reed", True),
        ("Ines de la Torre", True),
        ("Northern Rail", False),
        ("Morning Courier", False),
        ("Prime Minister", False),
        ("Reed", False),
        ("French Guiana", False),
    ],
)
def test_names_of_people_are_told_from_others(name: str, expected: bool) -> None:
    assert kinds.is_person_name(name.split()) is expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lumo", Kind.INSTITUTION),
        ("Reuters", Kind.MEDIA),
        ("Denby Post", Kind.MEDIA),
        ("this newspaper", Kind.MEDIA),
        ("@owl", Kind.SOCIAL_MEDIA),
        ("Italians", Kind.GROUP),
    ],
)
def test_the_kind_of_a_name(name: str, kind: Kind) -> None:
    assert kinds.of_name(name) is kind


def test_a_phrase_without_a_known_noun_is_unnamed_or_a_group() -> None:
    assert kinds.of_description("glazier", ["glazier"], indefinite=True) is Kind.UNNAMED
    assert kinds.of_description("glaziers", ["glaziers"], indefinite=False) is Kind.GROUP


def test_gender_of_an_unlisted_name_is_not_guessed() -> None:
    found = [kinds.gender_of_name(name) for name in ("Maria Reed", "Xq Reed", "")]
    assert found == ["female", "", ""]


@pytest.mark.parametrize(
    ("words", "gender"),
    [("Mrs Reed", "female"), ("Mr Reed", "male"), ("Mrs Reed’s spokesman", "male"), ("nurse", "")],
)
def test_a_title_or_noun_tells_the_gender(words: str, gender: str) -> None:
    assert kinds.gender_of_words(words) == gender


def test_a_place_bears_no_persons_name() -> None:
    assert not kinds.is_person_name(["New", "Arden"])
