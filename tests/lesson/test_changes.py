from quiz_app.lesson.changes import changes, counts
from tests.samples import sample_lesson


def test_nothing_changed():
    assert changes(sample_lesson(), sample_lesson()) == ()


def test_what_is_gone_new_and_different():
    old = sample_lesson()
    first, second, *others = old.questions
    other = second.model_copy(update={"stem": "Which two?"})
    new = sample_lesson(title="The bridge", questions=(other, *others), drafts=(first,))
    found = {(c.part, c.before, c.after) for c in changes(old, new)}
    assert found == {
        ("about", "The footbridge", "The bridge"),
        ("questions", first, None),
        ("questions", second, other),
        ("drafts", None, first),
    }
    assert counts(changes(old, new)) == {"about": 1, "questions": 2, "drafts": 1}
