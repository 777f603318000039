"""Every setting stands in the guide for those who host Byline."""

import re
from pathlib import Path

import pytest

from quiz_app.settings import SETTINGS

GUIDE = (Path(__file__).parents[2] / "docs" / "host.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_setting_is_in_the_guide_and_says_what_it_is_for(setting):
    assert setting.help.strip()
    assert re.search(rf"`(BYLINE_{setting.name.upper()}|{setting.name})`", GUIDE)


def test_the_guide_names_no_setting_that_is_not_there():
    named = set(re.findall(r"`BYLINE_([A-Z_]+?)(?:_FILE)?[`=]", GUIDE))
    assert named <= {setting.name.upper() for setting in SETTINGS}
