"""The tasks of the encoder and the labels of each, in the order of the network's scores."""

from __future__ import annotations

NOTHING = "O"
# The Penn Treebank's tags, as the teacher gives them.
TAGS = (
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "HYPH",
    "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",
    "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
    "WP", "WP$", "WRB", "XX", "``", "_SP",
)  # fmt: skip
# ClearNLP's dependency labels, ROOT first.
RELATIONS = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass",
    "case", "cc", "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj",
    "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd",
    "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod",
    "relcl", "xcomp",
)  # fmt: skip


def _spans(*names: str) -> tuple[str, ...]:
    """Labels of a task that marks spans: outside, beginning and inside of each kind."""
    return (NOTHING, *(f"{at}-{name}" for name in names for at in "BI"))


TYPES = (
    "armed_clash",
    "air_drone_strike",
    "shelling_artillery_missile",
    "remote_explosive_ied",
    "suicide_bomb",
    "grenade",
    "chemical_weapon",
    "attack",
    "sexual_violence",
    "abduction",
    "mob_violence",
    "violent_demonstration",
    "excessive_force",
    "peaceful_protest",
    "arrest",
    "property_destruction",
    "territory_change",
    "other",
)
TASKS: dict[str, tuple[str, ...]] = {
    "tag": TAGS,
    "relation": RELATIONS,
    "attribution": _spans("source", "cue", "content"),
    "incident": _spans("individual", "organisation", "object", "victim", "weapon"),
    "role": _spans("perpetrator", "target", "weapon", "damage"),
    "count": _spans(
        "killed", "injured", "casualties", "missing", "abducted", "detained", "displaced", "munitions"
    ),
    "trigger": (NOTHING, *TYPES),
}
