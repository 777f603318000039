"""Item-writing rules in code: a question that breaks one is dropped, and says why.

Each rule is one function that returns what is wrong, or "". Of the ten rules, 8 (key
positions balanced, the same lesson each time) and 10 (sound statements asked about as
often as doubtful ones) look at the whole set, and so does a part of 6 (no question
answers another): they live in `selection.py`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Source
from quiz_app.lesson.distractors import MOST_RATIO, SAME, ratio, same_voice
from quiz_app.lesson.flaws import balanced, wording
from quiz_app.lesson.questions.calendar import written
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import (
    HotText,
    MultipleChoice,
    Order,
    Question,
    SingleChoice,
    TypedDate,
    TypedName,
)
from quiz_app.lesson.questions.wording import (
    introduce,
    mentions_casualties,
    sentence_case,
    similarity,
    telling,
    words,
)

LONGEST_STEM = 35  # words
MOST_OPTIONS = 4
LONGEST_KEY = 1.6  # times the longest wrong option
_QUOTED = re.compile(r"“[^”]*”")
_YES_NO = lexicon.words("questions", "yes_no_openers")
_ABSOLUTES = lexicon.words("questions", "absolutes")
_WHOLE_LIST = lexicon.words("questions", "whole_list_options")
_NEGATIVES = lexicon.words("questions", "negatives")
_UNRESOLVED = lexicon.words("questions", "unresolved")
_NEVER_LAST = lexicon.words("questions", "never_last")
_SLIPS = re.compile(r"\s\s|\s[.,;?!]|[,;:][.?!]|\.\.")


@dataclass(frozen=True)
class Breach:
    """A rule and how a question breaks it."""

    rule: str
    reason: str


Check = Callable[[Question, Material], str]


def review(question: Question, material: Material) -> Breach | None:
    """Return the first rule that a question breaks, or None where it passes all."""
    for name, check in RULES.items():
        if reason := check(question, material):
            return Breach(name, reason)
    return None


def option_texts(question: Question) -> list[str]:
    """Return what the learner chooses from or puts in order; nothing for typed answers."""
    if isinstance(question, SingleChoice | MultipleChoice):
        return [option.text for option in question.options]
    return [item.text for item in question.items] if isinstance(question, Order) else []


def key_texts(question: Question) -> list[str]:
    """Return the texts of the right options, the date or the name; nothing of an order."""
    if isinstance(question, SingleChoice):
        return [option.text for option in question.options if option.id == question.key]
    if isinstance(question, MultipleChoice):
        return [option.text for option in question.options if option.id in question.key]
    if isinstance(question, HotText):
        return [p.anchor.quote for p in question.passages if p.id == question.key]
    if isinstance(question, TypedName):
        return [question.key]
    return [written(question.key)] if isinstance(question, TypedDate) else []


def shortened(text: str) -> str:
    """Return the start of a text in single quotation marks, for a reason."""
    return f"‘{textwrap.shorten(text, 60, placeholder=' …')}’"


def one_right_answer(question: Question, material: Material) -> str:
    """Rule 1: no wrong option names the same speaker as the right one; not all are right."""
    wrong = _wrong_texts(question)
    if isinstance(question, MultipleChoice) and not wrong:
        return "every option is right"
    by_name = {sentence_case(introduce(material.text, s)): s for s in material.ledger.sources}
    rights = [by_name[text] for text in key_texts(question) if text in by_name]
    rivals = [by_name[text] for text in wrong if text in by_name]
    for right in rights:
        for rival in rivals:
            if same_voice(material, right, rival) or _shares_claim(
                material, right, rival, question
            ):
                return f"{rival.name} could be right as well as {right.name}"
    return ""


def grounded(question: Question, material: Material) -> str:
    """Rule 2: the evidence stands in the text and holds the passage or the key."""
    if not all(anchor.stands_in(material.text) for anchor in question.evidence):
        return "an evidence passage does not stand in the text"
    proof = " ".join(anchor.quote for anchor in question.evidence)
    if question.passage:
        return "" if question.passage.quote in proof else "the evidence leaves out the passage"
    shown = key_texts(question) or option_texts(question)
    missing = [text for text in shown if similarity(text, proof) < SAME and not _is_frame(text)]
    return f"the evidence does not show {shortened(missing[0])}" if missing else ""


def same_form(question: Question, _: Material) -> str:
    """Rule 3: options are of similar length, none doubled, the key not the longest by far."""
    texts = option_texts(question)
    for i, text in enumerate(texts):
        for other in texts[i + 1 :]:
            if text.lower() == other.lower() or _near_duplicates(text, other):
                return f"{shortened(text)} and {shortened(other)} are nearly the same"
    if not isinstance(question, SingleChoice):
        return ""
    longest_wrong = max(map(len, _wrong_texts(question)))
    if len(key_texts(question)[0]) > LONGEST_KEY * longest_wrong:
        return "the right option is the longest by far"
    return "the options differ much in length" if ratio(texts) > 2 * MOST_RATIO else ""


def option_habits(question: Question, _: Material) -> str:
    """Rule 4: three or four options, no "all of these", no yes or no, no hidden "not"."""
    texts = option_texts(question)
    if texts and not 3 <= len(texts) <= MOST_OPTIONS:
        return f"{len(texts)} options"
    if any(text.lower().rstrip(".") in _WHOLE_LIST for text in texts):
        return "an option stands for the whole list"
    asked = words(_unquoted(question.stem))
    if asked and asked[0] in _YES_NO:
        return "the question can be answered with yes or no"
    if _hides_negative(_unquoted(question.stem)):
        return "the question is put in the negative"
    absolute = [not _ABSOLUTES.isdisjoint(words(text)) for text in _wrong_texts(question)]
    keyed = [not _ABSOLUTES.isdisjoint(words(text)) for text in key_texts(question)]
    return (
        "only wrong options are absolute"
        if len(absolute) > 1 and all(absolute) and not any(keyed)
        else ""
    )


def stands_alone(question: Question, _: Material) -> str:
    """Rule 5: at most 35 words, a question, no open pronoun, no telling word of the key alone."""
    asked = _unquoted(question.stem)
    if len(words(question.stem)) > LONGEST_STEM:
        return f"the question has {len(words(question.stem))} words"
    if "?" not in asked:
        return "it asks nothing"
    pronouns = _UNRESOLVED.intersection(words(asked))
    if pronouns and not asked.startswith("Which source "):
        return f"who is meant by {sorted(pronouns)[0]!r}?"
    wrong = frozenset().union(*(telling(text) for text in _wrong_texts(question)))
    for key in key_texts(question) if wrong else ():
        shared = {w for w in telling(question.stem) & telling(key) - wrong if len(w) > 3}
        if shared:
            return f"question and right option alone share {sorted(shared)[0]!r}"
    return ""


def needs_the_article(question: Question, _: Material) -> str:
    """Rule 6: the question does not hold its own answer."""
    for key in key_texts(question):
        if key.lower().rstrip(".") in question.stem.lower():
            return f"the question names its answer, {shortened(key)}"
    return ""


def grammar(question: Question, _: Material) -> str:
    """Rule 7: marks balanced, sentence case, nothing clipped, no leftover "that"."""
    for text in (question.stem, *option_texts(question), *_reasons(question)):
        if not balanced(text) or any(not balanced_single(q) for q in _QUOTED.findall(text)):
            return f"quotation marks do not close: {shortened(text)}"
        if text.lstrip("“‘")[:1].islower():
            return f"it starts in lower case: {shortened(text)}"
        if _SLIPS.search(text):
            return f"a slip of spacing or marks: {shortened(text)}"
    for text in option_texts(question):
        if words(text) and words(text)[-1] in _NEVER_LAST:
            return f"the option breaks off: {shortened(text)}"
        if text.lower().startswith("that "):
            return f"a leftover “that”: {shortened(text)}"
    return ""


def neutral(question: Question, _: Material) -> str:
    """Rule 9: nothing on deaths or wounds is asked."""
    asked = [question.stem, *option_texts(question)]
    return next(
        (f"it speaks of casualties: {shortened(t)}" for t in asked if mentions_casualties(t)), ""
    )


RULES: dict[str, Check] = {
    "1 one right answer": one_right_answer,
    "2 grounded in the text": grounded,
    "3 options of one form": same_form,
    "4 option habits": option_habits,
    "5 stands alone": stands_alone,
    "6 needs the article": needs_the_article,
    "7 grammar": grammar,
    "9 neutral": neutral,
}


def balanced_single(text: str) -> bool:
    """Return whether a nested quotation that opens also closes (apostrophes are no marks)."""
    return text.count("‘") <= text.count("’")


def _wrong_texts(question: Question) -> list[str]:
    if isinstance(question, Order | TypedDate):
        return []
    rights = key_texts(question)
    return [text for text in option_texts(question) if text not in rights]


def _shares_claim(material: Material, right: Source, rival: Source, question: Question) -> bool:
    """Return whether the rival says what the question's passage says."""
    if question.passage is None:
        return False
    said = [span.of(material.text) for claim in material.claims_of(rival) for span in claim.content]
    return right.id != rival.id and any(
        similarity(question.passage.quote, text) >= SAME for text in said
    )


def _near_duplicates(text: str, other: str) -> bool:
    a, b = telling(text), telling(other)
    return bool(a | b) and len(a & b) / len(a | b) > SAME and not _differ_in_number(a, b)


def _differ_in_number(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(word.isdigit() for word in a ^ b)


def _is_frame(text: str) -> bool:
    """Return whether an item is of the lesson itself, not of the article."""
    return text == "This article was published"


def _hides_negative(asked: str) -> bool:
    """Return whether a stem says "not" (written NOT it is no trap; "unable" is a fact)."""
    shouted = {w.lower() for w in re.findall(r"\b[A-Z]{3,}\b", asked)}
    return bool(_NEGATIVES.intersection(words(asked)) - shouted)


def _unquoted(text: str) -> str:
    return _QUOTED.sub("“”", text)


def _reasons(question: Question) -> Iterator[str]:
    yield from (text for path, text in wording(question) if "feedback" in path)
