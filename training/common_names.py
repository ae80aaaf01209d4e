"""Lists the capitalised words that many reports use, for rashomon/link/common_names.txt.

`python -m training.common_names FILE...` takes one file per corpus, JSON Lines with a `text` and, where the
reports are filed by incident, an `incident`. A word is common when a share of the reports of two corpora use
it, or when it stands in reports of many incidents: the name of one much reported victim is not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from rashomon.link.names import words_with_capitals

_SHARE = 0.003
_CORPORA = 2
_INCIDENTS = 16


def main(files: list[str]) -> None:
    corpora: Counter[str] = Counter()
    incidents: defaultdict[str, set[str]] = defaultdict(set)
    for file in files:
        rows = [json.loads(line) for line in Path(file).read_text("utf-8").splitlines()]
        used: Counter[str] = Counter()
        for row in rows:
            words = set(words_with_capitals(row["text"]))
            used.update(words)
            if "incident" in row:
                for word in words:
                    incidents[word].add(row["incident"])
        corpora.update(word for word, count in used.items() if count >= max(2, _SHARE * len(rows)))
    told = {word for word, where in incidents.items() if len(where) >= _INCIDENTS}
    for word in sorted(told | {word for word, count in corpora.items() if count >= _CORPORA}):
        sys.stdout.write(f"{word}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
