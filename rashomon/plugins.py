"""What a plug-in is, and how the ones installed are found: built-ins first, then entry points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Generic, Protocol, TypeVar

from rashomon.errors import InputError, UsageError
from rashomon.model import Received

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What reading may take for granted, how much it may take, and whether to hand on what was received.

    `published` and `publisher` hold for inputs that give none of their own. `max_bytes` bounds one input,
    or one line of JSON Lines; `timeout` is in seconds for one address, from look-up to last byte.
    """

    published: date | None = None
    publisher: str | None = None
    max_bytes: int = 20 * MEGABYTE
    timeout: float = 20.0
    with_received: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """One opened input; `name` stands in messages, `charset` and `url` are what the server said."""

    name: str
    stream: BinaryIO
    charset: str | None = None
    url: str | None = None

    def content(self, options: ReadOptions) -> bytes:
        """All bytes of the input; raises InputError when there are none or more than the limit."""
        data = self.stream.read(options.max_bytes + 1)
        if len(data) > options.max_bytes:
            raise too_large(self.name, options)
        if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
            raise InputError(self.name, "is empty", "give a file that holds a report")
        return data

    def received(self, data: bytes, media_type: str) -> Received:
        """These bytes of the input as what a text is taken out of."""
        charset = f"; charset={self.charset}" if self.charset else ""
        return Received(data, f"{media_type}{charset}")


def too_large(name: str, options: ReadOptions) -> InputError:
    """The error for an input over the limit."""
    limit = f"{options.max_bytes / MEGABYTE:g} MB"
    return InputError(name, f"is larger than {limit}", "split it, or raise the limit with --max-size")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what its input says of it; reading completes it to a Document.

    `name` is the input, with the line or entry where it holds several; `received` is what the text was taken
    out of.
    """

    name: str
    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    received: Received | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What a plug-in has to say about a run; an urgent one is said even to who asked for quiet."""

    text: str
    urgent: bool = False


class Plugin(Protocol):
    """What every plug-in has: a name that no other of its kind has."""

    @property
    def name(self) -> str: ...


class Reader(Plugin, Protocol):
    """Turns the bytes of one input into texts.

    Chosen by `suffixes` (lower case, with the dot) or, for an address, by `media_types`. `read` yields an
    InputError for a part it cannot read and goes on; it raises one when it can read nothing.
    """

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    @property
    def media_types(self) -> tuple[str, ...]: ...

    def read(self, item: Input, options: ReadOptions) -> Iterator[Draft | InputError]: ...


PluginT = TypeVar("PluginT", bound=Plugin)


@dataclass(frozen=True, slots=True)
class Installed(Generic[PluginT]):
    """A plug-in and where it comes from: "built in", or the package that brings it."""

    plugin: PluginT
    origin: str


def installed(kind: str, built_in: Sequence[PluginT]) -> tuple[Installed[PluginT], ...]:
    """The built-ins in their own order, then those of other packages by name.

    `kind` is the plural that ends the entry-point group: "readers" is the group rashomon.readers. An entry
    point names a plug-in object, or a class that makes one without arguments.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - 40 ms that `--help` can do without

    found = [Installed(plugin, "built in") for plugin in built_in]
    for point in sorted(entry_points(group=f"rashomon.{kind}"), key=lambda point: point.name):
        origin = point.dist.name if point.dist else point.value
        try:
            loaded = point.load()
            plugin: PluginT = loaded() if isinstance(loaded, type) else loaded
            name = plugin.name
        except Exception as error:
            raise UsageError(
                f"plug-in {point.name!r} of {origin} cannot be loaded ({error!r}); "
                f"update or uninstall {origin}"
            ) from error
        if taken := next((other for other in found if other.plugin.name == name), None):
            raise UsageError(
                f"{kind}: {name!r} comes from {taken.origin} and from {origin}; uninstall one of them"
            )
        found.append(Installed(plugin, origin))
    return tuple(found)


def find(kind: str, name: str, built_in: Sequence[PluginT]) -> PluginT:
    """The plug-in of that name; those of other packages are loaded only when no built-in has it."""
    for plugin in built_in:
        if plugin.name == name:
            return plugin
    every = installed(kind, built_in)
    for one in every:
        if one.plugin.name == name:
            return one.plugin
    allowed = ", ".join(one.plugin.name for one in every)
    raise UsageError(f"{kind}: there is no {name!r}; installed: {allowed}")
