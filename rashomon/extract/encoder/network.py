"""The network file and its tokenizer: the one module that knows ONNX Runtime."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.errors import UsageError
from rashomon.extract.encoder.labels import TASKS
from rashomon.extract.encoder.windows import Window

_HALF_PAIR = re.compile("[\ud800-\udfff]")  # half a surrogate pair: no tokenizer takes it
MODEL = "reader.onnx"
VOCABULARY = "vocabulary.json"
# The weights that every figure was measured with (docs/model-card.md).
SHA256 = "98362e66d72c90a741270a5401b28fcf7a3e61d3f47f89964b8ad0f1e1da344b"
UNKNOWN = 100

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window: per task (words, labels), and arcs (words, words)."""

    tasks: dict[str, Floats]
    arcs: Floats


def check_weights(weights: bytes) -> None:
    """Raise UsageError when the network's file is not the one that Rashomon was measured with."""
    found = hashlib.sha256(weights).hexdigest()
    if found != SHA256:
        problem = f"{MODEL} is not the file Rashomon was measured with ({found[:12]})"
        raise UsageError(f"{problem}; install rashomon again")


@lru_cache(maxsize=1)
def _session() -> Any:  # noqa: ANN401 - ONNX Runtime ships no types
    import onnxruntime  # noqa: PLC0415 - not before a text is read

    weights = files(__package__).joinpath(MODEL).read_bytes()
    check_weights(weights)
    options = onnxruntime.SessionOptions()
    # One thread a process: two spin against each other and were slower under load (2 to 5 times).
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _tokenizer() -> Any:  # noqa: ANN401 - as above
    from tokenizers import Tokenizer  # noqa: PLC0415 - not before a text is read

    tokenizer = Tokenizer.from_str(files(__package__).joinpath(VOCABULARY).read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces_of(words: Sequence[str]) -> list[tuple[int, ...]]:
    """The word pieces of each word, at least one."""
    return [_pieces(word) for word in words]


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, ...]:
    # cached, because half of a report's words are a few hundred common ones
    found = _tokenizer().encode(_HALF_PAIR.sub("?", word), add_special_tokens=False)
    return tuple(found.ids) or (UNKNOWN,)


def scores_of(window: Window) -> Scores:
    """The network's scores for the words of one window.

    One window a run: the int8 scales depend on all that is in a run, and a text must read the same whatever
    it is read with.
    """
    given = {
        "pieces": np.array([window.pieces], np.int64),
        "first": np.array([window.first], np.int64),
    }
    scores, arcs = _session().run(None, given)
    tasks, at = {}, 0
    for name, labels in TASKS.items():
        tasks[name] = scores[0, :, at : at + len(labels)]
        at += len(labels)
    return Scores(tasks, arcs[0])
