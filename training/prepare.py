"""Corpora to samples with silver trees, one file per corpus, ready for training."""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

from training import corpora
from training.examples import Sample
from training.teacher import taught
from training.written import written

HERE = Path(__file__).parent


def sources(data: Path) -> dict[str, Callable[[], Iterator[Sample]]]:
    """The corpora by the name of their sample file; `held_out` ones are for figures alone."""
    return {
        "written": lambda: written(HERE / "reports"),
        "own": lambda: corpora.own_sentences([HERE.parent / "tests", HERE.parent / "examples"]),
        "muc": lambda: corpora.muc(data / "muc4" / "train.jsonl"),
        "polnear": lambda: corpora.polnear(data / "polnear" / "train"),
        "gva": lambda: corpora.gva(data / "gva" / "train_docs.jsonl", 250),
        "held_out/muc": lambda: corpora.muc(data / "muc4" / "dev.jsonl"),
        "held_out/polnear": lambda: corpora.polnear(data / "polnear" / "dev"),
    }


def main() -> None:
    """Write every corpus, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    for name, read in sources(options.data).items():
        if options.only and name not in options.only:
            continue
        samples = list(taught(read()))
        path = options.out / f"{name}.pkl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(samples))
        print(name, len(samples), "documents", sum(len(s.spans) for s in samples), "words", flush=True)


if __name__ == "__main__":
    main()
