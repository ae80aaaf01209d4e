"""MUC-4: incidents in newswire reports, against the answer keys of 1991 and 1992.

Published figures of the five slots are on the test half (TST3 and TST4, 200 texts); `dev` is TST1 and TST2.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from benchmarks import muc4_five, muc4_rules
from benchmarks.figure import Figure, Tally
from benchmarks.muc4_five import Incident
from benchmarks.muc4_gold import Filler, Slot, Template, template
from benchmarks.muc4_slots import templates
from benchmarks.reading import Article, Reader

NAME = "muc4"
FOLDER = "muc4"

_FIVE = {
    "CEAF-REE": muc4_five.entities,
    "CEAF-RME phi3": muc4_five.mentions,
    "CEAF-RME phi-subset": muc4_five.fillers,
    "GTT": muc4_five.templates,
}
_BEST = {
    "CEAF-RME phi3": (0.446, "Chen et al. 2023, test"),
    "GTT": (0.502, "Du et al. 2021, test"),
    "1992 all templates": (0.572, "GE 1992, test"),
}


def measure(folder: Path, split: str, reader: Reader, limit: int | None) -> list[Figure]:
    """The five slots by three metrics, then the slots of 1992."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    errors: dict[str, list[str]] = defaultdict(list)
    for article, said, gold in _read(folder / f"{split}.jsonl", reader, limit):
        _five(said, gold, article, tallies, errors)
        _slots(said, gold, article, tallies, errors)
    return [
        figure for name, tally in tallies.items() for figure in _figures(name, tally, tuple(errors[name]))
    ]


def _read(
    path: Path, reader: Reader, limit: int | None
) -> Iterator[tuple[Article, list[Template], list[Template]]]:
    with path.open(encoding="utf-8") as lines:
        rows = {row["docid"]: row for row in map(json.loads, islice(lines, limit))}
    articles = [Article(name, row["text"]) for name, row in rows.items()]
    for article, report in reader.apart(articles):
        yield article, templates(report), [template(key) for key in rows[article.id]["templates"]]


def _figures(name: str, tally: Tally, errors: tuple[str, ...]) -> list[Figure]:
    best, source = _BEST.get(name, (None, ""))
    # Slots of paired templates get worse when a hard template is paired that was missed before.
    held = not name.startswith("1992") or name == "1992 all templates"
    return tally.figures(name, best=best, best_source=source, errors=errors, held=held)


def _five(
    said: Sequence[Template],
    gold: Sequence[Template],
    article: Article,
    tallies: dict[str, Tally],
    errors: dict[str, list[str]],
) -> None:
    mine, theirs = muc4_five.said_incidents(said), muc4_five.gold_incidents(gold, article.text)
    for metric, score in _FIVE.items():
        by_role = score(mine, theirs)
        tallies[metric] += sum(by_role.values(), Tally())
        for role, tally in by_role.items():
            tallies[f"{metric} {role}"] += tally
    for role in muc4_five.ROLES:
        errors[f"CEAF-REE {role}"] += _unlike(article.id, _entities(mine, role), _entities(theirs, role))


def _entities(incidents: Sequence[Incident], role: str) -> set[tuple[str, ...]]:
    return {entity for incident in incidents for entity in incident.roles[role]}


def _unlike(document: str, said: set[tuple[str, ...]], gold: set[tuple[str, ...]]) -> Iterator[str]:
    """Entities that have no answer on the other side."""
    for wanted in sorted(gold):
        if not any(set(one) <= set(wanted) for one in said):
            yield f"{document} missed: {' / '.join(wanted)}"
    for one in sorted(said):
        if not any(set(one) <= set(wanted) for wanted in gold):
            yield f"{document} said: {' / '.join(one)}"


def _slots(
    said: Sequence[Template],
    gold: Sequence[Template],
    article: Article,
    tallies: dict[str, Tally],
    errors: dict[str, list[str]],
) -> None:
    pairs = muc4_rules.align(said, gold)
    by_slot = muc4_rules.matched(pairs)
    total = sum(by_slot.values(), Tally())
    tallies["1992 all templates"] += total + muc4_rules.unmatched(said, gold, pairs)
    tallies["1992 matched only"] += total
    for slot, tally in by_slot.items():
        tallies[f"1992 {slot}"] += tally
        for one, other in pairs:
            errors[f"1992 {slot}"] += _differences(article.id, slot, one, other)
    errors["1992 all templates"] += _unpaired(article.id, said, gold, pairs)


def _differences(document: str, slot: Slot, said: Template, gold: Template) -> Iterator[str]:
    met = muc4_rules.fillers_met(slot, said, gold)
    for one, other in met:
        if muc4_rules.credit(slot, one, other) < 1:
            yield f"{document} half: {_shown(one)} for {_shown(other)}"
    for other in gold.of(slot):
        if not other.optional and not any(other is wanted for _, wanted in met):
            yield f"{document} missed: {_shown(other)}"
    for one in said.of(slot):
        if not any(one is mine for mine, _ in met):
            yield f"{document} said: {_shown(one)}"


def _unpaired(
    document: str,
    said: Sequence[Template],
    gold: Sequence[Template],
    pairs: Sequence[tuple[Template, Template]],
) -> Iterator[str]:
    paired = {id(one) for both in pairs for one in both}
    for kind, side in (("missed", gold), ("said", said)):
        for one in side:
            if id(one) not in paired and not one.optional:
                yield f"{document} {kind}: {_told(one.fillers)}"


def _told(fillers: Mapping[Slot, Sequence[Filler]]) -> str:
    return "; ".join(f"{slot} {_shown(one)}" for slot, many in fillers.items() for one in many)


def _shown(one: Filler) -> str:
    about = f" of {' / '.join(one.about)}" if one.about else ""
    return f"{' / '.join(one.names)}{about}"
