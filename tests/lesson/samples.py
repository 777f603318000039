"""A small lesson of our own writing, whole and sound, for tests to use or to break."""

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import Lesson

MAYOR = "Mayor Ada Brill said on Monday that the bridge was safe."
ENGINEER = "An engineer, who asked not to be named, denied it: “Two cables are gone.”"
CHECKED = "The Harbour Post could not verify either statement."
HEADLINE = "Bridge at Norhaven stays open"
TEXT = f"{HEADLINE}\n\nWhat the town says\n\n{MAYOR}\n\n{ENGINEER}\n\nWhat is known\n\n{CHECKED}"


def at(quote: str, text: str = TEXT) -> dict[str, object]:
    """Return the anchor of the first place where `quote` stands, as plain fields."""
    start = text.index(quote)
    return Anchor.at(text, start, start + len(quote)).model_dump()


def lesson(**changes: object) -> Lesson:
    """Return the sample lesson with some fields changed."""
    return Lesson.model_validate({**fields(), **changes})


def fields() -> dict[str, object]:
    """Return the sample lesson as plain fields, new ones at each call."""
    return {
        "uuid": "5b0c3f6e-7a41-4f7e-9d55-0c8f4b1f2a10",
        "title": "Is the bridge safe?",
        "level": "age 12 to 14",
        "source": {"publisher": "Harbour Post", "published": "2025-03-12", "obtained": "pasted"},
        "headline": HEADLINE,
        "sections": [
            {
                "id": "section-1",
                "title": "What the town says",
                "blocks": [{"text": MAYOR}, {"text": ENGINEER}],
            },
            {"id": "section-2", "title": "What is known", "blocks": [{"text": CHECKED}]},
        ],
        "ledger": ledger(),
        "glossary": [{"term": "verify", "meaning": "To find out for yourself if it is so."}],
        "questions": [single_choice(), multiple_choice(), order(), typed_date()],
        "teacher": {"notes": "Read it aloud first.", "discussion": ["Who could know?"]},
    }


def ledger() -> dict[str, object]:
    """Return the sample's ledger."""
    return {
        "sources": [
            {"id": "s1", "name": "Ada Brill", "kind": "office holder", "role": "mayor"},
            {"id": "s2", "name": "an engineer", "kind": "unnamed", "mentions": [at("An engineer")]},
        ],
        "claims": [
            {
                "id": "c1",
                "source_id": "s1",
                "cue": [at("said")],
                "content": [at("the bridge was safe")],
                "by": "tagger",
                "mode": "indirect",
                "confidence": 0.93,
            },
            {
                "id": "c2",
                "source_id": "s2",
                "content": [at("“Two cables are gone.”")],
                "by": "rule",
                "mode": "direct",
                "stance": "denies",
                "nested_in": "c1",
            },
        ],
        "verification": [
            {
                "id": "v1",
                "statement": at(CHECKED),
                "by": "The Harbour Post",
                "status": "could not be verified",
                "claims": ["c1", "c2"],
            }
        ],
        "dates": [
            {
                "id": "d1",
                "words": at("on Monday"),
                "type": "DATE",
                "value": "2025-03-10",
                "basis": "publication date",
                "precision": "day",
            }
        ],
    }


def single_choice() -> dict[str, object]:
    """Return a question with one right option."""
    return {
        "type": "single-choice",
        "uuid": "11111111-1111-4111-8111-111111111111",
        "skill": "claims",
        "family": "who-said-this",
        "stem": "Who said that the bridge was safe?",
        "options": [
            {"id": "a", "text": "Mayor Ada Brill", "feedback": "“Mayor Ada Brill said …”"},
            {"id": "b", "text": "an engineer", "feedback": "The engineer denied it."},
        ],
        "key": "a",
        "evidence": [at(MAYOR)],
    }


def multiple_choice() -> dict[str, object]:
    """Return a question with several right options."""
    return {
        "type": "multiple-choice",
        "uuid": "22222222-2222-4222-8222-222222222222",
        "skill": "sources",
        "family": "verification-status",
        "stem": "Which of these could the paper not verify?",
        "options": [
            {"id": "a", "text": "The bridge is safe.", "feedback": "It says “either statement”."},
            {"id": "b", "text": "Two cables are gone.", "feedback": "It says “either statement”."},
            {"id": "c", "text": "The bridge is open.", "feedback": "The headline states it."},
        ],
        "key": ["a", "b"],
        "evidence": [at(CHECKED)],
    }


def order() -> dict[str, object]:
    """Return a question that asks for an order."""
    return {
        "type": "order",
        "uuid": "33333333-3333-4333-8333-333333333333",
        "skill": "dates",
        "family": "order-events",
        "stem": "In which order does the article tell this?",
        "items": [
            {"id": "a", "text": "The engineer denies it."},
            {"id": "b", "text": "The mayor speaks."},
            {"id": "c", "text": "The paper tries to verify it."},
        ],
        "key": ["b", "a", "c"],
        "feedback": {"right": "So it stands there.", "wrong": "The mayor comes first."},
        "evidence": [at(MAYOR), at(CHECKED)],
    }


def match() -> dict[str, object]:
    """Return a question that asks who said what."""
    return {
        "type": "match",
        "uuid": "55555555-5555-4555-8555-555555555555",
        "skill": "claims",
        "family": "match-sources",
        "stem": "Who said what?",
        "items": [
            {"id": "a", "text": "It is safe.", "key": "x", "feedback": "“Mayor … said”"},
            {"id": "b", "text": "Two cables are gone.", "key": "y", "feedback": "He denied it."},
        ],
        "options": [{"id": "x", "text": "the mayor"}, {"id": "y", "text": "an engineer"}],
        "evidence": [at(MAYOR)],
    }


def hot_text() -> dict[str, object]:
    """Return a question that asks to point to a sentence."""
    return {
        "type": "hot-text",
        "uuid": "66666666-6666-4666-8666-666666666666",
        "skill": "sources",
        "family": "point-to-the-sentence",
        "stem": "Which sentence says what was checked?",
        "passages": [
            {"id": "a", "anchor": at(MAYOR), "feedback": "This is what the mayor says."},
            {"id": "b", "anchor": at(CHECKED), "feedback": "“could not”: it was tried."},
        ],
        "key": "b",
        "evidence": [at(CHECKED)],
    }


def typed_name() -> dict[str, object]:
    """Return a question that asks for a name."""
    return {
        "type": "typed-name",
        "uuid": "77777777-7777-4777-8777-777777777777",
        "skill": "claims",
        "family": "who-said-this",
        "stem": "Who said that the bridge was safe?",
        "key": "Ada Brill",
        "accept": ["Brill"],
        "feedback": {"right": "“Mayor Ada Brill said”", "wrong": "Look at the first sentence."},
        "evidence": [at(MAYOR)],
    }


def open_answer() -> dict[str, object]:
    """Return a question that the teacher marks."""
    return {
        "type": "open",
        "uuid": "88888888-8888-4888-8888-888888888888",
        "skill": "sources",
        "family": "look-up-next",
        "stem": "What would you look up next?",
        "rubric": [
            {"fraction": 0, "text": "Nothing to look up."},
            {"fraction": 1, "text": "A place and a question."},
        ],
        "sample": "I would ask the harbour office for the last inspection.",
        "evidence": [at(CHECKED)],
    }


def typed_date() -> dict[str, object]:
    """Return a question that asks for a date."""
    return {
        "type": "typed-date",
        "uuid": "44444444-4444-4444-8444-444444444444",
        "skill": "dates",
        "family": "calendar-date",
        "stem": "On which date did the mayor speak?",
        "key": "2025-03-10",
        "feedback": {"right": "Monday before 12 March.", "wrong": "Count back from 12 March."},
        "passage": at("on Monday"),
        "evidence": [at(MAYOR)],
    }
