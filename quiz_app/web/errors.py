"""Error pages: what happened in plain words, and a way on."""

from __future__ import annotations

import math
from datetime import timedelta

from flask import Flask, Response, make_response, render_template, request
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, TooManyRequests

from quiz_app.services.errors import AttemptClosedError, MustWaitError

# Code: (heading, what happened and what to do).
PAGES = {
    400: (_l("That did not work"), _l("The request was not complete. Go back and try again.")),
    401: (_l("Please sign in"), _l("This page is for people who are signed in.")),
    403: (_l("Not for you"), _l("You may look at this class, but not change it.")),
    404: (_l("Page not found"), _l("Check the address. The page may also have been removed.")),
    405: (_l("That did not work"), _l("This address cannot be used like that. Go back.")),
    409: (_l("Already done"), _l("This was done before, perhaps in another tab. Go back.")),
    413: (_l("Too large"), _l("The file or text is too large. Choose a smaller one.")),
    422: (_l("Something is missing"), _l("Go back, complete the form and send it again.")),
    429: (_l("Please wait"), _l("Too many tries. Wait a moment, then try again.")),
    500: (_l("Our mistake"), _l("Something broke. Answers you had sent are kept. Try again.")),
}
CLOSED = _l("No more answers are taken here. What you answered before is kept.")
EXPIRED = _l("The page was open too long. Go back, load it again and send once more.")


def init_app(app: Flask) -> None:
    """Answer every HTTP error, and a guesser who must wait, with a page of ours."""
    app.register_error_handler(HTTPException, _page)
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(MustWaitError, _must_wait)
    app.register_error_handler(AttemptClosedError, _closed)


def seconds(delay: timedelta) -> int:
    """Return a delay in whole seconds, rounded up."""
    return math.ceil(delay.total_seconds())


def _page(error: HTTPException) -> Response:
    code = error.code or 500
    if code < 400:  # a redirect that Werkzeug raises
        return make_response(error.get_response())
    heading, advice = PAGES.get(code, PAGES[400 if code < 500 else 500])
    response = _render(code, heading, advice)
    if isinstance(error, TooManyRequests) and error.retry_after:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _expired(_error: CSRFError) -> Response:
    return _render(400, PAGES[400][0], EXPIRED)


def _closed(_error: AttemptClosedError) -> Response:
    return _render(409, _l("This lesson is closed"), CLOSED)


def _must_wait(error: MustWaitError) -> Response:
    return _page(TooManyRequests(retry_after=seconds(error.delay)))


def _render(status: int, heading: str, advice: str) -> Response:
    """Render the page, or the part of a page that htmx swaps in."""
    name = "fragment" if "HX-Request" in request.headers else "error"
    page = render_template(f"errors/{name}.html", status=status, heading=heading, advice=advice)
    return make_response(page, status)
