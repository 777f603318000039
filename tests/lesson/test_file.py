"""The lesson file as a whole: there and back, what is refused, what `fix` puts right."""

import os

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from quiz_app.lesson.file import HEADER, check, check_lesson, dump, fix, load, load_reviewed
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import LessonFileError
from tests.lesson.samples import MAYOR, TEXT, at, fields, lesson, typed_date
from tests.lesson.strategies import lessons

FILE = dump(lesson())
# `make test-long` looks at many more lessons than can be drawn each time.
EXAMPLES = int(os.environ.get("BYLINE_TEST_EXAMPLES", "40"))


@given(lessons())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_lesson_comes_back_as_it_was(made):
    text = dump(made)
    assert load(text) == made
    assert dump(load(text)) == text
    assert fix(text.encode()) == text
    by_another_parser = yaml.safe_load(text)
    assert Lesson.model_validate(by_another_parser) == made


def test_the_file_begins_with_what_editors_look_for():
    assert FILE.startswith("# yaml-language-server: $schema=lesson.schema.json\nformat: 1\nuuid: ")


def test_defaults_are_left_out():
    bare = lesson(ledger={}, glossary=(), questions=(), teacher={}, level="", source={})
    assert dump(bare).removeprefix(HEADER).splitlines()[:6] == [
        "format: 1",
        'uuid: "5b0c3f6e-7a41-4f7e-9d55-0c8f4b1f2a10"',
        "title: Is the bridge safe?",
        "",
        "source: {}",
        "",
    ]
    assert "ledger" not in dump(bare)


def test_fields_stand_in_the_order_of_the_types():
    question = yaml.safe_load(FILE)["questions"][3]
    assert list(question) == [
        "uuid", "type", "skill", "family", "stem", "passage", "evidence", "key", "feedback"
    ]  # fmt: skip


def test_only_a_lesson_without_flaws_is_published():
    flawed = FILE.replace("stem: Who", "stem: “Who", 1)
    assert load(flawed).questions[0].stem.startswith("“Who")
    with pytest.raises(LessonFileError, match="quotation mark"):
        load_reviewed(flawed)
    moved = FILE.replace("headline: Bridge", "headline: The bridge", 1)
    assert load_reviewed(moved) == load(moved)


def test_a_sound_file_has_no_problems():
    assert check(FILE) == ()
    assert check_lesson(lesson()) == ()


@pytest.mark.parametrize(
    ("old", "new", "path", "line_holds", "message"),
    [
        ("title: Is the bridge safe?\n", "", "title", "format: 1", "missing"),
        ("level:", "levl:", "levl", "levl:", "Did you mean `level`?"),
        ("level:", "zzz:", "zzz", "zzz:", "no field of this name here. Remove it."),
        ("format: 1", "format: 2", "format", "format: 2", "less than or equal to 1"),
        ("kind: unnamed", "kind: unamed", "ledger.sources[1].kind", "unamed", "'unnamed'"),
        ("0.93", "1:30", "ledger.claims[0].confidence", "1:30", "valid number"),
        ("start: 72", "start: 2025-03-12", "ledger.dates[0].words.start", "2025", "valid integer"),
        ('"2025-03-12"', '"2025-02-30"', "source.published", "2025-02-30", "'2025-02-30'"),
        ('key: "2025-03-10"', 'key: "2025-13"', "questions[3].key", "2025-13", "Month must be"),
        ("type: order", "type: ordre", "questions[2].type", "ordre", "order, typed-date"),
        ("    type: order\n", "", "questions[2].type", "- uuid: \"3333", "does not say its `type`"),
        ("key: a", "key: z", "questions[0].key", "key: z", "names z, which is no option"),
        ("- b\n      - a\n", "- b\n      - d\n", "questions[2].key", "key:", "names d"),
        ("- b\n      - a\n      - c\n", "- b\n      - a\n", "questions[2].key", "key:", "every"),
        ("- id: b\n        text: an", "- id: a\n        text: an", "questions[0].options",
         "options:", "Two have one id"),
        ("discussion:\n    - W", "discussion: W", "teacher.discussion", "discussion: W", "A list"),
        ("notes: Read", "notes:\n    - Read", "teacher.notes", "notes:", "Text is expected"),
        ("- id: s1\n      name: Ada Brill\n      kind: office holder\n      role: mayor\n",
         "- s1\n", "ledger.sources[0]", "- s1", "Fields are expected"),
        ("\nteacher:", "  - Who?\n\nteacher:", "questions[4]", "- Who?", "Fields are expected"),
        ("level: age", "level: !!str age", "level", "!!str", "Tags are not used"),
        ("level: age", "title: again\nlevel: age", "title", "title: again", "stands here twice"),
        ("nested_in: c1", "nested_in: c9", "ledger.claims[1].nested_in", "c9", "no claim 'c9'"),
        ("        text: an engineer", "        text: mayor ada  brill",
         "questions[0].options[1].text", "mayor ada  brill", "says the same as number 1"),
        ("start: 72", "start: 71", "ledger.dates[0].words", "words:", "has moved"),
    ],
)  # fmt: skip
def test_check_tells_path_and_line_of_what_is_wrong(old, new, path, line_holds, message):
    assert old in FILE
    broken = FILE.replace(old, new, 1)
    (problem,) = check(broken)
    assert problem.path == path
    assert line_holds in broken.splitlines()[problem.line - 1]
    assert message in str(problem)


def test_check_reports_problems_of_all_kinds_in_the_order_of_lines():
    broken = (
        FILE.replace("level: ", "lvel: ")
        .replace("kind: unnamed", "kind: &a unnamed")
        .replace("quote: on Monday", "quote: on Tuesday")
        .replace("key: a", "key: z")
    )
    problems = check(broken)
    assert [p.path for p in problems] == [
        "lvel",
        "ledger.sources[1].kind",
        "ledger.dates[0].words.quote",
        "questions[0].key",
        "questions[3].passage.quote",
    ]
    with pytest.raises(LessonFileError) as caught:
        load(broken)
    assert set(caught.value.problems) < set(problems)


def test_a_question_without_evidence_is_a_problem():
    text = FILE.replace(FILE[FILE.index("    evidence:") : FILE.index("    options:")], "", 1)
    (problem,) = check(text)
    assert (problem.path, problem.message) == ("questions[0].evidence", "This field is missing.")


def test_a_file_that_is_not_yaml_has_the_problem_that_stops_the_reading():
    (problem,) = check(FILE.replace("level: age", "level: age: "))
    assert problem.line == 5
    assert "not YAML" in problem.message


@pytest.mark.parametrize("text", ["- a\n- b", "word"])
def test_it_rejects_a_file_that_holds_no_fields(text):
    (problem,) = check(text)
    assert (problem.path, problem.line) == ("", 1)
    assert "Fields are expected" in problem.message


def test_load_names_every_reason():
    with pytest.raises(LessonFileError) as caught:
        load(FILE.replace("- c2", "- c7").replace("anchor", "anchor").replace("s2\n", "s1\n", 1))
    assert [p.path for p in caught.value.problems] == [
        "ledger.sources[1].id",
        "ledger.claims[1].source_id",
        "ledger.verification[0].claims[1]",
    ]
    assert str(caught.value).count("\n") == 2


def test_dump_refuses_what_could_not_be_loaded():
    astray = lesson(questions=[{**typed_date(), "evidence": [{**at(MAYOR), "quote": "Not there"}]}])
    with pytest.raises(LessonFileError) as caught:
        dump(astray)
    (problem,) = caught.value.problems
    assert problem.path == "questions[0].evidence[0].quote"
    assert problem.line > 1


def test_a_flawed_draft_can_be_written_and_opened_but_has_problems():
    draft = lesson(questions=[{**typed_date(), "stem": "When was “it?"}])
    assert load(dump(draft)) == draft
    (problem,) = check(dump(draft))
    assert problem.path == "questions[0].stem"
    assert check_lesson(draft) == (problem,)


def test_where_the_text_has_moved_the_quotation_wins():
    moved = FILE.replace("headline: Bridge at Norhaven", "headline: The old bridge at Norhaven", 1)
    assert {p.message for p in check(moved)} == {
        "The text has moved: offsets, prefix or suffix do not fit."
    }
    words = load(moved).ledger.dates[0].words
    assert (words.start, words.quote) == (at("on Monday")["start"] + 8, "on Monday")
    assert load(fix(moved)) == load(moved)
    assert check(fix(moved)) == ()


def test_fix_fills_in_offsets_that_are_left_out():
    quote = at("on Monday")
    offsets = f"        start: {quote['start']}\n        end: {quote['end']}\n"
    assert offsets in FILE
    bare = FILE.replace(offsets, "", 1)
    assert {(p.path, p.advice) for p in check(bare)} == {
        ("ledger.dates[0].words.start", "`quiz-app check --fix` puts it right."),
        ("ledger.dates[0].words.end", "`quiz-app check --fix` puts it right."),
    }
    assert fix(bare) == FILE


@pytest.mark.parametrize(("start", "end"), [("81", "72"), ("72", "x"), ("-3", "9"), ("", "")])
def test_fix_mends_offsets_that_are_none(start, end):
    broken = FILE.replace("start: 72", f"start: {start}").replace("end: 81", f"end: {end}")
    assert fix(broken) == FILE


def test_fix_guesses_no_place():
    twice = TEXT.count("e")
    assert twice > 1
    text = dump(lesson(ledger={"opinions": [at("e")]}, questions=[]))
    lost = text.replace(text[text.index("      prefix:") : text.index("glossary:")], "\n")
    (problem,) = check(fix(lost))
    assert problem.path == "ledger.opinions[0]"
    assert "several places" in problem.message


def test_fix_rewrites_in_canonical_form():
    free = FILE.replace("title: Is the bridge safe?", "# why?\ntitle:   'Is the bridge safe?'")
    assert fix(free) == FILE
    assert fix(FILE.replace("\n", "\r\n").encode("utf-8-sig")) == FILE


def test_fix_leaves_wrong_types_to_a_person():
    with pytest.raises(LessonFileError):
        fix(FILE.replace("key: a", "key: z"))


def test_the_sample_is_what_its_fields_say():
    assert lesson().text == TEXT
    assert lesson(**fields()) == lesson()
