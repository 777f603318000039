"""The pupil's forms. What they mean is checked by the services."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import PasswordField, RadioField, StringField
from wtforms.validators import UUID, AnyOf, EqualTo, InputRequired, Length, Optional, Regexp

from quiz_app.scoring.certainty import Certainty

PIN_PATTERN = r"^[0-9]{4}$"


class JoinForm(FlaskForm):
    """The class's join code, as shown or printed; spaces and case are the service's matter."""

    code = StringField(
        _("Class code"),
        validators=[
            InputRequired(_("Write the code of your class.")),
            Length(max=12, message=_("The code is shorter: six letters.")),
        ],
    )


class PickNameForm(FlaskForm):
    """One name of the class; the view fills in `student.choices`."""

    student = RadioField(
        _("Your name"), validators=[InputRequired(_("Choose your name from the list."))]
    )


class PinForm(FlaskForm):
    """The PIN of a pupil who has set one."""

    pin = PasswordField(
        _("PIN"),
        validators=[
            InputRequired(_("Write your PIN.")),
            Regexp(PIN_PATTERN, message=_("A PIN has four digits.")),
        ],
    )


class NewPinForm(PinForm):
    """A PIN set for the first time, typed twice."""

    again = PasswordField(
        _("PIN once more"),
        validators=[
            InputRequired(_("Write your PIN once more.")),
            EqualTo("pin", message=_("The two PINs are not the same. Write both again.")),
        ],
    )


class AnswerForm(FlaskForm):
    """What an answer carries beside itself: the token of its try, and how sure the pupil is."""

    token = StringField(validators=[InputRequired(), UUID()])
    certainty = StringField(validators=[Optional(), AnyOf([*Certainty])])

    def said(self) -> Certainty | None:
        """Return how sure the pupil said to be, None where nothing was said."""
        return Certainty(self.certainty.data) if self.certainty.data else None
