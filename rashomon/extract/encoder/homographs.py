"""Names spelled like words: with capitals folded, "Karim Said" looks like a man who spoke."""

from __future__ import annotations

from collections.abc import Sequence

_LIKE_VERBS = {"Said"}
_NAMES = {"NNP", "NNPS"}


def restore_names(forms: Sequence[str], tags: list[str], relations: list[str], heads: list[int]) -> None:
    """Make a capitalised "Said" after a capitalised name the end of that name, in place.

    Its verb's place goes to the nearest verb below it; what hung on it as a verb hangs on that one.
    """
    for at in range(1, len(forms)):
        before = at - 1
        is_name = forms[at] in _LIKE_VERBS and forms[before][:1].isupper() and tags[before] in _NAMES
        if not is_name or not tags[at].startswith("VB"):
            continue
        tags[at] = "NNP"
        below = [i for i in range(len(forms)) if heads[i] == at and i != at and tags[i].startswith("VB")]
        if below:
            verb = min(below, key=lambda i: abs(i - at))
            heads[verb] = verb if heads[at] == at else heads[at]
            relations[verb] = relations[at]
            for i in range(len(forms)):
                is_of_name = i == at or (i < at and relations[i] == "compound")
                if heads[i] == at and i != before and not is_of_name:
                    heads[i] = verb
            # a name before its verb acts; one after it is left as what it looked like
            heads[at], relations[at] = verb, "nsubj" if at < verb else relations[before]
        if heads[before] == at:
            relations[before] = "compound"
            for i in range(before):
                if heads[i] == before and relations[i] == "compound":
                    heads[i] = at
