"""The injured that follow from those shot and those who died."""

from __future__ import annotations

from rashomon.model import Claim, Record
from rashomon.reconcile import reconcile
from tests.factories import claim, event, speaker


def _made(*claims: Claim) -> Record:
    return reconcile(event(*claims))


def test_those_shot_who_did_not_die_are_injured():
    """Four shot, one of them dead: three live."""
    record = _made(claim(casualties=4, group="men"), claim(killed=1, quote="one"))
    injured = record.estimates["injured"]
    assert (injured.low, injured.best, injured.high) == (3, 3, 3)
    assert [reason.rule for reason in injured.reasons] == ["casualties_less_killed"]


def test_a_told_figure_of_the_injured_is_kept():
    """As many told as follow: nothing is worked out."""
    record = _made(claim(casualties=3), claim(injured=3), claim(killed=0))
    assert "casualties_less_killed" not in {r.rule for r in record.estimates["injured"].reasons}


def test_nobody_is_injured_where_all_who_were_shot_died():
    """One shot, one dead: nothing is said of injured."""
    assert "injured" not in _made(claim(casualties=1, group="man"), claim(killed=1, quote="he")).estimates


def test_the_wounded_who_died_later_are_no_longer_injured():
    """ "A man was wounded. He died on Sunday"."""
    record = _made(claim(injured=1, group="man", quote="a man"), claim(killed=1, group=None, quote="He"))
    assert (record.estimates["killed"].best, record.estimates["injured"].best) == (1, 0)


def test_other_dead_leave_the_injured_as_they_are():
    """The dead whom no words tie to the wounded are other people."""
    record = _made(claim(injured=2, group="men", quote="two men"), claim(killed=1, quote="a guard"))
    assert record.estimates["injured"].best == 2


def test_those_told_as_dead_and_then_as_hurt_are_not_injured():
    """ "A boy died. The boy was taken to hospital"."""
    record = _made(
        claim(killed=1, group="boy", quote="A boy"), claim(injured=1, group="boy", quote="the boy")
    )
    assert (record.estimates["killed"].best, record.estimates["injured"].best) == (1, 0)


def test_a_name_told_as_dead_is_not_injured():
    """ "Oda Renk died. Renk was shot in the back": a shorter name is of the same person."""
    record = _made(
        claim(killed=1, group="Oda Renk", quote="Oda Renk"), claim(injured=1, group="Renk", quote="Renk")
    )
    assert record.estimates["injured"].best == 0


def test_what_an_armed_group_boasts_of_leaves_the_injured_as_others_tell_them():
    """ "Killed and wounded 150" by those who did it, beside a hospital's 61 wounded."""
    group = speaker("the Front", "armed_group")
    record = _made(
        claim(casualties=150, speaker=group), claim(injured=61, speaker="a hospital"), claim(killed=23)
    )
    assert record.estimates["injured"].best == 61


def test_those_hit_are_not_lessened_by_the_dead_of_another_account():
    """Seven hit beside three dead, by one voice, are no two injured because others tell of five dead."""
    doctor = speaker("a doctor", "other")
    record = _made(
        claim(casualties=7, speaker=doctor),
        claim(killed=3, group="farmers", speaker=doctor),
        claim(killed=5, speaker=speaker("residents", "other")),
        claim(killed=5, speaker=speaker("the mayor", "other")),
    )
    assert "injured" not in record.estimates
