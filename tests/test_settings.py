from pathlib import Path

import pytest

from quiz_app.settings import SETTINGS, SettingsError, load_settings


def load(folder, environ=None, config="", **arguments):
    (folder / "config.toml").write_text(config, encoding="utf-8")
    return load_settings(environ or {}, {"instance": folder, **arguments})


def test_the_defaults_need_no_file(tmp_path):
    settings = load_settings({"BYLINE_INSTANCE": str(tmp_path)})
    assert (settings.instance, settings.port, settings.secure_cookies) == (tmp_path, 8000, False)
    assert settings.database == f"sqlite:///{tmp_path}/byline.sqlite"


def test_there_is_no_default_secret():
    assert {s.default for s in SETTINGS if s.secret} == {""}


def test_every_setting_has_a_help_text_that_is_a_sentence():
    assert [s.name for s in SETTINGS if not s.help.endswith(".")] == []


def test_arguments_win_over_environment_over_file_over_default(tmp_path):
    config, environ = "port = 8001", {"BYLINE_PORT": "8002"}
    assert load(tmp_path).port == 8000
    assert load(tmp_path, config=config).port == 8001
    assert load(tmp_path, environ, config).port == 8002
    assert load(tmp_path, environ, config, port=8003).port == 8003


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("1", True), ("On", True), ("no", False), ("0", False)]
)
def test_the_environment_says_yes_and_no_in_words(tmp_path, text, value):
    assert load(tmp_path, {"BYLINE_SECURE_COOKIES": text}).secure_cookies is value


def test_a_secret_may_stand_in_a_file_of_its_own(tmp_path):
    (tmp_path / "key").write_text("from a file\n", encoding="utf-8")
    environ = {"BYLINE_SECRET_KEY_FILE": str(tmp_path / "key")}
    assert load(tmp_path, environ).secret_key == "from a file"
    assert load(tmp_path, {**environ, "BYLINE_SECRET_KEY": "direct"}).secret_key == "direct"


@pytest.mark.parametrize(
    ("environ", "config", "said"),
    [
        ({}, 'host = "x"\nprot = 1\n', ["config.toml, line 2", "'prot'", "port"]),
        ({}, "[port]\nx = 1\n", ["config.toml, port", "whole number"]),
        ({}, 'instance = "x"\n', ["config.toml, line 1", "'instance'"]),
        ({}, "port = true\n", ["config.toml, port", "whole number"]),
        ({}, 'port = "8000"\n', ["config.toml, port", "whole number"]),
        ({}, "port = 0\n", ["0 is too small", "1 or more"]),
        ({}, "port = \n", ["config.toml", "not valid TOML"]),
        ({"BYLINE_PORT": "http"}, "", ["BYLINE_PORT", "'http'", "whole number"]),
        ({"BYLINE_PORT": "-1"}, "", ["BYLINE_PORT", "whole number"]),
        ({"BYLINE_SECURE_COOKIES": "maybe"}, "", ["BYLINE_SECURE_COOKIES", "true or false"]),
        ({"BYLINE_SECRET_KEY_FILE": "/nowhere"}, "", ["BYLINE_SECRET_KEY_FILE", "/nowhere"]),
    ],
)
def test_it_rejects_what_does_not_fit_and_says_where(tmp_path, environ, config, said):
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, environ, config)
    assert [part for part in said if part not in str(caught.value)] == []


def test_it_rejects_an_unknown_argument(tmp_path):
    with pytest.raises(SettingsError, match="'colour'"):
        load(tmp_path, colour="red")


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("", "byline.sqlite"),
        ("sqlite:////srv/x.sqlite", "/srv/x.sqlite"),
        ("postgresql+psycopg://h/byline", None),
    ],
)
def test_the_database_file_is_known_where_there_is_one(tmp_path, url, file):
    expected = None if file is None else tmp_path / Path(file)
    assert load(tmp_path, database_url=url).database_file == expected
