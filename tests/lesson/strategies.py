"""Strategies for sound lessons whose every string may be an odd one."""

import re

from hypothesis import strategies as st

from quiz_app.article.model import BlockKind
from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Confidence,
    Found,
    Mode,
    Nature,
    Precision,
    SourceKind,
    Stance,
    TimexType,
    VerificationStatus,
)
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    Dropped,
    GlossaryEntry,
    LedgerRecord,
    Lesson,
    Obtained,
    Provenance,
    Section,
    SourceRecord,
    TeacherNotes,
    TextBlock,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import (
    HotText,
    Item,
    Level,
    Match,
    MatchItem,
    MultipleChoice,
    Open,
    Option,
    Order,
    Outcomes,
    Passage,
    SingleChoice,
    Skill,
    TypedDate,
    TypedName,
)

# fmt: off
ODD = (
    "yes", "No", "on", "y", "null", "~", "true", "1:30", "2025-03-12", "2025-03-12T10:00:00Z",
    "012", "0x1F", "0o17", "1e3", ".5", ".inf", "-.INF", ".nan", "1_000", "-", "- item", "---",
    "...", "--- # no document", "? key", ": value", "a: b", "a:", "a #b", "# comment",
    "&anchor", "*alias", "!tag", "!!python/object:os.system", "%YAML 1.1", "@at", "`tick`", "|",
    ">-", "{a: b}", "[a, b]", "<<", "=", "'single'", '"double"', 'it\'s "both"',
    "back\\slash\\n", " leading", "trailing ", "\ttab", "in\tside", "line\nline",
    "line \n line", "two\n\n\nblank lines\n\nhere", "\nfirst empty", "last empty\n", "\n", " ",
    "carriage\rreturn\r\n", "nul\x00bell\x07del\x7f",
    "next\x85line\u2028separator\u2029paragraph", "no\u00a0break\u00a0space",
    "\u00a0edge\u00a0", "\ufeffmark", "not a character \ufffe\uffff", "👩\u200d🎓 emoji 🇺🇦",
    "עברית (ימין לשמאל): כן", "\u202eturned\u202c \u2066isolated\u2069",
    "“quoted”, ‘quoted’, «quoted», „quoted“", "double  space " * 12, "word " * 40 + "end",
    "nospaceatall" * 30, "https://example.org/path?query=1#part",
    "first paragraph " * 10 + "end\n\n" + "- a list item: " * 10 + "end",
)
# fmt: on


def cut(length):
    """Return what shortens a string to the longest that its field takes."""
    return lambda text: text[:length]


def tuples(items, **sizes):
    """Return tuples of up to two items, unless other sizes are given."""
    return st.lists(items, **{"max_size": 2, **sizes}).map(tuple)


strings = st.sampled_from(ODD) | st.text(max_size=40)
words = strings.filter(bool)
shares = st.floats(min_value=0, max_value=1)

provenances = st.builds(
    Provenance,
    publisher=strings.map(cut(200)),
    byline=strings.map(cut(300)),
    url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
    published=st.just("") | st.dates().map(str),
    rights=strings,
    obtained=st.sampled_from(Obtained),
)
blocks = tuples(
    st.builds(TextBlock, kind=st.sampled_from(BlockKind), text=words), min_size=1, max_size=3
)
glossaries = tuples(st.builds(GlossaryEntry, term=words.map(cut(80)), meaning=words.map(cut(500))))
teacher_notes = st.builds(
    TeacherNotes, notes=strings, discussion=tuples(strings), lateral_reading=strings
)
dropped = tuples(st.builds(Dropped, **dict.fromkeys(Dropped.model_fields, strings)))


@st.composite
def lessons(draw):
    """Return a sound lesson."""
    titles = draw(tuples(strings.map(cut(300)), min_size=1))
    bare = Lesson(
        uuid=draw(st.uuids()),
        title=draw(words.map(cut(200))),
        language=draw(st.sampled_from(["en", "uk", "pt-BR"])),
        level=draw(strings.map(cut(100))),
        content_note=draw(strings),
        source=draw(provenances),
        headline=draw(strings.map(cut(300))),
        sections=tuple(
            Section(id=f"section-{number}", title=title, blocks=draw(blocks))
            for number, title in enumerate(titles)
        ),
        glossary=draw(glossaries),
        teacher=draw(teacher_notes),
        dropped=draw(dropped),
    )
    anchors = anchors_in(bare.text)
    return bare.model_copy(
        update={
            "ledger": draw(ledgers(anchors)),
            "questions": draw(question_lists(anchors)),
            "drafts": draw(question_lists(anchors)),
        }
    )


def anchors_in(text):
    """Return anchors of any passage of a text."""
    starts = st.integers(min_value=0, max_value=len(text) - 1)
    lengths = st.integers(min_value=1, max_value=120)
    return st.builds(
        lambda start, n: Anchor.at(text, start, min(len(text), start + n)), starts, lengths
    )


@st.composite
def ledgers(draw, anchors):
    """Return a ledger of two sources, claims, verification statements and dates."""
    some = tuples(anchors)
    return LedgerRecord(
        sources=tuple(draw(sources(id, some)) for id in ("s1", "s2")),
        claims=tuple(
            draw(claims(id, outer, anchors)) for id, outer in (("c1", None), ("c2", "c1"))
        ),
        verification=tuple(draw(verifications(id, anchors)) for id in ("v1", "v2")),
        dates=tuple(draw(dates(id, basis, anchors)) for id, basis in (("d1", None), ("d2", "d1"))),
        own_statements=draw(some),
        opinions=draw(some),
        notes=draw(tuples(strings)),
    )


def sources(id, some):
    """Return sources of one id."""
    return st.builds(
        SourceRecord,
        id=st.just(id),
        name=words,
        kind=st.sampled_from(SourceKind),
        role=strings,
        party=st.none() | st.booleans(),
        party_evidence=some,
        mentions=some,
    )


def claims(id, outer, anchors):
    """Return claims of one id, nested in the claim `outer` or in none."""
    some = tuples(anchors)
    return st.builds(
        ClaimRecord,
        id=st.just(id),
        source_id=st.sampled_from([None, "s1", "s2"]),
        source=some,
        cue=some,
        content=tuples(anchors, min_size=1),
        by=st.sampled_from(Found),
        mode=st.sampled_from(Mode),
        stance=st.sampled_from(Stance),
        nature=st.sampled_from(Nature),
        status=st.sampled_from(ClaimStatus),
        hedges=some,
        relay=tuples(strings),
        nested_in=st.sampled_from([None, outer]),
        in_heading=st.booleans(),
        confidence=shares,
    )


def verifications(id, anchors):
    """Return verification statements of one id."""
    return st.builds(
        VerificationRecord,
        id=st.just(id),
        statement=anchors,
        by=strings,
        how=st.none() | anchors,
        status=st.sampled_from(VerificationStatus),
        claims=tuples(st.sampled_from(["c1", "c2"])),
        about=tuples(anchors),
        confidence=st.sampled_from(Confidence),
    )


def dates(id, anchor_id, anchors):
    """Return dates of one id, computed from the date `anchor_id` or from none."""
    return st.builds(
        DateRecord,
        id=st.just(id),
        words=anchors,
        type=st.sampled_from(TimexType),
        value=st.none() | strings,
        basis=st.sampled_from(Basis),
        precision=st.sampled_from(Precision),
        anchor_id=st.sampled_from([None, anchor_id]),
        note=strings,
        confidence=shares,
    )


def question_lists(anchors):
    """Return lists of questions of every type, no two with one uuid."""
    common = {
        "uuid": st.uuids(),
        "skill": st.sampled_from(Skill),
        "family": st.sampled_from(["who-said-this", "order-events", "1-30", "null"]),
        "stem": words,
        "passage": st.none() | anchors,
        "evidence": tuples(anchors, min_size=1),
        "weight": st.floats(min_value=1e-9, max_value=100),
        "confidence": st.sampled_from(Confidence),
        "check": strings.map(cut(1000)),
    }
    outcomes = st.builds(Outcomes, right=words, wrong=words)
    options = st.tuples(*(_option(Option, id, feedback=words) for id in ("a", "b", "c")))
    items = st.tuples(*(_option(Item, id) for id in ("a", "b", "c")))
    keys = st.sampled_from(["2025", "2025-03", "2025-03-12"])
    matched = st.tuples(
        *(_option(MatchItem, id, key=st.sampled_from("abc"), feedback=words) for id in ("a", "b"))
    )
    passages = st.tuples(
        *(st.builds(Passage, id=st.just(id), anchor=anchors, feedback=words) for id in ("a", "b"))
    )
    names = words.map(cut(100)).filter(lambda name: re.search(r"\w", name))
    rubrics = st.tuples(
        *(st.builds(Level, fraction=st.just(f), text=words) for f in (0.0, 1 / 3, 1.0))
    )
    kinds = st.one_of(
        st.builds(SingleChoice, **common, options=options, key=st.sampled_from("abc")),
        st.builds(MultipleChoice, **common, options=options, key=st.just(("b", "c"))),
        st.builds(Order, **common, items=items, key=st.just(("c", "a", "b")), feedback=outcomes),
        st.builds(TypedDate, **common, key=keys, year_asked=st.booleans(), feedback=outcomes),
        st.builds(Match, **common, items=matched, options=items),
        st.builds(HotText, **common, passages=passages, key=st.sampled_from("ab")),
        st.builds(
            TypedName,
            **common,
            key=names,
            accept=tuples(strings),
            feedback=outcomes,
        ),
        st.builds(Open, **common, rubric=rubrics, sample=words.map(cut(1500))),
    )
    return st.lists(kinds, max_size=4, unique_by=lambda question: question.uuid).map(tuple)


def _option(part, id, **fields):
    return st.builds(part, id=st.just(id), text=words, **fields)
