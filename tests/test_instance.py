import stat

import pytest

from quiz_app.instance import prepare
from quiz_app.settings import SettingsError, load_settings


def settings(folder, **given):
    return load_settings({}, {"instance": folder, **given})


def test_the_first_start_makes_a_key_for_the_owner_only(tmp_path):
    folder = tmp_path / "new" / "instance"
    key = prepare(settings(folder))
    assert len(key) == 64
    assert stat.S_IMODE((folder / "secret_key").stat().st_mode) == 0o600
    assert prepare(settings(folder)) == key


def test_two_instances_have_two_keys(tmp_path):
    assert prepare(settings(tmp_path / "a")) != prepare(settings(tmp_path / "b"))


def test_a_key_from_the_settings_is_not_written_down(tmp_path):
    assert prepare(settings(tmp_path, secret_key="given")) == "given"
    assert not (tmp_path / "secret_key").exists()


def test_it_rejects_an_empty_key(tmp_path):
    (tmp_path / "secret_key").touch()
    with pytest.raises(SettingsError, match="delete it"):
        prepare(settings(tmp_path))
