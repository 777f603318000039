"""Questions on names: type the name of the person behind a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.ledger import lexicon
from quiz_app.ledger.mentions import Form, read_mention
from quiz_app.ledger.model import Claim, Source, SourceKind
from quiz_app.ledger.rules.cues import has_speech_verb
from quiz_app.lesson.distractors import SAME_IDEA, distinct, same_voice
from quiz_app.lesson.questions.claims import clauses, evidence_of
from quiz_app.lesson.questions.clauses import Clause
from quiz_app.lesson.questions.making import Frame, typed_name
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Outcomes, Question, Skill
from quiz_app.lesson.questions.wording import introduce, similarity, telling, words

_TITLES = lexicon.words("speakers", "titles", "plain") | lexicon.words("speakers", "titles", "rank")
_SUFFIX = re.compile(r"\s(?:I{2,3}|IV|Jr\.?|Sr\.?)$")
_INITIALS = re.compile(r"(?<=\w)(?:\s[A-Z]\.)+\s")  # "Ana B. Reed" is Ana Reed
MOST_NAMES = 20  # that a question accepts
_PERSONAL = (SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER)


def name_the_source(material: Material) -> Iterator[Question]:
    """Give, for each person whom the article names, "Who said this? Type the name."."""
    seen: set[str] = set()
    for stated in clauses(material):
        source = material.source(stated.claim)
        if source and source.id not in seen and _only_one_fits(material, source, stated):
            names = _names(material, source)
            if names and telling(" ".join(names)).isdisjoint(telling(stated.text)):
                seen.add(source.id)
                yield _question(material, source, stated, names)


def _only_one_fits(material: Material, source: Source, stated: Clause) -> bool:
    """Return whether one person is behind the statement, alone and by name."""
    is_person = source.kind in _PERSONAL and _stands_by_name(material, source, stated.claim)
    if not is_person or stated.speaker or not _is_said(material, stated.claim):
        return False
    others = [other for other in material.ledger.sources if other.id != source.id]
    namesakes = (other for other in others if other.kind in _PERSONAL)
    said_by_others = (
        span.of(material.text)
        for other in others
        for claim in material.claims_of(other)
        for span in claim.content
    )
    return not any(same_voice(material, source, other) for other in namesakes) and not any(
        similarity(stated.text, said) >= SAME_IDEA for said in said_by_others
    )


def _is_said(material: Material, claim: Claim) -> bool:
    """Return whether the source itself says so, and does not want it or praise it."""
    cue = " ".join(span.of(material.text) for span in claim.cue)
    is_saying = not cue or has_speech_verb(cue) or "according" in cue.lower()
    return is_saying and not claim.nested_in


def _stands_by_name(material: Material, source: Source, claim: Claim) -> bool:
    """Return whether the words that name the speaker here hold the name: "she" is not enough."""
    surname = words(source.name)[-1]
    return any(surname in words(span.of(material.text)) for span in claim.source)


def _names(material: Material, source: Source) -> list[str]:
    """Return the names of a person in the article, the fullest first; none without a name."""
    mentions = (read_mention(material.text, span) for span in source.mentions)
    own = [mention.name for mention in mentions if mention.form is Form.NAME]
    if source.name not in own or _SUFFIX.search(source.name):
        return []
    surname = source.name.split()[-1]
    own += [surname] if _has_no_namesake(material.text, source.name) else []
    own.append(_INITIALS.sub(" ", source.name))
    fitting = [name for name in (source.name, *own) if surname.lower() in words(name)]
    return distinct(fitting, lambda a, b: a.lower() == b.lower())[:MOST_NAMES]


def _has_no_namesake(text: str, name: str) -> bool:
    """Return whether nobody else in the text bears the surname: "Bill Reed" beside "Ana Reed"."""
    *own, surname = name.split()
    before = re.findall(rf"\b([A-Z][\w.’'-]*)\s+{re.escape(surname)}\b", text)
    common = set(re.findall(r"\b[a-z]\w*", text))  # "When Reed"
    others = {word.lower().rstrip(".") for word in before if word not in own}
    return others <= common | _TITLES


def _question(material: Material, source: Source, stated: Clause, names: list[str]) -> Question:
    said = evidence_of(material, stated)
    asked = "Whose words are these" if stated.exact else "Which person is behind this statement"
    frame = Frame(
        Skill.CLAIMS,
        "name-the-source",
        f"{asked}: {stated.quoted}? Type the name.",
        material.proof(stated.claim, stated.span),
        stated.span,
        stated.claim.confidence,
    )
    given = f"The article gives this to {introduce(material.text, source)}: {said}"
    return typed_name(material, frame, names[0], names[1:], Outcomes(right=given, wrong=given))


FAMILIES = (name_the_source,)
