"""Byline: a news article becomes a media-literacy lesson."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask

__version__ = "0.1.0"


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Return the web application; see `quiz_app.app.create_app`.

    Imported lazily, so that the pure packages below can be used without Flask.
    """
    from quiz_app.app import create_app as build_app

    return build_app(config)
