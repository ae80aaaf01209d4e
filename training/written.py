"""The reports written for training, with every span marked (training/reports/README.md)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from rashomon.extract.encoder.labels import TASKS
from rashomon.model import Span
from training.examples import Marked, Sample, label, sample

_ATTRIBUTION = {"said": "content", "src": "source", "cue": "cue"}
_ROLE = {"perp": "perpetrator", "target": "target", "weapon": "weapon", "damage": "damage"}


def written(folder: Path) -> Iterator[Sample]:
    """Each marked-up report as a sample with the tasks attribution, role, count and trigger."""
    for path in sorted(folder.rglob("*.xml")):
        root = ET.fromstring(path.read_text(encoding="utf-8"))
        pieces: list[str] = []
        found: list[tuple[ET.Element, Span]] = []
        _walk(root, pieces, found)
        text = "".join(pieces)
        one = sample(f"{path.parent.name}/{path.stem}", text)
        # content first: a source or cue inside it wins
        heard = [Marked(s, _ATTRIBUTION[e.tag]) for e, s in found if e.tag in _ATTRIBUTION]
        label(one, "attribution", sorted(heard, key=lambda m: m.label != "content"))
        label(one, "role", [Marked(s, _ROLE[e.tag]) for e, s in found if e.tag in _ROLE])
        counts = [Marked(s, e.get("f", "none")) for e, s in found if e.tag == "n"]
        known = {name[2:] for name in TASKS["count"]}
        label(one, "count", [m for m in sorted(counts, key=lambda m: -len(m.span)) if m.label in known])
        events = [Marked(s, e.get("t", "other")) for e, s in found if e.tag == "ev"]
        label(one, "trigger", [m for m in events if m.label in TASKS["trigger"]])
        yield one


def _walk(node: ET.Element, pieces: list[str], found: list[tuple[ET.Element, Span]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if node.tag != "report":
        found.append((node, Span(start, sum(map(len, pieces)))))
