"""Where the named places are: one SQLite file, built from open data, read at run time."""

from rashomon.gazetteer.folding import fold
from rashomon.gazetteer.index import Entry, Gazetteer

__all__ = ["Entry", "Gazetteer", "fold"]
