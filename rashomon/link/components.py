"""Mentions that hang together: what is linked without a look at any other."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.link.blocking import candidates
from rashomon.link.profile import Profile
from rashomon.link.scoring import compare
from rashomon.model import Judgement


def are_linked(one: Profile, other: Profile) -> bool:
    """True where the pair by itself speaks for one event: only along such pairs do clusters grow."""
    if one.document_id == other.document_id:
        return False
    score = compare(*((one, other) if one.id < other.id else (other, one)))
    return score.impossible is None and score.total > 0


def components(profiles: Sequence[Profile], judgements: Sequence[Judgement] = ()) -> dict[str, str]:
    """The component of each mention: the smallest id of those it hangs together with, itself included."""
    parent = {profile.id: profile.id for profile in profiles}

    def root(of: str) -> str:
        while parent[of] != of:
            parent[of] = of = parent[parent[of]]
        return of

    def join(one: str, other: str) -> None:
        keep, gone = sorted((root(one), root(other)))
        parent[gone] = keep

    for one, other in candidates(profiles):
        if root(one.id) != root(other.id) and are_linked(one, other):
            join(one.id, other.id)
    for told in judgements:
        if told.same and told.one in parent and told.other in parent:
            join(told.one, told.other)
    return {id_: root(id_) for id_ in parent}
