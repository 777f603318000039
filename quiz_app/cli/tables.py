"""What was found in an article, as plain text tables of at most 100 columns."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quiz_app.ledger.model import Basis
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import ClaimRecord, Lesson
from quiz_app.lesson.questions.model import Skill

WIDTH = 100
GAP = 2
LONGEST_CELL = 48  # characters; what is longer is wrapped

Row = Sequence[str]


def report(lesson: Lesson) -> str:
    """Return all tables of a lesson: sources, claims, checks, dates, questions, dropped."""
    parts = [
        _part("Sources", ("id", "name", "kind", "party to the matter"), _sources(lesson)),
        _part("Claims", ("id", "source", "cue", "mode", "status", "content"), _claims(lesson)),
        _part("Checks the article speaks of", ("id", "by", "status", "covers"), _checks(lesson)),
        _part("Dates", ("id", "words", "value", "basis", "how"), _dates(lesson)),
        _part(
            "Questions", ("skill", "number", "families"), _questions(lesson), len(lesson.questions)
        ),
        _part(
            "Not used", ("number", "family", "rule", "why"), _dropped(lesson), len(lesson.dropped)
        ),
    ]
    notes = [f"Note: {note}" for note in lesson.ledger.notes]
    own = f"Sentences on nobody’s authority but the paper’s: {len(lesson.ledger.own_statements)}."
    return "\n\n".join([*parts, *_wrapped([own, *notes])]) + "\n"


def table(head: Row, rows: Iterable[Row], width: int = WIDTH) -> str:
    """Return rows under their head, long cells wrapped so that no line exceeds `width`."""
    lines = [tuple(head), *map(tuple, rows)]
    widths = _widths(lines, width)
    return "\n".join(line for row in lines for line in _row_lines(row, widths))


def _part(title: str, head: Row, rows: Iterable[Row], number: int | None = None) -> str:
    """Return a titled table; the number behind the title is that of its rows, unless given."""
    listed = list(rows)
    body = textwrap.indent(table(head, listed, WIDTH - GAP), " " * GAP) if listed else "  none"
    return f"{title.upper()} ({len(listed) if number is None else number})\n{body}"


def _widths(lines: Sequence[Row], width: int) -> list[int]:
    """Return the width of each column; the widest give way first until the line fits."""
    widths = [min(LONGEST_CELL, max(map(len, column))) for column in zip(*lines, strict=True)]
    room = width - GAP * (len(widths) - 1)
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row_lines(row: Row, widths: Sequence[int]) -> Iterator[str]:
    cells = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells))):
        pieces = [cell[number] if number < len(cell) else "" for cell in cells]
        padded = (piece.ljust(width) for piece, width in zip(pieces, widths, strict=True))
        yield (" " * GAP).join(padded).rstrip()


def _wrapped(lines: Iterable[str]) -> list[str]:
    return [textwrap.fill(line, WIDTH, subsequent_indent=" " * GAP) for line in lines]


def _words(anchors: Iterable[Anchor]) -> str:
    return " … ".join(" ".join(anchor.quote.split()) for anchor in anchors)


def _sources(lesson: Lesson) -> Iterator[Row]:
    said = {True: "yes", False: "no", None: "the article does not show it"}
    for source in lesson.ledger.sources:
        name = f"{source.name} ({source.role})" if source.role else source.name
        yield source.id, name, source.kind, said[source.party]


def _claims(lesson: Lesson) -> Iterator[Row]:
    names = {source.id: source.name for source in lesson.ledger.sources}
    for claim in lesson.ledger.claims:
        source = names.get(claim.source_id or "", "not resolved")
        yield (
            claim.id,
            source,
            _words(claim.cue),
            claim.mode,
            _status(claim),
            textwrap.shorten(_words(claim.content), 120, placeholder=" …"),
        )


def _status(claim: ClaimRecord) -> str:
    via = f", by way of {', '.join(claim.relay)}" if claim.relay else ""
    return f"{claim.status}{via}"


def _checks(lesson: Lesson) -> Iterator[Row]:
    for check in lesson.ledger.verification:
        yield check.id, check.by, check.status, " ".join(check.claims) or _words(check.about)


def _dates(lesson: Lesson) -> Iterator[Row]:
    for mention in lesson.ledger.dates:
        open_ = "unresolved" if mention.basis is Basis.UNRESOLVABLE else mention.basis
        yield mention.id, mention.words.quote, mention.value or "–", open_, mention.note


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
