"""How well a ledger agrees with the annotation of its article, measure by measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from benchmarks.scoring import Tally, covered, matched, words_of
from quiz_app.ledger.model import Claim, ClaimStatus, Spans, Stance, Verification
from tests.corpus.annotated import Checked, Said
from tests.corpus.reading import Reading, alike

# Chances from which a claim or a date counts as sure, or as likely.
SURE, LIKELY = 0.9, 0.7

One = TypeVar("One")
Other = TypeVar("Other")


def measures(reading: Reading) -> dict[str, Tally]:
    """Return every measure of one article; those of several articles add up.

    Those whose names begin with "F1" count what was found and what is to be found; the others
    are shares: of the matched ones, those that are right.
    """
    return {
        **_of_claims(reading),
        **_of_speakers(reading),
        **_of_dates(reading),
        **_of_checks(reading),
        **_of_the_paper(reading),
        **_steps(reading),
    }


def _of_claims(reading: Reading) -> dict[str, Tally]:
    score, claims = reading.claims, list(reading.matched_claims())
    return {
        "F1 content": score.content,
        "F1 exact": score.exact,
        "F1 end to end": score.end_to_end,
        **{f"recall {mode}": tally for mode, tally in score.by_mode.items()},
        "cue": _share(claims, lambda c, s: any(x.overlaps(y) for x in c.cue for y in s.cue)),
        "mode": _share(claims, lambda claim, said: claim.mode is said.mode),
        "status": _share(claims, lambda claim, said: claim.status is said.status),
        "F1 status told": _told(reading),
        "F1 denial": _flags(reading, lambda c: c.stance is Stance.DENIES, lambda s: s.denial),
        "F1 nested": _flags(
            reading, lambda c: c.nested_in is not None, lambda s: bool(s.nested_in)
        ),
        "F1 relay": _relays(reading),
        "F1 hedges": sum((_overlapping(c.hedges, s.hedges) for c, s in claims), Tally()),
    }


def _of_speakers(reading: Reading) -> dict[str, Tally]:
    named = [
        (reading.ledger.source_of(claim), said.speaker)
        for claim, said in reading.matched_claims()
        if said.speaker
    ]
    both = [(source, speaker) for source, speaker in named if source]
    return {
        "speaker resolved": Tally(len(both), len(named), len(named)),
        "speaker name": _share(both, lambda source, speaker: alike(source.name, speaker.name)),
        "speaker kind": _share(both, lambda source, speaker: source.kind is speaker.kind),
        "speaker party": _share(both, lambda source, speaker: source.party is speaker.party),
        "F1 party told": Tally(
            sum(source.party is speaker.party is not None for source, speaker in both),
            sum(source.party is not None for source, _ in both),
            sum(speaker.party is not None for _, speaker in both),
        ),
    }


def _of_dates(reading: Reading) -> dict[str, Tally]:
    score, dates = reading.dates, list(reading.matched_dates())
    precise = [(found, gold) for found, gold in dates if gold.precision]
    return {
        "F1 date strict": score.strict,
        "F1 date relaxed": score.relaxed,
        "F1 date type": score.type,
        "F1 date value": score.value,
        "date basis": _share(dates, lambda found, gold: found.basis is gold.basis),
        "date precision": _share(precise, lambda found, gold: found.precision is gold.precision),
    }


def _of_checks(reading: Reading) -> dict[str, Tally]:
    checks = list(reading.matched_checks())
    explained = [(found, gold.how) for found, gold in checks if gold.how]
    return {
        "F1 verification": Tally(
            len(checks), len(reading.ledger.verifications), len(reading.article.checked)
        ),
        "verification by": _share(checks, lambda found, gold: alike(found.by, gold.by)),
        "F1 verification about": sum((_covering(reading, f, g) for f, g in checks), Tally()),
        "verification how": _share(
            explained, lambda found, how: bool(found.how and found.how.overlaps(how))
        ),
    }


def _of_the_paper(reading: Reading) -> dict[str, Tally]:
    ledger, article = reading.ledger, reading.article
    noted = sum(
        any(all(word in note for word in words) for note in ledger.notes) for words in article.notes
    )
    return {
        "F1 own statements": _same(reading, ledger.own_statements, article.own_statements),
        "F1 opinions": _same(reading, ledger.opinions, article.opinions),
        "F1 notes": Tally(noted, len(ledger.notes), len(article.notes)),
    }


def _steps(reading: Reading) -> dict[str, Tally]:
    """Return the share right at each step of confidence."""
    ledger = reading.ledger
    claims = {claim.id for claim, _ in reading.matched_claims()}
    dates = {found.id for found, gold in reading.matched_dates() if found.value == gold.value}
    checks = {found.id for found, _ in reading.matched_checks()}
    judged = [
        *((f"claim {_step(c.confidence)}", c.id in claims) for c in ledger.claims),
        *((f"date {_step(d.confidence)}", d.id in dates) for d in ledger.dates),
        *((f"verification {v.confidence}", v.id in checks) for v in ledger.verifications),
    ]
    steps: dict[str, Tally] = {}
    for name, right in judged:
        steps[name] = steps.get(name, Tally()) + Tally(int(right), 1, 1)
    return steps


def _step(chance: float) -> str:
    return "sure" if chance >= SURE else "likely" if chance >= LIKELY else "unsure"


def _share(pairs: Iterable[tuple[One, Other]], right: Callable[[One, Other], bool]) -> Tally:
    answers = [right(one, other) for one, other in pairs]
    return Tally(sum(answers), len(answers), len(answers))


def _flags(reading: Reading, found: Callable[[Claim], bool], gold: Callable[[Said], bool]) -> Tally:
    """Return how many claims carry the mark that their attributions carry."""
    return Tally(
        sum(found(claim) and gold(said) for claim, said in reading.matched_claims()),
        sum(map(found, reading.ledger.claims)),
        sum(map(gold, reading.article.said)),
    )


def _told(reading: Reading) -> Tally:
    """Return how many claims have just the status that the article gives them, if any."""
    nothing = ClaimStatus.NOTHING_SAID
    claims = reading.matched_claims()
    return Tally(
        sum(claim.status is said.status is not nothing for claim, said in claims),
        sum(claim.status is not nothing for claim in reading.ledger.claims),
        sum(said.status is not nothing for said in reading.article.said),
    )


def _relays(reading: Reading) -> Tally:
    """Return how many claims name just those who passed them on, this paper left out."""
    publisher = reading.article.publisher
    found = {
        claim.id: [name for name in claim.relay if not alike(name, publisher)]
        for claim in reading.ledger.claims
    }
    right = [
        said
        for claim, said in reading.matched_claims()
        if said.relay
        and len(found[claim.id]) == len(said.relay)
        and all(map(alike, found[claim.id], said.relay))
    ]
    gold = sum(bool(said.relay) for said in reading.article.said)
    return Tally(len(right), sum(map(bool, found.values())), gold)


def _overlapping(found: Spans, gold: Spans) -> Tally:
    right = sum(any(span.overlaps(other) for other in found) for span in gold)
    return Tally(right, len(found), len(gold))


def _covering(reading: Reading, found: Verification, gold: Checked) -> Tally:
    """Return how many of the claims that a statement covers are those it is about."""
    ids = {claim.id: said.id for claim, said in reading.matched_claims()}
    right = {ids.get(number) for number in found.claims} & set(gold.about)
    return Tally(len(right), len(found.claims), len(gold.about))


def _same(reading: Reading, found: Spans, gold: Spans) -> Tally:
    words = words_of(reading.article.text)
    pairs = matched([covered(words, (s,)) for s in found], [covered(words, (s,)) for s in gold])
    return Tally(len(pairs), len(found), len(gold))
