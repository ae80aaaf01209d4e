from __future__ import annotations

import sys
from pathlib import Path

import pytest

from rashomon.errors import InputError, UsageError
from rashomon.plugins import find, installed
from rashomon.read import READERS, read

WIRE = """
from rashomon.plugins import Draft

class WireReader:
    name = "{name}"
    suffixes = (".wire",)
    media_types = ()

    def read(self, item, options):
        yield Draft(name=item.name, text=item.content(options).decode().lower())

class BrokenReader(WireReader):
    def read(self, item, options):
        raise KeyError("surprise")
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, target: str) -> None:
    """A package with an entry point, as an installer would leave it."""
    module = f"plugin_{target.lower()}_{name}"
    (folder / f"{module}.py").write_text(WIRE.format(name=name))
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[rashomon.readers]\n{name} = {module}:{target}\n")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, module, raising=False)


def test_built_in_readers() -> None:
    """The readers that come with Rashomon, in the order in which they are asked."""
    assert [one.name for one in READERS] == ["plain", "markdown", "html", "feed", "jsonl"]


def test_reader_of_another_package_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that an installed package offers reads the files of its suffix."""
    install(tmp_path, monkeypatch, "wire", "WireReader")
    (tmp_path / "a.wire").write_text("SIX DIED.")
    (one,) = read([str(tmp_path / "a.wire")])
    assert not isinstance(one, InputError)
    assert one.text == "six died."
    assert [(one.plugin.name, one.origin) for one in installed("readers", READERS)][-1] == (
        "wire",
        "plugin_wirereader_wire",
    )
    assert find("readers", "wire", READERS).suffixes == (".wire",)


def test_failing_reader_does_not_stop_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a reader raises becomes an error of that input."""
    install(tmp_path, monkeypatch, "broken", "BrokenReader")
    (tmp_path / "a.wire").write_text("SIX DIED.")
    (tmp_path / "b.txt").write_text("Two fled.")
    first, second = read([str(tmp_path / "a.wire"), str(tmp_path / "b.txt")])
    assert "cannot be read as broken (KeyError: 'surprise')" in str(first)
    assert not isinstance(second, InputError)


def test_name_taken_twice_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two plug-ins of one name are refused, with where each comes from."""
    install(tmp_path, monkeypatch, "html", "WireReader")
    with pytest.raises(UsageError, match="'html' comes from built in and from plugin_wirereader_html"):
        installed("readers", READERS)


def test_plugin_that_does_not_load_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in that cannot be imported names its package and the remedy."""
    install(tmp_path, monkeypatch, "lost", "NoSuchReader")
    with pytest.raises(UsageError, match="'lost' of plugin_nosuchreader_lost cannot be loaded"):
        installed("readers", READERS)


def test_unknown_name_lists_the_allowed_ones() -> None:
    """Asking for a plug-in that is not there shows those that are."""
    with pytest.raises(UsageError, match="there is no 'pdf'; installed: plain, markdown, html, feed, jsonl"):
        find("readers", "pdf", READERS)
