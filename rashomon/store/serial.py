"""Model objects to JSON text and back, equal to what went in; cattrs does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin

from cattrs import BaseConverter
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from rashomon.model import Span, Value

T = TypeVar("T")
_PAIR = 2


def dump(thing: object) -> str:
    """ASCII JSON, without what has its default value; a control character is written as its escape."""
    return _converter().dumps(thing, separators=(",", ":"))


def load(text: str, kind: type[T]) -> T:
    return _converter().loads(text, kind)


@lru_cache(maxsize=1)
def _converter() -> JsonConverter:
    converter = make_converter(omit_if_default=True, detailed_validation=False)
    configure_tagged_union(Value, converter, tag_name="is")

    def structured(given: object, _: object) -> object:
        return None if given is None else converter.structure(given, Value)  # type: ignore[arg-type]

    def unstructured(value: object) -> object:
        return None if value is None else converter.unstructure(value, Value)

    # Half of what is kept are spans: as pairs, as in all other JSON here, they take a third of the room.
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda pair, _: Span(*pair))
    # Sets of words are written in one order, for the same bytes on every run.
    converter.register_unstructure_hook_func(lambda kind: kind == frozenset[str], sorted)
    # cattrs would look up how to make the parts for each thing anew.
    converter.register_structure_hook_factory(_may_be_none, _optional)
    converter.register_structure_hook_factory(_is_of_any_length, _tuple)
    # A claim's value may be missing, and a tagged union has no tag for that.
    converter.register_structure_hook(Value | None, structured)
    converter.register_unstructure_hook(Value | None, unstructured)
    return converter


def _may_be_none(kind: object) -> bool:
    return isinstance(kind, UnionType) and NoneType in (parts := get_args(kind)) and len(parts) == _PAIR


def _optional(kind: UnionType, converter: BaseConverter) -> Callable[[Any, object], object]:
    (other,) = (part for part in get_args(kind) if part is not NoneType)
    structured = converter.get_structure_hook(other)
    return lambda given, _: None if given is None else structured(given, other)


def _is_of_any_length(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _tuple(kind: object, converter: BaseConverter) -> Callable[[Iterable[object], object], object]:
    part = get_args(kind)[0]
    structured = converter.get_structure_hook(part)
    return lambda given, _: tuple([structured(one, part) for one in given])
