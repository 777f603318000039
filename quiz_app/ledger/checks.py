"""Sentences that say that something was checked, could not be, or drew no answer.

Read around the verb: what stands before it tells who, done or failed, planned or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger.check import Check
from quiz_app.ledger.evidence import (
    denied_in_passing,
    found_by_checkers,
    matched_by_sight,
    no_evidence,
)
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import VerificationStatus
from quiz_app.ledger.sentences import sentences
from quiz_app.ledger.silence import no_response, refused
from quiz_app.ledger.verb_groups import (
    MAY,
    NEGATIVE,
    PASSIVE,
    VerbGroup,
    subject_before,
    verb_group,
)
from quiz_app.ledger.words import forms, pattern, stripped


def _checks(*keys: str) -> frozenset[str]:
    return words("checks", *keys)


_VERIFY, _CONFIRM, _ESTABLISH = (
    frozenset(form for verb in _checks("verbs", group) for form in forms(verb, {}))
    for group in ("verify", "confirm", "establish")
)
_VERB = pattern(_VERIFY | _CONFIRM | _ESTABLISH)
_OPEN = _checks("subject", "open")
_ADVERBS = re.compile(rf"(?:(?:{'|'.join(_checks('before_verb', 'adverbs'))})\s+)+")
_CHECKABLE = pattern(_checks("said_of", "checkable"))
_BADGE = pattern(_checks("said_of", "badges"))
_HOW = pattern(_checks("how", "lead"))
_ADJECTIVE = pattern(_checks("said_of", "adjectives"))
_DETERMINERS = ("a", "an", "the", "this", "these", "newly")
_START = 5  # words within which the noun stands that can be checked
_ABLE = re.compile(r"(?<!un)\bable\sto\s(?:\w+ly\s)?$")
_INDEPENDENT = re.compile(r"\bindependent(?:ly)?\b")
_OBJECT_END = re.compile(r"[,;.!?”\"]|\s(?:but|because|although|though|while|due\sto|so\sthat)\s")
_WH = ("whether", "if ", "that ", "who ", "how ", "what ", "when ", "where ", "why ")
_BY_END = r"\s(?:show(?:s|ed|ing)?|using|through|who|which|that|and|after|on|in|at)\s|[,;.]|$"
_BY = re.compile(rf"\bby\s+(?!\w+ing\b)(?P<by>[^,;.]+?)(?={_BY_END})")


def find_checks(article: Article) -> tuple[Check, ...]:
    """Return the statements of the running text that something was checked or left open.

    What somebody says of checks between quotation marks is theirs. A check that is planned,
    demanded, possible or asked about is none; nor is a "verified account". Denials are claims
    and are found there, but for those told in passing ("a claim that the army dismissed").
    """
    quoted = quoted_ranges(article)
    return tuple(
        check
        for sentence in sentences(article)
        if (block := article.block_at(sentence.start))
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
        and not article.text[sentence.start : sentence.end].endswith("?")
        for check in _in_sentence(article.text, sentence)
        if not any(check.verb.overlaps(part) for part in quoted)
    )


def _in_sentence(text: str, sentence: Span) -> Iterator[Check]:
    readers = (
        refused,
        denied_in_passing,
        matched_by_sight,
        no_evidence,
        found_by_checkers,
        _by_verb,
        _by_adjective,
        no_response,
    )
    taken: list[Span] = []
    for reader in readers:
        for check in reader(text, sentence):
            if not any(check.verb.overlaps(span) for span in taken):
                taken.append(check.verb)
                yield check


def _by_verb(text: str, sentence: Span) -> Iterator[Check]:
    for match in _VERB.finditer(text, *sentence):
        verb = Span(*match.span())
        group = verb_group(text, sentence, verb.start)
        if not match.group()[0].islower() or group.is_open:
            continue
        if _is_open_clause(text, group) and not _is_question_left(text, sentence, verb, group):
            continue
        check = _read_verb(text, sentence, verb, group)
        if check and _counts(text, check, match.group().lower()):
            yield check


def _is_question_left(text: str, sentence: Span, verb: Span, group: VerbGroup) -> bool:
    """Return whether "when it was filmed" is itself what could not be determined."""
    is_all = text[verb.end : sentence.end].strip('.”"’ ') == ""
    return is_all and group.has(PASSIVE) and group.has(NEGATIVE)


def _is_open_clause(text: str, group: VerbGroup) -> bool:
    first = group.subject.of(text).split()[:1]
    return bool(first) and first[0].lower() in _OPEN


def _read_verb(text: str, sentence: Span, verb: Span, group: VerbGroup) -> Check | None:
    failed = group.has(NEGATIVE) or group.nobody(text)
    if group.has(MAY) and not failed:
        return None
    status = VerificationStatus.UNVERIFIED if failed else VerificationStatus.VERIFIED
    how = _how(text, verb.end, sentence.end)
    participle = verb.of(text).lower().endswith("ed")
    agent = _BY.search(text, verb.end, sentence.end)
    who = Span(*agent.span("by")) if agent else None
    beside = agent is not None and not text[verb.end : agent.start()].strip()
    if participle and (group.has(PASSIVE) or (beside and not group.words)):
        return Check(sentence, verb, status, who, group.subject, how)
    if not participle and not group.words:
        return None  # "verify your age": an order or a habit
    about = _object(text, verb.end, sentence.end)
    before = group.subject.of(text).lower().split()
    if not before or before[-1] in _DETERMINERS:  # "the verified footage shows"
        return Check(sentence, verb, status, who, about, how)
    return Check(sentence, verb, status, group.subject, about, how)


def _counts(text: str, check: Check, verb: str) -> bool:
    """Return whether the verb means a check of something that can be checked."""
    about = check.about.of(text) if check.about else ""
    start = " ".join(about.lower().split()[:3])
    failed = check.status is VerificationStatus.UNVERIFIED
    if verb in _VERIFY:
        return failed or not _BADGE.search(start)
    if failed and start.startswith(_WH):
        return True
    if _was_able(text, check):
        return True
    if verb in _ESTABLISH and not failed:
        return False
    if _is_independent(text, check):
        return True
    if not _CHECKABLE.search(" ".join(about.split()[:_START])):
        return False
    return failed or (check.by is not None and not start.startswith("that"))


def _was_able(text: str, check: Check) -> bool:
    """Return whether somebody "was able to establish" it: who is able to, has tried."""
    before = text[check.sentence.start : check.verb.start]
    return check.by is not None and bool(_ABLE.search(before))


def _is_independent(text: str, check: Check) -> bool:
    """Return whether it was, or was not, confirmed independently."""
    return bool(_INDEPENDENT.search(text, *check.sentence))


def _object(text: str, start: int, end: int) -> Span | None:
    """Return the words behind the verb up to the edge of their clause or to how it was done."""
    edges = [
        found.start()
        for found in (_OBJECT_END.search(text, start, end), _HOW.search(text, start, end))
        if found
    ]
    about = stripped(text, Span(start, min(edges, default=end)))
    late = _ADVERBS.match(text, *about)  # "confirm independently that"
    about = Span(late.end(), about.end) if late else about
    return about if about.start < about.end else None


def _how(text: str, start: int, end: int) -> Span | None:
    lead = _HOW.search(text, start, end)
    if lead is None:
        return None
    edge = _OBJECT_END.search(text, lead.start(), end)
    return stripped(text, Span(lead.start(), edge.start() if edge else end))


def _by_adjective(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "unverified footage shows …" and "the claim remains unconfirmed"."""
    for match in _ADJECTIVE.finditer(text, *sentence):
        verb = Span(*match.span())
        behind = text[verb.end : sentence.end].split()[:2]
        if any(_CHECKABLE.fullmatch(word.strip(".,;")) for word in behind):
            about = _object(text, verb.end, sentence.end)
        else:
            about = subject_before(text, sentence, _before_be(text, sentence, verb.start))
        yield Check(sentence, verb, VerificationStatus.UNVERIFIED, None, about)


def _before_be(text: str, sentence: Span, start: int) -> int:
    be = re.search(
        r"\s(?:remain(?:s|ed)?|is|are|was|were)\s(?:\w+\s){0,2}$", text[sentence.start : start]
    )
    return sentence.start + be.start() if be else start
