"""What no other reason names: groups, figures told again, denials and what stands beside the best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import Claim, Count, Reason
from rashomon.reconcile.figures import countable, is_share
from rashomon.reconcile.speakers import opening, told, voice
from rashomon.reconcile.weighing import Weighing


def note_the_rest(weighing: Weighing, claims: Sequence[Claim], field: str) -> None:
    """Name every claim of the field in some reason, so that none is passed over in silence."""
    named = {claim for reason in weighing.reasons for claim in reason.claims}
    rest = [c for c in claims if c.field == field and c.id not in named and isinstance(c.value, Count)]
    weighing.reasons += _reasons(weighing, sorted(rest, key=lambda c: (c.document_id, c.span, c.id)))


def _reasons(weighing: Weighing, rest: Sequence[Claim]) -> Iterator[Reason]:
    standing = {claim for figure in weighing.standing for claim in figure.ids}
    for claim in rest:
        quote, who = f"“{told(claim)}”", voice(claim)
        if not countable(claim):
            rule, text = "denial_gives_no_figure", f"{who} denies {quote} and gives no figure by that."
        elif claim.id in standing:
            rule, text = "stands_beside_the_best", f"{quote} by {who} stands beside it, as a bound."
        elif is_share(claim):
            rule, text = "share_of_those_told", f"{quote} by {who} are some of those told before."
        else:
            text = f"{quote} by {who} is of a group, or of people already told, and is read as no total."
            rule = "not_read_as_total"
        yield Reason(rule, (claim.id,), opening(text))
