"""The one table of settings, and how their values are found.

A value comes from, in this order: an argument of the command, the environment
(BYLINE_<NAME>), a file named by the environment (BYLINE_<NAME>_FILE, secrets only),
config.toml in the instance folder, the default.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

from sqlalchemy import make_url

from quiz_app.paths import default_instance

CONFIG_FILE = "config.toml"
_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
_WANTED = {
    int: "a whole number, like 8000",
    bool: "true or false",
    str: "a text in quotation marks",
    Path: "the path of a folder",
}


class SettingsError(Exception):
    """A setting cannot be used; the message says where it stands and what to do."""

    def __init__(self, place: str, problem: str) -> None:
        """Keep where it stands and what is wrong."""
        super().__init__(f"{place}: {problem}")
        self.place = place


@dataclass(frozen=True)
class About:
    """What a host reads about a setting; `least` is the smallest number taken."""

    help: str
    secret: bool = False
    least: int = 0


_INSTANCE = About("Folder of database, secret key and config.toml; printed at start.")
_DATABASE = About("SQLAlchemy address; empty: byline.sqlite in the instance folder.", secret=True)
_KEY = About("Signs cookies; empty: made at first start in instance/secret_key.", secret=True)
_PUBLIC = About("Address the class uses, where it is not http://<this machine>:<port>.")
_UPLOAD = About("Largest request taken, in units of 1000 bytes.", least=64)


@dataclass(frozen=True)
class Settings:
    """What the host of a server can set: the table of names, types, texts and defaults."""

    instance: Annotated[Path, _INSTANCE] = Path()
    database_url: Annotated[str, _DATABASE] = ""
    secret_key: Annotated[str, _KEY] = ""
    host: Annotated[str, About("Address to listen on; 127.0.0.1: this machine.")] = "0.0.0.0"  # noqa: S104
    port: Annotated[int, About("Port to listen on.", least=1)] = 8000
    threads: Annotated[int, About("Requests answered at the same time.", least=1)] = 8
    public_url: Annotated[str, _PUBLIC] = ""
    trusted_proxies: Annotated[int, About("Number of reverse proxies in front.")] = 0
    secure_cookies: Annotated[bool, About("Send cookies over https only.")] = False
    teacher_session_hours: Annotated[int, About("Until teachers sign in again.", least=1)] = 10
    student_session_hours: Annotated[int, About("Until pupils sign in again.", least=1)] = 8
    language: Annotated[str, About("Language of pages where the class has set none.")] = "en"
    time_zone: Annotated[str, About("Time zone of new classes, like Europe/Berlin.")] = "UTC"
    max_upload_kb: Annotated[int, _UPLOAD] = 1024

    @property
    def database(self) -> str:
        """The SQLAlchemy address of the database."""
        return self.database_url or f"sqlite:///{self.instance / 'byline.sqlite'}"

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None where the database is a server's."""
        url = make_url(self.database)
        is_file = url.get_backend_name() == "sqlite" and url.database
        return Path(url.database or "") if is_file else None


@dataclass(frozen=True)
class Setting:
    """One row of the table."""

    name: str
    type: type
    default: Any
    help: str
    secret: bool
    least: int


def _table() -> tuple[Setting, ...]:
    hints = get_type_hints(Settings, include_extras=True)
    rows = []
    for name, hint in hints.items():
        type_, about = get_args(hint)
        default = getattr(Settings, name)
        rows.append(Setting(name, type_, default, about.help, about.secret, about.least))
    return tuple(rows)


SETTINGS = _table()
NAMES = frozenset(setting.name for setting in SETTINGS)


def load_settings(
    environ: Mapping[str, str], overrides: Mapping[str, Any] | None = None
) -> Settings:
    """Return the settings; `overrides` are the arguments of the command.

    Raises SettingsError for an unknown name, a value of the wrong type, an unreadable file.
    """
    given = dict(overrides or {})
    if unknown := set(given) - NAMES:
        raise SettingsError("argument", _unknown(min(unknown)))
    instance = given.get("instance") or environ.get("BYLINE_INSTANCE") or default_instance(environ)
    given["instance"] = Path(instance).expanduser().resolve()
    in_file = _read_config(given["instance"] / CONFIG_FILE)
    return Settings(**{s.name: _value(s, given, environ, in_file) for s in SETTINGS})


def _value(
    setting: Setting,
    given: Mapping[str, Any],
    environ: Mapping[str, str],
    in_file: Mapping[str, Any],
) -> Any:
    variable = f"BYLINE_{setting.name.upper()}"
    if setting.name in given:
        return _checked(setting, given[setting.name], setting.name)
    if variable in environ:
        return _parsed(setting, environ[variable], variable)
    if setting.secret and (path := environ.get(f"{variable}_FILE")):
        return _read_secret(Path(path), f"{variable}_FILE")
    if setting.name in in_file:
        return _checked(setting, in_file[setting.name], f"{CONFIG_FILE}, {setting.name}")
    return setting.default


def _parsed(setting: Setting, text: str, place: str) -> Any:
    """Turn the text of an environment variable into the setting's type."""
    word = text.strip()
    if setting.type is bool and word.lower() in _TRUE | _FALSE:
        return word.lower() in _TRUE
    if setting.type is int and re.fullmatch(r"\d+", word):
        return _checked(setting, int(word), place)
    return _checked(setting, Path(word) if setting.type is Path else text, place)


def _checked(setting: Setting, value: Any, place: str) -> Any:
    # bool is a kind of int in Python: `port = true` must not pass.
    if not isinstance(value, setting.type) or (setting.type is int and isinstance(value, bool)):
        raise SettingsError(place, f"{value!r} does not fit; give {_WANTED[setting.type]}")
    if isinstance(value, int) and value < setting.least:
        raise SettingsError(place, f"{value} is too small; give {setting.least} or more")
    return value


def _read_config(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    text = path.read_text(encoding="utf-8")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(path), f"not valid TOML: {error}") from error
    for name in values:
        if name not in NAMES - {"instance"}:
            raise SettingsError(f"{path}, line {_line_of(name, text)}", _unknown(name))
    return values


def _line_of(name: str, text: str) -> int:
    lines = enumerate(text.splitlines(), start=1)
    key = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}\b")
    return next((number for number, line in lines if key.match(line)), 1)


def _read_secret(path: Path, place: str) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsError(place, f"cannot read {path}: {error.strerror}") from error


def _unknown(name: str) -> str:
    return f"there is no setting {name!r}; there are {', '.join(sorted(NAMES))}"
