"""Templates hold nothing that the content security policy forbids: nothing inline or outside."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SHEETS = sorted((ROOT / "static").rglob("*.css"))
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))

JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
JINJA = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
# Attributes are looked for in what is left when Jinja's own parts are taken out, style= in all:
# an attribute can be the argument of a macro too.
IN_TEMPLATE = {
    "inline style": re.compile(r"<style|[\s(,]style\s*=\s*[\"']", re.IGNORECASE),
    "outside address": re.compile(r"https?://|[\"'(]//\w", re.IGNORECASE),
    "javascript: address": re.compile(r"javascript:", re.IGNORECASE),
    "script evaluated by htmx": re.compile(r"\bhx-(on|vals\s*=\s*[\"']js:)", re.IGNORECASE),
}
IN_MARKUP = {
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "inline handler": re.compile(r"\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
}
IN_SHEET = {
    "outside address": re.compile(r"https?://|url\(\s*[\"']?//", re.IGNORECASE),
    "data address": re.compile(r"url\(\s*[\"']?data:", re.IGNORECASE),
}
IN_SCRIPT = {
    "outside address": re.compile(r"https?://(?!www\.w3\.org/)|[\"'`]//\w", re.IGNORECASE),
    "evaluated text": re.compile(r"\beval\(|\bnew Function\(|\.innerHTML\b|document\.write\("),
    "inline style": re.compile(r"setAttribute\(\s*[\"']style[\"']"),
}


def offences(text, rules):
    """Return the names of the rules that a text breaks."""
    return [name for name, rule in rules.items() if rule.search(text)]


def offences_in_template(text):
    """Return the names of the rules that a template breaks."""
    spoken = JINJA_COMMENT.sub("", text)
    markup = JINJA.sub("x", spoken)
    return [*offences(spoken, IN_TEMPLATE), *offences(markup, IN_MARKUP)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_holds_nothing_inline_and_nothing_from_outside(path):
    assert offences_in_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_style_sheet_loads_nothing_from_outside(path):
    assert offences(path.read_text(encoding="utf-8"), IN_SHEET) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_evaluates_no_text_and_loads_nothing_from_outside(path):
    assert offences(path.read_text(encoding="utf-8"), IN_SCRIPT) == []


def test_there_is_something_to_look_at():
    assert TEMPLATES
    assert SHEETS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p class="style">on = "x" {{ text }}</p>', []),
        ('<script src="{{ url_for("static", filename="x.js") }}"></script>', []),
        ('<script type="module" src="x.js"></script>', []),
        ("{# see https://example.org, style='x' #}<p>", []),
        ('{% set on = "x" %}{% if a > b %}<p lang="en">', []),
        ('<p style="color: red">', ["inline style"]),
        ("{{ field(form.name, style='wide') }}", ["inline style"]),
        ("<style>p {}</style>", ["inline style"]),
        ("<script>alert(1)</script>", ["inline script"]),
        ('<script type="application/json">{}</script>', ["inline script"]),
        ('<button {{ a }} onclick="go()">', ["inline handler"]),
        ("<body\nonload='go()'>", ["inline handler"]),
        ('<img src="https://example.org/x.png">', ["outside address"]),
        ('<link href="//example.org/x.css">', ["outside address"]),
        ('<a href="JavaScript:go()">', ["javascript: address"]),
        ('<div data-hx-on:click="go()">', ["script evaluated by htmx"]),
        ("<div hx-vals='js:{a: 1}'>", ["script evaluated by htmx"]),
    ],
)
def test_the_rules_for_templates(text, expected):
    assert offences_in_template(text) == expected


@pytest.mark.parametrize(
    ("text", "rules", "expected"),
    [
        ('@font-face { src: url("fonts/x.woff2") }', IN_SHEET, []),
        ('@import "https://example.org/x.css";', IN_SHEET, ["outside address"]),
        ("a { background: url(//example.org/x) }", IN_SHEET, ["outside address"]),
        ('a { background: url("data:image/svg+xml,x") }', IN_SHEET, ["data address"]),
        ('fetch("/quiz"); // a comment', IN_SCRIPT, []),
        ('import "https://example.org/x.js"', IN_SCRIPT, ["outside address"]),
        ("node.innerHTML = text", IN_SCRIPT, ["evaluated text"]),
        ('node.setAttribute("style", "x")', IN_SCRIPT, ["inline style"]),
    ],
)
def test_the_rules_for_style_sheets_and_scripts(text, rules, expected):
    assert offences(text, rules) == expected
