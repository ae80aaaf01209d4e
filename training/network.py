"""The network: the first layers of MiniLM, and one linear reading of its states per task."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from rashomon.extract.encoder.labels import TASKS

LAYERS = 4
HEADS = 12
ARC_SIZE = 192
_NEVER = -1e4


class Layer(nn.Module):
    """One transformer layer in BERT's arrangement (normalised after each half)."""

    def __init__(self, size: int, inner: int) -> None:
        super().__init__()
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.wide = nn.Linear(size, inner)
        self.narrow = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        batch, length, size = states.shape
        q, k, v = self.qkv(states).view(batch, length, 3, HEADS, size // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / (size // HEADS) ** 0.5 + mask[:, None, None, :]
        heard = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, size)
        states = self.norm(states + self.out(heard))
        return self.norm2(states + self.narrow(functional.gelu(self.wide(states))))


class Network(nn.Module):
    """Word pieces in; per word the scores of every task, and the score of every word as its head."""

    def __init__(self, words: int = 30522, size: int = 384, inner: int = 1536, longest: int = 512) -> None:
        super().__init__()
        self.embed = nn.Embedding(words, size)
        self.place = nn.Embedding(longest, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, inner) for _ in range(LAYERS))
        self.tasks = nn.ModuleDict({name: nn.Linear(size, len(labels)) for name, labels in TASKS.items()})
        self.dependent = nn.Linear(size, ARC_SIZE)
        self.governor = nn.Linear(size, ARC_SIZE)
        self.prior = nn.Linear(ARC_SIZE, 1)

    def forward(self, pieces: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """Scores (batch, words, all labels) and arcs (batch, words, words); a piece 0 is padding."""
        mask = (pieces == 0).float() * _NEVER
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.norm(self.embed(pieces) + self.place(places)[None])
        for layer in self.layers:
            states = layer(states, mask)
        words = torch.gather(states, 1, first[:, :, None].expand(-1, -1, states.shape[2]))
        scores = torch.cat([self.tasks[name](words) for name in TASKS], -1)
        below, above = functional.gelu(self.dependent(words)), functional.gelu(self.governor(words))
        arcs = below @ above.transpose(1, 2) / ARC_SIZE**0.5 + self.prior(above).transpose(1, 2)
        return scores, arcs


def from_checkpoint(folder: Path) -> Network:
    """The network with the pre-trained weights of a BERT checkpoint in its first layers."""
    config = json.loads((folder / "config.json").read_text())
    net = Network(config["vocab_size"], config["hidden_size"], config["intermediate_size"])
    w = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
    state = net.state_dict()
    kind = w["embeddings.token_type_embeddings.weight"][0]
    state["embed.weight"] = w["embeddings.word_embeddings.weight"]
    state["place.weight"] = w["embeddings.position_embeddings.weight"] + kind
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = w[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            old, new = f"encoder.layer.{n}", f"layers.{n}"
            qkv = [w[f"{old}.attention.self.{x}.{part}"] for x in ("query", "key", "value")]
            state[f"{new}.qkv.{part}"] = torch.cat(qkv)
            state[f"{new}.out.{part}"] = w[f"{old}.attention.output.dense.{part}"]
            state[f"{new}.norm.{part}"] = w[f"{old}.attention.output.LayerNorm.{part}"]
            state[f"{new}.wide.{part}"] = w[f"{old}.intermediate.dense.{part}"]
            state[f"{new}.narrow.{part}"] = w[f"{old}.output.dense.{part}"]
            state[f"{new}.norm2.{part}"] = w[f"{old}.output.LayerNorm.{part}"]
    net.load_state_dict(state)
    return net
