"""The styles keep to what `app.css` promises."""

import re
from pathlib import Path

STATIC = Path(__file__).parents[2] / "static"
APP = (STATIC / "app.css").read_text("utf-8")
FILES = sorted((STATIC / "css").glob("*.css"))
CSS = {file.name: file.read_text("utf-8") for file in FILES}


def test_every_style_file_is_imported_once_and_into_a_declared_layer():
    layers = re.search(r"@layer ([^;]+);", APP).group(1).split(", ")
    imports = re.findall(r'@import url\("css/([\w-]+)\.css"\)(?: layer\((\w+)\))?;', APP)
    assert sorted(f"{name}.css" for name, _ in imports) == list(CSS)
    assert [layer for _, layer in imports if layer] == layers


def test_every_file_that_a_style_names_is_there():
    named = {name for css in CSS.values() for name in re.findall(r'url\("\.\./([^"]+)"\)', css)}
    assert named
    assert [name for name in named if not (STATIC / name).is_file()] == []


def test_no_style_asks_another_host():
    assert not re.search(r"(https?:)?//[a-z]", APP + "".join(CSS.values()))


def test_sides_are_named_by_the_direction_of_writing():
    physical = re.compile(
        r"(?:margin|padding|border|inset)-(?:left|right)"
        r"|(?:^|\s)(?:left|right):|text-align: (?:left|right)"
    )
    assert {name: physical.findall(css) for name, css in CSS.items() if physical.search(css)} == {}
