from dataclasses import replace

import pytest

from quiz_app.ledger.model import Source
from quiz_app.ledger.model import SourceKind as Kind
from quiz_app.ledger.sources import join_sources
from tests.ledger.reading import article, attributions


def read(text: str, *rows: str) -> tuple[tuple[Source, ...], list[str | None]]:
    """Return the sources, and the name of each attribution's source."""
    found = article(text)
    sources, ids = join_sources(found, attributions(found, *rows))
    names = {source.id: source.name for source in sources}
    return sources, [names[number] if number else None for number in ids]


@pytest.mark.parametrize(
    ("text", "rows", "names"),
    [
        (
            "Mayor Ana Reed said it rained. Reed said it snowed.",
            ["Mayor Ana Reed | said | it rained", "Reed | said | it snowed"],
            ["Ana Reed", "Ana Reed"],
        ),
        (
            "Baker Ana Reed said it rained. Baker Bo Lind said no. She said it snowed.",
            ["Ana Reed | said | it rained", "Bo Lind | said | no", "She | said | it snowed"],
            ["Ana Reed", "Bo Lind", "Ana Reed"],
        ),
        (
            "Clerk Kim Reed and clerk Jo Lind met. She said it rained.",
            ["She | said | it rained"],
            [None],
        ),
        (
            "The Ministry of Health said no. On Friday the ministry said yes. It said maybe.",
            [
                "The Ministry of Health | said | no",
                "the ministry | said | yes",
                "It | said | maybe",
            ],
            ["Ministry of Health"] * 3,
        ),
        (
            "The Ministry of Health said no. The Ministry of Work said yes. The ministry said so.",
            [
                "The Ministry of Health | said | no",
                "The Ministry of Work | said | yes",
                "The ministry | said | so",
            ],
            ["Ministry of Health", "Ministry of Work", None],
        ),
        (
            "It rained, Reuters said. The news agency Reuters said no. The agency Reuters said so.",
            [
                "Reuters | said | It rained",
                "The news agency Reuters | said | no",
                "The agency Reuters | said | so",
            ],
            ["Reuters"] * 3,
        ),
        (
            "Blogger Night Owl wrote that it rained.\n\nAccording to him, it snowed.",
            ["Blogger Night Owl | wrote | it rained", "him | According to | it snowed"],
            ["Night Owl", "Night Owl"],
        ),
        (
            "Analyst Bo Lind believes it rains.\n\n“It pours. It is wet,” he told Radio Denby.",
            ["Analyst Bo Lind | believes | it rains", "he | told | “It pours. It is wet,”"],
            ["Bo Lind", "Bo Lind"],
        ),
        (
            "“Bo Lind lied,” he said. He left.",
            ["he | said | “Bo Lind lied,”"],
            [None],
        ),
        (
            "Lumo Foods said no. The company said yes. Lumo said maybe.",
            ["Lumo Foods | said | no", "The company | said | yes", "Lumo | said | maybe"],
            ["Lumo Foods"] * 3,
        ),
        (
            "Mayor Ana Reed, who said it rained, left. Her lawyer said no.",
            ["who | said | it rained", "Her lawyer | said | no"],
            ["Ana Reed", "Ana Reed’s lawyer"],
        ),
        (
            "Officials said no. Officials said yes. A clerk said so. A clerk said maybe.",
            [
                "Officials | said | no",
                "Officials | said | yes",
                "A clerk | said | so",
                "A clerk | said | maybe",
            ],
            ["Officials", "Officials", "clerk", "clerk"],
        ),
        (
            "The mayor said no. Mayor Ana Reed said yes.",
            ["The mayor | said | no", "Mayor Ana Reed | said | yes"],
            ["Ana Reed", "Ana Reed"],
        ),
        (
            "A study found a cure. The study, led by Ana Reed, took years. It found a cause.",
            ["A study | found | a cure", "It | found | a cause"],
            ["study", "study"],
        ),
        (
            "Their captain, Dina Marsh, left. Marsh said no. “Yes,” the striker said.",
            ["Marsh | said | no", "the striker | said | “Yes,”"],
            ["Dina Marsh", "Dina Marsh"],
        ),
        (
            "The World Health Organization said no. The WHO said yes.",
            ["The World Health Organization | said | no", "The WHO | said | yes"],
            ["World Health Organization"] * 2,
        ),
        (
            "The unions said no. They said yes.",
            ["The unions | said | no", "They | said | yes"],
            ["unions", "unions"],
        ),
        ("“It rains.”", [" | | “It rains.”"], [None]),
        (
            "The Commander-in-Chief said no. The commander said yes.",
            ["The Commander-in-Chief | said | no", "The commander | said | yes"],
            ["Commander-in-Chief"] * 2,
        ),
        (
            "Marsh said no. Coach Dina Marsh said yes.",
            ["Marsh | said | no", "Coach Dina Marsh | said | yes"],
            ["Dina Marsh"] * 2,
        ),
        (
            "Mary King met Bo Lind. King said no. The king said yes.",
            ["King | said | no", "The king | said | yes"],
            ["Mary King", "king"],
        ),
        (
            "Bo Lind, the mayor, said no. His spokesman said yes. His spokesman said so.",
            [
                "Bo Lind | said | no",
                "His spokesman | said | yes",
                "His spokesman | said | so",
            ],
            ["Bo Lind", "Bo Lind’s spokesman", "Bo Lind’s spokesman"],
        ),
    ],
)
def test_mentions_of_one_speaker_are_joined(
    text: str, rows: list[str], names: list[str | None]
) -> None:
    assert read(text, *rows)[1] == names


@pytest.mark.parametrize(
    ("text", "rows", "names"),
    [
        (  # a description, then the name that tells who it was
            "A deputy mayor said no. The deputy mayor, Ana Korvell, said yes. Ms Korvel said so.",
            [
                "A deputy mayor | said | no",
                "The deputy mayor, Ana Korvell | said | yes",
                "Ms Korvel | said | so",
            ],
            ["Ana Korvell"] * 3,
        ),
        (
            "The newspaper Le Cadran said no. The newspaper said yes.",
            ["The newspaper Le Cadran | said | no", "The newspaper | said | yes"],
            ["Le Cadran", "Le Cadran"],
        ),
        (
            "# Hospital trust denies it\n\nThe Fallow trust said no. The trust said yes.",
            [
                "Hospital trust | denies | it",
                "The Fallow trust | said | no",
                "The trust | said | yes",
            ],
            ["Hospital trust", "Fallow trust", "Fallow trust"],
        ),
        (  # two who speak together are no source, but each may speak later
            "Ana Reed and Bo Lind said no. Reed said yes. Lind said so.",
            ["Ana Reed and Bo Lind | said | no", "Reed | said | yes", "Lind | said | so"],
            [None, "Ana Reed", "Bo Lind"],
        ),
        (
            "Baker Ana Reed met baker Bo Reed. Mrs Reed said no. Mr Reed said yes.",
            ["Mrs Reed | said | no", "Mr Reed | said | yes"],
            ["Ana Reed", "Bo Reed"],
        ),
        (  # the council is not its manager
            "The council said no. The council’s manager, Bo Lind, said yes.",
            ["The council | said | no", "The council’s manager, Bo Lind | said | yes"],
            ["council", "Bo Lind"],
        ),
        (
            "The mayor said no. The mayor’s spokesman Bo Lind said yes.",
            ["The mayor | said | no", "The mayor’s spokesman Bo Lind | said | yes"],
            ["mayor", "Bo Lind"],
        ),
        (  # a full name nobody speaks by, known by the surname that does
            "Aldo Oyel won. Oyel said yes. He said no.",
            ["Oyel | said | yes", "He | said | no"],
            ["Aldo Oyel", "Aldo Oyel"],
        ),
        (
            "It met Orso Wend, who wrote that it rained.",
            ["who | wrote | that it rained"],
            ["Orso Wend"],
        ),
        (
            "Dozeley, which makes beds, paid. The company denies it.",
            ["The company | denies | it"],
            ["Dozeley"],
        ),
        (
            "It stood on the account @tarnwatch, which claimed no. The account said yes.",
            ["which | claimed | no", "The account | said | yes"],
            ["@tarnwatch", "@tarnwatch"],
        ),
        (
            "A former worker said no. “Yes,” the man said.",
            ["A former worker | said | no", "the man | said | “Yes,”"],
            ["former worker", "former worker"],
        ),
        (
            "# It snows, survey finds\n\nA survey of 90 towns found it. The survey said so.",
            [
                "survey | finds | It snows",
                "A survey of 90 towns | found | it",
                "The survey | said | so",
            ],
            ["survey of 90 towns"] * 3,
        ),
    ],
)
def test_who_a_name_or_a_noun_means(text: str, rows: list[str], names: list[str | None]) -> None:
    assert read(text, *rows)[1] == names


def test_two_unnamed_clerks_stay_two() -> None:
    rows = ["A clerk | said | so", "A clerk | said | maybe"]
    sources, _ = read("A clerk said so. A clerk said maybe.", *rows)
    assert [source.id for source in sources] == ["s1", "s2"]


def test_a_source_keeps_role_kind_and_all_mentions() -> None:
    text = "It rained. Council leader Ana Reed was out. Reed said no. She said yes."
    sources, _ = read(text, "Reed | said | no", "She | said | yes")
    (source,) = sources
    assert (source.name, source.role) == ("Ana Reed", "Council leader")
    assert source.kind is Kind.NAMED_PERSON
    assert [m.of(text) for m in source.mentions] == ["Council leader Ana Reed", "Reed", "She"]


def test_who_only_is_named_is_no_source() -> None:
    sources, _ = read("Mayor Ana Reed met the clerk. A nurse said no.", "A nurse | said | no")
    assert [source.name for source in sources] == ["nurse"]


def test_an_article_without_attributions_has_no_sources() -> None:
    assert join_sources(article("It rained."), ()) == ((), ())


def test_who_speaks_within_a_quotation_is_told_by_it_alone() -> None:
    text = "“I knew it. He said so. The cook told us,” Ana Reed said."
    read = article(text)
    (outer,) = attributions(read, "Ana Reed | said | “I knew it. He said so. The cook told us,”")
    nested = attributions(read, "I | knew | it", "He | said | so", "The cook | told | us")
    found = [outer, *(replace(one, nested_in=0) for one in nested)]
    sources, ids = join_sources(read, found)
    names = {source.id: source.name for source in sources}
    assert [names.get(number or "") for number in ids] == ["Ana Reed", "Ana Reed", None, "cook"]
