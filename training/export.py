"""Weights to the file that Rashomon ships: int8 ONNX, one scale per channel."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Network


def export(weights: Path, out: Path) -> None:
    """Write the network as int8 ONNX; `reduce_range` keeps AVX2 machines without VNNI from saturating."""
    net = Network()
    net.load_state_dict(torch.load(weights))
    net.eval()
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            net,
            (torch.randint(5, 100, (1, 12)), torch.tensor([[1, 2, 5]])),
            str(full),
            input_names=["pieces", "first"],
            output_names=["scores", "arcs"],
            dynamic_axes={
                "pieces": {0: "b", 1: "t"},
                "first": {0: "b", 1: "w"},
                "scores": {0: "b", 1: "w"},
                "arcs": {0: "b"},
            },
            dynamo=False,
        )
        quantize_dynamic(full, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export(options.weights, options.out)
