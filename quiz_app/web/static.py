"""Static files carry a hash of their content in the address and are kept for a year."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, request
from flask.typing import ResponseReturnValue

HASH_LENGTH = 10
_FOREVER = "public, max-age=31536000, immutable"
# The style sheet names fonts without a hash; a preload must name them the same way.
_FONT = ".woff2"
_A_WEEK = "public, max-age=604800"
_SHEET = "app.css"
_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\)(?: layer\((?P<layer>\w+)\))?;')


def init_app(app: Flask) -> None:
    """Add the hash to every address of a static file; let those with a hash be kept."""
    app.url_defaults(_add_hash)
    app.view_functions["static"] = _serve
    app.after_request(_keep)


def _serve(filename: str) -> ResponseReturnValue:
    if filename != _SHEET:
        return current_app.send_static_file(filename)
    response = Response(_sheet(Path(current_app.static_folder or "")), mimetype="text/css")
    response.cache_control.no_cache = True
    response.add_etag()
    return response.make_conditional(request)


def _sheet(folder: Path) -> str:
    """Return the style sheet with its parts in place: a class asks for one file, not for many."""

    def part(found: re.Match[str]) -> str:
        text = (folder / found["file"]).read_text("utf-8").replace('url("../', 'url("')
        return f"@layer {found['layer']} {{\n{text}}}" if found["layer"] else text

    return _IMPORT.sub(part, (folder / _SHEET).read_text("utf-8"))


def _add_hash(endpoint: str, values: dict[str, Any]) -> None:
    filename = values.get("filename", "")
    if endpoint == "static" and not filename.endswith(_FONT) and (found := _hash_of(filename)):
        values["v"] = found


def _hash_of(filename: str) -> str | None:
    folder = Path(current_app.static_folder or "")
    path = folder / filename
    if not path.is_file():
        return None
    files = [path, *folder.glob("css/*.css")] if filename == _SHEET else [path]
    return _content_hash(tuple((file, file.stat().st_mtime_ns) for file in sorted(files)))


@lru_cache(maxsize=200)
def _content_hash(files: tuple[tuple[Path, int], ...]) -> str:
    content = b"".join(file.read_bytes() for file, _changed in files)
    return hashlib.sha256(content).hexdigest()[:HASH_LENGTH]


def _keep(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code in (200, 206, 304):
        filename = (request.view_args or {}).get("filename", "")
        if filename.endswith(_FONT):
            response.headers["Cache-Control"] = _A_WEEK
        elif "v" in request.args and request.args["v"] == _hash_of(filename):
            response.headers["Cache-Control"] = _FOREVER
    return response
