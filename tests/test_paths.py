from pathlib import Path

import pytest

from quiz_app import paths

HOME = Path.home()


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, HOME / ".local/share/byline"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/byline")),
        ("darwin", {"XDG_DATA_HOME": "/data"}, HOME / "Library/Application Support/Byline"),
        ("win32", {}, HOME / "AppData/Local/Byline"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/Byline")),
    ],
)
def test_each_platform_has_its_place_for_data(platform, environ, folder):
    assert paths.user_data_folder(environ, platform) == folder


def test_a_checkout_keeps_its_data_beside_the_package():
    assert paths.default_instance({}) == paths.PACKAGE.parent / "instance"
    assert paths.TEMPLATES.is_dir()
    assert paths.STATIC.is_dir()
