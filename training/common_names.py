"""Lists the capitalised words that many reports use, for rashomon/link/common_names.txt.

`python -m training.common_names FILE... > LIST` takes one file per corpus, JSON Lines with a `text` and,
where the reports are filed by incident, an `incident`. A word is common when a share of the reports of two
corpora use it, or when it stands in reports of many incidents: the name of one much reported victim is not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rashomon.link.names import words_with_capitals

_SHARE = 0.003
_CORPORA = 2
_INCIDENTS = 16
_SHORTEST = 2

Row = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser("python -m training.common_names", description=__doc__)
    options.add_argument("files", nargs="+", type=Path, metavar="FILE")
    options.add_argument("--limit", type=int, metavar="N", help="only the first N reports of each corpus")
    given = options.parse_args(arguments)
    corpora = [_rows(file)[: given.limit] for file in given.files]
    sys.stdout.writelines(f"{word}\n" for word in sorted(common(corpora)))


def common(corpora: Iterable[Sequence[Row]]) -> set[str]:
    """The words that two corpora use often, or many incidents."""
    often: Counter[str] = Counter()
    incidents: defaultdict[str, set[str]] = defaultdict(set)
    for rows in corpora:
        used: Counter[str] = Counter()
        for row in rows:
            words = {word for word in words_with_capitals(row["text"]) if len(word) >= _SHORTEST}
            used.update(words)
            if "incident" in row:
                for word in words:
                    incidents[word].add(row["incident"])
        often.update(word for word, count in used.items() if count >= max(2, _SHARE * len(rows)))
    told = {word for word, where in incidents.items() if len(where) >= _INCIDENTS}
    return told | {word for word, count in often.items() if count >= _CORPORA}


def _rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
