"""Runs → the shipped weights: `python -m training.export RUN.pt [RUN.pt …] --gold FOLDER`.

The weights of several runs are averaged (Wortsman et al. 2022), written as an ONNX network with
8-bit integers, and put into `quiz_app/ledger/weights/` with their checksums and the scores of
label pairs counted in the training data.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor

from quiz_app.ledger.tags import BEGIN, INSIDE, Label
from training.examples import IGNORED, example, load
from training.network import Network

WEIGHTS = Path(__file__).parents[1] / "quiz_app" / "ledger" / "weights"
NETWORK, VOCABULARY = "attribution.int8.onnx", "vocabulary.txt"
OPSET = 17


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path, required=True, help="folder of polnear.train.jsonl")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder to write to")
    options = parser.parse_args()
    write_network(averaged(options.runs), options.weights / NETWORK)
    write_checksums(options.weights)
    write_transitions(options.gold / "polnear.train.jsonl", options.weights / "decoder.json")


def averaged(runs: Sequence[Path]) -> Network:
    """Return a network with the mean of the runs' weights."""
    states = [torch.load(run, weights_only=True) for run in runs]
    network = Network()
    network.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    )
    return network.eval()


def write_network(network: Network, target: Path) -> None:
    """Write the network with 8-bit weights, each row of a matrix on its own scale.

    The head keeps 32 bits. The range is one bit short, so that processors without the newer
    instructions (VNNI), which add up in 16 bits, do not overflow.
    """
    with tempfile.TemporaryDirectory() as folder:
        exact, prepared = Path(folder) / "exact.onnx", Path(folder) / "prepared.onnx"
        names, axes = ["ids", "feat", "mask"], {0: "texts", 1: "pieces"}
        torch.onnx.export(
            network,
            _sample(),
            str(exact),
            input_names=names,
            output_names=["out"],
            dynamic_axes=dict.fromkeys([*names, "out"], axes),
            opset_version=OPSET,
            dynamo=False,
        )
        quant_pre_process(str(exact), str(prepared), skip_symbolic_shape=True)
        nodes = onnx.load(str(prepared)).graph.node
        head = [node.name for node in nodes if node.op_type == "MatMul"][-1]
        quantize_dynamic(
            str(prepared),
            str(target),
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
            nodes_to_exclude=[head],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


def _sample() -> tuple[Tensor, Tensor, Tensor]:
    ids = torch.randint(1000, 2000, (2, 64))
    return ids, torch.zeros_like(ids), torch.ones(2, 64)


def write_transitions(gold: Path, target: Path) -> None:
    """Put the scores of label pairs into the decoder's file, beside its settings."""
    stored = json.loads(target.read_text("utf-8"))
    rows = [
        [None if np.isnan(score) else round(float(score), 4) for score in row]
        for row in transitions(
            [[label for label in example(one).labels if label != IGNORED] for one in load(gold)]
        )
    ]
    lines = ",\n  ".join(json.dumps(row) for row in rows)
    settings = json.dumps(stored["settings"], indent=1).replace("\n", "\n ")
    target.write_text(
        f'{{\n "transitions": [\n  {lines}\n ],\n "settings": {settings}\n}}\n', "utf-8"
    )


def transitions(articles: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """Return the pointwise mutual information of neighbouring labels; nan: may not follow."""
    counts = np.full((len(Label), len(Label)), 0.5)
    for labels in articles:
        for pair in pairwise(labels):
            counts[pair] += 1
    alone = counts.sum(axis=0) / counts.sum()
    scores = np.log(counts / counts.sum(axis=1, keepdims=True)) - np.log(alone)
    for role, inside in INSIDE.items():
        outside = [label for label in Label if label not in (BEGIN[role], inside)]
        scores[outside, inside] = np.nan
    return np.asarray(scores)


def write_checksums(weights: Path) -> None:
    """Write what the network and the vocabulary hash to."""
    lines = [
        f'"{name}" = "{hashlib.sha256((weights / name).read_bytes()).hexdigest()}"'
        for name in (NETWORK, VOCABULARY)
    ]
    head = "# What the weights' files must hash to; the tagger refuses others."
    (weights / "sha256.toml").write_text("\n".join([head, *lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
