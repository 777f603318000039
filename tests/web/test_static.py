import re

import pytest
from flask import url_for


def address(app, filename):
    with app.test_request_context():
        return url_for("static", filename=filename)


def cache_control(client, url):
    with client.get(url) as answer:
        return answer.headers["Cache-Control"]


def test_a_file_named_with_its_hash_is_kept_for_ever(app, client):
    url = address(app, "app.css")
    assert "?v=" in url
    assert cache_control(client, url) == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("url", ["/static/app.css", "/static/app.css?v=0123456789"])
def test_a_file_named_otherwise_is_asked_for_again(client, url):
    assert cache_control(client, url) == "no-cache"


def test_a_changed_file_has_another_address(make_app, tmp_path):
    app = make_app()
    app.static_folder = str(tmp_path)
    (tmp_path / "x.css").write_text("a")
    first = address(app, "x.css")
    (tmp_path / "x.css").write_text("b")
    assert address(app, "x.css") != first


def test_the_style_sheet_comes_as_one_file(client):
    with client.get("/static/app.css") as answer:
        assert answer.mimetype == "text/css"
        sheet = answer.text
    assert "@import" not in sheet
    assert "@layer quiz {" in sheet
    named = set(re.findall(r'url\("([^"]+)"\)', sheet))
    assert named
    for name in named:
        with client.get(f"/static/{name}") as font:
            assert font.status_code == 200, name


def test_a_changed_part_of_the_style_sheet_changes_its_address(make_app, tmp_path):
    app = make_app()
    app.static_folder = str(tmp_path)
    (tmp_path / "css").mkdir()
    (tmp_path / "app.css").write_text('@import url("css/x.css") layer(x);')
    (tmp_path / "css" / "x.css").write_text("a {}")
    first = address(app, "app.css")
    (tmp_path / "css" / "x.css").write_text("a, b {}")
    assert address(app, "app.css") != first


def test_a_font_is_named_as_the_style_sheet_names_it(app, client):
    url = address(app, "fonts/literata-latin-wght-normal.woff2")
    assert "?" not in url
    assert cache_control(client, url) == "public, max-age=604800"


def test_a_file_that_is_not_there_is_not_found(client):
    assert client.get("/static/nothing.css?v=1").status_code == 404
    assert client.get("/static/..%2f..%2fpyproject.toml").status_code == 404
