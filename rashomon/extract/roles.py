"""Who did it, to what, with what: perpetrator, target, weapon, munitions and damage of each event word."""

from __future__ import annotations

from rashomon.extract.damage import damage
from rashomon.extract.effects import Effect
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.perpetrators import perpetrators
from rashomon.extract.role import Role
from rashomon.extract.syntax import Tree
from rashomon.extract.targets import killed_by_name, targets
from rashomon.extract.triggers import Anchor
from rashomon.extract.weapons import munitions, weapons
from rashomon.gazetteer.index import Gazetteer
from rashomon.model import Span


def find_roles(
    tree: Tree, anchors: list[Anchor], effects: list[Effect], lexicon: Lexicon, gazetteer: Gazetteer
) -> list[Role]:
    """The roles in one sentence, each phrase once for each field; people counted as hurt are no target."""
    found: dict[tuple[str, Span], Role] = {}
    counted = {effect.quantity.span for effect in effects}
    for anchor in anchors:
        attacked = (r for r in targets(tree, anchor, lexicon) if not any(r.span.overlaps(s) for s in counted))
        for role in (
            *perpetrators(tree, anchor, lexicon, gazetteer),
            *attacked,
            *weapons(tree, anchor, lexicon),
            *munitions(tree, anchor, lexicon),
        ):
            found.setdefault((role.field, role.span), role)
    for role in (*damage(tree, lexicon, counted), *killed_by_name(effects)):
        found.setdefault((role.field, role.span), role)
    return sorted(found.values(), key=lambda r: (r.span, r.field))
