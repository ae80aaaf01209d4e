"""Why a speaker is not named, in the text's words."""

from __future__ import annotations

import re

from rashomon.extract.joined import join
from rashomon.extract.syntax import Tree
from rashomon.extract.word_lists import verb_forms
from rashomon.model import Span

_SAID = "|".join(sorted(verb_forms("attribution", "say")))
# The reason where one is given, else the words that say there is a condition.
_CONDITION = re.compile(
    r"(?:on (?:the )?condition of anonymity"
    r"|(?:requested|requesting|insisted on|asked for|demanded) anonymity|under cover of anonymity"
    r"|(?:asked|asking|wished|wanted|requested|preferred) not to be (?:named|identified|quoted)"
    r"|(?:declined|refused|declining) to be (?:named|identified|quoted)(?: by name)?"
    r"|(?:would|could|can) not be (?:named|identified|quoted)(?: by name)?)\b[ ,]*"
    # up to the verb of the sentence that goes on: "because he feared reprisals, said the toll was nine"
    rf"(?P<why>(?:because|in line|as|since|for|due|owing|under)\b(?:(?!, (?:{_SAID})\b)[^.;”\"])*)?",
    re.IGNORECASE,
)


def condition_of_anonymity(tree: Tree) -> Span | None:
    """The reason given in one sentence, or the words of the condition itself."""
    joined = join(tree)
    match = _CONDITION.search(joined.text)
    if match is None:
        return None
    start, end = match.span("why") if match["why"] else match.span()
    words = [w for w in joined.between(start, end) if w.tag not in {".", ","}]
    return tree.cover(words) if words else None
