"""What a run is told: built-in values < the TOML file < RASHOMON_* variables < the command line."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from rashomon.errors import UsageError

POLICIES = ("ucdp", "acled", "minmax")

BUILT_IN = "built in"
# A date or a publisher kept in a file would silently mark every later report, so these two are options only.
ONE_RUN_ONLY = frozenset({"published", "publisher"})
VARIABLE = "RASHOMON_"
PATH_VARIABLE = "RASHOMON_CONFIG"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the stages may ask of a run.

    `published` and `publisher` hold for inputs that give none of their own. `policy` says how differing
    figures become low, best and high. `max_size` is in megabytes for one input, `timeout` in seconds for
    one address.
    """

    published: date | None = None
    publisher: str | None = None
    policy: str = "ucdp"
    extractor: str = "rules"
    max_size: float = 20.0
    timeout: float = 20.0


KEYS = tuple(field.name for field in fields(Settings) if field.name not in ONE_RUN_ONLY)


def path(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the settings file is looked for: $RASHOMON_CONFIG, else the XDG folder."""
    if named := environment.get(PATH_VARIABLE):
        return Path(named)
    folder = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(folder, "rashomon", "config.toml")


def load(**options: object) -> Settings:
    """Settings for one run from file, environment and options; an option that is None was not given."""
    values = {key: value for key, (value, _) in origins().items()}
    given = {key: value for key, value in options.items() if value is not None}
    return replace(Settings(), **{**values, **_checked(given, "the command line")})  # type: ignore[arg-type]


def origins(
    file: Path | None = None, environment: Mapping[str, str] = os.environ
) -> dict[str, tuple[object, str]]:
    """The value of each key and where it comes from: built in, a file, or a variable."""
    built_in = Settings()
    found: dict[str, tuple[object, str]] = {key: (getattr(built_in, key), BUILT_IN) for key in KEYS}
    file = file or path(environment)
    for origin, values in ((str(file), _from_file(file, environment)), *_from_environment(environment)):
        found |= {key: (value, origin) for key, value in _checked(values, origin).items()}
    return found


def _from_file(file: Path, environment: Mapping[str, str]) -> dict[str, object]:
    try:
        values: dict[str, object] = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        if environment.get(PATH_VARIABLE):
            raise UsageError(f"{file}: no such file; correct or unset {PATH_VARIABLE}") from None
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file}: cannot be read as TOML ({error}); correct or remove the file") from error
    _refuse_unknown(values, KEYS, str(file))
    return values


def _from_environment(environment: Mapping[str, str]) -> list[tuple[str, dict[str, object]]]:
    names = {VARIABLE + key.upper(): key for key in KEYS}
    ours = {name: value for name, value in environment.items() if name.startswith(VARIABLE)}
    _refuse_unknown(ours, (*names, PATH_VARIABLE), "the environment")
    return [(name, {names[name]: value}) for name, value in sorted(ours.items()) if name in names]


def _refuse_unknown(values: Mapping[str, object], allowed: tuple[str, ...], origin: str) -> None:
    if unknown := sorted(values.keys() - set(allowed)):
        raise UsageError(f"{origin}: unknown setting {unknown[0]!r}; allowed: {', '.join(sorted(allowed))}")


def _checked(values: Mapping[str, object], origin: str) -> dict[str, object]:
    checked = dict(values)
    for key in ("max_size", "timeout"):
        if key in checked:
            checked[key] = _positive(checked[key], key, origin)
    for key in ("policy", "extractor"):
        if key in checked and not isinstance(checked[key], str):
            raise UsageError(f"{origin}: {key} is a name in quotes, not {checked[key]!r}")
    if "policy" in checked and checked["policy"] not in POLICIES:
        raise UsageError(f"{origin}: unknown policy {checked['policy']!r}; allowed: {', '.join(POLICIES)}")
    return checked


def _positive(value: object, key: str, origin: str) -> float:
    try:
        number = float(value) if isinstance(value, (int, float, str)) else float("nan")
    except ValueError:
        number = float("nan")
    if not 0 < number < float("inf"):
        raise UsageError(f"{origin}: {key} is a number above 0, not {value!r}")
    return number
