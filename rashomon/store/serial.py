"""Model objects to JSON text and back, equal to what went in; cattrs does the work."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from rashomon.model import Span, Value

T = TypeVar("T")


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
    # A claim's value may be missing, and a tagged union has no tag for that.
    converter.register_structure_hook(Value | None, structured)
    converter.register_unstructure_hook(Value | None, unstructured)
    return converter
