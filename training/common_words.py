"""Lists the words that many reports use, for rashomon/link/common_words.txt.

`python -m training.common_words FILE... > LIST` takes one file per corpus, JSON Lines with a `text`. A word
is common when a share of the reports of any one corpus use it: what is rare in local news may be in every
report of a war. Words on the list of common names are left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rashomon.link.names import common as common_names
from rashomon.link.telling import plain_words

_SHARE = 0.01


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser("python -m training.common_words", description=__doc__)
    options.add_argument("files", nargs="+", type=Path, metavar="FILE")
    given = options.parse_args(arguments)
    corpora = ([json.loads(line)["text"] for line in f.read_text("utf-8").splitlines()] for f in given.files)
    sys.stdout.writelines(f"{word}\n" for word in sorted(common(corpora) - common_names()))


def common(corpora: Iterable[Sequence[str]]) -> set[str]:
    """The words that a share of the texts of any one corpus use."""
    found: set[str] = set()
    for texts in corpora:
        used = Counter(word for text in texts for word in set(plain_words(text)))
        found |= {word for word, count in used.items() if count >= max(2, _SHARE * len(texts))}
    return found


if __name__ == "__main__":
    main()
