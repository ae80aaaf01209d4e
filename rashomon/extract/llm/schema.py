"""The one form an answer may have: its JSON Schema, and the reader that refuses every other."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any, NoReturn, TypeVar, get_args, get_type_hints

from rashomon.extract.llm.failure import EndpointError
from rashomon.vocab import load

COUNTS = tuple(name for name, one in load("fields").items() if one["value"] == "Count")
FIELDS = (*COUNTS, "perpetrator", "weapon", "target", "damage")
EVENT_TYPES = tuple(name for name in load("event_types") if name != "generic")
STATUSES = ("occurred", "attempted", "threatened", "uncertain")
STANCES = ("asserts", "denies", "alleges", "claims", "unclaimed")
# What a key may hold beside its type.
_CHOICES = {"event_type": EVENT_TYPES, "status": STATUSES, "field": FIELDS, "stance": STANCES}
_JSON_TYPES = {str: "string", int: "integer", type(None): "null"}


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """One event: its number in this answer, the words that name it, and those that say where and when."""

    number: int
    sentence: int
    words: str
    event_type: str
    status: str
    where: str | None
    when: str | None


@dataclass(frozen=True, slots=True)
class ValueAnswer:
    """One value for one field of an event, with the words it was read from."""

    event: int
    sentence: int
    field: str
    quote: str
    low: int | None
    high: int | None
    group: str | None
    stance: str


@dataclass(frozen=True, slots=True)
class AttributionAnswer:
    """Who says something, the word of saying, and what is said; no speaker where the words hide one."""

    sentence: int
    speaker: str | None
    cue: str
    content: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was answered for one piece of a report."""

    events: tuple[EventAnswer, ...]
    values: tuple[ValueAnswer, ...]
    attributions: tuple[AttributionAnswer, ...]


_PARTS = {"events": EventAnswer, "values": ValueAnswer, "attributions": AttributionAnswer}
_Row = TypeVar("_Row", EventAnswer, ValueAnswer, AttributionAnswer)


def json_schema() -> dict[str, Any]:
    """The form as JSON Schema, in the subset that strict modes take: every key required, no other allowed."""
    return _object({name: {"type": "array", "items": _row_schema(row)} for name, row in _PARTS.items()})


def _row_schema(row: type[Any]) -> dict[str, Any]:
    return _object({name: _key_schema(name, types) for name, types in _types(row).items()})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _key_schema(name: str, types: tuple[type, ...]) -> dict[str, Any]:
    if name in _CHOICES:
        return {"type": "string", "enum": list(_CHOICES[name])}
    named = [_JSON_TYPES[one] for one in types]
    return {"type": named[0] if len(named) == 1 else named}


def _types(row: type[Any]) -> dict[str, tuple[type, ...]]:
    hints = get_type_hints(row)
    return {one.name: get_args(hints[one.name]) or (hints[one.name],) for one in fields(row)}


def parse(content: str) -> Answer:
    """The answer in that form; raises EndpointError for anything else, be it one key too many."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        _refuse("is not JSON")
    rows = _checked_keys(found, tuple(_PARTS), "the answer")
    return Answer(
        events=_rows(EventAnswer, rows["events"]),
        values=_rows(ValueAnswer, rows["values"]),
        attributions=_rows(AttributionAnswer, rows["attributions"]),
    )


def _rows(row: type[_Row], found: object) -> tuple[_Row, ...]:
    if not isinstance(found, list):
        _refuse("holds something else than a list")
    types = _types(row)
    made = []
    for one in found:
        values = _checked_keys(one, tuple(types), row.__name__)
        for name, value in values.items():
            _check_value(name, value, types[name])
        made.append(row(**values))
    return tuple(made)


def _checked_keys(found: object, allowed: tuple[str, ...], where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        _refuse(f"holds something else than an object for {where}")
    if unknown := sorted(found.keys() - set(allowed)):
        _refuse(f"holds an unknown key ({unknown[0][:40]!r})")
    if lacking := sorted(set(allowed) - found.keys()):
        _refuse(f"lacks the key {lacking[0]!r}")
    return found


def _check_value(name: str, value: object, types: tuple[type, ...]) -> None:
    # True is an int for Python, and not for JSON
    if isinstance(value, bool) or not isinstance(value, types):
        _refuse(f"holds something else than {' or '.join(_JSON_TYPES[one] for one in types)} for {name!r}")
    if name in _CHOICES and value not in _CHOICES[name]:
        _refuse(f"holds an unknown {name} ({str(value)[:40]!r})")


def _refuse(problem: str) -> NoReturn:
    remedy = "use a server and a model that keep to a JSON schema (response_format json_schema)"
    raise EndpointError(f"the answer {problem}", remedy)
