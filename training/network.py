"""The tagger's network: MiniLM-L6 with a head for labels and directions, in plain torch.

The base model's token-type table, which it does not need for single texts, carries what
`quiz_app.ledger.features` tells of each word.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from quiz_app.ledger.tags import Label

FEATURES = 12  # in quotation marks × case × first of a block
DIRECTIONS = 5  # where the own cue lies: none, left, left far, right, right far
WIDTH, INNER, HEADS, LAYERS, PIECES, PLACES = 384, 1536, 12, 6, 30522, 512


class Layer(nn.Module):
    """One transformer layer (Vaswani et al. 2017), normalised after each half as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor, dropout: nn.Dropout) -> Tensor:
        x = self.norm1(x + dropout(self.out(self._attend(x, mask))))
        return self.norm2(x + dropout(self.down(functional.gelu(self.up(x)))))

    def _attend(self, x: Tensor, mask: Tensor) -> Tensor:
        texts, places, _ = x.shape
        split = self.qkv(x).view(texts, places, 3, HEADS, WIDTH // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
        if torch.onnx.is_in_onnx_export():  # int8 tools know no fused attention
            weights = (query @ key.transpose(-1, -2)) * (WIDTH // HEADS) ** -0.5 + mask
            mixed = weights.softmax(-1) @ value
        else:
            mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return mixed.transpose(1, 2).reshape(texts, places, WIDTH)


class Network(nn.Module):
    """Word pieces and features in; label and direction scores of each piece out."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, len(Label) + DIRECTIONS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, feat: Tensor, mask: Tensor) -> Tensor:
        """Return scores, texts × pieces × (labels + directions); mask is 1 for a piece, else 0."""
        hidden = ((1 - mask) * -1e4)[:, None, None, :]
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.places(place)[None] + self.features(feat)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, hidden, self.dropout)
        return self.head(x)


def from_base(weights: Path, dropout: float) -> Network:
    """Return a network with the base model's weights and a new head."""
    network, base = Network(dropout), load_file(weights)
    ours = {name: _part(base, name) for name in network.state_dict() if not name.startswith("head")}
    network.load_state_dict(ours, strict=False)
    nn.init.normal_(network.head.weight, std=0.02)
    nn.init.zeros_(network.head.bias)
    return network


_EMBEDDED = {"pieces": "word_embeddings", "places": "position_embeddings", "norm": "LayerNorm"}
_IN_LAYER = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def _part(base: dict[str, Tensor], name: str) -> Tensor:
    """Return the base model's weights for one of ours."""
    path = name.split(".")
    if path[0] == "features":
        return base["embeddings.token_type_embeddings.weight"][:1].repeat(FEATURES, 1)
    if path[0] != "layers":
        return base[f"embeddings.{_EMBEDDED[path[0]]}.{path[1]}"]
    layer = f"encoder.layer.{path[1]}"
    if path[2] == "qkv":
        three = ("query", "key", "value")
        return torch.cat([base[f"{layer}.attention.self.{one}.{path[3]}"] for one in three])
    return base[f"{layer}.{_IN_LAYER[path[2]]}.{path[3]}"]
