"""The teacher's forms: what may be sent, how long it may be, and what is said where it is wrong."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateTimeLocalField,
    Field,
    SelectChoice,
    SelectField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import InputRequired, Length, Optional

from quiz_app.models import DateOrder, ShowAnswers
from quiz_app.scoring.policy import AttemptPolicy
from quiz_app.services.assignments import Terms
from quiz_app.services.classrooms import MAX_NAME
from quiz_app.web.clock import in_utc

DATE_ORDERS = [
    SelectChoice(DateOrder.DAY_FIRST.name, _l("Day first: 12/3 is 12 March")),
    SelectChoice(DateOrder.MONTH_FIRST.name, _l("Month first: 12/3 is 3 December")),
]
SHOW_ANSWERS = [
    SelectChoice(ShowAnswers.EACH.name, _l("After each answer")),
    SelectChoice(ShowAnswers.SUBMITTED.name, _l("After handing in")),
    SelectChoice(ShowAnswers.CLOSED.name, _l("After the lesson is closed")),
    SelectChoice(ShowAnswers.NEVER.name, _l("Never")),
]
TIME_FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]  # as browsers send them; the first is shown
ATTEMPTS = [SelectChoice(n, str(n)) for n in (1, 2, 3, 5, 10)]
COUNTING = [
    SelectChoice(AttemptPolicy.FIRST.name, _l("The first")),
    SelectChoice(AttemptPolicy.BEST.name, _l("The best")),
    SelectChoice(AttemptPolicy.LAST.name, _l("The last")),
]
LANGUAGES = [SelectChoice("en", "English")]


class ClassroomForm(FlaskForm):
    """A new class."""

    name = StringField(
        _l("Name of the class"),
        validators=[
            InputRequired(_l("Give the class a name.")),
            Length(max=120, message=_l("At most %(max)d characters.")),
        ],
    )
    language = SelectField(_l("Language of the pages"), choices=LANGUAGES)
    time_zone = StringField(
        _l("Time zone"),
        description=_l("For opening and closing times, for example Europe/Kyiv"),
        validators=[InputRequired(_l("Give a time zone.")), Length(max=60)],
    )
    date_order = SelectField(_l("How the class writes dates"), choices=DATE_ORDERS)

    def validate_time_zone(self, field: Field) -> None:
        """Accept only zones that this machine knows."""
        if field.data not in available_timezones():
            raise ValidationError(_l("This time zone is not known; write it like Europe/Kyiv."))
        ZoneInfo(field.data)


class RosterForm(FlaskForm):
    """A pasted list of pupils."""

    names = TextAreaField(
        _l("Names, one a line"),
        description=_l("A first name and a letter is enough."),
        validators=[
            InputRequired(_l("Paste at least one name.")),
            Length(max=20_000, message=_l("The list is too long.")),
        ],
    )


class RenameForm(FlaskForm):
    """Another name for a pupil."""

    name = StringField(
        _l("Name"),
        validators=[
            InputRequired(_l("Give a name.")),
            Length(max=MAX_NAME, message=_l("At most %(max)d characters.")),
        ],
    )


class RemoveForm(FlaskForm):
    """Removal of a pupil, confirmed by name."""

    name = StringField(
        _l("Type the pupil’s name to confirm"),
        validators=[InputRequired(_l("Type the name to confirm.")), Length(max=MAX_NAME)],
    )


class TermsForm(FlaskForm):
    """When a class may answer, and when it sees the answers."""

    show_answers = SelectField(_l("Pupils see the answers"), choices=SHOW_ANSWERS)
    attempts = SelectField(_l("Attempts"), choices=ATTEMPTS, coerce=int, default=1)
    counting = SelectField(
        _l("Attempt that counts"), choices=COUNTING, default=AttemptPolicy.FIRST.name
    )
    asks_certainty = BooleanField(_l("Ask with each answer how sure the pupil is"))
    opens = DateTimeLocalField(
        _l("Opens"),
        validators=[Optional()],
        description=_l("Leave empty to open it now."),
        format=TIME_FORMATS,
    )
    closes = DateTimeLocalField(
        _l("Closes"),
        validators=[Optional()],
        description=_l("Leave empty for no end."),
        format=TIME_FORMATS,
    )

    def validate_closes(self, field: Field) -> None:
        """Accept an end only behind the beginning."""
        if field.data and self.opens.data and field.data <= self.opens.data:
            raise ValidationError(_l("The lesson must close after it opens."))

    def terms(self, zone: str) -> Terms:
        """Return what was chosen, the times in UTC; `zone` is the class's."""
        return Terms(
            ShowAnswers[self.show_answers.data],
            opens=in_utc(self.opens.data, zone),
            closes=in_utc(self.closes.data, zone),
            asks_certainty=self.asks_certainty.data,
            attempts=self.attempts.data,
            counting=AttemptPolicy[self.counting.data],
        )


class AssignForm(TermsForm):
    """A lesson for a class."""

    lesson = SelectField(_l("Lesson"))
