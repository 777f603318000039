"""Somebody with a browser of their own; what goes wrong on any page is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page

from tests.tools import axe_script

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, NARROWEST, LAPTOP = 390, 320, 1280
# A refused form is an answer like any other; the browser calls it a resource that failed.
REFUSED = "Failed to load resource: the server responded with a status of 4"
MOST_TABS = 80


@dataclass
class Visitor:
    """A browser at phone width with its own cookies: one person on one device."""

    browser: Browser
    address: str
    script: bool = True
    touch: bool = False
    careful: bool = True  # or only passing through pages that somebody has looked at
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)  # of every page looked at, by path

    def __post_init__(self) -> None:
        """Open the browser and listen to it."""
        self.context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": PHONE, "height": 844},
            java_script_enabled=self.script,
            has_touch=self.touch,
            reduced_motion="reduce",
        )
        self.context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        self.page = self.new_tab()

    def new_tab(self) -> Page:
        """Return a further tab of the same browser."""
        page = self.context.new_page()
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        return page

    def _on_console(self, message: ConsoleMessage) -> None:
        # What has no address is axe-core, which tries styles that the policy refuses.
        is_of_page = message.location["url"] and not message.text.startswith(REFUSED)
        if message.type == "error" and is_of_page:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def look(self, *, closely: bool = False) -> None:
        """Check the page: width on phones, accessibility; closely: dark and on a laptop too."""
        if not self.careful:
            return
        self.page.wait_for_load_state()  # before, it may have no style yet
        self.titles[urlsplit(self.page.url).path] = self.page.title()
        assert self.page.locator("html").get_attribute("lang") == "en"
        for width in (NARROWEST, PHONE):
            self._resize(width)
            wide = self.page.locator("html").evaluate("root => root.scrollWidth")
            assert wide <= width, f"{self.page.url} scrolls sideways: {wide} of {width}"
        self._check_accessibility("light")
        if closely:
            self._check_accessibility("dark")
            self._resize(LAPTOP)
            self._check_accessibility("dark")
            self._check_accessibility("light")
            self._resize(PHONE)

    def _resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 844})

    def _check_accessibility(self, theme: Literal["light", "dark"]) -> None:
        if not self.script:  # axe-core waits for timers, which do not run then
            return
        self.page.emulate_media(color_scheme=theme)
        self.page.evaluate(_axe())
        found = self.page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", RULES
        )
        problems = [
            f"{violation['id']}: {node['html']} {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]
        assert not problems, "\n".join([f"{self.page.url}, {theme}", *problems])
        self.page.emulate_media(color_scheme="light")

    def tab_to(self, target: Locator) -> None:
        """Move the focus to `target` with the Tab key alone."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"The Tab key does not reach {target}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        """Use a control by finger where there is one, else by keyboard."""
        if self.touch:
            target.tap()
        else:
            self.tab_to(target)
            self.page.keyboard.press(key)

    def nothing_to_complain(self) -> None:
        """Check that no page broke the policy, failed, called another host, or shares a title."""
        assert not self.complaints, "\n".join(self.complaints)
        assert self.hosts == {urlsplit(self.address).netloc}
        assert len(set(self.titles.values())) == len(self.titles), self.titles


@cache
def _axe() -> str:
    return axe_script()
