"""One form for each kind of reading; passages are typed by sentence number and exact words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from pydantic import ValidationError as ModelError
from wtforms import (
    Field,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Confidence,
    Found,
    Mode,
    Nature,
    Precision,
    SourceKind,
    Stance,
    TimexType,
    VerificationStatus,
)
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.editing.parts import Record
from quiz_app.lesson.editing.passages import AMBIGUOUS, PassageError, Passages
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    Lesson,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.web.pages.words import choices

_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?(?!\d)")
_VALUE = re.compile(r"[0-9A-Z:.+-]+")
_PARTY = {"yes": True, "no": False, "": None}


class PassagesField(TextAreaField):
    """Passages of the article, one a line."""


class PassageField(StringField):
    """One passage of the article."""


class RecordForm(FlaskForm):
    """What all kinds of reading share: filling the form, and making the record."""

    def limit_to(self, lesson: Lesson, record_id: str) -> None:
        """Offer what this lesson holds to choose from."""

    def values(self) -> dict[str, Any]:
        """Return what was chosen, passages left out, as the record names it."""
        return {
            field.name: field.data or None if field.name.endswith("_id") else field.data
            for field in self
            if field.name != "csrf_token" and not isinstance(field, PassagesField | PassageField)
        }


class SourceForm(RecordForm):
    """Who speaks."""

    name = StringField(
        _l("Name, as a reader would write it"),
        validators=[InputRequired(_l("Give the name.")), Length(max=200)],
    )
    kind = SelectField(_l("What it is"), choices=choices(SourceKind))
    role = StringField(_l("Role"), validators=[Length(max=200)])
    party = SelectField(
        _l("A party to the matter"),
        choices=[
            SelectChoice("", _l("the article does not show it")),
            SelectChoice("yes", _l("yes")),
            SelectChoice("no", _l("no")),
        ],
    )
    party_evidence = PassagesField(_l("The words that show it"))
    mentions = PassagesField(_l("Where it is named"))

    def values(self) -> dict[str, Any]:
        """Return what was chosen."""
        return {**super().values(), "party": _PARTY[self.party.data]}


class ClaimForm(RecordForm):
    """Who said what, and how."""

    content = PassagesField(
        _l("What is said"), validators=[InputRequired(_l("Give the words that are said."))]
    )
    source_id = SelectField(_l("Who says it"))
    source = PassagesField(_l("The words that name the speaker here"))
    cue = PassagesField(_l("The words that say so (“told”, “according to”)"))
    mode = SelectField(_l("In whose words"), choices=choices(Mode))
    stance = SelectField(_l("What the source does"), choices=choices(Stance))
    nature = SelectField(_l("What kind of statement"), choices=choices(Nature))
    status = SelectField(_l("What the article says of a check"), choices=choices(ClaimStatus))
    hedges = PassagesField(_l("Words of caution in it"))

    def limit_to(self, lesson: Lesson, record_id: str) -> None:
        """Offer the sources of the lesson."""
        nobody = SelectChoice("", _("nobody is named, or it is not clear who"))
        sources = [SelectChoice(source.id, source.name) for source in lesson.ledger.sources]
        self.source_id.choices = [nobody, *sources]


class VerificationForm(RecordForm):
    """What the article says was checked, and by whom."""

    statement = PassageField(
        _l("The statement"), validators=[InputRequired(_l("Give the statement."))]
    )
    status = SelectField(_l("Result"), choices=choices(VerificationStatus))
    by = StringField(_l("Who checked"), validators=[Length(max=200)])
    how = PassageField(_l("The words that say in which way"))
    about = PassagesField(_l("The words that name what was checked"))
    claims = SelectMultipleField(
        _l("Claims that it covers"),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )

    def limit_to(self, lesson: Lesson, record_id: str) -> None:
        """Offer the claims of the lesson."""
        claims = lesson.ledger.claims
        texts = [" … ".join(anchor.quote for anchor in claim.content) for claim in claims]
        self.claims.choices = list(map(SelectChoice, [claim.id for claim in claims], texts))


class DateForm(RecordForm):
    """When something was, and how we know."""

    words = PassageField(_l("The words"), validators=[InputRequired(_l("Give the words."))])
    type = SelectField(_l("What it is"), choices=choices(TimexType))
    value = StringField(
        _l("When"), description=_l("2025-03-13, 2025-03, 2025, or P3D for three days")
    )
    basis = SelectField(_l("How we know"), choices=choices(Basis))
    precision = SelectField(_l("To the"), choices=choices(Precision))
    anchor_id = SelectField(_l("Counted from"))
    note = StringField(_l("Why, in one sentence"), validators=[Length(max=500)])

    def limit_to(self, lesson: Lesson, record_id: str) -> None:
        """Offer the other dates of the lesson."""
        others = [d for d in lesson.ledger.dates if d.id != record_id]
        dates = [SelectChoice(d.id, f"{d.words.quote} ({d.value or '?'})") for d in others]
        self.anchor_id.choices = [SelectChoice("", _("no other date")), *dates]

    def validate_value(self, field: Field) -> None:
        """Accept a value that stands in the calendar."""
        if field.data and not _VALUE.fullmatch(field.data):
            raise ValidationError(_("Write it like 2025-03-13."))
        if day := _DAY.match(field.data or ""):
            try:
                date.fromisoformat(f"{day[0]}-01"[:10])
            except ValueError as error:
                raise ValidationError(_("There is no such day.")) from error

    def values(self) -> dict[str, Any]:
        """Return what was chosen; an empty value is none."""
        return {**super().values(), "value": self.value.data or None}


FORMS: dict[str, tuple[type[RecordForm], type[Record]]] = {
    "sources": (SourceForm, SourceRecord),
    "claims": (ClaimForm, ClaimRecord),
    "verification": (VerificationForm, VerificationRecord),
    "dates": (DateForm, DateRecord),
}
# What a person adds was found by no part of the reader; it is kept as if a rule had stated it.
_ADDED: dict[str, dict[str, Any]] = {
    "sources": {},
    "claims": {"by": Found.RULE},
    "verification": {"confidence": Confidence.SURE},
    "dates": {},
}


def form_for(
    part: str, lesson: Lesson, record_id: str, record: Record | None, passages: Passages
) -> RecordForm:
    """Return the form of a reading, filled with it where nothing was sent."""
    kind, _model = FORMS[part]
    form = kind(data=_shown(kind, record, passages) if record else None)
    form.limit_to(lesson, record_id)
    return form


def _shown(kind: type[RecordForm], record: Record, passages: Passages) -> dict[str, Any]:
    """Return the fields of a record as they are typed."""
    party = {value: name for name, value in _PARTY.items()}
    shown: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        field = getattr(getattr(kind, name, None), "field_class", None)
        if field is PassagesField:
            shown[name] = passages.written_all(value)
        elif field is PassageField:
            shown[name] = passages.written(value) if value else ""
        elif field is not None:
            shown[name] = party[value] if name == "party" else value or ""
    return shown


def record_from(
    form: RecordForm, part: str, record_id: str, old: Record | None, passages: Passages
) -> Record | None:
    """Return the record that a valid form describes; None where a passage is none of the text."""
    kept = {n: getattr(old, n) for n in type(old).model_fields} if old else _ADDED[part]
    fields = {**kept, **form.values(), "id": record_id}
    for field in form:
        if isinstance(field, PassagesField | PassageField):
            anchors = _passages(field, passages, _known(fields.get(field.name)))
            one = anchors[0] if anchors else None
            fields[field.name] = anchors if isinstance(field, PassagesField) else one
    if form.errors:
        return None
    try:
        return FORMS[part][1].model_validate(fields)
    except ModelError as error:
        name = str(error.errors()[0]["loc"][0])
        form[name].errors = [*form[name].errors, _("This does not fit.")]
        return None


def _known(value: Any) -> tuple[Anchor, ...]:
    if isinstance(value, Anchor):
        return (value,)
    return tuple(value or ())


def _passages(field: Field, passages: Passages, known: Iterable[Anchor]) -> tuple[Anchor, ...]:
    try:
        return passages.read_all(field.data or "", known)
    except PassageError as error:
        field.errors = [*field.errors, passage_problem(error)]
        return ()


def passage_problem(error: PassageError) -> str:
    """Return what is wrong with a passage that a person typed, and what to do."""
    if error.reason == AMBIGUOUS:
        return _(
            "“%(line)s” stands at several places: put the sentence’s number before it, as in 7: …",
            line=error.line,
        )
    return _("“%(line)s” does not stand there. Copy the words exactly.", line=error.line)
