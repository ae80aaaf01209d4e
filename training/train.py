"""One training run: samples in, weights and a log of its figures out."""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.windows import Window, pack
from training.examples import IGNORED, Sample
from training.network import Network, from_checkpoint

# How much each task's mean loss counts; parsing has labels on every word and needs no more.
WEIGHTS = {
    "heads": 1.0,
    "tag": 0.5,
    "relation": 0.5,
    "trigger": 1.0,
    "count": 1.0,
    "role": 1.0,
    "incident": 1.5,
}
# Words under a label weigh so much more than the many under none, in the tasks that mark few words: without
# it the network learns to mark no perpetrator at all (token F1 0 after one epoch).
MARKED = {"incident": 4.0, "role": 2.0, "count": 2.0, "trigger": 2.0}
BATCH_PIECES = 1600
_NEVER = -1e4


@dataclass(frozen=True)
class Item:
    """A window with the labels of its words: per task, or None; heads as places in the window."""

    window: Window
    labels: dict[str, list[int]]
    heads: list[int]


def items(samples: list[Sample], tokenizer: Tokenizer) -> list[Item]:
    """The windows of the samples, each with its part of the labels."""
    made = []
    for one in samples:
        pieces = [e.ids or [100] for e in tokenizer.encode_batch(one.words, add_special_tokens=False)]
        ends = [*one.starts[1:], len(one.spans)]
        sentences = [[(i, pieces[i]) for i in range(a, b)] for a, b in zip(one.starts, ends, strict=True)]
        for window in pack(sentences):
            at = {word: place for place, word in enumerate(window.words)}
            labels = {task: [given[w] for w in window.words] for task, given in one.labels.items()}
            heads = [at.get(one.heads[w], IGNORED) if one.heads else IGNORED for w in window.words]
            made.append(Item(window, labels, heads))
    return made


def batches(made: list[Item], order: random.Random | None) -> Iterator[list[Item]]:
    """Windows of like length together, about BATCH_PIECES word pieces each, in random order."""
    shuffled = list(made)
    if order:
        order.shuffle(shuffled)
    shuffled.sort(key=lambda i: len(i.window.pieces) // 16)
    groups: list[list[Item]] = [[]]
    for item in shuffled:
        if groups[-1] and (len(groups[-1]) + 1) * len(item.window.pieces) > BATCH_PIECES:
            groups.append([])
        groups[-1].append(item)
    if order:
        order.shuffle(groups)
    yield from groups


def tensors(group: list[Item]) -> tuple[Tensor, Tensor, Tensor]:
    """Word pieces, first pieces of the words, and the sentence number of each word (-1 is padding)."""
    long, wide = max(len(i.window.pieces) for i in group), max(len(i.window.words) for i in group)
    pieces, first = (
        torch.zeros(len(group), long, dtype=torch.long),
        torch.zeros(len(group), wide, dtype=torch.long),
    )
    sentence = torch.full((len(group), wide), -1)
    for row, item in enumerate(group):
        pieces[row, : len(item.window.pieces)] = torch.tensor(item.window.pieces)
        first[row, : len(item.window.words)] = torch.tensor(item.window.first)
        sentence[row, : len(item.window.words)] = torch.tensor(item.window.sentence)
    return pieces, first, sentence


def wanted(group: list[Item], task: str, wide: int) -> Tensor:
    """The labels of one task, IGNORED where a window has none."""
    made = torch.full((len(group), wide), IGNORED)
    for row, item in enumerate(group):
        given = item.heads if task == "heads" else item.labels.get(task)
        if given is not None:
            made[row, : len(given)] = torch.tensor(given)
    return made


def loss_of(net: Network, group: list[Item]) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of the tasks' mean losses over the words that have labels."""
    pieces, first, sentence = tensors(group)
    scores, arcs = net(pieces, first)
    total, each, at = torch.zeros(()), {}, 0
    for task, labels in TASKS.items():
        part = scores[:, :, at : at + len(labels)]
        at += len(labels)
        want = wanted(group, task, first.shape[1])
        if bool((want != IGNORED).any()):
            weight = torch.full((len(labels),), MARKED.get(task, 1.0))
            weight[0] = 1.0
            one = functional.cross_entropy(
                part.reshape(-1, len(labels)), want.reshape(-1), weight, ignore_index=IGNORED
            )
            each[task] = one.item()
            total = total + WEIGHTS.get(task, 1.0) * one
    arcs = arcs.masked_fill(sentence[:, :, None] != sentence[:, None, :], _NEVER)
    want = wanted(group, "heads", first.shape[1])
    if bool((want != IGNORED).any()):
        one = functional.cross_entropy(
            arcs.reshape(-1, arcs.shape[2]), want.reshape(-1), ignore_index=IGNORED
        )
        each["heads"] = one.item()
        total = total + WEIGHTS["heads"] * one
    return total, each


def train(net: Network, made: list[Item], options: argparse.Namespace) -> None:
    """Run the epochs; the word embeddings stay as they were, so that rare words keep their neighbours."""
    net.embed.weight.requires_grad_(False)
    new = [
        p for n, p in net.named_parameters() if n.split(".")[0] in {"tasks", "dependent", "governor", "prior"}
    ]
    old = [p for n, p in net.named_parameters() if n.split(".")[0] in {"layers", "norm", "place"}]
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": options.lr}, {"params": new, "lr": options.lr * 6}], weight_decay=0.01
    )
    order = random.Random(options.seed)
    total = options.epochs * sum(1 for _ in batches(made, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.05 * total), max(0.0, (total - s) / (0.95 * total)))
    )
    began, step, seen = time.time(), 0, 0
    running: dict[str, float] = {}
    for epoch in range(options.epochs):
        for group in batches(made, order):
            loss, each = loss_of(net, group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            seen += sum(len(i.window.pieces) for i in group)
            running = running | {k: 0.98 * running.get(k, v) + 0.02 * v for k, v in each.items()}
            if step % 25 == 0:
                rate = seen / (time.time() - began)
                print(
                    f"{epoch} {step}/{total} {rate:.0f} pieces/s",
                    {k: round(v, 3) for k, v in running.items()},
                    flush=True,
                )
            if step % 500 == 0:
                torch.save(net.state_dict(), options.out)
    torch.save(net.state_dict(), options.out)


def main() -> None:
    """Train from prepared samples (training/prepare.py)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=Path, nargs="+", required=True)
    parser.add_argument("--checkpoint", type=Path, required=True, help="folder of the base model")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--repeat", action="append", default=[], help="NAME=N: a sample file seen N times an epoch"
    )
    parser.add_argument(
        "--weight", action="append", default=[], help="TASK=X: another weight of a task's loss"
    )
    options = parser.parse_args()
    for task, weight in (pair.split("=") for pair in options.weight):
        WEIGHTS[task] = float(weight)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    tokenizer = Tokenizer.from_file(str(options.checkpoint / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    repeats = {name: int(count) for name, count in (pair.split("=") for pair in options.repeat)}
    takes = {name: int(count) for name, count in (pair.split("=") for pair in options.take)}
    made: list[Item] = []
    for path in options.samples:
        with path.open("rb") as file:
            samples = pickle.load(file)
        random.Random(options.seed).shuffle(samples)
        read = items(samples[: takes.get(path.stem)], tokenizer)
        made += read * repeats.get(path.stem, 1)
        print(path.stem, len(read), "windows", sum(len(i.window.pieces) for i in read), "pieces", flush=True)
    net = from_checkpoint(options.checkpoint)
    if options.start:
        net.load_state_dict(torch.load(options.start))
    net.train()
    train(net, made, options)
    print(json.dumps({"epochs": options.epochs, "lr": options.lr, "seed": options.seed}))


if __name__ == "__main__":
    main()
