"""The schemas of what is printed, to check real output against."""

from __future__ import annotations

import json
from importlib import resources

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

READ, DESK = (
    json.loads(resources.files("rashomon").joinpath(f"schema/{name}.schema.json").read_text("utf-8"))
    for name in ("read", "desk")
)
_KNOWN = Registry().with_resources((one["$id"], Resource.from_contents(one)) for one in (READ, DESK))


def check(printed: object, command: str) -> None:
    """Raises where a command of a desk printed what its part of the schema does not describe."""
    schema = {"$ref": f"{DESK['$id']}#/$defs/{command}"}
    Draft202012Validator(schema, registry=_KNOWN).validate(printed)
