"""What an article tells of its sources, gathered once, by which their part in it is judged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz_app.article.model import Article, Span
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import Attribution, Source, SourceKind, Spans
from quiz_app.ledger.overlaps import Overlaps
from quiz_app.ledger.phrases import core_of
from quiz_app.ledger.words import find, forms, pattern

_IRREGULAR: Mapping[str, list[str]] = load("stances")["irregular"]


def verbs(key: str) -> re.Pattern[str]:
    """Return a pattern of the verbs of one list of lexicon/parties.toml, in all their forms."""
    return pattern(form for verb in words("parties", key) for form in forms(verb, _IRREGULAR))


_AGAINST = verbs("against")


@dataclass(frozen=True)
class Matter:
    """What an article tells of all its sources, gathered once."""

    article: Article
    said: Mapping[str | None, Sequence[Attribution]]  # by the id of the source
    openings: Overlaps[tuple[str | None, Span]]  # who says it, and where what is said begins
    accusations: Overlaps[str | None]  # who accuses, where those accused are named
    speaking: Overlaps[None]  # the words of sources where they speak
    quoted: Spans

    @classmethod
    def of(
        cls, article: Article, attributions: Sequence[Attribution], ids: Sequence[str | None]
    ) -> Matter:
        """Return what the attributions tell, each with the id of its source."""
        of_each = list(zip(attributions, ids, strict=True))
        said: dict[str | None, list[Attribution]] = {}
        for one, speaker in of_each:
            said.setdefault(speaker, []).append(one)
        return cls(
            article,
            said,
            Overlaps((one.content[0], (speaker, one.content[0])) for one, speaker in of_each),
            Overlaps(
                (one.content[0], speaker)
                for one, speaker in of_each
                if find(_AGAINST, article.text, one.cue)
            ),
            Overlaps((span, None) for one in attributions for span in one.source),
            quoted_ranges(article),
        )


@dataclass(frozen=True)
class Case:
    """A source with all that the article tells by which its part in the matter is judged."""

    matter: Matter
    source: Source
    described: Spans  # the mentions that say more than a pronoun

    @property
    def text(self) -> str:
        """Return the text of the article."""
        return self.matter.article.text

    @property
    def said(self) -> Sequence[Attribution]:
        """Return what the source itself says."""
        return self.matter.said.get(self.source.id, ())

    def called(self, nouns: re.Pattern[str]) -> Spans:
        """Return where its name or role, not what is told of it besides, holds a noun."""
        if not nouns.search(f"{core_of(self.source.role)} | {core_of(self.source.name)}"):
            return ()
        return find(nouns, self.text, self.described)[:1]

    def is_of(self, *sorts: SourceKind) -> bool:
        """Return whether the source is of one of these kinds."""
        return self.source.kind in sorts

    def is_other(self, speaker: str | None) -> bool:
        """Return whether another source speaks, and it is known which."""
        return speaker not in (None, self.source.id)
