"""What a database says when it cannot go on, as a message that names the desk and the remedy."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from rashomon.errors import DeskError

_AGAIN = "give the same command again: what was added is kept, and the rest follows"
_BUSY = ("is busy: another program is writing to it", f"wait until that is done, then {_AGAIN}")
_FULL = ("could not be written: the disk is full", f"make room, then {_AGAIN}")
_GONE = (
    "the database cannot be reached",
    f"see that the server runs and has the database (`createdb` makes one), then {_AGAIN}",
)
_RIGHTS = ("cannot be opened or written", "check the path, and that you may write to the file and its folder")
_DAMAGED = ("is damaged", "restore it from a copy, or add the reports to a new desk")
_NO_DESK = ("is no desk", "name a desk, or a new file for `rashomon add`")

# The first part of SQLite's own names of errors.
_SQLITE = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR": ("could not be read or written", f"check the disk, then {_AGAIN}"),
    "SQLITE_READONLY": _RIGHTS,
    "SQLITE_CANTOPEN": _RIGHTS,
    "SQLITE_PERM": _RIGHTS,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _NO_DESK,
}
# The first characters of PostgreSQL's codes (its manual, appendix A); the longest that fits counts.
_POSTGRES = {
    "": _GONE,
    "53100": _FULL,
    "53300": _BUSY,
    "40": _BUSY,
    "55P03": _BUSY,
    "57": _GONE,
    "08": _GONE,
    "28": ("you are not let in", "check the user and password of the address"),
    "42501": ("you have no right to write there", "ask the database's owner for the right to create tables"),
}


def desk_error(desk: str, error: DBAPIError) -> DeskError | None:
    """The message for a failure a person can do something about; None for one of ours."""
    told = _sqlite(error) or _postgres(error)
    return None if told is None else DeskError(desk, *told)


def _sqlite(error: DBAPIError) -> tuple[str, str] | None:
    name = getattr(error.orig, "sqlite_errorname", None) or ""
    return next((told for known, told in _SQLITE.items() if name.startswith(known)), None)


def _postgres(error: DBAPIError) -> tuple[str, str] | None:
    cause = error.orig
    if cause is None or not hasattr(cause, "sqlstate"):
        return None
    # Without a code no server has answered.
    state = cause.sqlstate or ""
    known = [start for start in _POSTGRES if state.startswith(start) and (start or not state)]
    if not known:
        return None
    problem, remedy = _POSTGRES[max(known, key=len)]
    # No code comes with a refused connection: what the server said of it is the end of the message.
    words = str(cause).strip().splitlines()[-1:] if not state else []
    return " ".join([problem, *(f"({word.strip()})" for word in words)]), remedy
