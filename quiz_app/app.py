"""Wires settings, database, sessions, pages and error pages into one application."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from flask import Flask
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from quiz_app import instance, paths, schema
from quiz_app.settings import Settings, load_settings
from quiz_app.web import (
    auth,
    config,
    errors,
    filters,
    headers,
    home,
    language,
    locale,
    setup,
    static,
    student,
    teacher,
)
from quiz_app.web.database import db
from quiz_app.web.sessions import AnonymousCookie

BLUEPRINTS = (home.bp, setup.bp, student.bp, teacher.bp)


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    """Return the application.

    `overrides`: names in lower case are settings, in upper case Flask's configuration.
    Raises SettingsError, and SchemaError where the database was not migrated.
    """
    given = dict(overrides or {})
    settings = load_settings(os.environ, {k: v for k, v in given.items() if not k.isupper()})
    app = Flask(
        "quiz_app",
        template_folder=str(paths.TEMPLATES),
        static_folder=str(paths.STATIC),
        instance_path=str(settings.instance),
    )
    app.config.update(config.flask_config(settings, instance.prepare(settings)))
    app.config.update({k: v for k, v in given.items() if k.isupper()})
    _wire(app, settings)
    return app


def _wire(app: Flask, settings: Settings) -> None:
    db.init_app(app)
    with app.app_context():
        schema.require_newest(db.engine)
    app.session_interface = AnonymousCookie()
    config.init_app(app, settings)
    locale.init_app(app)
    CSRFProtect(app)
    auth.init_app(app)
    headers.init_app(app)
    static.init_app(app)
    errors.init_app(app)
    filters.init_app(app)
    language.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    _trust_proxies(app, settings.trusted_proxies)


def _trust_proxies(app: Flask, number: int) -> None:
    if number:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=number, x_proto=number, x_host=number
        )
