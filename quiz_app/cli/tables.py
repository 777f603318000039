"""What was found in an article, as plain text tables of at most 100 columns."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quiz_app.ledger.model import Basis
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import ClaimRecord, LedgerRecord, Lesson
from quiz_app.lesson.questions.model import Question, Skill

WIDTH = 100
GAP = 2
LONGEST_CONTENT = 200  # characters of a claim that are shown

Row = Sequence[str]


def report(lesson: Lesson) -> str:
    """Return all tables of a lesson: those of its ledger, questions, drafts, dropped questions."""
    parts = [
        *_ledger_parts(lesson.ledger),
        _part(
            "Questions", ("skill", "number", "families"), _questions(lesson), len(lesson.questions)
        ),
        drafts_report(lesson.drafts),
        _part(
            "Not used", ("number", "family", "rule", "why"), _dropped(lesson), len(lesson.dropped)
        ),
    ]
    return "\n\n".join([*parts, *_remarks(lesson.ledger)]) + "\n"


def drafts_report(drafts: Sequence[Question]) -> str:
    """Return the questions that nobody is asked before a person has checked them, and why."""
    rows = ((str(number), draft.family) for number, draft in enumerate(drafts))
    below = [f"{draft.stem} – {draft.check}" for draft in drafts]
    return _part("Drafts: check this", ("draft", "family"), rows, below=below)


def ledger_report(ledger: LedgerRecord) -> str:
    """Return the tables of a ledger: sources, claims, checks, dates."""
    return "\n\n".join([*_ledger_parts(ledger), *_remarks(ledger)]) + "\n"


def _ledger_parts(ledger: LedgerRecord) -> list[str]:
    return [
        _part("Sources", ("id", "name", "kind", "party to the matter"), _sources(ledger)),
        _claims_part(ledger),
        _part("Checks the article speaks of", ("id", "by", "status", "covers"), _checks(ledger)),
        _part("Dates", ("id", "words", "value", "basis", "how"), _dates(ledger)),
    ]


def _remarks(ledger: LedgerRecord) -> list[str]:
    own = f"Sentences on nobody’s authority but the paper’s: {len(ledger.own_statements)}."
    return _wrapped([own, *(f"Note: {note}" for note in ledger.notes)])


def table(
    head: Row, rows: Iterable[Row], width: int = WIDTH, below: Sequence[str] | None = None
) -> str:
    """Return rows under their head, long cells wrapped so that no line exceeds `width`.

    `below` holds a text for each row that stands under it, set in.
    """
    lines = [tuple(head), *map(tuple, rows)]
    widths = _widths(lines, width)
    texts = ("", *below) if below is not None else ("",) * len(lines)
    margin = " " * (widths[0] + 3 * GAP)
    return "\n".join(
        line
        for row, text in zip(lines, texts, strict=True)
        for line in (*_row_lines(row, widths), *_text_lines(text, width, margin))
    )


def _part(
    title: str,
    head: Row,
    rows: Iterable[Row],
    number: int | None = None,
    below: Sequence[str] | None = None,
) -> str:
    """Return a titled table; the number behind the title is that of its rows, unless given."""
    listed = list(rows)
    shown = table(head, listed, WIDTH - GAP, below) if listed else "none"
    size = len(listed) if number is None else number
    return f"{title.upper()} ({size})\n{textwrap.indent(shown, ' ' * GAP)}"


def _widths(lines: Sequence[Row], width: int) -> list[int]:
    """Return the width of each column; the widest give way first until the line fits."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    room = width - GAP * (len(widths) - 1)
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row_lines(row: Row, widths: Sequence[int]) -> Iterator[str]:
    pairs = zip(row, widths, strict=True)
    cells = [textwrap.wrap(cell, width, break_on_hyphens=False) or [""] for cell, width in pairs]
    for number in range(max(map(len, cells))):
        pieces = [cell[number] if number < len(cell) else "" for cell in cells]
        padded = (piece.ljust(width) for piece, width in zip(pieces, widths, strict=True))
        yield (" " * GAP).join(padded).rstrip()


def _text_lines(text: str, width: int, margin: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=margin, subsequent_indent=margin)


def _wrapped(lines: Iterable[str]) -> list[str]:
    return [textwrap.fill(line, WIDTH, subsequent_indent=" " * GAP) for line in lines]


def _words(anchors: Iterable[Anchor]) -> str:
    return " … ".join(" ".join(anchor.quote.split()) for anchor in anchors)


def _sources(ledger: LedgerRecord) -> Iterator[Row]:
    said = {True: "yes", False: "no", None: "the article does not show it"}
    for source in ledger.sources:
        name = f"{source.name} ({source.role})" if source.role else source.name
        yield source.id, name, source.kind, said[source.party]


def _claims_part(ledger: LedgerRecord) -> str:
    """Return the claims, what is said under each: it is too long for a column."""
    head = ("id", "source", "cue", "mode", "status", "passed on by")
    below = [_content(claim) for claim in ledger.claims]
    return _part("Claims", head, _claims(ledger), below=below)


def _claims(ledger: LedgerRecord) -> Iterator[Row]:
    names = {source.id: source.name for source in ledger.sources}
    for claim in ledger.claims:
        source = names.get(claim.source_id or "", "not resolved")
        status = _marked(claim.status, claim.to_check)
        yield claim.id, source, _words(claim.cue), claim.mode, status, _passed_on(claim)


def _marked(text: str, to_check: bool) -> str:
    return f"{text} – check this" if to_check else text


def _passed_on(claim: ClaimRecord) -> str:
    """Return who stands between the source and the paper, which comes first in every chain."""
    return ", ".join(claim.relay[1:])


def _content(claim: ClaimRecord) -> str:
    return textwrap.shorten(_words(claim.content), LONGEST_CONTENT, placeholder=" …")


def _checks(ledger: LedgerRecord) -> Iterator[Row]:
    for check in ledger.verification:
        status = _marked(check.status, check.to_check)
        yield check.id, check.by, status, " ".join(check.claims) or _words(check.about)


def _dates(ledger: LedgerRecord) -> Iterator[Row]:
    for mention in ledger.dates:
        open_ = "unresolved" if mention.basis is Basis.UNRESOLVABLE else mention.basis
        basis = _marked(open_, mention.to_check)
        yield mention.id, mention.words.quote, mention.value or "–", basis, mention.note


def _questions(lesson: Lesson) -> Iterator[Row]:
    for skill in Skill:
        families = Counter(q.family for q in lesson.questions if q.skill is skill)
        listed = ", ".join(f"{name} ({number})" for name, number in families.items())
        yield skill, str(families.total()), listed or "–"


def _dropped(lesson: Lesson) -> Iterator[Row]:
    """Return the questions not used, those of one family and one reason counted together."""
    grouped = Counter((item.family, item.rule, item.reason) for item in lesson.dropped)
    for (family, rule, reason), number in grouped.items():
        yield str(number), family, rule, reason
