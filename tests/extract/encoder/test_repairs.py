"""Slips of the network that the words themselves put right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.encoder.grown import Grown
from rashomon.extract.encoder.repairs import repair


def _grown(*words: str) -> Grown:
    """Words as "form/TAG/relation/head"."""
    parts = [word.split("/") for word in words]
    forms, tags, relations, heads = zip(*parts, strict=True)
    return Grown(forms, list(tags), list(relations), [int(h) for h in heads])


@pytest.mark.parametrize(
    ("words", "at", "expected"),
    [
        (("Troops/NNS/nsubj/1", "detained/VBD/ROOT/1", "smugglers/NNS/compound/1"), 2, ("dobj", 1)),
        (
            ("men/NNS/nsubj/1", "shot/VBD/ROOT/1", "dead/JJ/oprd/1", "a/DT/det/4", "boy/NN/npadvmod/1"),
            0,
            ("nsubj", 1),
        ),
        (("guards/NNS/nsubj/3", "and/CC/cc/0", "cooks/NNS/nsubj/0", "died/VBD/ROOT/3"), 2, ("conj", 0)),
        (("Mayors/NNS/nsubj/1", "blamed/VBD/ROOT/1", "rebels/NNS/pobj/1"), 2, ("dobj", 1)),
        (
            (
                "killed/VBD/ROOT/0",
                "up/RP/advmod/0",
                "to/IN/quantmod/0",
                "50/CD/nummod/4",
                "men/NNS/dobj/0",
            ),
            1,
            ("quantmod", 3),
        ),
        (("Shelling/VBG/advcl/1", "killed/VBD/ROOT/1", "nine/CD/dobj/1"), 0, ("nsubj", 1)),
        (("six/CD/nsubjpass/1", "people/NNS/nsubjpass/2", "died/VBD/ROOT/2"), 0, ("nummod", 1)),
        (("Karim/NNP/parataxis/2", ",/,/punct/2", "told/VBD/ROOT/2"), 0, ("nsubj", 2)),
        (("six/CD/ROOT/0", ",/,/punct/0", "mostly/RB/advmod/3", "women/NNS/conj/0"), 3, ("appos", 0)),
        (("Four/CD/nummod/3", "dead/JJ/amod/0", ",/,/punct/3", "wounded/VBN/ROOT/3"), 0, ("nsubj", 1)),
        (("clerks/NNS/dobj/2", "were/VBD/auxpass/2", "shot/VBN/ROOT/2"), 0, ("nsubjpass", 2)),
        (("four/CD/nummod/1", "men/NNS/nsubj/2", "shot/VBD/ROOT/2", "dead/JJ/oprd/2"), 1, ("nsubjpass", 2)),
        (
            (
                "Ten/CD/nsubjpass/1",
                "hurt/VBN/ROOT/1",
                "and/CC/cc/1",
                "four/CD/nsubjpass/1",
                "are/VBP/aux/1",
                "missing/VBG/acomp/1",
            ),
            3,
            ("nsubj", 5),
        ),
        (("army/NN/nsubj/1", "blamed/VBD/ROOT/1", "raid/NN/nsubj/1"), 2, ("dobj", 1)),
        (("men/NNS/nsubj/1", "numbering/VBG/acl/3", "ten/CD/dobj/1", "came/VBD/ROOT/3"), 0, ("nsubj", 3)),
        (("killed/VBD/ROOT/0", "herder/NN/dobj/0", "beaten/VBN/acl/0"), 2, ("acl", 1)),
        (
            (
                "hit/VBD/ROOT/0",
                "port/NN/dobj/0",
                "and/CC/cc/0",
                "rebels/NNS/conj/1",
                "left/VBD/conj/0",
            ),
            3,
            ("nsubj", 4),
        ),
        (("broke/VBD/ROOT/0", ",/,/punct/0", "looted/VBN/conj/3", "shops/NNS/dobj/0"), 3, ("dobj", 2)),
        (
            ("hurt/VBN/ccomp/4", ",/,/punct/0", "Ba/NNP/dobj/0", ",/,/punct/2", "said/VBD/ROOT/4"),
            2,
            ("nsubj", 4),
        ),
        (("hit/VBD/ROOT/0", "barn/NN/dobj/0", "killing/VBG/acl/1", "two/CD/dobj/2"), 2, ("advcl", 0)),
        (
            (
                "hurt/VBD/ROOT/0",
                "pupils/NNS/dobj/0",
                ",/,/punct/1",
                "officials/NNS/conj/1",
                "said/VBD/conj/0",
            ),
            3,
            ("nsubj", 4),
        ),
        (("At/IN/ROOT/0", "noon/NN/pobj/0", "shell/NN/nsubj/0", "fell/VBD/conj/2"), 2, ("nsubj", 3)),
        (
            ("hurt/VBD/ROOT/0", "him/PRP/dobj/0", "and/CC/cc/0", "cooks/NNS/conj/0"),
            3,
            ("conj", 1),
        ),
        (
            ("hurt/VBD/ROOT/0", "7/CD/dobj/0", "among/IN/prep/0", "them/PRP/pobj/2", "cook/NN/appos/0"),
            4,
            ("appos", 1),
        ),
        (("family/NN/ROOT/0", "-/:/punct/0", "nine/CD/appos/0", "men/NNS/appos/2"), 2, ("nummod", 3)),
        (
            ("hit/VBD/ROOT/0", "a/DT/det/2", "bus/NN/dobj/0", "that/WDT/nsubj/4", "burned/VBD/relcl/0"),
            4,
            ("relcl", 2),
        ),
    ],
)
def test_a_slip_is_put_right(words: tuple[str, ...], at: int, expected: tuple[str, int]):
    """Each repair changes the one word it is for."""
    tree = _grown(*words)
    repair(tree)
    assert (tree.relations[at], tree.heads[at]) == expected


TAGS = ("CD", "NN", "NNP", "VBD", "WDT", "JJ")
RELATIONS = ("nsubj", "compound", "conj", "relcl", "parataxis", "nummod", "amod")
FORMS = ("four", "dead", "mostly", "women", "that", "a", "wounded")


@given(
    st.lists(
        st.tuples(st.sampled_from(FORMS), st.sampled_from(TAGS), st.sampled_from(RELATIONS)), max_size=9
    ),
    st.data(),
)
def test_a_repaired_tree_is_a_tree(words: list[tuple[str, str, str]], data: st.DataObject):
    """Every word still leads to one root."""
    heads = [0 if at == 0 else data.draw(st.integers(0, at - 1)) for at in range(len(words))]
    tree = Grown([w[0] for w in words], [w[1] for w in words], [w[2] for w in words], heads)
    repair(tree)
    for at in range(len(words)):
        steps = 0
        while tree.heads[at] != at:
            at, steps = tree.heads[at], steps + 1  # noqa: PLW2901 - climbing
            assert steps <= len(words)
