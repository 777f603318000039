"""What a teacher does, step by step, with and without script."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.visitor import Visitor

PASSWORD = "seven green bicycles"


def set_up(teacher: Visitor, address: str, name: str) -> None:
    """Open the one-time address and choose name and password."""
    page = teacher.page
    page.goto(address)
    teacher.look()
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Save and sign in").click()
    expect(page.get_by_role("heading", name="Classes and lessons")).to_be_visible()
    teacher.look()


def make_class(teacher: Visitor, name: str, roster: tuple[str, ...]) -> str:
    """Make a class, paste its roster; return the join code."""
    page = teacher.page
    page.get_by_role("link", name="New class").click()
    teacher.look()
    page.get_by_label("Name of the class").fill(name)
    page.get_by_label("Time zone").fill("Europe/Kyiv")
    page.get_by_role("button", name="Make the class").click()
    teacher.look()
    page.get_by_label("Names, one a line").fill("\n".join(roster))
    page.get_by_role("button", name="Add these pupils").click()
    expect(page.get_by_text("The same name twice")).to_be_visible()
    teacher.look(closely=True)
    return page.locator(".code-big").inner_text().split()[-1]


def see_slips(teacher: Visitor, names: tuple[str, ...]) -> None:
    """Look at the slips to print and go back."""
    page = teacher.page
    page.get_by_role("link", name="Slips to print").click()
    teacher.look()
    expect(page.locator(".slip-name")).to_have_text(list(names))
    page.get_by_role("link", name="Back to the class").click()


def assign(teacher: Visitor, title: str) -> None:
    """Give the class a lesson; its report opens."""
    page = teacher.page
    page.get_by_label("Lesson", exact=True).select_option(label=title)
    page.get_by_role("button", name="Assign").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    teacher.look()


def show_answers(teacher: Visitor, when: str) -> None:
    """Change when pupils see the answers of the lesson whose report is open."""
    page = teacher.page
    page.get_by_text("Change the times, or when pupils see the answers").click()
    page.get_by_label("Pupils see the answers").select_option(label=when)
    teacher.look()
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_text(f"Pupils see the answers: {when.lower()}.")).to_be_visible()
    teacher.look()


def see_lesson(teacher: Visitor) -> None:
    """Look at the lesson with its key and go back."""
    teacher.page.get_by_role("link", name="The lesson with its key").click()
    teacher.look()
    teacher.page.go_back()


def to_class(teacher: Visitor, name: str) -> None:
    """Go to the page of the class."""
    teacher.page.goto("/teach/")
    teacher.page.get_by_role("link", name=name).click()


def to_report(teacher: Visitor, classroom: str, title: str) -> None:
    """Go to what the class did with a lesson."""
    to_class(teacher, classroom)
    teacher.page.get_by_role("link", name=title).click()
    expect(teacher.page.locator(".grid")).to_be_visible()


def grid_row(teacher: Visitor, name: str) -> list[str]:
    """Return the cells of a pupil's row as they are read out."""
    row = teacher.page.locator(".grid tbody tr").filter(has_text=name)
    return [text.strip("–\n ") for text in row.locator("td").all_inner_texts()]


def download_csv(teacher: Visitor) -> str:
    """Return the table of scores as the teacher's computer stores it."""
    with teacher.page.expect_download() as waiting:
        teacher.page.get_by_role("link", name="Scores as CSV").click()
    return Path(waiting.value.path()).read_bytes().decode("utf-8")


def reset_pin(teacher: Visitor, name: str) -> None:
    """Let a pupil choose another PIN."""
    button = teacher.page.get_by_role("button", name=f"Reset the PIN of {name}")
    box = button.bounding_box()
    assert box, name
    assert box["height"] < box["width"], "its word is broken"
    button.click()
    expect(teacher.page.get_by_text(f"{name} can set a new PIN now.")).to_be_visible()
    teacher.look()
