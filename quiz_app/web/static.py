"""Static files carry a hash of their content in the address and are kept for a year."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, request

HASH_LENGTH = 10
_FOREVER = "public, max-age=31536000, immutable"
# The style sheet names fonts without a hash; a preload must name them the same way.
_FONT = ".woff2"
_A_WEEK = "public, max-age=604800"


def init_app(app: Flask) -> None:
    """Add the hash to every address of a static file; let those with a hash be kept."""
    app.url_defaults(_add_hash)
    app.after_request(_keep)


def _add_hash(endpoint: str, values: dict[str, Any]) -> None:
    filename = values.get("filename", "")
    if endpoint == "static" and not filename.endswith(_FONT) and (found := _hash_of(filename)):
        values["v"] = found


def _hash_of(filename: str) -> str | None:
    path = Path(current_app.static_folder or "", filename)
    return _content_hash(path, path.stat().st_mtime_ns) if path.is_file() else None


@lru_cache(maxsize=200)
def _content_hash(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:HASH_LENGTH]


def _keep(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code in (200, 206, 304):
        filename = (request.view_args or {}).get("filename", "")
        if filename.endswith(_FONT):
            response.headers["Cache-Control"] = _A_WEEK
        elif "v" in request.args and request.args["v"] == _hash_of(filename):
            response.headers["Cache-Control"] = _FOREVER
    return response
