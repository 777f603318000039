"""How well attributions are found: F1 against gold, recall by kind, CPU seconds an article.

    python benchmarks/reading.py GOLD_FOLDER [NAME.jsonl]

The folder holds NAME.jsonl (default polnear.dev.jsonl) and the scorer, score.py.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from quiz_app.article.text import read_text
from quiz_app.ledger.claims import find_attributions
from quiz_app.ledger.model import Attribution


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder with the gold data and score.py")
    parser.add_argument("name", nargs="?", default="polnear.dev.jsonl", help="file in it")
    parser.add_argument("--out", type=Path, help="write what was found, one article a line")
    options = parser.parse_args()
    scorer = load_scorer(options.gold / "score.py")
    gold = [json.loads(line) for line in (options.gold / options.name).read_text().splitlines()]
    find_attributions(read_text(gold[0]["text"].encode()))  # loads the weights
    started = time.process_time()
    found = {document["id"]: read(document["text"]) for document in gold}
    seconds = (time.process_time() - started) / len(gold)
    scorer.show_attr(options.name, scorer.score_attr(gold, found))
    print(f"{seconds:.3f} CPU seconds an article, {len(gold)} articles")
    if options.out:
        options.out.write_text("".join(f"{json.dumps({'id': k, **v})}\n" for k, v in found.items()))


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(text: str) -> dict[str, Any]:
    return {"attributions": [as_gold(a) for a in find_attributions(read_text(text.encode()))]}


def as_gold(attribution: Attribution) -> dict[str, Any]:
    """Return the attribution in the shape of the gold data."""
    return {
        "source": attribution.source,
        "cue": attribution.cue,
        "content": attribution.content,
        "by": attribution.by.value,
        "nested_in": attribution.nested_in,
        "confidence": attribution.confidence,
    }


if __name__ == "__main__":
    main()
