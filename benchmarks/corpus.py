"""How well the reader reads the articles of tests/corpus, measure by measure.

    python -m benchmarks.corpus [--only ARTICLE …] [--floors] [--errors ARTICLE]

--floors prints tests/corpus/floors.toml as measured now; --errors what was read wrongly.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from benchmarks.scoring import Tally, covered, interval, words_of
from quiz_app.ledger.model import Source, Spans
from tests.corpus.annotated import Speaker, names
from tests.corpus.measures import measures
from tests.corpus.reading import Reading, alike, read

OVER_ARTICLES = ("F1 content", "F1 exact", "F1 end to end")  # told with an interval


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="ARTICLE", nargs="+", help="measure these alone")
    parser.add_argument("--floors", action="store_true", help="print the floors as measured now")
    parser.add_argument("--errors", metavar="ARTICLE", help="print what was read wrongly in it")
    options = parser.parse_args()
    if options.errors:
        print_errors(read(options.errors))
    elif options.floors:
        floors = {name: value for name, value in scores(total()).items() if not is_doubt(name)}
        print("\n".join(f'"{name}" = {value}' for name, value in floors.items()))
    else:
        print(table(options.only or names()))


def total(articles: Iterable[str] = names()) -> dict[str, Tally]:
    """Return the measures of the articles together."""
    sums: dict[str, Tally] = {}
    for name in articles:
        for measure, tally in measures(read(name)).items():
            sums[measure] = sums.get(measure, Tally()) + tally
    return sums


def scores(tallies: dict[str, Tally]) -> dict[str, float]:
    """Return each measure in per cent, cut to one decimal: F1, or the share that is right."""
    return {name: int(1000 * tally.f1) / 10 for name, tally in tallies.items()}


def is_doubt(measure: str) -> bool:
    """Return whether less is no worse: of what is said to be unsure, less may be right."""
    return measure.endswith((" likely", " unsure"))


def table(articles: Sequence[str] = names()) -> str:
    """Return the measures of the articles as lines of text."""
    lines = [f"{len(articles)} articles of tests/corpus, 95 % bootstrap intervals over articles"]
    for name, tally in total(articles).items():
        line = f"{name:24s} {100 * tally.f1:5.1f}"
        if name.startswith("F1"):
            line += f"  P {100 * tally.precision:5.1f}  R {100 * tally.recall:5.1f}"
            line += f"  n {tally.found} found, {tally.gold} gold"
        else:
            line += f"  n {tally.gold}"
        if name in OVER_ARTICLES:
            low, high = interval([measures(read(article))[name] for article in articles])
            line += f"  [{100 * low:.1f}, {100 * high:.1f}]"
        lines.append(line)
    return "\n".join(lines)


def print_errors(reading: Reading) -> None:
    """Print what was missed, found without cause, or read wrongly in one article."""
    print_claims(reading)
    print_dates(reading)
    print_checks(reading)
    for what, found, gold in (
        ("own statement", reading.ledger.own_statements, reading.article.own_statements),
        ("opinion", reading.ledger.opinions, reading.article.opinions),
    ):
        print_spans(reading.article.text, what, found, gold)


def print_claims(reading: Reading) -> None:
    text, ledger, said = reading.article.text, reading.ledger, reading.article.said
    pairs = dict(reading.claims.pairs)
    for number, claim in enumerate(ledger.claims):
        words = f"{quoted(text, claim.source)} | {quoted(text, claim.cue)} | " + quoted(
            text, claim.content
        )
        if number not in pairs:
            print(f"EXTRA   {words}  ({claim.by}, {claim.confidence:.2f})")
            continue
        wrong = differences(reading, number, pairs[number])
        if wrong:
            print(f"WRONG   {words}")
        for difference in wrong:
            print(f"        {difference}")
    for number in sorted(set(range(len(said))) - set(pairs.values())):
        one = said[number]
        print(f"MISSED  {quoted(text, one.source)} | {quoted(text, one.cue)} | ", end="")
        print(f"{quoted(text, one.content)}{'  (nested)' if one.nested_in else ''}")


def differences(reading: Reading, found: int, gold: int) -> list[str]:
    """Return how a claim differs from the annotated attribution that it matches."""
    text = reading.article.text
    claim, said = reading.ledger.claims[found], reading.article.said[gold]
    words = words_of(text)
    rows = [
        (what, quoted(text, one), quoted(text, other))
        for what, one, other in (
            ("source", claim.source, said.source),
            ("content", claim.content, said.content),
            ("hedges", claim.hedges, said.hedges),
        )
        if covered(words, one) != covered(words, other)
    ]
    rows += [
        ("mode", claim.mode, said.mode),
        ("status", claim.status, said.status),
        ("nested", str(claim.nested_in is not None), str(said.nested_in is not None)),
        *speaker_rows(reading.ledger.source_of(claim), said.speaker),
    ]
    return [f"{what}: {one} ≠ {other}" for what, one, other in rows if one != other]


def speaker_rows(source: Source | None, speaker: Speaker | None) -> list[tuple[str, str, str]]:
    if source is None or speaker is None:
        return [("speaker", source.name if source else "-", speaker.name if speaker else "-")]
    same = alike(source.name, speaker.name)
    return [
        ("name", source.name, source.name if same else speaker.name),
        ("kind", source.kind, speaker.kind),
        ("party", str(source.party), str(speaker.party)),
    ]


def print_dates(reading: Reading) -> None:
    text, pairs = reading.article.text, list(reading.matched_dates())
    for found, gold in pairs:
        one = (found.span.of(text), str(found.type), found.value, str(found.basis))
        other = (gold.span.of(text), str(gold.type), gold.value, str(gold.basis))
        if one != other or (gold.precision and found.precision is not gold.precision):
            print(f"DATE    {one} {found.precision} ≠ {other} {gold.precision}")
    print_spans(
        text,
        "date",
        tuple(d.span for d in reading.ledger.dates if d not in [f for f, _ in pairs]),
        tuple(d.span for d in reading.article.dated if d not in [g for _, g in pairs]),
    )


def print_checks(reading: Reading) -> None:
    text, pairs = reading.article.text, list(reading.matched_checks())
    for found in reading.ledger.verifications:
        covers = [quoted(text, c.content) for c in reading.ledger.claims if c.id in found.claims]
        gold = next((gold for one, gold in pairs if one is found), None)
        row = f"{found.span.of(text)} [{found.status}] by {found.by!r}, covers {covers}"
        if gold is None:
            print(f"EXTRA   check: {row}")
        elif not alike(found.by, gold.by) or covers or gold.about:
            print(f"CHECK   {row} ≠ by {gold.by!r}, about {gold.about}")
    for missed in [c for c in reading.article.checked if c not in [gold for _, gold in pairs]]:
        print(f"MISSED  check: {missed.span.of(text)} [{missed.status}]")


def print_spans(text: str, what: str, found: Spans, gold: Spans) -> None:
    for span in set(found) - set(gold):
        print(f"EXTRA   {what}: {span.of(text)}")
    for span in set(gold) - set(found):
        print(f"MISSED  {what}: {span.of(text)}")


def quoted(text: str, spans: Spans) -> str:
    """Return the words of the spans."""
    return " … ".join(span.of(text) for span in spans)


if __name__ == "__main__":
    main()
