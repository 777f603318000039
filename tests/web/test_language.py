import pytest
from flask import Flask, render_template_string
from flask_babel import Babel

from quiz_app.web import language


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en", "en ltr"), ("ar", "ar rtl"), ("pt_BR", "pt-BR ltr"), ("uk", "uk ltr")],
)
def test_a_page_says_its_language_and_direction(locale, expected):
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: locale)
    language.register(app)
    with app.test_request_context():
        assert render_template_string("{{ ui_language }} {{ ui_direction }}") == expected
