"""The fields of a form in a page, as a browser would send them back untouched."""

from __future__ import annotations

from html.parser import HTMLParser


class _Form(HTMLParser):
    """Collects the fields of the forms whose action ends in a given way."""

    def __init__(self, html: str, marker: str) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self.action = ""
        self._marker, self._inside, self._select, self._area = marker, False, "", ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = self._marker in given or given.get("action", "").endswith(self._marker)
            self.action = given.get("action", "") if self._inside else self.action
        if not self._inside:
            return
        if tag == "select":
            self._select = given["name"]
            self.fields[self._select] = []
        if tag == "option" and ("selected" in given or not self.fields[self._select]):
            self.fields[self._select] = [given["value"]]
        if tag == "textarea":
            self._area = given["name"]
            self.fields[self._area] = [""]
        is_chosen = given.get("type") not in ("radio", "checkbox") or "checked" in given
        if tag == "input" and is_chosen:
            self.fields.setdefault(given["name"], []).append(given.get("value", ""))

    def handle_data(self, data):
        if self._area:
            self.fields[self._area][0] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            text = self.fields[self._area][0].removeprefix("\r\n").removeprefix("\n")
            self.fields[self._area], self._area = [text], ""
        if tag == "form":
            self._inside = False


def fields_of(html: str, marker: str) -> dict[str, list[str]]:
    """Return the fields of the form with an attribute of this name, or this end of its action."""
    return _Form(html, marker).fields


def action_of(html: str, marker: str) -> str:
    """Return where that form is sent."""
    return _Form(html, marker).action
