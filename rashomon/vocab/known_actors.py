"""The bundled list of known actors (known_actors.tsv): armed groups, named forces, missions."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

# The side that each kind stands on; members of a party may be anything.
SIDES = {
    "rebel_group": "nonstate",
    "militia": "nonstate",
    "gang": "nonstate",
    "private_forces": "nonstate",
    "state_forces": "state",
    "government": "state",
    "international": "international",
    "civilians": "civilians",
    "political_party": None,
}
# Marks an alias that is a plain word elsewhere: it counts only in the actor's own countries.
_AT_HOME = "@"


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One row of the list; `since` and `until` are years, `rules` the spans in which it was the state.

    `aliases` hold with any country, `home_aliases` only in the actor's own `countries`. `part_of` is the id
    of the actor it belongs to.
    """

    id: str
    name: str
    kind: str
    countries: frozenset[str]
    since: int | None
    until: int | None
    part_of: str | None
    rules: tuple[tuple[date, date], ...]
    ucdp_id: int | None
    aliases: tuple[str, ...]
    home_aliases: tuple[str, ...]

    def side(self, day: date | None) -> str | None:
        """The side it stood on that day: the Taliban are the state from August 2021."""
        if day is not None and any(start <= day <= end for start, end in self.rules):
            return "state"
        return SIDES[self.kind]

    def was_active(self, year: int) -> bool:
        """False before its first and after its last year, where these are known."""
        return (self.since or year) <= year <= (self.until or year)


@cache
def known_actors() -> dict[str, KnownActor]:
    """All rows by id."""
    source = resources.files(__package__).joinpath("known_actors.tsv")
    with source.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"]: _actor(row) for row in rows}


@cache
def actor_names() -> frozenset[str]:
    """All names and spellings in lower case."""
    rows = known_actors().values()
    return frozenset(name.lower() for row in rows for name in (*row.aliases, *row.home_aliases))


def _actor(row: dict[str, str]) -> KnownActor:
    aliases = [alias for alias in row["aliases"].split("|") if alias]
    # a lone mark says that the name itself is such a word
    own = () if _AT_HOME in aliases else (row["name"],)
    at_home = [row["name"]] if _AT_HOME in aliases else []
    at_home += [alias.removesuffix(_AT_HOME) for alias in aliases if alias.endswith(_AT_HOME)]
    return KnownActor(
        row["id"],
        row["name"],
        row["kind"],
        frozenset(row["countries"].split()),
        int(row["from"]) if row["from"] else None,
        int(row["to"]) if row["to"] else None,
        row["part_of"] or None,
        tuple(_span(text) for text in row["rules"].split("|") if text),
        int(row["ucdp_id"]) if row["ucdp_id"] else None,
        (*own, *(alias for alias in aliases if not alias.endswith(_AT_HOME))),
        tuple(name for name in at_home if name),
    )


def _span(text: str) -> tuple[date, date]:
    start, _, end = text.partition("..")
    return date.fromisoformat(start), date.fromisoformat(end) if end else date.max
