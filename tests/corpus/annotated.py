"""The hand-made ledgers beside the articles: NAME.ledger.yaml, read and checked.

README.md in this folder says how they are written. Spans become code points into NAME.txt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from quiz_app.article.model import Span
from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Mode,
    Precision,
    SourceKind,
    Spans,
    TimexType,
    VerificationStatus,
)
from tests.corpus.quoting import AnnotationError, Quoting

FOLDER = Path(__file__).parent
_TRUTH = {"true": True, "false": False, None: None}


@dataclass(frozen=True)
class Speaker:
    """A source of the article, by the name a reader would write."""

    name: str
    kind: SourceKind
    party: bool | None


@dataclass(frozen=True)
class Said:
    """One attribution as annotated; `speaker` is None where the article names nobody."""

    id: str
    speaker: Speaker | None
    source: Spans
    cue: Spans
    content: Spans
    mode: Mode
    status: ClaimStatus
    nested_in: str | None
    denial: bool
    hedges: Spans
    relay: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """One statement that something was checked, denied or left unanswered."""

    span: Span
    by: str
    how: Span | None
    status: VerificationStatus
    about: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """One date expression; `value` is None where the article does not settle it."""

    span: Span
    type: TimexType
    value: str | None
    basis: Basis
    precision: Precision | None  # None: finer than the model tells apart (seconds)


@dataclass(frozen=True)
class AnnotatedArticle:
    """An article of this folder with everything a careful reader finds in it."""

    name: str
    text: str
    published: date
    publisher: str
    said: tuple[Said, ...]
    checked: tuple[Checked, ...]
    dated: tuple[Dated, ...]
    own_statements: Spans
    opinions: Spans
    notes: tuple[tuple[str, ...], ...]  # words that a note on spelling or duration must name


def names() -> tuple[str, ...]:
    """Return the names of all annotated articles, in order."""
    return tuple(path.name.removesuffix(".ledger.yaml") for path in sorted(FOLDER.glob("*.yaml")))


def load(name: str) -> AnnotatedArticle:
    """Return the annotated article NAME; raises AnnotationError where a quotation does not stand
    in the text exactly, or an id or key is unknown."""
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    # BaseLoader leaves every scalar a string: "2025-03" is a TIMEX3 value here, not a date.
    written = yaml.load((FOLDER / f"{name}.ledger.yaml").read_text("utf-8"), yaml.BaseLoader)
    return read(name, text, written)


def read(name: str, text: str, written: Mapping[str, Any]) -> AnnotatedArticle:
    """Return an article's annotation as written; raises AnnotationError as `load` does."""
    quoting = Quoting(name, text)
    speakers = {
        speaker: Speaker(speaker, SourceKind(is_["kind"]), _TRUTH[is_.get("party")])
        for speaker, is_ in written["sources"].items()
    }
    said = tuple(_said(quoting, speakers, one) for one in written["attributions"])
    known = {one.id for one in said}
    if len(known) < len(said):
        raise AnnotationError(name, "two attributions have one id")
    checked = tuple(_checked(quoting, one) for one in written["verification"])
    referred = {one.nested_in for one in said if one.nested_in} | {
        id_ for check in checked for id_ in check.about
    }
    if referred - known:
        raise AnnotationError(name, f"no attribution has the id {sorted(referred - known)}")
    return AnnotatedArticle(
        name=name,
        text=text,
        published=date.fromisoformat(written["published"]),
        publisher=written["publisher"],
        said=said,
        checked=checked,
        dated=tuple(_dated(quoting, row) for row in written["dates"]),
        own_statements=quoting.spans(written["own_statements"]),
        opinions=quoting.spans(written["opinions"]),
        notes=tuple(tuple(words) for _, *words in written.get("notes", [])),
    )


def _said(quoting: Quoting, speakers: Mapping[str, Speaker], one: dict[str, Any]) -> Said:
    left = dict(one)
    at = int(left.pop("at"))
    who = left.pop("who", None)
    if who is not None and who not in speakers:
        raise AnnotationError(quoting.name, f"{one['id']}: no source is called {who!r}")
    said = Said(
        id=left.pop("id"),
        speaker=speakers[who] if who else None,
        source=quoting.spans(left.pop("source", []), at),
        cue=quoting.spans(left.pop("cue"), at),
        content=quoting.spans(left.pop("content"), at),
        mode=Mode(left.pop("mode", "indirect")),
        status=ClaimStatus(left.pop("status", "nothing said")),
        nested_in=left.pop("in", None),
        denial=_TRUTH[left.pop("denial", "false")] is True,
        hedges=quoting.spans(left.pop("hedges", []), at),
        relay=tuple(left.pop("relay", ())),
    )
    if left:
        raise AnnotationError(quoting.name, f"{said.id}: unknown keys {sorted(left)}")
    return said


def _checked(quoting: Quoting, one: dict[str, Any]) -> Checked:
    at = int(one["at"])
    return Checked(
        span=quoting.span(one["span"], at),
        by=one.get("by", ""),
        how=quoting.span(one["how"], at) if "how" in one else None,
        status=VerificationStatus(one["status"]),
        about=tuple(one.get("about", ())),
    )


def _dated(quoting: Quoting, row: list[str]) -> Dated:
    at, quoted, type_, value, basis, precision = row
    return Dated(
        span=quoting.span(quoted, int(at)),
        type=TimexType(type_),
        value=None if value == "null" else value,
        basis=Basis(basis),
        precision=Precision(precision) if precision else None,
    )
