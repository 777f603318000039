"""Files of other projects are the ones that `static/vendor.json` names."""

import hashlib
import json
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static"
RECORDS = json.loads((STATIC / "vendor.json").read_text("utf-8"))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["path"])
def test_file_is_as_recorded(record):
    data = (STATIC / record["path"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record["sha256"]


def test_every_vendored_file_is_recorded():
    folders = (STATIC / "vendor", STATIC / "fonts")
    present = {
        file.relative_to(STATIC).as_posix() for folder in folders for file in folder.iterdir()
    }
    assert present == {record["path"] for record in RECORDS}


def test_every_package_brings_its_licence_text():
    packages = {record["name"] for record in RECORDS}
    licensed = {record["name"] for record in RECORDS if record["path"].endswith(".txt")}
    assert licensed == packages
    assert all(record["licence"] for record in RECORDS)
