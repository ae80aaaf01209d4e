"""Where quoted words stand in a text."""

from __future__ import annotations

import jsonschema
import pytest

from rashomon.extract.llm.quotes import Quotes
from rashomon.extract.llm.schema import json_schema
from rashomon.model import Span
from tests.extract.llm.endpoint import answer, attribution, event, value

TEXT = (
    "TWO GUARDS and sixteen men — “all\n  of them” — died; six\u00a0men lived. "
    "Two guards’ mother. Two guards."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("sixteen men", "sixteen men"),
        ("six men", "six\u00a0men"),
        ("Two guards", "Two guards"),
        ("two guards and", "TWO GUARDS and"),
        ('men - "all of them"', "men — “all\n  of them"),
        ('"all of them".', "all\n  of them"),
        ("two guards' mother", "Two guards’ mother"),
        ("teen men", None),
        ("six women", None),
        ("", None),
        (" ... ", None),
        ("—", None),
    ],
)
def test_quote_is_found_as_written_or_folded(quote: str, found: str | None):
    """Exact words first; then white space, case and marks do not count, but whole words do."""
    span = Quotes(TEXT).find(quote, Span(0, len(TEXT)))
    assert (None if span is None else span.of(TEXT)) == found


def test_nearest_of_the_same_words():
    """The words in or nearest to the place named, and none outside the bounds."""
    quotes, end = Quotes(TEXT), len(TEXT)
    last = quotes.find("Two guards", Span(0, end), Span(end - 11, end))
    assert last is not None
    assert last.start == TEXT.rindex("Two guards")
    assert quotes.find("Two guards", Span(0, 20)) == Span(0, 10)


def test_form_is_a_strict_json_schema():
    """Every key is required and no other allowed; what the tests answer with fits it."""
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = answer([event("bomb")], [value("killed", "six", low=6)], [attribution(None, "said", "six died")])
    jsonschema.validate(whole, schema)
    rows = [schema, *(part["items"] for part in schema["properties"].values())]
    assert [set(row["required"]) == set(row["properties"]) for row in rows] == [True] * 4
    assert [row["additionalProperties"] for row in rows] == [False] * 4
