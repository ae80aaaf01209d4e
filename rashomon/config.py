"""What a run is told: built-in values < the TOML file < RASHOMON_* variables < the command line."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from rashomon.errors import UsageError

POLICIES = ("ucdp", "acled", "minmax")

BUILT_IN = "built in"
# A date or a publisher kept in a file would silently mark every later report, so these two are options only.
ONE_RUN_ONLY = frozenset({"published", "publisher"})
# A key in a file is read by backups, one on the command line by every process: it is a variable only.
SECRET = frozenset({"llm_key"})
VARIABLE = "RASHOMON_"
PATH_VARIABLE = "RASHOMON_CONFIG"
KEY_VARIABLE = "RASHOMON_LLM_KEY"
PRICES = frozenset({"llm_price_in", "llm_price_out"})
NUMBERS = frozenset({"max_size", "timeout", "llm_timeout"}) | PRICES
NAMES = frozenset({"policy", "extractor", "gazetteer", "user", "llm_url", "llm_model"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the stages may ask of a run.

    `published` and `publisher` hold for inputs that give none of their own. `policy` says how differing
    figures become low, best and high. `max_size` is in megabytes for one input, `timeout` in seconds for
    one address. `gazetteer` is the file of another list of places; empty, it is the one that comes with
    Rashomon. `user` is who decides; empty, it is the name of the person logged in.

    What begins with `llm_` is for the extractor of that name alone: the endpoint, its model and its key,
    seconds for one answer, characters of a report sent at once, and prices per million tokens (0: not told).
    """

    published: date | None = None
    publisher: str | None = None
    policy: str = "ucdp"
    extractor: str = "rules"
    max_size: float = 20.0
    timeout: float = 20.0
    gazetteer: str = ""
    user: str = ""
    llm_url: str = "http://127.0.0.1:8080/v1"
    llm_model: str = ""
    llm_timeout: float = 120.0
    llm_piece: int = 4000
    llm_price_in: float = 0.0
    llm_price_out: float = 0.0
    llm_key: str | None = field(default=None, repr=False)

    @property
    def gazetteer_file(self) -> Path | None:
        """The file of another list of places, None for the one that comes with Rashomon."""
        return Path(self.gazetteer).expanduser() if self.gazetteer else None


KEYS = tuple(one.name for one in fields(Settings) if one.name not in ONE_RUN_ONLY | SECRET)


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
    told = {**values, **_checked(given, "the command line"), "llm_key": _key(os.environ)}
    return replace(Settings(), **told)  # type: ignore[arg-type]


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
    if "llm_key" in values:
        raise UsageError(f"{file}: llm_key does not belong in a file; remove it and set {KEY_VARIABLE}")
    _refuse_unknown(values, KEYS, str(file))
    return values


def _from_environment(environment: Mapping[str, str]) -> list[tuple[str, dict[str, object]]]:
    names = {VARIABLE + key.upper(): key for key in KEYS}
    ours = {name: value for name, value in environment.items() if name.startswith(VARIABLE)}
    _refuse_unknown(ours, (*names, PATH_VARIABLE, KEY_VARIABLE), "the environment")
    return [(name, {names[name]: value}) for name, value in sorted(ours.items()) if name in names]


def _refuse_unknown(values: Mapping[str, object], allowed: tuple[str, ...], origin: str) -> None:
    if unknown := sorted(values.keys() - set(allowed)):
        raise UsageError(f"{origin}: unknown setting {unknown[0]!r}; allowed: {', '.join(sorted(allowed))}")


def _key(environment: Mapping[str, str]) -> str | None:
    """The key of the endpoint, if one is set; no message ever shows it."""
    key = environment.get(KEY_VARIABLE, "").strip()
    if not all("!" <= character <= "~" for character in key):
        raise UsageError(f"{KEY_VARIABLE}: holds characters that no key has; set it again")
    return key or None


def _checked(values: Mapping[str, object], origin: str) -> dict[str, object]:
    return {key: _valid(key, value, origin) for key, value in values.items()}


def _valid(key: str, value: object, origin: str) -> object:
    if key in NUMBERS:
        return _number(value, key, origin)
    if key == "llm_piece":
        return max(1, int(_number(value, key, origin)))
    if key in NAMES and not isinstance(value, str):
        raise UsageError(f"{origin}: {key} is a name in quotes, not {value!r}")
    if key == "policy" and value not in POLICIES:
        raise UsageError(f"{origin}: unknown policy {value!r}; allowed: {', '.join(POLICIES)}")
    return _endpoint(str(value), origin) if key == "llm_url" else value


def _number(value: object, key: str, origin: str) -> float:
    try:
        number = float(value) if isinstance(value, (int, float, str)) else float("nan")
    except ValueError:
        number = float("nan")
    is_price = key in PRICES
    if not (0 < number < float("inf") or (is_price and number == 0)):
        raise UsageError(f"{origin}: {key} is a number {'from' if is_price else 'above'} 0, not {value!r}")
    return number


def _endpoint(url: str, origin: str) -> str:
    """The address without a closing slash; one that holds a password is refused, and not repeated."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address or not url.isprintable() or " " in url:
        raise UsageError(f"{origin}: llm_url is an address such as {Settings().llm_url}")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UsageError(f"{origin}: llm_url holds a name, password or query; use {KEY_VARIABLE} for a key")
    return url.rstrip("/")
