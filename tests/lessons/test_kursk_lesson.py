"""The reviewed lesson keeps what a careful reading of its article found, and asks it fairly.

Whoever edits the file by hand, or builds it anew, must not lose one of these.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from quiz_app.article.text import read_text
from quiz_app.ledger.model import Basis, ClaimStatus, SourceKind, Stance, VerificationStatus
from quiz_app.lesson.file import load
from quiz_app.lesson.model import ClaimRecord, Obtained
from quiz_app.lesson.questions.model import (
    MultipleChoice,
    Order,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
)
from quiz_app.lesson.questions.wording import mentions_casualties
from quiz_app.lesson.review import LONGEST_STEM, option_texts
from quiz_app.lesson.selection import gives_away

FOLDER = Path(__file__).parents[2] / "lessons"
LESSON = load((FOLDER / "kursk-foothold.yaml").read_text("utf-8"))
LEDGER = LESSON.ledger
QUOTED = re.compile("“([^”]*)”")
BY_FAMILY = pytest.mark.parametrize("question", LESSON.questions, ids=lambda q: q.family)


def _reasons(question: Question) -> Iterator[str]:
    if isinstance(question, SingleChoice | MultipleChoice):
        yield from (option.feedback for option in question.options)
    else:
        yield from (question.feedback.right, question.feedback.wrong)


def _claims_of(name: str) -> list[ClaimRecord]:
    ids = [source.id for source in LEDGER.sources if source.name == name]
    return [claim for claim in LEDGER.claims if claim.source_id in ids]


# The article and where it comes from


def test_the_lesson_holds_its_article_word_for_word() -> None:
    article = read_text((FOLDER / "kursk-foothold.txt").read_bytes())
    assert LESSON.text == "\n\n".join(article.block_text(block) for block in article.blocks)


def test_it_says_that_the_text_is_retold_and_when_the_news_was_published() -> None:
    assert (LESSON.source.obtained, LESSON.source.published) == (Obtained.RETOLD, "2025-03-13")
    assert "own words" in LESSON.source.rights


# The ledger


@pytest.mark.parametrize(
    ("name", "kind", "party"),
    [
        ("Reuters", SourceKind.MEDIA, None),
        ("Russia", SourceKind.INSTITUTION, True),
        ("Military analysts on both sides", SourceKind.GROUP, None),
        ("Russian Ministry of Defence", SourceKind.INSTITUTION, True),
        ("Dmitry Peskov", SourceKind.NAMED_PERSON, True),
        ("Commander-in-Chief of Ukraine’s Armed Forces", SourceKind.OFFICE_HOLDER, True),
        ("Skadovskyi Defender", SourceKind.SOCIAL_MEDIA, None),
        ("Russian authorities", SourceKind.INSTITUTION, True),
        ("Ruslan Leviev", SourceKind.NAMED_PERSON, False),
        ("Kremlin", SourceKind.INSTITUTION, True),
    ],
)
def test_a_source_is_of_its_kind(name: str, kind: SourceKind, party: bool | None) -> None:
    assert [(s.kind, s.party) for s in LEDGER.sources if s.name == name] == [(kind, party)]
    assert _claims_of(name)


def test_there_is_no_other_source() -> None:
    assert len(LEDGER.sources) == 10


def test_an_agreement_is_an_act_that_the_paper_states() -> None:
    own = [anchor.quote for anchor in LEDGER.own_statements]
    assert any(sentence.startswith("Meanwhile, Kyiv agreed on 11 March") for sentence in own)


def test_the_commander_denies_and_admits() -> None:
    said = _claims_of("Commander-in-Chief of Ukraine’s Armed Forces")
    assert [claim.stance for claim in said] == [Stance.DENIES, Stance.ADMITS]


@pytest.mark.parametrize(("name", "number"), [("Skadovskyi Defender", 2), ("Ruslan Leviev", 2)])
def test_pronouns_are_resolved(name: str, number: int) -> None:
    assert len(_claims_of(name)) == number


def test_what_could_not_be_confirmed_is_of_both_sides_and_of_nobody_else() -> None:
    (statement,) = [v for v in LEDGER.verification if v.status is VerificationStatus.UNVERIFIED]
    party = {source.id for source in LEDGER.sources if source.party}
    of_sides = [claim.id for claim in LEDGER.claims if claim.source_id in party]
    assert list(statement.claims) == of_sides
    covered = [claim for claim in LEDGER.claims if claim.id in statement.claims]
    fitting = {ClaimStatus.UNVERIFIED, ClaimStatus.DISPUTED}
    assert {claim.status for claim in covered} == fitting


def test_the_video_was_verified_by_reuters() -> None:
    (check,) = [v for v in LEDGER.verification if v.status is VerificationStatus.VERIFIED]
    assert check.by == "Reuters"
    assert check.about[0].quote.startswith("a video")


def test_all_but_the_agencys_own_words_came_by_way_of_the_agency() -> None:
    passed = {claim.relay for claim in LEDGER.claims if claim not in _claims_of("Reuters")}
    assert passed == {("Byline", "Reuters"), ("Byline", "Reuters", "Dozhd")}


@pytest.mark.parametrize(
    ("words", "value", "basis"),
    [
        ("6 August 2024", "2024-08-06", Basis.STATED),
        ("seven months", "P7M", Basis.STATED),
        ("12 March", "2025-03-12", Basis.PUBLICATION),
        ("Wednesday", "2025-03-12", Basis.PUBLICATION),
        ("11 March", "2025-03-11", Basis.PUBLICATION),
        ("30-day", "P30D", Basis.STATED),
    ],
)
def test_a_date_has_its_value_and_basis(words: str, value: str, basis: Basis) -> None:
    found = {(d.value, d.basis) for d in LEDGER.dates if d.words.quote == words}
    assert found == {(value, basis)}


@pytest.mark.parametrize("words", ["Friday", "today"])
def test_a_speakers_own_day_is_called_uncertain(words: str) -> None:
    (mention,) = [d for d in LEDGER.dates if d.words.quote == words]
    assert mention.note.startswith("Likely, not certain")
    assert mention.confidence < 0.7


# The questions


def test_every_skill_is_asked_about_enough() -> None:
    number = Counter(question.skill for question in LESSON.questions)
    assert (number[Skill.SOURCES], number[Skill.CLAIMS], number[Skill.DATES]) == (5, 6, 5)


@pytest.mark.parametrize(
    "family",
    [
        "kind-of-source",
        "verification-status",
        "observer-or-side",
        "unverified-statements",
        "chain-of-relay",
        "who-said-this",
        "what-did-source-say",
        "exact-words",
        "own-statement",
        "denied",
        "word-of-doubt",
        "calendar-date",
        "order-events",
        "said-or-happened",
        "duration-and-dates",
        "date-settled",
    ],
)
def test_each_family_is_asked_once(family: str) -> None:
    assert [question.family for question in LESSON.questions].count(family) == 1


def test_there_are_several_ways_to_answer() -> None:
    number = Counter(question.type for question in LESSON.questions)
    assert (number["multiple-choice"], number["order"], number["typed-date"]) == (2, 2, 1)


@BY_FAMILY
def test_every_reason_quotes_the_article(question: Question) -> None:
    text = LESSON.text.lower()
    for reason in _reasons(question):
        quoted = QUOTED.findall(reason)
        assert quoted, reason
        assert [q for q in quoted if q.lower() not in text] == []


@BY_FAMILY
def test_no_two_reasons_are_the_same(question: Question) -> None:
    reasons = list(_reasons(question))
    assert len(set(reasons)) == len(reasons)


@BY_FAMILY
def test_a_question_is_short_and_makes_no_game_of_deaths(question: Question) -> None:
    assert len(question.stem.split()) <= LONGEST_STEM
    asked = [question.stem, *option_texts(question)]
    assert not any(mentions_casualties(text) for text in asked)


def test_no_question_answers_another() -> None:
    pairs = permutations(LESSON.questions, 2)
    assert [(a.family, b.family) for a, b in pairs if gives_away(a, b)] == []


def test_the_right_option_has_no_habit() -> None:
    asked = [q for q in LESSON.questions if isinstance(q, SingleChoice)]
    places = Counter([option.id for option in q.options].index(q.key) for q in asked)
    assert set(places) == {0, 1, 2}
    assert max(places.values()) <= 4
    longest = [max(q.options, key=lambda option: len(option.text)).id == q.key for q in asked]
    assert sum(longest) <= len(asked) / 2


def test_a_date_that_only_the_speaker_knew_is_not_asked_for() -> None:
    typed = [q for q in LESSON.questions if isinstance(q, TypedDate)]
    assert [q.key for q in typed] == ["2025-03-11"]
    (settled,) = [q for q in LESSON.questions if q.family == "date-settled"]
    assert isinstance(settled, MultipleChoice)
    right = [option.text for option in settled.options if option.id in settled.key]
    assert not any("Friday" in text or "Today" in text for text in right)


@pytest.mark.parametrize(
    ("family", "in_order"),
    [
        ("order-events", ["Ukrainian forces", "Kyiv", "The Russian Ministry"]),
        ("chain-of-relay", ["Ruslan Leviev", "The television", "The agency", "This article"]),
    ],
)
def test_what_comes_first(family: str, in_order: list[str]) -> None:
    (question,) = [q for q in LESSON.questions if q.family == family]
    assert isinstance(question, Order)
    texts = {item.id: item.text for item in question.items}
    pairs = zip(question.key, in_order, strict=True)
    assert all(texts[item].startswith(start) for item, start in pairs)


# What stands around it


def test_pupils_are_told_what_it_is_about_and_what_words_mean() -> None:
    assert "killed" in LESSON.content_note
    assert len(LESSON.glossary) >= 10


def test_the_teacher_has_notes_prompts_and_a_task_away_from_the_page() -> None:
    assert "Dates to watch" in LESSON.teacher.notes
    assert len(LESSON.teacher.discussion) == 6
    assert LESSON.teacher.lateral_reading.startswith("Leave this page")
